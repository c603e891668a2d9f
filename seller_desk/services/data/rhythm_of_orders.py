"""When orders are made: by weekday and hour."""

from datetime import date
from typing import Any

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from seller_desk.models.order import Order
from seller_desk.services.data.ranges import Range

DAYS, HOURS = 7, 24
Pattern = tuple[tuple[int, ...], ...]
"""Orders by weekday, Monday first, and hour."""
_MADE_AT: Any = type_coerce(Order.created_at, String)


def pattern(session: Session, within: Range) -> Pattern:
    """How many orders of a range were made in each hour of the week, whatever became of them."""
    day, hour = func.substr(_MADE_AT, 1, 10), func.substr(_MADE_AT, 12, 2)
    wanted = select(day, hour, func.count()).where(*within.holds(_MADE_AT)).group_by(day, hour)
    counts = [[0] * HOURS for _ in range(DAYS)]
    for made_on, at, orders in session.execute(wanted):
        counts[date.fromisoformat(made_on).weekday()][int(at)] += orders
    return tuple(tuple(row) for row in counts)
