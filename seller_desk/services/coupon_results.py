"""What a coupon brought: its customers before and after it, beside the same tier without it.

Everybody is looked at over the same days: so many before the day on which the coupon was first
given, and as many from that day on. Tiers are those of that day. Who had never bought by then
cannot buy again, so nobody of them is compared.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.dealing import CouponGrant
from seller_desk.models.order import Order
from seller_desk.services.money import paid_amount
from seller_desk.services.sales_book import ENOUGH, Sale, sales_between
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import Ranking, bought_since, locks
from seller_desk.words import Tier

MOST_DAYS = 90
"""Longer than that a coupon has no say in what is bought."""
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Span:
    """What some customers bought within the days; None is not known."""

    customers: int
    buyers: int
    orders: int
    paid_fen: int
    margin: float | None
    """Of the goods with a cost price, where these are enough of all."""

    @property
    def repurchase(self) -> float | None:
        """The part of the customers who bought."""
        return self.buyers / self.customers if self.customers else None

    @property
    def each_fen(self) -> int | None:
        """What a customer spent on average."""
        return round(self.paid_fen / self.customers) if self.customers else None


@dataclass(frozen=True, slots=True)
class Side:
    """Customers of one tier, with the coupon or without it."""

    tier: Tier
    has_coupon: bool
    customers: tuple[int, ...]
    before: Span
    after: Span


@dataclass(frozen=True, slots=True)
class CouponResults:
    """What became of a coupon; `sides` has the tiers of those who got it, with it first."""

    coupon_id: int
    name: str
    since: date | None
    """The day on which it was first given; None when nobody got it."""
    days: int
    """So many whole days are over since, and as many are looked at before."""
    used_by: tuple[int, ...]
    unused_by: tuple[int, ...]
    used_fen: int
    """What the orders that used it came to."""
    newcomers: int
    """Who got it without ever having bought before: not compared."""
    sides: tuple[Side, ...]

    @property
    def until(self) -> date | None:
        """The last of the days that are looked at."""
        return None if self.since is None else self.since + timedelta(days=self.days - 1)


def coupon_results(
    session: Session, coupon_id: int, name: str, settings: ShopSettings, now: datetime
) -> CouponResults:
    """What a coupon brought until yesterday."""
    granted = _granted(session, coupon_id)
    used = [customer for customer, order in granted if order is not None]
    since = _first_day(session, coupon_id)
    days = 0 if since is None else min((now.date() - since).days, MOST_DAYS)
    holders = {customer for customer, _ in granted}
    sides, newcomers = _compared(session, settings, holders, since, days) if since else ((), 0)
    return CouponResults(
        coupon_id=coupon_id,
        name=name,
        since=since,
        days=days,
        used_by=tuple(sorted(set(used))),
        unused_by=tuple(sorted(holders - set(used))),
        used_fen=_used_fen(session, coupon_id),
        newcomers=newcomers,
        sides=sides,
    )


def span(customers: int, sales: Sequence[Sale]) -> Span:
    """Orders of so many customers added up; no margin is claimed where too little is known."""
    goods = sum(sale.goods_fen for sale in sales)
    covered = sum(sale.covered_fen for sale in sales)
    is_enough = covered > 0 and covered >= goods * ENOUGH
    return Span(
        customers=customers,
        buyers=len({sale.customer_id for sale in sales}),
        orders=len(sales),
        paid_fen=sum(sale.paid_fen for sale in sales),
        margin=sum(sale.margin_fen for sale in sales) / covered if is_enough else None,
    )


_Key = tuple[Tier, bool]


def _compared(
    session: Session, settings: ShopSettings, holders: set[int], since: date, days: int
) -> tuple[tuple[Side, ...], int]:
    """The sides, and how many of the holders had never bought."""
    start = datetime.combine(since, time.min)
    bought = bought_since(session, datetime.min, start - _SECOND)
    newcomers = len(holders - bought.keys())
    if not days:
        return (), newcomers
    ranks = _ranking(session, settings, bought, start)
    people: dict[_Key, list[int]] = defaultdict(list)
    for customer in _known(session, bought):
        people[ranks.of(customer), customer in holders].append(customer)
    width = timedelta(days=days)
    before = _by_side(sales_between(session, start - width, start - _SECOND, ranks), holders)
    after = _by_side(
        (
            sale
            for sale in sales_between(session, start, start + width - _SECOND, ranks)
            if sale.customer_id in bought
        ),
        holders,
    )
    return tuple(
        Side(
            tier,
            has,
            tuple(people[tier, has]),
            span(len(people[tier, has]), before[tier, has]),
            span(len(people[tier, has]), after[tier, has]),
        )
        for tier in Tier
        if people[tier, True]
        for has in (True, False)
    ), newcomers


def _by_side(sales: Iterable[Sale], holders: set[int]) -> Mapping[_Key, list[Sale]]:
    found: dict[_Key, list[Sale]] = defaultdict(list)
    for sale in sales:
        found[sale.tier, sale.customer_id in holders].append(sale)
    return found


def _ranking(
    session: Session, settings: ShopSettings, bought: Mapping[int, int], start: datetime
) -> Ranking:
    """The tiers as they stood on the evening before."""
    if settings.tier_window_days:
        since = start - timedelta(days=settings.tier_window_days)
        bought = bought_since(session, since, start - _SECOND)
    return Ranking(settings, bought, locks(session))


def _known(session: Session, bought: Mapping[int, int]) -> list[int]:
    """Those who had bought, without those who were merged into others."""
    standing = session.scalars(select(Customer.id).where(Customer.merged_into.is_(None)))
    return [customer for customer in standing if customer in bought]


def _granted(session: Session, coupon_id: int) -> list[tuple[int, int | None]]:
    wanted = (
        select(CouponGrant.customer_id, CouponGrant.order_id)
        .where(CouponGrant.coupon_id == coupon_id)
        .order_by(CouponGrant.id)
    )
    return [(customer, order) for customer, order in session.execute(wanted)]


def _first_day(session: Session, coupon_id: int) -> date | None:
    first = session.scalar(
        select(func.min(CouponGrant.granted_at)).where(CouponGrant.coupon_id == coupon_id)
    )
    return None if first is None else first.date()


def _used_fen(session: Session, coupon_id: int) -> int:
    wanted = (
        select(func.coalesce(func.sum(paid_amount()), 0))
        .join(CouponGrant, CouponGrant.order_id == Order.id)
        .where(CouponGrant.coupon_id == coupon_id)
    )
    return session.scalar(wanted.select_from(Order)) or 0
