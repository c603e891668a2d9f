"""Who buys again: cohorts by the month of the first purchase, and how much hangs on few."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nlargest

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from seller_desk.models import sums
from seller_desk.models.order import Order
from seller_desk.services.data.measures import Bought, Crowd, share
from seller_desk.services.money import is_paid, paid_date

MONTHS = 6
Counts = Mapping[tuple[str, str], int]
"""How many of those who first bought in one month bought in another, as 2026-11."""


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
    return Crowd.of(tuple(buyers)).times


def concentration(buyers: Mapping[int, Bought], whole_fen: int, most: int) -> Concentration:
    """The best customers of a range."""
    least = min(nlargest(most, [one.paid_fen for one in buyers.values()]), default=0)
    best = [(key, one) for key, one in buyers.items() if one.paid_fen >= least]
    best.sort(key=lambda item: (-item[1].paid_fen, item[0]))
    return Concentration(tuple(best[:most]), whole_fen)


def cohorts(session: Session, today: date) -> Sequence[Cohort]:
    """The last months, the oldest first; a month without a newcomer is left out."""
    months = [_month(today, back) for back in range(MONTHS - 1, -1, -1)]
    keys = [f"{month:%Y-%m}" for month in months]
    counts = cohort_sums(session, keys) if sums.are_true(session) else cohort_rows(session, keys)
    return [
        Cohort(month, tuple(counts.get((key, later), 0) for later in keys[at:]))
        for at, (month, key) in enumerate(zip(months, keys, strict=True))
        if (key, key) in counts
    ]


def cohort_sums(session: Session, months: Sequence[str]) -> Counts:
    """From the sums that every write keeps."""
    marks = ", ".join("?" * len(months))
    sql = (
        "SELECT substr(c.first_at, 1, 7), m.month, count(*) FROM sum_customer AS c"
        " CROSS JOIN sum_month AS m ON m.customer_id = c.customer_id"
        f" WHERE c.first_at >= ? AND m.month IN ({marks}) GROUP BY 1, 2"
    )
    rows = session.connection().exec_driver_sql(sql, (months[0], *months))
    return {(first, month): buyers for first, month, buyers in rows}


def cohort_rows(session: Session, months: Sequence[str]) -> Counts:
    """The same from the rows."""
    month = func.substr(type_coerce(paid_date(), String), 1, 7).label("month")
    has_date = (Order.customer_id.is_not(None), paid_date().is_not(None))
    bought = select(Order.customer_id, month).where(is_paid(), *has_date).distinct().cte()
    customer = bought.c.customer_id
    first = select(customer, func.min(bought.c.month).label("month")).group_by(customer).cte()
    wanted = (
        select(first.c.month, bought.c.month, func.count())
        .join_from(first, bought, first.c.customer_id == customer)
        .where(first.c.month >= months[0], bought.c.month.in_(months))
        .group_by(first.c.month, bought.c.month)
    )
    return {(since, at): buyers for since, at, buyers in session.execute(wanted)}


def _month(today: date, back: int) -> date:
    """The first day of the month so many months ago."""
    months = today.year * 12 + today.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)
