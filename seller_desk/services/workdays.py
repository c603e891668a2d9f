"""Days that count towards a deadline: public holidays, moved working days, the shop's own days.

The public days of a year are announced by the State Council about a month before it begins; they
are data (resources/lists/holidays.csv). A year without them goes by its weekends, and says so.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache, lru_cache

from seller_desk import resources

_DAY = timedelta(days=1)
_WEEKEND = 5
_MOST_DAYS = 2_000
"""A stretch of closed days longer than this is a mistake, and counting stops there."""
_SPAN = re.compile(r"(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?")


class DayCount(StrEnum):
    """Which days count: every day of the calendar, or working days only."""

    CALENDAR = "calendar"
    WORKING = "working"


class Rest(StrEnum):
    """Why a day does not count."""

    CLOSED = "closed"
    HOLIDAY = "holiday"
    WEEKEND = "weekend"


@dataclass(frozen=True, slots=True)
class Skipped:
    """Neighbouring days of one sort that did not count; `name` is a holiday's code."""

    first: date
    last: date
    why: Rest
    name: str | None = None

    @property
    def days(self) -> int:
        """How many they are."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Counted:
    """A deadline with what it follows from."""

    at: datetime
    start: datetime
    """From when it is counted; not the given time when that lay behind the cut-off hour."""
    skipped: tuple[Skipped, ...] = ()
    is_estimate: bool = False
    """Whether a year without announced holidays was crossed."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The shop's way of counting days. Frozen, so that what was counted can be remembered."""

    counts: DayCount = DayCount.CALENDAR
    closed: frozenset[date] = frozenset()
    opened: frozenset[date] = frozenset()
    """Days on which the shop works although they are free."""
    cutoff_hour: int | None = None
    given: "Given" = frozenset()
    """Public days that the shop has brought in itself; they count more than the list's."""

    def public_day(self, day: date) -> "PublicDay | None":
        """What was announced of a day."""
        return _by_day(self.given).get(day) or public_days().get(day)

    def is_announced(self, year: int) -> bool:
        """Whether the public days of a year are known."""
        return year in announced_years() or year in _years(self.given)

    def after(self, moment: datetime, days: int) -> Counted:
        """So many days later, at the same time of day.

        A moment behind the cut-off hour counts as the beginning of the next day.
        """
        start = self._start(moment)
        if self.counts is DayCount.CALENDAR:
            return Counted(start + timedelta(days=days), start)
        last, rests, is_estimate = _count(self, start.date(), days)
        return Counted(datetime.combine(last, start.time()), start, rests, is_estimate)

    def rest(self, day: date) -> tuple[Rest, str | None] | None:
        """Why a day is free, with the holiday's code; None for a working day."""
        if day in self.closed:
            return Rest.CLOSED, None
        if day in self.opened:
            return None
        public = self.public_day(day)
        if public is not None:
            return (Rest.HOLIDAY, public.name) if public.is_free else None
        return (Rest.WEEKEND, None) if day.weekday() >= _WEEKEND else None

    def _start(self, moment: datetime) -> datetime:
        if self.cutoff_hour is None or moment.time() < time(self.cutoff_hour):
            return moment
        return datetime.combine(moment.date() + _DAY, time())


@dataclass(frozen=True, slots=True)
class PublicDay:
    """A day that the State Council made free, or a working day."""

    is_free: bool
    name: str


Given = frozenset[tuple[date, PublicDay]]
EVERY_DAY = Calendar()


@lru_cache(16)
def _by_day(given: Given) -> Mapping[date, PublicDay]:
    return dict(given)


@lru_cache(16)
def _years(given: Given) -> frozenset[int]:
    return frozenset(day.year for day, _ in given)


@cache
def public_days() -> Mapping[date, PublicDay]:
    """Every announced day."""
    with resources.path("lists", "holidays.csv").open(encoding="utf-8", newline="") as file:
        return {
            date.fromisoformat(row["day"]): PublicDay(row["kind"] == "holiday", row["name"])
            for row in csv.DictReader(file)
        }


@cache
def announced_years() -> frozenset[int]:
    """The years whose public days are known."""
    return frozenset(day.year for day in public_days())


def read_days(text: str) -> frozenset[date]:
    """Days as they are written: `2026-02-10..2026-02-25, 2026-10-08`. Raises ValueError."""
    return frozenset(day for part in _parts(text) for day in stretch(part))


def written(days: Iterable[date]) -> str:
    """The same days in the shortest form."""
    return ", ".join(
        f"{first}" if first == last else f"{first}..{last}" for first, last in stretches(days)
    )


def _parts(text: str) -> Iterator[str]:
    yield from filter(None, re.split(r"[\s,;，；、]+", text))


def stretch(part: str) -> Iterator[date]:
    """The days of `2026-02-10..2026-02-25`, or of one day alone. Raises ValueError."""
    found = _SPAN.fullmatch(part)
    if found is None:
        raise ValueError(part)
    first = date.fromisoformat(found[1])
    last = date.fromisoformat(found[2] or found[1])
    if not 0 <= (last - first).days < _MOST_DAYS:
        raise ValueError(part)
    for place in range((last - first).days + 1):
        yield first + place * _DAY


def stretches(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """Neighbouring days as first and last."""
    first = last = None
    for day in sorted(days):
        if first is None or last is None or day - last != _DAY:
            if first is not None and last is not None:
                yield first, last
            first = day
        last = day
    if first is not None and last is not None:
        yield first, last


@lru_cache(10_000)
def _count(calendar: Calendar, start: date, days: int) -> tuple[date, tuple[Skipped, ...], bool]:
    """The day on which the last of the days ends, and what was passed over on the way."""
    day, left = start, days
    rests: list[Skipped] = []
    is_estimate = False
    for _ in range(_MOST_DAYS):
        if left <= 0:
            break
        day += _DAY
        is_estimate |= not calendar.is_announced(day.year)
        why = calendar.rest(day)
        if why is None:
            left -= 1
        else:
            _note(rests, day, *why)
    return day, tuple(rests), is_estimate


def _note(rests: list[Skipped], day: date, why: Rest, name: str | None) -> None:
    before = rests[-1] if rests else Skipped(day, day, why, name)
    is_next = day - before.last == _DAY and (before.why, before.name) == (why, name)
    if is_next:
        rests[-1] = Skipped(before.first, day, why, name)
    else:
        rests.append(Skipped(day, day, why, name))
