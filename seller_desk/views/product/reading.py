"""What the page of products asks for, each in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy.orm import Session

from seller_desk.models.listing import Violation
from seller_desk.models.product import Product
from seller_desk.services import files
from seller_desk.services import settings as rules
from seller_desk.services.files import KeptFile
from seller_desk.services.product import listing, queries, violations
from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.product.images import ImageRow, images_of
from seller_desk.services.product.listing import ListingFacts
from seller_desk.services.product.queries import ProductFilter
from seller_desk.services.product.remarks import NOTHING, Remarks, remarks_of
from seller_desk.services.product.stamps import stale_stamps
from seller_desk.services.product.story import Chapter, story
from seller_desk.services.product.violations import ViolationRow
from seller_desk.services.product_course import Effect, effects
from seller_desk.services.profiles import ProductProfile, product_profile
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ListingStatus

Ids = Sequence[int]
_CHAPTERS = 12
VIOLATION = Violation.__tablename__
"""The table whose rows the evidence of appeals belongs to."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The ids of a list."""

    wanted: ProductFilter
    settings: ShopSettings
    ids: Ids


@dataclass(frozen=True, slots=True)
class Outline:
    """How many products each list has, how many violations are open, which images are stale."""

    counts: Mapping[ListingStatus, int]
    open_violations: int
    stale: Ids = ()
    """The products whose main images print what is not so any more."""

    @property
    def total(self) -> int:
        """All products."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class ProductSight:
    """One product with all that stands around its editor."""

    id: int
    listing: ListingFacts
    settings: ShopSettings
    status: ListingStatus
    review_due: str | None
    rejected_reason: str | None
    profile: ProductProfile
    violations: tuple[ViolationRow, ...]
    """The open ones."""
    story: tuple[Chapter, ...] = ()
    """What the listing went through of late."""
    images: tuple[ImageRow, ...] = ()
    stale_images: frozenset[int] = frozenset()
    """The images that print what is not so any more, by their ids."""
    remarks: Remarks = NOTHING
    effects: Mapping[date, Effect] = field(default_factory=dict)
    """What followed the changes of the story, by their days."""

    @property
    def draft(self) -> ProductDraft:
        """As it stands."""
        return self.listing.draft


@dataclass(frozen=True, slots=True)
class ViolationSight:
    """One violation, and what its listing went through."""

    row: ViolationRow
    story: tuple[Chapter, ...]
    files: tuple[KeptFile, ...] = ()
    """The evidence of its appeal."""


@dataclass(frozen=True, slots=True)
class Held:
    """The violations of a list, and how many there are in all."""

    ids: list[int]
    total: int


def found(session: Session, wanted: ProductFilter, now: datetime) -> Listing:
    """The products of a list, in its order."""
    settings = rules.load(session)
    return Listing(wanted, settings, queries.find(session, wanted, settings, now.date()))


def outline(session: Session) -> Outline:
    """What stands around the list."""
    stale = dict.fromkeys(each.product_id for each in stale_stamps(session))
    return Outline(queries.counts(session), violations.count_open(session), tuple(stale))


def sight(session: Session, product_id: int, now: datetime) -> ProductSight | None:
    """One product; None when it is gone by now."""
    settings = rules.load(session)
    product = session.get(Product, product_id)
    profile = product_profile(session, product_id, settings, now)
    if product is None or profile is None:
        return None
    held = violations.find_violations(session, is_open=True, product_id=product_id)
    told = tuple(story(session, product_id, limit=_CHAPTERS))
    return ProductSight(
        id=product_id,
        listing=listing.listings(session, [product_id])[product_id],
        settings=settings,
        status=product.status,
        review_due=product.review_due,
        rejected_reason=product.rejected_reason,
        profile=profile,
        violations=tuple(violations.violation_rows(session, held)),
        story=told,
        effects=effects(session, product_id, {one.at.date() for one in told}),
        images=images_of(session, product_id),
        stale_images=frozenset(each.image_id for each in stale_stamps(session, [product_id])),
        remarks=remarks_of(session, product_id),
    )


def violation_sight(session: Session, violation_id: int) -> ViolationSight | None:
    """One violation; None when it is gone by now."""
    rows = violations.violation_rows(session, [violation_id])
    if not rows:
        return None
    product = rows[0].product_id
    told = () if product is None else tuple(story(session, product, limit=_CHAPTERS))
    kept = files.of_rows(session, VIOLATION, [violation_id]).get(violation_id, [])
    return ViolationSight(rows[0], told, tuple(kept))


def new_draft(session: Session) -> tuple[ProductDraft, ShopSettings]:
    """What a new product begins with: the rules of the shop, and nothing else."""
    return ProductDraft(), rules.load(session)


def ids_of_violations(session: Session, *, settled: bool) -> Held:
    """The open ones; with `settled` also those that are over, after them."""
    return Held(
        ids=violations.find_violations(session, is_open=None if settled else True),
        total=len(violations.find_violations(session)),
    )
