"""Records of a sheet beside the rows of one table: which row, what would change, and the writing.

A sheet that went out with keys is compared three ways: its cell, what the store said when it went
out, and what the store says now.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import CellCode, CellProblem, Level
from seller_desk.models.base import Base
from seller_desk.models.history import Operation
from seller_desk.models.ledger import Change, Raw, change_rows, insert_rows
from seller_desk.services.records.base import values_as_of
from seller_desk.services.records.choice import Choice
from seller_desk.services.records.differences import (
    MASK,
    Differences,
    Value,
    Wishes,
    differences,
    forget_imported,
    imported_values,
    rows,
)
from seller_desk.services.records.keys import parse_key, store_id
from seller_desk.services.records.plan import RecordDraft, RecordEntry, Step
from seller_desk.sheets.cells import LONGEST_SHOWN, CellFault
from seller_desk.sheets.columns import Column, reader_of
from seller_desk.sheets.writer import plain_text
from seller_desk.words import Verdict

_BATCH = 1_000


@dataclass(frozen=True, slots=True)
class Subject:
    """What sheets may say of the rows of a table."""

    table: str
    columns: tuple[Column, ...]
    fields: tuple[str, ...]
    """Columns that a sheet sets, under the same name in the store."""
    beside: tuple[str, ...]
    """Further columns of the store that follow from them, or name the row."""
    lasting: frozenset[str] = frozenset()
    """A blank cell never takes these away."""
    plain: frozenset[str] = frozenset()
    """In these a star is a star, not the mask of the platform."""
    echoed: frozenset[str] = frozenset()
    """Order sheets say these again and again."""

    def masks(self, name: str, value: Value) -> bool:
        """Whether a value is only the mask of one."""
        return isinstance(value, str) and MASK in value and name not in self.plain


@dataclass(frozen=True, slots=True)
class Home:
    """The row that a line of a sheet was written from, and the operation it was written after."""

    row_id: int
    version: int | None = None


def homes(session: Session, table: str, drafts: Iterable[RecordDraft]) -> dict[int, Home]:
    """By the line's row in the sheet; a key of another store or of a row that is gone has none.

    Neither has one with a version that is still to come: it left before a backup was restored,
    and what has that id by now may be something else.
    """
    own = store_id(session)
    newest = session.scalar(select(func.max(Operation.id))) or 0
    found: dict[int, Home] = {}
    for draft in drafts:
        parsed = parse_key(str(draft.values.get("row_key") or ""), own)
        version = _version(draft.values.get("row_version"))
        if parsed is not None and parsed[0] == table and (version or 0) <= newest:
            found[draft.row] = Home(parsed[1], version)
    sql = (
        f'SELECT t.id FROM json_each(?) AS wanted CROSS JOIN "{table}" AS t ON t.id = wanted.value'
    )
    ids = json.dumps(sorted({home.row_id for home in found.values()}))
    living = {row_id for (row_id,) in rows(session, sql, ids)}
    return {row: home for row, home in found.items() if home.row_id in living}


class Beside:
    """Rows of the store, and what sheets last said of each."""

    def __init__(
        self, session: Session, subject: Subject, ids: Iterable[int], known: Iterable[Home]
    ) -> None:
        """Read them."""
        self._subject = subject
        names = ("id", *subject.fields, *subject.beside)
        sql = (
            f"SELECT {', '.join(f't.{name}' for name in names)} FROM json_each(?) AS wanted "
            f'CROSS JOIN "{subject.table}" AS t ON t.id = wanted.value'
        )
        wanted = json.dumps(sorted(set(ids)))
        found = (dict(zip(names, row, strict=True)) for row in rows(session, sql, wanted))
        self.rows: dict[int, Mapping[str, Raw]] = {int(row["id"] or 0): row for row in found}
        self._imported = imported_values(session, subject.table, self.rows)
        since = {home.row_id: home.version for home in known if home.version is not None}
        self._as_of = values_as_of(session, subject.table, since)
        self._readers = {
            column.key: reader_of(column)
            for column in subject.columns
            if column.key in subject.fields
        }

    def compare(
        self, values: Mapping[str, Value], row_id: int, home: Home | None, wishes: Wishes
    ) -> Differences:
        """What a line would change in its row, and where the shop's own word stands."""
        subject, stored = self._subject, self.rows[row_id]
        before = self._before(row_id, home)
        said = [
            (name, self._as_stored(name, values[name], stored[name], before.get(name)))
            for name in subject.fields
            if name in values and not subject.masks(name, values[name])
        ]
        allowed = Wishes(wishes.clears - subject.lasting, wishes.taken)
        return differences(said, stored, before, allowed, plain=subject.plain)

    def _before(self, row_id: int, home: Home | None) -> Mapping[str, Raw]:
        """The base where it is another than what is stored."""
        if home is None or home.version is None:
            return self._imported.get(row_id, {})
        stored = self.rows[row_id]
        then = self._as_of.get(row_id, {})
        return {
            name: then[name]
            for name in self._subject.fields
            if name in then and then[name] != stored[name]
        }

    def _as_stored(self, name: str, value: Value, *known: Raw) -> Value:
        """A text as the store has it, where paper has only cost it blanks that nobody sees."""
        for kept in known:
            if isinstance(kept, str) and isinstance(value, str) and self._read(name, kept) == value:
                return kept
        return value

    def _read(self, name: str, kept: str) -> object:
        try:
            return self._readers[name](plain_text(kept))
        except CellFault:
            return None


@dataclass(slots=True)
class Claims:
    """The rows of the store that lines of one sheet have been found to be."""

    taken: set[object] = field(default_factory=set)

    def claim(self, row: object) -> bool:
        """Whether no other line is it already."""
        if row in self.taken:
            return False
        self.taken.add(row)
        return True


def set_aside(draft: RecordDraft, choice: Choice) -> RecordEntry | None:
    """The entry of a line that cannot or shall not go in."""
    if draft.is_refused:
        return RecordEntry(draft, Verdict.REFUSED)
    if draft.row in choice.left_out:
        return RecordEntry(draft, Verdict.LEFT_OUT)
    return None


def refused(draft: RecordDraft, code: CellCode, heading: str, value: Value = None) -> RecordEntry:
    """The entry of a line that the store forbids."""
    return RecordEntry(draft, Verdict.REFUSED, warnings=(_problem(draft, code, heading, value),))


def changed(
    draft: RecordDraft, row_id: int, found: Differences, headings: Mapping[str, str]
) -> RecordEntry:
    """The entry of a line whose row is known."""
    return RecordEntry(
        draft,
        Verdict.CHANGE if found.changes else Verdict.SAME,
        row_id=row_id,
        changes=found.changes,
        kept=found.kept,
        warnings=tuple(
            warning(draft, CellCode.KEPT_LOCAL, headings[key], printed(key, draft.values[key]))
            for key in found.kept
        ),
    )


def warning(draft: RecordDraft, code: CellCode, heading: str, value: Value = None) -> CellProblem:
    """Something odd about a cell that lets its line pass."""
    return _problem(draft, code, heading, value, Level.WARNING)


def error(draft: RecordDraft, code: CellCode, heading: str, value: Value = None) -> CellProblem:
    """Something about a cell that refuses its line."""
    return _problem(draft, code, heading, value)


@dataclass(frozen=True, slots=True)
class Writing:
    """How the lines of one plan become rows."""

    subject: Subject
    made: Callable[[RecordEntry], Mapping[str, Raw]]
    """All values of a new row; every one names the same columns."""
    following: Callable[[RecordEntry], Mapping[str, Raw]]
    """Columns of a changed row that follow from its changes."""
    stored: Mapping[int, Mapping[str, Raw]]
    homed: frozenset[int]
    """Rows of the sheet that came with a key: the shop's own editing, in a spreadsheet."""

    def write(self, session: Session, entries: Sequence[RecordEntry], advance: Step) -> None:
        """Insert and change, some at a time."""
        source, done = iter(entries), 0
        while part := list(islice(source, _BATCH)):
            self._insert(session, [entry for entry in part if entry.verdict is Verdict.NEW])
            self._change(session, [entry for entry in part if entry.verdict is Verdict.CHANGE])
            done += len(part)
            advance(done)

    def _insert(self, session: Session, entries: Sequence[RecordEntry]) -> None:
        made = [self.made(entry) for entry in entries]
        if made:
            table = Base.metadata.tables[self.subject.table]
            insert_rows(session, table, list(made[0]), [tuple(row.values()) for row in made])

    def _change(self, session: Session, entries: Sequence[RecordEntry]) -> None:
        table = Base.metadata.tables[self.subject.table]
        self._keep_words(session, entries)
        change_rows(session, table, [self._changed(entry) for entry in entries])

    def _changed(self, entry: RecordEntry) -> Change:
        stored = self.stored[entry.row_id]
        new = {change.key: change.new for change in entry.changes}
        follows = self.following(entry)
        new |= {name: value for name, value in follows.items() if value != stored[name]}
        return entry.row_id, {name: stored[name] for name in new}, new

    def _keep_words(self, session: Session, entries: Sequence[RecordEntry]) -> None:
        """What order sheets said stays held against them where the shop has edited its own sheet.

        Else the next order would bring the old word back. Any other word is now the sheet's.
        """
        own: list[tuple[int, str, Raw]] = []
        overruled: list[tuple[int, str]] = []
        for entry in entries:
            for change in entry.changes:
                if entry.draft.row in self.homed and change.key in self.subject.echoed:
                    own.append((entry.row_id, change.key, change.old))
                else:
                    overruled.append((entry.row_id, change.key))
        table = self.subject.table
        forget_imported(session, table, overruled)
        known = imported_values(session, table, {row_id for row_id, _, _ in own})
        made: list[tuple[Raw, ...]] = [
            (table, row_id, name, json.dumps(old))
            for row_id, name, old in own
            if name not in known.get(row_id, {})
        ]
        columns = ("table_name", "row_id", "field", "value")
        insert_rows(session, Base.metadata.tables["imported_value"], columns, made)


def by_row(entries: Iterable[RecordEntry]) -> list[RecordEntry]:
    """In the order of the sheet."""
    return sorted(entries, key=lambda entry: entry.draft.row)


def _version(value: Value) -> int | None:
    plain = str(value or "")
    return int(plain) if plain.isdecimal() and len(plain) < LONGEST_SHOWN else None


def printed(key: str, value: Value) -> Value:
    """A value as a sheet prints it."""
    return f"{value / 100:.2f}" if key.endswith("_fen") and isinstance(value, int) else value


def _problem(
    draft: RecordDraft, code: CellCode, heading: str, value: Value, level: Level = Level.ERROR
) -> CellProblem:
    told = "" if value is None else str(value)[:LONGEST_SHOWN]
    return CellProblem(draft.row, heading, code, told, level)
