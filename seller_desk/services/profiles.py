"""One customer or one product with its orders: what stands beside the list."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order
from seller_desk.services.customer import queries as customers
from seller_desk.services.customer.dealings import Dealings, dealings
from seller_desk.services.customer.preferences import Preferences, preferences
from seller_desk.services.customer.queries import CustomerCard
from seller_desk.services.customer.rhythm import is_silent, own_gap
from seller_desk.services.money import is_paid, paid_amount, paid_date
from seller_desk.services.order import aftersale_queries
from seller_desk.services.order import queries as orders
from seller_desk.services.order.aftersale_queries import CaseRow
from seller_desk.services.order.filters import OrderFilter
from seller_desk.services.order.queries import OrderRow
from seller_desk.services.product import queries as products
from seller_desk.services.product.queries import ProductCard
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import YEAR
from seller_desk.words import Tier

_RECENT = 6
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class MonthAmount:
    """What came in within one calendar month."""

    first_day: date
    paid_fen: int
    orders: int


@dataclass(frozen=True, slots=True)
class Course:
    """The purchases of a year in their order, beside the own rhythm."""

    since: datetime
    until: datetime
    purchases: tuple[tuple[datetime, int], ...]
    """When, and for how much."""
    gap_days: float | None
    spread_days: float
    """By how much the days between purchases usually differ from the rhythm."""


@dataclass(frozen=True, slots=True)
class CustomerProfile:
    """A customer, the own rhythm, a year of purchases, and the newest orders of any stage."""

    card: CustomerCard
    gap_days: float | None
    silent: bool
    months: tuple[MonthAmount, ...]
    order_count: int
    recent: tuple[OrderRow, ...]
    year_fen: int
    """What was bought within the last 365 days."""
    next_on: date | None
    """When the own rhythm says that the next purchase is due."""
    liked: Preferences
    dealings: Dealings
    cases: tuple[CaseRow, ...]
    """The after-sale cases of their orders, the newest first."""
    course: Course


@dataclass(frozen=True, slots=True)
class ProductProfile:
    """A product and the newest orders of any stage that have it."""

    card: ProductCard
    order_count: int
    recent: tuple[OrderRow, ...]


def customer_profile(
    session: Session, customer_id: int, settings: ShopSettings, now: datetime
) -> CustomerProfile | None:
    """None when there is no such customer (any more)."""
    card = customers.card(session, customer_id, settings, now)
    if card is None:
        return None
    bought = _bought(session, customer_id)
    gap = own_gap([at.date() for at, _ in bought])
    last_at = card.row.last_at
    is_better = card.row.tier is not Tier.NEW
    count, recent = _newest(session, OrderFilter(customer_id=customer_id), settings, now)
    return CustomerProfile(
        card=card,
        gap_days=gap,
        silent=is_better and last_at is not None and is_silent(last_at, gap, now, settings),
        months=_by_month(bought, now),
        order_count=count,
        recent=recent,
        year_fen=sum(amount for at, amount in bought if at > now - YEAR),
        next_on=None if gap is None or last_at is None else last_at.date() + timedelta(days=gap),
        liked=preferences(session, customer_id),
        dealings=dealings(session, customer_id, settings, now),
        cases=tuple(aftersale_queries.of_customer(session, customer_id, settings)),
        course=_course(bought, gap, now),
    )


def product_profile(
    session: Session, product_id: int, settings: ShopSettings, now: datetime
) -> ProductProfile | None:
    """None when there is no such product (any more)."""
    card = products.card(session, product_id, settings)
    if card is None:
        return None
    count, recent = _newest(session, OrderFilter(product_id=product_id), settings, now)
    return ProductProfile(card, count, recent)


def _newest(
    session: Session, wanted: OrderFilter, settings: ShopSettings, now: datetime
) -> tuple[int, tuple[OrderRow, ...]]:
    ids = orders.find(session, wanted, settings, now)
    return len(ids), tuple(orders.rows(session, ids[:_RECENT], settings, now))


def _bought(session: Session, customer_id: int) -> list[tuple[datetime, int]]:
    """When and for how much: every paid order with a date."""
    wanted = select(paid_date(), paid_amount()).where(
        Order.customer_id == customer_id, is_paid(), paid_date().is_not(None)
    )
    return [(at, amount) for at, amount in session.execute(wanted)]


def _course(bought: Sequence[tuple[datetime, int]], gap: float | None, now: datetime) -> Course:
    """The spread is the median distance from the rhythm, as that of a few gaps is no deviation."""
    since = now - YEAR
    shown = sorted((at, amount) for at, amount in bought if since < at <= now)
    days = sorted({at.date() for at, _ in bought})
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    spread = 0.0 if gap is None else median(abs(one - gap) for one in gaps)
    return Course(since, now, tuple(shown), gap, spread)


def _by_month(bought: Sequence[tuple[datetime, int]], now: datetime) -> tuple[MonthAmount, ...]:
    """The last twelve calendar months, this one last, also those without an order."""
    amounts: Counter[date] = Counter()
    counts: Counter[date] = Counter()
    for at, amount in bought:
        month = date(at.year, at.month, 1)
        amounts[month] += amount
        counts[month] += 1
    this = now.year * 12 + now.month - 1
    months = [date(n // 12, n % 12 + 1, 1) for n in range(this - _MONTHS + 1, this + 1)]
    return tuple(MonthAmount(month, amounts[month], counts[month]) for month in months)
