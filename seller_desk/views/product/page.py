"""The products tab: what is sold, found and sorted, and one product in detail."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from seller_desk.services import settings as rules
from seller_desk.services.order.filters import OrderFilter
from seller_desk.services.product import queries
from seller_desk.services.product.queries import ProductFilter, ProductRow, ProductSort
from seller_desk.services.profiles import ProductProfile, product_profile
from seller_desk.services.settings import ShopSettings
from seller_desk.views import terms
from seller_desk.views.desk import Desk, Task
from seller_desk.views.export_menu import VIEW, offer_ways, product_ways
from seller_desk.views.notices import Notices
from seller_desk.views.preferences import Preferences
from seller_desk.views.product.detail import ProductDetail
from seller_desk.views.product.table import VALUES, columns
from seller_desk.views.seen import view_of
from seller_desk.views.sheet_out import Choose, SheetOut
from seller_desk.views.widgets.button import primary, secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.chip import FilterChip
from seller_desk.views.widgets.choices import Choice
from seller_desk.views.widgets.drawer import DrawerHost
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.search_field import SearchField
from seller_desk.views.wording import counted, translate
from seller_desk.words import ExportTable, ProductKind

if TYPE_CHECKING:
    from array import array

_DOUBTED = "doubted"
_MARGINS, _GAP = (16, 12, 16, 12), 10


class ProductPage(QWidget):
    """A list of products with its drawer."""

    status_changed = Signal(str)
    orders_asked = Signal(object)
    """An OrderFilter: the orders of a product."""
    order_asked = Signal(int)
    import_asked = Signal()
    demo_asked = Signal()

    def __init__(
        self, desk: Desk, preferences: Preferences, choose_file: Choose | None = None
    ) -> None:
        super().__init__()
        self.status = ""
        self._desk = desk
        self._preferences = preferences
        self._settings: ShopSettings | None = None
        self._wanted = ProductFilter()
        self._follows = True
        # The drawer follows the current row until somebody closes it.
        self._finding: Task[array[int]] | None = None
        self._reading: Task[ProductProfile | None] | None = None
        self.table = RowTable(columns(desk.now))
        self.table.fetch = self._fetch
        self.table.setAccessibleName(translate("product", "Products"))
        self.find_field = SearchField()
        self.kind_chip = FilterChip(translate("product", "Type"))
        self.detail = ProductDetail()
        self.notices = Notices()
        self.out = SheetOut(desk, preferences, self, choose_file)
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read again: the rules, then the list."""
        self._desk.ask(rules.load).then(self._begin)

    def tick(self) -> None:
        """Nothing here runs with the clock."""

    def focus_find(self) -> None:
        """Ctrl+F."""
        self.find_field.setFocus()
        self.find_field.selectAll()

    def export_view(self) -> None:
        """Ctrl+E: the list as it is shown."""
        self._export(VIEW)

    def _begin(self, settings: ShopSettings) -> None:
        self._settings = settings
        self._find()

    def _find(self) -> None:
        if self._settings is None:
            return
        asked = self._desk.ask(queries.find, self._wanted, self._settings)
        self._finding = asked.then(self._show_ids).replaces(self._finding)

    def _fetch(self, ids: Sequence[int]) -> Sequence[ProductRow]:
        if self._settings is None:
            return ()
        return self._desk.glance(queries.rows, ids, self._settings)

    def _show_ids(self, ids: "array[int]") -> None:
        self.table.show_ids(ids)
        asked = self._wanted.find or self._wanted.kind or self._wanted.unconfirmed
        nothing = self._no_result if asked else self._empty
        self._stack.setCurrentWidget(self._list if ids else nothing)
        self._bar.setVisible(bool(ids) or bool(asked))
        self._tell(counted(translate("product", "%n product(s)"), len(ids)))
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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._greet()

    def _greet(self) -> None:
        """Where there is room, the first product is looked at from the start."""
        if self.isVisible() and self._host.is_docked and self.table.ids and self._follows:
            self.table.select_row(max(self.table.currentIndex().row(), 0))

    def _look_at(self, product: int | None) -> None:
        if product is not None and self._follows and self._host.is_docked:
            self._host.open_drawer()
        self._read(product)

    def _leave(self) -> None:
        self._follows = False

    def _open(self, product: int) -> None:
        self._follows = True
        self._host.open_drawer()
        self._read(product)
        self.detail.recent.setFocus()

    def _read(self, product: int | None) -> None:
        if product is None or self._settings is None or not self._host.is_open:
            return
        asked = self._desk.ask(product_profile, product, self._settings, self._desk.now())
        self._reading = asked.then(self._show_profile).replaces(self._reading)

    def _show_profile(self, profile: ProductProfile | None) -> None:
        if profile is None:
            self._host.close_drawer()
        else:
            self.detail.show_profile(profile, self._desk.now())

    def _search(self, text: str) -> None:
        self._wanted = replace(self._wanted, find=text)
        self._find()

    def _sort(self, key: str, descending: bool) -> None:  # noqa: FBT001  (a signal's)
        self._wanted = replace(self._wanted, sort=ProductSort(key), descending=descending)
        self._find()

    def _pick_kind(self, keys: frozenset[str]) -> None:
        key = next(iter(keys), "")
        doubted = key == _DOUBTED
        kind = ProductKind(key) if key and not doubted else None
        self._wanted = replace(self._wanted, kind=kind, unconfirmed=doubted)
        self._find()

    def _clear(self) -> None:
        self.find_field.show_text("")
        self.kind_chip.choose(())
        self._wanted = replace(self._wanted, find="", kind=None, unconfirmed=False)
        self._find()

    def _ask_orders(self, product: int) -> None:
        self.orders_asked.emit(OrderFilter(product_id=product))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover()

    def _cover(self) -> None:
        over = self._host.is_open and not self._host.is_docked
        self.notices.cover(self._host.drawer_width - _MARGINS[2] + _GAP if over else 0)

    def _offer_exports(self) -> None:
        offer_ways(self.export_button, product_ways(), self._export)

    def _export(self, what: str) -> None:
        """The ticked rows, else the whole list, in its order."""
        ids = self.table.selected_ids() or self.table.ids
        if self._settings is None or not ids:
            return
        if what == VIEW:
            read = partial(queries.rows, settings=self._settings)
            name = translate("product", "Products")
            self.out.write_view(ExportTable.PRODUCTS, view_of(self.table, name, VALUES, read))
        else:
            self.out.write_table(what, ids, self._settings)

    def _connect(self) -> None:
        self.table.current_changed.connect(self._look_at)
        self.table.activated_id.connect(self._open)
        self.table.sort_asked.connect(self._sort)
        self.find_field.searched.connect(self._search)
        self.find_field.left_downward.connect(self.table.setFocus)
        self.kind_chip.picked.connect(self._pick_kind)
        self.detail.closed.connect(self._leave)
        self.detail.orders_asked.connect(self._ask_orders)
        self.detail.order_asked.connect(self.order_asked)
        self.table.copy_refused.connect(self.notices.tell_too_many)
        self.notices.follow(self.out)
        self._host.toggled.connect(self._cover)
        self.detail.resized.connect(self._cover)

    def _build(self) -> None:
        self.kind_chip.offer(
            [
                *(Choice(kind.value, terms.kind(kind)) for kind in ProductKind),
                Choice(_DOUBTED, translate("product", "Not confirmed")),
            ]
        )
        self._footer = TableFooter()
        self._list = Card(margins=(0, 0, 0, 0))
        self._list.body.setSpacing(0)
        self._list.add(self.table, 1)
        self._list.add(self._footer)
        self._no_result = EmptyState(
            "search-x",
            translate("product", "No product fits"),
            translate("product", "Look for a part of the title, article number or offer ID"),
            actions=[secondary(translate("product", "Clear filters"), self._clear)],
        )
        self._empty = EmptyState(
            "package",
            translate("product", "No products yet"),
            translate("product", "They come with the first order sheet"),
            actions=[
                primary(translate("product", "Import files"), self.import_asked.emit),
                secondary(translate("product", "Try the demo shop"), self.demo_asked.emit),
            ],
        )
        self._stack = QStackedWidget()
        for page in (self._list, self._no_result, self._empty):
            self._stack.addWidget(page)
        self._lay_out()
        self.table.show_sort(ProductSort.PAID, descending=True)

    def _lay_out(self) -> None:
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.find_field.setFixedWidth(260)
        row.addWidget(self.find_field)
        row.addWidget(self.kind_chip)
        row.addStretch(1)
        self.export_button = secondary(
            translate("product", "Export"), self._offer_exports, icon="upload", small=True
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
        self._host.set_drawer_width(360)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._host)
