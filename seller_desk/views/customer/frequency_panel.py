"""Week by week how often customers buy, and who buys less or more often than they used to."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.customer.frequency import ChangeRow, Frequency, Turn, Week
from seller_desk.views import terms
from seller_desk.views.customer.people_acts import PeopleActs
from seller_desk.views.customer.table import ago, old_customer_advice
from seller_desk.views.formats import count, full_moment
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.column_chart import Column, ColumnChart
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tier, Tone

_RATE, _PEOPLE, _ORDERS = "rate", "people", "orders"
_CHART_HEIGHT = 150
_MEASURES: Mapping[str, Callable[[Week], float]] = {
    _RATE: lambda week: week.frequency or 0.0,
    _PEOPLE: lambda week: len(week.customers),
    _ORDERS: lambda week: week.orders,
}


class FrequencyPanel(QWidget):
    """Chart above, people below."""

    customer_asked = Signal(int)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.found = Frequency((), {})
        self.measure = Segment(
            [
                SegmentOption(_RATE, translate("customer", "Orders per buyer")),
                SegmentOption(_PEOPLE, translate("customer", "Buyers")),
                SegmentOption(_ORDERS, translate("customer", "Paid orders")),
            ]
        )
        self.chart = ColumnChart(translate("customer", "Purchase frequency by week"), _axis)
        self.chart.setMinimumHeight(_CHART_HEIGHT)
        self.turns = Segment(
            [
                SegmentOption(Turn.SLOWER, translate("customer", "Less often"), Tone.WARNING),
                SegmentOption(Turn.QUICKER, translate("customer", "More often"), Tone.SUCCESS),
            ]
        )
        self.table = RowTable(_columns(now), "row.two_line")
        self.table.setAccessibleName(translate("customer", "Customers"))
        self._nobody = EmptyState("circle-check", translate("customer", "Everybody buys as usual"))
        self.acts = PeopleActs(self.table)
        self._lay_out()
        self._connect()

    def show_frequency(self, found: Frequency) -> None:
        """Other numbers."""
        self.found = found
        self._card.show_hint(_summary(found.weeks))
        self._show_weeks(self.measure.current)
        self.turns.show_counts({turn: len(found.of(turn)) for turn in Turn})
        self._show_people(self.turns.current)

    def _show_weeks(self, measure: str) -> None:
        columns = [
            Column(_MEASURES[measure](week), f"{week.monday:%m-%d}", week_told(week))
            for week in self.found.weeks
        ]
        self.chart.show_columns(columns, _summary(self.found.weeks))

    def _show_people(self, turn: str) -> None:
        ids = self.found.of(Turn(turn))
        self.table.clear_selection()
        self.table.show_ids(array("q", ids))
        self.table.refresh_rows()
        self.table.setVisible(bool(ids))
        self._nobody.setVisible(not ids)
        self._nobody.show_text(*self._nobody_told())
        self.acts.show_people()

    def _nobody_told(self) -> tuple[str, str, str]:
        """Why the list is empty: all is well, or nobody has bought at all."""
        if any(week.customers for week in self.found.weeks):
            return "circle-check", translate("customer", "Everybody buys as usual"), ""
        return (
            "users",
            translate("customer", "Nobody has bought in half a year"),
            translate("customer", "The weeks fill with the next order sheet"),
        )

    def _open_week(self, index: int) -> None:
        customers = self.found.weeks[index].customers
        if customers:
            self.acts.list_asked.emit(customers)

    def _connect(self) -> None:
        self.measure.chosen.connect(self._show_weeks)
        self.turns.chosen.connect(self._show_people)
        self.chart.chosen.connect(self._open_week)
        self.table.activated_id.connect(self.customer_asked)

    def _lay_out(self) -> None:
        self._card = Card(
            translate("customer", "Purchase frequency by week"),
            icon="chart-column",
            hint=" ",
            actions=[self.measure],
        )
        self._card.add(self.chart, 1)
        people = Card(margins=(0, 0, 0, 0))
        people.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 10, 8)
        head.setSpacing(10)
        head.addWidget(self.turns)
        said = translate("customer", "last 8 weeks beside each one's usual 8 weeks of half a year")
        head.addWidget(label(said, "secondary"), 1)
        acts = self.acts
        for button in (acts.list_button, acts.message_button, acts.coupon_button):
            head.addWidget(button)
        people.add(head)
        people.add(self.table, 1)
        people.add(self._nobody, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._card, 2)
        column.addWidget(people, 3)


def week_told(week: Week) -> str:
    """One week in full."""
    sunday = week.monday + timedelta(days=6)
    said = counted(translate("customer", "{week}: %n paid order(s)"), week.orders)
    buyers = counted(translate("customer", "%n buyer(s)"), len(week.customers))
    rate = translate("customer", "{rate} orders per buyer").format(rate=_rate(week.frequency))
    days = f"{week.monday:%m-%d} – {sunday:%m-%d}"
    return f"{said.format(week=days)} · {buyers} · {rate}"


def _summary(weeks: Sequence[Week]) -> str:
    """The last whole week beside all whole weeks."""
    whole = weeks[:-1]
    buyers = sum(len(week.customers) for week in whole)
    if not buyers:
        return translate("customer", "no purchase in the last weeks")
    usual = sum(week.orders for week in whole) / buyers
    said = translate("customer", "last week {rate}, on average {usual}; {buyers} buyers last week")
    return said.format(
        rate=_rate(whole[-1].frequency),
        usual=_rate(usual),
        buyers=count(len(whole[-1].customers)),
    )


def _rate(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:.2f}"


def _axis(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")


def _growth(row: ChangeRow) -> str:
    return f"{row.change.growth:+.0%}".replace("-", "−")


def _suggestion(row: ChangeRow) -> str:
    """What to do about one row."""
    if row.resting_until is not None:
        said = translate("customer", "No marketing before {until}")
        return said.format(until=f"{row.resting_until:%m-%d %H:%M}")
    if row.change.turn is Turn.QUICKER:
        return translate("customer", "Thank them; offer a price for larger orders")
    return old_customer_advice(row.customer.tier)


def _columns(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    return (
        TableColumn("check", "", CellKind.CHECK, width=40),
        TableColumn(
            "name",
            translate("customer", "Customer"),
            CellKind.TWO_LINE,
            width=150,
            text=lambda row: row.customer.name or UNKNOWN,
            secondary=lambda row: row.customer.place or row.customer.login or "",
            tooltip=lambda row: row.customer.name or "",
            stretch=True,
            lead=True,
        ),
        TableColumn(
            "tier",
            translate("customer", "Tier"),
            CellKind.PILL,
            width=60,
            whole=[terms.tier(value) for value in Tier],
            text=lambda row: terms.tier(row.customer.tier),
            tone=lambda row: terms.TIER_TONES[row.customer.tier],
        ),
        TableColumn(
            "usual",
            translate("customer", "Usual 8 weeks"),
            CellKind.COUNT,
            width=92,
            whole=(),
            text=lambda row: f"{row.change.usual:.1f}",
        ),
        TableColumn(
            "recent",
            translate("customer", "Last 8 weeks"),
            CellKind.COUNT,
            width=92,
            whole=(),
            text=lambda row: count(row.change.recent),
        ),
        TableColumn(
            "change",
            translate("customer", "Change"),
            CellKind.PILL,
            width=104,
            text=_growth,
            tone=lambda row: Tone.WARNING if row.change.growth < 0 else Tone.SUCCESS,
            icon=lambda row: "trending-down" if row.change.growth < 0 else "trending-up",
        ),
        TableColumn(
            "last",
            translate("customer", "Last bought"),
            CellKind.TIME,
            width=90,
            whole=(),
            text=lambda row: ago(row.customer.last_at, now()),
            tooltip=lambda row: full_moment(row.customer.last_at),
        ),
        TableColumn(
            "advice",
            translate("customer", "Suggestion"),
            width=250,
            text=_suggestion,
            tooltip=_suggestion,
            stretch=True,
        ),
    )
