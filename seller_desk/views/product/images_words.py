"""What is said of an image in its place."""

from collections.abc import Mapping

from seller_desk.errors import ListingCode
from seller_desk.services.product.images import ImageRow, role_of
from seller_desk.services.product.listing import ImageFacts, image_flaws
from seller_desk.services.settings import ShopSettings
from seller_desk.views.formats import file_size
from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate
from seller_desk.words import ImageRole, Tone

ROLES: Mapping[ImageRole, str] = {
    ImageRole.WHITE: QT_TRANSLATE_NOOP("product", "On white"),
    ImageRole.DETAIL: QT_TRANSLATE_NOOP("product", "Detail"),
    ImageRole.SCENE: QT_TRANSLATE_NOOP("product", "In use"),
    ImageRole.PACKAGING: QT_TRANSLATE_NOOP("product", "Packaging"),
    ImageRole.CASE: QT_TRANSLATE_NOOP("product", "Bulk order"),
}
"""Short enough for a place of 88 pixels."""
BLOCKING = frozenset({ListingCode.IMAGE_TOO_SMALL, ListingCode.FIRST_NOT_WHITE})
_PER_CENT = 10_000


def role(position: int) -> str:
    """What a place is for."""
    found = role_of(position)
    return translate("product", "More") if found is None else translate("product", ROLES[found])


def verdict(
    image: ImageRow | None, position: int, settings: ShopSettings, *, is_missing: bool = False
) -> tuple[str, Tone]:
    """The role where all is well, else what is wrong; and how bad that is."""
    if image is None:
        return role(position), Tone.NEUTRAL
    if is_missing:
        return translate("product", "File is gone"), Tone.DANGER
    facts = ImageFacts(image.width, image.height, image.white_share, position, image.size)
    flaws = image_flaws(facts, position, settings)
    if not flaws:
        return role(position), Tone.SUCCESS
    return _said(flaws[0], image), Tone.DANGER if flaws[0] in BLOCKING else Tone.WARNING


def _said(flaw: ListingCode, image: ImageRow) -> str:
    if flaw is ListingCode.IMAGE_TOO_SMALL:
        side = min(image.width, image.height)
        return translate("product", "Only {side} px").format(side=side)
    if flaw is ListingCode.FIRST_NOT_WHITE:
        percent = (image.white_share or 0) // _PER_CENT
        return translate("product", "{percent}% white").format(percent=percent)
    if flaw is ListingCode.IMAGE_NOT_SQUARE:
        return translate("product", "Not square")
    return file_size(image.size)
