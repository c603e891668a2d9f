"""Which tier a customer is in: the one reading for lists, figures, orders and exports.

By what was bought, of all time or of the last days, unless the shop has set it by hand.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import compress, repeat
from operator import is_

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.base import shop_time_text
from seller_desk.models.customer import Customer
from seller_desk.models.memory import remembered
from seller_desk.models.order import Order
from seller_desk.services.money import all_amounts, is_paid, paid_date, refunds_between, spends
from seller_desk.services.settings import ShopSettings
from seller_desk.words import Tier

YEAR = timedelta(days=365)
_SECOND = timedelta(seconds=1)
"""The store knows no part of one."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The tiers as they stand; somebody who never paid is NEW."""

    settings: ShopSettings
    amounts: Mapping[int, int]
    """What makes the tier, in fen, by the customer's id."""
    locks: Mapping[int, Tier]

    def of(self, customer_id: int) -> Tier:
        """The tier of a customer."""
        return self.locks.get(customer_id) or self.by_amount(customer_id)

    def by_amount(self, customer_id: int) -> Tier:
        """The tier that the purchases alone would make."""
        return self.settings.tier_of(self.amounts.get(customer_id, 0))

    def divide(self, customers: Iterable[int]) -> dict[Tier, list[int]]:
        """These customers by their tier."""
        everybody = list(customers)
        tiers = self._tiers(everybody)
        return {tier: list(compress(everybody, map(is_, tiers, repeat(tier)))) for tier in Tier}

    def all(self) -> dict[int, Tier]:
        """Everybody who ever paid, with their tier."""
        everybody = list(self.amounts)
        return dict(zip(everybody, self._tiers(everybody), strict=True))

    def _tiers(self, customers: Sequence[int]) -> list[Tier]:
        tiers = self.settings.tiers_of(map(self.amounts.get, customers, repeat(0)))
        if not self.locks:
            return tiers
        lock = self.locks.get
        return [lock(one) or tier for one, tier in zip(customers, tiers, strict=True)]


def ranking(
    session: Session,
    settings: ShopSettings,
    now: datetime,
    customers: Sequence[int] | None = None,
) -> Ranking:
    """The tiers of these customers, of all when none are named."""
    amounts = _amounts(session, settings, now, customers)
    return Ranking(settings, amounts, locks(session))


def lasting_ranking(session: Session, settings: ShopSettings) -> Ranking:
    """The tiers by all purchases of all time, whatever window the shop looks at."""
    return Ranking(settings, all_amounts(session), locks(session))


@remembered
def locks(session: Session) -> Mapping[int, Tier]:
    """The tiers that were set by hand."""
    wanted = select(Customer.id, Customer.tier_locked).where(Customer.tier_locked.is_not(None))
    return {customer: tier for customer, tier in session.execute(wanted) if tier is not None}


def bought_since(
    session: Session, since: datetime, until: datetime, customers: Iterable[int] | None = None
) -> dict[int, int]:
    """Money after refunds of orders paid after `since`, by the customer's id."""
    wanted = select(Order.customer_id, func.sum(Order.paid_fen)).where(
        Order.customer_id.is_not(None), is_paid(), paid_date() > since, paid_date() <= until
    )
    if customers is not None:
        wanted = wanted.where(Order.customer_id.in_(list(customers)))
    found = {
        customer or 0: amount or 0
        for customer, amount in session.execute(wanted.group_by(Order.customer_id))
    }
    after, end = (shop_time_text(at + _SECOND) for at in (since, until))
    for refund in refunds_between(session, after, end):
        if refund.customer_id in found:
            found[refund.customer_id] -= refund.amount
    return found


def _amounts(
    session: Session, settings: ShopSettings, now: datetime, customers: Sequence[int] | None
) -> Mapping[int, int]:
    if settings.tier_window_days:
        since = now - timedelta(days=settings.tier_window_days)
        return bought_since(session, since, now, customers)
    if customers is None:
        return all_amounts(session)
    return {customer: spend.paid_fen for customer, spend in spends(session, customers).items()}
