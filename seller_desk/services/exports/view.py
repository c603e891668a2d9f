"""A list goes out as it is seen: its columns in their order, its rows in theirs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from seller_desk.models.store import Store
from seller_desk.services.exports.writing import of_all
from seller_desk.sheets.writer import OutColumn, OutKind, write_table
from seller_desk.words import Cancelled, Progress

__all__ = ["OutColumn", "OutKind", "View", "ViewColumn", "export_view"]

_PART = 300
Read = Callable[[Session, Sequence[int]], Sequence[Any]]
"""Reads the rows of some ids, in their order; one that is gone by now is left out."""


@dataclass(frozen=True, slots=True)
class ViewColumn:
    """A column that is seen, and the value that a row has in it, as its kind wants it."""

    out: OutColumn
    value: Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class View:
    """What stands on the screen: the name of the list, its columns, its rows by id."""

    name: str
    columns: tuple[ViewColumn, ...]
    ids: Sequence[int]
    read: Read


def export_view(
    store: Store,
    view: View,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Write a list to an .xlsx or .csv; how many rows it has.

    Raises not_writable, disk_full, disk_error, cancelled.
    """
    with store.read() as session:
        return write_table(
            path,
            [column.out for column in view.columns],
            _lines(session, view),
            sheet=view.name,
            progress=of_all(progress, len(view.ids)),
            cancelled=cancelled,
        )


def _lines(session: Session, view: View) -> Iterator[Sequence[object]]:
    values = [column.value for column in view.columns]
    for first in range(0, len(view.ids), _PART):
        for row in view.read(session, view.ids[first : first + _PART]):
            yield [value(row) for value in values]
