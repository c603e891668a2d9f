"""Who came and who ordered: traffic by day beside the buyers of orders made on the same days."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from sqlalchemy import ColumnElement, String, case, func, select, text, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from seller_desk.models.data import ProductDay, ShopDay
from seller_desk.models.memory import remembered
from seller_desk.services.data import crowds
from seller_desk.services.data.ranges import Range

_COMMA = ","
_MADE = "o.created_at >= d.value AND o.created_at < d.value || ' ~'"
"""Whether an order was made on a day: the text of its time is behind the day's own."""
_GOODS = text(
    "SELECT d.value, (SELECT json_array("
    "json(json_group_array(l.product_id)), json(json_group_array(o.customer_id)))"
    " FROM sales_order AS o CROSS JOIN order_line AS l ON l.order_id = o.id"
    f" WHERE {_MADE} AND l.product_id IS NOT NULL) FROM json_each(:days) AS d"
)
"""Each day's buyers as one text, which the driver hands over sooner than a row for each order."""
_PAIR = 32
_PAIRS = text(
    f"SELECT json_group_array(l.product_id << {_PAIR} | coalesce(o.customer_id, 0)) FROM"
    " (SELECT id, customer_id FROM sales_order WHERE created_at >= :first AND created_at < :end"
    " ORDER BY id LIMIT -1) AS o CROSS JOIN order_line AS l ON l.order_id = o.id"
    " WHERE l.product_id IS NOT NULL"
)
"""Products with their buyers. By the ids of orders, as their lines lie: the limit keeps the order.

A product and a customer are one number, since very many pairs take long to make.
"""


@dataclass(frozen=True, slots=True)
class Ordering:
    """Who ordered in all of a range, and on each day with an order."""

    whole: int
    by_day: Mapping[date, int]


@dataclass(frozen=True, slots=True)
class Ordered:
    """How many customers ordered each product in all of a range, and by the text of its days."""

    whole: Mapping[int, int]
    by_day: Mapping[int, Mapping[str, int]]


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


def ordering_buyers(session: Session, within: Range) -> Ordering:
    """How many customers made an order in a range, whatever became of it."""
    days = crowds.made(session, within)
    by_day = {date.fromisoformat(day): one.bit_count() for day, one in days.items() if one}
    return Ordering(reduce(or_, days.values(), 0).bit_count(), by_day)


def ordering_buyers_by_day(session: Session, within: Range) -> Mapping[date, int]:
    """The same for each day with an order."""
    return ordering_buyers(session, within).by_day


@remembered
def ordering_buyers_by_product(session: Session, within: Range) -> Mapping[int, int]:
    """How many customers ordered each product; of one that nobody known ordered it is none."""
    first, end = within.ends
    made = set(json.loads(session.scalar(_PAIRS, {"first": first, "end": end}) or "[]"))
    found = Counter([pair >> _PAIR for pair in made])
    found.subtract([product for product in found if product << _PAIR in made])
    return found


@remembered
def ordered_products(session: Session, within: Range) -> Ordered:
    """The same, and for each day with an order of the product, which takes longer."""
    whole: dict[int, set[int | None]] = defaultdict(set)
    days: dict[int, dict[str, int]] = defaultdict(dict)
    for day, (products, customers) in _lists(session, _GOODS, within):
        of_day: dict[int, set[int | None]] = defaultdict(set)
        for product, customer in zip(products, customers, strict=True):
            of_day[product].add(customer)
        for product, buyers in of_day.items():
            whole[product] |= buyers
            days[product][day] = len(buyers) - (None in buyers)
    return Ordered({key: len(buyers) - (None in buyers) for key, buyers in whole.items()}, days)


def _lists(session: Session, question: Any, within: Range) -> Iterator[tuple[str, Any]]:  # noqa: ANN401  (SQLAlchemy's own statement, JSON)
    """What was asked of each day."""
    days = json.dumps([day.isoformat() for day in within.each])
    found = session.execute(question, {"days": days})
    return ((day, json.loads(made)) for day, made in found)


def product_visits(session: Session, within: Range) -> list[ProductVisits]:
    """Every product with traffic in a range; those that the shop does not have by their names."""
    both = ProductDay.visitors.is_not(None) & ProductDay.cart_buyers.is_not(None)
    seen_on = func.aggregate_strings(ProductDay.day, _COMMA).filter(
        ProductDay.visitors.is_not(None)
    )
    facts = (
        ProductDay.product_id,
        *(func.max(column) for column in (ProductDay.offer_id, ProductDay.code, ProductDay.title)),
        func.count(ProductDay.day.distinct()),
        *map(func.sum, (ProductDay.page_views, ProductDay.visitors, ProductDay.cart_buyers)),
        *(_sum_where(both, column) for column in (ProductDay.visitors, ProductDay.cart_buyers)),
        seen_on,
    )
    wanted = (
        select(*facts)
        .where(*within.holds(type_coerce(ProductDay.day, String)))
        .group_by(func.coalesce(ProductDay.product_id, ProductDay.identity))
    )
    rows: Any = session.execute(wanted).all()
    ordered = ordered_products(session, within).by_day if rows else {}
    return [
        ProductVisits(*(*known, _buyers_on(ordered.get(known[0], {}), days)))
        for *known, days in rows
    ]


def _buyers_on(ordered: Mapping[str, int], days: str | None) -> int | None:
    """Those who ordered on some days, counted anew on each."""
    return None if days is None else sum(ordered.get(day, 0) for day in days.split(_COMMA))


def _sum_where(
    known: ColumnElement[bool], column: InstrumentedAttribute[int | None]
) -> ColumnElement[int]:
    return func.sum(case((known, column)))
