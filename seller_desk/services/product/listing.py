"""The listing check: what the platform would reject, what buyers would miss, and one score.

Every rule takes its points from 100 where it is not met; a rule of level error blocks a submit.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import Fact, Level, ListingCode, Problem, TitleCode
from seller_desk.models.listing import CaseStory, ProductImage
from seller_desk.services import files
from seller_desk.services.product import catalog, kinds, tiers
from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.product.titles import TitleProblem, TitleRules, check_title, rules_of
from seller_desk.services.settings import ShopSettings, usual_days

if TYPE_CHECKING:
    from pathlib import Path

IMAGES = 5
SMALLEST_SIDE = 750
WHITE_ENOUGH = 950_000
"""Millionths of the border that must be white on the first image."""
LEAST_ATTRIBUTES = 3
_WHOLE = 100
_POINTS = {Level.ERROR: 10, Level.WARNING: 5, Level.ADVICE: 3}
_IMAGE_POINTS = 6


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What the check looks at of an image; `white_share` as the store keeps it."""

    width: int
    height: int
    white_share: int | None
    position: int | None = None
    """Its place; None counts as the one it has among the images."""
    size: int = 0
    is_gone: bool = False
    """Whether its file is not in the shop's folder any more."""


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One thing that was looked at: met or not, and the points that it takes.

    `where` names the field that mends it.
    """

    code: StrEnum
    level: Level
    where: str
    points: int = 0
    facts: dict[str, Fact] = field(default_factory=dict)

    @property
    def is_met(self) -> bool:
        """Whether nothing is to be done."""
        return self.points == 0

    @property
    def blocks(self) -> bool:
        """Whether a submit is refused while it stands."""
        return not self.is_met and self.level is Level.ERROR

    @property
    def problem(self) -> Problem:
        """The same for whoever says it as a sentence."""
        return Problem(self.code, self.level, self.where, self.facts)


@dataclass(frozen=True, slots=True)
class ListingCheck:
    """All that was looked at: what is to be mended first, then what is met."""

    items: tuple[CheckItem, ...]

    @property
    def score(self) -> int:
        """From 100 down to 0."""
        return max(0, _WHOLE - sum(item.points for item in self.items))

    @property
    def blocking(self) -> tuple[CheckItem, ...]:
        """What must be mended before a submit."""
        return tuple(item for item in self.items if item.blocks)

    @property
    def open_items(self) -> tuple[CheckItem, ...]:
        """What is not met, the worst first."""
        return tuple(item for item in self.items if not item.is_met)


@dataclass(frozen=True, slots=True)
class ListingFacts:
    """A listing with what hangs on it outside of its draft."""

    draft: ProductDraft
    images: tuple[ImageFacts, ...] = ()
    cases: int = 0


def check_listing(
    listing: ListingFacts, settings: ShopSettings, rules: TitleRules, today: date
) -> ListingCheck:
    """Look at a listing as it would be published."""
    items = [
        *_title_items(check_title(listing.draft.title, rules, today).problems),
        *_image_items(listing.images, settings),
        *_selling_items(listing.draft),
        *_time_items(listing.draft, settings),
        *_kind_items(listing.draft),
        *_detail_items(listing.draft, listing.cases),
    ]
    worst = {Level.ERROR: 0, Level.WARNING: 1, Level.ADVICE: 2}
    items.sort(key=lambda item: (item.is_met, worst[item.level], -item.points))
    return ListingCheck(tuple(items))


def listings(session: Session, ids: Collection[int]) -> dict[int, ListingFacts]:
    """Listings as they stand, by product."""
    images: dict[int, list[ImageFacts]] = {}
    names = ("sha256", "width", "height", "white_share", "position", "size")
    columns = [getattr(ProductImage, name) for name in names]
    pictures = select(ProductImage.product_id, *columns).where(ProductImage.product_id.in_(ids))
    store: Path = session.info["store"]
    for product, sha256, *facts in session.execute(pictures.order_by(ProductImage.position)):
        image = ImageFacts(*facts)
        is_gone = not files.is_whole(store, sha256, image.size)
        images.setdefault(product, []).append(replace(image, is_gone=is_gone))
    told = select(CaseStory.product_id, func.count().label("told")).where(
        CaseStory.product_id.in_(ids)
    )
    cases: dict[int, int] = {
        row.product_id: row.told for row in session.execute(told.group_by(CaseStory.product_id))
    }
    return {
        product: ListingFacts(draft, tuple(images.get(product, ())), cases.get(product, 0))
        for product, draft in catalog.drafts(session, ids).items()
    }


def checks(
    session: Session, ids: Collection[int], settings: ShopSettings, today: date
) -> dict[int, ListingCheck]:
    """The checks of several products."""
    rules = rules_of(settings)
    return {
        product: check_listing(listing, settings, rules, today)
        for product, listing in listings(session, ids).items()
    }


def _title_items(problems: Sequence[TitleProblem]) -> Iterator[CheckItem]:
    """One item for each sort of problem, as bad as the worst of its sort."""
    worst: dict[TitleCode, TitleProblem] = {}
    order = list(_POINTS)
    for problem in problems:
        before = worst.get(problem.code)
        if before is None or order.index(problem.level) < order.index(before.level):
            worst[problem.code] = problem
    counts = Counter(problem.code for problem in problems)
    for code, problem in worst.items():
        facts: dict[str, Fact] = {"word": problem.word, "count": counts[code]}
        yield CheckItem(code, problem.level, "title", _POINTS[problem.level], facts)
    if all(problem.level is Level.ADVICE for problem in worst.values()):
        yield CheckItem(ListingCode.TITLE, Level.ERROR, "title")


def image_flaws(image: ImageFacts, place: int, settings: ShopSettings) -> list[ListingCode]:
    """What is wrong with one image in its place, the worst first."""
    looked_at = (
        (ListingCode.IMAGE_GONE, image.is_gone),
        (ListingCode.IMAGE_TOO_SMALL, min(image.width, image.height) < SMALLEST_SIDE),
        (ListingCode.FIRST_NOT_WHITE, place == 0 and (image.white_share or 0) < WHITE_ENOUGH),
        (ListingCode.IMAGE_NOT_SQUARE, image.width != image.height),
        (ListingCode.IMAGE_TOO_HEAVY, image.size > settings.image_most_kb * 1024),
    )
    return [code for code, is_wrong in looked_at if is_wrong]


def _image_items(images: Sequence[ImageFacts], settings: ShopSettings) -> Iterator[CheckItem]:
    places = {
        at if image.position is None else image.position: image for at, image in enumerate(images)
    }
    facts: dict[str, Fact] = {"count": len(images), "wanted": IMAGES}
    points = _IMAGE_POINTS * max(0, IMAGES - len(images))
    free = next((at for at in range(IMAGES) if at not in places), 0)
    yield CheckItem(ListingCode.IMAGES_TOO_FEW, Level.ERROR, f"images.{free}", points, facts)
    if not images:
        return
    found: dict[ListingCode, list[int]] = {} if 0 in places else {ListingCode.FIRST_NOT_WHITE: [0]}
    for place, image in places.items():
        for code in image_flaws(image, place, settings):
            found.setdefault(code, []).append(place)
    yield from _flaw_items(found, settings)


def _flaw_items(
    found: Mapping[ListingCode, Sequence[int]], settings: ShopSettings
) -> Iterator[CheckItem]:
    """Ground and size in any case, the others where there is something to say."""
    facts: dict[str, Fact]
    if places := found.get(ListingCode.IMAGE_GONE, ()):
        facts = {"count": len(places)}
        where = f"images.{places[0]}"
        yield _item(ListingCode.IMAGE_GONE, Level.ERROR, where, met=False, facts=facts)
    for code in (ListingCode.FIRST_NOT_WHITE, ListingCode.IMAGE_TOO_SMALL):
        places = found.get(code, ())
        where = f"images.{places[0] if places else 0}"
        facts = {"count": len(places), "side": SMALLEST_SIDE}
        yield _item(code, Level.ERROR, where, met=not places, facts=facts)
    for code in (ListingCode.IMAGE_NOT_SQUARE, ListingCode.IMAGE_TOO_HEAVY):
        if places := found.get(code, ()):
            facts = {"count": len(places), "most": settings.image_most_kb}
            yield _item(code, Level.WARNING, f"images.{places[0]}", met=False, facts=facts)


def _selling_items(draft: ProductDraft) -> Iterator[CheckItem]:
    yield _item(ListingCode.MISSING_UNIT, Level.ERROR, "unit", met=bool(draft.unit))
    has_minimum = draft.minimum_quantity is not None
    code = ListingCode.MISSING_MINIMUM
    yield _item(code, Level.ERROR, "minimum_quantity", met=has_minimum)
    has_prices = draft.lowest_fen is not None
    yield _item(ListingCode.MISSING_PRICES, Level.ERROR, "tiers", met=has_prices)
    if draft.tiers:
        wrong = tiers.faults(draft.tiers, draft.minimum_quantity)
        where = wrong[0].where if wrong else "tiers"
        yield _item(ListingCode.TIERS_UNSOUND, Level.ERROR, where, met=not wrong)
    lowest, cost = draft.lowest_fen, draft.cost_fen
    if lowest is not None and cost is not None:
        facts: dict[str, Fact] = {"price_fen": lowest, "cost_fen": cost}
        is_covered = lowest >= cost
        yield _item(ListingCode.BELOW_COST, Level.WARNING, "tiers", met=is_covered, facts=facts)


def _time_items(draft: ProductDraft, settings: ShopSettings) -> Iterator[CheckItem]:
    has_lead = draft.lead_days is not None
    yield _item(ListingCode.MISSING_LEAD_TIME, Level.ERROR, "lead_days", met=has_lead)
    days = kinds.ship_days(draft, settings)
    least, most = usual_days(draft.kind)
    facts: dict[str, Fact] = {"days": days, "minimum": least, "maximum": most}
    if not kinds.is_usual(draft.kind, days):
        code = ListingCode.SHIP_DAYS_OUT_OF_RANGE
        yield _item(code, Level.ERROR, "ship_days", met=False, facts=facts)
    else:
        is_set = draft.ship_days is not None
        code = ListingCode.SHIP_DAYS_OPEN
        yield _item(code, Level.WARNING, "ship_days", met=is_set, facts=facts)
    if draft.lead_days is not None:
        facts = {"lead": draft.lead_days, "days": days}
        is_within = draft.lead_days <= days
        code = ListingCode.LEAD_OVER_SHIP_DAYS
        yield _item(code, Level.ERROR, "lead_days", met=is_within, facts=facts)


def _kind_items(draft: ProductDraft) -> Iterator[CheckItem]:
    if kinds.is_made(draft.kind):
        texts = draft.texts
        has_days = texts.production_days is not None
        for code, name, is_told in (
            (ListingCode.MISSING_OPTIONS, "options", bool(texts.options.strip())),
            (ListingCode.MISSING_SAMPLES, "samples", bool(texts.samples.strip())),
            (ListingCode.MISSING_PROCESS, "process", bool(texts.process.strip())),
            (ListingCode.MISSING_PRODUCTION_DAYS, "production_days", has_days),
        ):
            yield _item(code, Level.ERROR, f"texts.{name}", met=is_told)
    if not draft.kind_confirmed:
        yield _item(ListingCode.KIND_OPEN, Level.WARNING, "kind", met=False)
    doubts = kinds.signs(draft)
    facts: dict[str, Fact] = {"signs": " ".join(doubts)}
    yield _item(ListingCode.KIND_MISMATCH, Level.WARNING, "kind", met=not doubts, facts=facts)


def _detail_items(draft: ProductDraft, cases: int) -> Iterator[CheckItem]:
    weighed = draft.weight_grams is not None
    yield _item(ListingCode.MISSING_WEIGHT, Level.ADVICE, "weight_grams", met=weighed)
    named = sum(1 for _, value in draft.texts.attributes if value.strip())
    facts: dict[str, Fact] = {"count": named, "wanted": LEAST_ATTRIBUTES}
    is_enough = named >= LEAST_ATTRIBUTES
    code = ListingCode.FEW_ATTRIBUTES
    yield _item(code, Level.ADVICE, "texts.attributes", met=is_enough, facts=facts)
    yield _item(ListingCode.MISSING_VARIANTS, Level.ADVICE, "skus", met=bool(draft.skus))
    yield _item(ListingCode.NO_CASES, Level.ADVICE, "cases", met=cases > 0)


def _item(
    code: ListingCode, level: Level, where: str, *, met: bool, facts: dict[str, Fact] | None = None
) -> CheckItem:
    return CheckItem(code, level, where, 0 if met else _POINTS[level], facts or {})
