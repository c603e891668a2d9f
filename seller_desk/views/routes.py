"""The ways from one page to another: what a click on one of them shows of the next."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from seller_desk.services.order.filters import OrderFilter
from seller_desk.views.guests import Guests
from seller_desk.views.main_window import MainWindow

if TYPE_CHECKING:
    from seller_desk.views.customer.laboratory_page import LaboratoryPage
    from seller_desk.views.order.entry_page import EntryPage

HISTORY, SETTINGS, SOURCES = "history", "settings", "sources"
AFTER_SALES, SCAN = "after_sales", "scan"
BATCH, MERGE, INVOICE, ENTRY = "batch", "merge", "invoice", "entry"
QUOTES, LABORATORY, ANALYSIS = "quotes", "laboratory", "analysis"
COMPOSER = "composer"


class Routes:
    """Brings a page of a tab, or a guest in its place, to the front."""

    def __init__(self, window: MainWindow, guests: Guests) -> None:
        self._window = window
        self._guests = guests

    def show_guest(self, name: str, tab: str) -> None:
        """A page that stands in for a tab's own."""
        self._guests.show(name, tab)

    def front_page(self, tab: str) -> Any:  # noqa: ANN401  (a page, each with acts of its own)
        """The page of a tab, brought to the front."""
        self._guests.clear(tab)
        self._window.show_tab(tab)
        return self._window.page(tab)

    def front_guest(self) -> str:
        """Who stands in for the page in front; nobody is ``."""
        return self._guests.in_front

    def show_sources(self, kind: str = "") -> None:
        """Where sheets come from; the way of one kind in front."""
        self._guests.show(SOURCES, self._window.current_tab)
        page: Any = self._guests.page(SOURCES)
        if kind:
            page.show_kind(kind)

    def show_cases(self) -> None:
        """The board of after-sale cases."""
        self._guests.show(AFTER_SALES, "order")

    def show_answers(self) -> None:
        """The cases that wait for the seller."""
        self.show_cases()
        page: Any = self._guests.page(AFTER_SALES)
        page.show_answers()

    def show_batch(self, ids: Sequence[int]) -> None:
        """Many waybills at once, for these orders if there are any."""
        self._guests.show(BATCH, "order")
        if ids:
            page: Any = self._guests.page(BATCH)
            page.list_orders(ids)

    def entry(self) -> "EntryPage":
        """The page where an order is typed in, in front."""
        self._guests.show(ENTRY, "order")
        return cast("EntryPage", self._guests.page(ENTRY))

    def show_laboratory(self) -> "LaboratoryPage":
        """The coupons and their laboratory."""
        self._guests.show(LABORATORY, "customer")
        return cast("LaboratoryPage", self._guests.page(LABORATORY))

    def show_coupons(self, *, ending: bool = False) -> None:
        """The list of coupons, or those of it that are about to end."""
        self.show_laboratory().show_list(ending=ending)

    def show_composer(self, ids: Sequence[int]) -> None:
        """Main images for these products."""
        self._guests.show(COMPOSER, "product")
        page: Any = self._guests.page(COMPOSER)
        page.show_products(ids)

    def show_quotes(self, wanted: object) -> None:
        """The list of quotes that was asked for."""
        self._guests.show(QUOTES, "customer")
        page: Any = self._guests.page(QUOTES)
        page.show_filter(wanted)

    def show_quote(self, quote_id: int) -> None:
        """One quote in its editor."""
        self._guests.show(QUOTES, "customer")
        page: Any = self._guests.page(QUOTES)
        page.open_quote(quote_id)

    def make_quote(self, customer_id: int) -> None:
        """A new quote for a customer, in its editor."""
        self._guests.show(QUOTES, "customer")
        page: Any = self._guests.page(QUOTES)
        page.make_for(customer_id)

    def show_case(self, case_id: int) -> None:
        """One after-sale case on its board."""
        self.show_cases()
        page: Any = self._guests.page(AFTER_SALES)
        page.open_case(case_id)

    def register_case(self, order_number: str) -> None:
        """A new case of that order."""
        self.show_cases()
        page: Any = self._guests.page(AFTER_SALES)
        page.begin_new(order_number)

    def show_orders(self, wanted: OrderFilter) -> None:
        """The list of orders that was asked for."""
        self._guests.clear("order")
        self._window.show_tab("order")
        self._window.current.focus_shown()
        page: Any = self._window.page("order")
        page.show_filter(wanted)

    def show_order(self, order_id: int) -> None:
        """One order with its panel."""
        self._guests.clear("order")
        self._window.show_tab("order")
        page: Any = self._window.page("order")
        page.open_order(order_id)

    def show_violations(self) -> None:
        """What the platform holds against the shop."""
        self.front_page("product").show_violations()

    def show_product(self, product_id: int, where: str = "title") -> None:
        """One product, at the field that is meant."""
        self.front_page("product").open_product(product_id, where)

    def show_customers(self, wanted: object) -> None:
        """The list of customers that was asked for."""
        self.front_page("customer").show_filter(wanted)
