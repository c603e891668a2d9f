"""What a table of public holidays would change, looked at before it is kept."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from seller_desk.errors import CellProblem, DeskError, FileCode
from seller_desk.services.holiday_table import HolidayPlan
from seller_desk.services.workdays import Given, stretches
from seller_desk.views.holidays import holiday
from seller_desk.views.refused import reason
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import UNKNOWN, counted, say, translate

_MOST_FAULTS = 5


class HolidayBlock(QFrame):
    """The years of a table, their holidays, and the rows that cannot be read."""

    kept = Signal(str, str)
    """The file and the days, as the setting has them."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self._plan: HolidayPlan | None = None
        self._title = label(role="strong")
        self._told = label(role="secondary", wrap=True)
        self._days = QGridLayout()
        self._days.setHorizontalSpacing(16)
        self._days.setVerticalSpacing(4)
        self._days.setColumnStretch(3, 1)
        self._faults = label(role="fault", wrap=True)
        self.keep = button.primary(translate("settings", "Take them over"), self._keep)
        self.give_up = button.secondary(translate("settings", "Never mind"), self.hide)
        self._lay_out()
        self.hide()

    @property
    def said(self) -> str:
        """All that is told, one line each."""
        labels = (self._title, self._told, self._faults)
        return "\n".join(one.text() for one in labels if not one.isHidden())

    def show_plan(self, plan: HolidayPlan) -> None:
        """What the table says, and what would be new."""
        self._plan = plan
        years = ", ".join(map(str, plan.years)) or UNKNOWN
        title = translate("settings", "Holidays of {years}, from {file}")
        self._title.setText(title.format(years=years, file=plan.file))
        self._told.setText(_told(plan))
        self._fill(plan.given)
        self._say_faults(plan.problems)
        self.keep.setVisible(plan.changes_something)
        self.show()

    def show_error(self, error: DeskError, file: str) -> None:
        """Why there is nothing to look at."""
        self._plan = None
        self._title.setText(file)
        self._told.setText(_complaint(error))
        self._fill(frozenset())
        self._say_faults(())
        self.keep.hide()
        self.show()

    def _keep(self) -> None:
        if self._plan is not None:
            self.hide()
            self.kept.emit(self._plan.file, self._plan.written)

    def _fill(self, given: Given) -> None:
        while (item := self._days.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row, (name, free, worked) in enumerate(_holidays(given)):
            self._days.addWidget(label(name), row, 0)
            self._days.addWidget(label(free), row, 1)
            self._days.addWidget(label(worked, "secondary"), row, 2)

    def _say_faults(self, problems: Sequence[CellProblem]) -> None:
        lines = [_fault(one) for one in problems[:_MOST_FAULTS]]
        more = len(problems) - _MOST_FAULTS
        if more > 0:
            lines.append(counted(translate("settings", "and %n more row(s)"), more))
        self._faults.setText("\n".join(lines))
        self._faults.setVisible(bool(lines))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._told)
        column.addLayout(self._days)
        column.addWidget(self._faults)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.give_up)
        row.addWidget(self.keep)
        column.addLayout(row)


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
