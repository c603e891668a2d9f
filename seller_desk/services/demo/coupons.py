"""The coupons of the invented shop, and which orders used one."""

from collections import Counter
from dataclasses import dataclass
from functools import cache
from random import Random

from seller_desk.services.demo.buyers import Size, Visit
from seller_desk.services.demo.lists import number, rows
from seller_desk.words import Tier

_SHARE = 0.6
"""So many of those who could have used one."""
_GIVEN_BEFORE_DAYS = 6
"""A coupon runs for so long before the first order that used it."""
_PART_USED = 3
_UNLIMITED = 90


@dataclass(frozen=True, slots=True)
class Offer:
    """A coupon; it began so many days ago and ends in so many, counted from today."""

    name: str
    threshold_fen: int
    reduction_fen: int
    tiers: tuple[Tier, ...]
    sizes: frozenset[Size]
    starts: int
    ends: int
    total: int | None
    note: str

    @property
    def is_over(self) -> bool:
        """Whether its last day is gone."""
        return self.ends < 0

    @property
    def most_uses(self) -> int:
        """So many orders use it, however many there are."""
        return (self.total or _UNLIMITED) // _PART_USED


@cache
def offers() -> tuple[Offer, ...]:
    """All coupons, in the order in which they are made."""
    return tuple(
        Offer(
            name=row["name"],
            threshold_fen=int(row["threshold_fen"]),
            reduction_fen=int(row["reduction_fen"]),
            tiers=tuple(map(Tier, row["tiers"].split("|"))),
            sizes=frozenset(Size[name] for name in row["sizes"].split("|")),
            starts=int(row["starts"]),
            ends=int(row["ends"]),
            total=number(row["total"]),
            note=row["note"],
        )
        for row in rows("coupons")
    )


class Till:
    """Takes coupons at the end of an order; everybody uses each once."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._used: set[tuple[int, int]] = set()
        self._counts: Counter[int] = Counter()

    def take(self, visit: Visit, size: Size, total_fen: int) -> int | None:
        """The place of the coupon that this order uses, if any."""
        for place in range(len(offers())):
            if self._fits(place, visit, size, total_fen) and self._chance.random() < _SHARE:
                self._used.add((place, visit.buyer))
                self._counts[place] += 1
                return place
        return None

    def _fits(self, place: int, visit: Visit, size: Size, total_fen: int) -> bool:
        offer = offers()[place]
        return (
            total_fen >= offer.threshold_fen
            and -offer.ends < visit.age.days < offer.starts - _GIVEN_BEFORE_DAYS
            and size in offer.sizes
            and (place, visit.buyer) not in self._used
            and self._counts[place] < offer.most_uses
        )
