"""The list side of the page: which list, under which conditions, its rows, and what is ticked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desk.services.order.filters import OrderFilter, SortKey, Stage
from seller_desk.services.order.queries import Totals
from seller_desk.services.order.slips import Paper
from seller_desk.views.formats import quantity, yuan
from seller_desk.views.notices import Notices
from seller_desk.views.order import facets, wording
from seller_desk.views.order.board_acts import BoardActs
from seller_desk.views.order.filters import WIDER, FilterRow
from seller_desk.views.order.reading import Listing, NearMiss, Outline
from seller_desk.views.order.states import NoRows
from seller_desk.views.order.table import columns
from seller_desk.views.widgets import button
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.sorting import Sorts
from seller_desk.views.wording import translate
from seller_desk.words import Tone

LISTS = (
    Stage.AWAITING_PAYMENT,
    Stage.AWAITING_SHIPMENT,
    Stage.SHIPPED,
    Stage.RECEIVED,
    Stage.AFTER_SALE,
    Stage.COMPLETED,
    Stage.CLOSED,
    Stage.ALL,
)
_SPARE = frozenset({Stage.RECEIVED, Stage.CLOSED})
"""These go behind "More" where there is no room."""
_ANY_WIDTH = 16_777_215
"""Qt's own word for no limit."""
_MARGINS = (16, 12, 16, 14)
_GAP = 6


class OrderBoard(QWidget):
    """Segment, conditions, table and footer; knows what is wanted, not where it comes from."""

    filter_changed = Signal(object)
    """Another list is wanted: an `OrderFilter`."""
    export_asked = Signal(str)
    """One of `order_ways`, by its key."""
    ticks_changed = Signal()
    cases_asked = Signal()
    """The board of after-sale cases."""
    merge_asked = Signal()
    """Orders that can leave in one parcel."""
    invoices_asked = Signal()
    """Invoices that buyers wait for."""
    batch_asked = Signal()
    """The page for many waybills; the ticked orders are to be listed there."""
    change_asked = Signal()
    """The ticked orders are to be changed alike."""
    scan_asked = Signal()
    """The bench where parcels are scanned."""
    papers_asked = Signal(str)
    """One of `Paper`."""
    entry_asked = Signal()
    """An order is to be typed in."""
    import_asked = Signal()
    demo_asked = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._total = 0
        self._covered = False
        self._named = ""
        self.segment = Segment(
            [SegmentOption(one, wording.stage(one), spare=one in _SPARE) for one in LISTS]
        )
        self.acts = BoardActs()
        self.export = self.acts.export
        self.filters = FilterRow(lambda: now().date())
        self.notices = Notices()
        self.table = RowTable(columns(now))
        self.table.setAccessibleName(translate("order", "Orders"))
        self.footer = TableFooter(self._footer_buttons())
        self.none = NoRows()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self.show_totals(0, None)

    @property
    def wanted(self) -> OrderFilter:
        """The list that is shown."""
        return self.filters.wanted

    def show_filter(self, wanted: OrderFilter, named: str = "") -> None:
        """Show which list is wanted; nothing is asked for."""
        self.filters.show_filter(wanted, named)
        self.segment.choose(WIDER.get(wanted.stage, wanted.stage))
        self._show_acts()
        self.table.show_sorts(wanted.sorts)

    def show_listing(self, found: Listing, *, keep: bool) -> None:
        """The rows of the list that was asked for."""
        self._named = found.named
        self.show_filter(found.wanted, found.named)
        self.table.show_ids(found.ids, keep=keep)
        self._show_seen()
        if found.ids:
            self._stack.setCurrentWidget(self._rows)
            return
        if not self._total:
            self.none.show_empty_shop()
        elif facets.active(found.wanted):
            self.none.show_no_match(found.wanted, found.named, None)
        else:
            self.none.show_done(found.wanted.stage)
        self._stack.setCurrentWidget(self.none)

    def show_misses(self, misses: Sequence[NearMiss]) -> None:
        """Which condition of the empty list to drop."""
        if not self.table.ids:
            self.none.show_no_match(self.wanted, self._named, misses)

    def show_outline(self, around: Outline) -> None:
        """Counts of the lists, and what the chips offer."""
        pressing = Tone.DANGER if around.overdue else Tone.WARNING
        tones = {
            Stage.AWAITING_SHIPMENT: pressing if around.overdue + around.due_today else None,
            Stage.AFTER_SALE: Tone.WARNING if around.counts[Stage.TO_ANSWER] else None,
        }
        counts: Mapping[str, int | None] = {one: around.counts.get(one, 0) for one in LISTS}
        self.segment.show_counts(counts, {key: tone for key, tone in tones.items() if tone})
        self._show_acts()
        self.filters.show_counts(around.counts)
        self.filters.offer_choices(around.choices)
        self.filters.offer_views(around.views)
        self.filters.offer_parties(around.parties)
        was_empty, self._total = not self._total, around.counts[Stage.ALL]
        self.export.setEnabled(self._total > 0)
        if was_empty != (not self._total) and not self.table.ids:
            self.filter_changed.emit(self.wanted)

    def show_totals(self, count: int, totals: Totals | None) -> None:
        """What the ticked orders come to."""
        for shown in (self._print, self._change, self._fill, self._copy, self._untick):
            shown.setVisible(count > 0)
        self._show_seen()
        if not count:
            self.footer.show_ticked("")
            return
        said = translate("order", "%n ticked", "", count)
        if totals is None:
            self.footer.show_ticked(said)
            return
        pieces = translate("order", "{count} pcs").format(count=quantity(totals.quantity_milli))
        total = translate("order", "Total {sum}").format(sum=yuan(totals.paid_fen))
        self.footer.show_ticked(f"{said}  ·  {pieces}", total)

    def cover(self, width: int) -> None:
        """So much at the right is hidden under the drawer: what must be seen gives way."""
        hidden = max(width - _MARGINS[2], 0)
        room = self.width() - _MARGINS[0] - _MARGINS[2] - hidden
        self.segment.setMaximumWidth(room if hidden else _ANY_WIDTH)
        self._covered = bool(hidden)
        self._show_acts()
        self._show_seen()
        self.filters.cover(hidden)
        self.notices.cover(hidden)
        right = hidden + 10
        layout = self.footer.layout()
        if layout is not None:
            layout.setContentsMargins(14, 0, right, 0)

    def _show_acts(self) -> None:
        """What else is done with the orders of this list; nothing where there is no room."""
        room = self.width() - _MARGINS[0] - _MARGINS[2] - _GAP
        names, least = self.segment, self._least_width()
        names.setMinimumWidth(least)
        self.acts.show_room(room - names.sizeHint().width(), room - least)
        self.acts.show_stage(self.wanted.stage, covered=self._covered)

    def _least_width(self) -> int:
        """Of the names of the lists; one more gives way where much is done or a spare one shows."""
        least = self.segment.minimumSizeHint().width()
        if self.wanted.stage is Stage.AWAITING_SHIPMENT or self.wanted.stage in _SPARE:
            least -= self.segment.button(Stage.COMPLETED).sizeHint().width()
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_acts()

    def focus_find(self) -> None:
        """The keyboard goes to the field that finds."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def _choose(self, key: str) -> None:
        self._want(facets.of_stage(Stage(key), self.wanted))

    def _sort(self, sorts: Sorts) -> None:
        (first, down), *rest = [(SortKey(key), down) for key, down in sorts]
        self._want(replace(self.wanted, sort=first, descending=down, then=tuple(rest)))

    def _want(self, wanted: OrderFilter) -> None:
        self.show_filter(wanted)
        self.filter_changed.emit(wanted)

    def _show_seen(self) -> None:
        """How many rows there are, and which are seen, unless what is ticked needs the room."""
        total = len(self.table.ids)
        said = translate("order", "%n order(s)", "", total)
        if total and not (self._covered and self.table.selected_count):
            first, last = self.table.visible_range()
            seen = translate("order", "{first}–{last} shown")
            said = f"{said}  ·  {seen.format(first=f'{first:,}', last=f'{last:,}')}"
        self.footer.show_rows(said)

    def _ask_slips(self) -> None:
        self.papers_asked.emit(Paper.SLIP)

    def _offer_columns(self) -> None:
        menu = self.table.columns_menu()
        shown = self.acts.columns if self.acts.columns.isVisible() else self.acts.more
        menu.popup(shown.mapToGlobal(shown.rect().bottomLeft()))

    def _footer_buttons(self) -> Sequence[QWidget]:
        self._copy = button.link(translate("order", "Copy to Excel"), self._copy_rows)
        self._untick = button.link(translate("order", "Untick"), self._untick_all)
        self._fill = button.link(translate("order", "Many waybills"), self.batch_asked.emit)
        self._print = button.link(translate("order", "Print"), self._ask_slips)
        self._change = button.link(translate("order", "Change…"), self.change_asked.emit)
        return self._print, self._change, self._fill, self._copy, self._untick

    def _copy_rows(self) -> None:
        self.table.copy_rows()

    def _untick_all(self) -> None:
        self.table.clear_selection()

    def _connect(self) -> None:
        self.segment.chosen.connect(self._choose)
        self.filters.changed.connect(self._want)
        self.filters.search.left_downward.connect(self.table.setFocus)
        self.table.offer_several_sorts()
        self.table.sorts_asked.connect(self._sort)
        self.table.selection_changed.connect(self.ticks_changed)
        self.table.window_changed.connect(self._show_seen)
        self.none.filter_asked.connect(self._want)
        self.none.import_asked.connect(self.import_asked)
        self.none.demo_asked.connect(self.demo_asked)
        acts = self.acts
        acts.columns_asked.connect(self._offer_columns)
        acts.export_asked.connect(self.export_asked)
        acts.cases_asked.connect(self.cases_asked)
        acts.batch_asked.connect(self.batch_asked)
        acts.scan_asked.connect(self.scan_asked)
        acts.papers_asked.connect(self.papers_asked)
        acts.entry_asked.connect(self.entry_asked)
        acts.merge_asked.connect(self.merge_asked)
        acts.invoices_asked.connect(self.invoices_asked)

    def _lay_out(self) -> None:
        self._rows = QWidget()
        inside = QVBoxLayout(self._rows)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.footer)
        self._stack.addWidget(self._rows)
        self._stack.addWidget(self.none)
        card = QFrame()
        card.setProperty("role", "card")
        around = QVBoxLayout(card)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self._stack)
        head = QHBoxLayout()
        head.setSpacing(_GAP)
        head.addWidget(self.segment)
        head.addStretch(1)
        head.addLayout(self.acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addWidget(self.notices)
        column.addWidget(card, 1)
