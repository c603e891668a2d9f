"""Waterfall: from one amount over its changes to another, from zero."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from seller_desk.views.charts.steps_shape import LINES, Shape, shape_of
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_ring, draw_text, text_width
from seller_desk.views.widgets.walked import LEFT_AND_RIGHT, Walked

_TOP, _FOOT, _WIDEST, _FILLED = 24, 40, 76, 0.68


@dataclass(frozen=True, slots=True)
class Stair:
    """The words of one bar: its name, its course, its amount."""

    name: str
    below: str
    value: str
    told: str = ""


class Waterfall(Walked):
    """Grey, then green and red, then the accent."""

    steps_of_keys = LEFT_AND_RIGHT

    def __init__(self, name: str, axis: Callable[[float], str]) -> None:
        super().__init__(name)
        self._axis = axis
        self._stairs: Sequence[Stair] = ()
        self._shape: Shape = shape_of(0, (), 0)
        self._changes: Sequence[int] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.update)

    def show_steps(
        self, before: int, changes: Sequence[int], now: int, stairs: Sequence[Stair], summary: str
    ) -> None:
        """Draw these; a stair for both amounts and for every change."""
        self._shape, self._changes = shape_of(before, changes, now), changes
        self._stairs = stairs
        self._current = -1
        self.setAccessibleDescription(summary)
        self.update()

    @property
    def stairs(self) -> Sequence[Stair]:
        """What is drawn."""
        return self._stairs

    def sizeHint(self) -> QSize:
        return QSize(560, 280)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        for at in range(len(self._stairs)):
            self._paint_bar(painter, at)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()))
        painter.end()

    def _area(self) -> QRectF:
        left = max(text_width(self._axis(line), "xs") for line in self._shape.lines) + 12
        return QRectF(left, _TOP, max(1, self.width() - left - 4), self.height() - _TOP - _FOOT)

    def _slot(self, at: int) -> QRectF:
        area = self._area()
        wide = area.width() / max(1, len(self._stairs))
        return QRectF(area.left() + at * wide, area.top(), wide, area.height())

    def _height(self, amount: float) -> float:
        area = self._area()
        return area.bottom() - self._shape.part(amount) * area.height()

    @property
    def place_count(self) -> int:
        return len(self._stairs)

    def told_of(self, place: int) -> str:
        return self._stairs[place].told

    def place_at(self, spot: QPointF) -> int:
        area = self._area()
        if not self._stairs or not area.left() <= spot.x() < area.right():
            return -1
        return int((spot.x() - area.left()) / area.width() * len(self._stairs))

    def _paint_axis(self, painter: QPainter) -> None:
        area, right = self._area(), Qt.AlignmentFlag.AlignRight
        for line in self._shape.lines[: LINES + 1]:
            y = round(self._height(line)) + 0.5
            painter.setPen(QPen(theme().color("border.strong" if line == 0 else "border"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            room = QRectF(0, y - 8, area.left() - 8, 16)
            draw_text(painter, room, self._axis(line), "text.tertiary", size="xs", align=right)

    def _tints(self, at: int) -> tuple[str, str]:
        """Of the bar, and of its amount."""
        if at == 0:
            return "neutral.solid", "text.primary"
        if at == len(self._stairs) - 1:
            return "accent", "text.primary"
        good = self._changes[at - 1] >= 0
        return ("success.solid", "success.fg") if good else ("danger.solid", "danger.fg")

    def _paint_bar(self, painter: QPainter, at: int) -> None:
        bar, slot, stair = self._shape.bars[at], self._slot(at), self._stairs[at]
        wide = min(_WIDEST, slot.width() * _FILLED)
        top, bottom = self._height(bar.high), self._height(bar.low)
        box = QRectF(slot.center().x() - wide / 2, top, wide, max(2.0, bottom - top))
        fill, ink = self._tints(at)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(fill))
        painter.setOpacity(0.82 if at == self._current else 1)
        painter.drawRoundedRect(box, 3, 3)
        painter.setOpacity(1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if at + 1 < len(self._stairs):
            self._paint_link(painter, box.right(), slot.width() - wide, self._height(bar.end))
        centre = Qt.AlignmentFlag.AlignHCenter
        above = QRectF(slot.left() - 10, top - 20, slot.width() + 20, 18)
        draw_text(painter, above, stair.value, ink, size="sm", strong=True, align=centre)
        foot = self._area().bottom()
        name = QRectF(slot.left(), foot + 4, slot.width(), 17)
        draw_text(painter, name, stair.name, "text.primary", size="sm", strong=True, align=centre)
        below = QRectF(slot.left(), foot + 20, slot.width(), 16)
        draw_text(painter, below, stair.below, "text.tertiary", size="xs", align=centre)

    def _paint_link(self, painter: QPainter, left: float, wide: float, y: float) -> None:
        painter.setPen(QPen(theme().color("text.tertiary"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(left, y), QPointF(left + wide, y))
