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
from seller_desk.services.customer.queries import CustomerFilter, CustomerRow, CustomerSort
from seller_desk.services.customer.rhythm import Lapsed, lapsed
from seller_desk.services.order.filters import OrderFilter
from seller_desk.services.profiles import CustomerProfile, customer_profile
from seller_desk.services.settings import ShopSettings
from seller_desk.views import terms
from seller_desk.views.customer.detail import CustomerDetail
from seller_desk.views.customer.table import VALUES, columns
from seller_desk.views.desk import Desk, Task
from seller_desk.views.export_menu import VIEW, customer_ways, offer_ways
from seller_desk.views.notices import Notices
from seller_desk.views.preferences import Preferences
from seller_desk.views.seen import view_of
from seller_desk.views.sheet_out import Choose, SheetOut
from seller_desk.views.widgets.button import primary, secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.drawer import DrawerHost
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.search_field import SearchField
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.toggle_chip import ToggleChip
from seller_desk.views.wording import counted, translate
from seller_desk.words import ExportTable, Tier, Tone

if TYPE_CHECKING:
    from array import array

_ALL = "all"
_MARGINS, _GAP = (16, 12, 16, 12), 10


class CustomerPage(QWidget):
    """A list of customers with its drawer."""

    status_changed = Signal(str)
    orders_asked = Signal(object)
    """An OrderFilter: the orders of a customer."""
    order_asked = Signal(int)
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
        self.table = RowTable(columns(desk.now))
        self.table.fetch = self._fetch
        self.table.setAccessibleName(translate("customer", "Customers"))
        self.find_field = SearchField()
        self.tiers = Segment(
            [
                SegmentOption(_ALL, translate("customer", "All")),
                *(SegmentOption(tier.value, terms.tier(tier)) for tier in reversed(Tier)),
            ]
        )
        self.silent = ToggleChip(
            translate("customer", "Silent for too long"), "clock-3", Tone.WARNING
        )
        self.detail = CustomerDetail()
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
        self.tiers.choose(wanted.tier.value if wanted.tier else _ALL)
        self.silent.setChecked(wanted.lapsed)
        self.table.show_sort(wanted.sort, descending=wanted.descending)
        self._find()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._greet()

    def _begin(self, settings: ShopSettings) -> None:
        self._settings = settings
        self._desk.ask(queries.tier_counts, settings).then(self._show_tiers)
        self._desk.ask(lapsed, settings, self._desk.now()).then(self._show_silent)
        self._find()

    def _find(self) -> None:
        if self._settings is None:
            return
        asked = self._desk.ask(queries.find, self._wanted, self._settings, self._desk.now())
        self._finding = asked.then(self._show_ids).replaces(self._finding)

    def _fetch(self, ids: Sequence[int]) -> Sequence[CustomerRow]:
        if self._settings is None:
            return ()
        return self._desk.glance(queries.rows, ids, self._settings)

    def _show_tiers(self, counts: Mapping[Tier, int]) -> None:
        shown = {tier.value: count for tier, count in counts.items()}
        self.tiers.show_counts({_ALL: sum(shown.values()), **shown})

    def _show_silent(self, found: Sequence[Lapsed]) -> None:
        self.silent.show_count(len(found))

    def _show_ids(self, ids: "array[int]") -> None:
        self.table.show_ids(ids)
        asked = self._wanted.find or self._wanted.tier or self._wanted.lapsed
        nothing = self._no_result if asked else self._empty
        self._stack.setCurrentWidget(self._list if ids else nothing)
        self._bar.setVisible(bool(ids) or bool(asked))
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
            self.detail.show_profile(profile, self._desk.now())

    def _search(self, text: str) -> None:
        self._wanted = replace(self._wanted, find=text)
        self._find()

    def _sort(self, key: str, descending: bool) -> None:  # noqa: FBT001  (a signal's)
        self._wanted = replace(self._wanted, sort=CustomerSort(key), descending=descending)
        self._find()

    def _pick_tier(self, key: str) -> None:
        self._wanted = replace(self._wanted, tier=None if key == _ALL else Tier(key))
        self._find()

    def _pick_silent(self, on: bool) -> None:  # noqa: FBT001  (a signal's)
        self._wanted = replace(self._wanted, lapsed=on)
        self._find()

    def _clear(self) -> None:
        self.show_filter(replace(self._wanted, find="", tier=None, lapsed=False))

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
            read = partial(queries.rows, settings=self._settings)
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
        self.tiers.chosen.connect(self._pick_tier)
        self.silent.clicked.connect(self._pick_silent)
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
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.find_field.setMinimumWidth(140)
        self.find_field.setMaximumWidth(240)
        row.addWidget(self.tiers)
        row.addWidget(self.find_field, 1)
        row.addWidget(self.silent)
        row.addStretch(1)
        self.export_button = secondary(
            translate("customer", "Export"), self._offer_exports, icon="upload", small=True
        )
        row.addWidget(self.export_button)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(_GAP)
        column.addWidget(self._bar)
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        self._host = DrawerHost(content, self.detail)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._host)
