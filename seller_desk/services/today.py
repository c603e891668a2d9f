"""What the morning asks: whose time runs out, who has fallen silent, what the shop took in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.data import ShopDay
from seller_desk.models.history import ImportedFile, Operation
from seller_desk.models.order import Order
from seller_desk.services import settings as rules
from seller_desk.services import todo
from seller_desk.services.customer import queries as customers
from seller_desk.services.customer.queries import CustomerRow
from seller_desk.services.customer.rhythm import Lapsed, lapsed
from seller_desk.services.data.queries import DayAmount, Sales, by_day, sales
from seller_desk.services.data.ranges import Range, last_days
from seller_desk.services.order import clocks, queries
from seller_desk.services.order.filters import DueWindow, OrderFilter
from seller_desk.services.order.strain import Strain, strained
from seller_desk.services.punctuality import Punctuality, punctuality
from seller_desk.services.reminders import ORDER_LISTS, Radar, radar
from seller_desk.services.settings import ShopSettings
from seller_desk.services.todo import Todo, pressing

if TYPE_CHECKING:
    from array import array

SHIP_TODAY: OrderFilter = replace(ORDER_LISTS["overdue"], due=DueWindow.TODAY)
"""What must leave the house today: overdue and due today."""
TO_SHIP: OrderFilter = replace(ORDER_LISTS["overdue"], due=None)
_DEMO = select(Operation.id).where(Operation.name == "fill_demo", Operation.undone_by.is_(None))
_NAMED = 200
"""So many orders of a clock are named; later ones only count."""
_SILENT = 5
_MONTH = 30
_SHOWN_DAYS = 14


@dataclass(frozen=True, slots=True)
class Due:
    """One order under a clock; beyond the first ones only the time is told."""

    order_id: int
    at: datetime
    number: str = ""
    buyer: str | None = None


@dataclass(frozen=True, slots=True)
class Freshness:
    """The newest sheet of orders that still stands."""

    file: str
    at: datetime
    rows: int


@dataclass(frozen=True, slots=True)
class Silent:
    """A good customer who has not bought for too long."""

    customer: CustomerRow
    lapsed: Lapsed


@dataclass(frozen=True, slots=True)
class Today:
    """The to-do list and its counts."""

    settings: ShopSettings
    radar: Radar
    to_ship: int
    shipping: tuple[Due, ...]
    """Orders to ship by their ship-by date, held ones left out."""
    tracking: tuple[Due, ...]
    """Orders without a tracking number, by when it must be known."""
    tasks: "array[int]"
    """What runs out within the hours of *due soon*, as lines of `todo`, the soonest first."""
    answers: tuple[Todo, ...]
    """Cases that wait for the seller, the soonest first."""
    handling: tuple[Todo, ...]
    """Open violations, the same way."""
    silent: tuple[Silent, ...]
    strained: tuple[Strain, ...]
    """Products of which more is open than can be made in time."""
    fresh: Freshness | None
    traffic_until: str | None
    """The last day of the shop with traffic; None without any."""
    is_demo: bool
    """Whether the orders are those of the invented shop."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What the shop took in lately; each as CONTRACT.md defines it."""

    days: tuple[DayAmount, ...]
    """The last two weeks and today, which comes last."""
    month: Sales
    before: Sales
    """The month before it."""
    punctuality: Punctuality


def has_orders(session: Session) -> bool:
    """Whether there is anything to speak of."""
    return session.scalar(select(Order.id).limit(1)) is not None


def is_demo(session: Session) -> bool:
    """Whether the orders are those of the invented shop."""
    return bool(session.scalar(select(_DEMO.exists())))


def today(session: Session, now: datetime) -> Today | None:
    """All that the first page shows of running clocks; None in a shop without orders."""
    if not has_orders(session):
        return None
    settings = rules.load(session)
    held = clocks.held(session)
    shipping = {
        order: at
        for order, at in clocks.ship_by_dates(session, settings).items()
        if order not in held
    }
    tracking = clocks.tracking_dates(session, settings)
    answers, handling = todo.answers(session, settings), todo.handling(session)
    others = {line.id: line.at for line in (*answers, *handling) if line.at is not None}
    return Today(
        settings=settings,
        radar=radar(session, settings, now),
        to_ship=len(queries.find(session, TO_SHIP, settings, now)),
        shipping=_named(session, shipping, settings, now),
        tracking=_named(session, tracking, settings, now),
        tasks=pressing({**shipping, **tracking, **others}, settings, now),
        answers=tuple(answers),
        handling=tuple(handling),
        silent=_silent(session, settings, now),
        strained=strained(session, settings, now),
        fresh=_fresh(session),
        traffic_until=session.scalar(select(func.max(ShopDay.day))),
        is_demo=is_demo(session),
    )


def figures(session: Session, now: datetime) -> Figures:
    """The figures of the shop; slower than `today`, since a month is counted through."""
    month = last_days(now, _MONTH)
    return Figures(
        days=by_day(session, Range(now.date() - timedelta(_SHOWN_DAYS), now.date())),
        month=sales(session, month),
        before=sales(session, month.before),
        punctuality=punctuality(session, month, rules.load(session), now),
    )


def tasks(session: Session, ids: Sequence[int], now: datetime) -> list[Todo]:
    """The rows of a window of the to-do list."""
    return todo.tasks(session, ids, rules.load(session), now)


def _named(
    session: Session, dates: Mapping[int, datetime], settings: ShopSettings, now: datetime
) -> tuple[Due, ...]:
    in_order = sorted(dates, key=lambda order: (dates[order], order))
    rows = {row.id: row for row in queries.rows(session, in_order[:_NAMED], settings, now)}
    named = (Due(order, dates[order], rows[order].number, rows[order].buyer) for order in rows)
    return (*named, *(Due(order, dates[order]) for order in in_order[_NAMED:]))


def _silent(session: Session, settings: ShopSettings, now: datetime) -> tuple[Silent, ...]:
    found = lapsed(session, settings, now)[:_SILENT]
    ids = [one.customer_id for one in found]
    rows = {row.id: row for row in customers.rows(session, ids, settings, now)}
    return tuple(Silent(rows[one.customer_id], one) for one in found)


def _fresh(session: Session) -> Freshness | None:
    newest = session.scalar(
        select(ImportedFile)
        .where(ImportedFile.kind == "orders")
        .order_by(ImportedFile.id.desc())
        .limit(1)
    )
    return None if newest is None else Freshness(newest.name, newest.at, newest.rows)
