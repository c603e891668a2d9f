"""RangePicker: which days are looked at."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QHBoxLayout, QLabel, QWidget

from seller_desk.services.data.ranges import Range, last_days
from seller_desk.services.data.weeks import last_whole_week
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.popup import Popup
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.spin import indented
from seller_desk.views.wording import counted, translate

SPANS = (7, 30, 90)
WEEK, MONTH, CUSTOM = "week", "month", "custom"
USUAL = "30"
_LONGEST = 366


def range_for(key: str, now: datetime, custom: Range | None = None) -> Range:
    """The days that a choice means now; whole days, and none that has not ended."""
    if key == WEEK:
        return last_whole_week(now).days
    if key == MONTH:
        yesterday = now.date() - timedelta(1)
        return Range(yesterday.replace(day=1), yesterday)
    if key == CUSTOM and custom is not None:
        return custom
    return last_days(now, int(key) if key.isdecimal() else int(USUAL))


class RangePicker(QWidget):
    """The last days, the last week, this month, or any days."""

    chosen = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._custom: Range | None = None
        self.segment = Segment(
            [
                *(
                    SegmentOption(f"{days}", counted(translate("data", "%n day(s)"), days))
                    for days in SPANS
                ),
                SegmentOption(WEEK, translate("data", "Last week"), spare=True),
                SegmentOption(MONTH, translate("data", "This month"), spare=True),
                SegmentOption(CUSTOM, translate("data", "Any days"), spare=True),
            ]
        )
        self.segment.choose(USUAL)
        self.segment.chosen.connect(self._choose)
        self._before = USUAL
        self.days = label(role="secondary")
        self.form = _Days()
        self.form.taken.connect(self._take)
        self._popup = Popup(self.segment, self.form)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.segment)
        row.addWidget(self.days)
        self._tell()

    @property
    def range(self) -> Range:
        """The days in force."""
        return range_for(self.segment.current, self._now(), self._custom)

    def show_range(self, within: Range) -> None:
        """Any days, as if they had been typed."""
        self._custom = within
        self.segment.choose(CUSTOM)
        self._tell()

    def refresh(self) -> None:
        """A new day has another yesterday."""
        self._tell()

    def _choose(self, key: str) -> None:
        if key == CUSTOM:
            self.form.show_range(range_for(self._before, self._now(), self._custom))
            self._popup.open_below()
            if self._custom is None:
                self.segment.choose(self._before)
                return
        self._before = key
        self._tell()
        self.chosen.emit()

    def _take(self, since: date, until: date) -> None:
        self._popup.close()
        latest = self._now().date()
        first, last = sorted((min(since, latest), min(until, latest)))
        first = max(first, last - timedelta(_LONGEST - 1))
        self._before = CUSTOM
        self.show_range(Range(first, last))
        self.chosen.emit()

    def _tell(self) -> None:
        within = self.range
        self.days.setText(f"{within.since:%Y-%m-%d} – {within.until:%Y-%m-%d}")


class _Days(QWidget):
    """Two days to type."""

    taken = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.since = _field(translate("data", "From"))
        self.until = _field(translate("data", "To"))
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setSpacing(8)
        for column, field in enumerate((self.since, self.until)):
            name = QLabel(field.accessibleName())
            name.setProperty("role", "secondary")
            name.setBuddy(field)
            grid.addWidget(name, 0, column)
            grid.addWidget(field, 1, column)
        show = button.primary(translate("data", "Show"), self._take)
        grid.addWidget(show, 2, 1, Qt.AlignmentFlag.AlignRight)
        self.setFocusProxy(self.since)

    def show_range(self, within: Range) -> None:
        """These days stand ready."""
        self.since.setDate(qt_day(within.since))
        self.until.setDate(qt_day(within.until))

    def _take(self) -> None:
        self.taken.emit(day_of(self.since), day_of(self.until))


def _field(name: str) -> QDateEdit:
    field = indented(QDateEdit())
    field.setDisplayFormat("yyyy-MM-dd")
    field.setAccessibleName(name)
    return field


def day_of(field: QDateEdit) -> date:
    """The day that stands in a field."""
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())


def qt_day(day: date) -> QDate:
    """A day as Qt has it."""
    return QDate(day.year, day.month, day.day)
