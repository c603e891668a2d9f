"""A sheet of a known layout is read: cells become values, rows become records."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from seller_desk.errors import CellCode, CellProblem, Level
from seller_desk.models.base import shop_time_text
from seller_desk.services.records.choice import Choice
from seller_desk.services.records.differences import Value
from seller_desk.services.records.plan import RecordDraft
from seller_desk.services.records.profile import Profile
from seller_desk.services.records.recognition import Recognised
from seller_desk.sheets.cells import Cell, CellFault, ErrorCell, shown
from seller_desk.sheets.columns import Column, reader_of
from seller_desk.sheets.mapping import Mapping as HeadingMap
from seller_desk.sheets.reader import Block, OpenSheet
from seller_desk.words import Progress

_LEFT_OUT = frozenset({CellCode.ERROR_CELL, CellCode.ID_STORED_AS_NUMBER})
"""Faults that leave the cell out with a warning, unless the record is known by it."""


@dataclass(frozen=True, slots=True)
class RecordSheet:
    """What a file says, not yet compared with the store."""

    name: str
    """Of the sheet in the file."""
    headings: Mapping[str, str]
    """Key → heading as printed in the file, else as it is usually printed."""
    mapped: frozenset[str]
    drafts: Sequence[RecordDraft]
    problems: tuple[CellProblem, ...]
    rows: int


def read_records(
    sheet: OpenSheet,
    found: Recognised,
    choice: Choice,
    identity: frozenset[str],
    progress: Progress | None = None,
) -> RecordSheet:
    """Read every row as one record; a cell of `identity` that cannot be read refuses it."""
    mapping = found.mapping
    headings = printed(found.profile, mapping)
    drafts: list[RecordDraft] = []
    for block in cells_of(sheet, mapping, choice, progress):
        drafts.extend(_drafts(block, found.profile, mapping, headings, identity))
    return RecordSheet(
        name=sheet.head.sheet,
        headings=headings,
        mapped=frozenset(mapping.columns),
        drafts=drafts,
        problems=doubles(mapping),
        rows=len(drafts),
    )


def cells_of(
    sheet: OpenSheet, mapping: HeadingMap, choice: Choice, progress: Progress | None
) -> Iterator[Block]:
    """The mapped columns of a sheet, with the cells that the seller has put right."""
    places = list(mapping.columns.values())
    for block in sheet.blocks(mapping.heading_row, places):
        yield _edited(block, places, choice) if choice.edits else block
        if progress is not None:
            progress("read", block.numbers[-1], sheet.head.last_row)


def printed(known: Profile, mapping: HeadingMap) -> dict[str, str]:
    """Key → heading, for the report."""
    return {column.key: column.headings[0] for column in known.columns} | {
        key: mapping.headings[place] for key, place in mapping.columns.items()
    }


def doubles(mapping: HeadingMap) -> tuple[CellProblem, ...]:
    """Headings that stand twice."""
    return tuple(
        CellProblem(
            mapping.heading_row, heading, CellCode.DUPLICATE_HEADING, heading, Level.WARNING
        )
        for heading in mapping.duplicates
    )


def _edited(block: Block, places: Sequence[int], choice: Choice) -> Block:
    columns = list(block.columns)
    at = {number: index for index, number in enumerate(block.numbers)}
    for (row, place), typed in choice.edits.items():
        if row in at and place in places:
            index = places.index(place)
            cells = list(columns[index] or [None] * len(block.numbers))
            cells[at[row]] = typed or None
            columns[index] = cells
    return Block(block.numbers, columns)


def _drafts(
    block: Block,
    known: Profile,
    mapping: HeadingMap,
    headings: Mapping[str, str],
    identity: frozenset[str],
) -> Iterable[RecordDraft]:
    by_key = {column.key: column for column in known.columns}
    found = [RecordDraft(number, {}) for number in block.numbers]
    for key, cells in zip(mapping.columns, block.columns, strict=True):
        if cells is not None:
            _read_column(found, by_key[key], cells, headings[key], is_identity=key in identity)
        else:
            for draft in found:
                draft.values[key] = None
    return found


def _read_column(
    drafts: Sequence[RecordDraft],
    column: Column,
    cells: Sequence[Cell],
    heading: str,
    *,
    is_identity: bool,
) -> None:
    read = reader_of(column)
    for draft, cell in zip(drafts, cells, strict=True):
        draft.values[column.key] = None
        if cell is None:
            continue
        try:
            value = read(cell) if not isinstance(cell, ErrorCell) else _error()
        except CellFault as fault:
            is_mild = fault.code in _LEFT_OUT and not is_identity
            level = Level.WARNING if is_mild else Level.ERROR
            problem = CellProblem(draft.row, heading, fault.code, shown(cell), level)
            draft.problems.append(problem)
            continue
        draft.values[column.key] = _stored(value)


def _error() -> Value:
    raise CellFault(CellCode.ERROR_CELL)


def _stored(value: object) -> Value:
    """As the store keeps it."""
    if isinstance(value, datetime):
        return shop_time_text(value)
    return value if isinstance(value, str | int) else None
