"""What is said of lines below their floor price, and the ways out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from seller_desk.services.customer.quote_board import QuoteBoard
from seller_desk.services.customer.quote_draft import LineDraft, QuoteDraft
from seller_desk.views.customer.quote_words import below_floor
from seller_desk.views.formats import money, share
from seller_desk.views.icons import IconLabel
from seller_desk.views.theme import theme
from seller_desk.views.widgets.button import link, secondary
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone

_TITLE = 12
"""So much of a product's name tells which it is."""


class FloorStrip(QFrame):
    """The first line below its floor; gone when there is none."""

    mended = Signal(int, int)
    """The place of the line, and its floor in fen."""
    reason_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._place, self._floor = 0, 0
        self._text, self._more = label(role="strong"), label(role="secondary", wrap=True)
        set_tone(self._text, Tone.DANGER)
        self.mend = secondary("", self._mend, small=True)
        self.reason = secondary(
            translate("customer", "Let it through with a reason"),
            self.reason_asked.emit,
            small=True,
        )
        self.how = link(translate("customer", "How the floor is made"), self._turn_how)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(IconLabel("shield-alert", "danger.fg", 16))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self._text)
        said.addWidget(self._more)
        row.addLayout(said, 1)
        for button in (self.mend, self.reason, self.how):
            row.addWidget(button)
        self._how = self._told = ""
        self.hide()

    def show_draft(self, board: QuoteBoard, draft: QuoteDraft) -> None:
        """Look at the prices again."""
        low = below_floor(board, draft)
        self.setVisible(bool(low))
        if not low:
            return
        self._place, line, self._floor = low[0]
        told = translate("customer", "{title} {price} is below its floor {floor}")
        self._text.setText(
            told.format(
                title=_named(line),
                price=money(line.price_fen),
                floor=money(self._floor),
            )
        )
        kept = share(board.settings.quote_floor_margin, 0)
        how = translate(
            "customer", "floor = cost ÷ (1 − {margin}), the lowest margin of the settings"
        )
        self._how = how.format(margin=kept)
        reason = draft.floor_reason
        passed = translate("customer", "let through: {reason}").format(reason=reason)
        more = counted(translate("customer", "%n more line(s) as well"), len(low) - 1)
        self._told = passed if reason else (more if len(low) > 1 else "")
        self._tell_more(self._told)
        self.mend.setText(translate("customer", "Set to {floor}").format(floor=money(self._floor)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("danger.bg"))
        painter.fillRect(0, 0, self.width(), 1, theme().color("danger.solid"))
        painter.end()

    def _mend(self) -> None:
        self.mended.emit(self._place, self._floor)

    def _turn_how(self) -> None:
        self._tell_more(self._told if self._more.text() == self._how else self._how)

    def _tell_more(self, text: str) -> None:
        self._more.setText(text)
        self._more.setVisible(bool(text))


def _named(line: LineDraft) -> str:
    """The product and which of its variants."""
    title = line.title or line.code or ""
    if len(title) > _TITLE:
        title = f"{title[:_TITLE]}…"
    return " ".join(part for part in (title, line.spec) if part)
