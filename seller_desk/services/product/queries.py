"""The list of products: which ids, and the rows of a window."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from seller_desk.models.product import Product, Sku
from seller_desk.models.search import folded
from seller_desk.services.product.sales import Sold, all_sold
from seller_desk.services.settings import ShopSettings
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


@dataclass(frozen=True, slots=True)
class ProductFilter:
    """What was asked for; a field at its default asks for nothing."""

    find: str = ""
    kind: ProductKind | None = None
    unconfirmed: bool = False
    sort: ProductSort = ProductSort.PAID
    descending: bool = True


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


def find(session: Session, wanted: ProductFilter, settings: ShopSettings) -> "array[int]":
    """The ids of a list in its order."""
    words = folded(wanted.find).split()
    asked = [Product.search_text.contains(word, autoescape=True) for word in words]
    if wanted.kind is not None:
        asked.append(Product.kind == wanted.kind)
    if wanted.unconfirmed:
        asked.append(~Product.kind_confirmed)
    facts = session.execute(select(*_FACTS).where(*asked).order_by(Product.id))
    return array("q", (row.id for row in _sorted(_rows(session, facts, settings), wanted)))


def rows(session: Session, ids: Sequence[int], settings: ShopSettings) -> list[ProductRow]:
    """The rows of a window of ids, in their order; one that is gone by now is left out."""
    facts = session.execute(select(*_FACTS).where(Product.id.in_(ids)))
    found = {row.id: row for row in _rows(session, facts, settings)}
    return [found[product] for product in ids if product in found]


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


_FACTS = (
    *(Product.id, Product.title, Product.code, Product.offer_id, Product.kind),
    *(Product.kind_confirmed, Product.status, Product.unit, Product.ship_days),
)


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
}


def _sorted(found: Sequence[ProductRow], wanted: ProductFilter) -> list[ProductRow]:
    key = _KEYS[wanted.sort]
    known = [row for row in found if key(row) is not None]
    unknown = [row for row in found if key(row) is None]
    return [*sorted(known, key=key, reverse=wanted.descending), *unknown]
