"""How often customers buy, and which of the better ones have fallen silent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby, pairwise
from statistics import median

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.memory import remembered
from seller_desk.models.order import Order
from seller_desk.services.money import Spend, all_spends, is_paid, paid_date
from seller_desk.services.settings import ShopSettings
from seller_desk.words import Tier

_ENOUGH = 3
"""So many purchases make a rhythm."""


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A customer without a purchase for too long; `gap_days` is the own rhythm, if there is one."""

    customer_id: int
    tier: Tier
    last_at: datetime
    days: int
    gap_days: float | None


def own_gap(days: list[date]) -> float | None:
    """The median of days between purchases; several orders of one day are one purchase."""
    purchases = sorted(set(days))
    if len(purchases) < _ENOUGH:
        return None
    return median((later - earlier).days for earlier, later in pairwise(purchases))


def is_silent(
    last_at: datetime, gap_days: float | None, now: datetime, settings: ShopSettings
) -> bool:
    """Whether it is too long since the last purchase: whole days, or by the own rhythm."""
    since = now - last_at
    if since.days > settings.lapsed_days:
        return True
    return gap_days is not None and since > timedelta(days=settings.lapsed_factor * gap_days)


def lapsed(session: Session, settings: ShopSettings, now: datetime) -> list[Lapsed]:
    """The silent customers among REGULAR and KEY, the best first."""
    spends = all_spends(session)
    gaps = _gaps(session)
    found = [
        Lapsed(
            customer_id=customer,
            tier=settings.tier_of(spend.paid_fen),
            last_at=last_at,
            days=(now - last_at).days,
            gap_days=gaps.get(customer),
        )
        for customer, spend, last_at in _better(spends, settings)
        if is_silent(last_at, gaps.get(customer), now, settings)
    ]
    return sorted(found, key=lambda one: (-spends[one.customer_id].paid_fen, one.customer_id))


def _better(
    spends: Mapping[int, Spend], settings: ShopSettings
) -> Iterator[tuple[int, Spend, datetime]]:
    for customer, spend in spends.items():
        is_better = settings.tier_of(spend.paid_fen) is not Tier.NEW
        if is_better and spend.last_at is not None:
            yield customer, spend, spend.last_at


@remembered
def _gaps(session: Session) -> Mapping[int, float]:
    """The own rhythm of every customer who has one."""
    wanted = (
        select(Order.customer_id, paid_date())
        .where(Order.customer_id.is_not(None), is_paid(), paid_date().is_not(None))
        .order_by(Order.customer_id)
    )
    found = {}
    for customer, rows in groupby(session.execute(wanted), key=lambda row: row[0]):
        gap = own_gap([at.date() for _, at in rows])
        if gap is not None:
            found[customer] = gap
    return found
