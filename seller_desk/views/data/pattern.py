"""When orders are made, by weekday and hour."""

from collections.abc import Sequence

from seller_desk.services.data.rhythm_of_orders import HOURS, Pattern
from seller_desk.views.charts.grid import Cell, GridChart
from seller_desk.views.charts.picture import Picture
from seller_desk.views.data.words import weekday_name, weekdays
from seller_desk.views.widgets.card import Card
from seller_desk.views.wording import counted, translate

_NAMED_EVERY = 3


class PatternCard(Card):
    """A week of hours; the busier, the darker."""

    def __init__(self) -> None:
        self.grid = GridChart(translate("data", "Orders by weekday and hour"))
        self._picture = Picture(self.grid, translate("data", "hours"), self._rows)
        super().__init__(
            translate("data", "When orders come"),
            icon="clock-3",
            actions=(self._picture.button,),
        )
        self._pattern: Pattern = ()
        self.add(self.grid, 1)

    def show_pattern(self, pattern: Pattern) -> None:
        """Another range."""
        self._pattern = pattern
        most = max((orders for row in pattern for orders in row), default=0)
        cells = [
            [_cell(day, hour, orders, most) for hour, orders in enumerate(row)]
            for day, row in enumerate(pattern)
        ]
        said = _busiest(pattern)
        self.show_hint(said)
        columns = [f"{hour}" if hour % _NAMED_EVERY == 0 else "" for hour in range(HOURS)]
        self.grid.show_cells(weekdays(), columns, cells, said)

    def _rows(self) -> Sequence[Sequence[str]]:
        head = ["", *(f"{hour}:00" for hour in range(HOURS))]
        names = weekdays()
        return [head, *([names[at], *map(str, row)] for at, row in enumerate(self._pattern))]


def _cell(day: int, hour: int, orders: int, most: int) -> Cell:
    told = counted(translate("data", "{day} {from_hour}:00–{to_hour}:00, %n order(s)"), orders)
    part = orders / most if most else None
    return Cell(
        part,
        told=told.format(day=weekday_name(day), from_hour=hour, to_hour=hour + 1),
    )


def _busiest(pattern: Pattern) -> str:
    days = [sum(row) for row in pattern]
    hours = [sum(row[hour] for row in pattern) for hour in range(HOURS)]
    if not sum(days):
        return translate("data", "no orders in these days")
    said = translate("data", "most on {day}, and from {from_hour}:00 to {to_hour}:00")
    hour = hours.index(max(hours))
    return said.format(day=weekday_name(days.index(max(days))), from_hour=hour, to_hour=hour + 1)
