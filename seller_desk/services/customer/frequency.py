"""How often customers buy, week by week, and who has become slower or quicker than they were.

The guide, scene 2: 每周查看“客户采购频次”. Everybody is compared with themselves: the purchases of
the last eight weeks beside what eight weeks brought in the half year before.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, func, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from seller_desk.models.order import Order
from seller_desk.services.customer.contacts import allowed_from
from seller_desk.services.customer.queries import CustomerRow, rows
from seller_desk.services.customer.rhythm import resting
from seller_desk.services.limits import FindingCode
from seller_desk.services.money import is_paid
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import lasting_ranking
from seller_desk.words import Tier

WEEKS = 26
"""So many are shown; the last one is the week that runs."""
RECENT = timedelta(weeks=8)
_BEFORE = timedelta(weeks=24)
_ENOUGH = 3
"""So many purchases before make a habit."""
_DAY = 10
_COMMA = ","
_WEEK = timedelta(weeks=1)


class Turn(StrEnum):
    """How a customer's buying has changed."""

    SLOWER = "slower"
    QUICKER = "quicker"


@dataclass(frozen=True, slots=True)
class Week:
    """One week from Monday on: its paid orders, and who bought."""

    monday: date
    orders: int
    customers: tuple[int, ...]

    @property
    def frequency(self) -> float | None:
        """采购频次: paid orders by buyer; None without any."""
        return self.orders / len(self.customers) if self.customers else None


@dataclass(frozen=True, slots=True)
class Change:
    """A customer beside their own habit; several orders of one day are one purchase."""

    customer_id: int
    turn: Turn
    recent: int
    """Purchases of the last eight weeks."""
    usual: float
    """What eight weeks brought before."""

    @property
    def growth(self) -> float:
        """By which part it has changed."""
        return self.recent / self.usual - 1


@dataclass(frozen=True, slots=True)
class Frequency:
    """The weeks, and who has changed: those who miss most purchases first."""

    weeks: tuple[Week, ...]
    changes: Mapping[int, Change]

    def of(self, turn: Turn) -> tuple[int, ...]:
        """Who has become slower, or quicker."""
        return tuple(one.customer_id for one in self.changes.values() if one.turn is turn)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A line of the list."""

    customer: CustomerRow
    change: Change
    resting_until: datetime | None
    """The minute from which marketing is allowed again; None when it is now."""


Days = Mapping[int, Mapping[date, int]]
"""How many paid orders each customer had on each day."""


def frequency(session: Session, settings: ShopSettings, now: datetime) -> Frequency:
    """Week by week, and the regular and key customers who have changed by more than the bar."""
    since = min(first_monday(now.date()), (now - RECENT - _BEFORE).date())
    days = _days(session, datetime.combine(since, time()), now)
    bar = settings.limit(FindingCode.FREQUENCY_FALLING)
    ranks, left_alone = lasting_ranking(session, settings), resting(session, now)
    found = []
    for customer, bought in days.items():
        if ranks.of(customer) is Tier.NEW or customer in left_alone:
            continue
        change = change_of(customer, bought, now.date(), bar)
        if change is not None:
            found.append(change)
    found.sort(key=lambda one: (-abs(one.usual - one.recent), one.customer_id))
    return Frequency(_weeks(days, now.date()), {one.customer_id: one for one in found})


def change_rows(
    session: Session,
    ids: Iterable[int],
    changes: Mapping[int, Change],
    settings: ShopSettings,
    now: datetime,
) -> list[ChangeRow]:
    """The rows of a window of ids, in their order."""
    wanted = [one for one in ids if one in changes]
    until = allowed_from(session, wanted, settings, now)
    found = rows(session, wanted, settings, now)
    return [ChangeRow(row, changes[row.id], until.get(row.id)) for row in found]


def change_of(customer: int, bought: Iterable[date], today: date, bar: float) -> Change | None:
    """Whether the last eight weeks differ by more than the bar, and by a purchase at least.

    The weeks before count from the first purchase on; fewer than eight of them, or than three
    purchases in them, make no habit.
    """
    since = today - RECENT
    before = sorted(day for day in set(bought) if since - _BEFORE < day <= since)
    recent = sum(1 for day in set(bought) if since < day <= today)
    known = (since - before[0]) + timedelta(days=1) if before else timedelta()
    if len(before) < _ENOUGH or known < RECENT:
        return None
    usual = len(before) * (RECENT / known)
    if abs(recent - usual) < 1 or abs(recent / usual - 1) <= bar:
        return None
    return Change(customer, Turn.SLOWER if recent < usual else Turn.QUICKER, recent, usual)


def first_monday(today: date) -> date:
    """The Monday from which weeks are shown."""
    return today - timedelta(days=today.weekday()) - (WEEKS - 1) * _WEEK


def _weeks(days: Days, today: date) -> tuple[Week, ...]:
    orders: dict[date, int] = defaultdict(int)
    people: dict[date, set[int]] = defaultdict(set)
    for customer, bought in days.items():
        for day, number in bought.items():
            monday = day - timedelta(days=day.weekday())
            orders[monday] += number
            people[monday].add(customer)
    first = first_monday(today)
    mondays = [first + number * _WEEK for number in range(WEEKS)]
    return tuple(Week(one, orders[one], tuple(sorted(people[one]))) for one in mondays)


def _days(session: Session, since: datetime, until: datetime) -> Days:
    """Dated orders are read from the index alone; those without a time of payment come on top."""
    found: dict[int, Counter[date]] = defaultdict(Counter)
    for column, more in ((Order.paid_at, ()), (Order.created_at, (Order.paid_at.is_(None),))):
        meant = and_(is_paid(), column >= since, column <= until)
        for customer, joined in session.execute(_joined_days(column, meant, more)):
            for day, orders in Counter(joined.split(_COMMA)).items():
                found[customer][_date(day)] += orders
    return found


@lru_cache(maxsize=1024)
def _date(day: str) -> date:
    return date.fromisoformat(day)


def _joined_days(
    column: InstrumentedAttribute[datetime | None],
    meant: ColumnElement[bool],
    more: Sequence[ColumnElement[bool]],
) -> Select[*tuple[Any, ...]]:
    """The days of a customer's orders in one text.

    `meant` as a filter of it: as a condition it leads SQLite to the wrong index.
    """
    day = func.substr(type_coerce(column, String), 1, _DAY)
    return (
        select(Order.customer_id, func.aggregate_strings(day, _COMMA).filter(meant))
        .where(Order.customer_id.is_not(None), *more)
        .group_by(Order.customer_id)
        .having(func.count().filter(meant) > 0)
    )
