"""Why an amount changed: the part of each of its factors, which add up to the fen.

An amount is visitors × conversion × spend of a buyer, where conversion is paying buyers ÷ visitors.
A factor's part is the average, over all orders in which the old factors can be replaced by the new
ones, of what its replacement changes (Shapley), so that none is favoured by coming first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import permutations
from math import floor, prod

from seller_desk.services.data.measures import Figures


class Factor(StrEnum):
    """What an amount is made of."""

    VISITORS = "visitors"
    CONVERSION = "conversion"
    BUYERS = "buyers"
    """Visitors × conversion, where visitors are not known."""
    SPEND = "spend"


@dataclass(frozen=True, slots=True)
class Effect:
    """One factor before and now, and the part of the change that is its own."""

    factor: Factor
    before: Fraction
    now: Fraction
    effect_fen: int


@dataclass(frozen=True, slots=True)
class Decomposition:
    """Two amounts and what lies between them; no effects where buyers are not known."""

    before_fen: int
    now_fen: int
    effects: tuple[Effect, ...]

    @property
    def change_fen(self) -> int:
        """What all parts together come to."""
        return self.now_fen - self.before_fen


Factors = dict[Factor, tuple[Fraction, Fraction]]


def decomposed(before: Figures, now: Figures) -> Decomposition:
    """The change from one range of days to another of the same length.

    With visitors only where both ranges know them for every day.
    """
    nothing = Decomposition(before.paid_fen, now.paid_fen, ())
    if any(one.paying_buyers == 0 and one.paid_fen for one in (before, now)):
        return nothing
    factors = _factors(before, now)
    parts = whole_parts(shapley(list(factors.values())), now.paid_fen - before.paid_fen)
    effects = (
        Effect(factor, *pair, part)
        for (factor, pair), part in zip(factors.items(), parts, strict=True)
    )
    return Decomposition(before.paid_fen, now.paid_fen, tuple(effects))


def shapley(factors: Sequence[tuple[Fraction, Fraction]]) -> list[Fraction]:
    """The part of every factor, each given as it was and as it is."""
    orders = list(permutations(range(len(factors))))
    parts = [Fraction(0)] * len(factors)
    for order in orders:
        values = [was for was, _ in factors]
        for at in order:
            amount = prod(values, start=Fraction(1))
            values[at] = factors[at][1]
            parts[at] += prod(values, start=Fraction(1)) - amount
    return [part / len(orders) for part in parts]


def whole_parts(parts: Sequence[Fraction], whole: int) -> list[int]:
    """Parts as whole fen that add up to the whole; the largest rests are rounded up."""
    floors = [floor(part) for part in parts]
    left = whole - sum(floors)
    rests = sorted(range(len(parts)), key=lambda at: (floors[at] - parts[at], at))
    for at in rests[:left]:
        floors[at] += 1
    return floors


def _factors(before: Figures, now: Figures) -> Factors:
    spend = _pair((before.paid_fen, before.paying_buyers), (now.paid_fen, now.paying_buyers))
    buyers = (Fraction(before.paying_buyers), Fraction(now.paying_buyers))
    if not _is_whole(before) or not _is_whole(now):
        return {Factor.BUYERS: buyers, Factor.SPEND: spend}
    visitors = (before.visitors or 0, now.visitors or 0)
    if any(seen == 0 and paid for seen, paid in zip(visitors, buyers, strict=True)):
        return {Factor.BUYERS: buyers, Factor.SPEND: spend}
    conversion = _pair((before.paying_buyers, visitors[0]), (now.paying_buyers, visitors[1]))
    seen = (Fraction(visitors[0]), Fraction(visitors[1]))
    return {Factor.VISITORS: seen, Factor.CONVERSION: conversion, Factor.SPEND: spend}


def _is_whole(figures: Figures) -> bool:
    """Whether the visitors of every day are known."""
    return figures.traffic_days == figures.range.days


def _pair(before: tuple[int, int], now: tuple[int, int]) -> tuple[Fraction, Fraction]:
    """Two ratios; one that has no meaning, of nobody, stands for no change."""
    was = Fraction(*before) if before[1] else None
    is_now = Fraction(*now) if now[1] else None
    usual = was if was is not None else (is_now or Fraction(0))
    return usual, is_now if is_now is not None else usual
