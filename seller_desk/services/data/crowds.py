"""Who made orders and who paid on each day, as bits by the customer's id.

A day is read once until the next write: ranges of days overlap, and the period before one of them
most often is a part of another.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from seller_desk.models.memory import remembered
from seller_desk.models.paid_rows import PAID
from seller_desk.services.data.measures import OFTEN, Crowd
from seller_desk.services.data.ranges import Range

Layers = tuple[int, ...]
"""Who is there at least once, at least twice, and so on; as bits."""
_DAY = (
    "SELECT d.value, (SELECT json_group_array(customer_id) FROM sales_order"
    " WHERE {at} >= d.value AND {at} < d.value || ' ~' AND {which})"
    " FROM json_each(:days) AS d"
)
"""One text for a day, which the driver hands over sooner than a row for each order.

The text of a time is behind that of its day, and before the day with a blank and a tilde.
"""
_MADE = text(_DAY.format(at="created_at", which="customer_id IS NOT NULL"))
_PAID = text(
    _DAY.format(
        at="coalesce(paid_at, created_at)",
        which=f"+status IN ({PAID}) AND customer_id IS NOT NULL",
    )
)
"""Of every stage that counts as money; the sign keeps SQLite from an index over stages."""


def made(session: Session, within: Range) -> Mapping[str, int]:
    """Who made an order on each day of a range, whatever became of it."""
    days = _known(session, within, _made_days(session), _MADE)
    return {day: layers[0] if layers else 0 for day, layers in days.items()}


def paying(session: Session, within: Range, new: int) -> Crowd:
    """Who paid in a range, by the number of orders; how many of them are new is given."""
    often = [0] * OFTEN
    for layers in _known(session, within, _paid_days(session), _PAID).values():
        for layer in layers:
            for times in range(OFTEN - 1, 0, -1):
                often[times] |= often[times - 1] & layer
            often[0] |= layer
    counts = [bits.bit_count() for bits in often]
    exactly = (more - most for more, most in zip(counts, [*counts[1:], 0], strict=True))
    return Crowd(tuple(exactly), new)


@remembered
def _made_days(session: Session) -> dict[str, Layers]:  # noqa: ARG001  (what is remembered is of a store)
    """Filled by whoever asks for a day first."""
    return {}


@remembered
def _paid_days(session: Session) -> dict[str, Layers]:  # noqa: ARG001  (what is remembered is of a store)
    """Filled by whoever asks for a day first."""
    return {}


def _known(
    session: Session, within: Range, known: dict[str, Layers], question: TextClause
) -> Mapping[str, Layers]:
    """The days of a range; those that nobody has asked for yet are read."""
    days = [day.isoformat() for day in within.each]
    unread = [day for day in days if day not in known]
    if unread:
        rows: Any = session.execute(question, {"days": json.dumps(unread)})
        for day, customers in rows:
            known[day] = tuple(_layers(json.loads(customers)))
    return {day: known[day] for day in days}


def _layers(customers: list[int]) -> Iterator[int]:
    """Bits of those who are there once, of those who are there again, and so on."""
    while customers:
        bits, again = _bits(customers, max(customers))
        yield bits
        customers = again


def _bits(customers: Iterable[int], last: int) -> tuple[int, list[int]]:
    """A bit for each, and whose bit stood there already."""
    row, again = bytearray((last >> 3) + 1), []
    for one in customers:
        place, bit = one >> 3, 1 << (one & 7)
        if row[place] & bit:
            again.append(one)
        else:
            row[place] |= bit
    return int.from_bytes(row, "little"), again
