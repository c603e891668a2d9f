"""The products tab: lists of products and violations, and the one that is worked on beside them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from seller_desk.services.order.filters import OrderFilter
from seller_desk.services.product import catalog, queries, violations
from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.product.queries import ProductFilter, ProductRow
from seller_desk.services.product.violations import ViolationRow
from seller_desk.services.settings import ShopSettings
from seller_desk.views.columns_kept import ColumnsKept
from seller_desk.views.desk import Desk, Task
from seller_desk.views.export_menu import VIEW
from seller_desk.views.preferences import Preferences
from seller_desk.views.product import list_out, reading
from seller_desk.views.product.board import ProductBoard
from seller_desk.views.product.detail_half import DetailHalf
from seller_desk.views.product.editor import ProductEditor
from seller_desk.views.product.host import SideBySide
from seller_desk.views.product.images_half import ImagesHalf
from seller_desk.views.product.many_half import ManyHalf
from seller_desk.views.product.prices_half import PricesHalf
from seller_desk.views.product.reading import Held, Listing, Outline, ProductSight
from seller_desk.views.product.remarks_half import RemarksHalf
from seller_desk.views.product.review_half import ReviewHalf
from seller_desk.views.product.row_pictures import RowPictures
from seller_desk.views.product.violation_page import ChooseFiles, ViolationHalf
from seller_desk.views.saved_lists import ListsKept
from seller_desk.views.sheet_out import Choose, SheetOut
from seller_desk.views.wording import counted, translate

_MARGINS = (16, 12, 16, 14)


class ProductPage(QWidget):
    """Asks the desk for lists and products, and has it do what was decided."""

    status_changed = Signal(str)
    orders_asked = Signal(object)
    """An OrderFilter: the orders of a product."""
    order_asked = Signal(int)
    composer_asked = Signal(object)
    """Main images are to be made for these products, by their ids."""
    import_asked = Signal()
    demo_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        preferences: Preferences,
        choose_file: Choose | None = None,
        choose_files: ChooseFiles | None = None,
        choose_pictures: ChooseFiles | None = None,
    ) -> None:
        super().__init__()
        self.status = ""
        self._desk = desk
        self._settings: ShopSettings | None = None
        self._product: int | None = None
        """What is worked on, or on its way."""
        self._where = ""
        """The field that the next product is shown with."""
        self._is_new = False
        self._finding: Task[Listing] | None = None
        self._outlining: Task[Outline] | None = None
        self._reading: Task[ProductSight | None] | None = None
        self._listing: Task[Held] | None = None
        self.board = ProductBoard(desk.now)
        self.table = self.board.table
        self.table.fetch = self._fetch
        self.board.violations.fetch = self._fetch_violations
        self.pictures = RowPictures(desk, self.table)
        self.editor = ProductEditor()
        self.images = ImagesHalf(desk, self.editor.form.images, choose_pictures)
        self.review = ReviewHalf(desk, self.editor)
        self.remarks = RemarksHalf(desk, self.editor, choose_pictures)
        self.detail = DetailHalf(desk, preferences, choose_file)
        self.half = ViolationHalf(desk, choose_files)
        self.violation = self.half.panel
        self.many = ManyHalf(desk, self.board, self)
        self.changing = PricesHalf(desk, self.table.chosen_ids)
        self.prices = self.changing.panel
        self.notices = self.board.notices
        self.lists = ListsKept(desk, queries.SHELF, self.board.views, self.notices.tell_refused)
        self.out = SheetOut(desk, preferences, self, choose_file)
        self._right = QStackedWidget()
        for panel in (self.editor, self.violation, self.prices, self.detail.panel):
            self._right.addWidget(panel)
        self.host = SideBySide(self.board, self._right)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.addWidget(self.host)
        self._connect()
        ColumnsKept(self.table, preferences, "product/columns")
        ColumnsKept(self.board.violations, preferences, "product/violation_columns")
        self.refresh()

    # What the window calls

    def refresh(self) -> None:
        """Read again: the list, what stands around it, and what is worked on."""
        self._outline()
        self.lists.refresh()
        if self.board.lists_violations:
            self._list_violations()
        else:
            self._find()

    def tick(self) -> None:
        """A minute has gone: the clocks of violations run."""
        now = self._desk.now()
        self.editor.tick(now)
        self.violation.tick(now)
        self.board.violations.refresh_rows()

    def focus_find(self) -> None:
        """Ctrl+F."""
        self.board.focus_find()

    def export_view(self) -> None:
        """Ctrl+E: the list as it is shown."""
        self._export(VIEW)

    def show_filter(self, wanted: ProductFilter) -> None:
        """Show another list: from another page."""
        self.board.show_filter(wanted)
        self._bring_list()
        self._find()

    def show_violations(self) -> None:
        """Show the list of violations: from the radar."""
        self.board.show_violations()
        self._bring_list()
        self.board.violations.setFocus()
        self._list_violations()

    def open_product(self, product_id: int, where: str = "title") -> None:
        """Show one product, and put the cursor into one of its fields."""
        self._where = where
        if not self.board.seek(product_id):
            self.show_filter(ProductFilter())
        self._read(product_id)
        self._open_right(self.editor)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._greet()

    # Lists

    def _find(self, _wanted: ProductFilter | None = None) -> None:
        asked = self._desk.ask(reading.found, self.board.wanted, self._desk.now())
        self._finding = asked.then(self._show_listing).replaces(self._finding)

    def _outline(self) -> None:
        asked = self._desk.ask(reading.outline)
        self._outlining = asked.then(self.board.show_outline).replaces(self._outlining)

    def _list_violations(self) -> None:
        asked = self._desk.ask(reading.ids_of_violations, settled=self.board.shows_settled)
        self._listing = asked.then(self._show_held).replaces(self._listing)

    def _fetch(self, ids: Sequence[int]) -> Sequence[ProductRow]:
        if self._settings is None:
            return ()
        today = self._desk.now().date()
        return self._desk.glance(queries.rows, ids, self._settings, today)

    def _fetch_violations(self, ids: Sequence[int]) -> Sequence[ViolationRow]:
        return self._desk.glance(violations.violation_rows, ids)

    def _show_listing(self, found: Listing) -> None:
        if self.board.lists_violations:
            return
        self._settings = found.settings
        self.board.show_listing(found)
        self.pictures.refresh()
        self._tell(counted(translate("product", "%n product(s)"), len(found.ids)))
        if self._right.currentWidget() is self.violation:
            self._right.setCurrentWidget(self.editor)
        self._look_again()

    def _show_held(self, held: Held) -> None:
        if not self.board.lists_violations:
            return
        self.board.show_held(held)
        self._tell(counted(translate("product", "%n violation(s)"), len(held.ids)))
        is_open = self.host.is_open and self._right.currentWidget() is self.violation
        if is_open and self.half.current is not None:
            self.board.violations.select_id(self.half.current)
            self._hold(self.half.current)
        elif is_open:
            return
        elif not held.ids:
            self._close_right()
        elif self.host.is_beside:
            current = self.board.violations.current_id()
            self.board.violations.select_row(0)
            self._hold(held.ids[0] if current is None else current)

    def _tell(self, status: str) -> None:
        self.status = status
        self.status_changed.emit(status)

    # One product

    def _look_again(self) -> None:
        """What is worked on by now, or the first of the list where there is room."""
        if self._right.currentWidget() is self.detail.panel:
            self.detail.refresh()
        if self._is_new or self._right.currentWidget() is not self.editor:
            return
        if self._product is not None and self.host.is_open:
            self._read(self._product)
        elif self.table.ids:
            self._greet()
        else:
            self._close_right()

    def _greet(self) -> None:
        """Where there is room, the first product is looked at from the start."""
        is_free = not self.host.is_open or self._product is None
        asks = self.isVisible() and self.host.is_beside and is_free and not self._is_new
        if asks and self.table.ids and not self.board.lists_violations:
            self.table.select_row(max(self.table.currentIndex().row(), 0))
            self._look_at(self.table.current_id())

    def _look_at(self, product: int | None) -> None:
        """Another row: the editor follows where it stands beside."""
        if product is None or self.board.lists_violations or not self.host.is_beside:
            return
        if self._right.currentWidget() is self.prices and self.host.is_open:
            return
        if self._right.currentWidget() is self.detail.panel and self.host.is_open:
            self._make_detail(product)
            return
        if product != self._product or not self.host.is_open or self._is_new:
            self._read(product)
            self._open_right(self.editor)

    def _open(self, product: int) -> None:
        self.open_product(product)

    def _read(self, product: int) -> None:
        self._product = product
        asked = self._desk.ask(reading.sight, product, self._desk.now())
        self._reading = asked.then(self._show_product).replaces(self._reading)

    def _show_product(self, sight: ProductSight | None) -> None:
        if sight is None:
            self._product = None
            self._close_right()
            return
        self._is_new = False
        self.images.follow(sight.id)
        self.editor.show_product(sight, self._desk.now())
        where, self._where = self._where, ""
        if where:
            self.editor.go_to(where)

    def _begin(self) -> None:
        """A new product, or a new violation where those are listed."""
        if self.board.lists_violations:
            self._note_violation(None)
            return
        self._desk.ask(reading.new_draft).then(self._show_new).replaces(self._reading)

    def _show_new(self, found: tuple[ProductDraft, ShopSettings]) -> None:
        self._is_new = True
        self._reading = None
        self._open_right(self.editor)
        self.table.setCurrentIndex(QModelIndex())
        self.images.follow(None)
        self.editor.show_new(*found, self._desk.now())

    def _save(self, product: int | None, draft: ProductDraft, base: ProductDraft) -> None:
        if product is None:
            task = self._desk.do(catalog.create_product, draft)
            task.then(partial(self._saved_new, draft)).otherwise(self.editor.point_out)
        else:
            done = self._desk.do(catalog.change_product, product, draft, base)
            done.then(partial(self._saved, product, draft)).otherwise(self.editor.point_out)

    def _saved(self, product: int, draft: ProductDraft, _done: object) -> None:
        self.editor.show_saved(product, draft)

    def _saved_new(self, draft: ProductDraft, product: int) -> None:
        self._is_new = False
        self.editor.show_saved(product, draft)
        self.board.show_filter(ProductFilter(status=None))
        self.board.seek(product)
        self._find()
        self._read(product)

    def _duplicate(self, product: int) -> None:
        self._desk.do(catalog.duplicate_product, product).then(self.open_product)

    # Main images

    def _compose(self) -> None:
        """For the product that is worked on."""
        if self._product is not None:
            self.composer_asked.emit([self._product])

    def _compose_ticked(self) -> None:
        self.composer_asked.emit(list(self.table.chosen_ids()))

    # Prices of many

    def _ask_prices(self) -> None:
        self._open_right(self.prices)
        self.prices.begin()

    def _leave_prices(self) -> None:
        current = self.table.current_id()
        if current is None:
            self._close_right()
        else:
            self._read(current)
            self._open_right(self.editor)

    # Its detail page

    def _make_detail(self, product: int) -> None:
        self._product = product
        self.detail.show(product)
        self._open_right(self.detail.panel)

    def _leave_detail(self) -> None:
        if self._product is not None:
            self._read(self._product)
        self._open_right(self.editor)

    # Violations

    def _look_at_violation(self, violation: int | None) -> None:
        if violation is not None and self.host.is_beside and self.board.lists_violations:
            self._hold(violation)

    def _hold(self, violation: int) -> None:
        self.half.show(violation)
        self._open_right(self.violation)

    def _open_violation(self, violation: int) -> None:
        """From the editor of its product."""
        self.board.show_violations()
        asked = self._desk.ask(reading.ids_of_violations, settled=False)
        asked.then(partial(self._select_violation, violation))

    def _select_violation(self, violation: int, held: Held) -> None:
        self.board.show_held(held)
        self.board.violations.select_id(violation)
        self._hold(violation)

    def _note_violation(self, product: int | None) -> None:
        self._open_right(self.violation)
        self.half.begin(product, self.editor.title.text if product is not None else "")

    def _leave_violation(self) -> None:
        if self.board.lists_violations:
            self._close_right()
        else:
            self._leave_prices()

    def _show_its_product(self, product: int) -> None:
        self.board.show_filter(ProductFilter())
        self._find()
        self.open_product(product)

    # Around

    def _arrange(self) -> None:
        """Where both have room, nobody has to go back."""
        for panel in (self.editor, self.violation):
            panel.back.setVisible(not self.host.is_beside)

    def _open_right(self, panel: QWidget) -> None:
        self._right.setCurrentWidget(panel)
        self.host.show_right(on=True)

    def _bring_list(self) -> None:
        """Where there is room for one side only, the list comes to the front."""
        if not self.host.is_beside:
            self.host.show_right(on=False)

    def _close_right(self) -> None:
        self.host.show_right(on=False)
        self.board.setFocus()

    def _leave_editor(self) -> None:
        """Beside the list it stays, with the row that is looked at; else it goes."""
        if self._is_new:
            self._is_new = False
            if self._product is not None:
                self.table.select_id(self._product)
            self._leave_prices()
        elif self.host.is_beside:
            self.table.setFocus()
        else:
            self._close_right()

    def _ask_orders(self, product: int) -> None:
        self.orders_asked.emit(OrderFilter(product_id=product))

    def _export(self, what: str) -> None:
        if self.board.lists_violations:
            list_out.write_violations(self.out, self.board.violations)
        elif self._settings is not None:
            list_out.write(self.out, what, self.table, self._settings, self._desk.now().date())

    def _connect(self) -> None:
        board, editor, held = self.board, self.editor, self.violation
        board.filter_changed.connect(self._find)
        board.violations_asked.connect(self._list_violations)
        board.new_asked.connect(self._begin)
        board.prices_asked.connect(self._ask_prices)
        board.export_asked.connect(self._export)
        board.import_asked.connect(self.import_asked)
        board.demo_asked.connect(self.demo_asked)
        self.table.current_changed.connect(self._look_at)
        self.table.activated_id.connect(self._open)
        editor.save_from(self.table)
        board.violations.current_changed.connect(self._look_at_violation)
        board.violations.activated_id.connect(self._hold)
        editor.saved.connect(self._save)
        editor.duplicated.connect(self._duplicate)
        editor.violation_asked.connect(self._open_violation)
        editor.violation_noted.connect(self._note_violation)
        editor.orders_asked.connect(self._ask_orders)
        editor.order_asked.connect(self.order_asked)
        editor.left.connect(self._leave_editor)
        editor.detail_asked.connect(self._make_detail)
        self.detail.panel.left.connect(self._leave_detail)
        self.review.taken.connect(self._read)
        self.images.told.connect(self._look_again)
        editor.form.images.composer_asked.connect(self._compose)
        board.images_asked.connect(self._compose_ticked)
        board.stale_asked.connect(self.composer_asked)
        self.half.noted.connect(self._open_violation)
        self.half.gone.connect(self._close_right)
        held.product_asked.connect(self._show_its_product)
        held.left.connect(self._leave_violation)
        self.changing.left.connect(self._leave_prices)
        self.notices.follow(self.out)
        self.host.changed.connect(self._arrange)
