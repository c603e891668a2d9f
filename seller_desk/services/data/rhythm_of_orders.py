"""When orders are made: by weekday and hour."""

from datetime import date

from sqlalchemy.orm import Session

from seller_desk.services.data.ranges import Range
from seller_desk.services.data.visits import ordering_buyers

DAYS, HOURS = 7, 24
Pattern = tuple[tuple[int, ...], ...]
"""Orders by weekday, Monday first, and hour."""


def pattern(session: Session, within: Range) -> Pattern:
    """How many orders of a range were made in each hour of the week, whatever became of them."""
    counts = [[0] * HOURS for _ in range(DAYS)]
    for at, orders in ordering_buyers(session, within).by_hour.items():
        counts[date.fromisoformat(at[:10]).weekday()][int(at[11:])] += orders
    return tuple(tuple(row) for row in counts)
