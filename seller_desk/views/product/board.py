"""The list side of the page: which list, under which conditions, products or violations."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from seller_desk.services.product.queries import Flaw, ProductFilter, ProductSort
from seller_desk.views import terms
from seller_desk.views.export_menu import VIEW, offer_ways, product_ways
from seller_desk.views.formats import yuan
from seller_desk.views.notices import Notices
from seller_desk.views.product import table, violation_table
from seller_desk.views.product.reading import Held, Listing, Outline
from seller_desk.views.saved_lists import SavedChip
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.chip import FilterChip
from seller_desk.views.widgets.choices import Choice
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.search_field import SearchField
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.sorted_table import SortedTable
from seller_desk.views.widgets.sorting import Sorts
from seller_desk.views.wording import QT_TRANSLATE_NOOP, counted, translate
from seller_desk.words import ListingStatus, ProductKind, Tone

ALL, VIOLATIONS = "all", "violations"
DOUBTED = "doubted"
_FLAWS: Mapping[Flaw, str] = {
    Flaw.BLOCKED: QT_TRANSLATE_NOOP("product", "Could not be submitted"),
    Flaw.LOW_SCORE: QT_TRANSLATE_NOOP("product", "Score below 80"),
    Flaw.TITLE: QT_TRANSLATE_NOOP("product", "Title to mend"),
    Flaw.OLD_PAGE: QT_TRANSLATE_NOOP("product", "Detail page out of date"),
    Flaw.NO_SHIP_DAYS: QT_TRANSLATE_NOOP("product", "Days to ship not set"),
}
_SPARE = frozenset({ListingStatus.DRAFT, ListingStatus.REJECTED, ListingStatus.OFF_SHELF})
_GAP = 10


class ProductBoard(QWidget):
    """Segment, conditions, table and footer."""

    filter_changed = Signal(object)
    """Another list is wanted: a `ProductFilter`."""
    violations_asked = Signal()
    new_asked = Signal()
    """A new product, or a new violation where those are listed."""
    change_asked = Signal()
    """The ticked products are to be changed alike."""
    prices_asked = Signal()
    images_asked = Signal()
    """Main images for the ticked products."""
    stale_asked = Signal(object)
    """The ids of products whose main images are out of date."""
    export_asked = Signal(str)
    import_asked = Signal()
    demo_asked = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.wanted = ProductFilter(status=ListingStatus.LIVE)
        self._total = self._held_total = 0
        self.shows_settled = False
        self.segment = Segment(_lists())
        self.new = button.secondary("", self.new_asked.emit, icon="plus")
        self.find_field = SearchField()
        self.kind_chip = FilterChip(translate("product", "Type"))
        self.flaw_chip = FilterChip(translate("product", "Check"))
        self.views = SavedChip()
        self.export_button = button.icon_only(
            "upload", translate("product", "Export"), self._offer_exports, framed=True
        )
        self.columns = button.icon_only(
            "columns-3", translate("product", "Columns"), self._offer_columns, framed=True
        )
        self.notices = Notices()
        self._sought: int | None = None
        self._listed: ProductFilter | None = None
        self._gone: int | None = None
        """Has left the list while it was looked at; an undo may bring it back."""
        self._stale: Sequence[int] = ()
        self.table = RowTable(table.columns(now), "row.two_line")
        self.table.setAccessibleName(translate("product", "Products"))
        self.violations = SortedTable(violation_table.columns(now), "row.two_line")
        self.violations.setAccessibleName(translate("product", "Violations"))
        self.prices = button.secondary(
            translate("product", "Prices…"),
            self.prices_asked.emit,
            icon="percent",
            small=True,
        )
        self.images = button.secondary(
            translate("product", "Images…"), self.images_asked.emit, icon="image", small=True
        )
        self.stale = button.link("", self._ask_stale, icon="triangle-alert")
        self.change = button.secondary(
            translate("product", "Change…"), self.change_asked.emit, icon="pencil", small=True
        )
        self.footer = TableFooter([self.stale, self.images, self.prices, self.change])
        self.change.hide()
        self.stale.hide()
        self.prices.hide()
        self.images.hide()
        self.settled = button.link("", self._toggle_settled)
        self.held_footer = TableFooter([self.settled])
        self.held_export = button.icon_only(
            "upload", translate("product", "Export"), self._export_held, framed=True
        )
        self.none = EmptyState("package", "")
        self._stack = QStackedWidget()
        self._offer()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self.show_filter(self.wanted)

    @property
    def lists_violations(self) -> bool:
        """Whether violations are listed, not products."""
        return self.segment.current == VIOLATIONS

    def show_filter(self, wanted: ProductFilter) -> None:
        """Show which list is wanted; nothing is asked for."""
        self.wanted = wanted
        self.segment.choose(str(wanted.status) if wanted.status is not None else ALL)
        self.find_field.show_text(wanted.find)
        doubted = [DOUBTED] if wanted.unconfirmed else []
        self.kind_chip.choose([wanted.kind] if wanted.kind is not None else doubted)
        self.flaw_chip.choose([wanted.flaw] if wanted.flaw is not None else [])
        self.table.show_sorts(((wanted.sort, wanted.descending), *wanted.then))
        self.views.show_wanted(wanted)
        self._show_bar()

    def show_violations(self) -> None:
        """Show that violations are listed, the open ones."""
        self.shows_settled = False
        self.segment.choose(VIOLATIONS)
        self._show_bar()

    def seek(self, product_id: int) -> bool:
        """Make its row the current one, at the latest in the list that comes next."""
        is_here = not self.lists_violations and self.table.select_id(product_id)
        self._sought = None if is_here else product_id
        return is_here

    def show_listing(self, found: Listing) -> None:
        """The products that were asked for."""
        looked_at = self.table.current_id()
        self.table.show_ids(found.ids)
        back = self._came_back(looked_at, found)
        sought, self._sought = self._sought or back, None
        if sought is not None:
            self.table.select_id(sought)
        if found.ids:
            self._stack.setCurrentWidget(self._list)
        else:
            self._say_none()
        self.show_ticks()

    def show_held(self, held: Held) -> None:
        """The violations of the list."""
        ids, self._held_total = held.ids, held.total
        self.violations.show_ids(ids)
        self.held_export.setEnabled(bool(ids))
        self.held_footer.show_rows(counted(translate("product", "%n violation(s)"), len(ids)))
        self.settled.setText(
            translate("product", "Only open ones")
            if self.shows_settled
            else translate("product", "With settled ones")
        )
        self.settled.setVisible(self.shows_settled or held.total > len(ids))
        if ids or held.total:
            self._stack.setCurrentWidget(self._held)
            return
        self.none.show_text(
            "shield-check",
            translate("product", "No violations"),
            translate("product", "Note what the platform tells, so that its 24 hours are kept"),
            tone=Tone.SUCCESS,
        )
        said = translate("product", "Note a violation")
        self.none.show_actions([button.primary(said, self.new_asked.emit, icon="plus")])
        self._stack.setCurrentWidget(self.none)

    def _show_held_ticks(self) -> None:
        """How many violations are ticked, and the points that they cost."""
        rows = self.violations.fetch(self.violations.selected_ids())
        said = counted(translate("product", "%n ticked"), len(rows)) if rows else ""
        points = counted(translate("product", "%n point(s)"), sum(row.points or 0 for row in rows))
        self.held_footer.show_ticked(said, points if rows else "")

    def show_outline(self, around: Outline) -> None:
        """The number of each list."""
        self._total = around.total
        self._stale = around.stale
        self.stale.setText(
            counted(translate("product", "%n product(s) with old images"), len(around.stale))
        )
        self.show_ticks()
        counts: dict[str, int | None] = {str(status): n for status, n in around.counts.items()}
        counts |= {ALL: around.total, VIOLATIONS: around.open_violations}
        tones = {
            VIOLATIONS: Tone.DANGER,
            str(ListingStatus.IN_REVIEW): Tone.INFO,
            str(ListingStatus.REJECTED): Tone.DANGER,
        }
        self.segment.show_counts(counts, tones)
        self._show_bar()
        if not self.table.ids and not self.lists_violations:
            self._say_none()

    def show_ticks(self) -> None:
        """What can be done with the ticked rows; they take the room of the number of all."""
        ticked = self.table.selected_count
        rows = counted(translate("product", "%n product(s)"), len(self.table.ids))
        self.footer.show_rows("" if ticked else rows)
        said = counted(translate("product", "%n ticked"), ticked) if ticked else ""
        self.footer.show_ticked(said)
        self.prices.setVisible(ticked > 0)
        self.images.setVisible(ticked > 0)
        self.change.setVisible(ticked > 0)
        self.stale.setVisible(bool(self._stale) and not ticked)

    def show_sum(self, paid_fen: int) -> None:
        """What the ticked products have brought together."""
        ticked = self.table.selected_count
        if ticked:
            said = counted(translate("product", "%n ticked"), ticked)
            self.footer.show_ticked(said, yuan(paid_fen))

    def focus_find(self) -> None:
        """Ctrl+F."""
        self.find_field.setFocus()
        self.find_field.selectAll()

    def clear(self) -> None:
        """No condition but the list itself."""
        self.show_filter(ProductFilter(status=self.wanted.status))
        self.filter_changed.emit(self.wanted)

    def _came_back(self, looked_at: int | None, found: Listing) -> int | None:
        """The product that had left this very list and is in it again."""
        if found.wanted != self._listed:
            self._listed, self._gone = found.wanted, None
        elif looked_at is not None and looked_at not in found.ids:
            self._gone = looked_at
        elif self._gone is not None and self._gone in found.ids:
            back, self._gone = self._gone, None
            return back
        return None

    def _say_none(self) -> None:
        if not self._total:
            self._say_empty_shop()
        elif self._is_narrowed:
            self.none.show_text(
                "search-x",
                translate("product", "No product fits"),
                translate("product", "Look for a part of the title, article number or offer ID"),
            )
            said = translate("product", "Clear filters")
            self.none.show_actions([button.secondary(said, self.clear)])
        else:
            self.none.show_text("package", translate("product", "No products in this list"))
            said = translate("product", "See all products")
            self.none.show_actions([button.secondary(said, self._show_all)])
        self._stack.setCurrentWidget(self.none)

    def _say_empty_shop(self) -> None:
        self.none.show_text(
            "package",
            translate("product", "No products yet"),
            translate("product", "They come with the first order sheet, or are made here"),
        )
        self.none.show_actions(
            [
                button.primary(translate("product", "Import files"), self.import_asked.emit),
                button.secondary(translate("product", "New product"), self.new_asked.emit),
                button.secondary(translate("product", "Try the demo shop"), self.demo_asked.emit),
            ]
        )

    @property
    def _is_narrowed(self) -> bool:
        wanted = self.wanted
        return bool(wanted.find or wanted.kind or wanted.unconfirmed or wanted.flaw)

    def _show_all(self) -> None:
        self._take_list(ALL)

    def _ask_stale(self) -> None:
        self.stale_asked.emit(list(self._stale))

    def _toggle_settled(self) -> None:
        self.shows_settled = not self.shows_settled
        self.violations_asked.emit()

    def _take_list(self, key: str) -> None:
        if key == VIOLATIONS:
            self.show_violations()
            self.violations_asked.emit()
            return
        status = None if key == ALL else ListingStatus(key)
        self._want(replace(self.wanted, status=status))

    def _want(self, wanted: ProductFilter) -> None:
        self.show_filter(wanted)
        self.filter_changed.emit(wanted)

    def _search(self, text: str) -> None:
        self._want(replace(self.wanted, find=text))

    def _sort(self, sorts: Sorts) -> None:
        (first, down), *rest = [(ProductSort(key), down) for key, down in sorts]
        self._want(replace(self.wanted, sort=first, descending=down, then=tuple(rest)))

    def _pick_kind(self, keys: frozenset[str]) -> None:
        key = next(iter(keys), "")
        doubted = key == DOUBTED
        kind = ProductKind(key) if key and not doubted else None
        self._want(replace(self.wanted, kind=kind, unconfirmed=doubted))

    def _pick_flaw(self, keys: frozenset[str]) -> None:
        key = next(iter(keys), "")
        self._want(replace(self.wanted, flaw=Flaw(key) if key else None))

    def _offer(self) -> None:
        self.kind_chip.offer(
            [
                *(Choice(kind.value, terms.kind(kind)) for kind in ProductKind),
                Choice(DOUBTED, translate("product", "Not confirmed")),
            ]
        )
        self.flaw_chip.offer(
            [Choice(flaw.value, translate("product", said)) for flaw, said in _FLAWS.items()]
        )

    def _offer_exports(self) -> None:
        offer_ways(self.export_button, product_ways(), self.export_asked.emit)

    def _export_held(self) -> None:
        self.export_asked.emit(VIEW)

    def _offer_columns(self) -> None:
        menu = self.table.columns_menu()
        menu.popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))

    def _show_bar(self) -> None:
        held = self.lists_violations
        self.new.setText(translate("product", "Note one") if held else translate("product", "New"))
        self._filters.setVisible(not held and (bool(self._total) or self._is_narrowed))
        self.segment.setVisible(bool(self._total) or held)
        self.new.setVisible(bool(self._total) or held)
        self.held_export.setVisible(held)

    def _connect(self) -> None:
        self.segment.chosen.connect(self._take_list)
        self.find_field.searched.connect(self._search)
        self.find_field.left_downward.connect(self.table.setFocus)
        self.kind_chip.picked.connect(self._pick_kind)
        self.flaw_chip.picked.connect(self._pick_flaw)
        self.views.chosen.connect(self._want)
        self.views.cleared.connect(self.clear)
        self.table.offer_several_sorts()
        self.table.sorts_asked.connect(self._sort)
        self.table.selection_changed.connect(self.show_ticks)
        self.table.copy_refused.connect(self.notices.tell_too_many)
        self.violations.selection_changed.connect(self._show_held_ticks)
        self.violations.copy_refused.connect(self.notices.tell_too_many)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.segment, 1)
        first.addWidget(self.held_export)
        first.addWidget(self.new)
        self._filters = QWidget()
        second = QHBoxLayout(self._filters)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(8)
        self.find_field.setMinimumWidth(120)
        second.addWidget(self.find_field, 1)
        chips = (self.kind_chip, self.flaw_chip, self.views)
        for widget in (*chips, self.export_button, self.columns):
            second.addWidget(widget)
        self._list = Card(margins=(0, 0, 0, 0))
        self._list.body.setSpacing(0)
        self._list.add(self.table, 1)
        self._list.add(self.footer)
        self._held = Card(margins=(0, 0, 0, 0))
        self._held.body.setSpacing(0)
        self._held.add(self.violations, 1)
        self._held.add(self.held_footer)
        for page in (self._list, self._held, self.none):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(first)
        column.addWidget(self._filters)
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)


def _lists() -> list[SegmentOption]:
    order = (
        *(ListingStatus.LIVE, ListingStatus.IN_REVIEW, ListingStatus.REJECTED),
        *(ListingStatus.DRAFT, ListingStatus.OFF_SHELF),
    )
    lists = [SegmentOption(str(one), terms.listing(one), spare=one in _SPARE) for one in order]
    held = SegmentOption(VIOLATIONS, translate("product", "Violations"))
    # The last one stays in sight the longest, and violations have only 24 hours.
    return [*lists, SegmentOption(ALL, translate("product", "All")), held]
