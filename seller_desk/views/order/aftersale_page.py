"""After-sales, a page of the orders tab: the board by time left, the lists, and one case beside."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.services.exports.view import OutKind
from seller_desk.services.order import aftersale_queries as queries
from seller_desk.services.order.aftersale_queries import (
    SHELF,
    CaseFilter,
    CaseOutline,
    CaseRow,
    CaseScope,
)
from seller_desk.services.settings import ShopSettings
from seller_desk.views.columns_kept import ColumnsKept
from seller_desk.views.desk import Desk, Task
from seller_desk.views.formats import money, share, yuan
from seller_desk.views.notices import Notices
from seller_desk.views.order import aftersale_reading as reading
from seller_desk.views.order import aftersale_wording as words
from seller_desk.views.order.aftersale_board import CaseBoard
from seller_desk.views.order.aftersale_half import CaseHalf, ChooseFiles
from seller_desk.views.order.aftersale_reading import CaseListing
from seller_desk.views.order.aftersale_table import columns
from seller_desk.views.preferences import Preferences
from seller_desk.views.saved_lists import ListsKept, SavedChip
from seller_desk.views.seen import Values, view_of
from seller_desk.views.sheet_out import Choose, SheetOut
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.card import Card, KpiCard
from seller_desk.views.widgets.chip import FilterChip
from seller_desk.views.widgets.choices import Choice
from seller_desk.views.widgets.drawer import DrawerHost
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.sorted_table import SortedTable
from seller_desk.views.wording import UNKNOWN, counted, say, translate
from seller_desk.words import AfterSaleKind, Tone

_MARGINS = (16, 12, 16, 14)
_BOARD, _TABLE = "board", "table"
_VIEW = "aftersales/view"
_ON_BOARD = frozenset({CaseScope.TO_ANSWER, CaseScope.BUYER, CaseScope.OPEN})
_SPARE = frozenset({CaseScope.BUYER, CaseScope.ALL})
"""These go behind "More" where there is no room."""
VALUES: Values = {
    "clock": (OutKind.TIME, lambda row: row.due),
    "amount": (OutKind.MONEY, lambda row: row.amount_fen),
    "opened": (OutKind.TIME, lambda row: row.opened_at),
    "settled": (OutKind.TIME, lambda row: row.settled_at),
}
"""What goes out as a number or a time; of the time left it is until when."""


class AfterSalesPage(QWidget):
    """Cases that wait, the most pressing first."""

    status_changed = Signal(str)
    order_asked = Signal(int)
    quote_asked = Signal(int)
    closed = Signal()

    def __init__(
        self,
        desk: Desk,
        preferences: Preferences,
        choose: ChooseFiles | None = None,
        choose_file: Choose | None = None,
    ) -> None:
        super().__init__()
        self.status = translate("order", "Steps are noted here only · the platform's rules decide")
        self._desk = desk
        self._preferences = preferences
        self._settings = ShopSettings()
        self._wanted = CaseFilter()
        self._asked: Task[CaseListing] | None = None
        self._asked_outline: Task[CaseOutline] | None = None
        self.scopes = Segment(
            [
                SegmentOption(scope, translate("order", text), spare=scope in _SPARE)
                for scope, text in words.SCOPES.items()
            ]
        )
        self.view = Segment(
            [
                SegmentOption(_BOARD, translate("order", "Board")),
                SegmentOption(_TABLE, translate("order", "Table")),
            ]
        )
        self.kinds = FilterChip(translate("order", "Kind"))
        self.views = SavedChip()
        self.export_button = button.icon_only(
            "upload", translate("order", "Export"), self.export_view, framed=True
        )
        self.add = button.secondary(translate("order", "Register one"), self.begin_new, icon="plus")
        self.figures = {name: KpiCard(title) for name, title in _figure_titles().items()}
        self.board = CaseBoard()
        self.table = SortedTable(columns(desk.now))
        self.table.fetch = self._fetch
        self.footer = TableFooter()
        self.table.setAccessibleName(translate("order", "After-sale cases"))
        self.none = EmptyState("circle-check", "")
        self.half = CaseHalf(desk, choose)
        self.drawer = self.half.drawer
        self.banner = Banner(Tone.DANGER, "", closable=True)
        self.notices = Notices()
        self.out = SheetOut(desk, preferences, self, choose_file)
        self.lists = ListsKept(desk, SHELF, self.views, self._complain)
        self._build()
        self._connect()
        ColumnsKept(self.table, preferences, "order/case_columns")
        self.scopes.choose(self._wanted.scope)
        self.view.choose(preferences.text(_VIEW, _BOARD))
        self.refresh()

    # What the window calls

    def refresh(self) -> None:
        """Read the list, its surroundings and the case beside it again."""
        self.views.show_wanted(self._wanted)
        asked = self._desk.ask(reading.listing, self._wanted, with_rows=self._is_board)
        self._asked = asked.then(self._show_listing).replaces(self._asked)
        around = self._desk.ask(queries.outline, self._desk.now())
        self._asked_outline = around.then(self._show_outline).replaces(self._asked_outline)
        self.lists.refresh()
        self.half.refresh()

    def tick(self) -> None:
        """A minute has gone: lanes and clocks."""
        self.drawer.tick()
        self.refresh()

    def show_scope(self, scope: CaseScope) -> None:
        """Another list."""
        self.show_filter(replace(self._wanted, scope=scope))

    def show_filter(self, wanted: CaseFilter) -> None:
        """A list that was kept, or was asked for elsewhere."""
        self._wanted = wanted
        self.scopes.choose(wanted.scope)
        self.kinds.choose(wanted.kinds)
        self.refresh()

    def show_answers(self) -> None:
        """The list that the radar counts."""
        self.show_scope(CaseScope.TO_ANSWER)

    def open_case(self, case_id: int) -> None:
        """Look at one case, whatever list is shown."""
        self._pick(case_id)

    def begin_new(self, order_number: str = "") -> None:
        """Register a case, of that order when it is known."""
        self.board.show_current(None)
        self.half.begin(order_number)
        self.host.open_drawer()

    # The lists

    @property
    def _is_board(self) -> bool:
        return self.view.current == _BOARD and self._wanted.scope in _ON_BOARD

    def _show_listing(self, found: CaseListing) -> None:
        self._settings = found.settings
        self.export_button.setEnabled(bool(found.ids))
        self.view.setVisible(self._wanted.scope in _ON_BOARD)
        if not found.ids:
            self._show_none()
            return
        self.table.show_ids(found.ids)
        if self._is_board:
            self.board.show_cases(found.cases, self._desk.now())
            self._stack.setCurrentWidget(self.board)
        else:
            self.footer.show_rows(counted(translate("order", "%n case(s)"), len(found.ids)))
            self._stack.setCurrentWidget(self._table_card)

    def _show_ticked(self) -> None:
        """How many cases are ticked, and what is asked back."""
        rows = self.table.fetch(self.table.selected_ids())
        said = counted(translate("order", "%n case(s) ticked"), len(rows)) if rows else ""
        self.footer.show_ticked(
            said, yuan(sum(row.amount_fen or 0 for row in rows)) if rows else ""
        )

    def _show_none(self) -> None:
        self.table.show_ids([])
        if self._wanted.scope in _ON_BOARD:
            title = translate("order", "No case is waiting")
        else:
            title = translate("order", "There are no cases here")
        text = translate(
            "order",
            "Cases come with the order sheets, or are registered here when a buyer asks.",
        )
        self.none.show_text("circle-check", title, text, tone=Tone.SUCCESS)
        self._stack.setCurrentWidget(self.none)

    def _fetch(self, ids: Sequence[int]) -> Sequence[CaseRow]:
        return self._desk.glance(queries.rows, ids, self._settings)

    def _show_outline(self, around: CaseOutline) -> None:
        waiting = around.counts[CaseScope.TO_ANSWER]
        tones = {CaseScope.TO_ANSWER: Tone.DANGER} if waiting else {}
        self.scopes.show_counts({str(key): n for key, n in around.counts.items()},
                                {str(key): tone for key, tone in tones.items()})  # fmt: skip
        is_open = around.counts[CaseScope.OPEN]
        self.figures["open"].show_figure(
            money(around.open_fen), hint=counted(translate("order", "%n case(s)"), is_open)
        )
        self.figures["average"].show_figure(
            words.span(around.average), hint=translate("order", "last 30 days")
        )
        self.figures["rate"].show_figure(
            share(around.refund_rate, 2), hint=translate("order", "last 30 days")
        )
        reason, count = around.reason or (UNKNOWN, 0)
        hint = translate("order", "{count} of {total} open").format(count=count, total=is_open)
        self.figures["reason"].show_figure(reason, hint=hint if count else "")

    def _choose_scope(self, key: str) -> None:
        self._wanted = replace(self._wanted, scope=CaseScope(key))
        self.refresh()

    def _choose_view(self, key: str) -> None:
        self._preferences.remember_text(_VIEW, key)
        self.refresh()

    def _choose_table(self) -> None:
        self.view.choose(_TABLE)
        self._choose_view(_TABLE)

    def _choose_kinds(self, keys: frozenset[str]) -> None:
        self._wanted = replace(self._wanted, kinds=frozenset(map(AfterSaleKind, keys)))
        self.refresh()

    # The case beside it

    def _pick(self, case_id: int | None) -> None:
        if case_id is not None:
            self.board.show_current(case_id)
            self.half.show(case_id)

    def _pick_if_open(self, case_id: int | None) -> None:
        if self.host.is_open and self.half.current is not None and not self._is_board:
            self._pick(case_id)

    def _close_drawer(self) -> None:
        self.half.leave()
        self.board.show_current(None)

    # The list as a sheet

    def export_view(self) -> None:
        """Ctrl+E: the list as it is shown, ticked cases or all, also of the board."""
        if self.table.ids:
            name = translate("order", "After-sale cases")
            read = partial(queries.rows, settings=self._settings)
            self.out.write_view("after-sales", view_of(self.table, name, VALUES, read))

    def _complain(self, error: DeskError) -> None:
        self.banner.show_text(Tone.DANGER, say(error.first))
        self.banner.show()

    # Keys, signals, layout

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the drawer, then the page."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.host.is_open:
            self.host.close_drawer()
            self._close_drawer()
        else:
            self.closed.emit()

    def _connect(self) -> None:
        self.scopes.chosen.connect(self._choose_scope)
        self.view.chosen.connect(self._choose_view)
        self.kinds.picked.connect(self._choose_kinds)
        self.board.picked.connect(self._pick)
        self.board.table_asked.connect(self._choose_table)
        self.table.current_changed.connect(self._pick_if_open)
        self.table.activated_id.connect(self._pick)
        self.table.selection_changed.connect(self._show_ticked)
        self.table.clicked.connect(lambda _index: self._pick(self.table.current_id()))
        self.table.copy_refused.connect(self.notices.tell_too_many)
        self.notices.follow(self.out)
        self.views.chosen.connect(self.show_filter)
        self.views.cleared.connect(lambda: self.show_filter(CaseFilter()))
        half, drawer = self.half, self.drawer
        half.found.connect(self.host.open_drawer)
        half.gone.connect(self.host.close_drawer)
        half.registered.connect(self._pick)
        half.refused.connect(self._complain)
        drawer.closed.connect(self._close_drawer)
        drawer.order_asked.connect(self.order_asked)
        drawer.quote_asked.connect(self.quote_asked)
        for keys, act in (
            ("Ctrl+Return", drawer.act),
            ("Ctrl+Enter", drawer.act),
            ("Ctrl+S", drawer.save.click),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _build(self) -> None:
        back = button.quiet(translate("order", "Orders"), self.closed.emit, icon="arrow-left")
        self.kinds.offer([Choice(kind, words.kind(kind)) for kind in AfterSaleKind], multiple=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget in (back, self.scopes, self.kinds, self.views):
            head.addWidget(widget)
        head.addStretch(1)
        for widget in (self.view, self.export_button, self.add):
            head.addWidget(widget)
        strip = QHBoxLayout()
        strip.setSpacing(10)
        for card in self.figures.values():
            strip.addWidget(card)
        self._table_card = Card(margins=(0, 0, 0, 0))
        self._table_card.body.setSpacing(0)
        self._table_card.add(self.table, 1)
        self._table_card.add(self.footer)
        self._stack = QStackedWidget()
        for page in (self.board, self._table_card, self.none):
            self._stack.addWidget(page)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.notices)
        column.addLayout(strip)
        column.addWidget(self._stack, 1)
        self.banner.hide()
        self.host = DrawerHost(content, self.drawer)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.host)
        self.setFocusProxy(self.scopes.button(self._wanted.scope))


def _figure_titles() -> dict[str, str]:
    return {
        "open": translate("order", "In hand (¥)"),
        "average": translate("order", "Handled within"),
        "rate": translate("order", "Refund rate"),
        "reason": translate("order", "Most frequent reason"),
    }
