"""What paid orders say of a range of days: amounts by day, region and product, and who bought."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.data import ShopDay
from seller_desk.models.product import Product
from seller_desk.services.data import paid
from seller_desk.services.data.measures import RegionFigure, average, share
from seller_desk.services.data.ranges import Range
from seller_desk.services.money import bought_first


@dataclass(frozen=True, slots=True)
class DayAmount:
    """One day's paid orders."""

    day: date
    paid_fen: int
    orders: int


@dataclass(frozen=True, slots=True)
class ProductAmount:
    """One product's part of the paid orders; no id for lines that name none."""

    id: int | None
    title: str | None
    code: str | None
    quantity_milli: int
    paid_fen: int
    share: float | None


@dataclass(frozen=True, slots=True)
class Sales:
    """The figures of a range; None where orders cannot tell."""

    range: Range
    paid_fen: int
    paid_orders: int
    paying_buyers: int
    average_spend_fen: float | None
    repurchase_rate: float | None
    purchase_frequency: float | None
    new_share: float | None
    refund_rate: float | None
    days: tuple[DayAmount, ...]
    regions: tuple[RegionFigure, ...]


def days_without_traffic(session: Session, now: datetime) -> list[date] | None:
    """The days from the shop's last one with traffic to yesterday; None before there is any."""
    last = session.scalar(select(func.max(ShopDay.day)))
    if last is None:
        return None
    first = date.fromisoformat(last) + timedelta(1)
    return [first + timedelta(n) for n in range((now.date() - first).days)]


def sales(session: Session, within: Range) -> Sales:
    """What the paid orders of a range come to (CONTRACT.md, figures)."""
    bought = paid.by_buyer(session, within)
    buyers = {customer: found for customer, found in bought.items() if customer is not None}
    paid_fen = sum(found.paid_fen for found in bought.values())
    orders = sum(found.orders for found in bought.values())
    refunded = sum(found.refunded_fen for found in bought.values())
    return Sales(
        range=within,
        paid_fen=paid_fen,
        paid_orders=orders,
        paying_buyers=len(buyers),
        average_spend_fen=average(paid_fen, len(buyers)),
        repurchase_rate=share(sum(1 for one in buyers.values() if one.orders > 1), len(buyers)),
        purchase_frequency=average(orders, len(buyers)),
        new_share=share(len(newcomers(session, within, buyers)), len(buyers)),
        refund_rate=share(refunded, paid_fen + refunded),
        days=by_day(session, within),
        regions=by_region(session, within),
    )


def by_day(session: Session, within: Range) -> tuple[DayAmount, ...]:
    """The paid amount of every day of a range, also of days without an order."""
    found = paid.by_day(session, within)
    sums = ((day, found.get(day, paid.Sum())) for day in within.each)
    return tuple(DayAmount(day, one.paid_fen, one.orders) for day, one in sums)


def by_region(session: Session, within: Range) -> tuple[RegionFigure, ...]:
    """The provinces that the paid orders of a range went to, the largest first."""
    found = paid.by_region(session, within)
    whole = sum(one.paid_fen for one in found.values())
    best = sorted(found.items(), key=lambda item: (-item[1].paid_fen, item[0] or ""))
    return tuple(
        RegionFigure(name, one.paid_fen, one.orders, share(one.paid_fen, whole))
        for name, one in best
    )


def newcomers(session: Session, within: Range, buyers: Iterable[int]) -> set[int]:
    """Those buyers of a range whose first paid order of all time lies in it."""
    return bought_first(session, within.since).intersection(buyers)


def top_products(session: Session, within: Range, *, limit: int) -> list[ProductAmount]:
    """The products that brought the most, an order's money spread over its lines by their worth."""
    found = paid.by_product(session, within)
    whole = sum(sold.paid_fen for sold in found.values())
    best = sorted(found, key=lambda key: (-found[key].paid_fen, key or 0))[:limit]
    names = _names(session, [key for key in best if key is not None])
    return [
        ProductAmount(
            id=key,
            title=names[key][0] if key in names else None,
            code=names[key][1] if key in names else None,
            quantity_milli=found[key].quantity_milli,
            paid_fen=found[key].paid_fen,
            share=share(found[key].paid_fen, whole),
        )
        for key in best
    ]


def _names(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, str | None]]:
    wanted = select(Product.id, Product.title, Product.code).where(Product.id.in_(ids))
    return {key: (title, code) for key, title, code in session.execute(wanted)}
