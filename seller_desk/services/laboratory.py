"""The coupon laboratory: real orders of the last days replayed against a draft of a coupon.

Every paid order of the audience that reaches the threshold counts as one that would have used the
coupon; limits per customer are not replayed, so the cost is the most that it could have been. Cost
prices are those of today. Lines without one are left out of every margin, and below the coverage
of ENOUGH no margin is claimed.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import accumulate, groupby
from operator import attrgetter, itemgetter
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.product import Product
from seller_desk.services.customer.coupons import CouponDraft
from seller_desk.services.money import is_paid, paid_date, refunds, spread
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import ranking
from seller_desk.words import Tier

ENOUGH = 0.8
"""So much of the money must have a cost price before a margin is claimed."""
FEW_ORDERS = 30
"""Below that the sample says too little for a chart."""
NEAR = 0.2
"""Who lacks at most this part of the threshold is nearly there."""
POINTS = 22
_BEYOND = 2.2
"""The chart goes to so many times the threshold of the draft."""
_MILLI = 1_000


@dataclass(frozen=True, slots=True)
class Sale:
    """One paid order; goods money with a cost price is `covered_fen`, and costs `cost_fen`."""

    order_id: int
    customer_id: int
    tier: Tier
    at: datetime
    paid_fen: int
    goods_fen: int
    covered_fen: int
    cost_fen: int

    @property
    def margin_fen(self) -> int:
        """What stays of the goods that have a cost price."""
        return self.covered_fen - self.cost_fen

    @property
    def is_covered(self) -> bool:
        """Whether every line has a cost price."""
        return self.covered_fen == self.goods_fen


@dataclass(frozen=True, slots=True)
class Book:
    """The paid orders of a range of days, read once for many drafts."""

    since: datetime
    until: datetime
    sales: tuple[Sale, ...]
    names: Mapping[int, str]
    numbers: Mapping[int, str]
    people: Mapping[Tier, int]
    """How many customers each tier has."""

    @property
    def coverage(self) -> float | None:
        """The part of the goods' money that has a cost price."""
        whole = sum(sale.goods_fen for sale in self.sales)
        return sum(sale.covered_fen for sale in self.sales) / whole if whole else None

    @property
    def cost_share(self) -> float | None:
        """The part of the price that goods cost; None while too little is known."""
        covered = sum(sale.covered_fen for sale in self.sales)
        if (self.coverage or 0) < ENOUGH or not covered:
            return None
        return sum(sale.cost_fen for sale in self.sales) / covered


@dataclass(frozen=True, slots=True)
class Outcome:
    """Orders that would have used the coupon; margins are None below the coverage needed."""

    orders: int
    customers: int
    paid_fen: int
    cost_fen: int
    """What the coupon takes off."""
    coverage: float | None
    margin_before: float | None
    margin_after: float | None

    @property
    def cost_share(self) -> float | None:
        """The part of the orders' money that the coupon takes."""
        return self.cost_fen / self.paid_fen if self.paid_fen else None


@dataclass(frozen=True, slots=True)
class Loss:
    """An order that the coupon would turn loss-making."""

    order_id: int
    number: str
    customer_id: int
    customer: str
    tier: Tier
    paid_fen: int
    margin_fen: int
    after_fen: int


@dataclass(frozen=True, slots=True)
class Near:
    """A customer whose largest order lacks a little, and what would fill it."""

    customer_id: int
    customer: str
    tier: Tier
    order_id: int
    paid_fen: int
    missing_fen: int


@dataclass(frozen=True, slots=True)
class Point:
    """Another threshold at the same strength: what it would bring less what it costs."""

    threshold_fen: int
    all_fen: int
    chosen_fen: int


@dataclass(frozen=True, slots=True)
class Replay:
    """What the orders say of a draft."""

    draft: CouponDraft
    orders: int
    """Paid orders of the range."""
    whole: Outcome
    by_tier: Mapping[Tier, Outcome]
    losses: tuple[Loss, ...]
    uncovered: int
    """Orders that would have used it and have a line without cost price: no loss is told of."""
    near: tuple[Near, ...]
    if_all: Outcome
    """The same coupon open to every tier."""

    @property
    def is_few(self) -> bool:
        """Whether there are too few orders to go by."""
        return self.orders < FEW_ORDERS

    @property
    def loss_fen(self) -> int:
        """What all loss-making orders together would lose."""
        return -sum(loss.after_fen for loss in self.losses)


def book(session: Session, settings: ShopSettings, now: datetime, days: int | None = None) -> Book:
    """The paid orders of the last whole days and today."""
    since = datetime.combine(
        now.date() - timedelta(days=days or settings.laboratory_days), time.min
    )
    ranks = ranking(session, settings, now)
    back = refunds(session)
    weights = _goods(session, since, now)
    sales = []
    numbers = {}
    for order, number, customer, at, paid, freight in session.execute(_orders(since, now)):
        money = (paid or 0) - back.get(order, 0)
        goods = max(0, money - (freight or 0))
        covered, cost = _covered(goods, weights.get(order, ()))
        numbers[order] = number
        sales.append(Sale(order, customer, ranks.of(customer), at, money, goods, covered, cost))
    people, names = dict.fromkeys(Tier, 0), {}
    for one, name in session.execute(_people()):
        people[ranks.of(one)] += 1
        names[one] = name
    return Book(since, now, tuple(sales), names, numbers, people)


def replay(found: Book, draft: CouponDraft) -> Replay:
    """Try a draft on the orders; the draft's amounts must be whole."""
    using = [sale for sale in found.sales if _qualifies(sale, draft)]
    parts: dict[Tier, list[Sale]] = {tier: [] for tier in Tier}
    for sale in using:
        parts[sale.tier].append(sale)
    everybody = [sale for sale in found.sales if sale.paid_fen >= draft.threshold_fen]
    off = draft.reduction_fen
    return Replay(
        draft=draft,
        orders=len(found.sales),
        whole=_outcome(using, off),
        by_tier={tier: _outcome(sales, off) for tier, sales in parts.items()},
        losses=_losses(found, using, off),
        uncovered=sum(1 for sale in using if not sale.is_covered),
        near=_near(found, draft),
        if_all=_outcome(everybody, off),
    )


def curve(found: Book, draft: CouponDraft, extra: float) -> tuple[Point, ...]:
    """Net effect by threshold when `extra` more orders come for each that qualifies.

    Net = margin of the further orders less what the coupon takes off, of these and of the others.
    None at all where margins are not known well enough or the sample is too small.
    """
    strength = draft.strength
    if strength is None or len(found.sales) < FEW_ORDERS or (found.coverage or 0) < ENOUGH:
        return ()
    everybody = _Sums(found.sales)
    chosen = _Sums([sale for sale in found.sales if _is_meant(sale, draft)])
    points = []
    for threshold in _thresholds(draft.threshold_fen):
        off = round(threshold * strength)
        points.append(
            Point(
                threshold, everybody.net(threshold, off, extra), chosen.net(threshold, off, extra)
            )
        )
    return tuple(points)


class _Sums:
    """Margins of the orders from an amount on, without adding them up again each time."""

    def __init__(self, sales: Iterable[Sale]) -> None:
        ordered = sorted(sales, key=attrgetter("paid_fen"))
        self._paid = [sale.paid_fen for sale in ordered]
        self._goods = _from_the_end([sale.goods_fen for sale in ordered])
        self._covered = _from_the_end([sale.covered_fen for sale in ordered])
        self._margin = _from_the_end([sale.margin_fen for sale in ordered])

    def net(self, threshold: int, off: int, extra: float) -> int:
        """What covered goods bring stands for the others, too."""
        first = bisect_left(self._paid, threshold)
        orders, covered = len(self._paid) - first, self._covered[first]
        margin = self._margin[first] * self._goods[first] / covered if covered else 0.0
        return round(extra * margin - (1 + extra) * orders * off)


def _from_the_end(values: Sequence[int]) -> list[int]:
    """The sum of each value and all behind it; one more for none."""
    return [*reversed(list(accumulate(reversed(values)))), 0]


def _thresholds(threshold: int) -> list[int]:
    """Round amounts around the draft's, its own among them."""
    step = max(100, round(threshold * _BEYOND / POINTS / 5_000) * 5_000)
    steps = {step * n for n in range(1, POINTS + 1)}
    return sorted(steps | {threshold})


def _is_meant(sale: Sale, draft: CouponDraft) -> bool:
    return sale.tier in draft.tiers or sale.customer_id in draft.customers


def _qualifies(sale: Sale, draft: CouponDraft) -> bool:
    return _is_meant(sale, draft) and sale.paid_fen >= draft.threshold_fen


def _outcome(sales: Sequence[Sale], off: int) -> Outcome:
    goods = sum(sale.goods_fen for sale in sales)
    covered = sum(sale.covered_fen for sale in sales)
    coverage = covered / goods if goods else None
    before = after = None
    if coverage is not None and coverage >= ENOUGH and covered:
        margin = sum(sale.margin_fen for sale in sales)
        taken = sum(_taken(sale, off) for sale in sales)
        before = margin / covered
        after = (margin - taken) / (covered - taken) if covered > taken else None
    return Outcome(
        orders=len(sales),
        customers=len({sale.customer_id for sale in sales}),
        paid_fen=sum(sale.paid_fen for sale in sales),
        cost_fen=off * len(sales),
        coverage=coverage,
        margin_before=before,
        margin_after=after,
    )


def _taken(sale: Sale, off: int) -> float:
    """What the coupon takes of the goods that have a cost price."""
    return off * sale.covered_fen / sale.goods_fen if sale.goods_fen else 0.0


def _losses(found: Book, using: Iterable[Sale], off: int) -> tuple[Loss, ...]:
    """Orders with a profit that the coupon would eat up, the worst first."""
    lost = [
        Loss(
            order_id=sale.order_id,
            number=found.numbers[sale.order_id],
            customer_id=sale.customer_id,
            customer=found.names.get(sale.customer_id, ""),
            tier=sale.tier,
            paid_fen=sale.paid_fen,
            margin_fen=sale.margin_fen,
            after_fen=sale.margin_fen - off,
        )
        for sale in using
        if sale.is_covered and 0 <= sale.margin_fen < off
    ]
    return tuple(sorted(lost, key=lambda loss: (loss.after_fen, loss.order_id)))


def _near(found: Book, draft: CouponDraft) -> tuple[Near, ...]:
    """Customers of the audience who never reached the threshold and lack but a little."""
    best: dict[int, Sale] = {}
    for sale in found.sales:
        known = best.get(sale.customer_id)
        if _is_meant(sale, draft) and (known is None or sale.paid_fen > known.paid_fen):
            best[sale.customer_id] = sale
    least = draft.threshold_fen * (1 - NEAR)
    near = [
        Near(
            customer_id=sale.customer_id,
            customer=found.names.get(sale.customer_id, ""),
            tier=sale.tier,
            order_id=sale.order_id,
            paid_fen=sale.paid_fen,
            missing_fen=draft.threshold_fen - sale.paid_fen,
        )
        for sale in best.values()
        if least <= sale.paid_fen < draft.threshold_fen
    ]
    return tuple(sorted(near, key=lambda one: (one.missing_fen, one.customer_id)))


def _orders(since: datetime, until: datetime) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Order.id,
            Order.number,
            Order.customer_id,
            paid_date(),
            Order.paid_fen,
            Order.freight_fen,
        )
        .where(
            is_paid(),
            Order.customer_id.is_not(None),
            paid_date() >= since,
            paid_date() <= until,
        )
        .order_by(paid_date(), Order.id)
    )


def _goods(
    session: Session, since: datetime, until: datetime
) -> Mapping[int, list[tuple[int, int, int | None]]]:
    """The lines of each order: worth, thousandths of a piece, and what a piece costs today."""
    wanted = (
        select(
            OrderLine.order_id,
            OrderLine.unit_price_fen,
            OrderLine.quantity_milli,
            Product.cost_fen,
        )
        .join(Order, Order.id == OrderLine.order_id)
        .outerjoin(Product, Product.id == OrderLine.product_id)
        .where(
            is_paid(),
            Order.customer_id.is_not(None),
            paid_date() >= since,
            paid_date() <= until,
        )
        .order_by(OrderLine.order_id, OrderLine.position, OrderLine.id)
    )
    found: dict[int, list[tuple[int, int, int | None]]] = defaultdict(list)
    for order, lines in groupby(session.execute(wanted), key=itemgetter(0)):
        found[order] = [
            ((price or 0) * (quantity or 0), quantity or 0, cost)
            for _, price, quantity, cost in lines
        ]
    return found


def _covered(goods: int, lines: Sequence[tuple[int, int, int | None]]) -> tuple[int, int]:
    """Money of the lines that have a cost price, and what they cost."""
    parts = spread(goods, [worth for worth, _, _ in lines])
    covered = cost = 0
    for part, (_, quantity, piece) in zip(parts, lines, strict=True):
        if piece is not None:
            covered += part
            cost += (piece * quantity + _MILLI // 2) // _MILLI
    return covered, cost


def _people() -> Select[*tuple[Any, ...]]:
    name = func.coalesce(Customer.company, Customer.name, Customer.login, "")
    return select(Customer.id, name).where(Customer.merged_into.is_(None))
