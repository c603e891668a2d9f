"""When orders are made: by weekday and hour."""

import json

from sqlalchemy import text
from sqlalchemy.orm import Session

from seller_desk.models.memory import remembered
from seller_desk.services.data.ranges import Range

DAYS, HOURS = 7, 24
Pattern = tuple[tuple[int, ...], ...]
"""Orders by weekday, Monday first, and hour."""
_MADE = text(
    "SELECT json_group_array((SELECT count(*) FROM sales_order"
    " WHERE created_at >= h.value AND created_at < h.value || '~')) FROM json_each(:hours) AS h"
)
"""Each hour counted in the index by itself; to group a year by its hours takes far longer."""


@remembered
def pattern(session: Session, within: Range) -> Pattern:
    """How many orders of a range were made in each hour of the week, whatever became of them."""
    hours = [(day, hour) for day in within.each for hour in range(HOURS)]
    wanted = {"hours": json.dumps([f"{day} {hour:02}" for day, hour in hours])}
    found = json.loads(session.scalar(_MADE, wanted) or "[]")
    counts = [[0] * HOURS for _ in range(DAYS)]
    for (day, hour), orders in zip(hours, found, strict=True):
        counts[day.weekday()][hour] += orders
    return tuple(tuple(row) for row in counts)
