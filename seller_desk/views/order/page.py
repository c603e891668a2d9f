"""The page of orders: asks the desk for lists and cards, and has it do what was decided."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.services import disclosure
from seller_desk.services.order import queries, repacking, saved_views, shipping
from seller_desk.services.order.filters import OrderFilter, SortKey, Stage
from seller_desk.services.order.queries import OrderRow, Totals
from seller_desk.services.order.shipping import ShipDraft
from seller_desk.services.settings import ShopSettings
from seller_desk.views.desk import Desk, Task
from seller_desk.views.export_menu import BATCH, VIEW
from seller_desk.views.order import facets, reading
from seller_desk.views.order.board import OrderBoard
from seller_desk.views.order.card import OrderDrawer
from seller_desk.views.order.entry_acts import Decisions
from seller_desk.views.order.facets import Facet
from seller_desk.views.order.host import OrderHost
from seller_desk.views.order.many_acts import ManyActs
from seller_desk.views.order.reading import Listing, NearMiss, Outline, Sight
from seller_desk.views.order.table import VALUES
from seller_desk.views.preferences import Preferences
from seller_desk.views.seen import view_of
from seller_desk.views.sheet_out import Choose, SheetOut
from seller_desk.views.widgets.table_column import CellKind
from seller_desk.views.wording import counted, translate
from seller_desk.words import ExportTable, Flag

_START = OrderFilter(stage=Stage.AWAITING_SHIPMENT, sort=SortKey.DEADLINE, descending=False)
_COLUMNS, _WIDTH, _OPEN = "order/columns", "order/drawer_width", "order/drawer"
_MOST_SENT = 20
"""So many orders that were sent off are known again when they come back."""


class OrderPage(QWidget):
    """Lists of orders with the one that is looked at beside them."""

    status_changed = Signal(str)
    import_asked = Signal()
    demo_asked = Signal()
    cases_asked = Signal()
    case_asked = Signal(int)
    case_wanted = Signal(str)
    scan_asked = Signal()
    merge_asked = Signal()
    invoices_asked = Signal()
    entry_asked = Signal()
    edit_asked = Signal(int)
    copy_asked = Signal(int)
    batch_asked = Signal(object)
    """Many waybills at once: the ids of orders that are ticked."""

    def __init__(self, desk: Desk, preferences: Preferences, choose: Choose | None = None) -> None:
        super().__init__()
        self.status = ""
        self._out = SheetOut(desk, preferences, self, choose)
        self.desk = desk
        self._preferences = preferences
        self._settings = ShopSettings()
        self._keep = True
        self._begins = False
        self._asked_id: int | None = None
        self._done_id: int | None = None
        self._sought_id: int | None = None
        self._sent: list[int] = []
        self._ticked = 0
        self._wants_drawer = preferences.text(_OPEN, "yes") == "yes"
        self._asked: Task[Listing] | None = None
        self._asked_outline: Task[Outline] | None = None
        self._asked_card: Task[Sight | None] | None = None
        self._seeking: Task[Sight | None] | None = None
        self._asked_misses: Task[list[NearMiss]] | None = None
        self._asked_totals: Task[Totals] | None = None
        self.board = OrderBoard(desk.now)
        self.drawer = OrderDrawer(desk.now)
        self.host = OrderHost(self.board, self.drawer)
        self.notices = self.board.notices
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.host)
        self._connect()
        self._restore()
        self.board.show_filter(_START)
        self._ask_list(_START, keep=False)

    # What the window calls

    def refresh(self) -> None:
        """Read the list, its surroundings and the order beside it again."""
        self._ask_list(self.board.wanted, keep=True)
        self._ask_outline()

    def tick(self) -> None:
        """A minute has gone: every countdown, and whatever has become late."""
        self.drawer.tick()
        self.refresh()

    def show_filter(self, wanted: OrderFilter) -> None:
        """Show another list: from the home page, a search, another page."""
        self._show(facets.in_usual_order(wanted), keep=False)

    def open_order(self, order_id: int) -> None:
        """Show one order with its panel: in the list that is shown, else in that of its status."""
        self._wants_drawer = True
        if self.board.table.select_id(order_id):
            self._ask_card(order_id)
        else:
            asked = self.desk.ask(reading.sight, order_id, self.desk.now())
            # Not one of the cards: the list that a new page begins with asks for another one.
            self._seeking = asked.then(self._show_list_of).replaces(self._seeking)

    def _show_list_of(self, found: Sight | None) -> None:
        if found is not None:
            self._sought_id = found.card.id
            self.show_filter(OrderFilter(stage=Stage(found.card.status.value)))

    def focus_find(self) -> None:
        """Ctrl+F."""
        self.board.focus_find()

    def export_view(self) -> None:
        """Ctrl+E: the list as it is shown."""
        self._export(VIEW)

    # The list

    def _show(self, wanted: OrderFilter, *, keep: bool) -> None:
        self.board.show_filter(wanted)
        self._ask_list(wanted, keep=keep)
        self._ask_outline()

    def _ask_outline(self) -> None:
        asked = self.desk.ask(reading.outline, self.desk.now())
        self._asked_outline = asked.then(self._show_outline).replaces(self._asked_outline)

    def _ask_list(self, wanted: OrderFilter, *, keep: bool) -> None:
        """Ask for a list; the place in it stays unless somebody asked for another one."""
        self._keep = keep and self._keep
        asked = self.desk.ask(reading.listing, wanted, self.desk.now())
        self._asked = asked.then(self._show_listing).replaces(self._asked)

    def _change_list(self, wanted: OrderFilter) -> None:
        self._ask_list(wanted, keep=False)

    def _show_listing(self, found: Listing) -> None:
        if self._asked_outline is None:  # asked at once, it would keep the first list waiting
            self._ask_outline()
        keep, self._keep = self._keep, True
        self._settings = found.settings
        before = self.board.table.ids
        self.board.show_listing(found, keep=keep)
        if keep and len(found.ids) > len(before):
            self._look_at_returned(before)
        if not found.ids:
            self._begins = False
            self.host.close_drawer()
            self._ask_misses(found)
            return
        sought, self._sought_id = self._sought_id, None
        if sought is not None and self.board.table.select_id(sought):
            self._ask_card(sought)
        elif self.host.is_docked and self._wants_drawer:
            self.host.open_drawer()
        if self.host.is_open:
            self._look_at_first()

    def _look_at_returned(self, before: Sequence[int]) -> None:
        """An order that was sent off here and comes back into the list, by an undo, is current."""
        ids = self.board.table.ids
        back = [one for one in self._sent if one in ids and one not in before]
        if back:
            self.board.table.select_id(back[-1])
            self._sent = [one for one in self._sent if one not in back]

    def _look_at_first(self) -> None:
        """The order that is looked at is read again; without one it is the first."""
        table = self.board.table
        if table.current_id() is None:
            table.select_row(0)
        self._ask_card(table.current_id())

    def _ask_misses(self, found: Listing) -> None:
        if facets.active(found.wanted):
            asked = self.desk.ask(reading.near_misses, found.wanted, self.desk.now())
            self._asked_misses = asked.then(self._show_misses).replaces(self._asked_misses)

    def _show_misses(self, misses: list[NearMiss]) -> None:
        self.board.show_misses(misses)

    def _show_outline(self, around: Outline) -> None:
        self.board.show_outline(around)
        self.status = _status(around)
        self.status_changed.emit(self.status)

    def _fetch(self, ids: Sequence[int]) -> Sequence[OrderRow]:
        return self.desk.glance(queries.rows, ids, self._settings, self.desk.now())

    def _ask_totals(self) -> None:
        table = self.board.table
        count = table.selected_count
        if count != self._ticked:
            self.board.show_totals(count, None)
        self._ticked = count
        if count:
            asked = self.desk.ask(queries.totals, table.selected_ids())
            self._asked_totals = asked.then(self._show_totals).replaces(self._asked_totals)

    def _show_totals(self, totals: Totals) -> None:
        if self.board.table.selected_count:
            self.board.show_totals(totals.orders, totals)

    # The order that is looked at

    def _look_at(self, order_id: int | None) -> None:
        """Another row is the current one; what was asked for already comes by itself."""
        if self.host.is_open and order_id != self._asked_id:
            self._ask_card(order_id)

    def _open(self, order_id: int) -> None:
        """With the mouse: the keyboard stays in the table."""
        self._wants_drawer = True
        self._ask_card(order_id)

    def _open_and_begin(self, order_id: int) -> None:
        """With Enter: the keyboard goes to the first field."""
        self._begins = True
        self._open(order_id)

    def _ask_card(self, order_id: int | None) -> None:
        self._asked_id = order_id
        if order_id is not None:
            asked = self.desk.ask(reading.sight, order_id, self.desk.now())
            self._asked_card = asked.then(self._show_card).replaces(self._asked_card)

    def _show_card(self, found: Sight | None) -> None:
        if found is None or found.card.id != self.board.table.current_id():
            return
        self.drawer.show_card(found.card, found.pieces, found.tracking_hours, found.way)
        self.host.open_drawer()
        if self._begins and found.card.id != self._done_id:
            self.drawer.begin()
        self._begins, self._done_id = False, None

    def _close_drawer(self) -> None:
        self._wants_drawer = False

    def _show_orders_of(self, customer_id: int) -> None:
        self.show_filter(OrderFilter(stage=Stage.ALL, customer_id=customer_id))

    # What is done with it

    def _ship(self, draft: ShipDraft) -> None:
        done = self.desk.do(shipping.ship, draft, self.desk.now())
        done.then(self._go_on).otherwise(self.drawer.point_out)

    def _add_tracking(self, draft: ShipDraft) -> None:
        self.desk.do(
            shipping.add_tracking,
            draft.order_id,
            draft.courier,
            draft.tracking_number,
            self.desk.now(),
        ).then(self._go_on).otherwise(self.drawer.point_out)

    def _go_on(self, _parcel: int) -> None:
        """The next order comes into the place of this one; its form has the keyboard, too."""
        self._done_id = self.drawer.finish()
        self._begins = True
        if self._done_id is not None:
            self._sent = [*self._sent[1 - _MOST_SENT :], self._done_id]

    def _change_parcel(self, parcel_id: int, draft: ShipDraft) -> None:
        done = self.desk.do(repacking.change_parcel, parcel_id, draft)
        done.then(self._end_change).otherwise(self.drawer.point_out)

    def _end_change(self, _done: None) -> None:
        self.drawer.end_change()

    def _note_disclosed(self, order_id: int, what: str) -> None:
        done = self.desk.do(disclosure.reveal, order_id, what, self.desk.now())
        done.otherwise(self._complain)

    def _do(self, act: Callable[..., object], *values: object) -> None:
        self.desk.do(act, *values).otherwise(self._complain)

    def _set_flag(self, order_id: int, flag: int) -> None:
        self._do(shipping.set_flag, [order_id], flag)

    def _flag_ticked(self, flag: int) -> None:
        """Alt+1 to Alt+5, Alt+0 takes it off: the ticked orders, else the current one."""
        table = self.board.table
        ids = table.selected_ids() or [one for one in (table.current_id(),) if one is not None]
        self._do(shipping.set_flag, ids, flag)

    def _set_days(self, order_id: int, days: int | None) -> None:
        self.desk.do(shipping.set_ship_days, order_id, days).otherwise(self.drawer.point_out)

    def _export(self, what: str) -> None:
        """The ticked orders, else the whole list, in its order."""
        table = self.board.table
        ids = table.selected_ids() or table.ids
        if not ids:
            return
        if what == BATCH:
            self._out.write_batch(ids, self._settings)
        elif what == VIEW:
            read = partial(queries.rows, settings=self._settings, now=self.desk.now())
            self._out.write_view(
                ExportTable.ORDERS, view_of(table, translate("order", "Orders"), VALUES, read)
            )
        else:
            self._out.write_table(what, ids, self._settings)

    def _ask_batch(self) -> None:
        self.batch_asked.emit(list(self.board.table.selected_ids()))

    def _complain(self, error: DeskError) -> None:
        self.notices.tell_refused(error)

    # Keys, signals, memory

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the drawer, then clears the find field."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.host.is_open:
            self.host.close_drawer()
            self._close_drawer()
        elif self.board.wanted.find:
            self._show(facets.without(self.board.wanted, Facet.FIND), keep=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember columns and drawer."""
        super().hideEvent(event)
        self._preferences.remember_state(_COLUMNS, self.board.table.columns_state())
        self._preferences.remember_text(_WIDTH, str(self.host.drawer_width))
        self._preferences.remember_text(_OPEN, "yes" if self._wants_drawer else "no")

    def _restore(self) -> None:
        self.board.table.restore_columns(self._preferences.state(_COLUMNS))
        width = self._preferences.number(_WIDTH, 0)
        if width:
            self.host.set_drawer_width(round(width))

    def _cover(self) -> None:
        over = self.host.is_open and not self.host.is_docked
        self.board.cover(self.host.drawer_width if over else 0)

    def _connect(self) -> None:
        board, drawer, table = self.board, self.drawer, self.board.table
        table.fetch = self._fetch
        table.current_changed.connect(self._look_at)
        table.activated_id.connect(self._open_and_begin)
        table.clicked.connect(self._click)
        table.copy_refused.connect(self.notices.tell_too_many)
        board.ticks_changed.connect(self._ask_totals)
        board.filter_changed.connect(self._change_list)
        board.export_asked.connect(self._export)
        board.cases_asked.connect(self.cases_asked)
        board.scan_asked.connect(self.scan_asked)
        board.batch_asked.connect(self._ask_batch)
        board.merge_asked.connect(self.merge_asked)
        board.invoices_asked.connect(self.invoices_asked)
        board.entry_asked.connect(self.entry_asked)
        drawer.acts.edit_asked.connect(self.edit_asked)
        drawer.acts.copy_asked.connect(self.copy_asked)
        ManyActs(self.desk, board, self)
        Decisions(self.desk, drawer.acts, self).refused.connect(self._complain)
        drawer.merge_asked.connect(self.merge_asked)
        board.import_asked.connect(self.import_asked)
        board.demo_asked.connect(self.demo_asked)
        board.filters.view_named.connect(partial(self._do, saved_views.save_view))
        board.filters.view_dropped.connect(partial(self._do, saved_views.drop_view))
        drawer.shipped.connect(self._ship)
        drawer.tracking_entered.connect(self._add_tracking)
        drawer.parcel_changed.connect(self._change_parcel)
        drawer.parcel_removed.connect(partial(self._do, repacking.remove_parcel))
        drawer.receiver_disclosed.connect(self._note_disclosed)
        drawer.note_changed.connect(partial(self._do, shipping.set_note))
        drawer.flag_chosen.connect(self._set_flag)
        drawer.days_changed.connect(self._set_days)
        drawer.orders_of_buyer.connect(self._show_orders_of)
        drawer.case_asked.connect(self.case_asked)
        drawer.case_wanted.connect(self.case_wanted)
        drawer.closed.connect(self._close_drawer)
        self.host.toggled.connect(self._cover)
        drawer.resized.connect(self._cover)
        self.notices.follow(self._out)
        self._key("Ctrl+Return", self._save)
        self._key("Ctrl+Enter", self._save)
        self._key("Ctrl+Shift+L", self._ask_batch)
        self._key("Ctrl+N", self.entry_asked.emit)
        self._key("Alt+Up", partial(self._step, -1))
        self._key("Alt+Down", partial(self._step, 1))
        for flag in Flag:
            self._key(f"Alt+{flag:d}", partial(self._flag_ticked, int(flag)))

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _step(self, by: int) -> None:
        """The order above or below, while the keyboard stays in the form."""
        table = self.board.table
        at = table.currentIndex().row() + by
        if 0 <= at < len(table.ids):
            table.select_row(at)

    def _click(self, index: QModelIndex) -> None:
        table = self.board.table
        order_id = table.current_id()
        if order_id is not None and table.columns[index.column()].kind is not CellKind.CHECK:
            self._open(order_id)

    def _save(self) -> None:
        if self.host.is_open:
            self.drawer.save()


def _status(around: Outline) -> str:
    """`23 to ship: 2 late, 4 due today`."""
    count = around.counts[Stage.AWAITING_SHIPMENT]
    said = translate("order", "%n to ship", "", count)
    pressing = [
        counted(translate("order", "%n late"), around.overdue) if around.overdue else "",
        counted(translate("order", "%n due today"), around.due_today) if around.due_today else "",
    ]
    facts = translate("order", ", ").join(part for part in pressing if part)
    return translate("order", "{count}: {facts}").format(count=said, facts=facts) if facts else said
