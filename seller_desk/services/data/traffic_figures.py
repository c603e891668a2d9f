"""What the days of a range say of the way from a visitor to an order."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy.orm import Session

from seller_desk.models.data import ShopDay
from seller_desk.services.data import paid, visits
from seller_desk.services.data.measures import DayFigure, share
from seller_desk.services.data.ranges import Range


def day_figures(
    session: Session, within: Range, buyers: Mapping[date, int], sums: Mapping[date, paid.Sum]
) -> tuple[DayFigure, ...]:
    """Every day of a range, also those of which nothing is known.

    Who ordered on each day and what was paid is given.
    """
    traffic = visits.shop_days(session, within)
    return tuple(_day(day, traffic, buyers, sums) for day in within.each)


def total(values: Iterable[int | None]) -> int | None:
    """The sum of what is known; unknown when nothing is."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def conversion(days: Iterable[DayFigure]) -> float | None:
    """Each day's buyers over the visitors of the same days, where these are known."""
    known = [(day.ordering_buyers, day.visitors) for day in days if day.visitors is not None]
    return _ratio(known)


def platform_conversion(days: Iterable[DayFigure]) -> float | None:
    """The same by the platform's own count of buyers."""
    return _ratio(
        (day.platform_buyers, day.visitors)
        for day in days
        if day.platform_buyers is not None and day.visitors is not None
    )


def add_to_cart_rate(days: Iterable[DayFigure]) -> float | None:
    """Visitors with goods in their cart over all visitors, on days where both are known."""
    return _ratio(
        (day.cart_buyers, day.visitors)
        for day in days
        if day.cart_buyers is not None and day.visitors is not None
    )


def cost_per_order(days: Iterable[DayFigure]) -> float | None:
    """Ad spend over paid orders, on days whose spend is known."""
    known = [(day.ad_spend_fen, day.paid_orders) for day in days if day.ad_spend_fen is not None]
    return _ratio(known)


def _ratio(pairs: Iterable[tuple[int, int]]) -> float | None:
    """A ratio of sums."""
    known = list(pairs)
    return share(sum(part for part, _ in known), sum(whole for _, whole in known))


def _day(
    day: date,
    traffic: Mapping[date, ShopDay],
    buyers: Mapping[date, int],
    sums: Mapping[date, paid.Sum],
) -> DayFigure:
    told, bought, ordering = traffic.get(day), sums.get(day, paid.Sum()), buyers.get(day, 0)
    if told is None:
        return DayFigure(
            day, ordering_buyers=ordering, paid_orders=bought.orders, paid_fen=bought.paid_fen
        )
    return DayFigure(
        day=day,
        visitors=told.visitors,
        page_views=told.page_views,
        cart_buyers=told.cart_buyers,
        platform_buyers=told.ordering_buyers,
        ad_spend_fen=told.ad_spend_fen,
        ordering_buyers=ordering,
        paid_orders=bought.orders,
        paid_fen=bought.paid_fen,
    )
