"""Which pictures the goods of the invented shop have; whoever can draw draws them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from seller_desk.models.base import Base
from seller_desk.models.ledger import insert_rows
from seller_desk.services import files
from seller_desk.services.demo.lists import Garment, rows
from seller_desk.services.product.image_checks import WHOLE
from seller_desk.services.product.images import ROLES
from seller_desk.words import ImageRole, ListingStatus

if TYPE_CHECKING:
    from seller_desk.services.files import Kept

SIDE = 800
_TABLE = Base.metadata.tables["product_image"]
_COLUMNS = (
    *("product_id", "position", "role", "sha256", "name", "width", "height", "size"),
    "white_share",
)
_COUNTS: Mapping[ListingStatus, int] = {
    ListingStatus.DRAFT: 1,
    ListingStatus.REJECTED: 4,
    ListingStatus.OFF_SHELF: 3,
}
"""So many pictures goods have that are not on the shelf; the others have all five."""
_UNKNOWN = "#8E949C"
_MIXED = ("#24385F", "#F1EFEA", "#8E949C", "#C33A32")


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: goods of a sort in some colours, as its place in the listing wants it."""

    sort: str
    colours: tuple[str, ...]
    role: ImageRole


Draw = Callable[[Scene], bytes]
"""A square JPEG of `SIDE` pixels."""


def write_pictures(
    session: Session, store: Path, goods: Sequence[tuple[int, Garment]], draw: Draw
) -> None:
    """The pictures of all goods; one that two goods share is drawn once."""
    tints = {row["name"]: row["hex"] for row in rows("tints")}
    drawn: dict[Scene, Kept] = {}
    made = []
    for product, garment in goods:
        for position, scene in enumerate(_scenes(garment, tints)):
            if scene not in drawn:
                drawn[scene] = files.keep_bytes(store, draw(scene), _name(scene))
            kept = drawn[scene]
            name = f"{garment.code}-{position + 1}.jpg"
            white = WHOLE if scene.role is ImageRole.WHITE else 0
            own = (product, position, scene.role.value, kept.sha256, name)
            made.append((*own, SIDE, SIDE, kept.size, white))
    insert_rows(session, _TABLE, _COLUMNS, made)


def _scenes(garment: Garment, tints: Mapping[str, str]) -> Iterator[Scene]:
    """In the colour of the first variant; cartons and heaps look alike for many goods."""
    first = garment.variants[0].spec.partition(";")[0]
    for role in ROLES[: _COUNTS.get(garment.status, len(ROLES))]:
        sort = "" if role in {ImageRole.DETAIL, ImageRole.PACKAGING} else garment.sort
        is_mixed = role in {ImageRole.PACKAGING, ImageRole.CASE}
        yield Scene(sort, _MIXED if is_mixed else (tints.get(first, _UNKNOWN),), role)


def _name(scene: Scene) -> str:
    return f"{scene.role.value}.jpg"
