"""What narrows the list of customers beside its tier: large buyers, tags, regions, named ones."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.views.saved_lists import SavedChip
from seller_desk.views.widgets.chip import FilterChip
from seller_desk.views.widgets.choices import Choice
from seller_desk.views.widgets.flow import FlowLayout
from seller_desk.views.widgets.toggle_chip import ToggleChip
from seller_desk.views.wording import translate
from seller_desk.words import Tone


class Narrowing(FlowLayout):
    """Chips; one without anything to choose is not shown."""

    changed = Signal(object)
    """The CustomerFilter with another condition."""
    goods_picked = Signal(int)
    """The customers whom this new product suits are wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted = CustomerFilter()
        self.large = ToggleChip(translate("customer", "Large buyers"), "star", Tone.VIOLET)
        self.tags = FilterChip(translate("customer", "Tag"))
        self.regions = FilterChip(translate("customer", "Region"))
        self.goods = FilterChip(translate("customer", "New goods for"))
        self.views = SavedChip()
        self.views.show_wanted(self._wanted)
        self.named = ToggleChip(translate("customer", "Only these"), "x", Tone.NEUTRAL)
        for chip in (self.named, self.large, self.tags, self.regions, self.goods):
            chip.hide()
            self.addWidget(chip)
        self.addWidget(self.views)
        self.large.clicked.connect(lambda on: self._ask(is_large=on))
        self.tags.picked.connect(lambda keys: self._ask(tag=next(iter(keys), "")))
        self.regions.picked.connect(lambda keys: self._ask(provinces=keys))
        self.goods.picked.connect(self._pick_goods)
        self.named.clicked.connect(lambda: self._ask(ids=None))

    def show_wanted(self, wanted: CustomerFilter) -> None:
        """Which chips narrow the list; named customers have one for as long as they do."""
        self._wanted = wanted
        self.views.show_wanted(wanted)
        self.large.setChecked(wanted.is_large)
        self.tags.choose([wanted.tag] if wanted.tag else [])
        self.regions.choose(wanted.provinces)
        self.named.setVisible(wanted.ids is not None)
        self.named.setChecked(wanted.ids is not None)
        if wanted.ids is None:
            self.goods.choose(())
        self.named.show_count(len(wanted.ids or ()))

    def show_large(self, number: int) -> None:
        """How many are large buyers."""
        self.large.show_count(number)
        self.large.setVisible(bool(number))

    def show_tags(self, tags: Mapping[str, int]) -> None:
        """The tags that there are."""
        self.tags.offer([Choice(text, text, number) for text, number in tags.items()])
        self.tags.setVisible(bool(tags))

    def show_regions(self, regions: Mapping[str, int]) -> None:
        """The provinces that there are."""
        choices = [Choice(name, name, number) for name, number in regions.items()]
        self.regions.offer(choices, multiple=True)
        self.regions.setVisible(bool(regions))

    def show_goods(self, goods: Sequence[tuple[int, str]]) -> None:
        """The new products that there are, by id and title."""
        self.goods.offer([Choice(str(product), title) for product, title in goods])
        self.goods.setVisible(bool(goods))

    def _pick_goods(self, keys: frozenset[str]) -> None:
        if keys:
            self.goods_picked.emit(int(next(iter(keys))))
        else:
            self._ask(ids=None)

    def _ask(self, **changes: object) -> None:
        self.changed.emit(replace(self._wanted, **changes))  # type: ignore[arg-type]  # a field each
