"""Legend: the lines of a chart by stroke and name."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.views.charts.series import Line, Stroke
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_text, text_width

_STROKE, _GAP, _APART = 22, 6, 18
_STYLES = {
    Stroke.SOLID: Qt.PenStyle.SolidLine,
    Stroke.DASHED: Qt.PenStyle.DashLine,
    Stroke.DOTTED: Qt.PenStyle.DotLine,
}


class Legend(QWidget):
    """One row of names."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[Line] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Name these."""
        self._lines = lines
        self.setAccessibleName(", ".join(line.name for line in lines))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = 0.0, self.height() / 2
        for line in self._lines:
            pen = QPen(theme().color(line.tint), 2, _STYLES[line.stroke])
            painter.setPen(pen)
            painter.drawLine(QPointF(left, middle), QPointF(left + _STROKE, middle))
            wide = text_width(line.name, "sm")
            room = QRectF(left + _STROKE + _GAP, 0, wide + 2, self.height())
            draw_text(painter, room, line.name, "text.secondary", size="sm")
            left = room.right() + _APART
        painter.end()
