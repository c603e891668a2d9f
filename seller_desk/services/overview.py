"""What the pages of the data centre show: figures beside the range before, and what lies behind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import repeat
from operator import sub

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.listing import Violation
from seller_desk.models.order import Order
from seller_desk.services import settings as rules
from seller_desk.services.data import buyers as buying
from seller_desk.services.data import paid
from seller_desk.services.data.buyers import Cohort, Concentration
from seller_desk.services.data.measures import Bought, Figures, ProductFigure
from seller_desk.services.data.product_figures import product_figures
from seller_desk.services.data.ranges import Range
from seller_desk.services.data.rhythm_of_orders import Pattern, pattern
from seller_desk.services.data.traffic_figures import cost_per_order
from seller_desk.services.data.typing import spread_days
from seller_desk.services.figures import figures_of
from seller_desk.services.lateness import Lateness, lateness
from seller_desk.services.limits import FindingCode
from seller_desk.services.money import all_amounts
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import Ranking, bought_since, ranking
from seller_desk.words import Tier, ViolationState

_TOP = 10


@dataclass(frozen=True, slots=True)
class ShopLook:
    """The shop in a range."""

    settings: ShopSettings
    now: Figures
    before: Figures
    pattern: Pattern
    spread: frozenset[date]
    """Days whose ad spend is a part of a longer period's."""
    cost_per_order: float | None
    cost_before: float | None
    points: int
    """Violation points of this year."""


@dataclass(frozen=True, slots=True)
class ProductLook:
    """The products in a range."""

    settings: ShopSettings
    range: Range
    products: tuple[ProductFigure, ...]
    most_views: int
    """From so many views on a product is looked at often."""
    few_views: int


@dataclass(frozen=True, slots=True)
class BuyerLook:
    """The customers in a range."""

    settings: ShopSettings
    now: Figures
    before: Figures
    frequencies: tuple[int, ...]
    frequencies_before: tuple[int, ...]
    cohorts: Sequence[Cohort]
    concentration: Concentration
    names: Mapping[int, str]
    tiers: Mapping[Tier, tuple[int, ...]]
    """The buyers of the range by the tier that stands now."""
    moved: Mapping[tuple[Tier, Tier], int]
    """How many customers are in another tier than when the range began, by the way they went."""


def shop_look(session: Session, within: Range, now: datetime) -> ShopLook | None:
    """The shop's page; None in a shop without orders."""
    if session.scalar(select(Order.id).limit(1)) is None:
        return None
    settings = rules.load(session)
    figures, before = (
        figures_of(session, one, now, settings, brief=True, by_name=False)
        for one in (within, within.before)
    )
    return ShopLook(
        settings=settings,
        now=figures,
        before=before,
        pattern=pattern(session, within),
        spread=spread_days(session, within),
        cost_per_order=cost_per_order(figures.by_day),
        cost_before=cost_per_order(before.by_day),
        points=_points(session, now),
    )


def late_look(session: Session, within: Range, now: datetime) -> Lateness:
    """Where orders left too late: asked for by itself, since it looks at order after order."""
    return lateness(session, within, rules.load(session), now)


def product_look(session: Session, within: Range) -> ProductLook:
    """The products' page."""
    settings = rules.load(session)
    code = FindingCode.HIGH_VIEWS_LOW_CONVERSION
    few = FindingCode.LOW_VIEWS_LOW_CONVERSION
    return ProductLook(
        settings=settings,
        range=within,
        products=product_figures(session, within),
        most_views=int(settings.limit(code)),
        few_views=int(settings.limit(few)),
    )


def buyer_look(session: Session, within: Range, now: datetime) -> BuyerLook:
    """The customers' page."""
    settings = rules.load(session)
    figures = figures_of(session, within, now, settings, brief=True)
    before = figures_of(session, within.before, now, settings, brief=True, by_name=False)
    best = buying.concentration(figures.buyers, figures.paid_fen, _TOP)
    ranks = ranking(session, settings, now)
    tiers = {one.tier: one.ids for one in figures.by_tier}
    return BuyerLook(
        settings=settings,
        now=figures,
        before=before,
        frequencies=figures.crowd.times,
        frequencies_before=before.crowd.times,
        cohorts=buying.cohorts(session, now.date()),
        concentration=best,
        names=_names(session, [customer for customer, _ in best.buyers]),
        tiers=tiers,
        moved=_moved(session, figures, ranks, tiers, now),
    )


def paid_orders(session: Session, within: Range) -> tuple[int, ...]:
    """The paid orders of a range, which its money is made of."""
    return paid.order_ids(session, within)


def buyers(session: Session, within: Range) -> Mapping[int, Bought]:
    """Who paid in a range, and what for."""
    return paid.buyers(session, within)


def region_orders(session: Session, within: Range, name: str | None) -> tuple[int, ...]:
    """Those of them that went to a province; None for addresses that cannot be read."""
    if name is not None:
        return paid.orders_of(session, within, name)
    unread = set(session.scalars(select(Order.id).where(Order.province.is_(None))))
    return tuple(order for order in paid.order_ids(session, within) if order in unread)


def ordering_customers(session: Session, within: Range) -> tuple[int, ...]:
    """Who made an order in a range, whatever became of it."""
    made = Order.created_at
    first = datetime.combine(within.since, time())
    end = datetime.combine(within.until + timedelta(1), time())
    wanted = select(Order.customer_id).where(
        made >= first, made < end, Order.customer_id.is_not(None)
    )
    return tuple(sorted({one for one in session.scalars(wanted) if one is not None}))


def _points(session: Session, now: datetime) -> int:
    year = datetime(now.year, 1, 1)
    # One that was withdrawn after an appeal costs none.
    wanted = select(Violation.points).where(
        Violation.opened_at >= year, Violation.state != ViolationState.WITHDRAWN
    )
    return sum(points or 0 for points in session.scalars(wanted))


def _moved(
    session: Session,
    figures: Figures,
    ranks: Ranking,
    tiers: Mapping[Tier, Sequence[int]],
    now: datetime,
) -> dict[tuple[Tier, Tier], int]:
    """By what was bought until the range began, and until now; tiers set by hand do not move."""
    amounts, locks = _amounts_before(session, figures, ranks, now), ranks.locks
    found: dict[tuple[Tier, Tier], int] = {}
    for tier, customers in tiers.items():
        free = [one for one in customers if one not in locks] if locks else customers
        before = ranks.settings.tiers_of(map(amounts.get, free, repeat(0)))
        counts = ((other, before.count(other)) for other in Tier if other is not tier)
        found |= {(other, tier): count for other, count in counts if count}
    return found


def _amounts_before(
    session: Session, figures: Figures, ranks: Ranking, now: datetime
) -> Mapping[int, int]:
    """What made the tiers of the buyers at the moment when the range began."""
    start, end = (datetime.combine(day, time()) for day in (figures.range.since, figures.range.end))
    window = timedelta(ranks.settings.tier_window_days)
    if window:
        return bought_since(session, start - window, start)
    after = bought_since(session, end - timedelta(seconds=1), now) if end <= now else {}
    buyers = figures.buyers
    ever = map(all_amounts(session).get, buyers, repeat(0))
    within = [one.paid_fen for one in buyers.values()]
    found = dict(zip(buyers, map(sub, ever, within), strict=True))
    for customer in after.keys() & found.keys():
        found[customer] -= after[customer]
    return found


def _names(session: Session, ids: Sequence[int]) -> dict[int, str]:
    wanted = select(Customer.id, Customer.company, Customer.login, Customer.name).where(
        Customer.id.in_(ids)
    )
    found = session.execute(wanted)
    return {key: company or login or name or "" for key, company, login, name in found}
