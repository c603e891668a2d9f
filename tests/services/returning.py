"""Sheets that go out to be edited and come back, and sheets that the shop has made itself."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from seller_desk.models.store import Store
from seller_desk.services import imports
from seller_desk.services.exports import ExportFilter, export
from seller_desk.services.imports import Choice, FilePlan, ImportReport
from seller_desk.services.settings import ShopSettings
from seller_desk.sheets.writer import OutColumn, write_table
from tests.makers import NOW

Edit = Callable[[Any], None]
"""Something done to a worksheet of openpyxl."""


def sent_out(
    store: Store, what: str, path: Path, *, full: bool = True, language: str = "zh_CN"
) -> Path:
    """The table as it goes out."""
    export(
        store,
        what,
        path,
        chosen=ExportFilter(),
        full=full,
        language=language,
        settings=ShopSettings(),
        now=NOW,
    )
    return path


def edited(path: Path, *edits: Edit) -> Path:
    """The file as somebody saves it after editing."""
    book = openpyxl.load_workbook(path)
    for edit in edits:
        edit(book.active)
    book.save(path)
    return path


def cell(row: int, heading: str, value: object) -> Edit:
    """Write into one cell."""

    def edit(sheet: Any) -> None:  # noqa: ANN401  (openpyxl has no types)
        sheet.cell(row, _place(sheet, heading)).value = value

    return edit


def without(*headings: str) -> Edit:
    """Remove columns."""

    def edit(sheet: Any) -> None:  # noqa: ANN401
        for heading in headings:
            sheet.delete_cols(_place(sheet, heading))

    return edit


def renamed(names: Mapping[str, str]) -> Edit:
    """Other words for the same columns."""

    def edit(sheet: Any) -> None:  # noqa: ANN401
        for heading, other in names.items():
            sheet.cell(1, _place(sheet, heading)).value = other

    return edit


def copied(row: int, to: int) -> Edit:
    """A row once more further down, with its hidden cells."""

    def edit(sheet: Any) -> None:  # noqa: ANN401
        for place in range(1, sheet.max_column + 1):
            sheet.cell(to, place).value = sheet.cell(row, place).value

    return edit


def typed(path: Path, headings: Sequence[str], *rows: Sequence[object]) -> Path:
    """A sheet that the shop has made itself."""
    write_table(path, [OutColumn(heading) for heading in headings], rows, sheet="表")
    return path


def planned(store: Store, path: Path, **choices: Any) -> FilePlan:  # noqa: ANN401
    """What importing the file would do."""
    return imports.plan_file(store, path, now=NOW, choice=Choice(**choices))


def bring_in(store: Store, path: Path, **choices: Any) -> ImportReport:  # noqa: ANN401
    """Import the file: it does what was planned."""
    plan = planned(store, path, **choices)
    report = imports.carry_out(store, plan, now=NOW)
    assert (report.counts, report.problems) == (plan.report.counts, plan.report.problems)
    count = report.records
    assert report.rows == sum(
        (count.new, count.changed, count.unchanged, count.refused, count.left_out)
    )
    return report


def told(report: ImportReport) -> list[tuple[int, str, str, str]]:
    """The problems of a report: row, heading, code, value."""
    return [(one.row, one.column, one.code.value, one.value) for one in report.problems]


def _place(sheet: Any, heading: str) -> int:  # noqa: ANN401
    return [found.value for found in sheet[1]].index(heading) + 1
