"""What a table of public holidays would change, looked at before it is kept."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from seller_desk.errors import CellProblem, DeskError, FileCode
from seller_desk.services.holiday_table import HolidayPlan
from seller_desk.services.workdays import Given, stretches
from seller_desk.views.holidays import holiday
from seller_desk.views.refused import reason
from seller_desk.views.settings.plan_block import PlanBlock
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import UNKNOWN, counted, say, translate

_MOST_FAULTS = 5


class HolidayBlock(PlanBlock):
    """The years of a table, their holidays, and the rows that cannot be read."""

    kept = Signal(str, str)
    """The file and the days, as the setting has them."""

    def __init__(self) -> None:
        super().__init__(stretches=(0, 0, 0, 1))
        self._plan: HolidayPlan | None = None
        self.taken.connect(self._keep)

    def show_plan(self, plan: HolidayPlan) -> None:
        """What the table says, and what would be new."""
        self._plan = plan
        years = ", ".join(map(str, plan.years)) or UNKNOWN
        title = translate("settings", "Holidays of {years}, from {file}")
        self.show_told(
            title.format(years=years, file=plan.file),
            _told(plan),
            rows=map(_row, _holidays(plan.given)),
            faults=_faults(plan.problems),
            may_keep=plan.changes_something,
        )

    def show_error(self, error: DeskError, file: str) -> None:
        """Why there is nothing to look at."""
        self._plan = None
        self.show_told(file, _complaint(error))

    def _keep(self) -> None:
        if self._plan is not None:
            self.kept.emit(self._plan.file, self._plan.written)


def _row(holiday_: tuple[str, str, str]) -> Sequence[QWidget]:
    name, free, worked = holiday_
    return label(name), label(free), label(worked, "secondary")


def _faults(problems: Sequence[CellProblem]) -> Iterator[str]:
    yield from map(_fault, problems[:_MOST_FAULTS])
    more = len(problems) - _MOST_FAULTS
    if more > 0:
        yield counted(translate("settings", "and %n more row(s)"), more)


def _told(plan: HolidayPlan) -> str:
    if not plan.given:
        return translate("settings", "No day could be read: nothing to take over")
    free = sum(what.is_free for _, what in plan.given)
    parts = [
        counted(translate("settings", "%n free day(s)"), free),
        counted(translate("settings", "%n day(s) worked on"), len(plan.given) - free),
    ]
    if not plan.changes_something:
        parts.append(translate("settings", "all of it is known already"))
    for count, said in (
        (plan.new, translate("settings", "%n new")),
        (plan.changed, translate("settings", "%n changed")),
        (plan.gone, translate("settings", "%n no longer there")),
    ):
        if count:
            parts.append(counted(said, count))
    return "  ·  ".join(parts)


def _holidays(given: Given) -> Iterator[tuple[str, str, str]]:
    """Name, free days and days worked on of each holiday, in their order."""
    found: dict[tuple[int, str], dict[bool, list[date]]] = defaultdict(lambda: defaultdict(list))
    for at, what in sorted(given, key=lambda day: day[0]):
        found[at.year, what.name][what.is_free].append(at)
    for (_, name), days in found.items():
        worked = _spans(days[False])
        said = translate("settings", "worked on: {days}").format(days=worked) if worked else ""
        yield holiday(name) or UNKNOWN, _spans(days[True]), said


def _spans(days: Sequence[date]) -> str:
    parts = (
        f"{first:%m-%d}" if first == last else f"{first:%m-%d}–{last:%m-%d}"
        for first, last in stretches(days)
    )
    return translate("settings", ", ").join(parts)


def _fault(problem: CellProblem) -> str:
    said = translate("settings", "Row {row}: {reason}")
    return said.format(row=problem.row, reason=reason(problem))


def _complaint(error: DeskError) -> str:
    if error.first.code is FileCode.NO_HEADER:
        return translate(
            "settings", "No columns 日期 and 休/班 were found; a column 名称 may stand beside them"
        )
    return say(error.first)
