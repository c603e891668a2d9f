"""Pasted text or a sheet becomes rows of waybills: how it is separated, which column is which."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from seller_desk.errors import FileCode, refuse
from seller_desk.services import couriers
from seller_desk.services.records.profile import profile
from seller_desk.sheets.cells import shown
from seller_desk.sheets.columns import Column
from seller_desk.sheets.mapping import guess
from seller_desk.sheets.reader import open_sheet
from seller_desk.words import Cancelled, Progress

MOST_ROWS = 20_000
"""Beyond that it is no list of one day's parcels."""
_SAMPLE = 60
_MOST_SHORT = 99_999
_SIGNS = re.compile(r"[,，;；]")
_LEADING = "'‘’`"
_PIECES = Column("pieces", ("件数", "数量", "发货数量", "Pieces", "Quantity"))


class PasteKey(StrEnum):
    """What a column of the paste holds."""

    NUMBER = "number"
    COURIER = "courier_text"
    WAYBILL = "waybills"
    PIECES = "pieces"
    TIME = "shipped_at"
    NONE = "none"


class Separator(StrEnum):
    """What stands between the columns."""

    TAB = "tab"
    COMMA = "comma"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class PastedRow:
    """One line that holds anything; `line` counts from 1, blank lines included."""

    line: int
    cells: tuple[str, ...]

    def at(self, place: int | None) -> str:
        """The text of a column; empty where the line is too short."""
        return self.cells[place] if place is not None and place < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was pasted, in columns."""

    rows: tuple[PastedRow, ...]
    separator: Separator
    has_heading: bool
    columns: tuple[PasteKey, ...]
    """Of each column from the left."""
    cut: int = 0
    """How many rows were too many."""

    def place(self, key: PasteKey) -> int | None:
        """The column of that key, if there is one."""
        return self.columns.index(key) if key in self.columns else None


def read_text(
    text: str,
    known: Callable[[Sequence[str]], int],
    columns: Sequence[PasteKey] | None = None,
) -> Pasted:
    """The rows of a text. `known` tells how many of some texts are order numbers of the shop.

    `columns` says which is which; without it the headings do, else what the columns hold.
    """
    separator = _separator(text)
    lines = ((at, line) for at, line in enumerate(text.splitlines(), start=1) if line.strip())
    rows = [PastedRow(at, _cells(line, separator)) for at, line in lines]
    named = _named(rows[0].cells) if rows else ()
    has_heading = PasteKey.NUMBER in named or PasteKey.WAYBILL in named
    below = rows[1:] if has_heading else rows
    found = tuple(columns or (named if has_heading else _told_by(below, known)))
    return Pasted(
        tuple(below[:MOST_ROWS]), separator, has_heading, found, max(0, len(below) - MOST_ROWS)
    )


def with_cells(
    text: str, pasted: Pasted, cells: Mapping[int, Mapping[PasteKey, str]]
) -> tuple[str, tuple[PasteKey, ...]]:
    """The text with other cells in some of its lines, and which column is which by then.

    A column that the paste lacks comes behind the others. Spaces cannot part columns of which
    some are empty: such a text is parted by tabs from here on.
    """
    wanted = dict.fromkeys(key for line in cells.values() for key in line)
    told = pasted.columns
    while (
        told and told[-1] is PasteKey.NONE and not any(row.at(len(told) - 1) for row in pasted.rows)
    ):
        told = told[:-1]
    columns = (*told, *(key for key in wanted if key not in told))
    sign = "," if pasted.separator is Separator.COMMA else "\t"
    lines = text.splitlines()
    for at, line in enumerate(lines, start=1):
        if line.strip() and (at in cells or pasted.separator is Separator.SPACE):
            found = list(_cells(line, pasted.separator))[: len(columns)]
            found += [""] * (len(columns) - len(found))
            for key, value in cells.get(at, {}).items():
                found[columns.index(key)] = _SIGNS.sub(" ", _flat(value))
            lines[at - 1] = sign.join(found)
    return "\n".join(lines), columns


def text_of(
    path: Path, *, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> str:
    """The first sheet of a file as text that could have been pasted.

    Raises what `open_sheet` raises; unknown_kind when no row has more than one column.
    """
    with open_sheet(path, cancelled=cancelled) as sheet:
        width = max((len(cells) for _, cells in sheet.head.rows), default=0)
        lines: list[str] = []
        for batch in sheet.rows(0, range(width)):
            lines += ["\t".join(_flat(shown(cell)) for cell in cells) for _, *cells in batch]
            if progress is not None:
                progress("read", len(lines), sheet.head.last_row)
    start = next((at for at, line in enumerate(lines) if len(line.strip().split("\t")) > 1), None)
    if start is None:
        raise refuse(FileCode.UNKNOWN_KIND, file=path.name)
    return "\n".join(lines[start:])


def order_number(text: str) -> str:
    """An order number as the store has it: what was pasted around it is taken off."""
    return couriers.tidy(text.strip().strip(_LEADING))


def _separator(text: str) -> Separator:
    if "\t" in text:
        return Separator.TAB
    return Separator.COMMA if _SIGNS.search(text) else Separator.SPACE


def _cells(line: str, separator: Separator) -> tuple[str, ...]:
    match separator:
        case Separator.TAB:
            parts: Iterable[str] = line.split("\t")
        case Separator.COMMA:
            parts = _SIGNS.split(line)
        case Separator.SPACE:
            parts = _spaced(line.split())
    return tuple(part.strip() for part in parts)


def _spaced(words: Sequence[str]) -> Sequence[str]:
    """`number courier waybill` or `number waybill`; a waybill may be written in groups."""
    if len(words) > 2 and couriers.named(words[1]) is not None:  # noqa: PLR2004  (three columns)
        return [*words[:2], "".join(words[2:])]
    return [*words[:1], "".join(words[1:])]


def _named(headings: Sequence[str]) -> tuple[PasteKey, ...]:
    """Which column is which by its heading."""
    found = guess(headings, (*profile("shipments").columns, _PIECES)).columns
    keys = {place: PasteKey(key) for key, place in found.items() if key in set(PasteKey)}
    return tuple(keys.get(place, PasteKey.NONE) for place in range(len(headings)))


def _told_by(
    rows: Sequence[PastedRow], known: Callable[[Sequence[str]], int]
) -> tuple[PasteKey, ...]:
    """Which column is which by what stands in it."""
    width = max((len(row.cells) for row in rows), default=0)
    sample = rows[:_SAMPLE]
    columns = [[row.at(place) for row in sample if row.at(place)] for place in range(width)]
    hits = [known([order_number(text) for text in texts]) for texts in columns]
    number = hits.index(max(hits)) if any(hits) else 0
    keys = [PasteKey.NONE] * width
    for place, texts in enumerate(columns):
        keys[place] = PasteKey.NUMBER if place == number else _kind(texts)
    if PasteKey.WAYBILL not in keys and PasteKey.PIECES in keys:
        keys[keys.index(PasteKey.PIECES)] = PasteKey.WAYBILL
    return tuple(_once(keys))


def _kind(texts: Sequence[str]) -> PasteKey:
    if not texts:
        return PasteKey.NONE
    half = len(texts) / 2
    if sum(couriers.named(text) is not None for text in texts) > half:
        return PasteKey.COURIER
    if sum(text.isdecimal() and int(text) <= _MOST_SHORT for text in texts) > half:
        return PasteKey.PIECES
    return PasteKey.WAYBILL


def _once(keys: Sequence[PasteKey]) -> list[PasteKey]:
    """Every key but NONE only once: the first column that has it keeps it."""
    return [PasteKey.NONE if key in keys[:place] else key for place, key in enumerate(keys)]


def _flat(text: str) -> str:
    return " ".join(text.split())
