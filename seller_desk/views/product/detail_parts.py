"""The parts of a detail page as a list: on or off, how much each says, and whether that is old."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.services.product.detail_page import Part
from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text
from seller_desk.views.widgets.pill import draw_pill, pill_width
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_ROW, _GAP = 58, 8
_PAD, _ICON, _SWITCH = 8, 14, 18


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part as it is shown."""

    part: Part
    name: str
    second: str
    is_on: bool
    pill: str = ""
    tone: Tone = Tone.SUCCESS

    @property
    def spoken(self) -> str:
        """The whole of it in one line."""
        state = "" if self.is_on else translate("product", "left out")
        return ", ".join(filter(None, (self.name, self.second, self.pill, state)))


class PartList(QWidget):
    """Drag or Alt+↑↓ moves a part, Space or its mark turns it on or off, a click chooses it."""

    chosen = Signal(object)
    """A `Part`."""
    switched = Signal(object, bool)
    moved = Signal(object, int)
    """A `Part`, and its new place."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[PartRow] = ()
        self._current = 0
        self._held: Part | None = None
        self.setAccessibleName(translate("product", "Parts of the page"))
        self.setToolTip(translate("product", "Drag or Alt+↑↓ moves a part, Space leaves it out"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    @property
    def rows(self) -> Sequence[PartRow]:
        """What is shown."""
        return self._rows

    @property
    def current(self) -> Part | None:
        """The part that is chosen."""
        return self._rows[self._current].part if self._rows else None

    def show_rows(self, rows: Sequence[PartRow]) -> None:
        """Other rows; the part that is chosen stays so."""
        chosen = self.current
        self._rows = rows
        self._current = self._place(chosen) if chosen is not None else 0
        self.setAccessibleDescription("; ".join(row.spoken for row in rows))
        self.updateGeometry()
        self.update()

    def choose(self, part: Part) -> None:
        """Choose a part; it is told."""
        self._current = self._place(part)
        self.update()
        self.chosen.emit(part)

    def row_rect(self, place: int) -> QRectF:
        """Where a row is painted."""
        return QRectF(0, place * (self._height + _GAP), self.width(), self._height)

    def sizeHint(self) -> QSize:
        return QSize(210, max(len(self._rows) * (self._height + _GAP) - _GAP, 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(150, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place, row in enumerate(self._rows):
            self._paint(painter, row, self.row_rect(place), is_current=place == self._current)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place < 0 or event.button() is not Qt.MouseButton.LeftButton:
            return
        row = self._rows[place]
        if self._switch(self.row_rect(place)).adjusted(-6, -6, 6, 6).contains(event.position()):
            self.switched.emit(row.part, not row.is_on)
            return
        self._held = row.part
        self.choose(row.part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        height = self._height + _GAP
        place = min(max(int(event.position().y() // height), 0), len(self._rows) - 1)
        if self._rows[place].part is not self._held:
            self.moved.emit(self._held, place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self.unsetCursor()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑↓ choose, Alt with them moves, Space turns on or off."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if not self._rows or not (step or event.key() == Qt.Key.Key_Space):
            super().keyPressEvent(event)
            return
        row = self._rows[self._current]
        place = min(max(self._current + step, 0), len(self._rows) - 1)
        if not step:
            self.switched.emit(row.part, not row.is_on)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(row.part, place)
        else:
            self.choose(self._rows[place].part)

    @property
    def _height(self) -> int:
        return round(_ROW * theme().scale)

    def _place(self, part: Part) -> int:
        return next((at for at, row in enumerate(self._rows) if row.part is part), 0)

    def _at(self, spot: QPointF) -> int:
        places = (at for at in range(len(self._rows)) if self.row_rect(at).contains(spot))
        return next(places, -1)

    def _switch(self, rect: QRectF) -> QRectF:
        return QRectF(rect.right() - _PAD - _SWITCH, rect.top() + 9, _SWITCH, _SWITCH)

    def _paint(self, painter: QPainter, row: PartRow, rect: QRectF, *, is_current: bool) -> None:
        fill, border = ("accent.soft", "accent.text") if is_current else ("bg.surface", "border")
        box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        draw_box(painter, box, fill, border, radius=theme().px("radius.control"))
        dpr = self.devicePixelRatioF()
        grip = pixmap("grip-vertical", "text.tertiary", _ICON, dpr)
        middle = round(rect.center().y() - _ICON / 2)
        painter.drawPixmap(_PAD - 2, middle, grip)
        mark = ("eye", "accent.text") if row.is_on else ("eye-off", "text.tertiary")
        spot = self._switch(rect).topLeft().toPoint()
        painter.drawPixmap(spot, pixmap(*mark, _SWITCH - 2, dpr))
        left = _PAD + _ICON + 6
        room = rect.width() - left - _PAD
        tint = "text.primary" if row.is_on else "text.tertiary"
        name = QRectF(left, rect.top() + 8, room - _SWITCH - 6, 20)
        draw_text(painter, name, row.name, tint, strong=is_current)
        taken = pill_width(row.pill) + 6 if row.pill and row.is_on else 0
        below = QRectF(left, rect.top() + 31, room - taken, 18)
        draw_text(painter, below, row.second, "text.tertiary", size="sm")
        if taken:
            pill = QRectF(rect.right() - _PAD - taken + 6, rect.top() + 30, taken, 20)
            draw_pill(painter, pill, row.pill, row.tone, dpr=dpr)
        if is_current and self.hasFocus():
            draw_ring(painter, rect)
