"""Closed and opened days as they are drafted: what a click on a day does to them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from seller_desk.services.settings import ShopSettings
from seller_desk.services.workdays import Calendar, DayCount, Given, read_days, written


class Mark(StrEnum):
    """What the shop says of a day."""

    NONE = "none"
    CLOSED = "closed"
    OPENED = "opened"


@dataclass(frozen=True, slots=True)
class DayDraft:
    """The shop's own days, not kept yet."""

    closed: frozenset[date] = frozenset()
    opened: frozenset[date] = frozenset()
    given: Given = frozenset()
    """Public days that the shop has brought in; they are no marks."""

    @classmethod
    def of(cls, settings: ShopSettings) -> "DayDraft":
        """The days as they are kept."""
        return cls(
            read_days(settings.deadline_closed),
            read_days(settings.deadline_opened),
            settings.calendar.given,
        )

    @property
    def calendar(self) -> Calendar:
        """These days beside the public ones."""
        return Calendar(DayCount.WORKING, self.closed, self.opened, given=self.given)

    @property
    def closed_text(self) -> str:
        """The closed days as the setting has them."""
        return written(self.closed)

    @property
    def opened_text(self) -> str:
        """The days that are worked on as the setting has them."""
        return written(self.opened)

    def mark(self, day: date) -> Mark:
        """What the shop says of a day."""
        if day in self.closed:
            return Mark.CLOSED
        return Mark.OPENED if day in self.opened else Mark.NONE

    def next_mark(self, day: date) -> Mark:
        """What a click makes of a day.

        A working day is closed and opened again; a free one is worked on, closed, free again.
        """
        match self.mark(day):
            case Mark.CLOSED:
                return Mark.NONE
            case Mark.OPENED:
                return Mark.CLOSED
            case Mark.NONE:
                return Mark.CLOSED if self._works(day) else Mark.OPENED

    def marked(self, days: Iterable[date], mark: Mark) -> "DayDraft":
        """With that mark on these days; a working day need not be opened."""
        touched = frozenset(days)
        closed, opened = self.closed - touched, self.opened - touched
        if mark is Mark.CLOSED:
            return replace(self, closed=closed | touched, opened=opened)
        if mark is Mark.OPENED:
            free = frozenset(day for day in touched if not self._works(day))
            return replace(self, closed=closed, opened=opened | free)
        return replace(self, closed=closed, opened=opened)

    def differs_by(self, other: "DayDraft") -> int:
        """How many days are marked otherwise."""
        return len((self.closed ^ other.closed) | (self.opened ^ other.opened))

    def _works(self, day: date) -> bool:
        return Calendar(DayCount.WORKING, given=self.given).rest(day) is None
