"""Who came and who ordered: traffic by day beside the buyers of orders made on the same days."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, String, Subquery, case, func, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from seller_desk.models.data import ProductDay, ShopDay
from seller_desk.models.memory import remembered
from seller_desk.models.order import Order, OrderLine
from seller_desk.services.data.ranges import Range

_MADE_AT = type_coerce(Order.created_at, String)
_DAY = func.substr(_MADE_AT, 1, 10)
_BUYERS = func.count(Order.customer_id.distinct())


@dataclass(frozen=True, slots=True)
class Ordering:
    """Who ordered in all of a range, and on each day with an order; how many orders by the hour."""

    whole: int
    by_day: Mapping[date, int]
    by_hour: Mapping[str, int]
    """As 2026-11-20 18."""


@dataclass(frozen=True, slots=True)
class ProductVisits:
    """The traffic of one product over the days of a range that tell of it.

    `counted_visitors` are those of days whose buyers with the goods in their cart are known, too;
    `day_buyers` those who ordered on days with known visitors, counted anew on each.
    """

    product_id: int | None
    offer_id: str | None
    code: str | None
    title: str | None
    traffic_days: int
    views: int | None
    visitors: int | None
    cart_buyers: int | None
    counted_visitors: int | None
    counted_carts: int | None
    day_buyers: int | None


def shop_days(session: Session, within: Range) -> Mapping[date, ShopDay]:
    """The days of a range that the shop has traffic or ad spend of."""
    wanted = select(ShopDay).where(*within.holds(type_coerce(ShopDay.day, String)))
    return {date.fromisoformat(row.day): row for row in session.scalars(wanted)}


@remembered
def ordering_buyers(session: Session, within: Range) -> Ordering:
    """How many customers made an order in a range, whatever became of it."""
    hour = func.substr(_MADE_AT, 1, 13)
    wanted = select(hour, Order.customer_id).where(*within.holds(_MADE_AT)).order_by(_MADE_AT)
    rows: Any = session.connection().execute(wanted).cursor
    days: dict[date, set[int | None]] = defaultdict(set)
    hours: dict[str, int] = {}
    for at, made in groupby(rows, key=itemgetter(0)):
        buyers = [customer for _, customer in made]
        hours[at] = len(buyers)
        days[date.fromisoformat(at[:10])].update(buyers)
    every: set[int | None] = set().union(*days.values())
    by_day = {day: len(buyers - {None}) for day, buyers in days.items()}
    return Ordering(len(every - {None}), by_day, hours)


def ordering_buyers_by_day(session: Session, within: Range) -> Mapping[date, int]:
    """The same for each day with an order."""
    return ordering_buyers(session, within).by_day


@remembered
def ordering_buyers_by_product(session: Session, within: Range) -> Mapping[int, int]:
    """How many customers ordered each product in a range."""
    wanted = (
        select(OrderLine.product_id, _BUYERS)
        .join(Order, Order.id == OrderLine.order_id)
        .where(*within.holds(_MADE_AT), OrderLine.product_id.is_not(None))
        .group_by(OrderLine.product_id)
    )
    return {product: buyers for product, buyers in session.execute(wanted) if product is not None}


def product_visits(session: Session, within: Range) -> list[ProductVisits]:
    """Every product with traffic in a range; those that the shop does not have by their names."""
    ordered = _ordered_by_day(within)
    both = ProductDay.visitors.is_not(None) & ProductDay.cart_buyers.is_not(None)
    seen = ProductDay.visitors.is_not(None)
    day_buyers = func.sum(case((seen, func.coalesce(ordered.c.buyers, 0))))
    facts = (
        ProductDay.product_id,
        *(func.max(column) for column in (ProductDay.offer_id, ProductDay.code, ProductDay.title)),
        func.count(ProductDay.day.distinct()),
        *map(func.sum, (ProductDay.page_views, ProductDay.visitors, ProductDay.cart_buyers)),
        *(_sum_where(both, column) for column in (ProductDay.visitors, ProductDay.cart_buyers)),
        day_buyers,
    )
    same = (ordered.c.product_id == ProductDay.product_id) & (ordered.c.day == ProductDay.day)
    wanted: Any = (
        select(*facts)
        .outerjoin(ordered, same)
        .where(*within.holds(type_coerce(ProductDay.day, String)))
        .group_by(func.coalesce(ProductDay.product_id, ProductDay.identity))
    )
    return [ProductVisits(*row) for row in session.execute(wanted)]


def _sum_where(
    known: ColumnElement[bool], column: InstrumentedAttribute[int | None]
) -> ColumnElement[int]:
    return func.sum(case((known, column)))


def _ordered_by_day(within: Range) -> Subquery:
    return (
        select(OrderLine.product_id, _DAY.label("day"), _BUYERS.label("buyers"))
        .join(Order, Order.id == OrderLine.order_id)
        .where(*within.holds(_MADE_AT), OrderLine.product_id.is_not(None))
        .group_by(OrderLine.product_id, _DAY)
        .subquery("ordered")
    )
