"""What is printed on a main image, and whether the product still says the same.

A template takes its numbers from the product; a stamp keeps what it printed, as facts, beside the
image. When a price or the smallest order changes, the two no longer agree and the image is stale.
"""

import csv
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from seller_desk import resources
from seller_desk.errors import ImageCode, Level, TitleCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.listing import ProductImage
from seller_desk.services.product import catalog
from seller_desk.services.product.catalog import found_product
from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.product.tiers import Band, TierPrice, bands, price_for
from seller_desk.services.product.titles import TitleProblem, TitleRules, check_title
from seller_desk.services.settings import ShopSettings

MOST_BANDS, MOST_POINTS = 3, 4
MOST_TEXT = 40
"""So many characters of an own line; a longer one would be too small to read."""


class Template(StrEnum):
    """What an image is made into."""

    RIBBON = "ribbon"
    """A corner with the smallest order, a bar with a price."""
    TIERS = "tiers"
    """A table of up to three prices."""
    POINTS = "points"
    """Selling points one below the other."""


class Said(StrEnum):
    """A fact that an image prints."""

    MINIMUM = "minimum"
    UNIT = "unit"
    PRICE = "price_fen"
    FROM = "from"
    TIERS = "tiers"
    POINTS = "points"


Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Wish:
    """What the seller chose: lines of their own, and from which quantity on the price is shown.

    An empty line is filled from the selling points; without a quantity the lowest price is shown.
    """

    template: Template = Template.RIBBON
    headline: str = ""
    note: str = ""
    from_quantity: int | None = None


@dataclass(frozen=True, slots=True)
class Print:
    """All that stands on an image."""

    template: Template
    brand: str
    minimum: str
    headline: str
    note: str
    price_label: str
    price_fen: int | None
    bands: tuple[tuple[str, int], ...]
    points: tuple[str, ...]
    facts: Facts
    """What it says of the product, as it is kept in the stamp."""
    logo: str = ""
    """The shop's logo by its hash; it stands where its name would."""

    @property
    def lines(self) -> tuple[str, ...]:
        """What somebody wrote, apart from numbers: this is held to the rules of titles."""
        return tuple(filter(None, (self.brand, self.headline, self.note, *self.points)))


@dataclass(frozen=True, slots=True)
class Difference:
    """What an image says, and what the product says by now."""

    what: Said
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class StaleStamp:
    """An image that prints what is not so any more."""

    image_id: int
    product_id: int
    title: str
    position: int
    sha256: str
    wish: Wish
    photo: str | None
    made_on: str
    differences: tuple[Difference, ...]


def print_of(draft: ProductDraft, settings: ShopSettings, wish: Wish, logo: str = "") -> Print:
    """What a template prints of a product. Raises nothing_to_print."""
    steps = draft.tiers or _only_price(draft)
    minimum = draft.minimum_quantity or (steps[0].from_quantity if steps else None)
    points = tuple(point[:MOST_TEXT] for point in draft.texts.selling_points[:MOST_POINTS])
    lacks_price = wish.template is not Template.POINTS and not steps
    lacks_points = wish.template is Template.POINTS and not points
    if minimum is None or lacks_price or lacks_points:
        raise refuse(ImageCode.NOTHING_TO_PRINT, title=draft.title)
    text, unit = _texts(), draft.unit or _texts()["unit"]
    shown = _shown(steps, wish.from_quantity)
    label = text["price_all"]
    if shown is not None and len(steps) > 1:
        label = text["price_from"].format(count=shown.from_quantity, unit=unit)
    made = Print(
        template=wish.template,
        brand=(settings.shop_name or "").strip(),
        minimum=text["minimum"].format(count=minimum, unit=unit),
        headline=wish.headline.strip() or " · ".join(points[:2]),
        note=wish.note.strip() or " · ".join(points[2:4]),
        price_label=label,
        price_fen=None if shown is None else shown.price_fen,
        bands=tuple(_band(band, unit) for band in bands(steps)[-MOST_BANDS:]),
        points=points,
        facts={},
        logo=logo,
    )
    return replace(made, facts=_facts(made, minimum, unit, steps, shown))


def faults(printed: Print, rules: TitleRules, today: date) -> list[TitleProblem]:
    """Words on the image that the platform would not pass in a title, and years that are over."""
    wanted = {TitleCode.BANNED_WORD, TitleCode.STALE_YEAR}
    return [
        problem
        for line in printed.lines
        for problem in check_title(line, rules, today).problems
        if problem.code in wanted
    ]


def is_allowed(found: Sequence[TitleProblem]) -> bool:
    """Whether an image with these may be made."""
    return all(problem.level is not Level.ERROR for problem in found)


def stamp_of(printed: Print, wish: Wish, photo: str, today: date) -> dict[str, object]:
    """What is kept beside an image."""
    return {
        "template": wish.template.value,
        "headline": wish.headline,
        "note": wish.note,
        "from_quantity": wish.from_quantity,
        "photo": photo,
        "made_on": today.isoformat(),
        "says": dict(printed.facts),
    }


def wish_of(stamp: Mapping[str, object]) -> Wish:
    """What was chosen for an image; what does not fit there is as if nothing had been."""
    names = {template.value for template in Template}
    template, quantity = stamp.get("template"), stamp.get("from_quantity")
    return Wish(
        Template(template) if template in names else Template.RIBBON,
        str(stamp.get("headline") or ""),
        str(stamp.get("note") or ""),
        quantity if isinstance(quantity, int) else None,
    )


def stale_stamps(session: Session, ids: Collection[int] | None = None) -> list[StaleStamp]:
    """Images whose print the product no longer bears out; of some products, or of all."""
    rows = [row for row in session.scalars(_stamped(ids)) if row.stamp]
    drafts = catalog.drafts(session, {row.product_id for row in rows})
    found = []
    for row in rows:
        draft, stamp = drafts[row.product_id], row.stamp or {}
        differences = _differences(stamp, draft)
        if differences:
            found.append(
                StaleStamp(
                    image_id=row.id,
                    product_id=row.product_id,
                    title=draft.title,
                    position=row.position,
                    sha256=row.sha256,
                    wish=wish_of(stamp),
                    photo=str(stamp["photo"]) if stamp.get("photo") else None,
                    made_on=str(stamp.get("made_on") or ""),
                    differences=tuple(differences),
                )
            )
    return found


def keep_stamp(session: Session, image_id: int) -> None:
    """Let an image stand though it is stale, until the product changes once more.

    Raises no_such_image.
    """
    row = session.get(ProductImage, image_id)
    if row is None or not row.stamp:
        raise refuse(ImageCode.NO_SUCH_IMAGE)
    draft = catalog.draft_of(session, row.product_id)
    row.stamp = {**row.stamp, "let": dict(_said_now(row.stamp, draft))}
    ledger_of(session).facts["title"] = found_product(session, row.product_id).title


def _stamped(ids: Collection[int] | None) -> Select[ProductImage]:
    wanted = select(ProductImage).where(ProductImage.stamp.is_not(None))
    if ids is not None:
        wanted = wanted.where(ProductImage.product_id.in_(ids))
    return wanted.order_by(ProductImage.product_id, ProductImage.position)


def _differences(stamp: Facts, draft: ProductDraft) -> list[Difference]:
    said, now = stamp.get("says"), _said_now(stamp, draft)
    if not isinstance(said, dict) or stamp.get("let") == now:
        return []
    return [Difference(Said(key), old, now[key]) for key, old in said.items() if now[key] != old]


def _said_now(stamp: Mapping[str, object], draft: ProductDraft) -> Facts:
    """What the image would say by now: of a price, what its own quantity costs."""
    said = stamp.get("says")
    printed = said if isinstance(said, dict) else {}
    steps = draft.tiers or _only_price(draft)
    quantity = printed.get(Said.FROM.value)
    price = price_for(steps, quantity) if isinstance(quantity, int) else None
    now: dict[str, object] = {
        Said.MINIMUM: draft.minimum_quantity or (steps[0].from_quantity if steps else None),
        Said.UNIT: draft.unit or _texts()["unit"],
        Said.FROM: quantity,
        Said.PRICE: None if price is None else price.unit_fen,
        Said.TIERS: _as_list(steps),
        Said.POINTS: list(draft.texts.selling_points[:MOST_POINTS]),
    }
    return {str(key): value for key, value in now.items() if key in printed}


def _facts(
    made: Print, minimum: int, unit: str, steps: Sequence[TierPrice], shown: TierPrice | None
) -> Facts:
    facts: dict[str, object] = {Said.MINIMUM.value: minimum, Said.UNIT.value: unit}
    if made.template is Template.RIBBON and shown is not None:
        facts |= {Said.FROM.value: shown.from_quantity, Said.PRICE.value: shown.price_fen}
    if made.template is Template.TIERS:
        facts[Said.TIERS.value] = _as_list(steps)
    if made.template is Template.POINTS:
        facts[Said.POINTS.value] = list(made.points)
    return facts


def _as_list(steps: Sequence[TierPrice]) -> list[list[int]]:
    """The prices that a table has room for, as JSON keeps them."""
    return [[step.from_quantity, step.price_fen] for step in steps[-MOST_BANDS:]]


def _shown(steps: Sequence[TierPrice], quantity: int | None) -> TierPrice | None:
    """The tier of that quantity, else the lowest price."""
    found = [step for step in steps if step.from_quantity == quantity]
    return next(iter(found or steps[-1:]), None)


def _only_price(draft: ProductDraft) -> tuple[TierPrice, ...]:
    """The price of goods without tiers."""
    fen = draft.lowest_fen
    return () if fen is None else (TierPrice(draft.minimum_quantity or 1, fen),)


def _band(band: Band, unit: str) -> tuple[str, int]:
    text = _texts()["from" if band.last is None else "span"]
    return text.format(first=band.first, last=band.last, unit=unit), band.price_fen


@cache
def _texts() -> Mapping[str, str]:
    """What is printed, in the language of the buyers."""
    with resources.path("lists", "image_texts.csv").open(encoding="utf-8", newline="") as file:
        return {row["key"]: row["text"] for row in csv.DictReader(file)}
