"""The rows that an import refused, as a sheet that goes in again once it is put right."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from seller_desk.errors import CellProblem, Problem
from seller_desk.services.imports import FilePlan, refused_rows
from seller_desk.sheets.cells import Cell, as_text
from seller_desk.sheets.writer import OutColumn, OutKind, write_table
from seller_desk.views.wording import say, translate

_WIDTH = 16
_REASON_WIDTH = 48


class RefusedRows:
    """Gathers the refused rows of one file or several; columns of one name are one column."""

    def __init__(self) -> None:
        self._headings: list[str] = []
        self._rows: list[tuple[str, Mapping[int, str | None]]] = []

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def take(self, plan: FilePlan) -> None:
        """Add the refused rows of a file, every cell as it stands there."""
        headings, rows, problems = refused_rows(plan)
        places = self._places(headings)
        for row, found in zip(rows, problems, strict=True):
            cells = {
                place: plain(cell)
                for place, cell in zip(places, row, strict=False)
                if place is not None
            }
            self._rows.append((reasons(found), cells))

    def save(self, path: Path) -> int:
        """Write them with their reasons in the first column; how many there are."""
        columns = [OutColumn(translate("refused", "Reason"), OutKind.TEXT, _REASON_WIDTH)]
        names = distinct([columns[0].heading, *self._headings])
        columns += [OutColumn(name, OutKind.TEXT, _WIDTH) for name in names[1:]]
        places = range(len(self._headings))
        rows = ((why, *(cells.get(place) for place in places)) for why, cells in self._rows)
        return write_table(path, columns, rows, sheet=translate("refused", "Refused rows"))

    def _places(self, headings: Sequence[str]) -> list[int | None]:
        """Where each column of a file goes; the second of two equal headings stays the second.

        The reasons of an earlier round are left behind.
        """
        free = list(range(len(self._headings)))
        old = {"Reason", translate("refused", "Reason")}
        places: list[int | None] = []
        for heading in headings:
            if heading in old:
                places.append(None)
                continue
            place = next((i for i in free if self._headings[i] == heading), None)
            if place is None:
                place = len(self._headings)
                self._headings.append(heading)
            else:
                free.remove(place)
            places.append(place)
        return places


def distinct(headings: Sequence[str]) -> list[str]:
    """The headings, none twice: a sheet may print one name over two columns, a table may not."""
    found: list[str] = []
    for heading in headings:
        name, count = heading, 1
        while name in found:
            count += 1
            name = f"{heading} ({count})".strip()
        found.append(name)
    return found


def reasons(problems: Iterable[CellProblem]) -> str:
    """Why a row could not go in; each reason once."""
    return "\n".join(dict.fromkeys(reason(problem) for problem in problems))


def reason(problem: CellProblem) -> str:
    """One fault of a cell: `数量 «many»: Not a number`."""
    told = say(Problem(problem.code, problem.level, facts={"value": problem.value}))
    if problem.value:
        full = translate("refused", "{column} «{value}»: {reason}")
        return full.format(column=problem.column, value=problem.value, reason=told)
    if problem.column:
        short = translate("refused", "{column}: {reason}")
        return short.format(column=problem.column, reason=told)
    return told


def plain(cell: Cell) -> str | None:
    """A cell as the text by which the reasons name it, whole."""
    return None if cell is None else as_text(cell)
