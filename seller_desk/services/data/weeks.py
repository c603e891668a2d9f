"""Weeks as ISO 8601 counts them: Monday to Sunday, 2026-W47."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from seller_desk.services.data.ranges import Range

_WRITTEN = re.compile(r"(\d{4})-?W(\d{1,2})", re.ASCII | re.IGNORECASE)
_DAYS = 7


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """One week, by the Monday it begins with."""

    since: date

    @classmethod
    def of(cls, day: date) -> "Week":
        """The week of a day."""
        return cls(day - timedelta(day.weekday()))

    @classmethod
    def read(cls, text: str) -> "Week":
        """The week that a text names. Raises ValueError."""
        found = _WRITTEN.fullmatch(text.strip())
        if found is None:
            raise ValueError(f"no week: {text!r}")
        return cls(date.fromisocalendar(int(found[1]), int(found[2]), 1))

    @property
    def until(self) -> date:
        """Its Sunday."""
        return self.since + timedelta(_DAYS - 1)

    @property
    def number(self) -> int:
        """Which one of its year it is."""
        return self.since.isocalendar().week

    @property
    def days(self) -> Range:
        """Its days."""
        return Range(self.since, self.until)

    @property
    def before(self) -> "Week":
        """The week before."""
        return Week(self.since - timedelta(_DAYS))

    @property
    def after(self) -> "Week":
        """The week after."""
        return Week(self.since + timedelta(_DAYS))

    def __str__(self) -> str:
        year, week, _ = self.since.isocalendar()
        return f"{year}-W{week:02}"


def last_whole_week(now: datetime) -> Week:
    """The newest week that is over."""
    return Week.of(now.date()).before
