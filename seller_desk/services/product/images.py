"""The images of a listing: five places with a role each, and a few more behind them.

The files lie with the shop by their content (`services/files.py`); a row says which one stands
where. Who takes a picture off or puts another in its place can undo it: the file stays.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, ImageCode, Problem, StoreCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.listing import ProductImage
from seller_desk.models.store import Store
from seller_desk.services import files
from seller_desk.services.files import Kept
from seller_desk.services.product.catalog import found_product
from seller_desk.services.product.image_checks import Measured
from seller_desk.words import Cancelled, ImageRole, Progress

ROLES: tuple[ImageRole, ...] = tuple(ImageRole)
"""What the first places show, in their order."""
PLACES = 12
"""So many pictures a product may have here; those behind the roles show what they like."""

Source = Path | tuple[str, bytes]
"""A file, or the name and content of what comes from the clipboard."""
Measure = Callable[[Source], Measured]
"""Decodes a picture. Raises not_a_picture, picture_damaged, too_many_pixels."""


@dataclass(frozen=True, slots=True)
class ImageRow:
    """One image in its place."""

    id: int
    position: int
    sha256: str
    name: str
    width: int
    height: int
    size: int
    white_share: int | None
    stamp: Mapping[str, object] | None

    @property
    def role(self) -> ImageRole | None:
        """What its place is for."""
        return role_of(self.position)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of pictures that were handed over."""

    count: int
    problems: tuple[Problem, ...]


def role_of(position: int) -> ImageRole | None:
    """What a place is for; those behind the first five are free."""
    return ROLES[position] if 0 <= position < len(ROLES) else None


def images_of(session: Session, product_id: int) -> tuple[ImageRow, ...]:
    """The images of a product, by their place."""
    return images_of_all(session, [product_id]).get(product_id, ())


def images_of_all(session: Session, ids: Collection[int]) -> dict[int, tuple[ImageRow, ...]]:
    """The images of several products."""
    fields = ("id", "position", "sha256", "name", "width", "height", "size", "white_share", "stamp")
    columns = [getattr(ProductImage, name) for name in fields]
    wanted = select(ProductImage.product_id, *columns).where(ProductImage.product_id.in_(ids))
    found: dict[int, list[ImageRow]] = {}
    for product, *values in session.execute(wanted.order_by(ProductImage.position)):
        found.setdefault(product, []).append(ImageRow(*values))
    return {product: tuple(each) for product, each in found.items()}


def put_images(
    store: Store,
    product_id: int,
    sources: Sequence[Source],
    *,
    measure: Measure,
    now: datetime,
    position: int | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Taken:
    """A job: pictures into free places, or one into `position`, whatever stands there.

    What is no picture is told and left out; the others are taken, as one step. Raises cancelled,
    no_such_product, and what keeps a file from being written at all.
    """
    kept: list[tuple[Kept, Measured]] = []
    problems: list[Problem] = []
    for done, source in enumerate(sources):
        if cancelled is not None and cancelled():
            raise refuse(StoreCode.CANCELLED)
        try:
            kept.append(_kept(store.path, source, measure))
        except DeskError as error:
            problems.extend(error.problems)
        if progress is not None:
            progress("images", done + 1, len(sources))
    if not kept:
        return Taken(0, tuple(problems))
    with store.write("put_images", now=now) as session:
        count = _put(session, product_id, kept, position)
    if count < len(kept):
        problems.append(Problem(ImageCode.IMAGES_FULL, facts={"most": PLACES}))
    return Taken(count, tuple(problems))


def place_image(
    session: Session,
    product_id: int,
    position: int,
    picture: tuple[Kept, Measured],
    stamp: Mapping[str, object] | None = None,
) -> None:
    """A kept picture into a place; what stands there goes."""
    kept, measured = picture
    row = _row_at(session, product_id, position)
    if row is None:
        row = ProductImage(product_id=product_id, position=position)
        session.add(row)
    row.role = role_of(position)
    row.sha256, row.name, row.size = kept.sha256, kept.name, kept.size
    row.width, row.height = measured.width, measured.height
    row.white_share = measured.white_share
    row.stamp = None if stamp is None else dict(stamp)


def move_image(session: Session, product_id: int, old: int, new: int) -> None:
    """Into another place; what stands there takes its place. Raises no_such_image."""
    row = _found(session, product_id, old)
    if old == new or not 0 <= new < PLACES:
        return
    other = _row_at(session, product_id, new)
    row.position, row.role = new, role_of(new)
    if other is not None:
        other.position, other.role = old, role_of(old)
    _tell(session, product_id)


def remove_image(session: Session, product_id: int, position: int) -> None:
    """Take one off; its file stays for an undo. Raises no_such_image."""
    session.delete(_found(session, product_id, position))
    _tell(session, product_id)


def free_places(taken: Iterable[int], first: int = 0) -> list[int]:
    """The places with nothing in them, from one on."""
    known = frozenset(taken)
    return [place for place in range(first, PLACES) if place not in known]


def _kept(store: Path, source: Source, measure: Measure) -> tuple[Kept, Measured]:
    """Looked at first: what cannot be shown is not kept."""
    measured = measure(source)
    if isinstance(source, Path):
        return files.keep(store, source), measured
    return files.keep_bytes(store, source[1], source[0]), measured


def _put(
    session: Session,
    product_id: int,
    kept: Sequence[tuple[Kept, Measured]],
    position: int | None,
) -> int:
    taken = [image.position for image in images_of(session, product_id)]
    free = free_places(taken)
    places = free if position is None else [position, *(one for one in free if one != position)]
    for place, picture in zip(places, kept, strict=False):
        place_image(session, product_id, place, picture)
    _tell(session, product_id)
    return min(len(places), len(kept))


def _tell(session: Session, product_id: int) -> None:
    ledger_of(session).facts["title"] = found_product(session, product_id).title


def _row_at(session: Session, product_id: int, position: int) -> ProductImage | None:
    wanted = select(ProductImage).where(
        ProductImage.product_id == product_id, ProductImage.position == position
    )
    return session.scalars(wanted.order_by(ProductImage.id)).first()


def _found(session: Session, product_id: int, position: int) -> ProductImage:
    row = _row_at(session, product_id, position)
    if row is None:
        raise refuse(ImageCode.NO_SUCH_IMAGE)
    return row
