"""All figures of a range of days, from orders, traffic and customers (CONTRACT.md, figures)."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy.orm import Session

from seller_desk.services.data import paid, queries, traffic_figures, visits
from seller_desk.services.data.measures import (
    Bought,
    Crowd,
    Figures,
    TierFigure,
    average,
    share,
)
from seller_desk.services.data.product_figures import product_figures
from seller_desk.services.data.ranges import Range, last_days
from seller_desk.services.data.traffic_figures import total
from seller_desk.services.punctuality import Outcomes, outcomes
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import Ranking, ranking

_USUAL_DAYS = 30
_UNKNOWN = Outcomes((), ())


def range_of(since: date | None, until: date | None, now: datetime) -> Range:
    """The range asked for; what is not said is that of the last 30 days that ended yesterday."""
    last = until or max(last_days(now, 1).until, since or date.min)
    return Range(since or Range(last, last).ending(_USUAL_DAYS).since, last)


def figures(
    session: Session,
    since: date | None,
    until: date | None,
    now: datetime,
    settings: ShopSettings,
) -> Figures:
    """The figures of whole days, both inclusive; tiers as they stand now."""
    return figures_of(session, range_of(since, until, now), now, settings)


def figures_of(
    session: Session,
    within: Range,
    now: datetime,
    settings: ShopSettings,
    *,
    brief: bool = False,
    by_name: bool = True,
) -> Figures:
    """The figures of a range; a brief look leaves products and lateness out, which take longest.

    Where buyers are not asked for by name they are only counted, and tiers are left out.
    """
    sums = paid.by_day(session, within)
    ordering = visits.ordering_buyers(session, within)
    days = traffic_figures.day_figures(session, within, ordering.by_day, sums)
    buyers = paid.buyers(session, within) if by_name else {}
    crowd = Crowd.of(buyers.values()) if by_name else paid.crowd(session, within)
    whole = paid.Sum(*(sum(part) for part in zip((0, 0, 0), *sums.values(), strict=True)))
    shipped = _UNKNOWN if brief else outcomes(session, within, settings, now)
    return Figures(
        range=within,
        visitors=total(day.visitors for day in days),
        page_views=total(day.page_views for day in days),
        traffic_days=sum(1 for day in days if day.visitors is not None),
        ordering_buyers=ordering.whole,
        conversion=traffic_figures.conversion(days),
        platform_conversion=traffic_figures.platform_conversion(days),
        paid_fen=whole.paid_fen,
        paid_orders=whole.orders,
        paying_buyers=crowd.size,
        average_spend_fen=average(whole.paid_fen, crowd.size),
        add_to_cart_rate=traffic_figures.add_to_cart_rate(days),
        new_share=share(crowd.new, crowd.size),
        repurchase_rate=share(crowd.again, crowd.size),
        purchase_frequency=average(whole.orders, crowd.size),
        late_shipment_share=share(len(shipped.late), len(shipped.late) + len(shipped.in_time)),
        refund_rate=share(whole.refunded_fen, whole.gross_fen),
        ad_spend_fen=total(day.ad_spend_fen for day in days),
        by_region=queries.by_region(session, within),
        by_product=() if brief else product_figures(session, within),
        by_tier=_by_tier(ranking(session, settings, now), buyers, whole.paid_fen)
        if by_name
        else (),
        by_day=days,
        buyers=buyers,
        crowd=crowd,
        late_orders=shipped.late,
    )


def _by_tier(ranks: Ranking, buyers: Mapping[int, Bought], whole: int) -> tuple[TierFigure, ...]:
    """Buyers of the range by the tier that they are in now, and their part of all money."""
    found = []
    for tier, customers in ranks.divide(buyers).items():
        amount = sum([buyers[customer].paid_fen for customer in customers])
        found.append(TierFigure(tier, tuple(customers), amount, share(amount, whole)))
    return tuple(found)
