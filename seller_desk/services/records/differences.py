"""What a sheet says of a row beside what the store holds and what sheets said before."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

from sqlalchemy.orm import Session

from seller_desk.models.base import Base
from seller_desk.models.ledger import Raw, delete_rows

Value = str | int | None
MASK = "*"
_FETCHED = 1_000


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value that an import sets: from what, to what; `line` counts the order's lines from 1."""

    key: str
    old: Raw
    new: Raw
    line: int | None = None


class Kept(str):
    """The key of a value that both the shop and the sheet have changed, with all three words."""

    __slots__ = ("base", "ours", "said")
    base: Raw
    """What sheets said before."""
    ours: Raw
    """What the shop has made of it."""
    said: Raw
    """What the sheet says now."""

    def __new__(cls, key: str, *, base: Raw, ours: Raw, said: Raw) -> Self:
        """See the class."""
        made = super().__new__(cls, key)
        made.base, made.ours, made.said = base, ours, said
        return made


@dataclass(frozen=True, slots=True)
class Differences:
    """The values to set, and those where both the sheet and the shop have changed the value."""

    changes: tuple[FieldChange, ...] = ()
    kept: tuple[str, ...] = ()

    @property
    def new(self) -> dict[str, Raw]:
        """The values to set, by key."""
        return {change.key: change.new for change in self.changes}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the seller wants otherwise than the rules have it."""

    clears: frozenset[str] = frozenset()
    """Keys whose blank cells take the stored value away."""
    taken: frozenset[str] = frozenset()
    """Keys for which the sheet's word stands, although the shop has changed the value, too."""


NO_WISHES = Wishes()


def differences(
    said: Iterable[tuple[str, Value]],
    stored: Mapping[str, Raw],
    imported: Mapping[str, Raw],
    wishes: Wishes = NO_WISHES,
    *,
    plain: frozenset[str] = frozenset(),
) -> Differences:
    """Compare with the value *last imported*: blank and masked cells never change anything.

    A blank cell of a column in `wishes.clears` does; in one of `plain` a star masks nothing.
    """
    changes: list[FieldChange] = []
    kept: list[str] = []
    for name, value in said:
        have = stored[name]
        if value == have or value == imported.get(name, have):
            continue
        if value is None and name not in wishes.clears:
            continue
        is_masked = isinstance(value, str) and MASK in value and name not in plain
        if is_masked and have is not None:
            continue
        if name in imported and name not in wishes.taken:
            kept.append(Kept(name, base=imported[name], ours=have, said=value))
        else:
            changes.append(FieldChange(name, have, value))
    return Differences(tuple(changes), tuple(kept))


def imported_values(session: Session, table: str, ids: Iterable[int]) -> dict[int, dict[str, Raw]]:
    """What sheets last said of fields that the shop has changed since, by row and field."""
    sql = (
        "SELECT v.row_id, v.field, v.value FROM json_each(?) AS wanted CROSS JOIN imported_value "
        "AS v ON v.table_name = ? AND v.row_id = wanted.value"
    )
    found: dict[int, dict[str, Raw]] = defaultdict(dict)
    for row_id, name, value in rows(session, sql, json.dumps(list(ids)), table):
        found[row_id][name] = json.loads(value) if isinstance(value, str) else value
    return found


def forget_imported(session: Session, table: str, overruled: Iterable[tuple[int, str]]) -> None:
    """The sheet's word was taken against the shop's: nothing is held against it any more."""
    wanted = set(overruled)
    if not wanted:
        return
    kept = Base.metadata.tables["imported_value"]
    names = [column.name for column in kept.columns]
    sql = (
        f"SELECT {', '.join(f'v.{name}' for name in names)} FROM json_each(?) AS wanted "
        "CROSS JOIN imported_value AS v ON v.table_name = ? AND v.row_id = wanted.value"
    )
    ids = json.dumps(sorted({row_id for row_id, _ in wanted}))
    found = [dict(zip(names, row, strict=True)) for row in rows(session, sql, ids, table)]
    delete_rows(session, kept, [row for row in found if (row["row_id"], row["field"]) in wanted])


def rows(session: Session, sql: str, *values: Raw) -> Iterator[tuple[Any, ...]]:
    """The rows of a statement as the driver gives them: wrapping them doubles the cost."""
    cursor = session.connection().exec_driver_sql(sql, values).cursor
    while part := cursor.fetchmany(_FETCHED):
        yield from part
