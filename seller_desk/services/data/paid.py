"""The paid orders of a range, added up by the store: by buyer, day, region and product."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import CTE, ColumnElement, String, func, select, type_coerce
from sqlalchemy.orm import Session

from seller_desk.models import sums
from seller_desk.models.memory import remembered
from seller_desk.models.order import AfterSale, Order, OrderLine
from seller_desk.models.product import Product
from seller_desk.services.data import crowds
from seller_desk.services.data.measures import Bought, Crowd
from seller_desk.services.data.ranges import Range
from seller_desk.services.money import bought_first, is_paid, paid_date, refunds_between, spread
from seller_desk.words import AfterSaleState, ProductKind


class Sum(NamedTuple):
    """Paid orders: how many, 实付款, and what of it went back."""

    orders: int = 0
    gross_fen: int = 0
    refunded_fen: int = 0

    @property
    def paid_fen(self) -> int:
        """Their money."""
        return self.gross_fen - self.refunded_fen


class Sold(NamedTuple):
    """One product's part of paid orders."""

    quantity_milli: int = 0
    paid_fen: int = 0


def by_buyer(session: Session, within: Range) -> Mapping[int | None, Sum]:
    """By the customer's id; None are orders without a customer."""
    back = _refunded(session, within)
    each = zip(*_bought(session, within), strict=True)
    return {key: Sum(orders, gross, back.get(key, 0)) for key, orders, gross in each}


def crowd(session: Session, within: Range) -> Crowd:
    """The buyers of a range counted, without a look at each of them."""
    if not sums.are_true(session):
        return Crowd.of(buyers(session, within).values())
    sql = "SELECT count(*) FROM sum_customer WHERE first_at >= ? AND first_at < ?"
    new = session.connection().exec_driver_sql(sql, within.ends).scalar()
    return crowds.paying(session, within, new or 0)


@remembered
def buyers(session: Session, within: Range) -> dict[int, Bought]:
    """Who paid in a range, by their ids; orders without a customer are nobody's."""
    ids, orders, gross = _bought(session, within)
    paid = dict(zip(ids, gross, strict=True))
    for key, amount in _refunded(session, within).items():
        paid[key] -= amount
    new = bought_first(session, within.since)
    each = zip(orders, paid.values(), map(new.__contains__, ids), strict=True)
    found = dict(zip(ids, Bought.many(each), strict=True))
    found.pop(None, None)
    return found


def _bought(session: Session, within: Range) -> list[list[Any]]:
    """The customers in the order of their ids, None among them; their orders, and 实付款 of each.

    Added up and sorted by the store: what stands in order is gone through much sooner.
    """
    orders = _orders(within)
    customer = orders.c.customer_id
    sums = (func.count().label("orders"), func.sum(orders.c.gross).label("gross"))
    each = select(customer, *sums).group_by(customer).order_by(customer).subquery()
    return _lists(session, *each.c)


def _lists(session: Session, *columns: ColumnElement[Any]) -> list[list[Any]]:
    """Each column of many rows as one text, which the driver hands over sooner than the rows."""
    found = session.execute(select(*map(func.json_group_array, columns))).one()
    return list(map(json.loads, found))


def _refunded(session: Session, within: Range) -> Mapping[int | None, int]:
    """What went back to each buyer."""
    found: dict[int | None, int] = {}
    for refund in refunds_between(session, *within.ends):
        found[refund.customer_id] = found.get(refund.customer_id, 0) + refund.amount
    return found


def by_day(session: Session, within: Range) -> Mapping[date, Sum]:
    """By the paid date; days without a paid order are not in it."""
    if sums.are_true(session):
        return {date.fromisoformat(day): one for day, one in _kept(session, within, "day").items()}
    return day_sums(session, within)


def by_region(session: Session, within: Range) -> Mapping[str | None, Sum]:
    """By the province of the receiver; None where the address cannot be read."""
    if sums.are_true(session):
        found = _kept(session, within, "province")
        return {province or None: one for province, one in found.items()}
    return region_sums(session, within)


def by_product(session: Session, within: Range) -> Mapping[int | None, Sold]:
    """By the product's id, an order's money spread over its lines by their worth.

    None is what belongs to no product, orders without lines among it: all parts are the whole.
    """
    if not sums.are_true(session):
        return product_sums(session, within)
    sql = (
        "SELECT product_id, sum(quantity_milli), sum(paid_fen) FROM sum_product"
        " WHERE day BETWEEN ? AND ? GROUP BY product_id"
    )
    days = (within.since.isoformat(), within.until.isoformat())
    rows = session.connection().exec_driver_sql(sql, days)
    return {product or None: Sold(pieces, paid) for product, pieces, paid in rows}


def _kept(session: Session, within: Range, column: str) -> dict[str, Sum]:
    """From the sums that every write keeps."""
    sql = (
        f"SELECT {column}, sum(orders), sum(paid_fen), sum(refunded_fen) FROM sum_day"
        f" WHERE day BETWEEN ? AND ? GROUP BY {column}"
    )
    days = (within.since.isoformat(), within.until.isoformat())
    rows = session.connection().exec_driver_sql(sql, days)
    return {key: Sum(*found) for key, *found in rows}


# The same from the rows: for a write that has touched them already, and to prove the sums by.


def day_sums(session: Session, within: Range) -> Mapping[date, Sum]:
    """What the rows make of `by_day`."""
    orders, back = _orders(within), _refunds()
    day = orders.c.day
    wanted = select(day, *_sums(orders, back)).select_from(_with(orders, back)).group_by(day)
    return {date.fromisoformat(key): Sum(*found) for key, *found in session.execute(wanted)}


def region_sums(session: Session, within: Range) -> Mapping[str | None, Sum]:
    """What the rows make of `by_region`."""
    orders, back = _orders(within), _refunds()
    joined = _with(orders, back).join(Order, Order.id == orders.c.id)
    province = Order.province
    wanted = select(province, *_sums(orders, back)).select_from(joined).group_by(province)
    return {key: Sum(*found) for key, *found in session.execute(wanted)}


def product_sums(session: Session, within: Range) -> Mapping[int | None, Sold]:
    """What the rows make of `by_product`."""
    found: dict[int | None, Sold] = {}
    for paid_fen, lines in _with_lines(session, within):
        parts = spread(paid_fen, [(price or 0) * (pieces or 0) for _, price, pieces in lines])
        for (product, _, pieces), part in zip(lines, parts, strict=True):
            sold = found.get(product, Sold())
            found[product] = Sold(sold.quantity_milli + (pieces or 0), sold.paid_fen + part)
    return found


@remembered
def orders_of(session: Session, within: Range, province: str) -> tuple[int, ...]:
    """The paid orders of a range that went to a province."""
    orders = _orders(within)
    wanted = select(orders.c.id).join(Order, Order.id == orders.c.id)
    return tuple(session.scalars(wanted.where(Order.province == province).order_by(orders.c.id)))


def order_ids(session: Session, within: Range) -> tuple[int, ...]:
    """The paid orders of a range, whose money all figures are made of."""
    orders = _orders(within)
    return tuple(session.scalars(select(orders.c.id).order_by(orders.c.day, orders.c.id)))


def refunded_orders(session: Session, within: Range) -> Mapping[int, int]:
    """What went back of paid orders of a range, by the order's id."""
    found = refunds_between(session, *within.ends)
    return dict(sorted((one.order_id, one.amount) for one in found if one.amount))


@remembered
def lowest_prices(session: Session, within: Range) -> Mapping[int, int]:
    """The lowest 单价 that each product was sold at; what was given for nothing has no price."""
    orders = _orders(within)
    wanted = (
        select(OrderLine.product_id, func.min(OrderLine.unit_price_fen))
        .join(orders, orders.c.id == OrderLine.order_id)
        .where(OrderLine.product_id.is_not(None), OrderLine.unit_price_fen > 0)
        .group_by(OrderLine.product_id)
    )
    found = session.execute(wanted)
    return {product: price for product, price in found if product is not None and price is not None}


@remembered
def worth_and_cost(session: Session, within: Range) -> tuple[float, float, float]:
    """Of goods sold: the price of all, and price and cost of those whose cost is known.

    Counted in fen times thousandths of a piece; only their relation matters.
    """
    orders = _orders(within)
    price = OrderLine.unit_price_fen * OrderLine.quantity_milli
    cost = Product.cost_fen * OrderLine.quantity_milli
    is_known = Product.cost_fen.is_not(None)
    wanted = (
        select(
            func.total(price),
            func.total(price).filter(is_known),
            func.total(cost).filter(is_known),
        )
        .select_from(orders)
        .join(OrderLine, OrderLine.order_id == orders.c.id)
        .outerjoin(Product, Product.id == OrderLine.product_id)
        .where(OrderLine.unit_price_fen > 0, OrderLine.quantity_milli > 0)
    )
    every, known, cost_of_known = session.execute(wanted).one()
    return every or 0, known or 0, cost_of_known or 0


@remembered
def made_to_order(session: Session, within: Range) -> dict[int, tuple[int | None, str]]:
    """Paid orders with goods made to order: the customer and the paid day, by the order's id."""
    orders = _orders(within)
    wanted = (
        select(orders.c.id, orders.c.customer_id, orders.c.day)
        .join(OrderLine, OrderLine.order_id == orders.c.id)
        .join(Product, Product.id == OrderLine.product_id)
        .where(Product.kind != ProductKind.STOCK)
        .distinct()
        .order_by(orders.c.id)
    )
    return {order: (customer, day) for order, customer, day in session.execute(wanted)}


_Line = tuple[int | None, int | None, int | None]


def _with_lines(session: Session, within: Range) -> Iterator[tuple[int, list[_Line]]]:
    """Money and lines of every order."""
    orders, back = _orders(within), _refunds()
    paid = orders.c.gross - func.coalesce(back.c.amount, 0)
    line = (OrderLine.product_id, OrderLine.unit_price_fen, OrderLine.quantity_milli)
    joined = _with(orders, back).outerjoin(OrderLine, OrderLine.order_id == orders.c.id)
    wanted = select(orders.c.id, paid, OrderLine.position, *line).select_from(joined)
    for _, group in groupby(_bare(session, wanted.order_by(orders.c.id)), key=itemgetter(0)):
        lines = sorted(group, key=lambda row: row[2] or 0)
        yield lines[0][1], [row[3:] for row in lines]


def _orders(within: Range) -> CTE:
    """Read from one index without a look at the orders themselves."""
    at = type_coerce(paid_date(), String)
    return (
        select(
            Order.id,
            Order.customer_id,
            func.substr(at, 1, 10).label("day"),
            func.coalesce(Order.paid_fen, 0).label("gross"),
        )
        .where(is_paid(), *within.holds(at))
        .cte("paid")
    )


def _bare(session: Session, wanted: Any) -> Any:  # noqa: ANN401  (SQLAlchemy's own statement)
    """The cursor of the driver."""
    return session.connection().execute(wanted).cursor


def _refunds() -> CTE:
    """What went back, by order; few orders have such a case."""
    return (
        select(AfterSale.order_id, func.sum(AfterSale.amount_fen).label("amount"))
        .where(AfterSale.state == AfterSaleState.REFUND_SUCCESS, AfterSale.amount_fen.is_not(None))
        .group_by(AfterSale.order_id)
        .cte("back")
    )


def _with(orders: CTE, back: CTE) -> Any:  # noqa: ANN401  (SQLAlchemy's own join)
    return orders.outerjoin(back, back.c.order_id == orders.c.id)


def _sums(orders: CTE, back: CTE) -> tuple[ColumnElement[int], ...]:
    returned = func.coalesce(func.sum(back.c.amount), 0)
    return (func.count(), func.sum(orders.c.gross), returned)
