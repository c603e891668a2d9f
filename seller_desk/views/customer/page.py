"""The customers tab: who buys, by tier, found and sorted, and one customer in detail."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from seller_desk.services import settings as rules
from seller_desk.services.customer import queries
from seller_desk.services.customer.people import all_tags
from seller_desk.services.customer.queries import (
    CustomerFilter,
    CustomerRow,
    CustomerSort,
    TierSum,
)
from seller_desk.services.customer.quote_queries import QuoteFilter
from seller_desk.services.customer.rhythm import Lapsed, lapsed
from seller_desk.services.order.filters import OrderFilter
from seller_desk.services.profiles import CustomerProfile, customer_profile
from seller_desk.services.settings import ShopSettings
from seller_desk.views.customer.acts import CustomerActs
from seller_desk.views.customer.bulk import BulkActs
from seller_desk.views.customer.detail import CustomerDetail
from seller_desk.views.customer.host import ProfileHost
from seller_desk.views.customer.table import VALUES, columns
from seller_desk.views.customer.tier_cards import SILENT, TierCards
from seller_desk.views.desk import Desk, Task
from seller_desk.views.export_menu import VIEW, customer_ways, offer_ways
from seller_desk.views.notices import Notices
from seller_desk.views.preferences import Preferences
from seller_desk.views.seen import view_of
from seller_desk.views.sheet_out import Choose, SheetOut
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.button import link, primary, secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.chip import FilterChip
from seller_desk.views.widgets.choices import Choice
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.search_field import SearchField
from seller_desk.views.widgets.toggle_chip import ToggleChip
from seller_desk.views.wording import counted, translate
from seller_desk.words import ExportTable, Tier, Tone

if TYPE_CHECKING:
    from array import array

_LARGE = CustomerFilter(is_large=True)
_REST_DAYS = 7
_MARGINS, _GAP = (16, 12, 16, 12), 10


class CustomerPage(QWidget):
    """A list of customers with its drawer."""

    status_changed = Signal(str)
    orders_asked = Signal(object)
    """An OrderFilter: the orders of a customer."""
    order_asked = Signal(int)
    quote_asked = Signal(int)
    quote_wanted = Signal(int)
    quotes_asked = Signal(object)
    laboratory_asked = Signal()
    """The coupons and their laboratory."""
    import_asked = Signal()
    demo_asked = Signal()

    def __init__(
        self, desk: Desk, preferences: Preferences, choose_file: Choose | None = None
    ) -> None:
        super().__init__()
        self.status = ""
        self._desk = desk
        self._settings: ShopSettings | None = None
        self._wanted = CustomerFilter()
        self._follows = True
        # The drawer follows the current row until somebody closes it.
        self._finding: Task[array[int]] | None = None
        self._reading: Task[CustomerProfile | None] | None = None
        self.table = RowTable(columns(desk.now), "row.two_line")
        self.table.fetch = self._fetch
        self.table.setAccessibleName(translate("customer", "Customers"))
        self.find_field = SearchField()
        self.cards = TierCards()
        self.large = ToggleChip(translate("customer", "Large buyers"), "star", Tone.VIOLET)
        self.tags = FilterChip(translate("customer", "Tag"))
        self.detail = CustomerDetail()
        self.bulk = BulkActs()
        self.acts = CustomerActs(desk, self)
        self._profile: CustomerProfile | None = None
        self._good = 0
        self._silent: Sequence[Lapsed] = ()
        self.notices = Notices()
        self.out = SheetOut(desk, preferences, self, choose_file)
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read again: the rules, the counts, the list."""
        self._desk.ask(rules.load).then(self._begin)

    def tick(self) -> None:
        """Who is silent follows from the day; the list is read again when it is asked for."""

    def focus_find(self) -> None:
        """Ctrl+F."""
        self.find_field.setFocus()
        self.find_field.selectAll()

    def export_view(self) -> None:
        """Ctrl+E: the list as it is shown."""
        self._export(VIEW)

    def show_filter(self, wanted: CustomerFilter) -> None:
        """Show a list that was asked for elsewhere."""
        self._wanted = wanted
        self.find_field.show_text(wanted.find)
        self._show_chosen()
        self.table.show_sort(wanted.sort, descending=wanted.descending)
        self._find()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._greet()

    def _begin(self, settings: ShopSettings) -> None:
        self._settings = settings
        now = self._desk.now()
        self._desk.ask(queries.tier_sums, settings, now).then(self._show_tiers)
        self._desk.ask(lapsed, settings, now).then(self._show_silent)
        self._desk.ask(queries.find, _LARGE, settings, now).then(self._show_large)
        self._desk.ask(all_tags).then(self._show_tags)
        self._find()

    def _find(self) -> None:
        if self._settings is None:
            return
        asked = self._desk.ask(queries.find, self._wanted, self._settings, self._desk.now())
        self._finding = asked.then(self._show_ids).replaces(self._finding)

    def _fetch(self, ids: Sequence[int]) -> Sequence[CustomerRow]:
        if self._settings is None:
            return ()
        return self._desk.glance(queries.rows, ids, self._settings, self._desk.now())

    def _show_tiers(self, sums: Mapping[Tier, TierSum]) -> None:
        if self._settings is not None:
            self._good = sum(one.customers for tier, one in sums.items() if tier is not Tier.NEW)
            self.cards.show_sums(sums, self._settings)
            self._show_silent(self._silent)

    def _show_silent(self, found: Sequence[Lapsed]) -> None:
        self._silent = found
        if self._settings is not None:
            keys = sum(1 for one in found if one.tier is Tier.KEY)
            self.cards.show_silent(len(found), keys, self._good, self._settings)

    def _show_large(self, ids: "array[int]") -> None:
        self.large.show_count(len(ids))
        self.large.setVisible(bool(ids))

    def _show_tags(self, tags: Mapping[str, int]) -> None:
        self.tags.offer([Choice(text, text, number) for text, number in tags.items()])
        self.tags.setVisible(bool(tags))

    def _show_chosen(self) -> None:
        """Which cards and chips narrow the list."""
        wanted = self._wanted
        keys = {wanted.tier.value} if wanted.tier else set()
        self.cards.choose(frozenset(keys | ({SILENT} if wanted.lapsed else set())))
        self.large.setChecked(wanted.is_large)
        self.tags.choose([wanted.tag] if wanted.tag else [])
        self._show_bulk()

    def _show_ids(self, ids: "array[int]") -> None:
        self.table.show_ids(ids)
        wanted = replace(self._wanted, sort=CustomerSort.PAID, descending=True)
        asked = wanted != CustomerFilter()
        nothing = self._no_result if asked else self._empty
        self._stack.setCurrentWidget(self._list if ids else nothing)
        self._bar.setVisible(bool(ids) or asked)
        self.cards.setVisible(bool(ids) or asked)
        self._tell(counted(translate("customer", "%n customer(s)"), len(ids)))
        if not ids:
            self._host.close_drawer()
        elif self.table.current_id() is None:
            self._greet()
        else:
            self._look_at(self.table.current_id())

    def _tell(self, status: str) -> None:
        self.status = status
        self._footer.show_rows(status)
        self.status_changed.emit(status)

    def _greet(self) -> None:
        """Where there is room, the first customer is looked at from the start."""
        if self.isVisible() and self._host.is_docked and self.table.ids and self._follows:
            self.table.select_row(max(self.table.currentIndex().row(), 0))

    def _look_at(self, customer: int | None) -> None:
        if customer is not None and self._follows and self._host.is_docked:
            self._host.open_drawer()
        self._read(customer)

    def _leave(self) -> None:
        self._follows = False

    def _open(self, customer: int) -> None:
        self._follows = True
        self._host.open_drawer()
        self._read(customer)
        self.detail.recent.setFocus()

    def _read(self, customer: int | None) -> None:
        if customer is None or self._settings is None or not self._host.is_open:
            return
        asked = self._desk.ask(customer_profile, customer, self._settings, self._desk.now())
        self._reading = asked.then(self._show_profile).replaces(self._reading)

    def _show_profile(self, profile: CustomerProfile | None) -> None:
        if profile is None:
            self._host.close_drawer()
        else:
            self._profile = profile
            self.detail.show_profile(profile, self._desk.now())

    def _search(self, text: str) -> None:
        self._wanted = replace(self._wanted, find=text)
        self._find()

    def _sort(self, key: str, descending: bool) -> None:  # noqa: FBT001  (a signal's)
        self._wanted = replace(self._wanted, sort=CustomerSort(key), descending=descending)
        self._find()

    def _pick_card(self, key: str) -> None:
        """A tier, the silent ones, or all again."""
        tier = Tier(key) if key in set(Tier) else None
        self._narrow(replace(self._wanted, tier=tier, lapsed=key == SILENT))

    def _pick_large(self, on: bool) -> None:  # noqa: FBT001  (a signal's)
        self._narrow(replace(self._wanted, is_large=on))

    def _pick_tag(self, keys: frozenset[str]) -> None:
        self._narrow(replace(self._wanted, tag=next(iter(keys), "")))

    def _narrow(self, wanted: CustomerFilter) -> None:
        self._wanted = wanted
        self._show_chosen()
        self._find()

    # Acts

    def _many(self) -> Sequence[int]:
        """The ticked customers; of the silent ones all, when none is ticked."""
        ticked = self.table.selected_ids()
        return list(ticked) or (list(self.table.ids) if self._wanted.lapsed else [])

    def _show_bulk(self) -> None:
        self.bulk.show_count(len(self._many()))

    def _message(self, customer: int | None = None) -> None:
        meant = self._many() if customer is None else [customer]
        if self._settings is not None and meant:
            self.acts.write_message(meant, self._settings)

    def _coupon(self, customer: int | None = None) -> None:
        meant = self._many() if customer is None else [customer]
        if self._settings is not None and meant:
            self.acts.give_coupon(meant, self._settings)

    def _note_contact(self) -> None:
        if self._profile is not None:
            self.acts.note_contact(self._profile)

    def _show_more(self) -> None:
        if self._profile is not None:
            self.acts.show_menu(self._profile, self.detail.more_button)

    def _change_tiers(self) -> None:
        if self._settings is not None:
            self.acts.change_tiers(self._settings)

    def _warn(self, tone: Tone, text: str, detail: str) -> None:
        self._said.show_text(tone, text, detail=detail)
        self._said.show()

    def _clear(self) -> None:
        self.show_filter(CustomerFilter(sort=self._wanted.sort, descending=self._wanted.descending))

    def _ask_orders(self, customer: int) -> None:
        self.orders_asked.emit(OrderFilter(customer_id=customer))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover()

    def _cover(self) -> None:
        over = self._host.is_open and not self._host.is_docked
        self.notices.cover(self._host.drawer_width - _MARGINS[2] + _GAP if over else 0)

    def _offer_exports(self) -> None:
        offer_ways(self.export_button, customer_ways(), self._export)

    def _export(self, what: str) -> None:
        """The ticked rows, else the whole list, in its order."""
        ids = self.table.selected_ids() or self.table.ids
        if self._settings is None or not ids:
            return
        if what == VIEW:
            read = partial(queries.rows, settings=self._settings, now=self._desk.now())
            name = translate("customer", "Customers")
            self.out.write_view(ExportTable.CUSTOMERS, view_of(self.table, name, VALUES, read))
        else:
            self.out.write_table(what, ids, self._settings)

    def _connect(self) -> None:
        self.table.current_changed.connect(self._look_at)
        self.table.activated_id.connect(self._open)
        self.table.sort_asked.connect(self._sort)
        self.find_field.searched.connect(self._search)
        self.find_field.left_downward.connect(self.table.setFocus)
        self.cards.chosen.connect(self._pick_card)
        self.large.clicked.connect(self._pick_large)
        self.tags.picked.connect(self._pick_tag)
        self.table.selection_changed.connect(self._show_bulk)
        self.bulk.message_asked.connect(self._message)
        self.bulk.coupon_asked.connect(self._coupon)
        self.bulk.rest_asked.connect(self._snooze_many)
        self.detail.quote_asked.connect(self.quote_asked)
        self.detail.quote_wanted.connect(self.quote_wanted)
        self.detail.contact_wanted.connect(self._note_contact)
        self.detail.message_wanted.connect(self._message)
        self.detail.coupon_wanted.connect(self._coupon)
        self.detail.use_wanted.connect(self.acts.use_coupon)
        self.detail.more_wanted.connect(self._show_more)
        self.acts.laboratory_asked.connect(self.laboratory_asked)
        self.acts.warned.connect(self._warn)
        self.detail.closed.connect(self._leave)
        self.detail.orders_asked.connect(self._ask_orders)
        self.detail.order_asked.connect(self.order_asked)
        self.table.copy_refused.connect(self.notices.tell_too_many)
        self.notices.follow(self.out)
        self._host.toggled.connect(self._cover)
        self.detail.resized.connect(self._cover)

    def _build(self) -> None:
        self._footer = TableFooter()
        self._list = Card(margins=(0, 0, 0, 0))
        self._list.body.setSpacing(0)
        self._list.add(self.table, 1)
        self._list.add(self._footer)
        self._no_result = EmptyState(
            "search-x",
            translate("customer", "No customer fits"),
            translate("customer", "Look for a part of the name, login or phone"),
            actions=[secondary(translate("customer", "Clear filters"), self._clear)],
        )
        self._empty = EmptyState(
            "users",
            translate("customer", "No customers yet"),
            translate("customer", "They come with the first order sheet"),
            actions=[
                primary(translate("customer", "Import files"), self.import_asked.emit),
                secondary(translate("customer", "Try the demo shop"), self.demo_asked.emit),
            ],
        )
        self._stack = QStackedWidget()
        for page in (self._list, self._no_result, self._empty):
            self._stack.addWidget(page)
        self._lay_out()
        self.table.show_sort(CustomerSort.PAID, descending=True)

    def _lay_out(self) -> None:
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(12, 8, 8, 0)
        row.setSpacing(8)
        self.find_field.setMinimumWidth(120)
        row.addWidget(self.find_field, 1)
        row.addWidget(
            link(translate("customer", "Set tiers"), self._change_tiers, icon="sliders-horizontal")
        )
        self.export_button = secondary(
            translate("customer", "Export"), self._offer_exports, icon="upload", small=True
        )
        row.addWidget(self.export_button)
        self._list.body.insertWidget(0, self._bar)
        self._list.body.insertLayout(1, self._ways())
        self._said = Banner(Tone.WARNING, "", closable=True)
        self._said.hide()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGINS[0], 0, _MARGINS[2], _MARGINS[3])
        column.setSpacing(_GAP)
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        self._host = ProfileHost(content, self.detail)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(_GAP)
        whole.addLayout(self._head())
        whole.addWidget(self._host, 1)

    def _head(self) -> QVBoxLayout:
        """The cards, and what there is to say."""
        head = QVBoxLayout()
        head.setContentsMargins(_MARGINS[0], _MARGINS[1], _MARGINS[2], 0)
        head.setSpacing(_GAP)
        head.addWidget(self.cards)
        head.addWidget(self._said)
        return head

    def _ways(self) -> QHBoxLayout:
        """Narrower, or on to the quotes and coupons; in their place what is done with many."""
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        for chip in (self.large, self.tags):
            chip.hide()
            row.addWidget(chip)
        row.addWidget(self.bulk)
        row.addStretch(1)
        row.addWidget(link(translate("customer", "Quotes"), self._ask_quotes, icon="file-text"))
        row.addWidget(
            link(translate("customer", "Coupons"), self.laboratory_asked.emit, icon="ticket")
        )
        return row

    def _ask_quotes(self) -> None:
        self.quotes_asked.emit(QuoteFilter())

    def _snooze_many(self) -> None:
        self.acts.snooze(self._many(), _REST_DAYS)
