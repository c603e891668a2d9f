"""Rows become a table in an .xlsx or .csv: whole or not at all, and never a live formula."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Final

from seller_desk.errors import StoreCode, refuse
from seller_desk.sheets.cells import LONGEST_TEXT, as_text
from seller_desk.sheets.swap import swapped_in
from seller_desk.words import Cancelled, Progress

STAGE: Final = "write"
_BATCH = 500
"""So many rows are written between two looks for a wish to stop."""
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# A spreadsheet would take these for a formula or a number; CsvText takes the mark off again.
_TEMPTING = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]|'+\d")
_HEADING_COLOUR = "#EEF0F3"

Values = Sequence[Any]
Converter = Callable[[Values], Values]


class OutKind(StrEnum):
    """What the values of a column are."""

    TEXT = "text"
    """Any value of a cell, written as text."""
    MONEY = "money"
    """Whole fen."""
    COUNT = "count"
    QUANTITY = "quantity"
    """Thousandths of a piece."""
    TIME = "time"
    DATE = "date"
    SHARE = "share"
    """A part of 1."""


@dataclass(frozen=True, slots=True)
class OutColumn:
    """A column as it is printed; None in it is a blank cell. One without width is hidden."""

    heading: str
    kind: OutKind = OutKind.TEXT
    width: int = 14


def write_table(
    path: Path,
    columns: Sequence[OutColumn],
    rows: Iterable[Sequence[object]],
    *,
    sheet: str,
    cancelled: Cancelled | None = None,
    progress: Progress | None = None,
) -> int:
    """Write a table, .csv or .xlsx by the path's suffix: how many rows it has.

    The rows are taken as they come, so that a generator needs no room. A file that was there stays
    as it is until the new one is complete. Raises DeskError of not_writable, disk_full, cancelled.
    """
    if len({column.heading for column in columns}) < len(columns):
        raise ValueError("headings must differ")
    batches = _Batches(rows, cancelled, progress)
    with swapped_in(path) as beside:
        if path.suffix.lower() == ".csv":
            _write_csv(beside, columns, batches)
        else:
            _write_book(beside, columns, batches, sheet)
    return batches.count


class _Batches:
    """The rows, some at a time, counted; between them is time to stop and to tell."""

    def __init__(
        self,
        rows: Iterable[Sequence[object]],
        cancelled: Cancelled | None,
        progress: Progress | None,
    ) -> None:
        self._rows = iter(rows)
        self._cancelled = cancelled
        self._progress = progress
        self.count = 0

    def converted(self, converters: Sequence[Converter]) -> Iterator[Sequence[Values]]:
        """Some rows at a time, column by column, the values of each converted."""
        while batch := list(islice(self._rows, _BATCH)):
            if self._cancelled is not None and self._cancelled():
                raise refuse(StoreCode.CANCELLED)
            columns = zip(*batch, strict=True)
            yield [convert(values) for convert, values in zip(converters, columns, strict=True)]
            self.count += len(batch)
            if self._progress is not None:
                self._progress(STAGE, self.count, None)


def _write_book(path: Path, columns: Sequence[OutColumn], batches: _Batches, sheet: str) -> None:
    from rustpy_xlsxwriter import Format, write_worksheet

    def cell_format(kind: OutKind) -> Format:
        # A format is used up by the column that gets it.
        if kind is OutKind.TEXT:
            return Format().set_num_format_index(_TEXT_FORMAT)
        return Format().set_num_format(_NUMBER_FORMATS[kind])

    headings = [plain_text(column.heading) for column in columns]
    heading_format = Format().set_bold().set_background_color(_HEADING_COLOUR)
    write_worksheet(
        _records(headings, batches.converted([_IN_BOOK[column.kind] for column in columns])),
        str(path),
        sheet_name=sheet,
        freeze_row=1,
        autofilter=True,
        header_format=heading_format.set_border_bottom("thin"),
        column_widths={
            heading: float(column.width) for heading, column in zip(headings, columns, strict=True)
        },
        column_formats={
            heading: cell_format(column.kind)
            for heading, column in zip(headings, columns, strict=True)
            if column.kind is not OutKind.QUANTITY
        },
    )


def _records(
    headings: Sequence[str], batches: Iterator[Sequence[Values]]
) -> Iterator[Mapping[str, Any]]:
    """The first row with all headings; a blank one if there is none, since they come with rows.

    The library puts values by their place, not by their heading: further rows go without the blank
    columns at their end, never without one before a filled one.
    """
    first = next(batches, None) or [(None,)] * len(headings)
    yield from _with_headings(headings, first)
    for columns in batches:
        filled = [place for place, values in enumerate(columns, 1) if not _is_blank(values)]
        width = max(filled, default=1)
        yield from _with_headings(headings[:width], columns[:width])


def _with_headings(
    headings: Sequence[str], columns: Sequence[Values]
) -> Iterator[Mapping[str, Any]]:
    return (dict(zip(headings, row, strict=True)) for row in zip(*columns, strict=True))


def _is_blank(values: Values) -> bool:
    return not any(values) and values.count(None) == len(values)


def _write_csv(path: Path, columns: Sequence[OutColumn], batches: _Batches) -> None:
    """With the mark of UTF-8, without which Excel takes Chinese for something else."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_guarded([column.heading for column in columns]))
        for converted in batches.converted([_IN_CSV[column.kind] for column in columns]):
            writer.writerows(zip(*converted, strict=True))


def plain_text(value: object) -> str:
    """A text that a workbook can hold."""
    told = value if isinstance(value, str) else as_text(value)  # type: ignore[arg-type]
    return _UNWANTED.sub("", told)[:LONGEST_TEXT]


def _texts(values: Values) -> Values:
    """Most columns are blank or plain: seen at one look at all their values together."""
    if _is_blank(values):
        return values
    try:
        joined = "".join([value for value in values if value is not None])
    except TypeError:
        joined = "\n"
    if joined.isprintable() and len(joined) <= LONGEST_TEXT:
        return values
    return [None if value is None else plain_text(value) for value in values]


def _guarded(values: Values) -> Values:
    return [f"'{value}" if value and _TEMPTING.match(value) else value for value in _texts(values)]


def _parts(values: Values, of: int) -> Values:
    return [None if value is None else value / of for value in values]


def _decimals(values: Values, of: int, least: int) -> Values:
    """Exact, without a float in between: 12.50 of 1250 fen, 2.5 of 2500 thousandths."""
    return [None if value is None else _decimal(value, of, least) for value in values]


def _decimal(value: int, of: int, least: int) -> str:
    whole, rest = divmod(abs(value), of)
    decimals = f"{of + rest}"[1:]
    kept = decimals.rstrip("0").ljust(least, "0")
    return f"{'-' if value < 0 else ''}{whole}{'.' if kept else ''}{kept}"


def _unchanged(values: Values) -> Values:
    return values


def _days(values: Values) -> Values:
    return [value.date() if isinstance(value, datetime) else value for value in values]


_TEXT_FORMAT: Final = 49
"""`@`: eighteen digits that somebody types over an id are a text too, and keep their tail."""
_NUMBER_FORMATS: Mapping[OutKind, str] = {
    OutKind.MONEY: "#,##0.00",
    OutKind.COUNT: "0",
    OutKind.TIME: "yyyy-mm-dd hh:mm:ss",
    OutKind.DATE: "yyyy-mm-dd",
    OutKind.SHARE: "0.00%",
}
_IN_BOOK: Mapping[OutKind, Converter] = {
    OutKind.TEXT: _texts,
    OutKind.MONEY: partial(_parts, of=100),
    OutKind.COUNT: _unchanged,
    OutKind.QUANTITY: partial(_parts, of=1_000),
    OutKind.TIME: _unchanged,
    OutKind.DATE: _days,
    OutKind.SHARE: _unchanged,
}
_IN_CSV: Mapping[OutKind, Converter] = {
    **_IN_BOOK,
    OutKind.TEXT: _guarded,
    OutKind.MONEY: partial(_decimals, of=100, least=2),
    OutKind.QUANTITY: partial(_decimals, of=1_000, least=0),
}
