"""A file becomes an import: what it is, what it would do, and the doing, as one operation."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import CellProblem, StoreCode, refuse
from seller_desk.models.history import (
    ImportedFile,
    Operation,
    Touch,
    TouchAction,
    newest_operation,
)
from seller_desk.models.ledger import ledger_of
from seller_desk.models.store import Store
from seller_desk.services import catalog_sheet, intake, people_sheet, remembering
from seller_desk.services.data import traffic
from seller_desk.services.data.names import match_days
from seller_desk.services.data.traffic_sheet import read_traffic
from seller_desk.services.order import waybill_sheet
from seller_desk.services.order.reading import read_orders
from seller_desk.services.records.choice import NOTHING_CHOSEN, Choice
from seller_desk.services.records.differences import FieldChange
from seller_desk.services.records.plan import (
    Count,
    Coverage,
    PlannedRecord,
    Planning,
    SheetPlan,
    step,
)
from seller_desk.services.records.reading import RecordSheet, read_records
from seller_desk.services.records.recognition import Recognised, recognise
from seller_desk.sheets import reader
from seller_desk.sheets.cells import Cell, shown
from seller_desk.sheets.mapping import Mapping as HeadingMap
from seller_desk.sheets.reader import OpenSheet
from seller_desk.words import Cancelled, Progress, SheetKind

__all__ = [
    "CellProblem",
    "Choice",
    "Count",
    "Coverage",
    "FieldChange",
    "FilePlan",
    "ImportReport",
    "PlannedRecord",
    "SheetPlan",
    "as_json",
    "carry_out",
    "plan_file",
    "refused_rows",
    "same_file",
]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do; `operation` is None when nothing was or would be written."""

    file: str
    kind: SheetKind
    operation: int | None
    rows: int
    lines: int | None
    counts: Mapping[str, Count]
    """By what the records are called; those of the sheet's own kind first."""
    sums: tuple[int, int] | None
    """Σ实付款 in fen of the file, and of the store for its orders."""
    unread_sums: int
    """Records whose amount cannot be read, and so stands in neither."""
    problems: tuple[CellProblem, ...]
    same_file_as: int | None

    @property
    def records(self) -> Count:
        """The records of the sheet's own kind."""
        return self.counts[self.kind.records]


@dataclass(frozen=True, slots=True)
class FilePlan:
    """A file that was read and compared with the store; nothing has been written."""

    path: Path
    name: str
    sheet: str
    """Which sheet of the file."""
    sha256: str
    same_file_as: int | None
    found: Recognised
    samples: Mapping[int, str]
    """The first value of each column, as a report shows it."""
    choice: Choice
    plan: SheetPlan
    again: Planning
    """Compares the same rows with the store as it is later on."""
    report: ImportReport = field(init=False)
    """What carrying it out will report, but for the operation's number."""

    @property
    def kind(self) -> SheetKind:
        """What its records are."""
        return self.found.profile.kind

    @property
    def mapping(self) -> HeadingMap:
        """Which column is which."""
        return self.found.mapping

    def __post_init__(self) -> None:
        """Tell the report at once: to walk all problems is nothing for the window's thread."""
        object.__setattr__(self, "report", _report_of(self))


def _report_of(planned: FilePlan) -> ImportReport:
    plan = planned.plan
    return ImportReport(
        file=planned.name,
        kind=planned.kind,
        operation=None,
        rows=plan.rows,
        lines=plan.line_count,
        counts=plan.counts(),
        sums=plan.sums,
        unread_sums=plan.unread_sums,
        problems=tuple(sorted(plan.problems(), key=lambda problem: problem.row)),
        same_file_as=planned.same_file_as,
    )


def plan_file(
    store: Store,
    path: Path,
    *,
    now: datetime,
    choice: Choice = NOTHING_CHOSEN,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> FilePlan:
    """Read a file and compare it with the store. Raises the codes of FileCode, cancelled."""
    with (
        _undisturbed(),
        store.read() as session,
        reader.open_sheet(path, cancelled=cancelled) as sheet,
    ):
        found = recognise(sheet, path.name, choice, remembering.mappings(session))
        choice = replace(choice, words={**remembering.words(session), **choice.words})
        opened = Opened(sheet, found, choice, path.name, now, progress)
        planning = _KINDS[found.profile.kind](opened)
        name, sha256, samples = sheet.head.sheet, sheet.sha256, _samples(sheet, found)
        sheet.close()
        plan = planning(session, now=now, progress=progress, cancelled=cancelled)
        return FilePlan(
            path=path,
            name=path.name,
            sheet=name,
            sha256=sha256,
            same_file_as=same_file(session, sha256),
            found=found,
            samples=samples,
            choice=choice,
            plan=plan,
            again=planning,
        )


def carry_out(
    store: Store,
    plan: FilePlan,
    *,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportReport:
    """Write a plan as one operation; an empty plan writes nothing.

    Raises changed_since when the store has moved on, so that the plan would do something else
    than what was looked at; cancelled.
    """
    report = plan.report
    if plan.plan.is_empty:
        return report
    count = report.records.new + report.records.changed
    name = f"import_{plan.kind.name.lower()}"
    with _undisturbed(), store.write(name, now=now, is_import=True) as session:
        ledger_of(session).between = lambda: step("index", count, count, None, cancelled)
        _still_true(session, plan, now).write(
            session, now, lambda done: step("write", done, count, progress, cancelled)
        )
        match_days(session)
        _remember(session, plan, report, now)
    return replace(report, operation=session.info["operation_id"])


def refused_rows(
    plan: FilePlan,
) -> tuple[tuple[str, ...], list[tuple[Cell, ...]], list[tuple[CellProblem, ...]]]:
    """Headings, the whole rows of refused records as they stand in the file, and what is wrong.

    Raises changed_since when the file is another one by now.
    """
    problems = dict(plan.plan.refused())
    rows: list[tuple[Cell, ...]] = []
    reasons: list[tuple[CellProblem, ...]] = []
    headings = plan.mapping.headings
    with reader.open_sheet(plan.path) as sheet:
        if sheet.sha256 != plan.sha256:
            raise refuse(StoreCode.CHANGED_SINCE)
        if sheet.head.sheet != plan.sheet:
            sheet.turn_to(plan.sheet)
        for batch in sheet.rows(plan.mapping.heading_row, range(len(headings))):
            for number, *cells in batch:
                if isinstance(number, int) and number in problems:
                    rows.append(tuple(cells))
                    reasons.append(problems[number])
    return headings, rows, reasons


def as_json(report: ImportReport) -> dict[str, object]:
    """The entry of CONTRACT.md's import report."""
    lines = {} if report.lines is None else {"lines": report.lines}
    known = {} if report.same_file_as is None else {"same_file_as": report.same_file_as}
    sums = {}
    if report.sums is not None:
        sums = {"sum": dict(zip(("file_paid_fen", "stored_paid_fen"), report.sums, strict=True))}
    return {
        "file": report.file,
        "kind": report.kind.value,
        "operation": report.operation,
        "rows": report.rows,
        **lines,
        **{name: _counted(count) for name, count in report.counts.items()},
        **sums,
        **known,
        "problems": [
            {
                "row": problem.row,
                "column": problem.column,
                "code": problem.code.value,
                "value": problem.value,
                "level": problem.level.value,
            }
            for problem in report.problems
        ],
    }


def same_file(session: Session, sha256: str) -> int | None:
    """The operation that brought in a file of the same content and still stands."""
    return session.scalar(
        select(Operation.id)
        .join(Touch, Touch.operation_id == Operation.id)
        .join(
            ImportedFile,
            (ImportedFile.id >= Touch.first_id) & (ImportedFile.id <= Touch.last_id),
        )
        .where(
            Touch.table_name == "imported_file",
            Touch.action == TouchAction.INSERT,
            Operation.undoes.is_(None),
            Operation.undone_by.is_(None),
            ImportedFile.sha256 == sha256,
        )
        .order_by(Operation.id)
    )


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file whose layout is known."""

    sheet: OpenSheet
    found: Recognised
    choice: Choice
    name: str
    now: datetime
    progress: Progress | None

    def records(self, identity: frozenset[str]) -> RecordSheet:
        """Every row as one record, for the kinds whose records stand in one row each."""
        return read_records(self.sheet, self.found, self.choice, identity, self.progress)


def _samples(sheet: OpenSheet, found: Recognised) -> Mapping[int, str]:
    below = [cells for row, cells in sheet.head.rows if row > found.mapping.heading_row]
    samples: dict[int, str] = {}
    for cells in below:
        for place, cell in enumerate(cells):
            if cell is not None:
                samples.setdefault(place, shown(cell))
    return samples


def _orders(opened: Opened) -> Planning:
    sheet = read_orders(
        opened.sheet, opened.found, opened.choice, now=opened.now, progress=opened.progress
    )
    return partial(intake.plan, sheet=sheet)


def _products(opened: Opened) -> Planning:
    sheet = catalog_sheet.read(opened.records(catalog_sheet.IDENTITY), opened.choice)
    return partial(catalog_sheet.plan, sheet=sheet, choice=opened.choice)


def _customers(opened: Opened) -> Planning:
    sheet = people_sheet.read(opened.records(people_sheet.IDENTITY))
    return partial(people_sheet.plan, sheet=sheet, choice=opened.choice)


def _shipments(opened: Opened) -> Planning:
    sheet = opened.records(waybill_sheet.IDENTITY)
    return partial(waybill_sheet.plan, sheet=sheet, choice=opened.choice)


def _traffic(opened: Opened) -> Planning:
    sheet = read_traffic(
        opened.sheet, opened.found, opened.choice, name=opened.name, progress=opened.progress
    )
    return partial(traffic.plan, sheet=sheet)


_KINDS: Mapping[SheetKind, Callable[[Opened], Planning]] = {
    SheetKind.ORDERS: _orders,
    SheetKind.PRODUCTS: _products,
    SheetKind.CUSTOMERS: _customers,
    SheetKind.SHIPMENTS: _shipments,
    SheetKind.SHOP_TRAFFIC: _traffic,
    SheetKind.PRODUCT_TRAFFIC: _traffic,
}


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without the garbage collector, which would walk every living order again and again.

    Measured at 100,000 rows: a seventh of the time. Nor does it walk them afterwards, when it held
    the window for a quarter of a second; a plan that is let go of frees them by itself. What is
    dead by now is kept, too: whoever has a window collects it before, on the window's thread.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def _still_true(session: Session, plan: FilePlan, now: datetime) -> SheetPlan:
    """The plan, made again if the store has moved on; then it must do the same."""
    if newest_operation(session) == plan.plan.as_of_operation:
        return plan.plan
    again = plan.again(session, now=now)
    if again.outline() != plan.plan.outline():
        raise refuse(StoreCode.CHANGED_SINCE)
    return again


def _remember(session: Session, plan: FilePlan, report: ImportReport, now: datetime) -> None:
    session.add(
        ImportedFile(
            sha256=plan.sha256, name=plan.name, kind=plan.kind.value, rows=report.rows, at=now
        )
    )
    lines = {} if report.lines is None else {"lines": report.lines}
    ledger_of(session).facts.update(
        file=plan.name, rows=report.rows, **lines, **_counted(report.records)
    )


def _counted(count: Count) -> dict[str, int]:
    return {
        "new": count.new,
        "changed": count.changed,
        "unchanged": count.unchanged,
        "refused": count.refused,
    }
