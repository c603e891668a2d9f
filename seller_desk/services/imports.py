"""A file becomes an import: what it is, what it would do, and the doing, as one operation."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import CellProblem, StoreCode, refuse
from seller_desk.models.history import ImportedFile, Operation, Touch, TouchAction
from seller_desk.models.ledger import ledger_of
from seller_desk.models.store import Store
from seller_desk.services import history, intake
from seller_desk.services.order.comparison import FieldChange
from seller_desk.services.order.reading import OrderSheet, read_orders
from seller_desk.services.planned import Count, OrderPlan, PlannedOrder
from seller_desk.services.posting import post
from seller_desk.sheets import reader
from seller_desk.sheets.cells import Cell
from seller_desk.sheets.mapping import Mapping as HeadingMap
from seller_desk.words import Cancelled, Progress, SheetKind, Verdict

__all__ = [
    "CellProblem",
    "Count",
    "FieldChange",
    "FilePlan",
    "ImportReport",
    "OrderPlan",
    "PlannedOrder",
    "as_json",
    "carry_out",
    "plan_file",
    "refused_rows",
]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do; `operation` is None when nothing was or would be written."""

    file: str
    kind: SheetKind
    operation: int | None
    rows: int
    lines: int
    orders: Count
    customers: Count
    products: Count
    file_paid_fen: int
    stored_paid_fen: int
    problems: tuple[CellProblem, ...]
    same_file_as: int | None


@dataclass(frozen=True, slots=True)
class FilePlan:
    """A file that was read and compared with the store; nothing has been written."""

    path: Path
    name: str
    sha256: str
    same_file_as: int | None
    kind: SheetKind
    mapping: HeadingMap
    sheet: OrderSheet
    plan: OrderPlan

    @property
    def report(self) -> ImportReport:
        """What carrying it out will report, but for the operation's number."""
        plan = self.plan
        problems = (*self.sheet.problems, *plan.problems())
        return ImportReport(
            file=self.name,
            kind=self.kind,
            operation=None,
            rows=self.sheet.rows,
            lines=plan.line_count,
            orders=plan.count_orders(),
            customers=plan.count_customers(),
            products=plan.count_products(),
            file_paid_fen=plan.file_paid_fen(),
            stored_paid_fen=plan.stored_paid_fen(),
            problems=tuple(sorted(problems, key=lambda problem: problem.row)),
            same_file_as=self.same_file_as,
        )


def plan_file(
    store: Store,
    path: Path,
    *,
    now: datetime,
    kind: SheetKind | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> FilePlan:
    """Read a file and compare it with the store. Raises the codes of FileCode, cancelled."""
    with _undisturbed(), store.read() as session:
        sheet = read_orders(
            path, now=now, is_chosen=kind is not None, progress=progress, cancelled=cancelled
        )
        plan = intake.plan(session, sheet, now=now, progress=progress, cancelled=cancelled)
        return FilePlan(
            path=path,
            name=path.name,
            sha256=sheet.sha256,
            same_file_as=_same_file(session, sheet.sha256),
            kind=SheetKind.ORDERS,
            mapping=sheet.mapping,
            sheet=sheet,
            plan=plan,
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
    count = report.orders.new + report.orders.changed
    with _undisturbed(), store.write("import_orders", now=now, is_import=True) as session:
        ledger_of(session).between = lambda: intake.step("index", count, count, None, cancelled)
        post(
            session,
            _still_true(session, plan, now),
            now=now,
            step=lambda done: intake.step("write", done, count, progress, cancelled),
        )
        _remember(session, plan, report, now)
    return replace(report, operation=session.info["operation_id"])


def refused_rows(
    plan: FilePlan,
) -> tuple[tuple[str, ...], list[tuple[Cell, ...]], list[tuple[CellProblem, ...]]]:
    """Headings, the whole rows of refused orders as they stand in the file, and what is wrong.

    Raises changed_since when the file is another one by now.
    """
    problems = dict(_refused(plan.plan))
    rows: list[tuple[Cell, ...]] = []
    reasons: list[tuple[CellProblem, ...]] = []
    headings = plan.mapping.headings
    with reader.open_sheet(plan.path) as sheet:
        if sheet.sha256 != plan.sha256:
            raise refuse(StoreCode.CHANGED_SINCE)
        if sheet.head.sheet != plan.sheet.name:
            sheet.turn_to(plan.sheet.name)
        for batch in sheet.rows(plan.mapping.heading_row, range(len(headings))):
            for number, *cells in batch:
                if isinstance(number, int) and number in problems:
                    rows.append(tuple(cells))
                    reasons.append(problems[number])
    return headings, rows, reasons


def as_json(report: ImportReport) -> dict[str, object]:
    """The entry of CONTRACT.md's import report."""
    known = {} if report.same_file_as is None else {"same_file_as": report.same_file_as}
    return {
        "file": report.file,
        "kind": report.kind.value,
        "operation": report.operation,
        "rows": report.rows,
        "lines": report.lines,
        "orders": _counted(report.orders),
        "customers": _counted(report.customers),
        "products": _counted(report.products),
        "sum": {
            "file_paid_fen": report.file_paid_fen,
            "stored_paid_fen": report.stored_paid_fen,
        },
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


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without the garbage collector, which would walk every living order again and again.

    Measured at 100,000 rows: a seventh of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _still_true(session: Session, plan: FilePlan, now: datetime) -> OrderPlan:
    """The plan, made again if the store has moved on; then it must do the same."""
    if history.newest(session) == plan.plan.as_of_operation:
        return plan.plan
    again = intake.plan(session, plan.sheet, now=now)
    if again.outline() != plan.plan.outline():
        raise refuse(StoreCode.CHANGED_SINCE)
    return again


def _remember(session: Session, plan: FilePlan, report: ImportReport, now: datetime) -> None:
    session.add(
        ImportedFile(
            sha256=plan.sha256, name=plan.name, kind=plan.kind.value, rows=report.rows, at=now
        )
    )
    ledger_of(session).facts.update(
        file=plan.name, rows=report.rows, lines=report.lines, **_counted(report.orders)
    )


def _same_file(session: Session, sha256: str) -> int | None:
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


def _refused(plan: OrderPlan) -> Iterator[tuple[int, tuple[CellProblem, ...]]]:
    """Every row of a refused order with its own problems; those of the order on its first row."""
    for entry in plan.entries:
        if entry.verdict is Verdict.REFUSED:
            for row in entry.draft.rows:
                yield row, tuple(p for p in entry.problems if p.row == row)


def _counted(count: Count) -> Mapping[str, int]:
    return {
        "new": count.new,
        "changed": count.changed,
        "unchanged": count.unchanged,
        "refused": count.refused,
    }
