"""Which orders are picked and printed, and which must be printed again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from seller_desk.models.ledger import ledger_of
from seller_desk.models.memory import remembered
from seller_desk.models.order import Order
from seller_desk.services.order.searching import named
from seller_desk.services.order.slips import slip_orders
from seller_desk.words import OrderStatus


@dataclass(frozen=True, slots=True)
class Printed:
    """An order that stands on a paper, and what the paper says of it."""

    order_id: int
    mark: str


def mark_picked(session: Session, printed: Sequence[Printed], now: datetime) -> None:
    """Note that these orders are on a picking list.

    A slip that was printed before still says what it said: its mark stays.
    """
    marks = {one.order_id: one.mark for one in printed}
    for order in _orders(session, marks):
        order.picked_at = now.replace(microsecond=0)
        if order.slip_printed_at is None:
            order.slip_mark = marks[order.id]
    ledger_of(session).facts.update(count=len(marks))


def mark_printed(session: Session, printed: Sequence[Printed], now: datetime) -> None:
    """Note that slips or labels of these orders are printed."""
    marks = {one.order_id: one.mark for one in printed}
    for order in _orders(session, marks):
        order.slip_printed_at = now.replace(microsecond=0)
        order.slip_mark = marks[order.id]
    ledger_of(session).facts.update(count=len(marks))


@remembered
def outdated(session: Session) -> frozenset[int]:
    """Orders to ship whose address or quantities are no longer those of their papers."""
    return _outdated(session, _PRINTED)


def outdated_among(session: Session, ids: Sequence[int]) -> frozenset[int]:
    """The same for a few orders."""
    return _outdated(session, _PRINTED.where(Order.id.in_(named(ids)))) if ids else frozenset()


def _outdated(session: Session, wanted: Select[int, str | None]) -> frozenset[int]:
    marks = {key: mark for key, mark in session.execute(wanted)}  # noqa: C416  (rows are no pairs)
    now = slip_orders(session, list(marks)) if marks else []
    return frozenset(order.id for order in now if order.mark != marks[order.id])


_PRINTED = select(Order.id, Order.slip_mark).where(
    Order.status == OrderStatus.AWAITING_SHIPMENT, Order.slip_mark.is_not(None)
)


def _orders(session: Session, ids: Iterable[int]) -> Sequence[Order]:
    return session.scalars(select(Order).where(Order.id.in_(named(ids)))).all()
