"""The row of conditions over the list: a field to find, chips to narrow, one link to clear."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from seller_desk.services.kept_lists import SavedView
from seller_desk.services.order.choosing import Parties
from seller_desk.services.order.filters import DueWindow, OrderFilter, PaperState, Stage
from seller_desk.services.order.queries import FilterChoices
from seller_desk.views import terms
from seller_desk.views.order import facets, wording
from seller_desk.views.order.facets import Facet
from seller_desk.views.order.ranges import AmountRange, DayRange
from seller_desk.views.saved_lists import SavedChip
from seller_desk.views.widgets import button
from seller_desk.views.widgets.chip import FilterChip
from seller_desk.views.widgets.choices import Choice
from seller_desk.views.widgets.flow import FlowLayout
from seller_desk.views.widgets.search_field import SearchField
from seller_desk.views.widgets.toggle_chip import ToggleChip
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Flag, ProductKind, Tone

UNREADABLE = ""
"""The key of the province of an address that cannot be read."""
OFFERED = (
    DueWindow.OVERDUE,
    DueWindow.TODAY,
    DueWindow.SOON,
    DueWindow.WITHIN_7,
    DueWindow.WITHIN_14,
    DueWindow.STRAINED,
)
NARROWER: Mapping[Stage, Stage] = {
    Stage.AWAITING_SHIPMENT: Stage.HELD,
    Stage.SHIPPED: Stage.MISSING_TRACKING,
    Stage.AFTER_SALE: Stage.TO_ANSWER,
}
"""Lists that are a part of another one and need a look; a toggle leads there."""
WIDER: Mapping[Stage, Stage] = {part: whole for whole, part in NARROWER.items()}
_FIND_WIDTH = 156
_CLOCKED = frozenset({Stage.AWAITING_SHIPMENT, Stage.MISSING_TRACKING})
_Popup = AmountRange | DayRange


class FilterRow(QWidget):
    """Shows the conditions of a filter, and tells the one that somebody wants instead."""

    changed = Signal(object)
    """An `OrderFilter`."""
    view_named = Signal(str, object)
    """The list that is shown is to be kept under a name."""
    view_dropped = Signal(str)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._wanted = OrderFilter(stage=Stage.AWAITING_SHIPMENT)
        self._named = ""
        self._today = today
        self.search = SearchField(translate("order", "Find here  Ctrl+F"))
        self.search.setFixedWidth(_FIND_WIDTH)
        self.chips = {facet: FilterChip(facets.name(facet)) for facet in Facet if facet != "find"}
        self.toggles = {
            Stage.HELD: _toggle(Stage.HELD, "octagon-alert", Tone.DANGER),
            Stage.MISSING_TRACKING: _toggle(Stage.MISSING_TRACKING, "truck", Tone.WARNING),
            Stage.TO_ANSWER: _toggle(Stage.TO_ANSWER, "message-square", Tone.WARNING),
        }
        self.views = SavedChip()
        self.clear = button.link(translate("order", "Clear"), self._clear)
        self._amount, self._days = AmountRange(), DayRange(today)
        self._offer()
        self._lay_out()
        self._connect()
        self.show_filter(self._wanted)

    @property
    def wanted(self) -> OrderFilter:
        """The filter that is shown."""
        return self._wanted

    def show_filter(self, wanted: OrderFilter, named: str = "") -> None:
        """Show these conditions; `named` is who a buyer's or product's id stands for."""
        self._wanted, self._named = wanted, named
        if self.search.text().strip() != wanted.find:
            self.search.show_text(wanted.find)
        self.chips[Facet.DUE].choose([wanted.due] if wanted.due else ())
        self.chips[Facet.PAPER].choose([wanted.paper] if wanted.paper else ())
        self.chips[Facet.KIND].choose(wanted.kinds)
        self.chips[Facet.REGION].choose(name or UNREADABLE for name in wanted.provinces)
        self.chips[Facet.COURIER].choose(wanted.couriers)
        self.chips[Facet.FLAG].choose(str(flag) for flag in wanted.flags)
        self._show_own_values(wanted, named)
        self.chips[Facet.DUE].setVisible(wanted.stage in _CLOCKED or wanted.due is not None)
        has_papers = wanted.stage is Stage.AWAITING_SHIPMENT or wanted.paper is not None
        self.chips[Facet.PAPER].setVisible(has_papers)
        for stage, toggle in self.toggles.items():
            toggle.setChecked(stage is wanted.stage)
        self._show_toggles()
        self.clear.setVisible(bool(facets.active(wanted)))
        self.views.show_wanted(wanted)

    def cover(self, width: int) -> None:
        """So much at the right is hidden: the chips go on in the next line."""
        self._flow.leave_free(width)

    def offer_choices(self, choices: FilterChoices) -> None:
        """The regions and couriers that there are."""
        self.chips[Facet.REGION].offer(
            [
                Choice(c.value or UNREADABLE, wording.region(c.value), c.count)
                for c in choices.provinces
            ],
            multiple=True,
        )
        self.chips[Facet.COURIER].offer(
            [Choice(c.value or "", c.name or c.value or "", c.count) for c in choices.couriers],
            multiple=True,
        )

    def offer_parties(self, found: Parties) -> None:
        """The buyers and products that there are."""
        for facet, choices in ((Facet.CUSTOMER, found.buyers), (Facet.PRODUCT, found.products)):
            self.chips[facet].offer([Choice(c.value or "", c.name or UNKNOWN, c.count)
                                     for c in choices])  # fmt: skip
        self._show_own_values(self._wanted, self._named)

    def offer_views(self, views: Sequence[SavedView[OrderFilter]]) -> None:
        """The lists that somebody has kept."""
        self.views.offer_views(views)

    def show_counts(self, counts: Mapping[Stage, int]) -> None:
        """How many orders the narrower lists have."""
        for stage, toggle in self.toggles.items():
            toggle.show_count(counts.get(stage, 0))
        self._show_toggles()

    def _show_own_values(self, wanted: OrderFilter, named: str) -> None:
        """Chips whose value is no choice of a list."""
        active = facets.active(wanted)
        for facet in (Facet.AMOUNT, Facet.ORDERED):
            shown = facets.value(facet, wanted) if facet in active else ""
            self.chips[facet].show_value(shown)
        ids = {Facet.CUSTOMER: wanted.customer_id, Facet.PRODUCT: wanted.product_id}
        for facet, key in ids.items():
            chip = self.chips[facet]
            chip.choose(() if key is None else (str(key),))
            if key is not None and not chip.value:
                chip.show_value(facets.value(facet, wanted, named))
        self._amount.show_range(wanted.min_fen, wanted.max_fen)
        self._days.show_range(wanted.created_since, wanted.created_until)

    def _show_toggles(self) -> None:
        stage = self._wanted.stage
        for part, toggle in self.toggles.items():
            belongs = stage in {part, WIDER[part]}
            toggle.setVisible(belongs and (toggle.count > 0 or stage is part))

    def _ask(self, wanted: OrderFilter) -> None:
        if wanted != self._wanted:
            self.show_filter(wanted)
            self.changed.emit(wanted)

    def _clear(self) -> None:
        self._ask(facets.cleared(self._wanted))

    def _look_for(self, text: str) -> None:
        self._ask(replace(self._wanted, find=text))

    def _take_amounts(self, least: int | None, most: int | None) -> None:
        self.chips[Facet.AMOUNT].close_popup()
        self._ask(replace(self._wanted, min_fen=least, max_fen=most))

    def _take_days(self, since: date | None, until: date | None) -> None:
        self.chips[Facet.ORDERED].close_popup()
        self._ask(replace(self._wanted, created_since=since, created_until=until))

    def _toggle(self, part: Stage) -> None:
        stage = WIDER[part] if self._wanted.stage is part else part
        self._ask(facets.of_stage(stage, self._wanted))

    def _offer(self) -> None:
        self.chips[Facet.DUE].offer([Choice(due, wording.due(due)) for due in OFFERED])
        self.chips[Facet.PAPER].offer([Choice(one, wording.paper(one)) for one in PaperState])
        self.chips[Facet.KIND].offer(
            [Choice(kind, terms.kind(kind)) for kind in ProductKind], multiple=True
        )
        self.chips[Facet.FLAG].offer(
            [Choice(str(int(flag)), wording.flag(flag)) for flag in Flag], multiple=True
        )
        self.chips[Facet.AMOUNT].use_popup(self._amount)
        self.chips[Facet.ORDERED].use_popup(self._days)

    def _lay_out(self) -> None:
        self._flow = flow = FlowLayout(self)
        flow.addWidget(self.search)
        for toggle in self.toggles.values():
            flow.addWidget(toggle)
        for chip in self.chips.values():
            flow.addWidget(chip)
        flow.addWidget(self.views)
        flow.addWidget(self.clear)

    def _connect(self) -> None:
        self.search.searched.connect(self._look_for)
        self._amount.chosen.connect(self._take_amounts)
        self._days.chosen.connect(self._take_days)
        self.views.cleared.connect(self._clear)
        self.views.chosen.connect(self._ask)
        self.views.kept.connect(self.view_named)
        self.views.dropped.connect(self.view_dropped)
        for part, toggle in self.toggles.items():
            toggle.clicked.connect(lambda _on=False, part=part: self._toggle(part))
        for facet, read in _READ.items():
            self.chips[facet].picked.connect(
                lambda keys, read=read: self._ask(read(self._wanted, keys))
            )
        for facet in (Facet.AMOUNT, Facet.ORDERED, Facet.CUSTOMER, Facet.PRODUCT):
            self.chips[facet].cleared.connect(
                lambda facet=facet: self._ask(facets.without(self._wanted, facet))
            )


def _due(wanted: OrderFilter, keys: frozenset[str]) -> OrderFilter:
    return replace(wanted, due=next((DueWindow(key) for key in keys), None))


def _paper(wanted: OrderFilter, keys: frozenset[str]) -> OrderFilter:
    return replace(wanted, paper=next((PaperState(key) for key in keys), None))


def _kinds(wanted: OrderFilter, keys: frozenset[str]) -> OrderFilter:
    return replace(wanted, kinds=frozenset(ProductKind(key) for key in keys))


def _provinces(wanted: OrderFilter, keys: frozenset[str]) -> OrderFilter:
    return replace(wanted, provinces=frozenset(key or None for key in keys))


def _customer(wanted: OrderFilter, keys: frozenset[str]) -> OrderFilter:
    return replace(wanted, customer_id=next((int(key) for key in keys), None))


def _product(wanted: OrderFilter, keys: frozenset[str]) -> OrderFilter:
    return replace(wanted, product_id=next((int(key) for key in keys), None))


def _couriers(wanted: OrderFilter, keys: frozenset[str]) -> OrderFilter:
    return replace(wanted, couriers=keys)


def _flags(wanted: OrderFilter, keys: frozenset[str]) -> OrderFilter:
    return replace(wanted, flags=frozenset(int(key) for key in keys))


_READ: Mapping[Facet, Callable[[OrderFilter, frozenset[str]], OrderFilter]] = {
    Facet.DUE: _due,
    Facet.PAPER: _paper,
    Facet.KIND: _kinds,
    Facet.REGION: _provinces,
    Facet.COURIER: _couriers,
    Facet.FLAG: _flags,
    Facet.CUSTOMER: _customer,
    Facet.PRODUCT: _product,
}


def _toggle(stage: Stage, icon: str, tone: Tone) -> ToggleChip:
    return ToggleChip(wording.stage(stage), icon, tone)


__all__: Sequence[str] = ("NARROWER", "WIDER", "FilterRow")
