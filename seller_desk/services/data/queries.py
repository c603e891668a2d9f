"""What paid orders say of a range of days: amounts by day, region and product, and who bought."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Result, String, func, select, type_coerce
from sqlalchemy.orm import Session

from seller_desk.models.ledger import batches
from seller_desk.models.order import AfterSale, Order, OrderLine
from seller_desk.models.product import Product
from seller_desk.services.data.measures import average, share
from seller_desk.services.money import all_spends, spread
from seller_desk.words import PAID_STATUSES, AfterSaleState


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


_PAID = sorted(PAID_STATUSES)


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
        regions=_by_region(session, found, paid_fen),
    )


def by_day(session: Session, within: Range) -> tuple[DayAmount, ...]:
    """The paid amount of every day of a range, also of days without an order."""
    return _by_day(within, _paid_orders(session, within))


def top_products(session: Session, within: Range, *, limit: int) -> list[ProductAmount]:
    """The products that brought the most, an order's money spread over its lines by their worth."""
    amounts: Counter[int | None] = Counter()
    pieces: Counter[int | None] = Counter()
    found = _paid_orders(session, within)
    lines_of = _lines(session, [order.id for order in found])
    for order in found:
        lines = lines_of[order.id]
        parts = spread(order.paid_fen, [line.worth for line in lines])
        for line, part in zip(lines, parts, strict=True):
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


def _paid_orders(session: Session, within: Range) -> list[_Paid]:
    """The paid orders of a range, with what went back to their buyers."""
    refunds = _refunds(session)
    return [
        _Paid(order, customer, date.fromisoformat(day), (paid or 0) - back, back)
        for order, customer, day, paid in (*_dated(session, within), *_undated(session, within))
        for back in (refunds.get(order, 0),)
    ]


def _dated(session: Session, within: Range) -> Result[int, int | None, str, int | None]:
    """By the time of payment: read from one index without a look at the orders themselves.

    The stage is asked for as an expression, since an index over stages would lead away from the
    one that holds all that is asked for.
    """
    at = type_coerce(Order.paid_at, String)
    stage = type_coerce(Order.status, String).concat("")
    return session.execute(select(*_facts(at)).where(stage.in_(_PAID), *_between(at, within)))


def _undated(session: Session, within: Range) -> Result[int, int | None, str, int | None]:
    """Paid orders without a time of payment stand on the day when they were made."""
    at = type_coerce(Order.created_at, String)
    return session.execute(
        select(*_facts(at)).where(
            Order.status.in_(_PAID), *_between(at, within), Order.paid_at.is_(None)
        )
    )


def _facts(
    at: ColumnElement[str],
) -> tuple[
    ColumnElement[int], ColumnElement[int | None], ColumnElement[str], ColumnElement[int | None]
]:
    day: ColumnElement[str] = func.substr(at, 1, 10)
    return (
        Order.id.expression,
        Order.customer_id.expression,
        day,
        Order.paid_fen.expression,
    )


def _between(at: ColumnElement[str], within: Range) -> tuple[ColumnElement[bool], ...]:
    """By text, as the store compares times: a day alone is before every time of that day."""
    return (
        at >= within.since.isoformat(),
        at < (within.until + timedelta(1)).isoformat(),
    )


def _refunds(session: Session) -> dict[int, int]:
    """What went back, by order; few orders have such a case."""
    amount = func.sum(AfterSale.amount_fen)
    wanted = (
        select(AfterSale.order_id, amount)
        .where(AfterSale.state == AfterSaleState.REFUND_SUCCESS)
        .group_by(AfterSale.order_id)
    )
    return {order: back or 0 for order, back in session.execute(wanted)}


def _by_day(within: Range, found: Iterable[_Paid]) -> tuple[DayAmount, ...]:
    amounts: Counter[date] = Counter()
    orders: Counter[date] = Counter()
    for order in found:
        amounts[order.day] += order.paid_fen
        orders[order.day] += 1
    days = (within.since + timedelta(n) for n in range(within.days))
    return tuple(DayAmount(day, amounts[day], orders[day]) for day in days)


def _by_region(session: Session, found: Sequence[_Paid], whole: int) -> tuple[RegionAmount, ...]:
    provinces = _provinces(session, [order.id for order in found])
    amounts: Counter[str | None] = Counter()
    orders: Counter[str | None] = Counter()
    for order in found:
        province = provinces[order.id]
        amounts[province] += order.paid_fen
        orders[province] += 1
    best = sorted(amounts, key=lambda name: (-amounts[name], name or ""))
    return tuple(
        RegionAmount(name, amounts[name], orders[name], share(amounts[name], whole))
        for name in best
    )


def _provinces(session: Session, ids: Iterable[int]) -> dict[int, str | None]:
    found: dict[int, str | None] = {}
    for part in batches(ids):
        wanted = select(Order.id, Order.province).where(Order.id.in_(part))
        found.update((order, province) for order, province in session.execute(wanted))
    return found


def _newcomers(session: Session, within: Range, buyers: set[int]) -> int:
    """How many of the buyers had their first paid order of all time in the range."""
    spends = all_spends(session)
    firsts = (spends[buyer].first_at for buyer in buyers)
    return sum(1 for at in firsts if at is not None and at.date() >= within.since)


def _lines(session: Session, ids: Iterable[int]) -> dict[int, list[_Line]]:
    """The lines of orders, in their order."""
    facts = (OrderLine.product_id, OrderLine.unit_price_fen, OrderLine.quantity_milli)
    found: dict[int, list[_Line]] = defaultdict(list)
    for part in batches(ids):
        wanted = (
            select(OrderLine.order_id, *facts)
            .where(OrderLine.order_id.in_(part))
            .order_by(OrderLine.order_id, OrderLine.position)
        )
        for order, product, price, quantity in session.execute(wanted):
            found[order].append(_Line(product, price, quantity))
    return found


def _names(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, str | None]]:
    wanted = select(Product.id, Product.title, Product.code).where(Product.id.in_(ids))
    return {key: (title, code) for key, title, code in session.execute(wanted)}
