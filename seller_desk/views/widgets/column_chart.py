"""Columns from zero: amounts over days."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_ring, draw_text, text_width

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
    if highest <= 0:
        return float(lines)
    step = highest / lines
    power = 10.0 ** math.floor(math.log10(step))
    return lines * power * next(s for s in _STEPS if s * power >= step * (1 - 1e-9))


class ColumnChart(QWidget):
    """Columns with round lines behind; one under the mouse or the arrow keys says its value."""

    chosen = Signal(int)

    def __init__(self, name: str, axis: Callable[[float], str]) -> None:
        super().__init__()
        self._axis = axis
        self._columns: Sequence[Column] = ()
        self._top = rounded_top(0)
        self._current = -1
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._walk_to(self._at(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().x())
        if found >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(found)

    def leaveEvent(self, event: QEvent) -> None:
        self._walk_to(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk over the columns and say their values; Enter opens one."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step and self._columns:
            self._walk_to(min(max(self._current + step, 0), len(self._columns) - 1))
            self._say(self._current, QPoint(round(self._slot(self._current).center().x()), 24))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current >= 0:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The tool tip of a column says its value in full."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._say(self._at(event.pos().x()), event.pos())
            return True
        return super().event(event)

    def _say(self, index: int, where: QPoint) -> None:
        told = self._columns[index].told if index >= 0 else ""
        QToolTip.showText(self.mapToGlobal(where), told, self)

    def _walk_to(self, index: int) -> None:
        if index != self._current:
            self._current = index
            self.update()

    def _area(self) -> QRectF:
        left = round(text_width(self._axis(self._top), "xs")) + 12
        return QRectF(
            left, _TOP, max(1, self.width() - left - _RIGHT), self.height() - _TOP - _FOOT
        )

    def _slot(self, index: int) -> QRectF:
        area = self._area()
        width = area.width() / max(1, len(self._columns))
        return QRectF(area.left() + index * width, area.top(), width, area.height())

    def _at(self, x: float) -> int:
        area = self._area()
        if not self._columns or not area.left() <= x < area.right():
            return -1
        return int((x - area.left()) / area.width() * len(self._columns))

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
