"""Months as grids of days: which are free, which are worked on, what is due, and a way to mark."""

from calendar import Calendar as Weeks
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.services.workdays import Rest
from seller_desk.views.settings.day_words import about, holiday, month_name, weekdays
from seller_desk.views.settings.days import DayDraft, Mark
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text
from seller_desk.views.wording import translate

MONTHS = 2
_WEEKS, _DAYS = 6, 7
_HEAD, _NAMES, _GAP = 26, 20, 24
_CELL = 42
_DAY = timedelta(days=1)
_RIGHT = Qt.AlignmentFlag.AlignRight
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_DAYS,
    Qt.Key.Key_Down: _DAYS,
}


class MonthGrid(QWidget):
    """Two months side by side. A click marks a day, dragging marks several alike; so does Space."""

    marked = Signal(object)
    """The `DayDraft` that a click has made."""
    month_wanted = Signal(int)
    """So many months on: the keyboard walked over the edge."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._first = today.replace(day=1)
        self._current = today
        self._draft = DayDraft()
        self._dues: Mapping[date, int] = {}
        self._drawn: tuple[date, Mark] | None = None
        self._before = DayDraft()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        self._tell()

    @property
    def first(self) -> date:
        """The first day of the first month."""
        return self._first

    @property
    def current(self) -> date:
        """The day that the keyboard is on."""
        return self._current

    def show_days(self, draft: DayDraft, dues: Mapping[date, int], today: date) -> None:
        """What is marked and what is due."""
        self._draft, self._dues, self._today = draft, dues, today
        self._tell()
        self.update()

    def show_month(self, first: date) -> None:
        """Begin with another month."""
        self._first = first
        if not first <= self._current < _months_on(first, MONTHS):
            self._current = first
        self._tell()
        self.update()

    def months(self) -> list[date]:
        """The first day of every month that is shown."""
        return [_months_on(self._first, place) for place in range(MONTHS)]

    def rect_of(self, day: date) -> QRectF:
        """Where a day stands."""
        place = (day.year - self._first.year) * 12 + day.month - self._first.month
        week, weekday = divmod(day.replace(day=1).weekday() + day.day - 1, _DAYS)
        width = self._width() / _DAYS
        left = place * (self._width() + _GAP) + weekday * width
        return QRectF(left, _HEAD + _NAMES + week * _CELL, width, _CELL).adjusted(2, 2, -2, -2)

    def day_at(self, spot: QPointF) -> date | None:
        """The day at that place."""
        return next((day for day in self._days() if self.rect_of(day).contains(spot)), None)

    def sizeHint(self) -> QSize:
        return QSize(900, _HEAD + _NAMES + _WEEKS * _CELL)

    def minimumSizeHint(self) -> QSize:
        return QSize(600, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self._before, self._current = self._draft, day
            self._drawn = day, self._draft.next_mark(day)
            self._draw_to(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day is not None and self._drawn is not None and day != self._current:
            self._current = day
            self._draw_to(day)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drawn = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from day to day, Page keys over months; Space marks."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._walk(self._current + _STEPS[key] * _DAY)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._walk(_months_on(self._current, -1 if key is Qt.Key.Key_PageUp else 1))
        elif key is Qt.Key.Key_Space:
            mark = self._draft.next_mark(self._current)
            self.marked.emit(self._draft.marked([self._current], mark))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place, month in enumerate(self.months()):
            self._paint_head(painter, place, month)
        for day in self._days():
            self._paint_day(painter, day)
        for day in self._days():
            self._paint_holiday(painter, day)
        if self.hasFocus():
            draw_ring(painter, self.rect_of(self._current).adjusted(-1, -1, 1, 1))
        painter.end()

    def _draw_to(self, day: date) -> None:
        if self._drawn is not None:
            start, mark = self._drawn
            self.marked.emit(self._before.marked(_stretch(start, day), mark))

    def _walk(self, day: date) -> None:
        self._current = day
        shown = self.months()
        if day < shown[0]:
            self.month_wanted.emit(-1)
        elif day >= _months_on(shown[-1], 1):
            self.month_wanted.emit(1)
        self._tell()
        self.update()

    def _tell(self) -> None:
        """What is read out: the day that the keyboard is on."""
        self.setAccessibleName(translate("settings", "Calendar"))
        due = self._dues.get(self._current, 0)
        self.setAccessibleDescription(about(self._current, self._draft, due))

    def _width(self) -> float:
        return (self.width() - (MONTHS - 1) * _GAP) / MONTHS

    def _days(self) -> Iterator[date]:
        for month in self.months():
            for day in Weeks().itermonthdates(month.year, month.month):
                if day.month == month.month:
                    yield day

    def _paint_head(self, painter: QPainter, place: int, month: date) -> None:
        left = place * (self._width() + _GAP)
        room = QRectF(left + 6, 0, self._width() - 6, _HEAD)
        draw_text(painter, room, month_name(month), "text.primary", strong=True)
        cell = self._width() / _DAYS
        for number, name in enumerate(weekdays()):
            token = "danger.fg" if number >= 5 else "text.tertiary"  # noqa: PLR2004  (Saturday)
            box = QRectF(left + number * cell, _HEAD, cell - 4, _NAMES)
            draw_text(painter, box, name, token, size="xs", align=Qt.AlignmentFlag.AlignHCenter)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        box = self.rect_of(day)
        fill, ink, word = self._look(day)
        if fill is not None:
            draw_box(painter, box, fill, radius=6)
        if self._draft.mark(day) is Mark.CLOSED:
            _hatch(painter, box)
        inside = box.adjusted(7, 3, -6, -box.height() / 2 + 2)
        draw_text(painter, inside, str(day.day), ink, strong=day == self._today)
        draw_text(painter, inside, word, ink, size="xs", strong=True, align=_RIGHT)
        self._paint_due(painter, day, box, ink)

    def _look(self, day: date) -> tuple[str | None, str, str]:
        """Its fill, its ink and its word."""
        if day == self._today:
            return "accent", "text.on_accent", ""
        mark, found = self._draft.mark(day), self._draft.calendar.rest(day)
        if mark is Mark.CLOSED:
            return "bg.sunken", "text.primary", translate("settings", "shut")
        public = self._draft.calendar.public_day(day)
        if mark is Mark.OPENED or (public is not None and not public.is_free):
            return "warning.bg", "warning.fg", translate("settings", "work")
        if found is not None and found[0] is Rest.HOLIDAY:
            return "danger.bg", "danger.fg", translate("settings", "off")
        return ("bg.subtle", "danger.fg", "") if found is not None else (None, "text.primary", "")

    def _paint_due(self, painter: QPainter, day: date, box: QRectF, ink: str) -> None:
        due = self._dues.get(day, 0)
        if not due:
            return
        caught = self._draft.mark(day) is Mark.CLOSED
        token = "danger.fg" if caught and day != self._today else ink
        said = translate("settings", "due {count}").format(count=due)
        draw_text(painter, _below(box), said, token, size="xs", strong=caught)
        if caught:
            painter.setPen(QPen(theme().color("danger.solid"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)

    def _paint_holiday(self, painter: QPainter, day: date) -> None:
        """Its name on its first day, over the further ones of the week if it is long."""
        public, before = self._public(day), self._public(day - _DAY)
        if not public or public == before or self._dues.get(day):
            return
        box, last = self.rect_of(day), day
        while self._goes_on(last, public):
            last += _DAY
        room = _below(box).united(_below(self.rect_of(last)))
        draw_text(painter, room, holiday(public), self._look(day)[1], size="xs")

    def _public(self, day: date) -> str:
        """The public holiday of a free day."""
        public = self._draft.calendar.public_day(day)
        return public.name if public is not None and public.is_free else ""

    def _goes_on(self, day: date, name: str) -> bool:
        """Whether the next cell in the row is of the same holiday and has room for its name."""
        after = day + _DAY
        beside = after.weekday() != 0 and after.month == day.month
        return beside and self._public(after) == name and not self._dues.get(after)


def _below(box: QRectF) -> QRectF:
    """The lower half of a day's cell."""
    return box.adjusted(7, box.height() / 2 - 1, -4, -2)


def _hatch(painter: QPainter, box: QRectF) -> None:
    """Closed is never told by a colour alone."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(theme().color("border.strong"), Qt.BrushStyle.BDiagPattern))
    painter.drawRoundedRect(box, 6, 6)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _stretch(one: date, other: date) -> list[date]:
    first, last = min(one, other), max(one, other)
    return [first + place * _DAY for place in range((last - first).days + 1)]


def _months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_on(day: date, months: int) -> date:
    """The first day of the month so many months later."""
    return _months_on(day.replace(day=1), months)
