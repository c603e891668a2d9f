"""Net effect by threshold: what further orders bring less what the coupon takes."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from seller_desk.services.laboratory import Point
from seller_desk.views.customer.coupon_forms import plain
from seller_desk.views.formats import money
from seller_desk.views.theme import theme
from seller_desk.views.widgets.column_chart import rounded_top
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, text_width
from seller_desk.views.wording import translate

_FOOT, _TOP, _RIGHT = 22, 34, 12
_LABELS = 8
_LEAST = 130
_ALL, _CHOSEN = "chart.1", "chart.2"


class ThresholdChart(QWidget):
    """Two lines, a marker for the draft, a ring for the best; a click takes another threshold."""

    chosen = Signal(int)
    """A threshold in fen."""

    def __init__(self) -> None:
        super().__init__()
        self._points: Sequence[Point] = ()
        self._now = 0
        self._current = -1
        self._names: tuple[str, ...] = ()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("customer", "Net effect by threshold"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.update)

    @property
    def best(self) -> Point | None:
        """The threshold that would bring the most for the chosen tiers."""
        return max(self._points, key=lambda point: point.chosen_fen, default=None)

    def show_points(self, points: Sequence[Point], threshold_fen: int, chosen: str) -> None:
        """Other points; `chosen` names the tiers of the draft, nothing when it is for all."""
        self._points, self._now, self._current = points, threshold_fen, -1
        every = translate("customer", "All tiers")
        self._names = (every, chosen) if chosen else (every,)
        best = self.best
        if best is not None:
            self.setAccessibleDescription(self._told(best))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(240, round(_LEAST * theme().scale))

    def sizeHint(self) -> QSize:
        return QSize(560, self.minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._points:
            self._paint_grid(painter)
            self._paint_legend(painter)
            self._paint_now(painter)
            self._paint_line(painter, [point.all_fen for point in self._points], _ALL)
            if len(self._names) > 1:
                self._paint_line(painter, [point.chosen_fen for point in self._points], _CHOSEN)
            self._paint_best(painter)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._walk_to(self._at(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().x())
        if at >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self._points[at].threshold_fen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk over the thresholds and say them; Enter takes one."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step and self._points:
            self._walk_to(min(max(self._current + step, 0), len(self._points) - 1))
            self._say(self._current, QPoint(round(self._x(self._current)), 40))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current >= 0:
            self.chosen.emit(self._points[self._current].threshold_fen)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The tool tip says a threshold in full."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._say(self._at(event.pos().x()), event.pos())
            return True
        return super().event(event)

    def _say(self, at: int, where: QPoint) -> None:
        told = self._told(self._points[at]) if at >= 0 else ""
        QToolTip.showText(self.mapToGlobal(where), told, self)

    def _told(self, point: Point) -> str:
        amounts = (point.all_fen, point.chosen_fen)
        sides = [f"{name} {money(fen)}" for name, fen in zip(self._names, amounts, strict=False)]
        said = translate("customer", "From ¥{threshold}: {sides}")
        between = translate("customer", ", ")
        return said.format(threshold=plain(point.threshold_fen), sides=between.join(sides[::-1]))

    def _walk_to(self, at: int) -> None:
        if at != self._current:
            self._current = at
            self.update()

    def _scale(self) -> tuple[float, float, float]:
        """Lowest and highest line and the step between lines; one of them stands at zero."""
        values = [v for p in self._points for v in (p.all_fen, p.chosen_fen)]
        high, low = max(0, *values), min(0, *values)
        step = rounded_top(max(high - low, 1)) / 4
        return math.floor(low / step) * step, math.ceil(high / step) * step, step

    def _area(self) -> QRectF:
        low, high, _ = self._scale()
        widest = max(text_width(_axis(v), "xs") for v in (low, high))
        left = round(widest) + 14
        return QRectF(
            left, _TOP, max(1, self.width() - left - _RIGHT), self.height() - _TOP - _FOOT
        )

    def _x(self, at: int) -> float:
        area = self._area()
        return area.left() + area.width() * at / max(1, len(self._points) - 1)

    def _y(self, fen: float) -> float:
        low, high, _ = self._scale()
        area = self._area()
        return area.bottom() - area.height() * (fen - low) / ((high - low) or 1)

    def _at(self, x: float) -> int:
        area = self._area()
        if not self._points or not area.left() - 8 <= x <= area.right() + 8:
            return -1
        at = round((x - area.left()) / area.width() * (len(self._points) - 1))
        return min(max(at, 0), len(self._points) - 1)

    def _paint_grid(self, painter: QPainter) -> None:
        area = self._area()
        low, high, step = self._scale()
        value = low
        while value <= high + step / 2:
            y = round(self._y(value)) + 0.5
            token = "border.strong" if abs(value) < step / 2 else "border"
            painter.setPen(QPen(theme().color(token), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            box = QRectF(0, y - 8, area.left() - 8, 16)
            right = Qt.AlignmentFlag.AlignRight
            draw_text(painter, box, _axis(value), "text.tertiary", size="xs", align=right)
            value += step
        every = max(1, math.ceil(len(self._points) / _LABELS))
        for at, point in enumerate(self._points):
            if at % every == every - 1:
                said = plain(point.threshold_fen)
                width = text_width(said, "xs") + 2
                left = min(max(self._x(at) - width / 2, 0), self.width() - width)
                room = QRectF(left, area.bottom() + 4, width, _FOOT - 4)
                draw_text(painter, room, said, "text.tertiary", size="xs")

    def _paint_legend(self, painter: QPainter) -> None:
        left = self._area().left()
        for name, token in zip(self._names, (_ALL, _CHOSEN), strict=False):
            draw_box(painter, QRectF(left, 4, 10, 10), token, radius=2)
            room = QRectF(left + 15, 0, self.width() - left, 18)
            left += 15 + draw_text(painter, room, name, "text.secondary", size="sm") + 18

    def _paint_now(self, painter: QPainter) -> None:
        """Where the draft stands."""
        at = next((n for n, p in enumerate(self._points) if p.threshold_fen == self._now), -1)
        if at < 0:
            return
        area, x = self._area(), self._x(at)
        painter.setPen(QPen(theme().color("accent.text"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, area.top() - 4), QPointF(x, area.bottom()))
        said = translate("customer", "now {threshold}").format(threshold=plain(self._now))
        width = text_width(said, "xs") + 2
        room = QRectF(min(x + 4, self.width() - width), area.top() - 16, width, 14)
        draw_text(painter, room, said, "accent.text", size="xs")

    def _paint_line(self, painter: QPainter, values: Sequence[int], token: str) -> None:
        spots = [QPointF(self._x(at), self._y(value)) for at, value in enumerate(values)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color(token), 2.2))
        painter.drawPolyline(QPolygonF(spots))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(token))
        for at, spot in enumerate(spots):
            size = 4.0 if at == self._current else 2.2
            painter.drawEllipse(spot, size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_best(self, painter: QPainter) -> None:
        best = self.best
        if best is None or best.chosen_fen <= 0:
            return
        at = self._points.index(best)
        spot = QPointF(self._x(at), self._y(best.chosen_fen))
        painter.setPen(QPen(theme().color((_ALL, _CHOSEN)[len(self._names) - 1]), 2.2))
        painter.setBrush(theme().color("bg.surface"))
        painter.drawEllipse(spot, 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        said = translate("customer", "best from {threshold}")
        text = said.format(threshold=plain(best.threshold_fen))
        width = text_width(text, "sm", strong=True) + 2
        left = min(max(spot.x() - width / 2, self._area().left() + 4), self.width() - width)
        room = QRectF(left, max(spot.y() - 26, _TOP - 16), width, 16)
        draw_text(painter, room, text, "text.primary", size="sm", strong=True)


def _axis(fen: float) -> str:
    sign = "\N{MINUS SIGN}" if fen < 0 else ""
    return f"{sign}{abs(fen) / 100:,.0f}"
