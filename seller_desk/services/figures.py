"""All figures of a range of days, from orders, traffic and customers (CONTRACT.md, figures)."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy.orm import Session

from seller_desk.services.data import paid, queries, traffic_figures, visits
from seller_desk.services.data.measures import (
    Bought,
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
) -> Figures:
    """The figures of a range; a brief look leaves products and lateness out, which take longest."""
    sums = paid.by_buyer(session, within)
    buyers = _buyers(session, within, sums)
    ordering = visits.ordering_buyers(session, within)
    days = traffic_figures.day_figures(session, within, ordering.by_day)
    paid_fen, orders = sum(day.paid_fen for day in days), sum(day.paid_orders for day in days)
    shipped = _UNKNOWN if brief else outcomes(session, within, settings, now)
    return Figures(
        range=within,
        visitors=total(day.visitors for day in days),
        page_views=total(day.page_views for day in days),
        traffic_days=sum(1 for day in days if day.visitors is not None),
        ordering_buyers=ordering.whole,
        conversion=traffic_figures.conversion(days),
        platform_conversion=traffic_figures.platform_conversion(days),
        paid_fen=paid_fen,
        paid_orders=orders,
        paying_buyers=len(buyers),
        average_spend_fen=average(paid_fen, len(buyers)),
        add_to_cart_rate=traffic_figures.add_to_cart_rate(days),
        new_share=share(sum(1 for one in buyers.values() if one.is_new), len(buyers)),
        repurchase_rate=share(sum(1 for one in buyers.values() if one.orders > 1), len(buyers)),
        purchase_frequency=average(orders, len(buyers)),
        late_shipment_share=share(len(shipped.late), len(shipped.late) + len(shipped.in_time)),
        refund_rate=_refund_rate(sums),
        ad_spend_fen=total(day.ad_spend_fen for day in days),
        by_region=queries.by_region(session, within),
        by_product=() if brief else product_figures(session, within),
        by_tier=_by_tier(ranking(session, settings, now), buyers, paid_fen),
        by_day=days,
        buyers=buyers,
        late_orders=shipped.late,
    )


def _buyers(
    session: Session, within: Range, sums: Mapping[int | None, paid.Sum]
) -> dict[int, Bought]:
    """Who paid in a range; orders without a customer are nobody's."""
    known = {customer: one for customer, one in sums.items() if customer is not None}
    new = queries.newcomers(session, within, known)
    return {
        customer: Bought(one.orders, one.paid_fen, customer in new)
        for customer, one in known.items()
    }


def _refund_rate(sums: Mapping[int | None, paid.Sum]) -> float | None:
    refunded = sum(one.refunded_fen for one in sums.values())
    return share(refunded, sum(one.gross_fen for one in sums.values()))


def _by_tier(ranks: Ranking, buyers: Mapping[int, Bought], whole: int) -> tuple[TierFigure, ...]:
    """Buyers of the range by the tier that they are in now, and their part of all money."""
    found = []
    for tier, customers in ranks.divide(buyers).items():
        amount = sum([buyers[customer].paid_fen for customer in customers])
        found.append(TierFigure(tier, len(customers), amount, share(amount, whole)))
    return tuple(found)
