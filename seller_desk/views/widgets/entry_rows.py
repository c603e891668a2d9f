"""EntryRows: a short list in a card; each entry has two lines, a value at the right, and opens."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import (
    draw_box,
    draw_lines,
    draw_ring,
    draw_text,
    lines_of,
    text_width,
)
from seller_desk.views.widgets.pill import draw_pill, pill_width
from seller_desk.words import Tone

_ROW, _LOW = 52, 44
_LINE = 18
_BADGE = 32
_PAD, _GAP = 8, 11
_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry. `letter` or `icon` stands in a badge of its tone; either may be missing."""

    title: str
    second: str = ""
    value: str = ""
    value_second: str = ""
    letter: str = ""
    icon: str = ""
    tone: Tone = Tone.NEUTRAL
    value_tone: Tone | None = None
    pill: str = ""
    pill_tone: Tone = Tone.NEUTRAL
    told: str = ""
    is_long: bool = False
    """A sentence, which goes on in further lines; it has no value and no pill."""

    @property
    def spoken(self) -> str:
        """The whole entry in one line."""
        parts = (self.title, self.pill, self.second, self.value, self.value_second)
        return ", ".join(part for part in parts if part)


class EntryRows(QWidget):
    """Entries below each other, by mouse and by keyboard."""

    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._rows: Sequence[EntryRow] = ()
        self._current = -1
        self._usual = _ROW
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    @property
    def entries(self) -> Sequence[EntryRow]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[EntryRow]) -> None:
        """Other entries."""
        self._rows = rows
        self._current = -1
        self.setAccessibleDescription("; ".join(row.spoken for row in rows))
        self.updateGeometry()
        self.update()

    def make_low(self, *, low: bool) -> None:
        """Lower rows, for a low window."""
        self._usual = _LOW if low else _ROW
        self.updateGeometry()
        self.update()

    def row_rect(self, index: int) -> QRectF:
        """Where an entry is painted."""
        heights = [self._height_of(row) for row in self._rows[: index + 1]]
        return QRectF(0, sum(heights[:-1]), self.width(), heights[-1])

    def sizeHint(self) -> QSize:
        return QSize(280, sum(self._height_of(row) for row in self._rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if any(row.is_long for row in self._rows):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index, row in enumerate(self._rows):
            rect = self.row_rect(index)
            if index == self._current:
                draw_box(painter, rect.adjusted(0, 1, 0, -2), "bg.hover", radius=6)
            if index + 1 < len(self._rows):
                line = QRectF(_PAD, rect.bottom() - 1, rect.width() - 2 * _PAD, 1)
                painter.fillRect(line, theme().color("border"))
            self._paint_row(painter, row, rect.adjusted(_PAD, 0, -_PAD, -1))
            if index == self._current and self.hasFocus():
                draw_ring(painter, rect.adjusted(0, 1, 0, -2))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._walk_to(self._at(event.position().y()))
        hand = self._current >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._walk_to(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().y())
        if found >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._rows and self._current < 0:
            self._walk_to(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._walk_to(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk, Enter opens."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and self._rows:
            self._walk_to(min(max(self._current + step, 0), len(self._rows) - 1))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current >= 0:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The tool tip says an entry in full."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._at(event.pos().y())
            row = self._rows[found] if found >= 0 else None
            QToolTip.showText(event.globalPos(), (row.told or row.spoken) if row else "", self)
            return True
        return super().event(event)

    def _height_of(self, row: EntryRow) -> int:
        title, second = self._lines_of(row)
        more = max(len(title) - 1, 0) * (_LINE + 2) + max(len(second) - 1, 0) * _LINE
        return round((self._usual + more) * theme().scale)

    def _lines_of(self, row: EntryRow) -> tuple[Sequence[str], Sequence[str]]:
        """Title and second text as they are painted."""
        if not row.is_long:
            return (row.title,), (row.second,)
        room = self._room_of(row)
        return lines_of(row.title, room), lines_of(row.second, room, "sm")

    def _room_of(self, row: EntryRow) -> int:
        return self.width() - 2 * _PAD - (_BADGE + _GAP if row.letter or row.icon else 0)

    def _at(self, y: float) -> int:
        places = range(len(self._rows))
        return next((at for at in places if 0 <= y < self.row_rect(at).bottom()), -1)

    def _walk_to(self, index: int) -> None:
        if index != self._current:
            self._current = index
            self.update()

    def _paint_row(self, painter: QPainter, row: EntryRow, rect: QRectF) -> None:
        left = rect.left()
        if row.letter or row.icon:
            self._paint_badge(painter, row, rect)
            left += _BADGE + _GAP
        if row.is_long:
            self._paint_lines(painter, row, rect.adjusted(left - rect.left(), 0, 0, 0))
            return
        width = max(text_width(row.value, strong=True), text_width(row.value_second, "sm"), 0.0)
        right = rect.right() - width
        upper, lower = _halves(rect)
        tone = f"{row.value_tone}.fg" if row.value_tone else "text.primary"
        box = QRectF(right, upper.top(), width, upper.height())
        draw_text(painter, box, row.value, tone, strong=True, align=_RIGHT)
        box = QRectF(right, lower.top(), width, lower.height())
        draw_text(painter, box, row.value_second, "text.tertiary", size="sm", align=_RIGHT)
        room = right - left - _GAP
        self._paint_words(painter, row, QRectF(left, upper.top(), room, upper.height()))
        box = QRectF(left, lower.top(), room, lower.height())
        draw_text(painter, box, row.second, "text.tertiary", size="sm")

    def _paint_lines(self, painter: QPainter, row: EntryRow, rect: QRectF) -> None:
        title, second = self._lines_of(row)
        top = rect.center().y() - (len(title) * (_LINE + 2) + len(second) * _LINE) / 2
        box = QRectF(rect.left(), top, self._room_of(row), _LINE + 2)
        top = draw_lines(painter, box, row.title, "text.primary")
        box = QRectF(rect.left(), top, self._room_of(row), _LINE)
        draw_lines(painter, box, row.second, "text.tertiary", size="sm")

    def _paint_words(self, painter: QPainter, row: EntryRow, room: QRectF) -> None:
        taken = pill_width(row.pill) + 8 if row.pill else 0
        words = QRectF(room.left(), room.top(), room.width() - taken, room.height())
        used = draw_text(painter, words, row.title, "text.primary")
        if row.pill:
            box = QRectF(room.left() + used + 8, room.top() + 1, taken, room.height())
            draw_pill(painter, box, row.pill, row.pill_tone, dpr=self.devicePixelRatioF())

    def _paint_badge(self, painter: QPainter, row: EntryRow, rect: QRectF) -> None:
        box = QRectF(rect.left(), rect.center().y() - _BADGE / 2, _BADGE, _BADGE)
        radius = _BADGE // 2 if row.letter else 7
        draw_box(painter, box, f"{row.tone}.bg", radius=radius)
        if row.letter:
            centre = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, box, row.letter, f"{row.tone}.fg", strong=True, align=centre)
            return
        picture = pixmap(row.icon, f"{row.tone}.fg", 16, self.devicePixelRatioF())
        painter.drawPixmap(round(box.center().x() - 8), round(box.center().y() - 8), picture)


def _halves(rect: QRectF) -> tuple[QRectF, QRectF]:
    middle = rect.center().y()
    upper = QRectF(rect.left(), middle - 20, rect.width(), 20)
    return upper, QRectF(rect.left(), middle + 1, rect.width(), 18)
