"""Ranges of whole days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement


@dataclass(frozen=True, slots=True)
class Range:
    """Whole days, both inclusive."""

    since: date
    until: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.until - self.since).days + 1

    @property
    def before(self) -> "Range":
        """As many days right before it."""
        return Range(self.since - timedelta(self.days), self.since - timedelta(1))

    def ending(self, days: int) -> "Range":
        """So many days that end with its last one."""
        return Range(self.until - timedelta(days - 1), self.until)

    @property
    def each(self) -> Iterator[date]:
        """Its days, the first one first."""
        return (self.since + timedelta(n) for n in range(self.days))

    @property
    def end(self) -> date:
        """The first day after it."""
        return self.until + timedelta(1)

    @property
    def ends(self) -> tuple[str, str]:
        """Its first day, and the first one that it does not hold any more, as text."""
        return self.since.isoformat(), self.end.isoformat()

    def holds(self, at: ColumnElement[str]) -> tuple[ColumnElement[bool], ...]:
        """Whether a time lies in it, by text as the store compares times.

        A day alone is before every time of that day.
        """
        first, end = self.ends
        return (at >= first, at < end)


def last_days(now: datetime, days: int) -> Range:
    """So many days that ended yesterday."""
    yesterday = now.date() - timedelta(1)
    return Range(yesterday, yesterday).ending(days)
