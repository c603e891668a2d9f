"""The long jobs of an import, as the desk runs them off the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from seller_desk.models.store import Store
from seller_desk.services import backup, footprint, imports
from seller_desk.services.imports import FilePlan, ImportReport
from seller_desk.views.exchange.mapped import MappedRow, mapped_rows
from seller_desk.views.exchange.planned import PlannedOrders
from seller_desk.views.refused import RefusedRows
from seller_desk.words import Cancelled, Progress

BACKUP = "backup"
"""The stage of writing that stands before the first row."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that was read and compared, and all that the preview shows of it."""

    plan: FilePlan
    report: ImportReport
    orders: PlannedOrders
    columns: Sequence[MappedRow]
    size: int
    same_at: datetime | None
    """When the same content was imported before."""


def prepare(
    store: Store, path: Path, *, now: datetime, progress: Progress, cancelled: Cancelled
) -> Prepared:
    """Read a file and compare it. Raises the codes of FileCode, cancelled."""
    plan = imports.plan_file(store, path, now=now, progress=progress, cancelled=cancelled)
    return Prepared(
        plan=plan,
        report=plan.report,
        orders=PlannedOrders(plan, now),
        columns=mapped_rows(plan, now),
        size=path.stat().st_size,
        same_at=_done_at(store, plan.same_file_as),
    )


def write(
    store: Store, plan: FilePlan, *, now: datetime, progress: Progress, cancelled: Cancelled
) -> ImportReport:
    """Make a backup, then write the plan as one operation. Raises changed_since, cancelled."""
    progress(BACKUP, 0, None)
    backup.before_import(store, now)
    return imports.carry_out(store, plan, now=now, progress=progress, cancelled=cancelled)


def save_refused(_store: Store, plan: FilePlan, path: Path, **_job: object) -> int:
    """Write the rows of the refused orders with their reasons; how many there are."""
    refused = RefusedRows()
    refused.take(plan)
    return refused.save(path)


def _done_at(store: Store, operation: int | None) -> datetime | None:
    if operation is None:
        return None
    with store.read() as session:
        found = footprint.steps(session, limit=1, before=operation + 1)
    return found[0].at if found else None
