"""Main images made of a photo and what the product says: one, or many in one go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, ImageCode, Problem, StoreCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.store import Store
from seller_desk.services import files
from seller_desk.services import settings as rules
from seller_desk.services.files import Kept
from seller_desk.services.product import catalog, stamps
from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.product.image_checks import Measured
from seller_desk.services.product.images import (
    PLACES,
    ImageRow,
    free_places,
    images_of,
    place_image,
)
from seller_desk.services.product.stamps import Print, StaleStamp, Wish
from seller_desk.services.product.titles import rules_of
from seller_desk.services.settings import ShopSettings
from seller_desk.words import Cancelled, Progress

SIDE = 800
"""What the platform shows (facts/1688.md, D1)."""

Render = Callable[[Path, Print, int], bytes]
"""Draws on a photo: a square JPEG of `SIDE` pixels, under so many bytes. Raises no_photo."""


@dataclass(frozen=True, slots=True)
class Order:
    """One image to make; the photo and the place are found where they are not given."""

    product_id: int
    wish: Wish
    photo: str | None = None
    position: int | None = None


@dataclass(frozen=True, slots=True)
class Composed:
    """How many images were made, and what kept the others from it."""

    count: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Bench:
    """A product as the composer needs it."""

    product_id: int
    draft: ProductDraft
    images: tuple[ImageRow, ...]
    settings: ShopSettings
    logo: str = ""

    @property
    def photos(self) -> tuple[ImageRow, ...]:
        """What can be printed on: images that carry no print yet."""
        return tuple(image for image in self.images if not image.stamp)


@dataclass(frozen=True, slots=True)
class _Made:
    order: Order
    kept: Kept
    stamp: dict[str, object]


def bench(session: Session, product_id: int) -> Bench:
    """A product with its images. Raises no_such_product."""
    draft = catalog.draft_of(session, product_id)
    logo = rules.free_texts(session, "shop.").get("logo", "")
    return Bench(product_id, draft, images_of(session, product_id), rules.load(session), logo)


def photo_of(found: Bench, wanted: str | None) -> str:
    """The photo to print on, by its hash. Raises no_photo."""
    hashes = [image.sha256 for image in found.photos]
    if wanted in hashes and wanted is not None:
        return wanted
    if not hashes:
        raise refuse(ImageCode.NO_PHOTO, title=found.draft.title)
    return hashes[0]


def printed(found: Bench, wish: Wish, today: date) -> Print:
    """What would stand on the image. Raises nothing_to_print, banned_word."""
    made = stamps.print_of(found.draft, found.settings, wish, found.logo)
    faults = stamps.faults(made, rules_of(found.settings), today)
    if not stamps.is_allowed(faults):
        worst = next(fault for fault in faults if not stamps.is_allowed([fault]))
        raise DeskError(worst.problem)
    return made


def orders_of(stale: Sequence[StaleStamp]) -> list[Order]:
    """The same images once more, each in its place."""
    return [Order(each.product_id, each.wish, each.photo, each.position) for each in stale]


def compose_images(
    store: Store,
    orders: Sequence[Order],
    *,
    render: Render,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Composed:
    """A job: make images and put them into their places, as one step.

    What cannot be made is told and left out. Raises cancelled; nothing is changed then.
    """
    made: list[_Made] = []
    problems: list[Problem] = []
    for done, order in enumerate(orders):
        if cancelled is not None and cancelled():
            raise refuse(StoreCode.CANCELLED)
        try:
            made.append(_make(store, order, render, now.date()))
        except DeskError as error:
            problems.extend(error.problems)
        if progress is not None:
            progress("compose", done + 1, len(orders))
    if not made:
        return Composed(0, tuple(problems))
    with store.write("compose_images", now=now) as session:
        full = [_put(session, each) for each in made]
        ledger_of(session).facts["count"] = full.count(None)
    problems.extend(problem for problem in full if problem is not None)
    return Composed(full.count(None), tuple(problems))


def _make(store: Store, order: Order, render: Render, today: date) -> _Made:
    with store.read() as session:
        found = bench(session, order.product_id)
    photo = photo_of(found, order.photo)
    what = printed(found, order.wish, today)
    most = found.settings.image_most_kb * 1024
    content = render(files.place_of(store.path, photo), what, most)
    name = f"{found.draft.code or order.product_id}-{order.wish.template}.jpg"
    kept = files.keep_bytes(store.path, content, name)
    return _Made(order, kept, stamps.stamp_of(what, order.wish, photo, today))


def _put(session: Session, made: _Made) -> Problem | None:
    """Into its place; what is in the way of it."""
    order = made.order
    place = order.position
    if place is None:
        place = _place(images_of(session, order.product_id), order.wish)
    if place is None:
        return Problem(ImageCode.IMAGES_FULL, facts={"most": PLACES})
    measured = Measured(SIDE, SIDE, 0)
    place_image(session, order.product_id, place, (made.kept, measured), made.stamp)
    return None


def _place(images: Sequence[ImageRow], wish: Wish) -> int | None:
    """Over the last print of the template, else a free place; the first one is for white ground."""
    for image in images:
        if image.stamp and image.stamp.get("template") == wish.template.value:
            return image.position
    return next(iter(free_places((image.position for image in images), 1)), None)
