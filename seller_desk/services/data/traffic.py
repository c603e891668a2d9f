"""A sheet of traffic by day, of the shop or of its products, beside the store, and its import.

Sheets that overlap replace each other day by day: what a sheet says stands, blanks and dashes say
nothing. Rows that tell the same of one day are one record; rows that contradict each other are
refused, all of them (`order_cells_differ`), since nobody can tell which of them is right.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import CellCode, CellProblem, Level
from seller_desk.models.base import Base
from seller_desk.models.history import Operation
from seller_desk.models.ledger import Change, Raw, change_rows, insert_rows
from seller_desk.services.data.belonging import products_by_identity
from seller_desk.services.data.names import products_by_name
from seller_desk.services.data.traffic_days import NAME_KEYS, SHELVES, KnownDay, Shelf
from seller_desk.services.data.traffic_sheet import TrafficSheet, told
from seller_desk.services.records.differences import (
    FieldChange,
    Value,
    differences,
    forget_imported,
    imported_values,
    rows,
)
from seller_desk.services.records.plan import (
    Coverage,
    RecordDraft,
    RecordEntry,
    RecordPlan,
    Step,
    step,
)
from seller_desk.words import Cancelled, Progress, SheetKind, Verdict

_STEP = 2_000
_BATCH = 5_000
_STAY_OUT = frozenset({Verdict.REFUSED, Verdict.LEFT_OUT})


def plan(
    session: Session,
    sheet: TrafficSheet,
    *,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> RecordPlan:
    """Compare the days of a sheet with the store. Raises cancelled."""
    beside = _Beside(session, sheet, now)
    entries: list[RecordEntry] = []
    for index, draft in enumerate(sheet.records.drafts):
        if index % _STEP == 0:
            step("plan", index, len(sheet.records.drafts), progress, cancelled)
        entries.extend(beside.entries(draft))
    return RecordPlan(
        kind=sheet.kind,
        rows=sheet.records.rows,
        entries=entries,
        as_of_operation=session.scalar(select(func.max(Operation.id))) or 0,
        writer=_Posting(SHELVES[sheet.kind], beside.days).write,
        coverage=_coverage(session, sheet.kind, entries),
        sheet_problems=sheet.records.problems,
    )


class _Beside:
    """One sheet's days beside those of the store."""

    def __init__(self, session: Session, sheet: TrafficSheet, now: datetime) -> None:
        shelf = SHELVES[sheet.kind]
        self._shelf = shelf
        self._sheet = sheet
        self._today = now.date().isoformat()
        met = shelf.meet(session, shelf, sheet.wanted)
        self.days = {draft.row: day for day in met for draft in day.drafts}
        known = [day.row_id for day in met if day.row_id and day.drafts]
        self._imported = imported_values(session, shelf.table, known)

    def entries(self, draft: RecordDraft) -> Iterator[RecordEntry]:
        """What becomes of one row; nothing where another one has said just the same."""
        name = _name(draft)
        day = self.days.get(draft.row)
        if draft.is_refused:
            yield RecordEntry(draft, Verdict.REFUSED, name)
        elif day is None:
            yield RecordEntry(draft, Verdict.LEFT_OUT, name)
        elif (key := _disputed(day)) is not None:
            problem = self._said(draft, CellCode.ORDER_CELLS_DIFFER, key, Level.ERROR)
            yield RecordEntry(draft, Verdict.REFUSED, name, warnings=(problem,))
        elif draft is day.draft:
            yield self._compared(draft, day, name)

    def _compared(self, draft: RecordDraft, day: KnownDay, name: str | None) -> RecordEntry:
        warnings = []
        if day.day > self._today:
            warnings.append(self._said(draft, CellCode.FUTURE_DATE, "day"))
        if not day.row_id:
            return RecordEntry(draft, Verdict.NEW, name, warnings=tuple(warnings))
        imported = self._imported.get(day.row_id, {})
        wishes = self._sheet.choice.wishes(draft.row)
        found = differences(self._facts(draft), day.stored, imported, wishes)
        warnings += [self._said(draft, CellCode.KEPT_LOCAL, key) for key in found.kept]
        return RecordEntry(
            draft,
            Verdict.CHANGE if found.changes else Verdict.SAME,
            name,
            day.row_id,
            found.changes,
            found.kept,
            tuple(warnings),
        )

    def _facts(self, draft: RecordDraft) -> Iterator[tuple[str, Value]]:
        """What a row says of its day; a name that is missing takes none away."""
        for key in self._shelf.keys:
            if key in draft.values and (draft.values[key] is not None or key not in NAME_KEYS):
                yield key, draft.values[key]

    def _said(
        self, draft: RecordDraft, code: CellCode, key: str, level: Level = Level.WARNING
    ) -> CellProblem:
        value = told(key, draft.values.get(key))
        return CellProblem(draft.row, self._sheet.records.headings[key], code, value, level)


def _disputed(day: KnownDay) -> str | None:
    """The first key of which two rows of one day say different things."""
    first = day.draft.values
    return next(
        (key for key in first for other in day.drafts if other.values[key] != first[key]), None
    )


def _name(draft: RecordDraft) -> str | None:
    """The day, and the product as the sheet calls it best."""
    values = draft.values
    product = values.get("title") or values.get("code") or values.get("offer_id")
    parts = [str(part) for part in (values["day"], product) if part is not None]
    return " · ".join(parts) or None


def _coverage(session: Session, kind: SheetKind, entries: Iterable[RecordEntry]) -> Coverage | None:
    """The days of the file and of the store; those that neither has, where each should be there."""
    told = {str(e.draft.values["day"]) for e in entries if e.verdict not in _STAY_OUT}
    if not told:
        return None
    sql = f"SELECT DISTINCT day FROM {SHELVES[kind].table}"
    stored = {day for (day,) in rows(session, sql)}
    missing: tuple[str, ...] = ()
    if kind is SheetKind.SHOP_TRAFFIC:
        have = told | stored
        missing = tuple(day for day in _days(min(have), max(have)) if day not in have)
    return Coverage(
        min(told), max(told), min(stored, default=None), max(stored, default=None), missing
    )


def _days(first: str, last: str) -> Iterator[str]:
    day, end = date.fromisoformat(first), date.fromisoformat(last)
    while day <= end:
        yield day.isoformat()
        day += timedelta(1)


@dataclass(frozen=True, slots=True)
class _Posting:
    """Writes what becomes of days, by the rows of the sheet that tell of them."""

    shelf: Shelf
    days: Mapping[int, KnownDay]

    def write(
        self, session: Session, entries: Sequence[RecordEntry], _now: datetime, advance: Step
    ) -> None:
        """Insert new days, oldest first, so that ids follow time whatever the order of rows."""
        table = Base.metadata.tables[self.shelf.table]
        new = [(self.days[e.draft.row], e.draft) for e in entries if e.verdict is Verdict.NEW]
        new.sort(key=lambda pair: (pair[0].day, pair[0].names.identity or ""))
        made = self._rows(session, new)
        done = 0
        while part := list(islice(made, _BATCH)):
            advance(done)
            insert_rows(session, table, self.shelf.columns, part)
            done += len(part)
        advance(done)
        changed = [entry for entry in entries if entry.verdict is Verdict.CHANGE]
        overruled = [(entry.row_id, change.key) for entry in changed for change in entry.changes]
        forget_imported(session, self.shelf.table, overruled)
        change_rows(session, table, [self._change(entry) for entry in changed])

    def _rows(
        self, session: Session, new: Sequence[tuple[KnownDay, RecordDraft]]
    ) -> Iterator[tuple[Raw, ...]]:
        """As they are inserted, along the columns of the shelf."""
        is_named = "identity" in self.shelf.extra
        products = products_by_name(session) if is_named else None
        known = products_by_identity(session) if is_named else {}
        for day, draft in new:
            facts = (day.day, *(draft.values.get(key) for key in self.shelf.keys))
            if products is None:
                yield (*facts, 0)
            else:
                product, identity = products.find(day.names), day.names.identity
                yield (*facts, identity, product.id if product else known.get(identity or ""))

    def _change(self, entry: RecordEntry) -> Change:
        """What is set, and what follows from it."""
        day = self.days[entry.draft.row]
        told = (*entry.changes, *_following(day, {change.key for change in entry.changes}))
        old = {change.key: change.old for change in told}
        new = {change.key: change.new for change in told}
        return entry.row_id, old, new


def _following(day: KnownDay, keys: set[str]) -> Iterator[FieldChange]:
    """A surer name makes another identity; ad spend that a sheet tells by day is not spread."""
    if keys & set(NAME_KEYS) and day.names.identity != day.stored["identity"]:
        yield FieldChange("identity", day.stored["identity"], day.names.identity)
    if "ad_spend_fen" in keys and day.stored["ad_is_spread"]:
        yield FieldChange("ad_is_spread", day.stored["ad_is_spread"], 0)
