"""Workbooks by calamine: .xlsx, .xlsb, .ods and .xls, whole sheets at a time."""

import zipfile
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any

import python_calamine as calamine

from seller_desk.errors import FileCode, refuse
from seller_desk.sheets.cells import ErrorCell
from seller_desk.sheets.package import Package, Traits
from seller_desk.sheets.source import Row, SheetName, Source, put_right

_CUT = (zipfile.BadZipFile, zlib.error, EOFError)


class Workbook(Source):
    """A workbook, opened by its content: calamine itself trusts the file's name."""

    def __init__(self, content: bytes, package: Package | None) -> None:
        """Raises DeskError of damaged, encrypted. `package` is the same content as parts."""
        try:
            self._book = calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        except calamine.PasswordError as error:
            raise refuse(FileCode.ENCRYPTED) from error
        except calamine.CalamineError as error:
            raise refuse(FileCode.DAMAGED) from error
        self._package = package
        self.sheets = [
            SheetName(sheet.name, sheet.visible == calamine.SheetVisibleEnum.Visible)
            for sheet in self._book.sheets_metadata
            if sheet.typ == calamine.SheetTypeEnum.WorkSheet
        ]
        self._parsed: dict[int, calamine.CalamineSheet] = {}
        self._traits: dict[int, Traits] = {}

    def rows(self, sheet: int) -> Iterator[Row]:
        """Blank rows at the top are kept by calamine, blank columns at the left are not."""
        parsed = self._parse(sheet)
        if parsed.start is None:
            return
        _, left = parsed.start
        margin = [""] * left
        rows = enumerate(
            (margin + cells for cells in parsed.iter_rows()) if left else parsed.iter_rows(),
            start=1,
        )
        yield from self._corrected(sheet, rows) if self._needs_correction(sheet) else rows

    def last_row(self, sheet: int) -> int | None:
        end = self._parse(sheet).end
        return None if end is None else end[0] + 1

    def may_be_misread(self, sheet: int) -> bool:
        """Whether calamine found no cell although there may be some: of UTF-16 it reads none."""
        if self._parse(sheet).start is not None or self._package is None:
            return False
        return self._package.may_hold_values(self.sheets[sheet].name)

    def _needs_correction(self, sheet: int) -> bool:
        return self._package is None or self._traits[sheet] != Traits()

    def _corrected(self, sheet: int, rows: Iterator[tuple[int, list[Any]]]) -> Iterator[Row]:
        """Odd texts put right, and cells without a value put in: calamine gives blanks for them."""
        missing = {}
        if self._package is not None:
            missing = self._package.valueless_cells(self.sheets[sheet].name, self._traits[sheet])
        for number, cells in rows:
            clean = [put_right(cell) for cell in cells]
            for column, said in missing.get(number, {}).items():
                clean += [None] * (column + 1 - len(clean))
                clean[column] = ErrorCell(said)
            yield number, clean

    def _parse(self, sheet: int) -> calamine.CalamineSheet:
        """Parse a sheet once; meanwhile another core looks for what calamine does not tell."""
        if sheet not in self._parsed:
            name = self.sheets[sheet].name
            with ThreadPoolExecutor(1) as aside:
                look = aside.submit(self._look, name)
                try:
                    self._parsed[sheet] = self._book.get_sheet_by_name(name)
                    self._traits[sheet] = look.result()
                except (calamine.CalamineError, *_CUT) as error:
                    raise refuse(FileCode.DAMAGED) from error
        return self._parsed[sheet]

    def _look(self, name: str) -> Traits:
        return Traits() if self._package is None else self._package.traits(name)
