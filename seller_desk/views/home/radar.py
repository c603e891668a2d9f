"""The radar: counting tiles, the strip of time, and the to-do list below."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from seller_desk.services.order.filters import DueWindow, OrderFilter
from seller_desk.services.reminders import LAPSED, ORDER_LISTS, SHIP_DAYS_UNSET, Radar
from seller_desk.services.today import SHIP_TODAY, TO_SHIP, Due, Today
from seller_desk.services.todo import Clock, Todo, target_of
from seller_desk.views.formats import near_moment, quantity, time_left
from seller_desk.views.home.lanes import ANSWERS, HANDLING, SHIPPING, TRACKING, lanes
from seller_desk.views.home.strip import TimeStrip
from seller_desk.views.home.tasks import ACT, columns
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.button import link, secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.shown_stack import ShownStack
from seller_desk.views.widgets.tile import CountTile
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone

_LANES = {SHIPPING: SHIP_TODAY, TRACKING: ORDER_LISTS["missing_tracking"]}
_LEAST_ROWS = 2
_GAP = 8
_SIDES = 14
_IN_LINE = (8, 4, 3, 2)
"""So many tiles may stand in a line."""
Fetch = Callable[[Sequence[int]], Sequence[Todo]]


class RadarCard(Card):
    """What is late, due, unanswered; every number opens exactly its list."""

    orders_asked = Signal(object)
    order_asked = Signal(int)
    answers_asked = Signal()
    """The cases that wait for the seller."""
    customers_asked = Signal(object)
    case_asked = Signal(int)
    violations_asked = Signal()
    coupons_asked = Signal()
    products_asked = Signal(object)
    """A ProductFilter."""

    def __init__(self, fetch: Fetch, now: Callable[[], datetime]) -> None:
        unset = link("", icon="timer")
        title = translate("home", "Deadlines")
        super().__init__(title, icon="radar", actions=[unset], margins=(0, 0, 0, 0))
        self._now = now
        self._today: Today | None = None
        self.tiles = _tiles()
        self._in_line = 0
        self._low = False
        see = link(translate("home", "See its orders"), self._open_strained)
        self.strain = Banner(Tone.WARNING, "", icon="gauge", actions=[see])
        self.unset = unset
        self.unset.hide()
        self.strip = TimeStrip()
        self.tasks = RowTable(columns(now), "row.task")
        self.tasks.fetch = fetch
        self.tasks.setAccessibleName(translate("home", "To do"))
        self.done = EmptyState("party-popper", translate("home", "All that is due today is done"))
        self._below = ShownStack()
        self._lay_out()
        self._connect()

    def show_today(self, today: Today) -> None:
        """Counts, marks and list as they stand."""
        self._today = today
        self._show_unset(today.radar.ship_days_unset)
        self.tasks.show_ids(today.tasks)
        if self.tasks.current_id() is None and today.tasks:
            self.tasks.select_row(0)
        self._below.setCurrentWidget(self.tasks if today.tasks else self.done)
        self.tick()

    def tick(self) -> None:
        """Let the countdowns go on."""
        today, now = self._today, self._now()
        if today is None:
            return
        self.show_hint(_headline(today, now))
        for name, (hint, tone) in _hints(today, now).items():
            short = _overdue(today.radar) if name == "ship_today" else ""
            self.tiles[name].show_count(_count(today.radar, name), hint, tone, short=short)
        self._fit_tiles()
        self._show_strain(today, now)
        self.strip.show_lanes(lanes(today, now, low=self._low), now)
        self.tasks.refresh_rows()
        self._show_done(today, now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tiles()

    def make_low(self, *, low: bool) -> None:
        """Lower tiles and fewer lanes leave more room to the tasks."""
        if low != self._low:
            self._low = low
            self.tick()
        for tile in self.tiles.values():
            tile.make_low(low=low)

    def _fit_tiles(self) -> None:
        """As many tiles in a line as have their words whole."""
        widest = max(tile.sizeHint().width() for tile in self.tiles.values())
        room = self.width() - 2 * _SIDES
        fitting = (count for count in _IN_LINE if (widest + _GAP) * count - _GAP <= room)
        self._place_tiles(next(fitting, _IN_LINE[-1]))

    def _place_tiles(self, in_line: int) -> None:
        if in_line == self._in_line:
            return
        self._in_line = in_line
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // in_line, place % in_line)
        for column in range(len(self.tiles)):
            self._grid.setColumnStretch(column, 1 if column < in_line else 0)

    def _show_done(self, today: Today, now: datetime) -> None:
        upcoming = next((due for due in today.shipping if due.at >= now), None)
        lines = []
        if upcoming is not None:
            lines.append(
                translate("home", "Next: {when}, {buyer}").format(
                    when=near_moment(upcoming.at, now), buyer=upcoming.buyer or UNKNOWN
                )
            )
        if today.radar.lapsed:
            lines.append(
                counted(
                    translate("home", "%n customer(s) could be asked after"), today.radar.lapsed
                )
            )
        self.done.show_text(
            "party-popper",
            translate("home", "All that is due today is done"),
            "\n".join(lines),
            tone=Tone.SUCCESS,
        )

    def _connect(self) -> None:
        for name, tile in self.tiles.items():
            tile.clicked.connect(lambda _checked=False, name=name: self._open_list(name))
        self.unset.clicked.connect(lambda _checked=False: self._open_unset())
        self.tasks.activated_id.connect(self._open_task)
        self.tasks.cell_pressed.connect(self._act)
        self.strip.order_asked.connect(self._open_task)
        self.strip.lane_asked.connect(self._open_lane)

    def _act(self, line: int, column: str) -> None:
        if column == ACT:
            self._open_task(line)

    def _open_task(self, line: int) -> None:
        """An order, a case, or the violations."""
        clock, target = target_of(line)
        if clock is Clock.CASE:
            self.case_asked.emit(target)
        elif clock is Clock.VIOLATION:
            self.violations_asked.emit()
        else:
            self.order_asked.emit(target)

    def _open_list(self, name: str) -> None:
        if name == "lapsed":
            self.customers_asked.emit(LAPSED)
        elif name == "violations":
            self.violations_asked.emit()
        elif name == "after_sales":
            self.answers_asked.emit()
        elif name == "coupons_ending":
            self.coupons_asked.emit()
        else:
            self.orders_asked.emit(_list_of(name))

    def _show_strain(self, today: Today, now: datetime) -> None:
        """The product that is worst off: by when all of it can be made, and who is due before."""
        self.strain.setVisible(bool(today.strained))
        if not today.strained:
            return
        worst = today.strained[0]
        said = counted(
            translate("home", "{title}: %n order(s) due before they can be made"),
            len(worst.orders),
        )
        detail = translate("home", "{count} pieces open, {daily} a day: all done {when} at best")
        parts = [
            detail.format(
                count=quantity(worst.open_milli),
                daily=worst.daily,
                when=near_moment(worst.ready_at, now),
            )
        ]
        more = len(today.strained) - 1
        if more:
            parts.append(counted(translate("home", "%n more product(s) like it"), more))
        title = said.format(title=worst.title)
        self.strain.show_text(Tone.WARNING, title, detail=" · ".join(parts), icon="gauge")

    def _open_strained(self) -> None:
        if self._today is not None and self._today.strained:
            product = self._today.strained[0].product_id
            late = replace(TO_SHIP, due=DueWindow.STRAINED, product_id=product)
            self.orders_asked.emit(late)

    def _show_unset(self, count: int) -> None:
        said = counted(translate("home", "%n live product(s): set the days to ship"), count)
        self.unset.setText(said)
        self.unset.setVisible(count > 0)

    def _open_unset(self) -> None:
        self.products_asked.emit(SHIP_DAYS_UNSET)

    def _open_lane(self, lane: str) -> None:
        if lane == ANSWERS:
            self.answers_asked.emit()
        elif lane == HANDLING:
            self.violations_asked.emit()
        else:
            self.orders_asked.emit(replace(_LANES[lane], due=None))

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setContentsMargins(_SIDES, 10, _SIDES, 0)
        self._grid.setSpacing(_GAP)
        self._place_tiles(len(self.tiles))
        strip = QVBoxLayout()
        strip.setContentsMargins(_SIDES, 8, _SIDES, 4)
        strip.setSpacing(4)
        strip.addWidget(self.strain)
        strip.addWidget(self.strip)
        self.strain.hide()
        self.done.show_actions(
            [
                secondary(
                    translate("home", "See all to ship"),
                    lambda: self._open_lane(SHIPPING),
                    icon="calendar",
                ),
                secondary(
                    translate("home", "See silent customers"),
                    lambda: self._open_list("lapsed"),
                    icon="phone",
                ),
            ]
        )
        self._below.addWidget(self.tasks)
        self._below.addWidget(self.done)
        rows = self.tasks.verticalHeader().defaultSectionSize() * _LEAST_ROWS
        self._below.setMinimumHeight(rows + self.tasks.horizontalHeader().height())
        self.body.setSpacing(0)
        self.add(self._grid)
        self.add(strip)
        self.add(self._below, 1)


def _tiles() -> dict[str, CountTile]:
    return {
        "ship_today": CountTile("truck", translate("home", "to ship today")),
        "due_soon": CountTile("calendar-clock", translate("home", "due soon")),
        "missing_tracking": CountTile("hash", translate("home", "without waybill")),
        "held_by_refund": CountTile("undo-2", translate("home", "held by refund")),
        "after_sales": CountTile("message-square", translate("home", "cases to answer")),
        "violations": CountTile("shield-alert", translate("home", "violations")),
        "lapsed": CountTile("user-x", translate("home", "silent buyers")),
        "coupons_ending": CountTile("ticket", translate("home", "coupons to end")),
    }


def _list_of(name: str) -> OrderFilter:
    return SHIP_TODAY if name == "ship_today" else ORDER_LISTS[name]


def _count(radar: Radar, name: str) -> int:
    if name == "ship_today":
        return radar.overdue + radar.due_today
    count: int = getattr(radar, name)
    return count


def _headline(today: Today, now: datetime) -> str:
    parts = [f"{now:%m-%d}"]
    if today.tasks:
        parts.append(counted(translate("home", "%n to do"), len(today.tasks)))
    upcoming = min((due.at for due in _upcoming(today, now)), default=None)
    if upcoming is not None:
        parts.append(translate("home", "the next: {left}").format(left=time_left(upcoming, now)))
    return " · ".join(parts)


def _upcoming(today: Today, now: datetime) -> list[Due]:
    firsts = (
        next((due for due in lane if due.at >= now), None)
        for lane in (today.shipping, today.tracking)
    )
    return [due for due in firsts if due is not None]


def _hints(today: Today, now: datetime) -> dict[str, tuple[str, Tone]]:
    radar = today.radar
    hours = today.settings.due_soon_hours
    return {
        "ship_today": _ship_hint(today, now),
        "due_soon": (translate("home", "within {hours} h").format(hours=hours), Tone.WARNING),
        "missing_tracking": _tracking_hint(today, now),
        "held_by_refund": (translate("home", "do not ship"), Tone.DANGER),
        "after_sales": (translate("home", "waiting for you"), Tone.WARNING),
        "violations": (
            translate("home", "handle in 24 h")
            if radar.violations
            else translate("home", "none left"),
            Tone.DANGER,
        ),
        "lapsed": (
            translate("home", "longer than usual") if radar.lapsed else translate("home", "nobody"),
            Tone.NEUTRAL,
        ),
        "coupons_ending": _ending_hint(today),
    }


def _ship_hint(today: Today, now: datetime) -> tuple[str, Tone]:
    radar = today.radar
    parts = [_overdue(radar)] if radar.overdue else []
    upcoming = next((due.at for due in today.shipping if due.at >= now), None)
    if upcoming is not None and radar.due_today:
        parts.append(time_left(upcoming, now))
    if not parts:
        return translate("home", "none left"), Tone.NEUTRAL
    return " · ".join(parts), Tone.DANGER if radar.overdue else Tone.WARNING


def _ending_hint(today: Today) -> tuple[str, Tone]:
    if not today.radar.coupons_ending:
        return translate("home", "none left"), Tone.NEUTRAL
    days = today.settings.ending_days
    return counted(translate("home", "within %n day(s)"), days), Tone.WARNING


def _overdue(radar: Radar) -> str:
    return counted(translate("home", "%n overdue"), radar.overdue) if radar.overdue else ""


def _tracking_hint(today: Today, now: datetime) -> tuple[str, Tone]:
    late = today.radar.missing_tracking_late
    if late:
        hours = today.settings.tracking_hours
        text = counted(translate("home", "%n past {hours} h"), late).format(hours=hours)
        return text, Tone.DANGER
    upcoming = next((due.at for due in today.tracking if due.at >= now), None)
    if upcoming is None:
        return translate("home", "none left"), Tone.NEUTRAL
    return time_left(upcoming, now), Tone.WARNING
