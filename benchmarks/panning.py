"""A chart of a year that is moved along: ours beside the same lines painted by hand."""

import math
import statistics
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

DAYS, SEEN, FRAMES = 365, 300, 200
LINES = [[300 + 250 * math.sin(day / (7 + 4 * n)) for day in range(DAYS)] for n in range(3)]
TOP = 600.0
SIZE = (760, 260)


class ByHand(QWidget):
    """Three lines, a grid and the names of both axes; the least a chart of the kind paints."""

    first = 0.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        room = QRectF(self.rect()).adjusted(56, 8, -8, -24)
        painter.setPen(QColor("#ddd"))
        for at in range(5):
            y = room.bottom() - room.height() * at / 4
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.drawText(QRectF(0, y - 8, 48, 16), Qt.AlignmentFlag.AlignRight, f"{at * 150}")
        for at in range(0, SEEN, 50):
            x = room.left() + room.width() * at / SEEN
            place = QRectF(x - 30, room.bottom() + 4, 60, 16)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"day {self.first + at:.0f}")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(room)
        for colour, values in zip(("#2060d0", "#d07020", "#209060"), LINES, strict=True):
            painter.setPen(QPen(QColor(colour), 2.2))
            seen = range(int(self.first), min(int(self.first) + SEEN + 2, DAYS))
            painter.drawPolyline([self._spot(room, day, values[day]) for day in seen])
        painter.end()

    def _spot(self, room: QRectF, day: int, value: float) -> QPointF:
        x = room.left() + room.width() * (day - self.first) / SEEN
        return QPointF(x, room.bottom() - room.height() * value / TOP)


def by_hand() -> dict[str, float]:
    """Milliseconds of a frame of the hand-made chart."""
    application = _start()
    chart = ByHand()

    def move(first: float) -> None:
        chart.first = first
        chart.repaint()

    return _moved(application, chart, move)


def trend() -> dict[str, float]:
    """Milliseconds of a frame of the program's chart."""
    application = _start()
    from seller_desk.views.charts.series import Line
    from seller_desk.views.charts.trend import TrendChart

    chart = TrendChart("year")
    tints = ("chart.1", "chart.2", "chart.3")
    lines = [
        Line(tint, tuple(values), "{:g}".format, tint)
        for tint, values in zip(tints, LINES, strict=True)
    ]
    chart.show_lines([f"day {day}" for day in range(DAYS)], lines, str, "")
    plot = chart._plot  # noqa: SLF001  (waits for what no user sees)

    def move(first: float) -> None:
        plot.getViewBox().setXRange(first, first + SEEN, padding=0)
        plot.viewport().repaint()

    return _moved(application, chart, move)


def _start() -> QApplication:
    from seller_desk.app import start_application
    from seller_desk.views.theme import theme

    application = start_application("en")
    theme().apply("light", scale=1.0)
    return application


def _moved(
    application: QApplication, chart: QWidget, move: Callable[[float], None]
) -> dict[str, float]:
    chart.resize(*SIZE)
    chart.show()
    loop = QEventLoop()
    QTimer.singleShot(300, loop.quit)
    loop.exec()
    frames = []
    for at in range(FRAMES):
        begun = time.perf_counter()
        move(at * (DAYS - SEEN) / FRAMES)
        frames.append((time.perf_counter() - begun) * 1000)
    chart.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return {"frame_ms": statistics.median(frames)}
