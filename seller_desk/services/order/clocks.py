"""The orders whose time runs: those to ship, and those sent off without a tracking number.

They are few beside all orders, so they are read whole, kept until the next write, and compared
with the clock in Python.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, String, exists, select, type_coerce
from sqlalchemy.orm import Session

from seller_desk.models.memory import remembered
from seller_desk.models.order import AfterSale, Order, OrderLine, Parcel
from seller_desk.models.product import Product
from seller_desk.services.order.deadlines import (
    DayRule,
    Deadline,
    Line,
    deadline,
    ship_days,
    span,
    tracking_by,
)
from seller_desk.services.order.filters import DueWindow
from seller_desk.services.settings import ShopSettings
from seller_desk.services.workdays import Calendar
from seller_desk.words import AfterSaleKind, AfterSaleState, OrderStatus

OPEN_STATES = tuple(state for state in AfterSaleState if state.is_open)
_WAITS = Order.status == OrderStatus.AWAITING_SHIPMENT
_UNKNOWN: Line = (None, None)
"""A line of no known product, and an order without lines."""
_SELLERS_TURN = (AfterSaleState.WAIT_SELLER_AGREE, AfterSaleState.WAIT_SELLER_RECEIVE)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An order to ship, with what its ship-by date follows from."""

    id: int
    paid_at: datetime | None
    created_at: datetime | None
    order_days: int | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Untracked:
    """An order that was sent off without a tracking number."""

    id: int
    shipped_at: datetime | None
    seen_at: datetime | None


def with_open_case() -> ColumnElement[bool]:
    """Orders with a case that is not settled."""
    return Order.id.in_(select(AfterSale.order_id).where(AfterSale.state.in_(OPEN_STATES)))


def to_answer() -> ColumnElement[bool]:
    """Orders with a case that waits for the seller; a dispute does as long as it is open."""
    is_dispute = (AfterSale.kind == AfterSaleKind.DISPUTE) & AfterSale.state.in_(OPEN_STATES)
    waits = AfterSale.state.in_(_SELLERS_TURN) | is_dispute
    return Order.id.in_(select(AfterSale.order_id).where(waits))


def is_untracked() -> ColumnElement[bool]:
    """Orders that were sent off by a courier, without a number.

    The parcels are asked first, by ids alone: few orders are left whose own row must be read.
    """
    numbered = exists().where(
        Parcel.order_id == Order.id,
        Parcel.tracking_number.is_not(None),
        Parcel.tracking_number != "",
    )
    without = select(Order.id).where(Order.status == OrderStatus.SHIPPED, ~numbered)
    return Order.id.in_(without.correlate(None)) & ~Order.no_logistics


@remembered
def waiting(session: Session) -> tuple[Waiting, ...]:
    """Every order to ship, held ones included.

    Orders, lines and products are asked apart: one question over all three takes twice as long.
    """
    lines = _lines_that_wait(session)
    times = (type_coerce(at, String) for at in (Order.paid_at, Order.created_at))
    wanted = select(Order.id, *times, Order.ship_days).where(_WAITS).order_by(Order.id)
    return tuple(
        [
            Waiting(key, _moment(paid), _moment(made), days, tuple(lines.get(key, (_UNKNOWN,))))
            for key, paid, made, days in _bare(session, wanted)
        ]
    )


def _moment(at: str | None) -> datetime | None:
    return None if at is None else datetime.fromisoformat(at)


def _bare(session: Session, wanted: Any) -> Any:  # noqa: ANN401  (SQLAlchemy's own statement)
    """The cursor of the driver: the less Python has to do, the less the window waits for it."""
    return session.connection().execute(wanted).cursor


def _lines_that_wait(session: Session) -> Mapping[int, list[Line]]:
    """The lines of every order to ship that has any."""
    known = session.connection().execute(select(Product.id, Product.ship_days, Product.kind))
    products: dict[int | None, Line] = {product: (days, kind) for product, days, kind in known}
    wanted = (
        select(OrderLine.order_id, OrderLine.product_id)
        .join(Order, Order.id == OrderLine.order_id)
        .where(_WAITS)
        .order_by(Order.id, OrderLine.id)
    )
    found: dict[int, list[Line]] = defaultdict(list)
    for order_id, product in _bare(session, wanted):
        found[order_id].append(products.get(product, _UNKNOWN))
    return found


@remembered
def untracked(session: Session) -> tuple[Untracked, ...]:
    """Every order that lacks its tracking number."""
    wanted = select(Order.id, Order.shipped_at, Order.shipped_seen_at).where(is_untracked())
    return tuple(Untracked(*row) for row in session.execute(wanted))


@remembered
def held(session: Session) -> frozenset[int]:
    """Orders to ship whose buyer wants a refund: 退款中."""
    wanted = select(Order.id).where(_WAITS, with_open_case())
    return frozenset(session.scalars(wanted))


@remembered
def ship_by_dates(session: Session, settings: ShopSettings) -> Mapping[int, datetime]:
    """The ship-by date of every order to ship that has one.

    Kept, since every list, its counts and what stands around it ask at the same time.
    """
    rule_of, after = _rules(settings), settings.calendar.after
    starts = ((order, order.paid_at or order.created_at) for order in waiting(session))
    return {
        order.id: after(start, rule_of(order.order_days, order.lines).days).at
        for order, start in starts
        if start is not None
    }


def deadlines(session: Session, settings: ShopSettings) -> dict[int, Deadline]:
    """The same with what each date follows from."""
    rule_of = _rules(settings)
    calendar = settings.calendar
    dates = ((order.id, _ship_by(order, rule_of, calendar)) for order in waiting(session))
    return {order_id: found for order_id, found in dates if found is not None}


def tracking_dates(session: Session, settings: ShopSettings) -> dict[int, datetime]:
    """When the missing tracking numbers must be known, where the start is known."""
    dates = (
        (order.id, tracking_by(order.shipped_at, order.seen_at, settings))
        for order in untracked(session)
    )
    return {order_id: at for order_id, at in dates if at is not None}


def within(
    dates: Mapping[int, datetime], window: DueWindow, now: datetime, settings: ShopSettings
) -> set[int]:
    """The orders whose date falls into a window."""
    first, last = span(window, now, settings)
    return {order_id for order_id, at in dates.items() if first <= at <= last}


def sooner(ids: Iterable[int], dates: Mapping[int, datetime], *, descending: bool) -> list[int]:
    """Ids by date; those without one keep their order at the end."""
    known: list[int] = []
    unknown: list[int] = []
    for order_id in ids:
        (known if order_id in dates else unknown).append(order_id)
    known.sort(key=dates.__getitem__, reverse=descending)
    return known + unknown


def _ship_by(
    order: Waiting,
    rule_of: Callable[[int | None, tuple[Line, ...]], DayRule],
    calendar: Calendar,
) -> Deadline | None:
    rule = rule_of(order.order_days, order.lines)
    return deadline(order.paid_at, order.created_at, rule, calendar)


def _rules(settings: ShopSettings) -> Callable[[int | None, tuple[Line, ...]], DayRule]:
    """`ship_days`, asked once for each combination: thousands of orders have the same few."""
    known: dict[tuple[int | None, tuple[Line, ...]], DayRule] = {}

    def rule_of(order_days: int | None, lines: tuple[Line, ...]) -> DayRule:
        key = (order_days, lines)
        if key not in known:
            known[key] = ship_days(order_days, lines, settings)
        return known[key]

    return rule_of
