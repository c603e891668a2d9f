"""What counts as money: the one reading of *paid* for customers, tiers, figures and exports.

An order is paid when its stage says so; its money is 实付款 less the refunds of its cases that
succeeded; its date is the time of payment, else of the order (CONTRACT.md, paid).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from seller_desk.models.memory import remembered
from seller_desk.models.order import AfterSale, Order
from seller_desk.words import PAID_STATUSES, AfterSaleState

_IN_ORDER = tuple(sorted(PAID_STATUSES))


@dataclass(frozen=True, slots=True)
class Spend:
    """What one customer has bought: money after refunds, orders, first and last paid date."""

    paid_fen: int = 0
    orders: int = 0
    first_at: datetime | None = None
    last_at: datetime | None = None


def is_paid() -> ColumnElement[bool]:
    """Whether an order counts as money."""
    return Order.status.in_(_IN_ORDER)


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


def spread(amount: int, weights: Sequence[int]) -> list[int]:
    """An order's amount over its lines by their worth; the rest goes to the last line."""
    whole = sum(weights)
    parts = [amount * weight // whole if whole else 0 for weight in weights[:-1]]
    return [*parts, amount - sum(parts)] if weights else []


@remembered
def refunds(session: Session) -> Mapping[int, int]:
    """What went back of every order with a refund, by the order's id."""
    wanted = (
        select(AfterSale.order_id, func.sum(AfterSale.amount_fen))
        .where(AfterSale.state == AfterSaleState.REFUND_SUCCESS, AfterSale.amount_fen.is_not(None))
        .group_by(AfterSale.order_id)
    )
    return {order: amount or 0 for order, amount in session.execute(wanted)}


@remembered
def all_spends(session: Session) -> Mapping[int, Spend]:
    """Every customer with a paid order, by id."""
    return _spends(session, None)


def spends(session: Session, customers: Iterable[int]) -> Mapping[int, Spend]:
    """What these customers have bought; all of them are in the answer."""
    wanted = list(customers)
    found = _spends(session, wanted)
    return {customer: found.get(customer, Spend()) for customer in wanted}


def _spends(session: Session, customers: Sequence[int] | None) -> dict[int, Spend]:
    """Grouped over an index that holds all it needs; what it does not hold comes on top."""
    found = {
        customer: Spend(paid or 0, orders, first, last)
        for customer, paid, orders, first, last in session.execute(_grouped(customers))
    }
    for customer, amount in session.execute(_refunds(customers)):
        known = found[customer]
        found[customer] = replace(known, paid_fen=known.paid_fen - amount)
    for customer, first, last in session.execute(_undated(customers)):
        found[customer] = _extended(found[customer], first, last)
    return found


def _extended(spend: Spend, first: datetime | None, last: datetime | None) -> Spend:
    """With the dates of orders that have no time of payment."""
    dates = [at for at in (spend.first_at, spend.last_at, first, last) if at is not None]
    return replace(spend, first_at=min(dates, default=None), last_at=max(dates, default=None))


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
