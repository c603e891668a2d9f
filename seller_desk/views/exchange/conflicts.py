"""Where the shop and the sheet have both changed a value: the three words of it, and the choice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from seller_desk.models.ledger import Raw
from seller_desk.services.imports import Choice, PlannedRecord
from seller_desk.services.records.differences import Kept
from seller_desk.views.exchange.values import value_text
from seller_desk.views.exchange.wording import field_name


@dataclass(frozen=True, slots=True)
class Conflict:
    """One value: what sheets said before, what the shop made of it, what this sheet says."""

    row: int
    """The first row of its record."""
    key: str
    name: str
    base: Raw
    ours: Raw
    said: Raw
    is_taken: bool

    @property
    def mark(self) -> tuple[int, str]:
        """As `Choice.taken` names it."""
        return self.row, self.key


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A conflict as a line of its list."""

    id: int
    row: int
    name: str
    field: str
    base: str
    ours: str
    said: str
    is_taken: bool


def conflicts(
    records: Sequence[PlannedRecord], choice: Choice, before: Mapping[tuple[int, str], Conflict]
) -> list[Conflict]:
    """All of some records, those that were decided for the sheet too; `before`: seen earlier."""
    found: list[Conflict] = []
    for record in records:
        found.extend(_kept(record))
        found.extend(_taken(record, choice.taken, before))
    return found


def conflict_rows(found: Sequence[Conflict], now: datetime) -> list[ConflictRow]:
    """As they are listed, counted from 0."""
    return [
        ConflictRow(
            id=place,
            row=each.row,
            name=each.name,
            field=field_name(each.key),
            base=value_text(each.key, each.base, now),
            ours=value_text(each.key, each.ours, now),
            said=value_text(each.key, each.said, now),
            is_taken=each.is_taken,
        )
        for place, each in enumerate(found)
    ]


def _kept(record: PlannedRecord) -> Iterator[Conflict]:
    for key in record.kept:
        if isinstance(key, Kept):
            name = record.name or ""
            yield Conflict(record.row, str(key), name, key.base, key.ours, key.said, is_taken=False)


def _taken(
    record: PlannedRecord,
    taken: frozenset[tuple[int, str]],
    before: Mapping[tuple[int, str], Conflict],
) -> Iterator[Conflict]:
    for change in record.changes:
        known = before.get((record.row, change.key))
        if known is not None and (record.row, change.key) in taken and change.line is None:
            yield Conflict(
                record.row,
                change.key,
                record.name or "",
                known.base,
                change.old,
                change.new,
                is_taken=True,
            )
