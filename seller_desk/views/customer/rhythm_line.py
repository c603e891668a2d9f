"""The purchases of a year on a line: dots by amount, when the next was due, how long it is late."""

import math
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.services.profiles import Course
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_text, text_width
from seller_desk.views.wording import counted, translate

_HEIGHT, _FOOT, _TOP = 62, 16, 18
_SMALL, _LARGE = 3.0, 9.0
_SIDE = 10
_DAY = timedelta(days=1)


class RhythmLine(QWidget):
    """A band stands where the own rhythm puts the next purchase; what is overdue is amber."""

    def __init__(self) -> None:
        super().__init__()
        self._course: Course | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("customer", "Rhythm of purchases"))
        theme().changed.connect(self.updateGeometry)

    def show_course(self, course: Course) -> None:
        """Another customer."""
        self._course = course
        self.setAccessibleDescription(told(course))
        self.setToolTip(told(course))
        self.setVisible(bool(course.purchases))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, round(_HEIGHT * theme().scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._course is None or not self._course.purchases:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_months(painter, self._course)
        self._paint_due(painter, self._course)
        painter.setPen(QPen(theme().color("border.strong"), 1.5))
        middle = self._middle()
        painter.drawLine(QPointF(_SIDE, middle), QPointF(self.width() - _SIDE, middle))
        self._paint_dots(painter, self._course)
        painter.end()

    def _paint_months(self, painter: QPainter, course: Course) -> None:
        first = (course.since.date().replace(day=1) + 32 * _DAY).replace(day=1)
        room = 0.0
        while first <= course.until.date():
            x = self._x(course, datetime(first.year, first.month, 1))
            name = f"{first.month}"
            width = text_width(name, "xs")
            if x >= room and x + width < self.width() - _SIDE:
                box = QRectF(x, self.height() - _FOOT, width + 2, _FOOT)
                draw_text(painter, box, name, "text.tertiary", size="xs")
                room = x + width + 8
            first = (first + 32 * _DAY).replace(day=1)

    def _paint_due(self, painter: QPainter, course: Course) -> None:
        if course.gap_days is None:
            return
        last = course.purchases[-1][0]
        early = last + (course.gap_days - course.spread_days) * _DAY
        late = last + (course.gap_days + course.spread_days) * _DAY
        left = self._x(course, early)
        right = max(min(self._x(course, late), self.width() - _SIDE), left + 4)
        room = QRectF(left, _TOP, right - left, self.height() - _TOP - _FOOT)
        if early < course.until:
            draw_box(painter, room, "bg.sunken", radius=2)
        if late < course.until:
            over = QRectF(right, _TOP, self._x(course, course.until) - right, room.height())
            draw_box(painter, over, "warning.bg", radius=2)
            self._paint_late(painter, course, last)

    def _paint_late(self, painter: QPainter, course: Course, last: datetime) -> None:
        said = counted(translate("customer", "%n day(s)"), (course.until - last).days)
        width = text_width(said, "xs", strong=True) + 14
        box = QRectF(self.width() - _SIDE - width, 0, width, _TOP - 2)
        draw_box(painter, box, "warning.bg", "warning.fg", radius=4)
        centre = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, box, said, "warning.fg", size="xs", strong=True, align=centre)

    def _paint_dots(self, painter: QPainter, course: Course) -> None:
        """The area of a dot is its amount."""
        most = max((amount for _, amount in course.purchases), default=0) or 1
        painter.setPen(QPen(theme().color("bg.surface"), 1))
        painter.setBrush(theme().color("chart.1"))
        for at, amount in course.purchases:
            radius = max(_SMALL, _LARGE * math.sqrt(max(0, amount) / most))
            painter.drawEllipse(QPointF(self._x(course, at), self._middle()), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _middle(self) -> float:
        return (_TOP + self.height() - _FOOT) / 2

    def _x(self, course: Course, at: datetime) -> float:
        part = (at - course.since) / (course.until - course.since)
        return _SIDE + part * (self.width() - 2 * _SIDE)


def told(course: Course) -> str:
    """The line in words."""
    orders = counted(translate("customer", "%n order(s) in twelve months"), len(course.purchases))
    if course.gap_days is None:
        return orders
    said = translate("customer", "usually every {days} ± {spread} days")
    words = said.format(days=round(course.gap_days), spread=round(course.spread_days))
    return f"{orders} · {words} · {_next(course)}"


def _next(course: Course) -> str:
    due: date = course.purchases[-1][0].date() + timedelta(days=course.gap_days or 0)
    return translate("customer", "next expected {day}").format(day=f"{due:%m-%d}")
