"""After-sales, a page of the orders tab: the board by time left, the lists, and one case beside."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.services import files
from seller_desk.services.files import KeptFile
from seller_desk.services.order import aftersale_queries as queries
from seller_desk.services.order import aftersales
from seller_desk.services.order.aftersale_queries import (
    CaseOutline,
    CaseRow,
    CaseScope,
    CaseSight,
)
from seller_desk.services.order.aftersales import CaseDraft, CaseMove
from seller_desk.services.settings import ShopSettings
from seller_desk.views.columns_kept import ColumnsKept
from seller_desk.views.desk import Desk, Task
from seller_desk.views.formats import money, share, yuan
from seller_desk.views.order import aftersale_reading as reading
from seller_desk.views.order import aftersale_wording as words
from seller_desk.views.order.aftersale_board import CaseBoard
from seller_desk.views.order.aftersale_drawer import CaseDrawer
from seller_desk.views.order.aftersale_reading import CaseListing
from seller_desk.views.order.aftersale_table import columns
from seller_desk.views.preferences import Preferences
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
ChooseFiles = Callable[[], Sequence[str]]


class AfterSalesPage(QWidget):
    """Cases that wait, the most pressing first."""

    status_changed = Signal(str)
    order_asked = Signal(int)
    quote_asked = Signal(int)
    closed = Signal()

    def __init__(
        self, desk: Desk, preferences: Preferences, choose: ChooseFiles | None = None
    ) -> None:
        super().__init__()
        self.status = translate("order", "Steps are noted here only · the platform's rules decide")
        self._desk = desk
        self._preferences = preferences
        self._choose = choose or self._ask_files
        self._lent = TemporaryDirectory(prefix="seller-desk-", ignore_cleanup_errors=True)
        self.destroyed.connect(self._lent.cleanup)
        self._settings = ShopSettings()
        self._scope = CaseScope.OPEN
        self._kinds: frozenset[AfterSaleKind] = frozenset()
        self._case: int | None = None
        self._asked: Task[CaseListing] | None = None
        self._asked_sight: Task[CaseSight | None] | None = None
        self._asked_outline: Task[CaseOutline] | None = None
        self._asked_pictures: Task[Mapping[str, QImage]] | None = None
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
        self.add = button.secondary(translate("order", "Register one"), self.begin_new, icon="plus")
        self.figures = {name: KpiCard(title) for name, title in _figure_titles().items()}
        self.board = CaseBoard()
        self.table = SortedTable(columns(desk.now))
        self.table.fetch = self._fetch
        self.footer = TableFooter()
        self.table.setAccessibleName(translate("order", "After-sale cases"))
        self.none = EmptyState("circle-check", "")
        self.drawer = CaseDrawer(desk.now)
        self.banner = Banner(Tone.DANGER, "", closable=True)
        self._build()
        self._connect()
        ColumnsKept(self.table, preferences, "order/case_columns")
        self.scopes.choose(self._scope)
        self.view.choose(preferences.text(_VIEW, _BOARD))
        self.refresh()

    # What the window calls

    def refresh(self) -> None:
        """Read the list, its surroundings and the case beside it again."""
        asked = self._desk.ask(reading.listing, self._scope, self._kinds, with_rows=self._is_board)
        self._asked = asked.then(self._show_listing).replaces(self._asked)
        around = self._desk.ask(queries.outline, self._desk.now())
        self._asked_outline = around.then(self._show_outline).replaces(self._asked_outline)
        if self._case is not None:
            self._look_at(self._case)

    def tick(self) -> None:
        """A minute has gone: lanes and clocks."""
        self.drawer.tick()
        self.refresh()

    def show_scope(self, scope: CaseScope) -> None:
        """Another list."""
        self._scope = scope
        self.scopes.choose(scope)
        self.refresh()

    def show_answers(self) -> None:
        """The list that the radar counts."""
        self.show_scope(CaseScope.TO_ANSWER)

    def open_case(self, case_id: int) -> None:
        """Look at one case, whatever list is shown."""
        self._pick(case_id)

    def begin_new(self, order_number: str = "") -> None:
        """Register a case, of that order when it is known."""
        self._case = None
        self.board.show_current(None)
        self.drawer.begin_new(order_number)
        self.host.open_drawer()
        if order_number:
            self._seek(order_number)

    # The lists

    @property
    def _is_board(self) -> bool:
        return self.view.current == _BOARD and self._scope in _ON_BOARD

    def _show_listing(self, found: CaseListing) -> None:
        self._settings = found.settings
        self.view.setVisible(self._scope in _ON_BOARD)
        if not found.ids:
            self._show_none()
            return
        if self._is_board:
            self.board.show_cases(found.cases, self._desk.now())
            self._stack.setCurrentWidget(self.board)
        else:
            self.table.show_ids(found.ids)
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
        if self._scope in _ON_BOARD:
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
        self._scope = CaseScope(key)
        self.refresh()

    def _choose_view(self, key: str) -> None:
        self._preferences.remember_text(_VIEW, key)
        self.refresh()

    def _choose_table(self) -> None:
        self.view.choose(_TABLE)
        self._choose_view(_TABLE)

    def _choose_kinds(self, keys: frozenset[str]) -> None:
        self._kinds = frozenset(map(AfterSaleKind, keys))
        self.refresh()

    # The case that is looked at

    def _pick(self, case_id: int | None) -> None:
        if case_id is not None:
            self._case = case_id
            self.board.show_current(case_id)
            self._look_at(case_id)

    def _look_at(self, case_id: int) -> None:
        asked = self._desk.ask(reading.sight, case_id, self._desk.now())
        self._asked_sight = asked.then(self._show_sight).replaces(self._asked_sight)

    def _show_sight(self, found: CaseSight | None) -> None:
        if found is None:
            self._case = None
            self.host.close_drawer()
            return
        self.drawer.show_case(found)
        self.host.open_drawer()
        self._ask_pictures(found.files)

    def _ask_pictures(self, kept: Sequence[KeptFile]) -> None:
        if kept:
            asked = self._desk.ask(reading.pictures, self._desk.store.path, kept)
            shown = asked.then(self.drawer.evidence.show_pictures)
            self._asked_pictures = shown.replaces(self._asked_pictures)

    def _seek(self, number: str) -> None:
        asked = self._desk.ask(reading.blank, number, self._desk.now())
        self._asked_sight = asked.then(self._show_blank).replaces(self._asked_sight)

    def _show_blank(self, found: CaseSight | None) -> None:
        if found is None:
            self.drawer.tell_no_order()
        else:
            self.drawer.show_case(found)
            self.drawer.begin()

    def _close_drawer(self) -> None:
        self._case = None
        self.board.show_current(None)

    # What is done with it

    def _open(self, order_id: int, draft: CaseDraft) -> None:
        done = self._desk.do(aftersales.open_case, order_id, draft, self._desk.now())
        done.then(self._pick).otherwise(self.drawer.point_out)

    def _change(self, case_id: int, draft: CaseDraft) -> None:
        done = self._desk.do(aftersales.change_case, case_id, draft)
        done.otherwise(self.drawer.point_out)

    def _move(self, case_id: int, move: CaseMove) -> None:
        done = self._desk.do(aftersales.move_case, case_id, move, self._desk.now())
        done.then(self._clear_note).otherwise(self.drawer.point_out)

    def _dispute(self, case_id: int, note: str) -> None:
        done = self._desk.do(aftersales.dispute_case, case_id, note, self._desk.now())
        done.then(self._clear_note).otherwise(self.drawer.point_out)

    def _note(self, case_id: int, note: str) -> None:
        done = self._desk.do(aftersales.note_case, case_id, note, self._desk.now())
        done.then(self._clear_note).otherwise(self.drawer.point_out)

    def _clear_note(self, _done: object) -> None:
        self.drawer.note.clear()
        self.drawer.waybill.clear()

    # Files

    def _add_files(self) -> None:
        self._keep_files([Path(name) for name in self._choose()])

    def _paste(self, picture: tuple[str, bytes]) -> None:
        self._keep_files([picture])

    def _keep_files(self, sources: Sequence[Path | tuple[str, bytes]]) -> None:
        case = self.drawer.case_id
        if case is not None and sources:
            kept = self._desk.work(
                files.attach_files,
                aftersales.TABLE,
                case,
                list(sources),
                now=self._desk.now(),
                sent_by=self.drawer.evidence.senders.current,
            )
            kept.otherwise(self._complain)

    def _open_file(self, file: KeptFile) -> None:
        try:
            copy = files.lend(self._desk.store.path, file, Path(self._lent.name))
        except DeskError as error:
            self._complain(error)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def _remove_file(self, file: KeptFile) -> None:
        self._desk.do(files.detach_file, file.id).otherwise(self._complain)

    def _set_sender(self, file: KeptFile, sent_by: str) -> None:
        self._desk.do(files.set_sender, file.id, sent_by).otherwise(self._complain)

    def _ask_files(self) -> Sequence[str]:
        wanted = translate("order", "Pictures and PDF (*.jpg *.jpeg *.png *.gif *.bmp *.pdf)")
        title = translate("order", "Add proof")
        return QFileDialog.getOpenFileNames(self, title, "", wanted)[0]

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
        drawer = self.drawer
        drawer.closed.connect(self._close_drawer)
        drawer.order_sought.connect(self._seek)
        drawer.order_asked.connect(self.order_asked)
        drawer.quote_asked.connect(self.quote_asked)
        drawer.opened.connect(self._open)
        drawer.changed.connect(self._change)
        drawer.moved.connect(self._move)
        drawer.disputed.connect(self._dispute)
        drawer.noted.connect(self._note)
        drawer.evidence.add_asked.connect(self._add_files)
        drawer.evidence.files_dropped.connect(self._keep_files)
        drawer.evidence.pasted.connect(self._paste)
        drawer.evidence.open_asked.connect(self._open_file)
        drawer.evidence.remove_asked.connect(self._remove_file)
        drawer.evidence.sender_chosen.connect(self._set_sender)
        for keys, act in (
            ("Ctrl+Return", drawer.act),
            ("Ctrl+Enter", drawer.act),
            ("Ctrl+S", drawer.save.click),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _pick_if_open(self, case_id: int | None) -> None:
        if self.host.is_open and self._case is not None and not self._is_board:
            self._pick(case_id)

    def _build(self) -> None:
        back = button.quiet(translate("order", "Orders"), self.closed.emit, icon="arrow-left")
        self.kinds.offer([Choice(kind, words.kind(kind)) for kind in AfterSaleKind], multiple=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget in (back, self.scopes, self.kinds):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.view)
        head.addWidget(self.add)
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
        column.addLayout(strip)
        column.addWidget(self._stack, 1)
        self.banner.hide()
        self.host = DrawerHost(content, self.drawer)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.host)
        self.setFocusProxy(self.scopes.button(self._scope))


def _figure_titles() -> dict[str, str]:
    return {
        "open": translate("order", "In hand (¥)"),
        "average": translate("order", "Handled within"),
        "rate": translate("order", "Refund rate"),
        "reason": translate("order", "Most frequent reason"),
    }
