"""From a number to the rows behind it: of a figure, a tier, a day, a region, a finding."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from seller_desk.services import overview
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.data.courses import Stretch
from seller_desk.services.data.finding import Noun, of_ids
from seller_desk.services.data.measures import Bought
from seller_desk.services.data.ranges import Range
from seller_desk.services.overview import BuyerLook, ProductLook, ShopLook
from seller_desk.services.settings import ShopSettings
from seller_desk.views.data import figures, reading
from seller_desk.views.data.board import DataBoard
from seller_desk.views.data.funnel_steps import ORDERED
from seller_desk.views.data.rows import Behind, Seen, behind, values_of
from seller_desk.views.data.words import region_name, said_range
from seller_desk.views.desk import Desk, Task
from seller_desk.views.seen import view_of
from seller_desk.views.sheet_out import SheetOut
from seller_desk.views.widgets import button
from seller_desk.views.wording import translate
from seller_desk.words import Tier


class RowsHalf(QObject):
    """Shows them over the page."""

    customers_asked = Signal(object)

    def __init__(self, desk: Desk, board: DataBoard) -> None:
        super().__init__(board)
        self._desk, self._board = desk, board
        self._settings = ShopSettings()
        self._look: ShopLook | BuyerLook | None = None
        self._paying: Sequence[Stretch] = ()
        self._asked: Task[Any] | None = None
        for view in (board.shop, board.buyers):
            view.rows_asked.connect(self._show_figure)
        board.shop.behind_asked.connect(self.show)
        board.shop.day_asked.connect(self.show_day)
        board.shop.region_asked.connect(self._show_region)
        board.buyers.tier_asked.connect(self._show_tier)

    def keep(self, look: ShopLook | ProductLook | BuyerLook) -> None:
        """The figures in front are of this look."""
        self.keep_settings(look.settings)
        if not isinstance(look, ProductLook):
            self._look, self._paying = look, ()

    def keep_courses(self, stretches: Sequence[Stretch]) -> None:
        """Who paid on each of its days."""
        self._paying = stretches

    def keep_settings(self, settings: ShopSettings) -> None:
        """The settings in force."""
        self._settings = settings

    def show(self, wanted: Behind, acts: Sequence[QPushButton] = ()) -> None:
        """Exactly these rows, and what can be done about them."""
        read = reading.reader(wanted, self._settings, self._desk.now())

        def fetch(ids: Sequence[int]) -> Sequence[Seen]:
            return self._desk.glance(read, ids)

        if wanted.noun is Noun.CUSTOMER and wanted.rows and not acts:
            told = translate("data", "Open in the list of customers")
            acts = [button.primary(told, partial(self.list_customers, wanted.ids))]
        self._board.rows.show_rows(wanted, fetch, acts)
        self._board.show_over(self._board.rows)
        if self._board.rows.table is not None:
            self._board.rows.table.setFocus()

    def list_customers(self, ids: tuple[int, ...]) -> None:
        """Exactly these customers in their own list."""
        self.customers_asked.emit(CustomerFilter(ids=ids))

    def show_day(self, day: date) -> None:
        """What was paid on a day."""
        title = translate("data", "Paid on {day}").format(day=day)
        self._ask(title, Noun.ORDER, overview.paid_orders, Range(day, day))

    def write(self, out: SheetOut) -> None:
        """The rows that are shown, as a sheet."""
        table, wanted = self._board.rows.table, self._board.rows.behind
        if table is not None and self._board.current is self._board.rows:
            read = reading.reader(wanted, self._settings, self._desk.now())
            out.write_view("rows", view_of(table, wanted.title, values_of(wanted), read))

    def ask(self, task: Task[Any], answered: Callable[[Any], object]) -> None:
        """What was asked for before is not wanted any more."""
        self._asked = task.then(answered).replaces(self._asked)

    def _show_figure(self, key: str) -> None:
        if self._look is None:
            return
        within = self._look.now.range
        if key == figures.ORDERS:
            self._ask(translate("data", "Paid orders"), Noun.ORDER, overview.paid_orders, within)
        elif key == ORDERED:
            title = translate("data", "Who ordered")
            self._ask(title, Noun.CUSTOMER, overview.ordering_customers, within)
        elif key == figures.DAYS:
            self.show(reading.traffic_rows(self._look.now, self._paying))
        else:
            self._ask_buyers(key, within)

    def _ask_buyers(self, key: str, within: Range) -> None:
        """By name, which the page itself does without."""

        def show(buyers: Mapping[int, Bought]) -> None:
            self.show(reading.figure_rows(key, within, buyers))

        self.ask(self._desk.ask(overview.buyers, within), show)

    def _show_tier(self, tier: Tier) -> None:
        if isinstance(self._look, BuyerLook):
            self.show(reading.tier_rows(tier, self._look))

    def _show_region(self, name: str | None) -> None:
        if self._look is not None:
            title = translate("data", "Paid orders to {region}").format(region=region_name(name))
            within = self._look.now.range
            self._ask(title, Noun.ORDER, overview.region_orders, within, name)

    def _ask(
        self,
        title: str,
        noun: Noun,
        question: Callable[..., tuple[int, ...]],
        within: Range,
        *more: object,
    ) -> None:
        def show(ids: tuple[int, ...]) -> None:
            self.show(behind(title, of_ids(noun, ids), said_range(within)))

        self.ask(self._desk.ask(question, within, *more), show)
