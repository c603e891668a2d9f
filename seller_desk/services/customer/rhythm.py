"""How often customers buy, and which of the better ones have fallen silent."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from operator import sub
from typing import Any

from sqlalchemy import ColumnElement, Select, String, func, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from seller_desk.models.customer import Customer
from seller_desk.models.memory import remembered
from seller_desk.models.order import Order
from seller_desk.services.money import all_spends, is_paid
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import lasting_ranking
from seller_desk.words import Tier

_ENOUGH = 3
"""So many purchases make a rhythm."""
_DAY = 10
"""A time of the store begins with so many characters of its day."""
_COMMA = ","


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A customer without a purchase for too long; `gap_days` is the own rhythm, if there is one."""

    customer_id: int
    tier: Tier
    last_at: datetime
    days: int
    gap_days: float | None


def own_gap(days: Iterable[date]) -> float | None:
    """The median of days between purchases; several orders of one day are one purchase."""
    return _gap({day.toordinal() for day in days})


def is_silent(
    last_at: datetime, gap_days: float | None, now: datetime, settings: ShopSettings
) -> bool:
    """Whether it is too long since the last purchase: whole days, or by the own rhythm."""
    since = now - last_at
    if since.days > settings.lapsed_days:
        return True
    return gap_days is not None and since > timedelta(days=settings.lapsed_factor * gap_days)


def lapsed(session: Session, settings: ShopSettings, now: datetime) -> list[Lapsed]:
    """The silent customers among REGULAR and KEY who are not snoozed, the worst first.

    Those are the key ones, then who has been silent for longest. Their tier is that of all they
    ever bought: nobody is forgotten for having been silent.
    """
    spends, own = all_spends(session), gaps(session)
    ranks, rested = lasting_ranking(session, settings), resting(session, now)
    found = []
    for customer, spend in spends.items():
        tier, last_at = ranks.of(customer), spend.last_at
        if tier is Tier.NEW or last_at is None or customer in rested:
            continue
        gap = own.get(customer)
        if is_silent(last_at, gap, now, settings):
            found.append(Lapsed(customer, tier, last_at, (now - last_at).days, gap))
    return sorted(found, key=lambda one: (one.tier is not Tier.KEY, one.last_at, one.customer_id))


def resting(session: Session, now: datetime) -> set[int]:
    """Whom the shop does not want to be reminded of today."""
    until = Customer.snoozed_until >= f"{now:%Y-%m-%d}"
    return set(session.scalars(select(Customer.id).where(until)))


@remembered
def gaps(session: Session) -> Mapping[int, float]:
    """The own rhythm of every customer who has one."""
    number = _Numbers()
    days: dict[int, set[int]] = defaultdict(set)
    for wanted in (_days_of(Order.paid_at), _days_of(Order.created_at, Order.paid_at.is_(None))):
        for customer, joined in session.execute(wanted):
            if joined:
                days[customer].update(map(number.__getitem__, joined.split(_COMMA)))
    found = ((customer, _gap(bought)) for customer, bought in days.items())
    return {customer: gap for customer, gap in found if gap is not None}


class _Numbers(dict[str, int]):
    """The numbers of days by their texts: very many purchases share few days."""

    def __missing__(self, day: str) -> int:
        number = self[day] = date.fromisoformat(day).toordinal()
        return number


def _gap(purchases: set[int]) -> float | None:
    """The median of what lies between; of very many customers, so no more is done than that."""
    if len(purchases) < _ENOUGH:
        return None
    days = sorted(purchases)
    between: list[int] = sorted(map(sub, days[1:], days))
    middle, is_odd = divmod(len(between), 2)
    return between[middle] if is_odd else (between[middle - 1] + between[middle]) / 2


def _days_of(
    column: InstrumentedAttribute[datetime | None], *conditions: ColumnElement[bool]
) -> Select[*tuple[Any, ...]]:
    """Customers with the days of their paid orders in one text, read from the index alone."""
    day = func.substr(type_coerce(column, String), 1, _DAY)
    return (
        select(Order.customer_id, func.aggregate_strings(day, _COMMA).filter(is_paid()))
        .where(Order.customer_id.is_not(None), *conditions)
        .group_by(Order.customer_id)
    )
