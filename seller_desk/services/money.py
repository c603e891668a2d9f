"""What counts as money: the one reading of *paid* for customers, tiers, figures and exports.

An order is paid when its stage says so; its money is 实付款 less the refunds of its cases that
succeeded; its date is the time of payment, else of the order (CONTRACT.md, paid).
"""

import json
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, String, UnaryExpression, func, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.sql import operators

from seller_desk.models import sums
from seller_desk.models.memory import remembered
from seller_desk.models.order import AfterSale, Order
from seller_desk.words import PAID_STATUSES, AfterSaleState

_IN_ORDER = tuple(sorted(PAID_STATUSES))
_STAGE = UnaryExpression(
    type_coerce(Order.status, String), operator=operators.custom_op("+"), type_=String()
)
"""The stage as text that no index is looked up by."""


class Spend(NamedTuple):
    """What one customer has bought: money after refunds, orders, first and last paid date."""

    paid_fen: int = 0
    orders: int = 0
    first_at: datetime | None = None
    last_at: datetime | None = None


def is_paid() -> ColumnElement[bool]:
    """Whether an order counts as money.

    With a sign: nearly every order is paid, and an index over stages would lead away from those
    that hold all that is asked for.
    """
    return _STAGE.in_(_IN_ORDER)


def paid_date() -> ColumnElement[datetime]:
    """The date under which an order's money stands, refunds included."""
    return func.coalesce(Order.paid_at, Order.created_at)


def refunded_amount() -> ColumnElement[int]:
    """What went back to the buyer of an order, in fen."""
    return (
        select(func.coalesce(func.sum(AfterSale.amount_fen), 0))
        .where(AfterSale.order_id == Order.id, AfterSale.state == AfterSaleState.REFUND_SUCCESS)
        .correlate(Order)
        .scalar_subquery()
    )


def paid_amount() -> ColumnElement[int]:
    """The money of an order in fen; only of an order that `is_paid`."""
    return func.coalesce(Order.paid_fen, 0) - refunded_amount()


@remembered
def refunds(session: Session) -> Mapping[int, int]:
    """What went back of every order with a refund, by the order's id."""
    wanted = (
        select(AfterSale.order_id, func.sum(AfterSale.amount_fen))
        .where(AfterSale.state == AfterSaleState.REFUND_SUCCESS, AfterSale.amount_fen.is_not(None))
        .group_by(AfterSale.order_id)
    )
    return {order: amount or 0 for order, amount in session.execute(wanted)}


def spread(amount: int, weights: Sequence[int]) -> list[int]:
    """An order's amount over its lines by their worth; the rest goes to the last line."""
    whole = sum(weights)
    parts = [amount * weight // whole if whole else 0 for weight in weights[:-1]]
    return [*parts, amount - sum(parts)] if weights else []


class Refund(NamedTuple):
    """What went back of a paid order, under the date of its money."""

    at: str
    order_id: int
    customer_id: int | None
    amount: int


def refunds_between(session: Session, since: str, end: str) -> Sequence[Refund]:
    """Those whose orders were paid from a time on and before another, by that date."""
    known = _dated_refunds(session)
    return known[_place(known, since) : _place(known, end)]


def _place(known: Sequence[Refund], at: str) -> int:
    return bisect_left(known, at, key=itemgetter(0))


@remembered
def _dated_refunds(session: Session) -> Sequence[Refund]:
    at = type_coerce(paid_date(), String)
    wanted = (
        select(at, AfterSale.order_id, Order.customer_id, func.sum(AfterSale.amount_fen))
        .join(Order, Order.id == AfterSale.order_id)
        .where(AfterSale.state == AfterSaleState.REFUND_SUCCESS, AfterSale.amount_fen.is_not(None))
        .where(is_paid(), at.is_not(None))
        .group_by(AfterSale.order_id)
    )
    found = session.execute(wanted)
    known = (Refund(day, order, customer, amount or 0) for day, order, customer, amount in found)
    return tuple(sorted(known, key=itemgetter(0, 1)))


@remembered
def all_spends(session: Session) -> Mapping[int, Spend]:
    """Every customer with a paid order, by id."""
    return _kept_spends(session) if sums.are_true(session) else _spends(session, None)


@remembered
def all_amounts(session: Session) -> Mapping[int, int]:
    """The money of every customer with a paid order."""
    if not sums.are_true(session):
        return {customer: spend.paid_fen for customer, spend in all_spends(session).items()}
    columns = "json_group_array(customer_id), json_group_array(paid_fen - refunded_fen)"
    joined = session.connection().exec_driver_sql(f"SELECT {columns} FROM sum_customer").one()
    return dict(zip(*map(json.loads, joined), strict=True))


def bought_first(session: Session, since: date) -> set[int]:
    """Whose first paid order of all time was paid on a day or after it."""
    if not sums.are_true(session):
        firsts = ((key, spend.first_at) for key, spend in all_spends(session).items())
        return {key for key, at in firsts if at is not None and at.date() >= since}
    sql = "SELECT customer_id FROM sum_customer WHERE first_at >= ?"
    return set(session.connection().exec_driver_sql(sql, (since.isoformat(),)).scalars())


def spends(session: Session, customers: Iterable[int]) -> Mapping[int, Spend]:
    """What these customers have bought; all of them are in the answer."""
    wanted = list(customers)
    found = _spends(session, wanted)
    return {customer: found.get(customer, Spend()) for customer in wanted}


def _kept_spends(session: Session) -> dict[int, Spend]:
    """As the sums know it that every write keeps."""
    columns = "customer_id, paid_fen - refunded_fen, orders, first_at, last_at"
    rows: Any = session.connection().exec_driver_sql(f"SELECT {columns} FROM sum_customer").cursor
    return {
        customer: Spend(paid, orders, _moment(first), _moment(last))
        for customer, paid, orders, first, last in rows
    }


def _moment(at: str | None) -> datetime | None:
    return None if at is None else datetime.fromisoformat(at)


def _spends(session: Session, customers: Sequence[int] | None) -> dict[int, Spend]:
    """Grouped over an index that holds all it needs; what it does not hold comes on top."""
    found = {
        customer: Spend(paid or 0, orders, first, last)
        for customer, paid, orders, first, last in session.execute(_grouped(customers))
    }
    for customer, amount in session.execute(_refunds(customers)):
        known = found[customer]
        found[customer] = known._replace(paid_fen=known.paid_fen - amount)
    for customer, first, last in session.execute(_undated(customers)):
        found[customer] = _extended(found[customer], first, last)
    return found


def _extended(spend: Spend, first: datetime | None, last: datetime | None) -> Spend:
    """With the dates of orders that have no time of payment."""
    dates = [at for at in (spend.first_at, spend.last_at, first, last) if at is not None]
    return spend._replace(first_at=min(dates, default=None), last_at=max(dates, default=None))


def _of(customers: Sequence[int] | None) -> ColumnElement[bool]:
    """Orders of these customers, of every customer when none are named."""
    named = Order.customer_id
    return named.is_not(None) if customers is None else named.in_(customers)


def _grouped(customers: Sequence[int] | None) -> Select[*tuple[Any, ...]]:
    """`is_paid` as a filter of the sums: as a condition it leads SQLite to the wrong index."""
    sums = (
        func.sum(Order.paid_fen),
        func.count(),
        func.min(Order.paid_at),
        func.max(Order.paid_at),
    )
    orders = sums[1].filter(is_paid())
    return (
        select(Order.customer_id, *(one.filter(is_paid()) for one in sums))
        .where(_of(customers))
        .group_by(Order.customer_id)
        .having(orders > 0)
    )


def _refunds(customers: Sequence[int] | None) -> Select[*tuple[Any, ...]]:
    refunded = AfterSale.state == AfterSaleState.REFUND_SUCCESS
    return (
        select(Order.customer_id, func.sum(AfterSale.amount_fen))
        .join(Order, Order.id == AfterSale.order_id)
        .where(refunded, AfterSale.amount_fen.is_not(None), is_paid(), _of(customers))
        .group_by(Order.customer_id)
    )


def _undated(customers: Sequence[int] | None) -> Select[*tuple[Any, ...]]:
    created = func.min(Order.created_at), func.max(Order.created_at)
    return (
        select(Order.customer_id, *(one.filter(is_paid()) for one in created))
        .where(_of(customers), Order.paid_at.is_(None))
        .group_by(Order.customer_id)
        .having(func.count().filter(is_paid()) > 0)
    )
