"""Sparkline: the course of a figure in a few pixels; the figure itself stands beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.views.theme import theme

_LEAST = 36
"""In less room there is no course to see."""
_FILL = 34
_DOT = 2.6
_LINE = 1.6


class Sparkline(QWidget):
    """Decoration beside a figure that is read out, so it has no words of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._course: tuple[float, ...] = ()
        self._bad = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_course(self, course: Sequence[float], *, bad: bool = False) -> None:
        """Other values, oldest first."""
        self._course = tuple(course)
        self._bad = bad
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(72, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        points = spread(self._course, QRectF(self.rect()).adjusted(3, 5, -5, -5))
        if len(points) < 2 or self.width() < _LEAST:  # noqa: PLR2004  (a line has two ends)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        colour = theme().color("chart.2" if self._bad else "chart.1")
        shade = QColor(colour)
        shade.setAlpha(_FILL)
        painter.fillPath(_area(points, self.height()), shade)
        painter.setPen(QPen(colour, _LINE))
        painter.drawPolyline(points)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(points[-1], _DOT, _DOT)
        painter.end()


def spread(course: Sequence[float], room: QRectF) -> list[QPointF]:
    """The values as points from left to right; the largest at the top."""
    if len(course) < 2:  # noqa: PLR2004  (a line has two ends)
        return []
    low, high = min(course), max(course)
    span = (high - low) or 1.0
    step = room.width() / (len(course) - 1)
    return [
        QPointF(room.left() + at * step, room.bottom() - (value - low) / span * room.height())
        for at, value in enumerate(course)
    ]


def _area(points: Sequence[QPointF], height: int) -> QPainterPath:
    path = QPainterPath(QPointF(points[0].x(), height))
    for point in points:
        path.lineTo(point)
    path.lineTo(QPointF(points[-1].x(), height))
    path.closeSubpath()
    return path
