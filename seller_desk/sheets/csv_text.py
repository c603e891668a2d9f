"""Texts with commas, semicolons or tabs between their cells."""

import csv
import re
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from typing import TextIO

from seller_desk.errors import FileCode, refuse
from seller_desk.sheets.decoding import encoding_of, without_marks
from seller_desk.sheets.source import CONTROLS, PICTURE, WIDEST, Row, SheetName, Source

_SAMPLE = 2**16
_SAMPLE_LINES = 20
_SEPARATORS = ",\t;"
_NAMED_SEPARATOR = re.compile(r"\s*\"?sep=(.)\"?\s*", re.IGNORECASE)
_AS_FORMULA = re.compile(r'="(.*)"', re.DOTALL)
# What keeps Excel from reading a number or a formula: taken off, as the writer puts it on.
_GUARDED = re.compile(r"'('*[=+\-@＝＋－＠\t\r\n]|'*\d)")


class CsvText(Source):
    """A text file of rows, whatever its name ends in."""

    def __init__(self, content: bytes) -> None:
        """Find out how it is written."""
        self._content = content
        self._encoding = encoding_of(content) or "utf-8"
        self._separator, self._is_named = _separator(content[:_SAMPLE], self._encoding)
        self.sheets = [SheetName("")]

    def rows(self, sheet: int) -> Iterator[Row]:
        """Numbered as Excel does: a record of several lines is one row, a `sep=` line is none."""
        with TextIOWrapper(BytesIO(self._content), self._encoding, newline="") as file:
            if self._is_named:
                file.readline()
            lines = _Lines(file)
            try:
                for number, cells in enumerate(csv.reader(lines, delimiter=self._separator), 1):
                    if len(cells) > WIDEST:
                        raise refuse(FileCode.DAMAGED)
                    yield number, [_unguarded(cell) for cell in cells]
                    lines.forget()
                lines.check_end(self._separator)
            except csv.Error as error:
                raise refuse(FileCode.DAMAGED) from error


class _Lines:
    """The lines of a file, those of the record in hand remembered."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._taken: list[str] = []
        self._last: list[str] = []

    def __iter__(self) -> Iterator[str]:
        for line in self._file:
            self._taken.append(line)
            yield line.translate(CONTROLS)

    def forget(self) -> None:
        self._last, self._taken = self._taken, []

    def check_end(self, separator: str) -> None:
        """An open quotation mark has swallowed every row behind it into one cell."""
        if len(self._last) > 1:
            list(csv.reader(self._last, delimiter=separator, strict=True))


def _separator(sample: bytes, encoding: str) -> tuple[str, bool]:
    """The separator, and whether a first line of its own names it."""
    lines = without_marks(sample, encoding).splitlines()
    if lines and (named := _NAMED_SEPARATOR.fullmatch(lines[0])):
        return named[1], True
    filled = [line for line in lines if line.strip()][:_SAMPLE_LINES]
    return max(
        _SEPARATORS, key=lambda mark: max((line.count(mark) for line in filled), default=0)
    ), False


def _unguarded(cell: str) -> str:
    if cell.startswith("="):
        if cell.startswith(PICTURE):
            return ""
        formula = _AS_FORMULA.fullmatch(cell)
        return formula[1] if formula else cell
    return cell[1:] if cell.startswith("'") and _GUARDED.match(cell) else cell
