"""The order on the bench: who gets it, what to remember, and its lines with their counts."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.services.order.scan_bench import Bench, BenchLine
from seller_desk.views import terms
from seller_desk.views.formats import masked_name, masked_phone, quantity, time_left, time_tone
from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.ink import draw_box, draw_text
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tone

_ROW, _MARK, _BAR = 62, 26, 8
_NUMBERS, _TRACK = 150, 150


class ScanOrder(QFrame):
    """Head and lines; empty while nothing is on the bench."""

    aside_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.lines: list[ScanLine] = []
        self._number = label(role="heading")
        self._clock, self._kind = Pill(), Pill()
        self._who = label(role="secondary")
        self.remarks = label(role="strong", wrap=True)
        self.aside = button.secondary(
            translate("order", "Put aside  F7"), self.aside_asked.emit, icon="pause"
        )
        self.nothing = EmptyState(
            "scan-barcode",
            translate("order", "No order on the bench"),
            translate("order", "Its goods will be listed here, with what is still missing"),
        )
        self._lay_out()
        self.show_bench(None, None, datetime.min)

    def show_bench(self, bench: Bench | None, line_id: int | None, now: datetime) -> None:
        """The order, and the line that was scanned last."""
        for old in self.lines:
            old.hide()
            old.deleteLater()
        self.lines = []
        self._head.setVisible(bench is not None)
        self._area.setVisible(bench is not None)
        self.nothing.setVisible(bench is None)
        if bench is None:
            return
        self._number.setText(bench.number)
        tone, icon = time_tone(bench.due, now)
        self._clock.show_pill(time_left(bench.due, now) if bench.due else "", tone, icon)
        kind = bench.kind
        self._kind.show_pill(terms.kind(kind) if kind else "",
                             terms.KIND_TONES[kind] if kind else Tone.NEUTRAL)  # fmt: skip
        self._who.setText(_receiver(bench))
        said = [
            (translate("order", "Message: {text}"), bench.message),
            (translate("order", "Note: {text}"), bench.note),
        ]
        remarks = "\n".join(pattern.format(text=text) for pattern, text in said if text)
        self.remarks.setText(remarks)
        self.remarks.setVisible(bool(remarks))
        self._show_lines(bench, line_id)

    def _show_lines(self, bench: Bench, line_id: int | None) -> None:
        for place, line in enumerate(bench.lines):
            row = ScanLine(line, current=line.id == line_id)
            self.lines.append(row)
            self._rows.insertWidget(place, row)
            row.show()
        current = next((row for row in self.lines if row.line.id == line_id), None)
        if current is not None:
            self._inside.adjustSize()
            self._area.ensureWidgetVisible(current)

    def _lay_out(self) -> None:
        self._head = QFrame()
        self._head.setProperty("role", "cardhead")
        title = QHBoxLayout()
        title.setSpacing(8)
        for widget in (self._number, self._clock, self._kind):
            title.addWidget(widget)
        title.addStretch(1)
        title.addWidget(self.aside)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(16, 8, 12, 8)
        head.setSpacing(3)
        head.addLayout(title)
        head.addWidget(self._who)
        head.addWidget(self.remarks)
        self._inside = QWidget()
        self._inside.setProperty("role", "scrolled")
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._area, 1)
        column.addWidget(self.nothing, 1)


class ScanLine(QWidget):
    """One line of goods: name, bar, and how many of how many."""

    def __init__(self, line: BenchLine, *, current: bool) -> None:
        super().__init__()
        self.line = line
        self._current = current
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        count = f"{quantity(line.counted_milli)} / {quantity(line.ordered_milli)}"
        self.setAccessibleName(f"{line.title or ''} {line.spec or ''} {count}, {self._state()}")

    def sizeHint(self) -> QSize:
        return QSize(320, round(_ROW * theme().scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._current:
            painter.fillRect(rect, theme().color("bg.selected"))
            painter.fillRect(QRectF(0, 0, 3, rect.height()), theme().color("accent"))
        painter.fillRect(QRectF(16, rect.bottom() - 1, rect.width() - 32, 1),
                         theme().color("border"))  # fmt: skip
        self._paint_mark(painter, rect)
        left = 16 + _MARK + 14
        track = min(_TRACK, rect.width() * 0.2)
        names = QRectF(left, 0, rect.width() - left - _NUMBERS - track - 40, rect.height())
        self._paint_names(painter, names)
        self._paint_bar(painter, QRectF(names.right() + 16, 0, track, rect.height()))
        self._paint_count(painter, QRectF(rect.right() - _NUMBERS, 0, _NUMBERS - 16,
                                          rect.height()))  # fmt: skip
        painter.end()

    @property
    def _tone(self) -> Tone:
        if self.line.left_milli == 0:
            return Tone.SUCCESS
        return Tone.INFO if self.line.counted_milli else Tone.NEUTRAL

    def _state(self) -> str:
        line = self.line
        if line.left_milli == 0:
            return translate("order", "enough")
        if line.counted_milli == 0:
            return translate("order", "not begun")
        return translate("order", "{count} missing").format(count=quantity(line.left_milli))

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        disc = QRectF(16, round(rect.center().y() - _MARK / 2), _MARK, _MARK)
        draw_box(painter, disc, f"{self._tone}.bg", radius=_MARK // 2)
        icon = {Tone.SUCCESS: "check", Tone.INFO: "loader-circle"}.get(self._tone, "package")
        spot = QPointF(disc.center().x() - 8, disc.center().y() - 8)
        painter.drawPixmap(spot, pixmap(icon, f"{self._tone}.fg", 16, self.devicePixelRatioF()))

    def _paint_names(self, painter: QPainter, room: QRectF) -> None:
        upper = QRectF(room.left(), room.top() + 8, room.width(), 24)
        draw_text(painter, upper, self.line.title or UNKNOWN, "text.primary", size="md",
                  strong=True)  # fmt: skip
        lower = QRectF(room.left(), upper.bottom(), room.width(), 20)
        parts = (self.line.spec, self.line.code)
        draw_text(painter, lower, "  ·  ".join(part for part in parts if part), "text.secondary")

    def _paint_bar(self, painter: QPainter, room: QRectF) -> None:
        bar = QRectF(room.left(), room.top() + 20, room.width(), _BAR)
        draw_box(painter, bar, "bg.sunken", radius=4)
        if self.line.counted_milli and self.line.ordered_milli:
            part = min(self.line.counted_milli / self.line.ordered_milli, 1.0)
            full = QRectF(bar.left(), bar.top(), bar.width() * part, _BAR)
            draw_box(painter, full, f"{self._tone}.solid", radius=4)
        below = QRectF(room.left(), bar.bottom() + 2, room.width(), 20)
        draw_text(painter, below, self._state(), f"{self._tone}.fg", size="sm")

    def _paint_count(self, painter: QPainter, room: QRectF) -> None:
        whole = f" / {quantity(self.line.ordered_milli)}"
        right = Qt.AlignmentFlag.AlignRight
        used = draw_text(painter, room, whole, "text.secondary", size="md", align=right)
        rest = room.adjusted(0, 0, -used, 0)
        tint = f"{self._tone}.fg" if self._tone is not Tone.NEUTRAL else "text.primary"
        draw_text(painter, rest, quantity(self.line.counted_milli), tint, size="hero",
                  strong=True, align=right)  # fmt: skip


def _receiver(bench: Bench) -> str:
    parts = (
        bench.buyer,
        bench.province,
        masked_name(bench.receiver_name) if bench.receiver_name else None,
        masked_phone(bench.mobile) if bench.mobile else None,
    )
    return "  ·  ".join(part for part in parts if part)
