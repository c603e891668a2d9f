"""When an order must leave the house, and when its tracking number must be known.

The platform counts from payment, in the shop's calendar (`workdays`); the second clock runs in
plain hours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from seller_desk.services.order.filters import DueWindow
from seller_desk.services.settings import ShopSettings
from seller_desk.services.workdays import EVERY_DAY, Calendar, DayCount, Skipped
from seller_desk.words import OrderStatus, ProductKind

Line = tuple[int | None, ProductKind | None]
"""A line's product: its own days if it has any, and its kind; (None, None) without a product."""


class DaysSource(StrEnum):
    """Where the days of a ship-by date come from: the order, a product, or a kind's default."""

    ORDER = "order"
    PRODUCT = "product"
    STOCK = "stock"
    CUSTOM = "custom"
    PROCESSING = "processing"


class Urgency(StrEnum):
    """How a point in time stands to now."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class DayRule:
    """How many days, and who said so."""

    days: int
    source: DaysSource


@dataclass(frozen=True, slots=True)
class Deadline:
    """A ship-by date with the facts that explain it.

    `from_payment` is false when the time of payment is missing and that of the order counts;
    `start` lies behind `paid_at` where a cut-off hour has passed.
    """

    at: datetime
    start: datetime
    days: int
    source: DaysSource
    from_payment: bool
    is_in_working_days: bool = False
    skipped: tuple[Skipped, ...] = ()
    is_estimate: bool = False


def ship_days(order_days: int | None, lines: Sequence[Line], settings: ShopSettings) -> DayRule:
    """Days to ship: the order's own, else those of its slowest line."""
    if order_days is not None:
        return DayRule(order_days, DaysSource.ORDER)
    rules = [_line_rule(days, kind, settings) for days, kind in lines]
    slowest = max(rules, key=lambda rule: rule.days, default=None)
    return slowest or DayRule(settings.ship_days_stock, DaysSource.STOCK)


def deadline(
    paid_at: datetime | None,
    created_at: datetime | None,
    rule: DayRule,
    calendar: Calendar = EVERY_DAY,
) -> Deadline | None:
    """The ship-by date of an order that waits; None when no time is known to count from."""
    start = paid_at or created_at
    if start is None:
        return None
    counted = calendar.after(start, rule.days)
    return Deadline(
        at=counted.at,
        start=counted.start,
        days=rule.days,
        source=rule.source,
        from_payment=paid_at is not None,
        is_in_working_days=calendar.counts is DayCount.WORKING,
        skipped=counted.skipped,
        is_estimate=counted.is_estimate,
    )


def tracking_by(
    shipped_at: datetime | None, seen_at: datetime | None, settings: ShopSettings
) -> datetime | None:
    """When the tracking number must be known.

    Counted from the shipping, or from the first sheet that showed the order as shipped: the earlier
    one of those that are known.
    """
    known = [at for at in (shipped_at, seen_at) if at is not None]
    return min(known) + timedelta(hours=settings.tracking_hours) if known else None


def is_untracked(
    status: OrderStatus,
    no_logistics: bool,  # noqa: FBT001  (a column of the order)
    numbers: Sequence[str | None],
) -> bool:
    """Whether an order was sent off by a courier and none of its parcels has a number."""
    return status is OrderStatus.SHIPPED and not no_logistics and not any(numbers)


def urgency(at: datetime, now: datetime, settings: ShopSettings) -> Urgency:
    """Where a date stands: past, still today, within the setting's hours, or later."""
    if at < now:
        return Urgency.OVERDUE
    if at.date() == now.date():
        return Urgency.TODAY
    soon = now + timedelta(hours=settings.due_soon_hours)
    return Urgency.SOON if at <= soon else Urgency.LATER


def span(window: DueWindow, now: datetime, settings: ShopSettings) -> tuple[datetime, datetime]:
    """The first and the last moment of a window, both inclusive; STRAINED at its widest."""
    before = now - datetime.resolution
    tonight = datetime.combine(now, time.max)
    match window:
        case DueWindow.OVERDUE:
            return datetime.min, before
        case DueWindow.DUE_TODAY:
            return now, tonight
        case DueWindow.TODAY:
            return datetime.min, tonight
        case DueWindow.SOON:
            soon = now + timedelta(hours=settings.due_soon_hours)
            return tonight + datetime.resolution, soon
        case DueWindow.WITHIN_7 | DueWindow.WITHIN_14:
            return datetime.min, now + timedelta(days=window.days)
        case DueWindow.STRAINED:
            return now, datetime.max


def _line_rule(days: int | None, kind: ProductKind | None, settings: ShopSettings) -> DayRule:
    if days is not None:
        return DayRule(days, DaysSource.PRODUCT)
    kind = kind or ProductKind.STOCK
    return DayRule(settings.ship_days(kind), DaysSource(kind.value))
