"""What paid orders say of a range of days: amounts by day, region and product, and who bought."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order, OrderLine
from seller_desk.models.product import Product
from seller_desk.services.data.measures import average, share
from seller_desk.services.money import is_paid, paid_amount, paid_date, refunded_amount, spread


@dataclass(frozen=True, slots=True)
class Range:
    """Whole days, both inclusive."""

    since: date
    until: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.until - self.since).days + 1

    @property
    def before(self) -> "Range":
        """As many days right before it."""
        return Range(self.since - timedelta(self.days), self.since - timedelta(1))


@dataclass(frozen=True, slots=True)
class DayAmount:
    """One day's paid orders."""

    day: date
    paid_fen: int
    orders: int


@dataclass(frozen=True, slots=True)
class RegionAmount:
    """One province's paid orders; no name where the address cannot be read."""

    name: str | None
    paid_fen: int
    orders: int
    share: float | None


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
    regions: tuple[RegionAmount, ...]


@dataclass(frozen=True, slots=True)
class _Paid:
    """A paid order as the figures need it."""

    id: int
    customer_id: int | None
    day: date
    province: str | None
    paid_fen: int
    refunded_fen: int


@dataclass(frozen=True, slots=True)
class _Line:
    product_id: int | None
    unit_price_fen: int | None
    quantity_milli: int | None

    @property
    def worth(self) -> int:
        """单价 × 数量, nothing while either is unknown; only its relation to others matters."""
        return (self.unit_price_fen or 0) * (self.quantity_milli or 0)


def last_days(now: datetime, days: int) -> Range:
    """So many days that ended yesterday."""
    until = now.date() - timedelta(1)
    return Range(until - timedelta(days - 1), until)


def sales(session: Session, within: Range) -> Sales:
    """What the paid orders of a range come to (CONTRACT.md, figures)."""
    found = _paid_orders(session, within)
    buyers = Counter(order.customer_id for order in found if order.customer_id is not None)
    paid_fen = sum(order.paid_fen for order in found)
    refunded = sum(order.refunded_fen for order in found)
    return Sales(
        range=within,
        paid_fen=paid_fen,
        paid_orders=len(found),
        paying_buyers=len(buyers),
        average_spend_fen=average(paid_fen, len(buyers)),
        repurchase_rate=share(sum(1 for count in buyers.values() if count > 1), len(buyers)),
        purchase_frequency=average(len(found), len(buyers)),
        new_share=share(_newcomers(session, within, set(buyers)), len(buyers)),
        refund_rate=share(refunded, paid_fen + refunded),
        days=_by_day(within, found),
        regions=_by_region(found, paid_fen),
    )


def by_day(session: Session, within: Range) -> tuple[DayAmount, ...]:
    """The paid amount of every day of a range, also of days without an order."""
    return _by_day(within, _paid_orders(session, within))


def top_products(session: Session, within: Range, *, limit: int) -> list[ProductAmount]:
    """The products that brought the most, an order's money spread over its lines by their worth."""
    amounts: Counter[int | None] = Counter()
    pieces: Counter[int | None] = Counter()
    for paid_fen, lines in _lines_by_order(session, within):
        worths = [line.worth for line in lines]
        for line, part in zip(lines, spread(paid_fen, worths), strict=True):
            amounts[line.product_id] += part
            pieces[line.product_id] += line.quantity_milli or 0
    whole = sum(amounts.values())
    best = sorted(amounts, key=lambda key: (-amounts[key], key or 0))[:limit]
    names = _names(session, [key for key in best if key is not None])
    return [
        ProductAmount(
            id=key,
            title=names[key][0] if key in names else None,
            code=names[key][1] if key in names else None,
            quantity_milli=pieces[key],
            paid_fen=amounts[key],
            share=share(amounts[key], whole),
        )
        for key in best
    ]


def _in_range(within: Range) -> tuple[ColumnElement[bool], ...]:
    start = datetime.combine(within.since, time())
    end = datetime.combine(within.until + timedelta(1), time())
    return (is_paid(), paid_date() >= start, paid_date() < end)


def _paid_orders(session: Session, within: Range) -> list[_Paid]:
    wanted = select(
        Order.id, Order.customer_id, paid_date(), Order.province, Order.paid_fen, refunded_amount()
    ).where(*_in_range(within))
    return [
        _Paid(key, customer, at.date(), province, (paid or 0) - refunded, refunded)
        for key, customer, at, province, paid, refunded in session.execute(wanted)
    ]


def _by_day(within: Range, found: Iterable[_Paid]) -> tuple[DayAmount, ...]:
    amounts: Counter[date] = Counter()
    orders: Counter[date] = Counter()
    for order in found:
        amounts[order.day] += order.paid_fen
        orders[order.day] += 1
    days = (within.since + timedelta(n) for n in range(within.days))
    return tuple(DayAmount(day, amounts[day], orders[day]) for day in days)


def _by_region(found: Iterable[_Paid], whole: int) -> tuple[RegionAmount, ...]:
    amounts: Counter[str | None] = Counter()
    orders: Counter[str | None] = Counter()
    for order in found:
        amounts[order.province] += order.paid_fen
        orders[order.province] += 1
    best = sorted(amounts, key=lambda name: (-amounts[name], name or ""))
    return tuple(
        RegionAmount(name, amounts[name], orders[name], share(amounts[name], whole))
        for name in best
    )


def _newcomers(session: Session, within: Range, buyers: set[int]) -> int:
    """How many of the buyers had their first paid order of all time in the range."""
    first = (
        select(Order.customer_id)
        .where(is_paid(), Order.customer_id.is_not(None))
        .group_by(Order.customer_id)
        .having(func.min(paid_date()) >= datetime.combine(within.since, time()))
    )
    return sum(1 for customer in session.scalars(first) if customer in buyers)


def _lines_by_order(session: Session, within: Range) -> Iterator[tuple[int, list[_Line]]]:
    wanted = (
        select(
            Order.id,
            paid_amount(),
            OrderLine.product_id,
            OrderLine.unit_price_fen,
            OrderLine.quantity_milli,
        )
        .join(OrderLine, OrderLine.order_id == Order.id)
        .where(*_in_range(within))
        .order_by(Order.id, OrderLine.position)
    )
    for (_, paid), rows in groupby(session.execute(wanted), key=lambda row: (row[0], row[1])):
        yield paid, [_Line(row[2], row[3], row[4]) for row in rows]


def _names(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, str | None]]:
    wanted = select(Product.id, Product.title, Product.code).where(Product.id.in_(ids))
    return {key: (title, code) for key, title, code in session.execute(wanted)}
