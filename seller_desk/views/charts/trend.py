"""TrendChart: lines over days, a cross-hair that says their values, and zoom along the days."""

import math
from collections.abc import Callable, Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.views.charts.plot import Plot
from seller_desk.views.charts.series import Line, Mark, Side, Stroke
from seller_desk.views.theme import theme
from seller_desk.views.widgets.column_chart import rounded_top
from seller_desk.views.widgets.ink import text_width
from seller_desk.views.widgets.walked import came_by_tab

_GRID = 4
_THICK, _FINE, _MOST_THICK = 2.2, 1.0, 400
"""Thick lines are dear to draw: beyond so many points they are fine."""
_LEAST_DAYS = 4
_ABOVE = 1.05
"""The axis goes a little on above its highest line, so that the name there is whole."""
_SHADE = 34
_LABEL_ROOM = 64
_PAD, _LINE_HEIGHT = 8, 17
_STYLES = {
    Stroke.SOLID: Qt.PenStyle.SolidLine,
    Stroke.DASHED: Qt.PenStyle.DashLine,
    Stroke.DOTTED: Qt.PenStyle.DotLine,
}
_UNSAID: Callable[[float], str] = "{:g}".format


class TrendChart(QWidget):
    """Both axes begin at zero; a value that is not known leaves a gap."""

    chosen = Signal(int)
    """A place was clicked, or Enter pressed on it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()
        self._places: tuple[str, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._told: Callable[[int], str] = str
        self._current = -1
        self._tops = {Side.LEFT: 1.0, Side.RIGHT: 1.0}
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(190)
        axes = {"left": _Axis("left", self._said_left), "right": _Axis("right", self._said_right)}
        axes["bottom"] = _Axis("bottom", self._said_place)
        self._plot = Plot(axes, zooms=True)
        self._hair = _Hair()
        self._set_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot)
        theme().changed.connect(self._draw)
        self._draw()

    def show_lines(
        self,
        places: Sequence[str],
        lines: Sequence[Line],
        told: Callable[[int], str],
        summary: str,
        *,
        marks: Sequence[Mark] = (),
    ) -> None:
        """Draw these; `told` heads what the cross-hair says, `summary` is for who cannot see."""
        again = len(places) == len(self._places)
        lines = tuple(line.drawable for line in lines)
        self._places, self._lines = tuple(places), lines
        self._marks, self._told = tuple(marks), told
        for side in Side:
            highest = max((one.highest for one in lines if one.side is side), default=0.0)
            self._tops[side] = rounded_top(highest, _GRID)
        self._plot.showAxis("right", any(one.side is Side.RIGHT for one in lines))
        self._current = -1
        self.setAccessibleDescription(summary)
        last = max(len(places) - 1, 1)
        box = self._plot.getViewBox()
        box.setLimits(xMin=-0.4, xMax=last + 0.4, minXRange=min(_LEAST_DAYS, last))
        if not again:
            self.reset_zoom()
        self._draw()

    @property
    def current(self) -> int:
        """The place under the cross-hair, -1 without one."""
        return self._current

    @property
    def lines(self) -> Sequence[Line]:
        """What is drawn."""
        return self._lines

    @property
    def places(self) -> Sequence[str]:
        """The names of the places."""
        return self._places

    def shown_range(self) -> tuple[float, float]:
        """The first and the last place in sight."""
        (first, last), _ = self._plot.getViewBox().viewRange()
        return first, last

    def reset_zoom(self) -> None:
        """All places in sight."""
        last = max(len(self._places) - 1, 1)
        self._plot.getViewBox().setXRange(-0.3, last + 0.3, padding=0)

    def say(self, place: int) -> Sequence[str]:
        """What the cross-hair says of a place."""
        known = (
            f"{line.name} {line.said(value)}"
            for line in self._lines
            if (value := line.values[place]) is not None
        )
        marks = (mark.text for mark in self._marks if mark.place == place)
        return (self._told(place), *known, *marks)

    def walk_to(self, place: int) -> None:
        """Put the cross-hair on a place; -1 takes it away."""
        if place == self._current:
            return
        self._current = place
        if place < 0:
            self._hair.hide()
            return
        self._hair.show_at(place, self.say(place), self._shown_part(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys begin at the newest place."""
        super().focusInEvent(event)
        if came_by_tab(event) and self._current < 0 and self._places:
            self.walk_to(len(self._places) - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.walk_to(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk, Enter opens, Home shows all."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step and self._places:
            start = self._current if self._current >= 0 else (len(self._places) if step < 0 else -1)
            self.walk_to(min(max(start + step, 0), len(self._places) - 1))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current >= 0:
            self.chosen.emit(self._current)
        elif event.key() == Qt.Key.Key_Home:
            self.reset_zoom()
        else:
            super().keyPressEvent(event)

    def _set_up(self) -> None:
        box = self._plot.getViewBox()
        box.setYRange(0, _ABOVE, padding=0)
        box.setDefaultPadding(0)
        box.setBorder(None)
        scene = self._plot.scene()
        scene.sigMouseMoved.connect(self._follow)
        scene.sigMouseClicked.connect(self._take_click)

    def _draw(self) -> None:
        look = theme()
        self._plot.setBackground(look.color("bg.surface"))
        for side in ("left", "right", "bottom"):
            self._plot.getAxis(side).wear()
        self._plot.getAxis("left").setTicks([self._ticks(Side.LEFT)])
        self._plot.getAxis("right").setTicks([self._ticks(Side.RIGHT)])
        item = self._plot.getPlotItem()
        item.clear()
        for step in range(_GRID + 1):
            colour = look.color("border.strong" if step == 0 else "border")
            item.addItem(
                pg.InfiniteLine(step / _GRID, angle=0, pen=pg.mkPen(colour, width=1)),
                ignoreBounds=True,
            )
        for mark in self._marks:
            pen = pg.mkPen(look.color("info.fg"), width=1, style=Qt.PenStyle.DotLine)
            item.addItem(pg.InfiniteLine(mark.place, angle=90, pen=pen), ignoreBounds=True)
        for line in self._lines:
            # Dots at nothing but unknown places end in a crash of the painter.
            if any(value is not None for value in line.values):
                item.addItem(self._curve(line))
        self._hair = _Hair()
        item.addItem(self._hair, ignoreBounds=True)
        self._hair.hide()
        self._current = -1

    def _curve(self, line: Line) -> pg.PlotDataItem:
        look = theme()
        top = self._tops[line.side]
        values = np.array(
            [math.nan if value is None else value / top for value in line.values], dtype=float
        )
        thick = _THICK if len(values) <= _MOST_THICK else _FINE
        if line.stroke is not Stroke.SOLID:
            thick = _FINE * 1.4
        colour = look.color(line.tint)
        curve = pg.PlotDataItem(
            np.arange(len(values)),
            values,
            pen=pg.mkPen(colour, width=thick, style=_STYLES[line.stroke]),
            connect="finite",
            antialias=True,
        )
        if line.stroke is Stroke.SOLID and thick == _THICK:
            curve.curve.setSegmentedLineMode("on")
        if line.filled:
            shade = QColor(colour)
            shade.setAlpha(_SHADE)
            curve.setFillLevel(0)
            curve.setFillBrush(shade)
        if line.marked or _is_lonely(line.values):
            curve.setSymbol("o")
            curve.setSymbolSize(5)
            curve.setSymbolBrush(colour)
            curve.setSymbolPen(None)
        return curve

    def _follow(self, spot: QPointF) -> None:
        box = self._plot.getViewBox()
        if not self._places or not box.sceneBoundingRect().contains(spot):
            self.walk_to(-1)
            return
        place = round(box.mapSceneToView(spot).x())
        self.walk_to(place if 0 <= place < len(self._places) else -1)

    def _take_click(self, event: object) -> None:
        double = getattr(event, "double", bool)()
        if double:
            self.reset_zoom()
        elif self._current >= 0:
            self.chosen.emit(self._current)

    def leaveEvent(self, event: object) -> None:
        self.walk_to(-1)

    def _shown_part(self, place: int) -> float:
        """How far to the right a place is in what is in sight."""
        first, last = self.shown_range()
        return (place - first) / (last - first or 1)

    def _said_left(self, part: float) -> str:
        return self._said(Side.LEFT, part)

    def _said_right(self, part: float) -> str:
        return self._said(Side.RIGHT, part)

    def _said(self, side: Side, part: float) -> str:
        said = next((line.said for line in self._lines if line.side is side), _UNSAID)
        return said(part * self._tops[side])

    def _ticks(self, side: Side) -> list[tuple[float, str]]:
        """What stands beside the lines; nothing for an axis without values, nor zero twice."""
        if not any(line.side is side for line in self._lines):
            return []
        nothing = self._said(side, 0)
        parts = (line / _GRID for line in range(1, _GRID + 1))
        return [(part, said) for part in parts if (said := self._said(side, part)) != nothing]

    def _said_place(self, place: float) -> str:
        at = round(place)
        known = 0 <= at < len(self._places) and abs(place - at) < 0.01  # noqa: PLR2004  (a whole one)
        return self._places[at] if known else ""


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """An axis that says its values in the words of its lines."""

    def __init__(self, side: str, said: Callable[[float], str]) -> None:
        super().__init__(side, showValues=True)
        self._told = said
        self.setStyle(tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)
        if side == "bottom":
            self.setHeight(24)

    def wear(self) -> None:
        """The colours and the font in force."""
        look = theme()
        self.setPen(pg.mkPen(None))
        self.setTextPen(look.color("text.tertiary"))
        self.setTickFont(QFont(look.font("xs")))
        if self.orientation != "bottom":
            widest = max(text_width(self._told(at / _GRID), "xs") for at in range(_GRID + 1))
            self.setWidth(widest + 14)

    def tickValues(self, least: float, most: float, size: float) -> list[tuple[float, list[float]]]:
        """Whole places, as many as have room for their names."""
        if self.orientation != "bottom":
            found: list[tuple[float, list[float]]] = super().tickValues(least, most, size)
            return found
        step = max(1, math.ceil((most - least) * _LABEL_ROOM / max(size, 1)))
        first, last = math.ceil(least), math.floor(most)
        # Counted from the last one, so that the newest day always has its name.
        return [(step, [float(at) for at in range(last, first - 1, -step)])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [self._told(value) for value in values]


class _Hair(pg.GraphicsObject):  # type: ignore[misc]
    """The cross-hair: a line at a place, and a box beside it that says the values."""

    def __init__(self) -> None:
        super().__init__()
        self._place = 0
        self._words: Sequence[str] = ()
        self._part = 0.0
        self.setZValue(50)

    def show_at(self, place: int, words: Sequence[str], part: float) -> None:
        """Stand there and say that."""
        self.prepareGeometryChange()
        self._place, self._words, self._part = place, words, part
        self.show()
        self.update()

    def boundingRect(self) -> QRectF:
        box = self.getViewBox()
        return QRectF(box.viewRect()) if box is not None else QRectF()

    def paint(self, painter: QPainter, _option: object, _widget: object = None) -> None:
        look, box = theme(), self.getViewBox()
        if box is None or not self._words:
            return
        painter.save()
        top = box.mapViewToDevice(QPointF(self._place, 1))
        foot = box.mapViewToDevice(QPointF(self._place, 0))
        painter.resetTransform()
        ratio = self._ratio(painter)
        painter.scale(ratio, ratio)
        x = top.x() / ratio
        painter.setPen(QPen(look.color("border.strong"), 1))
        painter.drawLine(QPointF(x, top.y() / ratio), QPointF(x, foot.y() / ratio))
        self._paint_words(painter, QPointF(x, top.y() / ratio))
        painter.restore()

    @staticmethod
    def _ratio(painter: QPainter) -> float:
        return float(painter.device().devicePixelRatioF())

    def _paint_words(self, painter: QPainter, spot: QPointF) -> None:
        look = theme()
        wide = max(text_width(word, "sm", strong=at == 0) for at, word in enumerate(self._words))
        high = len(self._words) * _LINE_HEIGHT + 2 * _PAD - 4
        left = spot.x() + 10 if self._part < 0.55 else spot.x() - 10 - wide - 2 * _PAD  # noqa: PLR2004  (a little past the middle)
        room = QRectF(left, spot.y() + 6, wide + 2 * _PAD, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("border.strong"), 1))
        painter.setBrush(look.color("bg.overlay"))
        painter.drawRoundedRect(room, 5, 5)
        painter.setPen(look.color("text.primary"))
        for at, word in enumerate(self._words):
            painter.setFont(look.font("sm", strong=at == 0))
            line = QPointF(room.left() + _PAD, room.top() + _PAD + 10 + at * _LINE_HEIGHT)
            painter.drawText(line, word)


def _is_lonely(values: Sequence[float | None]) -> bool:
    """Whether a known value has no known neighbour, so that no line would show it."""
    known = [value is not None for value in values]
    padded = [False, *known, False]
    return any(one and not padded[at] and not padded[at + 2] for at, one in enumerate(known))
