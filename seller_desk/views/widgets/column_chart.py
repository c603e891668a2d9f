"""Columns from zero: amounts over days."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip

from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_ring, draw_text, text_width
from seller_desk.views.widgets.walked import LEFT_AND_RIGHT, Walked

_STEPS = (1, 2, 2.5, 3, 4, 5, 6, 8, 10)
_GRID_LINES = 4
_FOOT, _TOP, _RIGHT = 22, 10, 4
_WIDEST = 28.0
_FILLED = 0.62


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its value, the label below, and what is said of it in full."""

    value: float
    label: str
    told: str


def rounded_top(highest: float, lines: int = _GRID_LINES) -> float:
    """The top of an axis whose lines stand at round values."""
    if not 0 < highest < math.inf:  # also what is not a number
        return float(lines)
    step = highest / lines
    power = 10.0 ** math.floor(math.log10(step))
    found = lines * power * next(s for s in _STEPS if s * power >= step * (1 - 1e-9))
    return max(found, highest)


class ColumnChart(Walked):
    """Columns with round lines behind; one under the mouse or the arrow keys says its value."""

    steps_of_keys = LEFT_AND_RIGHT

    def __init__(self, name: str, axis: Callable[[float], str]) -> None:
        super().__init__(name)
        self._axis = axis
        self._columns: Sequence[Column] = ()
        self._top = rounded_top(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.update)

    def show_columns(self, columns: Sequence[Column], summary: str) -> None:
        """Draw these; `summary` is the sentence for who cannot see them."""
        self._columns = columns
        self._top = rounded_top(max((column.value for column in columns), default=0))
        self._current = -1
        self.setAccessibleDescription(summary)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 150)

    def sizeHint(self) -> QSize:
        return QSize(560, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_grid(painter)
        self._paint_columns(painter)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk over the columns and say their values; Enter opens one."""
        super().keyPressEvent(event)
        if Qt.Key(event.key()) in self.steps_of_keys and self._current >= 0:
            where = QPoint(round(self._slot(self._current).center().x()), 24)
            QToolTip.showText(self.mapToGlobal(where), self.told_of(self._current), self)

    def _area(self) -> QRectF:
        left = round(text_width(self._axis(self._top), "xs")) + 12
        return QRectF(
            left, _TOP, max(1, self.width() - left - _RIGHT), self.height() - _TOP - _FOOT
        )

    def _slot(self, index: int) -> QRectF:
        area = self._area()
        width = area.width() / max(1, len(self._columns))
        return QRectF(area.left() + index * width, area.top(), width, area.height())

    @property
    def place_count(self) -> int:
        return len(self._columns)

    def told_of(self, place: int) -> str:
        return self._columns[place].told

    def place_at(self, spot: QPointF) -> int:
        area = self._area()
        if not self._columns or not area.left() <= spot.x() < area.right():
            return -1
        return int((spot.x() - area.left()) / area.width() * len(self._columns))

    def _paint_grid(self, painter: QPainter) -> None:
        area = self._area()
        known = any(column.value > 0 for column in self._columns)
        for line in range(_GRID_LINES + 1 if known else 1):
            y = round(area.bottom() - area.height() * line / _GRID_LINES) + 0.5
            painter.setPen(QPen(theme().color("border"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            draw_text(
                painter,
                QRectF(0, y - 8, area.left() - 8, 16),
                self._axis(self._top * line / _GRID_LINES),
                "text.tertiary",
                size="xs",
                align=Qt.AlignmentFlag.AlignRight,
            )

    def _paint_columns(self, painter: QPainter) -> None:
        every = self._label_step()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, column in enumerate(self._columns):
            self._paint_column(painter, index, column)
            if (len(self._columns) - 1 - index) % every == 0:
                self._paint_label(painter, index, column)

    def _paint_column(self, painter: QPainter, index: int, column: Column) -> None:
        slot = self._slot(index)
        width = max(2.0, min(_WIDEST, slot.width() * _FILLED))
        height = slot.height() * max(0.0, column.value) / self._top
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent.pressed" if index == self._current else "chart.1"))
        box = QRectF(slot.center().x() - width / 2, slot.bottom() - height, width, height)
        painter.drawRoundedRect(box, 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_label(self, painter: QPainter, index: int, column: Column) -> None:
        slot = self._slot(index)
        width = text_width(column.label, "xs") + 2
        left = min(max(slot.center().x() - width / 2, 0), self.width() - width)
        room = QRectF(left, slot.bottom() + 4, width, _FOOT - 4)
        draw_text(painter, room, column.label, "text.tertiary", size="xs")

    def _label_step(self) -> int:
        widest = max((text_width(column.label, "xs") for column in self._columns), default=0)
        return max(1, math.ceil((widest + 14) / max(1.0, self._slot(0).width())))
