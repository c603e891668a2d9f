"""Workbooks by openpyxl, one cell at a time: slow, but a far cell costs it nothing."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import openpyxl

from seller_desk.sheets.cells import ErrorCell
from seller_desk.sheets.package import Package
from seller_desk.sheets.source import Row, SheetName, Source, put_right


class Careful(Source):
    """The second reader: for far cells, UTF-16, and whatever the first one dies of."""

    def __init__(self, content: bytes, package: Package) -> None:
        """Raises DeskError of too_large, damaged; whatever openpyxl raises means damaged, too."""
        package.check_careful()
        book = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True)
        self._sheets = book.worksheets
        self.sheets = [
            SheetName(sheet.title, sheet.sheet_state == "visible") for sheet in self._sheets
        ]

    def rows(self, sheet: int) -> Iterator[Row]:
        found = self._sheets[sheet]
        found.reset_dimensions()  # a false <dimension> would hide cells
        for number, cells in enumerate(found.rows, start=1):
            if cells:
                yield number, [_value(cell) for cell in cells]


def _value(cell: Any) -> object:  # noqa: ANN401  (openpyxl comes without types)
    return ErrorCell(cell.value) if cell.data_type == "e" else put_right(cell.value)
