"""The coupon laboratory: real orders of the last days replayed against a draft of a coupon.

Every paid order of the audience that reaches the threshold counts as one that would have used the
coupon; limits per customer are not replayed, so the cost is the most that it could have been. Cost
prices are those of today. Lines without one are left out of every margin, and below the coverage
of ENOUGH no margin is claimed.
"""

import math
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain

from seller_desk.services.customer.coupon_draft import CouponDraft
from seller_desk.services.sales_book import ENOUGH, Book, Sale, Shelf, Sums, added
from seller_desk.words import Tier

FEW_ORDERS = 30
"""Below that the sample says too little for a chart."""
NEAR = 0.2
"""Who lacks at most this part of the threshold is nearly there."""
POINTS = 22
_BEYOND = 2.2
"""The chart goes to so many times the threshold of the draft."""


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


def replay(found: Book, draft: CouponDraft) -> Replay:
    """Try a draft on the orders."""
    meant = _meant(found, draft)
    off, least = draft.reduction_fen, draft.threshold_fen
    using = {tier: shelf.sales[shelf.first(least) :] for tier, shelf in meant.items()}
    buyers = {tier: _buyers(sales) for tier, sales in using.items()}
    sums = {tier: shelf.sums(least) for tier, shelf in meant.items()}
    all_sums = added(shelf.sums(least) for shelf in found.shelves.values())
    everybody = (
        buyers[tier] if shelf is meant[tier] else _buyers(shelf.sales[shelf.first(least) :])
        for tier, shelf in found.shelves.items()
    )
    return Replay(
        draft=draft,
        orders=found.orders,
        whole=_outcome(added(sums.values()), sum(map(len, buyers.values())), off),
        by_tier={tier: _outcome(sums[tier], len(buyers[tier]), off) for tier in Tier},
        losses=_losses(found, chain.from_iterable(using.values()), off),
        uncovered=sum(shelf.bare(least) for shelf in meant.values()),
        near=_near(found, ((meant[tier], buyers[tier]) for tier in meant), least),
        if_all=_outcome(all_sums, sum(map(len, everybody)), off),
    )


def curve(found: Book, draft: CouponDraft, extra: float) -> tuple[Point, ...]:
    """Net effect by threshold when `extra` more orders come for each that qualifies.

    Net = margin of the further orders less what the coupon takes off, of these and of the others.
    None at all where margins are not known well enough or the sample is too small.
    """
    strength = draft.strength
    if strength is None or found.orders < FEW_ORDERS or (found.coverage or 0) < ENOUGH:
        return ()
    meant = _meant(found, draft)
    points = []
    for threshold in _thresholds(draft.threshold_fen):
        off = round(threshold * strength)
        every, chosen = (
            added(shelf.sums(threshold) for shelf in shelves.values()).net(off, extra)
            for shelves in (found.shelves, meant)
        )
        points.append(Point(threshold, every, chosen))
    return tuple(points)


def _meant(found: Book, draft: CouponDraft) -> Mapping[Tier, Shelf]:
    """The orders of the tiers of a draft, and of the customers that it names."""
    named = set(draft.customers)
    return {
        tier: shelf
        if tier in draft.tiers
        else Shelf(sale for sale in shelf.sales if sale.customer_id in named)
        if named
        else _EMPTY
        for tier, shelf in found.shelves.items()
    }


_EMPTY = Shelf(())


def _thresholds(threshold: int) -> list[int]:
    """Round amounts around the draft's, its own among them."""
    step = max(100, round(threshold * _BEYOND / POINTS / 5_000) * 5_000)
    steps = {step * n for n in range(1, POINTS + 1)}
    return sorted(steps | {threshold})


def _buyers(sales: Iterable[Sale]) -> AbstractSet[int]:
    """Their customers; nobody is in two tiers."""
    return {sale.customer_id for sale in sales}


def _outcome(sums: Sums, customers: int, off: int) -> Outcome:
    before = after = None
    if (sums.coverage or 0) >= ENOUGH and sums.covered_fen:
        taken = off * sums.shares
        before = sums.margin_fen / sums.covered_fen
        left = sums.covered_fen - taken
        after = (sums.margin_fen - taken) / left if left > 0 else None
    return Outcome(
        orders=sums.orders,
        customers=customers,
        paid_fen=sums.paid_fen,
        cost_fen=off * sums.orders,
        coverage=sums.coverage,
        margin_before=before,
        margin_after=after,
    )


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
        if 0 <= sale.covered_fen - sale.cost_fen < off and sale.is_covered
    ]
    return tuple(sorted(lost, key=lambda loss: (loss.after_fen, loss.order_id)))


def _near(
    found: Book, shelves: Iterable[tuple[Shelf, AbstractSet[int]]], threshold: int
) -> tuple[Near, ...]:
    """Customers of the audience who never reached the threshold and lack but a little.

    Each shelf comes with the customers who reached it.
    """
    near = []
    for shelf, there in shelves:
        first, last = shelf.first(math.ceil(threshold * (1 - NEAR))), shelf.first(threshold)
        best = {sale.customer_id: sale for sale in shelf.sales[first:last]}  # the largest stays
        near += [sale for customer, sale in best.items() if customer not in there]
    rows = [
        Near(
            customer_id=sale.customer_id,
            customer=found.names.get(sale.customer_id, ""),
            tier=sale.tier,
            order_id=sale.order_id,
            paid_fen=sale.paid_fen,
            missing_fen=threshold - sale.paid_fen,
        )
        for sale in near
    ]
    return tuple(sorted(rows, key=lambda one: (one.missing_fen, one.customer_id)))
