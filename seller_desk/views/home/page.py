"""The home tab: what must be done now, and how the shop does."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from seller_desk.services import today as morning
from seller_desk.services.diagnosis_look import DiagnosisLook, diagnosis_look
from seller_desk.services.first_day import FirstDay, first_day
from seller_desk.services.today import Figures, Today
from seller_desk.services.todo import Todo
from seller_desk.views.desk import Desk, Task
from seller_desk.views.home.figures import FigureStrip
from seller_desk.views.home.first_day import FirstDayCard
from seller_desk.views.home.first_run import FirstRun
from seller_desk.views.home.radar import RadarCard
from seller_desk.views.home.side import Room, SideColumn
from seller_desk.views.preferences import Preferences
from seller_desk.views.theme import theme
from seller_desk.views.widgets.scrolling import scrolled
from seller_desk.views.wording import translate

if TYPE_CHECKING:
    from datetime import date

_DIAGNOSIS = "data.diagnosis"
_FINDINGS = 3
_SIDE = 312
_LOW, _HIGH = 740, 960
_NARROW = 1100
"""Below that the right column goes under."""


class HomePage(QWidget):
    """The first run, or the day's list."""

    status_changed = Signal(str)
    orders_asked = Signal(object)
    order_asked = Signal(int)
    answers_asked = Signal()
    case_asked = Signal(int)
    customers_asked = Signal(object)
    quotes_asked = Signal(object)
    coupons_asked = Signal()
    """The coupons that are about to end."""
    violations_asked = Signal()
    products_asked = Signal(object)
    import_asked = Signal()
    demo_asked = Signal()
    step_asked = Signal(str)
    """A step of the first day or another page, by the name of the action that leads there."""

    def __init__(self, desk: Desk, preferences: Preferences) -> None:
        super().__init__()
        self.status = ""
        self._desk = desk
        self._asked: Task[Today | None] | None = None
        self._counted: Task[Figures] | None = None
        self._found: Task[DiagnosisLook] | None = None
        self._counted_on: date | None = None
        self._walked: Task[FirstDay] | None = None
        self.first_day = FirstDayCard(preferences)
        self.first_run = FirstRun()
        self.figures = FigureStrip()
        self.radar = RadarCard(self._fetch, desk.now)
        self.side = SideColumn()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read again."""
        self._counted_on = None
        self.tick()

    def tick(self) -> None:
        """Time goes on: what was only soon may be late now. The figures wait for a new day."""
        now = self._desk.now()
        self._asked = self._desk.ask(morning.today, now).then(self._show).replaces(self._asked)
        self._ask_path()

    def show_first_day(self) -> None:
        """The six steps, in sight until they are put away."""
        self.first_day.bring_back()
        self._ask_path()

    def showEvent(self, event: QShowEvent) -> None:
        """A backup is no change of the store, so a step may be done without a word."""
        super().showEvent(event)
        self._ask_path()

    def _ask_path(self) -> None:
        asked = self._desk.ask(first_day, self._desk.store, self._desk.now())
        self._walked = asked.then(self.first_day.show_path).replaces(self._walked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _fetch(self, ids: Sequence[int]) -> Sequence[Todo]:
        return self._desk.glance(morning.tasks, ids, self._desk.now())

    def _show(self, today: Today | None) -> None:
        if today is None:
            self._stack.setCurrentWidget(self._start)
            self._tell(translate("home", "No orders yet"))
            return
        now = self._desk.now()
        self.figures.show_today(today)
        self.radar.show_today(today)
        self.side.show_today(today, now)
        self._stack.setCurrentWidget(self._day)
        self._tell(_status(today))
        if self._counted_on != now.date():
            self._counted_on = now.date()
            asked = self._desk.ask(morning.figures, now).then(self._show_figures)
            self._counted = asked.replaces(self._counted)
            found = self._desk.ask(diagnosis_look, now).then(self._show_findings)
            self._found = found.replaces(self._found)

    def _show_figures(self, figures: Figures) -> None:
        self.figures.show_figures(figures)
        self.side.show_days(figures.days)

    def _show_findings(self, look: DiagnosisLook) -> None:
        self.side.show_findings(look.board.active[:_FINDINGS])

    def _tell(self, status: str) -> None:
        self.status = status
        self.status_changed.emit(status)

    def _connect(self) -> None:
        self.first_run.import_asked.connect(self.import_asked)
        self.first_run.demo_asked.connect(self.demo_asked)
        self.first_run.empty_asked.connect(lambda: self.orders_asked.emit(morning.TO_SHIP))
        self.first_day.step_asked.connect(self.step_asked)
        self.radar.orders_asked.connect(self.orders_asked)
        self.radar.order_asked.connect(self.order_asked)
        self.radar.case_asked.connect(self.case_asked)
        self.radar.customers_asked.connect(self.customers_asked)
        self.radar.violations_asked.connect(self.violations_asked)
        self.radar.products_asked.connect(self.products_asked)
        self.radar.answers_asked.connect(self.answers_asked)
        self.radar.coupons_asked.connect(self.coupons_asked)
        self.side.customers_asked.connect(self.customers_asked)
        self.side.quotes_asked.connect(self.quotes_asked)
        self.side.import_asked.connect(self.import_asked)
        self.side.diagnosis_asked.connect(lambda: self.step_asked.emit(_DIAGNOSIS))

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(10)
        column.addWidget(self.figures)
        self._two = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._two.setSpacing(12)
        self._two.addWidget(self.radar, 1)
        self._two.addWidget(self.side)
        column.addLayout(self._two, 1)
        self._day, self._start = scrolled(inside), scrolled(self.first_run)
        nothing_yet = QWidget()
        for page in (nothing_yet, self._start, self._day):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.first_day)
        whole.addWidget(self._stack, 1)
        theme().changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        """By the room in letters: what is large needs more of it."""
        scale = theme().scale
        narrow = self.width() < _NARROW * scale
        low = self.height() < _LOW * scale
        self.first_day.make_low(low=low)
        usual = self.height() < _HIGH * scale
        self.side.make_room(Room.LOW if low else Room.USUAL if usual else Room.HIGH)
        self.side.lay_across(across=narrow)
        self.radar.make_low(low=low)
        direction = QBoxLayout.Direction
        self._two.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        side = round(_SIDE * scale)
        self.side.setMinimumWidth(0 if narrow else side)
        self.side.setMaximumWidth(16_777_215 if narrow else side)


def _status(today: Today) -> str:
    """`23 to ship: 2 late, 4 due today`."""
    return translate("home", "{ships} to ship: {late} late, {due} due today").format(
        ships=today.to_ship, late=today.radar.overdue, due=today.radar.due_today
    )
