"""The list of products: which ids, and the rows of a window."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select
from sqlalchemy.orm import Session

from seller_desk.errors import Level, TitleCode
from seller_desk.models.listing import PriceTier, ProductImage
from seller_desk.models.product import Product, Sku
from seller_desk.ordering import ordered
from seller_desk.services.kept_lists import Shelf
from seller_desk.services.product.details import stale_ids
from seller_desk.services.product.listing import ListingCheck, checks
from seller_desk.services.product.sales import Sold, all_sold
from seller_desk.services.settings import ShopSettings
from seller_desk.services.sounds import products_called
from seller_desk.words import ListingStatus, ProductKind


class ProductSort(StrEnum):
    """What the list is sorted by; what is not known comes last either way."""

    TITLE = "title"
    CODE = "code"
    OFFER_ID = "offer_id"
    KIND = "kind"
    STATUS = "status"
    SHIP_DAYS = "ship_days"
    ORDERS = "orders"
    QUANTITY = "quantity"
    PAID = "paid"
    LAST = "last"
    LOWEST = "lowest"


class Flaw(StrEnum):
    """What a listing lacks."""

    TITLE = "title"
    """A word for which it would be rejected, a missing quantity, an old year."""
    LOW_SCORE = "low_score"
    BLOCKED = "blocked"
    """It could not be submitted."""
    OLD_PAGE = "old_page"
    """Its detail page says something else than the product by now."""
    NO_SHIP_DAYS = "no_ship_days"
    """It went live here, and nobody has said in how many days it is shipped."""


LOW_SCORE = 80
"""A listing under this needs work."""


@dataclass(frozen=True, slots=True)
class ProductFilter:
    """What was asked for; a field at its default asks for nothing."""

    find: str = ""
    kind: ProductKind | None = None
    unconfirmed: bool = False
    status: ListingStatus | None = None
    flaw: Flaw | None = None
    sort: ProductSort = ProductSort.PAID
    descending: bool = True
    then: tuple[tuple[ProductSort, bool], ...] = ()
    """By what equals are sorted, and whether from large to small."""


SHELF = Shelf("products", ProductFilter())
"""Saved lists of products."""


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A line of the list. `ship_days` are those that count, `own_ship_days` those set for it."""

    id: int
    title: str
    code: str | None
    offer_id: str | None
    kind: ProductKind
    kind_confirmed: bool
    status: ListingStatus
    unit: str | None
    ship_days: int
    own_ship_days: int | None
    orders: int
    quantity_milli: int
    paid_fen: int
    last_at: datetime | None
    lowest_fen: int | None = None
    skus: int = 0
    score: int | None = None
    """Of the listing check; None where nobody asked for it."""
    has_old_page: bool = False
    picture: str | None = None
    """Its first picture, by the hash of the file."""


@dataclass(frozen=True, slots=True)
class SkuRow:
    """One variant of a product."""

    id: int
    sku_id: str | None
    spec: str | None
    cargo_number: str | None


@dataclass(frozen=True, slots=True)
class ProductCard:
    """All that is known of one product."""

    row: ProductRow
    minimum_quantity: int | None
    cost_fen: int | None
    skus: tuple[SkuRow, ...]


def find(
    session: Session,
    wanted: ProductFilter,
    settings: ShopSettings,
    today: date | None = None,
) -> "array[int]":
    """The ids of a list in its order; `today` is needed where listings are checked."""
    asked, flaw = _conditions(session, wanted), wanted.flaw
    facts = session.execute(select(*_FACTS).where(*asked).order_by(Product.id))
    rows = _sorted(_rows(session, facts, settings), wanted)
    if flaw is not None and flaw is not Flaw.NO_SHIP_DAYS and today is not None:
        flawed = _flawed(session, [row.id for row in rows], flaw, settings, today)
        rows = [row for row in rows if row.id in flawed]
    return array("q", (row.id for row in rows))


def rows(
    session: Session, ids: Sequence[int], settings: ShopSettings, today: date | None = None
) -> list[ProductRow]:
    """The rows of a window of ids, in their order; one that is gone by now is left out.

    With `today` each comes with the score of its listing, and whether its detail page is old.
    """
    facts = session.execute(select(*_FACTS).where(Product.id.in_(ids)))
    first = pictures(session, ids)
    found = {
        row.id: replace(row, picture=first.get(row.id)) for row in _rows(session, facts, settings)
    }
    if today is not None:
        for product, check in checks(session, ids, settings, today).items():
            found[product] = replace(found[product], score=check.score)
        for product in stale_ids(session, settings, ids):
            found[product] = replace(found[product], has_old_page=True)
    return [found[product] for product in ids if product in found]


def sold_of(session: Session, ids: Iterable[int]) -> int:
    """What some products have brought together, in fen."""
    sold = all_sold(session)
    return sum(sold.get(product, _NONE).paid_fen for product in ids)


def counts(session: Session) -> Mapping[ListingStatus, int]:
    """How many products stand where with the platform."""
    counted = select(Product.status, func.count().label("products")).group_by(Product.status)
    found = {row.status: row.products for row in session.execute(counted)}
    return {status: found.get(status, 0) for status in ListingStatus}


def count_without_ship_days(session: Session) -> int:
    """How many went live here with days to ship that nobody has set."""
    return session.scalar(select(func.count(Product.id)).where(*_NO_SHIP_DAYS)) or 0


def lowest_prices(session: Session, ids: Sequence[int]) -> Mapping[int, int | None]:
    """The lowest price of each product in fen, of its tiers or else its variants."""
    found: dict[int, int | None] = {}
    for first in range(0, len(ids), _AT_ONCE):
        part = ids[first : first + _AT_ONCE]
        wanted = select(Product.id, _LOWEST).where(Product.id.in_(part))
        found.update((row_id, fen) for row_id, fen in session.execute(wanted))
    return found


def card(session: Session, product_id: int, settings: ShopSettings) -> ProductCard | None:
    """One product; None when there is no such product (any more)."""
    known = session.get(Product, product_id)
    if known is None:
        return None
    skus = select(Sku.id, Sku.sku_id, Sku.spec, Sku.cargo_number)
    variants = session.execute(skus.where(Sku.product_id == product_id).order_by(Sku.id))
    return ProductCard(
        row=rows(session, [product_id], settings)[0],
        minimum_quantity=known.minimum_quantity,
        cost_fen=known.cost_fen,
        skus=tuple(SkuRow(*variant) for variant in variants),
    )


_TIERS = select(func.min(PriceTier.price_fen)).where(PriceTier.product_id == Product.id)
_SKUS = select(func.min(Sku.price_fen)).where(Sku.product_id == Product.id)
_LOWEST = func.coalesce(_TIERS.scalar_subquery(), _SKUS.scalar_subquery())
_VARIANTS = select(func.count(Sku.id)).where(Sku.product_id == Product.id)
_FACTS = (
    *(Product.id, Product.title, Product.code, Product.offer_id, Product.kind),
    *(Product.kind_confirmed, Product.status, Product.unit, Product.ship_days),
    _LOWEST.label("lowest_fen"),
    _VARIANTS.scalar_subquery().label("variants"),
)
_AT_ONCE = 500
_NO_SHIP_DAYS = (
    Product.status == ListingStatus.LIVE,
    Product.ship_days.is_(None),
    Product.status_since.is_not(None),
)


def _conditions(session: Session, wanted: ProductFilter) -> list[ColumnElement[bool]]:
    """What the rows themselves can tell."""
    asked = products_called(session, wanted.find)
    if wanted.kind is not None:
        asked.append(Product.kind == wanted.kind)
    if wanted.unconfirmed:
        asked.append(~Product.kind_confirmed)
    if wanted.status is not None:
        asked.append(Product.status == wanted.status)
    if wanted.flaw is Flaw.NO_SHIP_DAYS:
        asked.extend(_NO_SHIP_DAYS)
    return asked


def pictures(session: Session, ids: Sequence[int]) -> Mapping[int, str]:
    """The first picture of each that has one."""
    wanted = select(ProductImage.product_id, ProductImage.sha256)
    backward = wanted.where(ProductImage.product_id.in_(ids)).order_by(ProductImage.position.desc())
    return {row.product_id: row.sha256 for row in session.execute(backward)}


def _flawed(
    session: Session, ids: Sequence[int], flaw: Flaw, settings: ShopSettings, today: date
) -> frozenset[int]:
    """Those of them whose listing has that flaw."""
    if flaw is Flaw.OLD_PAGE:
        return stale_ids(session, settings) & frozenset(ids)
    return frozenset(
        product
        for start in range(0, len(ids), _AT_ONCE)
        for product, check in checks(
            session, ids[start : start + _AT_ONCE], settings, today
        ).items()
        if _has(check, flaw)
    )


def _has(check: ListingCheck, flaw: Flaw) -> bool:
    match flaw:
        case Flaw.TITLE:
            return any(
                isinstance(item.code, TitleCode) and item.level is not Level.ADVICE
                for item in check.open_items
            )
        case Flaw.LOW_SCORE:
            return check.score < LOW_SCORE
        case Flaw.BLOCKED:
            return bool(check.blocking)
        case Flaw.OLD_PAGE | Flaw.NO_SHIP_DAYS:
            return False  # the check looks at neither


def _rows(
    session: Session, facts: Iterable[Row[*tuple[Any, ...]]], settings: ShopSettings
) -> list[ProductRow]:
    sold = all_sold(session)
    return [_row(product, sold.get(product.id, _NONE), settings) for product in facts]


_NONE = Sold()


def _row(product: Row[*tuple[Any, ...]], sold: Sold, settings: ShopSettings) -> ProductRow:
    own = product.ship_days
    return ProductRow(
        id=product.id,
        title=product.title,
        code=product.code,
        offer_id=product.offer_id,
        kind=product.kind,
        kind_confirmed=product.kind_confirmed,
        status=product.status,
        unit=product.unit,
        ship_days=settings.ship_days(product.kind) if own is None else own,
        own_ship_days=own,
        orders=sold.orders,
        quantity_milli=sold.quantity_milli,
        paid_fen=sold.paid_fen,
        last_at=sold.last_at,
        lowest_fen=product.lowest_fen,
        skus=product.variants,
    )


_KINDS = {kind: rank for rank, kind in enumerate(ProductKind)}
_STATUSES = {status: rank for rank, status in enumerate(ListingStatus)}
_KEYS: Mapping[ProductSort, Callable[[ProductRow], Any]] = {
    ProductSort.TITLE: lambda row: row.title,
    ProductSort.CODE: lambda row: row.code,
    ProductSort.OFFER_ID: lambda row: row.offer_id,
    ProductSort.KIND: lambda row: _KINDS[row.kind],
    ProductSort.STATUS: lambda row: _STATUSES[row.status],
    ProductSort.SHIP_DAYS: lambda row: row.ship_days,
    ProductSort.ORDERS: lambda row: row.orders,
    ProductSort.QUANTITY: lambda row: row.quantity_milli,
    ProductSort.PAID: lambda row: row.paid_fen,
    ProductSort.LAST: lambda row: row.last_at,
    ProductSort.LOWEST: lambda row: row.lowest_fen,
}


def _sorted(found: Sequence[ProductRow], wanted: ProductFilter) -> list[ProductRow]:
    return ordered(found, ((wanted.sort, wanted.descending), *wanted.then), _KEYS)
