"""The paid orders of a range, added up by the store: by buyer, day, region and product."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, String, func, select, type_coerce, union_all
from sqlalchemy.orm import Session

from seller_desk.models.order import AfterSale, Order, OrderLine
from seller_desk.services.data.ranges import Range
from seller_desk.services.money import spread
from seller_desk.words import PAID_STATUSES, AfterSaleState

_PAID = sorted(PAID_STATUSES)


@dataclass(frozen=True, slots=True)
class Sum:
    """Paid orders: how many, 实付款, and what of it went back."""

    orders: int = 0
    gross_fen: int = 0
    refunded_fen: int = 0

    @property
    def paid_fen(self) -> int:
        """Their money."""
        return self.gross_fen - self.refunded_fen


@dataclass(slots=True)
class Sold:
    """One product's part of paid orders."""

    quantity_milli: int = 0
    paid_fen: int = 0


def by_buyer(session: Session, within: Range) -> Mapping[int | None, Sum]:
    """By the customer's id; None are orders without a customer."""
    orders, back = _orders(within), _refunds()
    customer = orders.c.customer_id
    wanted = select(customer, *_sums(orders, back)).select_from(_with(orders, back))
    return {key: Sum(*sums) for key, *sums in session.execute(wanted.group_by(customer))}


def by_day(session: Session, within: Range) -> Mapping[date, Sum]:
    """By the paid date; days without a paid order are not in it."""
    orders, back = _orders(within), _refunds()
    day = orders.c.day
    wanted = select(day, *_sums(orders, back)).select_from(_with(orders, back)).group_by(day)
    return {date.fromisoformat(key): Sum(*sums) for key, *sums in session.execute(wanted)}


def by_region(session: Session, within: Range) -> Mapping[str | None, Sum]:
    """By the province of the receiver; None where the address cannot be read."""
    orders, back = _orders(within), _refunds()
    joined = _with(orders, back).join(Order, Order.id == orders.c.id)
    province = Order.province
    wanted = select(province, *_sums(orders, back)).select_from(joined).group_by(province)
    return {key: Sum(*sums) for key, *sums in session.execute(wanted)}


def by_product(session: Session, within: Range) -> Mapping[int | None, Sold]:
    """By the product's id, an order's money spread over its lines by their worth.

    None is what belongs to no product, orders without lines among it: all parts are the whole.
    """
    found: dict[int | None, Sold] = {}
    for paid_fen, lines in _with_lines(session, within):
        parts = spread(paid_fen, [(price or 0) * (pieces or 0) for _, price, pieces in lines])
        for (product, _, pieces), part in zip(lines, parts, strict=True):
            sold = found.setdefault(product, Sold())
            sold.quantity_milli += pieces or 0
            sold.paid_fen += part
    return found


def orders_of(session: Session, within: Range, province: str) -> tuple[int, ...]:
    """The paid orders of a range that went to a province."""
    orders = _orders(within)
    wanted = select(orders.c.id).join(Order, Order.id == orders.c.id)
    return tuple(session.scalars(wanted.where(Order.province == province).order_by(orders.c.id)))


def refunded_orders(session: Session, within: Range) -> Mapping[int, int]:
    """What went back of paid orders of a range, by the order's id."""
    orders, back = _orders(within), _refunds()
    wanted = select(orders.c.id, back.c.amount).join(back, back.c.order_id == orders.c.id)
    found = session.execute(wanted.where(back.c.amount != 0).order_by(orders.c.id))
    return {order: amount for order, amount in found}


_Line = tuple[int | None, int | None, int | None]


def _with_lines(session: Session, within: Range) -> Iterator[tuple[int, list[_Line]]]:
    """Money and lines of every order, straight from the driver: there may be very many."""
    orders, back = _orders(within), _refunds()
    paid = orders.c.gross - func.coalesce(back.c.amount, 0)
    line = (OrderLine.product_id, OrderLine.unit_price_fen, OrderLine.quantity_milli)
    joined = _with(orders, back).outerjoin(OrderLine, OrderLine.order_id == orders.c.id)
    wanted = select(orders.c.id, paid, OrderLine.position, *line).select_from(joined)
    rows: Any = session.connection().execute(wanted.order_by(orders.c.id)).cursor
    for _, group in groupby(rows, key=itemgetter(0)):
        lines = sorted(group, key=lambda row: row[2] or 0)
        yield lines[0][1], [row[3:] for row in lines]


def _orders(within: Range) -> CTE:
    return union_all(_dated(within), _undated(within)).cte("paid")


def _dated(within: Range) -> Select[*tuple[Any, ...]]:
    """By the time of payment: read from one index without a look at the orders themselves.

    The stage is asked for as an expression, since an index over stages would lead away from the
    one that holds all that is asked for.
    """
    at = type_coerce(Order.paid_at, String)
    stage = type_coerce(Order.status, String).concat("")
    return _facts(at).where(stage.in_(_PAID), *within.holds(at))


def _undated(within: Range) -> Select[*tuple[Any, ...]]:
    """Paid orders without a time of payment stand on the day when they were made."""
    at = type_coerce(Order.created_at, String)
    return _facts(at).where(Order.status.in_(_PAID), *within.holds(at), Order.paid_at.is_(None))


def _facts(at: ColumnElement[str]) -> Select[*tuple[Any, ...]]:
    return select(
        Order.id,
        Order.customer_id,
        func.substr(at, 1, 10).label("day"),
        func.coalesce(Order.paid_fen, 0).label("gross"),
    )


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
