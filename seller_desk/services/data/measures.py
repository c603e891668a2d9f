"""Figures of a range of days, and the arithmetic of them: an empty denominator is not known."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import repeat
from typing import NamedTuple

from seller_desk.services.data.ranges import Range
from seller_desk.words import Tier

_DIGITS = 12


def share(part: int, whole: int) -> float | None:
    """A part as a fraction of the whole; unknown when there is no whole."""
    return None if whole == 0 else part / whole


def average(total: int, count: int) -> float | None:
    """What comes to one; unknown when there is none."""
    return None if count == 0 else total / count


def change(now: float | None, before: float | None) -> float | None:
    """By which part of what it was a figure has grown; unknown while either is, or from nothing.

    Without the last digits, which a limit of a whole per cent must not stumble over.
    """
    return None if now is None or not before else round((now - before) / before, _DIGITS)


@dataclass(frozen=True, slots=True)
class RegionFigure:
    """One province's paid orders; no name where the address cannot be read."""

    name: str | None
    paid_fen: int
    orders: int
    share: float | None


@dataclass(frozen=True, slots=True)
class ProductFigure:
    """One product's traffic and its part of the paid orders.

    Without an id: the goods of orders that name no product, or traffic of a product that the shop
    does not have; whether that one was ordered is not known.
    """

    id: int | None
    offer_id: str | None = None
    code: str | None = None
    title: str | None = None
    views: int | None = None
    visitors: int | None = None
    add_to_cart_rate: float | None = None
    cart_buyers: int | None = None
    traffic_days: int = 0
    ordering_buyers: int | None = None
    conversion: float | None = None
    quantity_milli: int = 0
    paid_fen: int = 0


@dataclass(frozen=True, slots=True)
class TierFigure:
    """The buyers of a range who are in a tier now, and their part of the money."""

    tier: Tier
    ids: tuple[int, ...]
    paid_fen: int
    share: float | None

    @property
    def customers(self) -> int:
        """How many they are."""
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class DayFigure:
    """One day: its traffic where known, and its orders."""

    day: date
    visitors: int | None = None
    page_views: int | None = None
    cart_buyers: int | None = None
    platform_buyers: int | None = None
    ad_spend_fen: int | None = None
    ordering_buyers: int = 0
    paid_orders: int = 0
    paid_fen: int = 0


class Bought(NamedTuple):
    """What one buyer bought in a range; `is_new` when it was the first time ever."""

    orders: int
    paid_fen: int
    is_new: bool

    @classmethod
    def many(cls, each: Iterable[tuple[int, int, bool]]) -> "Iterator[Bought]":
        """One for each, without a call of Python for every one."""
        return map(tuple.__new__, repeat(cls), each)


OFTEN = 5
"""So many orders and more stand together."""


class Crowd(NamedTuple):
    """The buyers of a range, counted: with one order, two, … five and more; and the new ones."""

    times: tuple[int, ...] = (0,) * OFTEN
    new: int = 0

    @property
    def size(self) -> int:
        """All of them."""
        return sum(self.times)

    @property
    def again(self) -> int:
        """Those with more than one order."""
        return sum(self.times[1:])

    @classmethod
    def of(cls, buyers: Collection[Bought]) -> "Crowd":
        """Of buyers who are known by name."""
        found = Counter([one.orders for one in buyers])
        times = [found.pop(count, 0) for count in range(1, OFTEN)]
        return cls((*times, found.total()), sum([one.is_new for one in buyers]))


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a range (CONTRACT.md, figures); None is not known."""

    range: Range
    visitors: int | None
    page_views: int | None
    traffic_days: int
    ordering_buyers: int
    conversion: float | None
    platform_conversion: float | None
    paid_fen: int
    paid_orders: int
    paying_buyers: int
    average_spend_fen: float | None
    add_to_cart_rate: float | None
    new_share: float | None
    repurchase_rate: float | None
    purchase_frequency: float | None
    late_shipment_share: float | None
    refund_rate: float | None
    ad_spend_fen: int | None
    by_region: tuple[RegionFigure, ...]
    by_product: tuple[ProductFigure, ...]
    by_tier: tuple[TierFigure, ...]
    by_day: tuple[DayFigure, ...]
    buyers: Mapping[int, Bought]
    """What the figures about buyers are made of, by the customer's id."""
    crowd: Crowd = field(default_factory=Crowd)
    late_orders: tuple[int, ...] = ()
    """The orders that were shipped late or not at all."""
