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
from seller_desk.services.order.deadlines import Line, deadline, ship_days
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
class Outcome:
    """One order whose ship-by date is past; `shipped_at` is None for one that still waits."""

    order_id: int
    due: datetime
    shipped_at: datetime | None
    lines: tuple[Line, ...] = ()
    """Own days and kind of the product of each line."""

    @property
    def is_late(self) -> bool:
        """Whether it left after its date, or not at all."""
        return self.shipped_at is None or self.shipped_at > self.due


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
    found = known_outcomes(session, within, settings, now)
    return Outcomes(
        tuple(one.order_id for one in found if not one.is_late),
        tuple(one.order_id for one in found if one.is_late),
    )


def known_outcomes(
    session: Session, within: Range, settings: ShopSettings, now: datetime
) -> list[Outcome]:
    """The same orders with what is known of each: those that have left, then those that wait."""
    start = datetime.combine(within.since, time())
    end = min(datetime.combine(within.until + timedelta(1), time()), now)
    found = [one for one in _shipped(session, start, end, settings) if start <= one.due < end]
    held = clocks.held(session)
    dates = clocks.ship_by_dates(session, settings)
    lines = {one.id: one.lines for one in clocks.waiting(session)}
    late = [
        Outcome(order, due, None, lines.get(order, ()))
        for order, due in dates.items()
        if start <= due < end and order not in held
    ]
    return [*found, *late]


def _shipped(
    session: Session, start: datetime, end: datetime, settings: ShopSettings
) -> list[Outcome]:
    """The orders that have a ship-by date and a ship time and may fall due by `end`."""
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
        lines: tuple[Line, ...] = tuple((row[5], row[6]) for row in rows)
        rule = ship_days(days, lines, settings)
        due = deadline(paid_at, created_at, rule, settings.calendar)
        if due is not None and shipped_at is not None:
            found.append(Outcome(order_id, due.at, shipped_at, lines))
    return found


def _longest(session: Session, settings: ShopSettings) -> timedelta:
    """No order falls due later after its payment; working days have no such bound but a year's."""
    if settings.calendar.counts is not DayCount.CALENDAR:
        return _LONGEST
    own = (session.scalar(select(func.max(days))) for days in (Order.ship_days, Product.ship_days))
    days = max(*(settings.ship_days(kind) for kind in ProductKind), *(one or 0 for one in own))
    return timedelta(days + 1)  # a cut-off hour adds less than a day
