"""The listing check beside the editor: score, items with the way to each, and the next step."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.errors import Level
from seller_desk.services.product.listing import CheckItem, ListingCheck
from seller_desk.views.icons import pixmap
from seller_desk.views.product.check_ring import ScoreRing
from seller_desk.views.product.check_words import full, short
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, text_width
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import counted, translate
from seller_desk.words import ListingStatus, Tone

_ROW, _ICON, _PAD = 27, 15, 6
_LOOKS = {
    Level.ERROR: ("circle-alert", Tone.DANGER),
    Level.WARNING: ("triangle-alert", Tone.WARNING),
    Level.ADVICE: ("circle-dashed", Tone.NEUTRAL),
}


class CheckPanel(QWidget):
    """Items not met lead to their field; what is met stands below."""

    mend_asked = Signal(str)
    """The field that mends an item."""
    submit_asked = Signal()
    passed = Signal()
    rejected = Signal(str)
    """The platform's reason."""
    withdrawn = Signal()
    taken_off = Signal()

    def __init__(self, can_mend: Callable[[str], bool]) -> None:
        super().__init__()
        self._can_mend = can_mend
        self._check: ListingCheck | None = None
        self._status = ListingStatus.DRAFT
        self._due: str | None = None
        self._today = date.min
        self._shows_met = False
        self.ring = ScoreRing()
        self.verdict = label(role="secondary", wrap=True)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.items: list[CheckRow] = []
        self.met = button.link("", self._toggle_met)
        self.submit = button.primary(
            translate("product", "Submit for review"), self.submit_asked.emit, icon="upload"
        )
        self.live = button.primary(
            translate("product", "It is live"), self.passed.emit, icon="badge-check"
        )
        self.refuse = button.secondary(
            translate("product", "Rejected…"), self._ask_reason, icon="circle-x"
        )
        self.reason = LineEdit()
        self.note = button.secondary(translate("product", "Note the rejection"), self._reject)
        self.back = button.link(translate("product", "Take it back"), self.withdrawn.emit)
        self.off = button.secondary(
            translate("product", "Take off the shelf"), self.taken_off.emit, icon="package-x"
        )
        self.reason.returnPressed.connect(self._reject)
        self.reason.setPlaceholderText(translate("product", "the platform's reason"))
        self.reason.setAccessibleName(translate("product", "Why it was rejected"))
        self._lay_out()

    def show_check(self, check: ListingCheck) -> None:
        """What was found by now."""
        self._check = check
        self.ring.show_score(check.score)
        for old in self.items:
            self.rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.items = [CheckRow(item, leads=self._leads(item)) for item in check.items]
        for row in self.items:
            row.clicked.connect(self._lead)
            self.rows.addWidget(row)
            row.setHidden(row.item.is_met and not self._shows_met)
        self.met.setText(
            counted(
                translate("product", "%n item(s) met"), sum(row.item.is_met for row in self.items)
            )
        )
        self._judge()

    def show_status(self, status: ListingStatus, review_due: str | None, today: date) -> None:
        """Where the product stands, and which steps there are from there."""
        self._status, self._due, self._today = status, review_due, today
        self.reason.setText("")
        self._show_reason(on=False)
        in_review = status is ListingStatus.IN_REVIEW
        self.submit.setVisible(status not in {ListingStatus.IN_REVIEW, ListingStatus.LIVE})
        for widget in (self.live, self.refuse, self.back):
            widget.setVisible(in_review)
        self.off.setVisible(status is ListingStatus.LIVE)
        self._judge()

    def point_out(self, text: str) -> None:
        """Why a step was refused."""
        self.verdict.setText(text)
        set_tone(self.verdict, Tone.DANGER)

    def _toggle_met(self) -> None:
        self._shows_met = not self._shows_met
        for row in self.items:
            row.setHidden(row.item.is_met and not self._shows_met)

    def _judge(self) -> None:
        blocking = len(self._check.blocking) if self._check else 0
        self.submit.setEnabled(blocking == 0)
        text, tone = _verdict(self._status, blocking)
        if self._status is ListingStatus.IN_REVIEW:
            text, tone = _waiting(self._due, self._today)
        self.verdict.setText(text)
        set_tone(self.verdict, tone)

    def _leads(self, item: CheckItem) -> bool:
        return not item.is_met and self._can_mend(item.where)

    def _lead(self) -> None:
        row = self.sender()
        if isinstance(row, CheckRow) and row.leads:
            self.mend_asked.emit(row.item.where)

    def _ask_reason(self) -> None:
        self._show_reason(on=self.reason.isHidden())
        self.reason.setFocus()

    def _show_reason(self, *, on: bool) -> None:
        self.reason.setVisible(on)
        self.note.setVisible(on)

    def _reject(self) -> None:
        if self.reason.text().strip():
            self.rejected.emit(self.reason.text().strip())
        else:
            self.reason.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.ring)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addLayout(self.rows)
        column.addWidget(self.met, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (
            *(self.verdict, self.submit, self.live, self.refuse),
            *(self.reason, self.note, self.back, self.off),
        ):
            column.addWidget(widget)


class CheckRow(QAbstractButton):
    """One item: icon, words, the points it takes; one that can be mended leads to its field."""

    def __init__(self, item: CheckItem, *, leads: bool) -> None:
        super().__init__()
        self.item, self.leads = item, leads
        self._text = short(item)
        self._points = "" if item.is_met else f"−{item.points}"
        self.setText(self._text)
        self.setAccessibleName(f"{full(item)} {self._points}".strip())
        self.setToolTip(full(item))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if leads else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if leads:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(190, round(_ROW * theme().scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.leads and self.underMouse():
            draw_box(painter, rect, "bg.hover", radius=5)
        name, tone = ("circle-check", Tone.SUCCESS) if self.item.is_met else _LOOKS[self.item.level]
        mark = pixmap(name, f"{tone}.fg", _ICON, self.devicePixelRatioF())
        top = round(rect.center().y() - _ICON / 2)
        painter.drawPixmap(QPoint(_PAD, top), mark)
        inside = rect.adjusted(_PAD + _ICON + 7, 0, -_PAD, 0)
        taken = text_width(self._points, "sm", strong=True) + 6 if self._points else 0
        words = inside.adjusted(0, 0, -taken, 0)
        tint = "text.secondary" if self.item.is_met else "text.primary"
        draw_text(painter, words, self._text, tint, size="sm")
        right = Qt.AlignmentFlag.AlignRight
        draw_text(painter, inside, self._points, f"{tone}.fg", size="sm", strong=True, align=right)
        if self.hasFocus():
            draw_ring(painter, rect)
        painter.end()


def _verdict(status: ListingStatus, blocking: int) -> tuple[str, Tone | None]:
    if status is ListingStatus.LIVE:
        return translate("product", "On the shelf"), Tone.SUCCESS
    if blocking:
        said = translate("product", "%n item(s) to mend before it can be submitted")
        return counted(said, blocking), Tone.DANGER
    return translate("product", "Nothing stands in the way of a submit"), Tone.SUCCESS


def _waiting(due: str | None, today: date) -> tuple[str, Tone | None]:
    if due is None:
        return translate("product", "In review"), None
    day = date.fromisoformat(due)
    said = translate("product", "In review, an answer by {day}").format(day=f"{day:%m-%d}")
    if day < today:
        said = translate("product", "In review; the answer was due on {day}").format(
            day=f"{day:%m-%d}"
        )
    return said, Tone.WARNING if day < today else None
