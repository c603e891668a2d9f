"""Where a time stands on the strip: late ones left of now, the next hours wide, days narrow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

NOW_AT = 0.18
"""The part of the strip that belongs to what is late."""
LATE_DEPTH = timedelta(days=7)
HORIZON = timedelta(hours=72)
_STOPS: Sequence[tuple[timedelta, float]] = (
    (-LATE_DEPTH, 0.0),
    (-timedelta(hours=24), 0.08),
    (timedelta(0), NOW_AT),
    (timedelta(hours=9), 0.50),
    (timedelta(hours=24), 0.76),
    (HORIZON, 1.0),
)


def place(at: datetime, now: datetime) -> float:
    """The place of a time between 0 and 1; what lies outside stands at the edge."""
    away = min(max(at - now, -LATE_DEPTH), HORIZON)
    for (near, start), (far, end) in pairwise(_STOPS):
        if away <= far:
            return start + (end - start) * ((away - near) / (far - near))
    return 1.0


def ticks(now: datetime) -> list[datetime]:
    """Times worth a line: the hours to come, this time tomorrow, and the two days after it."""
    return [now + timedelta(hours=hours) for hours in (3, 6, 24, 48, 72)]


@dataclass(frozen=True, slots=True)
class Group:
    """Marks of one lane that stand too close to be told apart: their places in the list."""

    first: int
    last: int
    left: float
    width: float

    @property
    def size(self) -> int:
        """How many marks it holds."""
        return self.last - self.first + 1


def merge(lefts: Iterable[float], width: float, right: float) -> list[Group]:
    """Marks in the order of time, each `width` wide; those that would overlap become one.

    A group stands where its first mark does, and none passes the right edge.
    """
    groups: list[Group] = []
    for index, wanted in enumerate(lefts):
        left = min(wanted, right - width)
        if groups and left < groups[-1].left + width:
            last = groups[-1]
            groups[-1] = Group(last.first, index, last.left, width)
        else:
            groups.append(Group(index, index, left, width))
    return groups
