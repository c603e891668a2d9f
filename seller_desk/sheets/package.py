"""Looks into the parts of an .xlsx for what its first reader does not tell."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from itertools import pairwise
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring

from seller_desk.errors import FileCode, refuse

MOST_CAREFUL: Final = 32 * 2**20
"""Larger parts are not for a reader that takes one cell at a time."""
LAST_ROW: Final = 2**20
LAST_COLUMN: Final = 16_384
_SMALL = 4 * 2**20
_CHUNK = 2**20
_MARK = 2
_SPARSE_GRID = 5_000_000
_SPARSE_SHARE = 20
_ODD = bytes([*range(9), 11, 12, *range(14, 32)])
_ODD_ESCAPE = b"_x00"
_ERROR = b't="e"'
_FORMULA = b"</f>"
_ROW = re.compile(rb'<row\b[^>]*?\br="(\d{1,12})"')
_REFERENCE = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,9})(\d{1,12})"')
_ERROR_CELL = re.compile(
    rb'<(?:\w+:)?c\b(?=[^>]*?\bt="e")[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>'
    rb"(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]{1,40})<",
    re.DOTALL,
)
_UNKNOWN_CELL = re.compile(
    rb'<(?:\w+:)?c\b(?![^>]*\bt="str")[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*'
    rb"<(?:\w+:)?f\b[^>]*?(?:/>|>([^<]{0,80})[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_VALUE = re.compile(rb"<(?:\w+:)?[vt]\b[^>/]*>")


@dataclass(frozen=True, slots=True)
class Traits:
    """What a sheet's XML says: whether some cells need another look than the first reader's."""

    has_errors: bool = False
    has_formulas: bool = False
    """Their results may be missing; WPS keeps pictures in cells as formulas."""
    has_odd_text: bool = False


class Package:
    """The parts of an .xlsx; of an .xlsb or .ods it knows nothing and says so little."""

    def __init__(self, content: bytes) -> None:
        """Keep the content; parts are unpacked when they are asked for."""
        self._zip = zipfile.ZipFile(BytesIO(content))
        self._parts = {_plain(part.filename): part for part in self._zip.infolist()}
        self._sheets = self._sheet_parts()

    def traits(self, sheet: str) -> Traits:
        """One quick walk over the sheet and the shared texts.

        Raises DeskError of damaged when a row stands twice: one of the two would be lost.
        """
        errors = formulas = odd = False
        rows: list[bytes] = []
        for piece in self._pieces(self._sheets.get(sheet)):
            errors = errors or _ERROR in piece
            formulas = formulas or _FORMULA in piece
            odd = odd or _is_odd(piece)
            rows += _ROW.findall(piece)
        if len(set(rows)) < len(rows):
            raise refuse(FileCode.DAMAGED)
        odd = odd or any(map(_is_odd, self._pieces(self._parts.get("xl/sharedstrings.xml"))))
        return Traits(errors, formulas, odd)

    def valueless_cells(self, sheet: str, traits: Traits) -> dict[int, dict[int, str]]:
        """Row number, column (the first is 0) and text of every cell without a value.

        That is an error such as #N/A, or a formula whose result was not stored.
        """
        content = self._content(sheet)
        found: dict[int, dict[int, str]] = {}
        for letters, row, error in _ERROR_CELL.findall(content) if traits.has_errors else ():
            found.setdefault(int(row), {})[_column(letters) - 1] = _said(error)
        for letters, row, formula in _UNKNOWN_CELL.findall(content) if traits.has_formulas else ():
            found.setdefault(int(row), {})[_column(letters) - 1] = "=" + _said(formula)
        return found

    def may_hold_values(self, sheet: str) -> bool:
        """Whether a sheet in which no cell was found has some in its XML."""
        return _VALUE.search(self._content(sheet)) is not None

    def needs_care(self) -> bool:
        """Whether the first reader would die of a sheet or misread it.

        A few far cells ask a reader of whole grids for gigabytes of blanks; UTF-16 it cannot read.
        Raises DeskError of damaged when a cell lies outside any sheet.
        """
        return any(map(self._is_utf16, self._sheets.values())) or any(
            _is_sparse(self._zip.read(part))
            for part in self._sheets.values()
            if part.file_size <= _SMALL
        )

    def check_careful(self) -> None:
        """Raises DeskError of too_large or damaged where a careful reader would take for ever."""
        if any(part.file_size > MOST_CAREFUL for part in self._parts.values()):
            raise refuse(FileCode.TOO_LARGE)
        for part in self._sheets.values():
            content = self._zip.read(part)
            _is_sparse(content)
            rows = [int(row) for row in _ROW.findall(content)]
            if any(below <= above for above, below in pairwise(rows)):
                raise refuse(FileCode.DAMAGED)  # it would leave out rows that go back

    def _is_utf16(self, part: zipfile.ZipInfo) -> bool:
        with self._zip.open(part) as file:
            return file.read(_MARK).startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<"))

    def _pieces(self, part: zipfile.ZipInfo | None) -> Iterator[bytes]:
        """A part piece by piece, no tag of it and no text cut in two."""
        if part is None:
            return
        rest = b""
        with self._zip.open(part) as file:
            while chunk := file.read(_CHUNK):
                piece = rest + chunk
                end = piece.rfind(b"<")
                rest = piece[end:] if end > 0 else b""
                yield piece[:end] if end > 0 else piece
        yield rest

    def _content(self, sheet: str) -> bytes:
        part = self._sheets.get(sheet)
        return b"" if part is None else self._zip.read(part)

    def _sheet_parts(self) -> dict[str, zipfile.ZipInfo]:
        """By the name of each sheet its part; none when the book is laid out in another way."""
        book, links = (
            self._xml(name) for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels")
        )
        if book is None or links is None:
            return {}
        targets = {link.get("Id"): link.get("Target", "") for link in links}
        found: dict[str, zipfile.ZipInfo] = {}
        for sheet in book.iter():
            if _local(sheet.tag) != "sheet":
                continue
            link = next((v for name, v in sheet.items() if _local(name) == "id"), None)
            part = self._parts.get(_target(targets.get(link, "")))
            if part is not None:
                found[sheet.get("name", "")] = part
        return found

    def _xml(self, name: str) -> Element | None:
        part = self._parts.get(name)
        if part is None or part.file_size > _SMALL:
            return None
        try:
            root: Element = fromstring(self._zip.read(part))
        except ParseError:
            return None
        return root


def _is_odd(chunk: bytes) -> bool:
    return _ODD_ESCAPE in chunk or len(chunk.translate(None, _ODD)) < len(chunk)


def _said(content: bytes) -> str:
    return unescape(content.decode("utf-8", "replace"))


def _is_sparse(content: bytes) -> bool:
    widest = deepest = cells = 0
    for letters, row in _REFERENCE.findall(content):
        widest, deepest, cells = max(widest, _column(letters)), max(deepest, int(row)), cells + 1
    if widest > LAST_COLUMN or deepest > LAST_ROW:
        raise refuse(FileCode.DAMAGED)
    grid = widest * deepest
    return grid > _SPARSE_GRID and grid > _SPARSE_SHARE * cells


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _plain(name: str) -> str:
    return name.replace("\\", "/").lower().lstrip("/")


def _target(target: str) -> str:
    plain = target.replace("\\", "/").lower()
    return plain.lstrip("/") if plain.startswith("/") else f"xl/{plain}".replace("xl/../", "")


def _local(name: str) -> str:
    return name.rpartition("}")[2]
