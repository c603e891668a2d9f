"""A value on its scale, with the usual range marked."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_text

_SCALE = 30
_DOT = 7.0
_THICK = 6.0


class RangeBar(QWidget):
    """Days from 0 to 30: green where the value lies in the usual range, else an amber dot."""

    def __init__(self, usual: tuple[int, int]) -> None:
        super().__init__()
        self._usual = usual
        self._value = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_value(self, value: int, told: str) -> None:
        """Another value; `told` is what is read out."""
        self._value = value
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(190, 52)

    def minimumSizeHint(self) -> QSize:
        return QSize(110, 52)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inside = self._usual[0] <= self._value <= self._usual[1]
        middle = self.height() / 2
        draw_box(painter, self._part(0, _SCALE, middle), "border", radius=3)
        track = self._part(*self._usual, middle)
        draw_box(painter, track, "success.solid" if inside else "neutral.solid", radius=3)
        for end in self._usual:
            self._write(painter, end, middle + 15, "text.tertiary", strong=False)
        self._paint_dot(painter, middle, "accent" if inside else "warning.solid")
        token = "accent.text" if inside else "warning.fg"
        self._write(painter, self._value, middle - 16, token, strong=True)
        painter.end()

    def _x(self, days: int) -> float:
        room = self.width() - 2 * _DOT
        return _DOT + room * min(max(days, 0), _SCALE) / _SCALE

    def _part(self, first: int, last: int, middle: float) -> QRectF:
        left = self._x(first)
        return QRectF(left, middle - _THICK / 2, self._x(last) - left, _THICK)

    def _paint_dot(self, painter: QPainter, middle: float, token: str) -> None:
        painter.setPen(theme().color("bg.surface"))
        painter.setBrush(theme().color(token))
        painter.drawEllipse(QPointF(self._x(self._value), middle), _DOT, _DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _write(
        self, painter: QPainter, days: int, middle: float, token: str, *, strong: bool
    ) -> None:
        left = min(max(self._x(days) - 16, 0), self.width() - 32)
        room = QRectF(left, middle - 8, 32, 16)
        centre = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, room, str(days), token, size="xs", strong=strong, align=centre)
