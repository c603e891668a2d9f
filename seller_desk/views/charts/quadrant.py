"""Quadrant: things by two measures, with a line across each; one under the mouse says its name."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from seller_desk.views.charts.plot import Plot
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import text_width

_SIZE, _LARGE = 10, 14
_REACH = 12.0
"""So many pixels around a point belong to it."""
_LEAST = 1.0
_APART = 12
_ROUND = (1, 2, 5)
_FOOT, _HEAD = 0.17, 0.13
"""Room below zero and above the highest point, in parts of it: the corners are named there."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing: its measures, its colour, and what is said of it in full."""

    x: float
    y: float
    tint: str
    told: str

    @property
    def is_known(self) -> bool:
        """Whether it has a place: both measures are numbers."""
        return math.isfinite(self.x) and math.isfinite(self.y)


class Quadrant(QWidget):
    """Along x by powers, since a few have very much; along y from zero."""

    chosen = Signal(int)

    def __init__(
        self, name: str, said_x: Callable[[float], str], said_y: Callable[[float], str]
    ) -> None:
        super().__init__()
        self._points: Sequence[Point] = ()
        self._lines = (1.0, 0.0)
        self._corners: tuple[str, str, str, str] = ("", "", "", "")
        self._names: list[tuple[pg.TextItem, int, int]] = []
        self._current = -1
        self._says = (said_x, said_y)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(220)
        self._plot = Plot({"left": _Axis("left", said_y), "bottom": _Log(said_x)}, zooms=False)
        self._dots = pg.ScatterPlotItem(pxMode=True)
        self._set_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot)
        theme().changed.connect(self._draw)
        self._draw()

    def show_points(
        self,
        points: Sequence[Point],
        lines: tuple[float, float],
        corners: tuple[str, str, str, str],
        summary: str,
    ) -> None:
        """Draw these, with a line at x and one at y.

        The corners are named: few and low, many and low, few and high, many and high.
        """
        self._points, self._lines, self._corners = points, lines, corners
        self._current = -1
        self.setAccessibleDescription(summary)
        self._draw()

    @property
    def points(self) -> Sequence[Point]:
        """What is drawn."""
        return self._points

    def choose(self, index: int) -> None:
        """Show one as chosen."""
        if index != self._current:
            self._current = index
            self._draw_dots()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk from point to point, Enter opens."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step and self._places():
            order = sorted(self._places(), key=lambda at: self._points[at].x)
            at = order.index(self._current) + step if self._current in order else 0
            self.choose(order[min(max(at, 0), len(order) - 1)])
            self._say(self._current)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current >= 0:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        QToolTip.hideText()

    def _places(self) -> list[int]:
        """The points that can be drawn."""
        return [at for at, point in enumerate(self._points) if point.is_known]

    def _set_up(self) -> None:
        scene = self._plot.scene()
        scene.sigMouseMoved.connect(self._follow)
        scene.sigMouseClicked.connect(self._take_click)
        self._plot.getViewBox().sigResized.connect(self._part_names)

    def _draw(self) -> None:
        look, item = theme(), self._plot.getPlotItem()
        self._plot.setBackground(look.color("bg.surface"))
        for side in ("left", "bottom"):
            self._plot.getAxis(side).wear()
        item.clear()
        pen = pg.mkPen(look.color("neutral.solid"), width=1, style=Qt.PenStyle.DashLine)
        item.addItem(pg.InfiniteLine(_log(self._lines[0]), angle=90, pen=pen), ignoreBounds=True)
        item.addItem(pg.InfiniteLine(self._lines[1], angle=0, pen=pen), ignoreBounds=True)
        self._set_range()
        self._draw_corners()
        self._dots = pg.ScatterPlotItem(pxMode=True)
        item.addItem(self._dots)
        self._draw_dots()

    def _set_range(self) -> None:
        drawn = [self._points[at] for at in self._places()]
        most = max((point.x for point in drawn), default=self._lines[0])
        high = max((point.y for point in drawn), default=0.0)
        box = self._plot.getViewBox()
        least = min((point.x for point in drawn), default=_LEAST)
        first = _log(min(least, self._lines[0] / 3))
        box.setXRange(first - 0.08, _log(max(most, self._lines[0] * 3)) + 0.08, padding=0)
        top = max(high, self._lines[1] * 2, 1e-9)
        box.setYRange(-top * _FOOT, top * (1 + _HEAD), padding=0)

    def _draw_corners(self) -> None:
        look, item = theme(), self._plot.getPlotItem()
        (left, right), (low, high) = self._plot.getViewBox().viewRange()
        spots = ((left, low, 0, 1), (right, low, 1, 1), (left, high, 0, 0), (right, high, 1, 0))
        self._names = []
        for name, (x, y, across, down) in zip(self._corners, spots, strict=True):
            words = pg.TextItem(name, color=look.color("text.tertiary"), anchor=(across, down))
            words.setFont(QFont(look.font("sm")))
            words.setPos(x, y)
            item.addItem(words, ignoreBounds=True)
            self._names.append((words, across, down))
        self._part_names()

    def _part_names(self, *_resized: object) -> None:
        """Those of the right side a line further in, where the two of a line would meet."""
        pairs = (self._corners[:2], self._corners[2:])
        widest = max(sum(text_width(name, "sm") for name in pair) for pair in pairs)
        meets = widest + _APART > self._plot.getViewBox().width()
        for words, across, down in self._names:
            further = (1 if down else -1) if across and meets else 0
            words.setAnchor((across, down + further))

    def _draw_dots(self) -> None:
        look = theme()
        spots = []
        for at in self._places():
            point = self._points[at]
            fill = QColor(look.color(point.tint))
            fill.setAlpha(200)
            chosen = at == self._current
            ring = pg.mkPen(look.color("text.primary" if chosen else "bg.surface"), width=1.2)
            spots.append(
                {
                    "pos": (_log(point.x), point.y),
                    "brush": fill,
                    "pen": ring,
                    "size": _LARGE if chosen else _SIZE,
                }
            )
        self._dots.setData(spots)

    def _at(self, spot: QPointF) -> int:
        """The nearest point within reach."""
        box = self._plot.getViewBox()
        if not box.sceneBoundingRect().contains(spot):
            return -1
        best, found = _REACH, -1
        for at in self._places():
            point = self._points[at]
            place = box.mapViewToScene(QPointF(_log(point.x), point.y))
            away = math.hypot(place.x() - spot.x(), place.y() - spot.y())
            if away < best:
                best, found = away, at
        return found

    def _follow(self, spot: QPointF) -> None:
        found = self._at(spot)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if found >= 0 else Qt.CursorShape.ArrowCursor
        )
        self._say(found)

    def _take_click(self, event: object) -> None:
        spot = getattr(event, "scenePos", QPointF)()
        found = self._at(spot)
        if found >= 0:
            self.choose(found)
            self.chosen.emit(found)

    def _say(self, found: int) -> None:
        if found < 0:
            QToolTip.hideText()
            return
        point = self._points[found]
        place = self._plot.getViewBox().mapViewToScene(QPointF(_log(point.x), point.y))
        here = self._plot.mapToGlobal(self._plot.mapFromScene(place))
        QToolTip.showText(here, point.told, self)


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """An axis in the words of its measure."""

    def __init__(self, side: str, said: Callable[[float], str]) -> None:
        super().__init__(side)
        self._told = said
        self.setStyle(tickLength=0, tickTextOffset=6)

    def wear(self) -> None:
        """The colours and the font in force."""
        look = theme()
        self.setPen(pg.mkPen(look.color("border")))
        self.setTextPen(look.color("text.tertiary"))
        self.setTickFont(QFont(look.font("xs")))

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [self._told(value) if value >= 0 else "" for value in values]


class _Log(_Axis):
    """An axis of powers of ten."""

    def __init__(self, said: Callable[[float], str]) -> None:
        super().__init__("bottom", said)

    def tickValues(self, least: float, most: float, size: float) -> list[tuple[float, list[float]]]:
        powers = range(max(0, math.floor(least)), math.floor(most) + 1)
        places = [power + math.log10(step) for power in powers for step in _ROUND]
        return [(1.0, [place for place in places if least <= place <= most])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [self._told(10**value) for value in values]


def _log(value: float) -> float:
    return math.log10(max(value, _LEAST))
