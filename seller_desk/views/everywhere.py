"""What works everywhere: the palette, the help and the list of keys, with all their ways."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.customer.quote_queries import QuoteFilter
from seller_desk.services.order.filters import DueWindow, OrderFilter, SortKey, Stage
from seller_desk.services.product.queries import ProductFilter
from seller_desk.views.help.guide import GLOSSARY, KEYS
from seller_desk.views.help.sheet import HelpSheet
from seller_desk.views.palette.page import Palette
from seller_desk.views.palette.ways import Ways
from seller_desk.views.preferences import Preferences
from seller_desk.words import SheetKind

if TYPE_CHECKING:
    from seller_desk.views.furniture import Furniture

Act = Callable[[], object]
_SOONEST = OrderFilter(stage=Stage.AWAITING_SHIPMENT, sort=SortKey.DEADLINE, descending=False)
_PAGES: Mapping[str, tuple[str, str]] = {
    "scan": ("scan", "order"),
    "merge": ("merge", "order"),
    "invoices": ("invoice", "order"),
    "analysis": ("analysis", "customer"),
}
"""Actions that show a guest: its name, and the tab in which it stands."""
_LISTS: Mapping[str, OrderFilter] = {
    "to_ship": _SOONEST,
    "overdue": OrderFilter(
        stage=Stage.AWAITING_SHIPMENT,
        due=DueWindow.OVERDUE,
        sort=SortKey.DEADLINE,
        descending=False,
    ),
    "no_waybill": OrderFilter(stage=Stage.MISSING_TRACKING),
    "held": OrderFilter(stage=Stage.HELD),
}
_SECTIONS = ("products", "buyers", "diagnosis", "review")


class Everywhere(QObject):
    """One palette and one help sheet for the whole window."""

    def __init__(self, furniture: "Furniture", preferences: Preferences) -> None:
        super().__init__(furniture)
        self._furniture = furniture
        window = furniture.window
        self.palette = Palette(window, furniture.desk, preferences, self._ways())
        self.help = HelpSheet(window)
        self.help.action_asked.connect(self.act)
        window.search_asked.connect(self.palette.open)
        window.help_asked.connect(self._help)
        window.keys_asked.connect(partial(self._toggle, KEYS))
        window.tab_shown.connect(self._look_again)

    @property
    def place(self) -> str:
        """What stands in front: a guest by its name, else the tab."""
        return self._furniture.routes.front_guest() or self._furniture.window.current_tab

    def acts(self) -> Mapping[str, Act]:
        """Everything that can be done from here, by the name of the action."""
        return {**self._furniture.window.acts_now, **self._page_acts()}

    def act(self, name: str) -> None:
        """Do what a link of the help or a step of the first day names: `import`."""
        act = {**self._furniture.window.acts, **self._page_acts()}.get(name)
        if act is not None:
            act()

    def _page_acts(self) -> Mapping[str, Act]:
        from seller_desk.services.reminders import LAPSED

        shop = self._furniture
        return {
            "sources": shop.routes.show_sources,
            "entry": lambda: shop.routes.entry().begin_new(),
            "batch": partial(shop.routes.show_batch, ()),
            "cases": shop.routes.show_cases,
            "answers": shop.routes.show_answers,
            "violations": shop.routes.show_violations,
            "quotes": partial(shop.routes.show_quotes, QuoteFilter()),
            "coupons": shop.routes.show_coupons,
            "laboratory": shop.routes.show_laboratory,
            "lapsed": partial(shop.routes.show_customers, LAPSED),
            "glossary": partial(self.help.open, GLOSSARY),
            "first_day": self._show_first_day,
            **self._first_steps(),
            **{f"go.{tab}": partial(shop.routes.front_page, tab) for tab in shop.window.frames},
            **{name: partial(shop.routes.show_guest, *to) for name, to in _PAGES.items()},
            **{name: partial(shop.routes.show_orders, wanted) for name, wanted in _LISTS.items()},
            **{f"data.{key}": partial(self._show_section, key) for key in _SECTIONS},
        }

    def _first_steps(self) -> Mapping[str, Act]:
        """Where the steps of the first day are done."""
        from seller_desk.services.first_day import Step

        shop = self._furniture
        return {
            f"first.{Step.NAME}": partial(self._show_setting, "shop.name"),
            f"first.{Step.ORDERS}": shop.window.acts["import"],
            f"first.{Step.KINDS}": self._list_unconfirmed,
            f"first.{Step.SHIP_DAYS}": partial(self._show_setting, "ship_days.custom"),
            f"first.{Step.TRAFFIC}": partial(shop.routes.show_sources, SheetKind.SHOP_TRAFFIC),
            f"first.{Step.BACKUP}": self._show_backups,
        }

    def _ways(self) -> Ways:
        shop = self._furniture
        return Ways(
            order=self._show_order,
            customer=self._show_customer,
            product=shop.routes.show_product,
            quote=shop.routes.show_quote,
            orders=lambda text: shop.routes.show_orders(OrderFilter(find=text)),
            customers=lambda text: shop.routes.show_customers(CustomerFilter(find=text)),
            products=self._list_products,
            quotes_of=lambda customer: shop.routes.show_quotes(QuoteFilter(customer_id=customer)),
            orders_to=self._list_orders_to,
            setting=self._show_setting,
            card=self._show_card,
            acts=self.acts,
        )

    def _help(self) -> None:
        self._toggle(self.place)

    def _toggle(self, topic: str) -> None:
        if self.help.isVisible() and self.help.topic == topic:
            self.help.close_up()
        else:
            self.palette.panel.close_up()
            self.help.open(topic)

    def _look_again(self, _tab: str) -> None:
        self.palette.panel.close_up()

    def _show_order(self, order: int) -> None:
        """With the keyboard in the list, where its row is the current one."""
        self._furniture.routes.show_order(order)
        self._furniture.window.current.focus_shown()

    def _show_customer(self, customer: int) -> None:
        self._furniture.routes.front_page("customer").open_customer(customer)

    def _list_products(self, text: str) -> None:
        self._furniture.routes.front_page("product").show_filter(ProductFilter(find=text))

    def _list_orders_to(self, province: str) -> None:
        wanted = OrderFilter(
            stage=Stage.AWAITING_SHIPMENT,
            provinces=frozenset({province}),
            sort=SortKey.DEADLINE,
            descending=False,
        )
        self._furniture.routes.show_orders(wanted)

    def _show_section(self, key: str) -> None:
        self._furniture.routes.front_page("data").show_section(key)

    def _show_setting(self, key: str) -> None:
        self._furniture.routes.show_guest("settings", self._furniture.window.current_tab)
        self._furniture.settings.show_setting(key)

    def _show_card(self, name: str) -> None:
        self._furniture.routes.show_guest("settings", self._furniture.window.current_tab)
        self._furniture.settings.show_card(name)

    def _show_backups(self) -> None:
        self._furniture.routes.show_guest("settings", self._furniture.window.current_tab)
        self._furniture.settings.show_backups()

    def _show_first_day(self) -> None:
        self.help.close_up()
        self._furniture.routes.front_page("home").show_first_day()

    def _list_unconfirmed(self) -> None:
        self._furniture.routes.front_page("product").show_filter(ProductFilter(unconfirmed=True))
        self._furniture.window.current.focus_shown()
