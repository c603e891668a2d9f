"""How many orders left the house in time: shipped by their ship-by date, of those known."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import groupby

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order, OrderLine
from seller_desk.models.product import Product
from seller_desk.services.data.ranges import Range
from seller_desk.services.money import is_paid, paid_date
from seller_desk.services.order import clocks
from seller_desk.services.order.deadlines import deadline, ship_days
from seller_desk.services.settings import ShopSettings
from seller_desk.services.workdays import DayCount
from seller_desk.words import OrderStatus, ProductKind

_LONGEST = timedelta(days=3 * 366)
"""A year of working days is no longer; older payments cannot fall due in the range."""


@dataclass(frozen=True, slots=True)
class Punctuality:
    """Orders whose ship-by date fell into a range and whose outcome is known."""

    in_time: int = 0
    late: int = 0

    @property
    def share(self) -> float | None:
        """The part that left in time; unknown while no outcome is."""
        known = self.in_time + self.late
        return self.in_time / known if known else None


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The orders themselves, by their ids."""

    in_time: tuple[int, ...]
    late: tuple[int, ...]


def punctuality(
    session: Session, within: Range, settings: ShopSettings, now: datetime
) -> Punctuality:
    """How many orders whose ship-by lies in the range left in time, and how many late."""
    found = outcomes(session, within, settings, now)
    return Punctuality(len(found.in_time), len(found.late))


def outcomes(session: Session, within: Range, settings: ShopSettings, now: datetime) -> Outcomes:
    """Of the orders whose ship-by lies in the range and is past: shipped by then, or late.

    When an order was shipped is known only for what was shipped here or came with a ship time;
    others count on neither side (CONTRACT.md, late_shipment_share).
    """
    start = datetime.combine(within.since, time())
    end = min(datetime.combine(within.until + timedelta(1), time()), now)
    in_time: list[int] = []
    late: list[int] = []
    for order, due, shipped_at in _shipped(session, start, end, settings):
        if start <= due < end:
            (in_time if shipped_at <= due else late).append(order)
    held = clocks.held(session)
    waiting = clocks.ship_by_dates(session, settings).items()
    late += [order for order, due in waiting if start <= due < end and order not in held]
    return Outcomes(tuple(in_time), tuple(late))


def _shipped(
    session: Session, start: datetime, end: datetime, settings: ShopSettings
) -> list[tuple[int, datetime, datetime]]:
    """Id, ship-by date and ship time of the orders that have both and may fall due by `end`."""
    facts = (Order.id, Order.paid_at, Order.created_at, Order.ship_days, Order.shipped_at)
    wanted = (
        select(*facts, Product.ship_days, Product.kind)
        .outerjoin(OrderLine, OrderLine.order_id == Order.id)
        .outerjoin(Product, Product.id == OrderLine.product_id)
        .where(
            is_paid(),
            Order.status != OrderStatus.AWAITING_SHIPMENT,
            Order.shipped_at.is_not(None),
            paid_date() >= start - _longest(session, settings),
            paid_date() < end,
        )
        .order_by(Order.id)
    )
    found = []
    orders = groupby(session.execute(wanted), key=lambda row: row[:5])
    for (order_id, paid_at, created_at, days, shipped_at), rows in orders:
        rule = ship_days(days, [(row[5], row[6]) for row in rows], settings)
        due = deadline(paid_at, created_at, rule, settings.calendar)
        if due is not None and shipped_at is not None:
            found.append((order_id, due.at, shipped_at))
    return found


def _longest(session: Session, settings: ShopSettings) -> timedelta:
    """No order falls due later after its payment; working days have no such bound but a year's."""
    if settings.calendar.counts is not DayCount.CALENDAR:
        return _LONGEST
    own = (session.scalar(select(func.max(days))) for days in (Order.ship_days, Product.ship_days))
    days = max(*(settings.ship_days(kind) for kind in ProductKind), *(one or 0 for one in own))
    return timedelta(days + 1)  # a cut-off hour adds less than a day
