"""The customers tab: who buys, by tier, found and sorted, and one customer in detail."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.services import disclosure
from seller_desk.services import settings as rules
from seller_desk.services.customer import matching, queries, rfm
from seller_desk.services.customer.matching import Fitting
from seller_desk.services.customer.people import all_tags
from seller_desk.services.customer.queries import (
    CustomerFilter,
    CustomerRow,
    CustomerSort,
    TierSum,
)
from seller_desk.services.customer.quote_queries import QuoteFilter
from seller_desk.services.customer.rfm import Board, Earlier
from seller_desk.services.customer.rhythm import Lapsed, lapsed
from seller_desk.services.order.filters import OrderFilter
from seller_desk.services.profiles import CustomerProfile, customer_profile
from seller_desk.services.reminders import LAPSED
from seller_desk.services.settings import ShopSettings
from seller_desk.views.columns_kept import ColumnsKept
from seller_desk.views.customer.acts import CustomerActs
from seller_desk.views.customer.detail import CustomerDetail
from seller_desk.views.customer.host import ProfileHost
from seller_desk.views.customer.list_card import CustomerList
from seller_desk.views.customer.many_acts import ManyActs
from seller_desk.views.customer.table import VALUES
from seller_desk.views.customer.tier_cards import SILENT, TierCards
from seller_desk.views.desk import Desk, Task
from seller_desk.views.export_menu import VIEW, customer_ways, offer_ways
from seller_desk.views.notices import Notices
from seller_desk.views.preferences import Preferences
from seller_desk.views.saved_lists import ListsKept
from seller_desk.views.seen import view_of
from seller_desk.views.sheet_out import Choose, SheetOut
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.sorting import Sorts
from seller_desk.views.wording import counted, translate
from seller_desk.words import ExportTable, Tier, Tone

if TYPE_CHECKING:
    from array import array

_USUAL, _LARGE = CustomerFilter(), CustomerFilter(is_large=True)
_REST_DAYS = 7
_MARGINS, _GAP = (16, 12, 16, 12), 10


class CustomerPage(QWidget):
    """A list of customers with its drawer."""

    status_changed = Signal(str)
    orders_asked = Signal(object)
    """An OrderFilter: the orders of a customer."""
    order_asked = Signal(int)
    quote_asked = Signal(int)
    case_asked = Signal(int)
    quote_wanted = Signal(int)
    quotes_asked = Signal(object)
    laboratory_asked = Signal()
    """The coupons and their laboratory."""
    analysis_asked = Signal()
    """The RFM board and the frequency by week."""
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
        self._sought: int | None = None
        self._follows = True
        # The drawer follows the current row until somebody closes it.
        self._finding: Task[array[int]] | None = None
        self._reading: Task[CustomerProfile | None] | None = None
        self.list = CustomerList(desk.now, lambda: self._wanted.lapsed)
        self.table, self.find_field = self.list.table, self.list.find_field
        self.narrowing, self.bulk = self.list.narrowing, self.list.bulk
        self.table.fetch = self._fetch
        self.cards = TierCards()
        self.detail = CustomerDetail()
        self.acts = CustomerActs(desk, self)
        self._profile: CustomerProfile | None = None
        self._board: Task[Board] | None = None
        self._standings: tuple[Board, Sequence[Earlier]] | None = None
        self._good = 0
        self._silent: Sequence[Lapsed] = ()
        self.notices = Notices()
        self.views = self.narrowing.views
        self.lists = ListsKept(desk, queries.SHELF, self.views, self.notices.tell_refused)
        self.out = SheetOut(desk, preferences, self, choose_file)
        self._lay_out()
        self._connect()
        ColumnsKept(self.table, preferences, "customer/columns")
        self.refresh()

    def refresh(self) -> None:
        """Read again: the rules, the counts, the list."""
        self._desk.ask(rules.load).then(self._begin)
        self.lists.refresh()

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
        self.table.show_sorts(((wanted.sort, wanted.descending), *wanted.then))
        self._find()

    def open_customer(self, customer_id: int) -> None:
        """One customer with the profile: in the list that is shown, else in the whole one."""
        self._follows = True
        if self.table.select_id(customer_id):
            self._open(customer_id)
        else:
            self._sought = customer_id
            self.show_filter(CustomerFilter())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._greet()

    def _begin(self, settings: ShopSettings) -> None:
        self._settings = settings
        self._board = None
        now = self._desk.now()
        self._desk.ask(queries.tier_sums, settings, now).then(self._show_tiers)
        self._desk.ask(lapsed, settings, now).then(self._show_silent)
        self._desk.ask(queries.find, _LARGE, settings, now).then(self._show_large)
        self._desk.ask(all_tags).then(self.narrowing.show_tags)
        self._desk.ask(queries.regions).then(self.narrowing.show_regions)
        self._desk.ask(matching.new_products, settings, now).then(self.narrowing.show_goods)
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

    def _list_fitting(self, product: int) -> None:
        self._desk.ask(matching.fitting, product).then(self._show_fitting)

    def _show_fitting(self, found: Sequence[Fitting]) -> None:
        self._narrow(replace(self._wanted, ids=tuple(one.customer_id for one in found)))

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
        self.narrowing.show_large(len(ids))

    def _show_chosen(self) -> None:
        """Which cards and chips narrow the list."""
        wanted = self._wanted
        keys = {wanted.tier.value} if wanted.tier else set()
        self.cards.choose(frozenset(keys | ({SILENT} if wanted.lapsed else set())))
        self.narrowing.show_wanted(wanted)
        self._show_bulk()

    def _show_ids(self, ids: "array[int]") -> None:
        wanted = replace(self._wanted, sort=CustomerSort.PAID, descending=True, then=())
        asked = wanted != CustomerFilter()
        self.list.show_rows(ids, is_narrowed=asked)
        self.cards.setVisible(bool(ids) or asked)
        self._tell(counted(translate("customer", "%n customer(s)"), len(ids)))
        sought, self._sought = self._sought, None
        if not ids:
            self._host.close_drawer()
        elif sought is not None and self.table.select_id(sought):
            self._open(sought)
        elif self.table.current_id() is None:
            self._greet()
        else:
            self._look_at(self.table.current_id())

    def _tell(self, status: str) -> None:
        self.status = status
        self.list.footer.show_rows(status)
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
            self._show_standing()

    def _show_standing(self) -> None:
        """The scores need everybody's orders: they are read when a first profile asks for them."""
        if self._board is None:
            self._board = self._desk.ask(rfm.board, self._desk.now()).then(self._show_board)
        if self._standings is not None and self._profile is not None:
            found, then = self._standings
            customer = self._profile.card.row.id
            standing = rfm.standing(found, then, customer)
            self.detail.show_standing(standing, self._profile, self._desk.now())

    def _show_board(self, found: Board) -> None:
        self._standings = found, ()
        self._show_standing()
        self._desk.ask(rfm.earlier, self._desk.now()).then(partial(self._show_moves, found))

    def _show_moves(self, found: Board, then: Sequence[Earlier]) -> None:
        self._standings = found, then
        self._show_standing()

    def _note_revealed(self, customer: int) -> None:
        act, now = disclosure.reveal_customer, self._desk.now()
        self._desk.do(act, customer, disclosure.SHOWN, now).otherwise(self.acts.refuse)

    def _search(self, text: str) -> None:
        self._narrow(replace(self._wanted, find=text))

    def _sort(self, sorts: Sorts) -> None:
        (first, down), *rest = [(CustomerSort(key), down) for key, down in sorts]
        self._narrow(replace(self._wanted, sort=first, descending=down, then=tuple(rest)))

    def _pick_card(self, key: str) -> None:
        """A tier, the silent ones with the worst first, or all again."""
        tier, is_silent = Tier(key) if key in set(Tier) else None, key == SILENT
        order = LAPSED if is_silent else _USUAL if self._wanted.lapsed else self._wanted
        kept = replace(self._wanted, sort=order.sort, descending=order.descending, then=order.then)
        self.show_filter(replace(kept, tier=tier, lapsed=is_silent))

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
        self.bulk.show_count(len(self._many()), are_large=self._wanted.is_large)

    def _message(self, customer: int | None = None) -> None:
        meant = self._many() if customer is None else [customer]
        if self._settings is not None and meant:
            self.acts.write_message(meant, self._settings)

    def _coupon(self, customer: int | None = None) -> None:
        meant = self._many() if customer is None else [customer]
        if self._settings is not None and meant:
            self.acts.give_coupon(meant, self._settings)

    def _offer(self) -> None:
        self.acts.offer_personally(self._many()[0])

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
        wanted = self._wanted
        plain = CustomerFilter(sort=wanted.sort, descending=wanted.descending, then=wanted.then)
        self.show_filter(plain)

    def _ask_orders(self, customer: int) -> None:
        self.orders_asked.emit(OrderFilter(customer_id=customer))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover()

    def _cover(self) -> None:
        over = self._host.is_open and not self._host.is_docked
        self.notices.cover(self._host.drawer_width - _MARGINS[2] + _GAP if over else 0)

    def _offer_exports(self) -> None:
        offer_ways(self.list.export_button, customer_ways(), self._export)

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
        ManyActs(self._desk, self.list, self._many, self)
        self.list.tiers_asked.connect(self._change_tiers)
        self.list.export_asked.connect(self._offer_exports)
        self.list.clear_asked.connect(self._clear)
        self.list.import_asked.connect(self.import_asked)
        self.list.demo_asked.connect(self.demo_asked)
        self.list.quotes_asked.connect(self._ask_quotes)
        self.list.coupons_asked.connect(self.laboratory_asked)
        self.list.analysis_asked.connect(self.analysis_asked)
        self.table.current_changed.connect(self._look_at)
        self.table.activated_id.connect(self._open)
        self.table.offer_several_sorts()
        self.table.sorts_asked.connect(self._sort)
        self.find_field.searched.connect(self._search)
        self.find_field.left_downward.connect(self.table.setFocus)
        self.cards.chosen.connect(self._pick_card)
        self.narrowing.changed.connect(self._narrow)
        self.views.chosen.connect(self.show_filter)
        self.views.cleared.connect(self._clear)
        self.narrowing.goods_picked.connect(self._list_fitting)
        self.table.selection_changed.connect(self._show_bulk)
        self.bulk.message_asked.connect(self._message)
        self.bulk.coupon_asked.connect(self._coupon)
        self.bulk.personal_asked.connect(self._offer)
        self.bulk.rest_asked.connect(self._snooze_many)
        self.detail.quote_asked.connect(self.quote_asked)
        self.detail.case_asked.connect(self.case_asked)
        self.detail.quote_wanted.connect(self.quote_wanted)
        self.detail.contact_wanted.connect(self._note_contact)
        self.detail.message_wanted.connect(self._message)
        self.detail.coupon_wanted.connect(self._coupon)
        self.detail.personal_wanted.connect(self.acts.offer_personally)
        self.detail.use_wanted.connect(self.acts.use_coupon)
        self.detail.more_wanted.connect(self._show_more)
        self.detail.contact.revealed.connect(self._note_revealed)
        self.acts.laboratory_asked.connect(self.laboratory_asked)
        self.acts.warned.connect(self._warn)
        self.acts.quote_wanted.connect(self.quote_wanted)
        self.detail.closed.connect(self._leave)
        self.detail.orders_asked.connect(self._ask_orders)
        self.detail.order_asked.connect(self.order_asked)
        self.table.copy_refused.connect(self.notices.tell_too_many)
        self.notices.follow(self.out)
        self._host.toggled.connect(self._cover)
        self.detail.resized.connect(self._cover)

    def _lay_out(self) -> None:
        self._said = Banner(Tone.WARNING, "", closable=True)
        self._said.hide()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGINS[0], 0, _MARGINS[2], _MARGINS[3])
        column.setSpacing(_GAP)
        column.addWidget(self.notices)
        column.addWidget(self.list, 1)
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

    def _ask_quotes(self) -> None:
        self.quotes_asked.emit(QuoteFilter())

    def _snooze_many(self) -> None:
        self.acts.snooze(self._many(), _REST_DAYS)
