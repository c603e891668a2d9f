"""What a listing went through, as steps of a timeline."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.services.product.story import Album, Chapter, Told
from seller_desk.services.product.tiers import TierPrice
from seller_desk.services.product_course import WITH_EFFECT, Effect
from seller_desk.views import terms
from seller_desk.views.effects import effect_tone, effect_words
from seller_desk.views.formats import moment, money
from seller_desk.views.product.editor_heads import SectionHead
from seller_desk.views.widgets.timeline import Timeline, TimelineEvent
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, translate
from seller_desk.words import ListingStatus, ProductKind, Tone

Effects = Mapping[date, Effect]
"""What followed a change, by its day."""
_NONE: Effects = {}
_NAMES: Mapping[Told, tuple[str, str]] = {
    Told.TITLE: (QT_TRANSLATE_NOOP("product", "Title changed"), "pencil"),
    Told.PRICES: (QT_TRANSLATE_NOOP("product", "Prices changed"), "coins"),
    Told.IMAGES: (QT_TRANSLATE_NOOP("product", "Images changed"), "image"),
    Told.STATUS: (QT_TRANSLATE_NOOP("product", "Status changed"), "badge-check"),
    Told.KIND: (QT_TRANSLATE_NOOP("product", "Type changed"), "tag"),
    Told.SHIP_DAYS: (QT_TRANSLATE_NOOP("product", "Ship-by days changed"), "calendar-clock"),
    Told.COST: (QT_TRANSLATE_NOOP("product", "Cost changed"), "wallet"),
    Told.MINIMUM: (QT_TRANSLATE_NOOP("product", "Smallest order changed"), "hash"),
}


class StorySection(QWidget):
    """Title, prices, images and status, the newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.timeline = Timeline()
        hint = translate("product", "title, prices, images and status, the newest first")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(SectionHead(translate("product", "What the listing went through"), hint))
        column.addWidget(self.timeline)

    def show_story(
        self, chapters: Sequence[Chapter], now: datetime, effects: Effects = _NONE
    ) -> None:
        """Another listing; nothing is shown while nothing has changed."""
        self.timeline.show_events(events_of(chapters, now, effects))
        self.setVisible(bool(chapters))


def events_of(
    chapters: Sequence[Chapter], now: datetime, effects: Effects = _NONE
) -> list[TimelineEvent]:
    """Each with its value before and after, and with what buyers did before and after."""
    return [_event(found, now, effects) for found in chapters]


def _event(found: Chapter, now: datetime, effects: Effects) -> TimelineEvent:
    name, icon = _NAMES[found.what]
    effect = effects.get(found.at.date()) if found.what in WITH_EFFECT else None
    return TimelineEvent(
        title=translate("product", name),
        detail=_change(found),
        when=moment(found.at, now),
        icon=icon,
        tone=Tone.INFO,
        more="" if effect is None else effect_words(effect),
        more_tone=Tone.NEUTRAL if effect is None else effect_tone(effect),
    )


def _change(chapter: Chapter) -> str:
    """Both values; of images, what became of them."""
    old, new = chapter.old, chapter.new
    if not isinstance(old, Album) or not isinstance(new, Album):
        return f"{_said(chapter, old)} → {_said(chapter, new)}"
    if old.count == new.count and old.first == new.first:
        return translate("product", "others in their places, the first stays")
    counts = f"{old.count} → {new.count}" if old.count != new.count else ""
    is_other = old.first is not None and new.first is not None and old.first != new.first
    first = translate("product", "another first image") if is_other else ""
    return " · ".join(filter(None, (counts, first)))


def _said(chapter: Chapter, value: object) -> str:
    if isinstance(value, tuple):
        return " / ".join(_tier(tier) for tier in value) or UNKNOWN
    if value is None or value == "":
        return UNKNOWN
    match chapter.what:
        case Told.STATUS:
            return terms.listing(ListingStatus(str(value)))
        case Told.KIND:
            return terms.kind(ProductKind(str(value)))
        case Told.COST if isinstance(value, int):
            return money(value)
        case _:
            return str(value)


def _tier(tier: TierPrice) -> str:
    return f"≥{tier.from_quantity} {money(tier.price_fen)}"
