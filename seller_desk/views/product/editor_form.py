"""The form of the editor: its parts in the order of the guide, and the way to each field."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from seller_desk.errors import Problem
from seller_desk.services.product import kinds
from seller_desk.services.product.draft import ListingTexts, ProductDraft
from seller_desk.services.product.title_formula import core_of
from seller_desk.services.product.titles import rules_of
from seller_desk.services.settings import ShopSettings
from seller_desk.views.product.editor_basics import BasicsSection
from seller_desk.views.product.editor_skus import SkusSection
from seller_desk.views.product.editor_sold import SoldSection
from seller_desk.views.product.editor_texts import AttributesSection, MadeSection, PointsSection
from seller_desk.views.product.images_section import ImagesSection
from seller_desk.views.product.remark_rows import RemarksSection
from seller_desk.views.product.story_rows import StorySection
from seller_desk.views.product.tiers_table import TiersSection
from seller_desk.views.product.title_studio import TitleStudio
from seller_desk.words import ProductKind

_GAP = 16


class EditorForm(QWidget):
    """Title, basics, tiers, attributes, variants; made goods have a part of their own."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.studio = TitleStudio()
        self.basics = BasicsSection()
        self.images = ImagesSection()
        self.tiers = TiersSection()
        self.attributes = AttributesSection()
        self.points = PointsSection()
        self.made = MadeSection()
        self.skus = SkusSection()
        self.remarks = RemarksSection()
        self.sold = SoldSection()
        self.story = StorySection()
        self._quiet = False
        self.parts = QVBoxLayout(self)
        """Where further parts can be put in."""
        self.parts.setContentsMargins(0, 0, 0, 0)
        self.parts.setSpacing(_GAP)
        for part in (
            *(self.studio, self.basics, self.images, self.tiers, self.attributes, self.points),
            *(self.made, self.skus, self.remarks, self.sold, self.story),
        ):
            self.parts.addWidget(part)
        self._connect()

    @property
    def is_unfinished(self) -> bool:
        """Whether something is half typed and stands in no draft."""
        return self.tiers.is_unfinished

    def show_settings(self, settings: ShopSettings, today: date) -> None:
        """The rules of the shop."""
        self.studio.show_rules(rules_of(settings), today)
        self.basics.show_settings(settings)

    def show_draft(self, draft: ProductDraft) -> None:
        """Another product; nothing is told."""
        self._quiet = True
        self.basics.show_draft(draft)
        self.tiers.show_cost(draft.cost_fen)
        self.tiers.show_tiers(draft.tiers, draft.minimum_quantity)
        self.attributes.show_attributes(draft.texts.attributes)
        self.points.show_points(draft.texts.selling_points)
        self.made.show_texts(draft.texts)
        self.skus.show_skus(draft.skus)
        self.studio.show_title(draft.title)
        self.studio.recheck()
        self._show_kind()
        self._tell_studio()
        self._quiet = False

    def taken(self, base: ProductDraft) -> ProductDraft:
        """The draft as it is entered."""
        texts = ListingTexts(self.attributes.attributes, self.points.points)
        draft = self.basics.taken(base)
        return replace(
            draft,
            title=self.studio.title,
            texts=self.made.taken(texts),
            tiers=self.tiers.tiers,
            skus=self.skus.skus,
        )

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """What is wrong, at its field."""
        self.basics.show_problems(problems)
        self.made.show_problems(problems)
        self.tiers.show_problems([found for found in problems if found.where.startswith("tiers")])
        self.skus.show_problems([found for found in problems if found.where.startswith("skus")])

    def has_place(self, where: str) -> bool:
        """Whether there is a field for what is to be mended."""
        return self._place(where) is not None

    def go_to(self, where: str) -> bool:
        """Show that field, with the keyboard in it; False when there is none."""
        place = self._place(where)
        if place is None:
            return False
        area = self._area()
        if area is not None:
            area.ensureWidgetVisible(place, 0, 60)
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _place(self, where: str) -> QWidget | None:
        head, _, rest = where.partition(".")
        known: dict[str, Callable[[], QWidget | None]] = {
            "title": lambda: self.studio.edit,
            "tiers": lambda: self.tiers.place_of(where),
            "images": lambda: self.images.place_of(where) if self.images.isEnabled() else None,
            "skus": self.skus.place_of,
            "texts": lambda: self._text_place(rest),
        }
        if head in known:
            return known[head]()
        if head in {"cases", "rivals", "reviews"}:
            return None if self.remarks.isHidden() else self.remarks.place_of(head)
        is_basic = where in self.basics.fields or where == "kind"
        return self.basics.place_of(where) if is_basic else None

    def _text_place(self, name: str) -> QWidget | None:
        if name == "attributes":
            return self.attributes.place_of()
        return self.made.place_of(name) if name in self.made.fields else None

    def _area(self) -> QScrollArea | None:
        above: QWidget | None = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above

    def _tell(self) -> None:
        if not self._quiet:
            self._tell_studio()
            self.changed.emit()

    def _tell_studio(self) -> None:
        texts, numbers = self.basics.texts, self.basics.numbers
        self.studio.show_parts(
            core_of(texts["category"].text()) or None,
            [value for _, value in self.attributes.attributes],
            numbers["minimum_quantity"].number,
            texts["unit"].text().strip() or None,
        )

    def _show_kind(self) -> None:
        self.made.setVisible(kinds.is_made(ProductKind(self.basics.kind.current)))

    def _connect(self) -> None:
        self.basics.kind_changed.connect(self._show_kind)
        self.basics.minimum_changed.connect(self.tiers.show_minimum)
        self.basics.cost_changed.connect(self.tiers.show_cost)
        self.tiers.minimum_changed.connect(self.basics.show_minimum)
        for part in (
            *(self.studio, self.basics, self.tiers, self.attributes),
            *(self.points, self.made, self.skus),
        ):
            part.changed.connect(self._tell)
