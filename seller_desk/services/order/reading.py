"""An order sheet is read: its heading row found, its columns mapped, its rows gathered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from seller_desk.errors import CellCode, CellProblem, FileCode, Level, refuse
from seller_desk.services.order.checks import check, future
from seller_desk.services.order.drafts import Gathering, OrderDraft
from seller_desk.services.order.profile import OWN_KEYS, READ_COLUMNS, TELLING_KEYS
from seller_desk.services.order.rows import RowReader
from seller_desk.sheets import reader
from seller_desk.sheets.cells import Cell, shown
from seller_desk.sheets.mapping import Mapping as HeadingMap
from seller_desk.sheets.mapping import heading_row
from seller_desk.sheets.reader import Block, Head, OpenSheet
from seller_desk.words import Cancelled, Progress

_REQUIRED = frozenset({"number"})
_LEAST_TELLING = 2


@dataclass(frozen=True, slots=True)
class OrderSheet:
    """What a file says, not yet compared with the store."""

    name: str
    """Of the sheet in the file."""
    sha256: str
    mapping: HeadingMap
    headings: Mapping[str, str]
    """Key → heading as printed in the file, else as the platform prints it."""
    drafts: Sequence[OrderDraft]
    problems: tuple[CellProblem, ...]
    """What is odd about the sheet as a whole."""
    rows: int


def read_orders(
    path: Path,
    *,
    now: datetime,
    is_chosen: bool,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> OrderSheet:
    """Read a file. Raises the codes of `sheets.reader`, no_header, unknown_kind.

    `is_chosen`: somebody said that it holds orders, so that less of them is enough to go by.
    """
    with reader.open_sheet(path, cancelled=cancelled) as sheet:
        mapping = _find(sheet, path, is_chosen=is_chosen)
        blocks = sheet.blocks(mapping.heading_row, list(mapping.columns.values()))
        found = read_orders_from(_counted(blocks, sheet.head, progress), mapping, now=now)
        return replace(found, name=sheet.head.sheet, sha256=sheet.sha256)


def _find(sheet: OpenSheet, path: Path, *, is_chosen: bool) -> HeadingMap:
    """Turn to the first sheet with orders. Raises no_header, unknown_kind."""
    has_headings = False
    for name in sheet.sheets:
        head = sheet.head if name == sheet.head.sheet else sheet.turn_to(name)
        found = heading_row(head, READ_COLUMNS, _REQUIRED)
        if found is not None:
            keys = found.columns.keys()
            if OWN_KEYS & keys if is_chosen else len(TELLING_KEYS & keys) >= _LEAST_TELLING:
                return found
        has_headings |= found is not None or any(_is_headings(cells) for _, cells in head.rows)
    code = FileCode.UNKNOWN_KIND if has_headings else FileCode.NO_HEADER
    raise refuse(code, file=path.name)


def read_orders_from(blocks: Iterable[Block], mapping: HeadingMap, *, now: datetime) -> OrderSheet:
    """The orders in blocks of rows, with the mapped columns."""
    headings = _printed(mapping)
    rows = RowReader(list(mapping.columns))
    latest = future(now)
    gathering = Gathering(headings, lambda draft: check(draft, headings, latest))
    count = 0
    for block in blocks:
        count += len(block.numbers)
        for row in rows.rows(block):
            gathering.add(row)
    return OrderSheet("", "", mapping, headings, gathering.end(), _doubles(mapping), count)


def _counted(blocks: Iterator[Block], head: Head, progress: Progress | None) -> Iterator[Block]:
    for block in blocks:
        yield block
        if progress is not None:
            progress("read", block.numbers[-1], head.last_row)


def _printed(mapping: HeadingMap) -> dict[str, str]:
    return {column.key: column.headings[0] for column in READ_COLUMNS} | {
        key: mapping.headings[place] for key, place in mapping.columns.items()
    }


def _doubles(mapping: HeadingMap) -> tuple[CellProblem, ...]:
    return tuple(
        CellProblem(
            mapping.heading_row, heading, CellCode.DUPLICATE_HEADING, heading, Level.WARNING
        )
        for heading in mapping.duplicates
    )


def _is_headings(cells: Sequence[Cell]) -> bool:
    """Whether a row looks like headings of some other sheet: words side by side, no figures."""
    words = [shown(cell) for cell in cells if cell is not None]
    return len(words) >= _LEAST_TELLING and not any(
        character.isdigit() for word in words for character in word
    )
