"""Price tiers: what a quantity costs, what is left of it, and what makes a ladder sound.

A bound belongs to the upper tier: of 50–99 and ≥100, 100 pieces pay the second price
(facts/1688.md, D6).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from seller_desk.errors import Fact, Problem, ProductCode

MOST_TIERS = 10
MOST_QUANTITY = 99_999
"""The platform's own limit of a minimum order (facts/1688.md, D6)."""
MOST_FEN = 10**9
_WHOLE = 1_000
"""Thousandths of a percent's base: `-30` thousandths are −3 %."""


@dataclass(frozen=True, slots=True)
class TierPrice:
    """A unit price from a quantity on."""

    from_quantity: int
    price_fen: int


@dataclass(frozen=True, slots=True)
class Band:
    """A tier as buyers read it: from `first` up to `last` pieces, the last one without an end.

    `margin` is the part of the price that is left over its cost; None while the cost is not known.
    """

    first: int
    last: int | None
    price_fen: int
    margin: float | None


@dataclass(frozen=True, slots=True)
class Price:
    """What so many pieces cost: the unit price that applies, and all together."""

    quantity: int
    unit_fen: int
    total_fen: int
    margin: float | None


class ChangeBy(StrEnum):
    """How many prices are changed at once."""

    AMOUNT = "amount"
    """So many fen more or less."""
    PERCENT = "percent"
    """So many thousandths more or less: 30 is 3 %."""


class Rounding(StrEnum):
    """What a changed price is rounded to, half of it upwards."""

    FEN = "fen"
    JIAO = "jiao"
    YUAN = "yuan"

    @property
    def step_fen(self) -> int:
        """The smallest step between two prices."""
        return {Rounding.FEN: 1, Rounding.JIAO: 10, Rounding.YUAN: 100}[self]


@dataclass(frozen=True, slots=True)
class PriceChange:
    """The same change for many prices."""

    by: ChangeBy
    amount: int
    rounding: Rounding = Rounding.FEN

    def of(self, price_fen: int) -> int:
        """The price afterwards; it may be too low to be a price."""
        step = self.rounding.step_fen
        if self.by is ChangeBy.AMOUNT:
            return _rounded(price_fen + self.amount, 1, step)
        return _rounded(price_fen * (_WHOLE + self.amount), _WHOLE, step)


def in_order(tiers: Sequence[TierPrice]) -> tuple[TierPrice, ...]:
    """From the smallest quantity up."""
    return tuple(sorted(tiers, key=lambda tier: tier.from_quantity))


def bands(tiers: Sequence[TierPrice], cost_fen: int | None = None) -> tuple[Band, ...]:
    """The tiers with their ends: each goes up to one piece before the next."""
    rising = in_order(tiers)
    lasts = [upper.from_quantity - 1 for _, upper in pairwise(rising)]
    return tuple(
        Band(tier.from_quantity, last, tier.price_fen, margin(tier.price_fen, cost_fen))
        for tier, last in zip(rising, [*lasts, None][: len(rising)], strict=True)
    )


def price_for(
    tiers: Sequence[TierPrice], quantity: int, cost_fen: int | None = None
) -> Price | None:
    """What that quantity costs; None below the first tier."""
    reached = [tier for tier in in_order(tiers) if tier.from_quantity <= quantity]
    if not reached:
        return None
    unit = reached[-1].price_fen
    return Price(quantity, unit, unit * quantity, margin(unit, cost_fen))


def margin(price_fen: int, cost_fen: int | None) -> float | None:
    """The part of a price that is left; None where the cost is not known or nothing is asked."""
    if cost_fen is None or price_fen <= 0:
        return None
    return (price_fen - cost_fen) / price_fen


def changed(tiers: Sequence[TierPrice], change: PriceChange) -> tuple[TierPrice, ...]:
    """The tiers after a change of their prices."""
    return tuple(TierPrice(tier.from_quantity, change.of(tier.price_fen)) for tier in tiers)


def faults(tiers: Sequence[TierPrice], minimum_quantity: int | None = None) -> list[Problem]:
    """What is wrong with a ladder, as it was entered; `where` names the tier and its field.

    Quantities rise, prices fall, and the first tier begins at the minimum order.
    """
    found = [problem for place, tier in enumerate(tiers) for problem in _faults_of(place, tier)]
    for place, (lower, upper) in enumerate(pairwise(tiers), start=1):
        if upper.from_quantity <= lower.from_quantity:
            found.append(_fault(ProductCode.TIERS_NOT_RISING, place, "from"))
        if upper.price_fen >= lower.price_fen:
            found.append(_fault(ProductCode.TIERS_NOT_FALLING, place, "price"))
    if tiers and minimum_quantity is not None and tiers[0].from_quantity != minimum_quantity:
        off = ProductCode.TIERS_OFF_MINIMUM
        found.append(_fault(off, 0, "from", minimum=minimum_quantity))
    return found


def where_of(place: int, field: str) -> str:
    """How a problem names a field of a tier."""
    return f"tiers.{place}.{field}"


def _faults_of(place: int, tier: TierPrice) -> Iterator[Problem]:
    if not 1 <= tier.from_quantity <= MOST_QUANTITY:
        out = ProductCode.OUT_OF_RANGE
        yield _fault(out, place, "from", minimum=1, maximum=MOST_QUANTITY)
    if not 1 <= tier.price_fen <= MOST_FEN:
        yield _fault(ProductCode.PRICE_TOO_LOW, place, "price")


def _fault(code: ProductCode, place: int, field: str, **facts: Fact) -> Problem:
    return Problem(code, where=where_of(place, field), facts=facts)


def _rounded(numerator: int, denominator: int, step: int) -> int:
    """To the next multiple of the step, half upwards, in whole numbers."""
    whole = denominator * step
    return (2 * numerator + whole) // (2 * whole) * step
