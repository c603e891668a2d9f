"""The long jobs of an import, as the desk runs them off the window's thread."""

import gc
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from seller_desk.models.store import Store
from seller_desk.services import backup, footprint, imports, remembering
from seller_desk.services.footprint import Step
from seller_desk.services.imports import FilePlan, ImportReport
from seller_desk.services.records.choice import Words
from seller_desk.sheets.reader import sha256_of
from seller_desk.views.exchange.choosing import Chosen
from seller_desk.views.exchange.planned import PlannedRows
from seller_desk.views.refused import RefusedRows
from seller_desk.words import Cancelled, Progress

BACKUP = "backup"
"""The stage of writing that stands before the first row."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that was read and compared, and all that the preview shows of it."""

    plan: FilePlan
    report: ImportReport
    rows: PlannedRows
    size: int
    same: Step | None
    """The import of the same content, where there was one."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of a file that is about to be read."""

    path: Path
    chosen: Chosen
    is_asked_for: bool = False
    """Whether it is read although the same content was imported before."""
    before: PlannedRows | None = None
    """How it was planned last."""


def sweep() -> None:
    """Let go of what is dead, on the window's thread, before a job works undisturbed.

    Pages that were closed are among it, and a widget must not end on another thread.
    """
    gc.collect()


def look_at(
    store: Store, wish: Wish, *, now: datetime, progress: Progress, cancelled: Cancelled
) -> Prepared | Step:
    """Read a file and compare it; the import of the same content, before anything is read.

    Raises the codes of FileCode, cancelled.
    """
    if not wish.is_asked_for:
        known = _import_of(store, sha256_of(wish.path))
        if known is not None:
            return known
    return plan(store, wish, now=now, progress=progress, cancelled=cancelled)


def plan(
    store: Store, wish: Wish, *, now: datetime, progress: Progress, cancelled: Cancelled
) -> Prepared:
    """Read a file and compare it as it is wanted. Raises the codes of FileCode, cancelled."""
    found = imports.plan_file(
        store,
        wish.path,
        now=now,
        choice=wish.chosen.choice,
        progress=progress,
        cancelled=cancelled,
    )
    return Prepared(
        plan=found,
        report=found.report,
        rows=PlannedRows(found, now, corrections=wish.chosen.originals, before=wish.before),
        size=wish.path.stat().st_size,
        same=_step(store, found.same_file_as),
    )


def write(
    store: Store,
    plan: FilePlan,
    *,
    words: Words,
    remembers: bool,
    now: datetime,
    progress: Progress,
    cancelled: Cancelled,
) -> ImportReport:
    """Make a backup, then write the plan as one operation. Raises changed_since, cancelled.

    What was said of its words, and of its columns where that is wanted, is remembered before: so
    the import is the newest operation, the one that undo takes back.
    """
    progress(BACKUP, 0, None)
    backup.before_import(store, now)
    if words or remembers:
        remembering.keep(store, plan.found if remembers else None, words, now=now)
    return imports.carry_out(store, plan, now=now, progress=progress, cancelled=cancelled)


def save_refused(_store: Store, plan: FilePlan, path: Path, **_job: object) -> int:
    """Write the rows of the refused records with their reasons; how many there are."""
    refused = RefusedRows()
    refused.take(plan)
    return refused.save(path)


def _import_of(store: Store, sha256: str) -> Step | None:
    with store.read() as session:
        operation = imports.same_file(session, sha256)
    return _step(store, operation)


def _step(store: Store, operation: int | None) -> Step | None:
    if operation is None:
        return None
    with store.read() as session:
        found = footprint.steps(session, limit=1, before=operation + 1)
    return found[0] if found else None
