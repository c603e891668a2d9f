"""Who buys again: cohorts by the month of the first purchase, and how much hangs on few."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from seller_desk.models.memory import remembered
from seller_desk.models.order import Order
from seller_desk.services.data.measures import Bought, share
from seller_desk.services.money import is_paid

MONTHS = 6
_OFTEN = 5
"""So many orders and more stand together."""


@dataclass(frozen=True, slots=True)
class Cohort:
    """The customers who first bought in a month, and how many of them bought in each month since.

    The first number is the month itself: all of them.
    """

    month: date
    buyers: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many there are."""
        return self.buyers[0] if self.buyers else 0

    def kept(self, month: int) -> float | None:
        """The part of them who bought in that month after the first."""
        return share(self.buyers[month], self.size) if month < len(self.buyers) else None


@dataclass(frozen=True, slots=True)
class Concentration:
    """How much of the money the best customers brought."""

    buyers: tuple[tuple[int, Bought], ...]
    """The best ones, the first one first."""
    whole_fen: int

    def share_of(self, count: int) -> float | None:
        """The part of the first ones."""
        return share(sum(one.paid_fen for _, one in self.buyers[:count]), self.whole_fen)


def frequencies(buyers: Iterable[Bought]) -> tuple[int, ...]:
    """How many buyers have one order, two, … five and more."""
    found = Counter(min(one.orders, _OFTEN) for one in buyers)
    return tuple(found.get(times, 0) for times in range(1, _OFTEN + 1))


def concentration(buyers: Mapping[int, Bought], whole_fen: int, most: int) -> Concentration:
    """The best customers of a range."""
    best = sorted(buyers.items(), key=lambda item: (-item[1].paid_fen, item[0]))
    return Concentration(tuple(best[:most]), whole_fen)


def cohorts(session: Session, today: date) -> Sequence[Cohort]:
    """The last months, the oldest first; a month without a newcomer is left out."""
    months = [_month(today, back) for back in range(MONTHS - 1, -1, -1)]
    keys = [f"{month:%Y-%m}" for month in months]
    bought = _months_of_buyers(session)
    found: dict[str, list[set[int]]] = {
        key: [set() for _ in keys[at:]] for at, key in enumerate(keys)
    }
    for customer, known in bought.items():
        first = known[0]
        if first not in found:
            continue
        start = keys.index(first)
        for month in known:
            if month in keys:
                found[first][keys.index(month) - start].add(customer)
    return [
        Cohort(month, tuple(len(buyers) for buyers in found[key]))
        for month, key in zip(months, keys, strict=True)
        if found[key][0]
    ]


@remembered
def _months_of_buyers(session: Session) -> Mapping[int, tuple[str, ...]]:
    """In which months each customer paid an order, the first one first."""
    found: dict[int, set[str]] = defaultdict(set)
    for at, conditions in (
        (Order.paid_at, ()),
        (Order.created_at, (Order.paid_at.is_(None),)),
    ):
        month = func.substr(type_coerce(at, String), 1, 7)
        wanted = (
            select(Order.customer_id, month)
            .where(Order.customer_id.is_not(None), at.is_not(None), is_paid(), *conditions)
            .distinct()
        )
        for customer, known in session.execute(wanted):
            found[customer].add(known)
    return {customer: tuple(sorted(months)) for customer, months in found.items()}


def _month(today: date, back: int) -> date:
    """The first day of the month so many months ago."""
    months = today.year * 12 + today.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)
