"""Days in words: months, weekdays, and what a day is to the shop."""

from collections.abc import Sequence
from datetime import date

from seller_desk.services.workdays import Rest
from seller_desk.views.holidays import holiday
from seller_desk.views.settings.days import DayDraft, Mark
from seller_desk.views.wording import translate

__all__ = ["about", "holiday", "month_name", "weekdays"]


def month_name(month: date) -> str:
    """A month with its year."""
    return translate("settings", "{month}/{year}").format(month=month.month, year=month.year)


def weekdays() -> Sequence[str]:
    """From Monday on, as short as can be."""
    return translate("settings", "Mo Tu We Th Fr Sa Su").split(" ")


def about(day: date, draft: DayDraft, due: int) -> str:
    """All about a day, to be read out."""
    said = translate("settings", "due {count}").format(count=due) if due else ""
    return ", ".join(part for part in (f"{day}", _state(day, draft), said) if part)


def _state(day: date, draft: DayDraft) -> str:
    mark, found = draft.mark(day), draft.calendar.rest(day)
    if mark is Mark.CLOSED:
        return translate("settings", "the shop is closed")
    if found is None:
        return translate("settings", "working day")
    return holiday(found[1]) if found[0] is Rest.HOLIDAY else translate("settings", "weekend")
