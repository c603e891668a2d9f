"""How the figures about buyers went: at each day of a range as if it had been the last one."""

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any, NamedTuple

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from seller_desk.models.memory import remembered
from seller_desk.models.order import Order
from seller_desk.services.data import paid
from seller_desk.services.data.measures import average, share
from seller_desk.services.data.ranges import Range
from seller_desk.services.money import bought_first, is_paid, paid_date


class Stretch(NamedTuple):
    """What was paid over as many days as a range has, up to one of its days."""

    buyers: int
    again: int
    """Those of them with more than one order."""
    new: int
    orders: int
    paid_fen: int
    that_day: int
    """Buyers of the last day alone."""

    @property
    def average_spend_fen(self) -> float | None:
        """What comes to one buyer."""
        return average(self.paid_fen, self.buyers)

    @property
    def repurchase_rate(self) -> float | None:
        """The part that bought again."""
        return share(self.again, self.buyers)

    @property
    def new_share(self) -> float | None:
        """The part that had not bought before."""
        return share(self.new, self.buyers)

    @property
    def purchase_frequency(self) -> float | None:
        """Orders of one buyer."""
        return average(self.orders, self.buyers)


@remembered
def courses(session: Session, within: Range) -> tuple[Stretch, ...]:
    """One for each day of a range, the last one of which is the range itself."""
    span, long = Range(within.before.since, within.until), within.days
    new = bought_first(session, span.since)
    buyers, again, firsts, each = _counted(_purchases(session, span), new, long)
    sums = paid.by_day(session, span)
    days = [sums.get(day, paid.Sum()) for day in span.each]
    orders = _over(long, (one.orders for one in days))
    amounts = _over(long, (one.paid_fen for one in days))
    whole = zip(buyers, again, _over(long, firsts), orders, amounts, each, strict=True)
    return tuple(Stretch(*counts) for counts in whole)[long:]


def _purchases(session: Session, span: Range) -> Iterator[tuple[int, int]]:
    """Who bought on which day of a span, as its number, in the order of days."""
    at = type_coerce(paid_date(), String)
    wanted = (
        select(Order.customer_id, func.substr(at, 1, 10))
        .where(is_paid(), *span.holds(at), Order.customer_id.is_not(None))
        .order_by(paid_date())
    )
    numbers = {f"{day}": number for number, day in enumerate(span.each)}
    rows: Any = session.connection().execute(wanted).cursor
    for customer, day in rows:
        yield customer, numbers[day]


def _counted(
    purchases: Iterable[tuple[int, int]], new: set[int], long: int
) -> tuple[Iterator[int], Iterator[int], list[int], list[int]]:
    """Buyers at each day, those of them with two purchases; on each day the new ones, and all.

    A purchase stands for its buyer until the next one, and no longer than a stretch is long.
    """
    end = 2 * long
    buyers, again, firsts, each = ([0] * (end + 1) for _ in range(4))
    latest: dict[int, tuple[int, int]] = {}
    for customer, day in purchases:
        last, one_before = latest.get(customer, (-long, -long))
        if customer not in latest:
            firsts[day] += customer in new
        each[day] += last != day
        _stand(buyers, last, min(last + long, day))
        _stand(again, last, min(one_before + long, day))
        latest[customer] = (day, last)
    for last, one_before in latest.values():
        _stand(buyers, last, min(last + long, end))
        _stand(again, last, min(one_before + long, end))
    return accumulate(buyers[:end]), accumulate(again[:end]), firsts[:end], each[:end]


def _stand(changes: list[int], since: int, until: int) -> None:
    """Somebody counts from a day on, and at the last one not any more."""
    if 0 <= since < until:
        changes[since] += 1
        changes[until] -= 1


def _over(long: int, days: Iterable[int]) -> list[int]:
    """At each day the sum of so many."""
    sums = [0, *accumulate(days)]
    return [sums[at] - sums[max(0, at - long)] for at in range(1, len(sums))]
