"""The strip of time: what falls due when, one lane for each clock."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from seller_desk.views.formats import near_moment, time_left, time_tone
from seller_desk.views.home.axis import NOW_AT, merge, place, ticks
from seller_desk.views.home.marks import Lane, Mark, Spot, colours, many, short
from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import text_width
from seller_desk.views.wording import counted, translate

_LABELS = 112
_HEAD = 26
_LANE = 32
_MARK = (76, 22)
_TICK_GAP = 8


class TimeStrip(QWidget):
    """Paints the lanes; a mark answers to the mouse, to the arrow keys and to Enter."""

    order_asked = Signal(int)
    lane_asked = Signal(str)
    """Several orders at once: the list of that lane."""

    def __init__(self) -> None:
        super().__init__()
        self._lanes: Sequence[Lane] = ()
        self._now = datetime.min
        self._current = -1
        self._hovered = -1
        self._known: Sequence[Spot] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._measure)

    def show_lanes(self, lanes: Sequence[Lane], now: datetime) -> None:
        """Paint these lanes as they stand now."""
        self._lanes, self._now = lanes, now
        self._current = self._hovered = -1
        self._known = None
        self.setAccessibleName(self._summary())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lanes."""
        return QSize(560, self._head + self._lane * len(self._lanes) + 1)

    def minimumSizeHint(self) -> QSize:
        """Narrow windows show narrow lanes."""
        return QSize(420, self.sizeHint().height())

    def spots(self) -> Sequence[Spot]:
        """Where everything is, lane by lane: what is painted is what is hit."""
        if self._known is None:
            self._known = tuple(self._spots())
        return self._known

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._known = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """The late zone, the lines of time, the lanes, the marks, and now above all."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        for row, lane in enumerate(self._lanes):
            self._paint_lane(painter, row, lane)
        self._paint_now(painter)
        for index, spot in enumerate(self.spots()):
            self._paint_spot(painter, spot, index)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be opened."""
        found = self._at(event.position())
        if found != self._hovered:
            self._hovered = found
            shape = Qt.CursorShape.ArrowCursor if found < 0 else Qt.CursorShape.PointingHandCursor
            self.setCursor(shape)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what lies under the mouse."""
        found = self._at(event.position())
        if found >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._current = found
            self.update()
            self._open(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk, Enter opens."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        count = len(self.spots())
        if step and count:
            self._current = min(max(self._current + step, 0), count - 1)
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current >= 0:
            self._open(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys begin at the first mark."""
        super().focusInEvent(event)
        if self._current < 0 and self.spots():
            self._current = 0
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tooltips name the orders of a mark."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._told(found) if found >= 0 else "", self)
            return True
        return super().event(event)

    def _measure(self) -> None:
        self._known = None
        self.updateGeometry()
        self.update()

    @property
    def _head(self) -> int:
        return round(_HEAD * theme().scale)

    @property
    def _lane(self) -> int:
        return round(_LANE * theme().scale)

    def _track(self) -> QRectF:
        left = round(_LABELS * theme().scale)
        return QRectF(left, self._head, max(1, self.width() - left), self._lane * len(self._lanes))

    def _x(self, at: datetime) -> float:
        track = self._track()
        return track.left() + place(at, self._now) * track.width()

    def _spots(self) -> Iterator[Spot]:
        track = self._track()
        width, height = (round(size * theme().scale) for size in _MARK)
        for row, lane in enumerate(self._lanes):
            top = track.top() + row * self._lane + (self._lane - height) / 2
            lefts = (self._left_of(mark, width) for mark in lane.marks)
            for group in merge(lefts, width, track.right() - 2):
                yield Spot(lane, group, QRectF(group.left, top, width, height))

    def _left_of(self, mark: Mark, width: float) -> float:
        """Late marks end at their time, left of now; coming ones begin at it."""
        x = self._x(mark.at)
        track = self._track()
        if mark.at < self._now:
            return max(track.left() + 3, x - width - 3)
        return max(x, track.left() + NOW_AT * track.width() + 4)

    def _paint_ground(self, painter: QPainter) -> None:
        track, colors = self._track(), theme()
        now_x = track.left() + NOW_AT * track.width()
        painter.fillRect(
            QRectF(track.left(), track.top(), now_x - track.left(), track.height()),
            colors.color("danger.bg"),
        )
        self._paint_overdue(painter, now_x)
        self._paint_ticks(painter, now_x)

    def _paint_overdue(self, painter: QPainter, now_x: float) -> None:
        """Over its zone, unless the word would run into the time of now."""
        said, left = translate("home", "Overdue"), self._track().left() + 2
        width = text_width(said, "xs", strong=True)
        if left + width + _TICK_GAP > now_x - self._now_width() / 2:
            return
        painter.setFont(theme().font("xs", strong=True))
        painter.setPen(theme().color("danger.fg"))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(QRectF(left, 0, width + 1, self._head - 4), side, said)

    def _paint_ticks(self, painter: QPainter, now_x: float) -> None:
        track, colors = self._track(), theme()
        painter.setFont(colors.font("xs"))
        taken = now_x + self._now_width() / 2 + _TICK_GAP
        for at in ticks(self._now):
            x = min(self._x(at), track.right() - 1)
            painter.setPen(QPen(colors.color("border"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, track.top()), QPointF(x, track.bottom()))
            label = near_moment(at, self._now)
            width = painter.fontMetrics().horizontalAdvance(label)
            left = min(x - width / 2, track.right() - width)
            if left < taken:
                continue
            taken = left + width + _TICK_GAP
            painter.setPen(colors.color("text.tertiary"))
            painter.drawText(QPointF(left, self._head - 8), label)

    def _paint_lane(self, painter: QPainter, row: int, lane: Lane) -> None:
        track, colors = self._track(), theme()
        top = track.top() + row * self._lane
        painter.setPen(QPen(colors.color("border"), 1))
        painter.drawLine(QPointF(0, top + self._lane), QPointF(track.right(), top + self._lane))
        middle = top + self._lane / 2
        picture = pixmap(lane.icon, "text.secondary", 14, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, middle - 7), picture)
        painter.setFont(colors.font("sm"))
        painter.setPen(colors.color("text.secondary"))
        room = QRectF(20, top, track.left() - 26, self._lane)
        title = painter.fontMetrics().elidedText(
            lane.title, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_now(self, painter: QPainter) -> None:
        track, colors = self._track(), theme()
        x = track.left() + NOW_AT * track.width()
        painter.setPen(QPen(colors.color("accent"), 2))
        painter.drawLine(QPointF(x, track.top() - 4), QPointF(x, track.bottom()))
        painter.setFont(colors.font("xs", strong=True))
        painter.setPen(colors.color("accent.text"))
        painter.drawText(QPointF(x - self._now_width() / 2, self._head - 8), self._now_told())

    def _now_told(self) -> str:
        return translate("home", "Now {time}").format(time=f"{self._now:%H:%M}")

    def _now_width(self) -> float:
        return text_width(self._now_told(), "xs", strong=True)

    def _paint_spot(self, painter: QPainter, spot: Spot, index: int) -> None:
        first = spot.marks[0]
        tone, picture = time_tone(first.at, self._now)
        fill, line, ink = colours(tone, late=first.at < self._now)
        painter.setBrush(fill)
        painter.setPen(QPen(line, 1.2))
        painter.drawRoundedRect(spot.rect, spot.rect.height() / 2, spot.rect.height() / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_text(painter, spot, picture, ink)
        if index == self._hovered or (index == self._current and self.hasFocus()):
            painter.setPen(QPen(theme().color("border.focus"), 2))
            ring = spot.rect.adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)

    def _paint_text(self, painter: QPainter, spot: Spot, picture: str, ink: str) -> None:
        painter.setFont(theme().font("xs", strong=True))
        painter.setPen(theme().color(ink))
        text = short(spot)
        width = painter.fontMetrics().horizontalAdvance(text)
        left = spot.rect.left() + (spot.rect.width() - width - 17) / 2
        painter.drawPixmap(
            QPointF(left, spot.rect.center().y() - 6.5),
            pixmap(picture, ink, 13, self.devicePixelRatioF()),
        )
        room = QRectF(left + 17, spot.rect.top(), width + 2, spot.rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _at(self, point: QPointF) -> int:
        for index, spot in enumerate(self.spots()):
            if spot.rect.adjusted(-2, -4, 2, 4).contains(point):
                return index
        return -1

    def _open(self, index: int) -> None:
        spot = self.spots()[index]
        if spot.group.size == 1:
            self.order_asked.emit(spot.marks[0].order_id)
        else:
            self.lane_asked.emit(spot.lane.key)

    def _told(self, index: int) -> str:
        spot = self.spots()[index]
        lines = [
            translate("home", "{number} · {buyer} · {left}").format(
                number=mark.number, buyer=mark.buyer, left=time_left(mark.at, self._now)
            )
            for mark in spot.marks[:6]
        ]
        rest = spot.group.size - len(lines)
        if rest > 0:
            lines.append(counted(translate("home", "and %n more order(s)"), rest))
        return "\n".join(lines)

    def _summary(self) -> str:
        parts = [
            translate("home", "{lane}: {orders}").format(
                lane=lane.title,
                orders=many(lane, len(lane.marks)),
            )
            for lane in self._lanes
        ]
        return translate("home", "What falls due when. {lanes}").format(lanes="; ".join(parts))
