"""What every kind of file is to the child that reads it: sheets, and rows of cells."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from seller_desk.sheets.cells import Cell, ErrorCell, to_second

Row = tuple[int, Sequence[object]]
"""The number of a row as Excel shows it, and its cells from column A on."""
WIDEST: Final = 16_384
_EXACT = 2**53
PICTURE: Final = ("=DISPIMG(", "=_xlfn.DISPIMG(")
"""How WPS keeps a picture that lies in a cell."""
CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])


@dataclass(frozen=True, slots=True)
class SheetName:
    """A sheet of a file."""

    name: str
    is_visible: bool = True


class Source(ABC):
    """An opened file."""

    sheets: Sequence[SheetName]

    @abstractmethod
    def rows(self, sheet: int) -> Iterator[Row]:
        """Rows in order, blank ones perhaps among them; each call begins anew."""

    def last_row(self, sheet: int) -> int | None:
        """The number of the last row that is used, where that is known beforehand."""
        return None


def put_right(cell: object) -> object:
    """A text without the control characters that no sheet should hold; a picture is no text."""
    if isinstance(cell, str) and not isinstance(cell, ErrorCell):
        if cell.startswith(PICTURE):
            return None
        return cell if cell.isprintable() else cell.translate(CONTROLS)
    return cell


def tidy(cell: object) -> Cell:
    """A cell in one of the forms of `Cell`: no blanks but None, whole numbers whole, no dates."""
    if cell.__class__ is str:
        return cell or None
    if isinstance(cell, float):
        return int(cell) if abs(cell) < _EXACT and cell.is_integer() else cell
    if cell is None or isinstance(cell, int | str):  # a bool is an int, an ErrorCell a str
        return cell
    if isinstance(cell, datetime):
        return to_second(cell.replace(tzinfo=None))
    if isinstance(cell, date):
        return datetime(cell.year, cell.month, cell.day)
    return str(cell)
