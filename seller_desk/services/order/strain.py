"""Products whose capacity does not reach: what is open takes longer than its orders may wait."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order, OrderLine, ParcelLine
from seller_desk.models.product import Product
from seller_desk.services.order import clocks
from seller_desk.services.order.capacity import Load, earliest
from seller_desk.services.settings import ShopSettings
from seller_desk.services.workdays import Calendar
from seller_desk.words import OrderStatus

_Line = tuple[int, int]
"""An order, and what is left to send of it."""


@dataclass(frozen=True, slots=True)
class Strain:
    """A product of which more is open than can be made in time, the soonest order first."""

    product_id: int
    title: str
    daily: int
    open_milli: int
    ready_at: datetime
    """The earliest honest date for all that is open."""
    orders: tuple[int, ...]
    """Those whose ship-by date lies before their turn comes."""


@dataclass(frozen=True, slots=True)
class _Bench:
    """A product whose pieces a day are known."""

    product_id: int
    title: str
    daily: int


@dataclass(frozen=True, slots=True)
class _Clock:
    """When it is, how days are counted, and by when each order must leave."""

    now: datetime
    calendar: Calendar
    dues: Mapping[int, datetime]


def strained(session: Session, settings: ShopSettings, now: datetime) -> tuple[Strain, ...]:
    """Such products, those with the most endangered orders first; held orders are left out."""
    clock = _Clock(now, settings.calendar, clocks.ship_by_dates(session, settings))
    waiting = clock.dues.keys() - clocks.held(session)
    found = (_strain(bench, lines, clock) for bench, lines in _benches(session, waiting))
    hurt = (one for one in found if one.orders)
    return tuple(sorted(hurt, key=lambda one: len(one.orders), reverse=True))


def strained_orders(
    session: Session, product_id: int | None, settings: ShopSettings, now: datetime
) -> frozenset[int]:
    """Those that are due before they can be made, because of this product or of any."""
    found = strained(session, settings, now)
    wanted = (one.orders for one in found if product_id in {None, one.product_id})
    return frozenset(chain.from_iterable(wanted))


def _strain(bench: _Bench, lines: Iterable[_Line], clock: _Clock) -> Strain:
    """Orders take their turn by their dates, as the bench does."""
    made, ready, late = 0, clock.now, list[int]()
    for order, left in sorted(lines, key=lambda line: (clock.dues[line[0]], line[0])):
        made += left
        ready = earliest(Load(bench.daily, made), 0, clock.now, clock.calendar)
        if clock.now <= clock.dues[order] < ready and order not in late:
            late.append(order)
    return Strain(bench.product_id, bench.title, bench.daily, made, ready, tuple(late))


def _benches(
    session: Session, waiting: Collection[int]
) -> Iterable[tuple[_Bench, Collection[_Line]]]:
    """Every product whose capacity is known, with what these orders still want of it."""
    sent = (
        select(func.coalesce(func.sum(ParcelLine.quantity_milli), 0))
        .where(ParcelLine.order_line_id == OrderLine.id)
        .scalar_subquery()
    )
    left = OrderLine.quantity_milli - sent
    wanted = (
        select(Product.id, Product.title, Product.daily_capacity, OrderLine.order_id, left)
        .join(OrderLine, OrderLine.product_id == Product.id)
        .join(Order, Order.id == OrderLine.order_id)
        .where(Order.status == OrderStatus.AWAITING_SHIPMENT, Product.daily_capacity > 0, left > 0)
    )
    found: dict[_Bench, list[_Line]] = {}
    for product, title, daily, order, milli in session.execute(wanted):
        if daily and milli and order in waiting:
            found.setdefault(_Bench(product, title or "", daily), []).append((order, milli))
    return found.items()
