"""What importing a sheet would do, record by record, whatever its records are."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from sqlalchemy.orm import Session

from seller_desk.errors import CellProblem, Level, StoreCode, refuse
from seller_desk.models.ledger import Raw
from seller_desk.services.records.differences import FieldChange, Value
from seller_desk.words import Cancelled, Progress, SheetKind, Verdict

Step = Callable[[int], None]
"""Told how many records are written; may raise to stop."""


@dataclass(frozen=True, slots=True)
class Count:
    """Records by what becomes of them."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """The days that a file speaks of, and those that the store has of the same kind."""

    first: str
    last: str
    stored_first: str | None = None
    stored_last: str | None = None
    missing: tuple[str, ...] = ()
    """Days that neither has, between the first and the last day of both; only where every day
    should be there."""


@dataclass(frozen=True, slots=True)
class PlannedRecord:
    """One record of the sheet as the preview shows it."""

    row: int
    last_row: int
    verdict: Verdict
    name: str | None
    """What it is called: an order number, a title, a day."""
    values: Mapping[str, Raw]
    """What the sheet says, by key: of the columns that are worth showing."""
    changes: tuple[FieldChange, ...] = ()
    kept: tuple[str, ...] = ()
    """Keys where the shop's own value stands against the sheet's."""
    problems: tuple[CellProblem, ...] = ()
    line_count: int = 0


class SheetPlan(Protocol):
    """All that importing a sheet would do; nothing has been written."""

    @property
    def rows(self) -> int:
        """Rows below the heading with anything in them."""

    @property
    def as_of_operation(self) -> int:
        """The newest operation of the store that it was compared with."""

    @property
    def records(self) -> Sequence[PlannedRecord]:
        """One for each record of the sheet, in its order."""

    @property
    def line_count(self) -> int | None:
        """Lines of goods; None where records have none."""

    @property
    def coverage(self) -> Coverage | None:
        """The days it speaks of; None where it speaks of none."""

    @property
    def sums(self) -> tuple[int, int] | None:
        """Σ实付款 in fen: of the file, and as the store will hold it; None without such money."""

    @property
    def unread_sums(self) -> int:
        """Records whose 实付款 cannot be read: they stand in neither sum."""

    @property
    def is_empty(self) -> bool:
        """Whether carrying it out would change nothing that is counted."""

    def counts(self) -> Mapping[str, Count]:
        """By what the records are called; those of the sheet's own kind first."""

    def problems(self) -> Iterator[CellProblem]:
        """Everything wrong or odd."""

    def refused(self) -> Iterator[tuple[int, tuple[CellProblem, ...]]]:
        """Every row of a refused record with its own problems."""

    def outline(self) -> list[tuple[object, ...]]:
        """What it would do, for comparing two plans of one sheet."""

    def write(self, session: Session, now: datetime, advance: Step) -> None:
        """Carry it out in the caller's transaction."""


class Planning(Protocol):
    """A sheet that was read, to be compared with the store as often as that moves on."""

    def __call__(
        self,
        session: Session,
        *,
        now: datetime,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> SheetPlan:
        """What it would do now. Raises cancelled."""


@dataclass(slots=True)
class RecordDraft:
    """One record that stands in one row; a problem of level error refuses it."""

    row: int
    values: dict[str, Value]
    problems: list[CellProblem] = field(default_factory=list)

    @property
    def is_refused(self) -> bool:
        """Whether an error stands against it."""
        return any(problem.level is Level.ERROR for problem in self.problems)


@dataclass(slots=True)
class RecordEntry:
    """One record with what becomes of it; `row_id` is the row of the store, 0 for none."""

    draft: RecordDraft
    verdict: Verdict
    name: str | None = None
    row_id: int = 0
    changes: tuple[FieldChange, ...] = ()
    kept: tuple[str, ...] = ()
    warnings: tuple[CellProblem, ...] = ()

    @property
    def problems(self) -> tuple[CellProblem, ...]:
        """Everything wrong or odd about it."""
        return (*self.draft.problems, *self.warnings)


@dataclass(slots=True)
class RecordPlan:
    """A plan of records that stand in one row each."""

    kind: SheetKind
    rows: int
    entries: list[RecordEntry]
    as_of_operation: int
    writer: Callable[[Session, Sequence[RecordEntry], datetime, Step], None]
    """Carries out the entries that are new or change something."""
    coverage: Coverage | None = None
    sheet_problems: tuple[CellProblem, ...] = ()
    line_count: int | None = None
    sums: tuple[int, int] | None = None
    unread_sums: int = 0

    @property
    def records(self) -> Sequence[PlannedRecord]:
        """One for each record of the sheet, in its order."""
        return [_shown(entry) for entry in self.entries]

    @property
    def is_empty(self) -> bool:
        """Whether carrying it out would change nothing that is counted."""
        return not any(_does_something(entry) for entry in self.entries)

    def counts(self) -> Mapping[str, Count]:
        """Of one kind only."""
        return {self.kind.records: count_verdicts(entry.verdict for entry in self.entries)}

    def problems(self) -> Iterator[CellProblem]:
        """Those of the sheet, then record by record."""
        yield from self.sheet_problems
        for entry in self.entries:
            yield from entry.problems

    def refused(self) -> Iterator[tuple[int, tuple[CellProblem, ...]]]:
        """The row of every refused record."""
        for entry in self.entries:
            if entry.verdict is Verdict.REFUSED:
                yield entry.draft.row, entry.problems

    def outline(self) -> list[tuple[object, ...]]:
        """What it would do, for comparing two plans of one sheet."""
        return [(e.verdict, e.row_id, e.changes, e.problems) for e in self.entries]

    def write(self, session: Session, now: datetime, advance: Step) -> None:
        """Carry it out in the caller's transaction."""
        self.writer(session, [e for e in self.entries if _does_something(e)], now, advance)


def count_verdicts(verdicts: Iterable[Verdict], same: int = 0) -> Count:
    """How many of each; `same` further ones are unchanged."""
    found = Counter(verdicts)
    return Count(
        new=found[Verdict.NEW],
        changed=found[Verdict.CHANGE],
        unchanged=found[Verdict.SAME] + same,
        refused=found[Verdict.REFUSED],
        left_out=found[Verdict.LEFT_OUT],
    )


def step(
    stage: str, done: int, total: int, progress: Progress | None, cancelled: Cancelled | None
) -> None:
    """Tell how far long work is. Raises cancelled."""
    if cancelled is not None and cancelled():
        raise refuse(StoreCode.CANCELLED)
    if progress is not None:
        progress(stage, done, total)


def _does_something(entry: RecordEntry) -> bool:
    return entry.verdict in {Verdict.NEW, Verdict.CHANGE}


def _shown(entry: RecordEntry) -> PlannedRecord:
    draft = entry.draft
    return PlannedRecord(
        row=draft.row,
        last_row=draft.row,
        verdict=entry.verdict,
        name=entry.name,
        values=draft.values,
        changes=entry.changes,
        kept=entry.kept,
        problems=entry.problems,
    )
