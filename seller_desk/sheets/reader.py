"""A file becomes a sheet, its head and rows of cells, read in a process of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from seller_desk.errors import FileCode, refuse
from seller_desk.sheets.cells import Cell, ErrorCell
from seller_desk.sheets.guard import FileForm
from seller_desk.sheets.process import ReaderDiedError, ReaderProcess
from seller_desk.words import Cancelled

__all__ = ["Block", "Cell", "ErrorCell", "Head", "OpenSheet", "open_sheet", "sha256_of"]


@dataclass(frozen=True, slots=True)
class Head:
    """How a sheet begins."""

    sheet: str
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    """The first rows that hold anything, 40 at most: row number and cells from column A on."""
    last_row: int | None
    """The last row in use, if that is known."""


class Block(NamedTuple):
    """Some rows of a sheet, column by column: sheets are full of columns that are blank."""

    numbers: Sequence[int]
    columns: Sequence[Sequence[Cell] | None]
    """The cells of each asked column; None for a column without any."""

    def rows(self) -> list[tuple[Cell, ...]]:
        """Row by row: (row number, *cells)."""
        blank = (None,) * len(self.numbers)
        return list(zip(self.numbers, *(cells or blank for cells in self.columns), strict=True))


class OpenSheet:
    """An open file and the sheet of it that is looked at; closing it ends the child."""

    def __init__(self, path: Path, cancelled: Cancelled) -> None:
        """See `open_sheet`."""
        self._path = path
        self._cancelled = cancelled
        self._process = ReaderProcess(path.name, cancelled)
        try:
            answer = self._open()
        except BaseException:
            self._process.close()
            raise
        self.sha256: str = answer[1]
        """Of the very content that is read, whatever has become of the file."""
        self.sheets: tuple[str, ...] = tuple(answer[2])
        """The names of the visible sheets."""
        self.head = self._head(answer)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child; the sheet cannot be read any further."""
        self._process.close()

    def turn_to(self, sheet: str) -> Head:
        """Look at another sheet of the file: the new head."""
        (answer,) = self._process.ask("turn", self.sheets.index(sheet))
        self.head = self._head(answer)
        return self.head

    def rows(self, after: int, columns: Sequence[int]) -> Iterator[list[tuple[Cell, ...]]]:
        """Batches of rows below row `after`: (row number, *cells of the asked columns).

        Rows without any cell, in whatever column, are left out.
        """
        for block in self.blocks(after, columns):
            yield block.rows()

    def blocks(self, after: int, columns: Sequence[int]) -> Iterator[Block]:
        """The same, column by column."""
        for _, numbers, cells in self._process.ask("rows", after, list(columns)):
            yield Block(numbers, cells)

    def _open(self) -> tuple[Any, ...]:
        """The head; a workbook that kills its first reader gets the careful one."""
        form = ""
        try:
            for answer in self._process.ask("open", str(self._path), False):  # noqa: FBT003  (words of the pipe)
                if answer[0] == "head":
                    return answer
                form = answer[1]
        except ReaderDiedError:
            if form != FileForm.PACKAGE:
                raise
        self._process.close()
        self._process = ReaderProcess(self._path.name, self._cancelled)
        _, answer = self._process.ask("open", str(self._path), True)  # noqa: FBT003  (words of the pipe)
        return answer

    def _head(self, answer: tuple[Any, ...]) -> Head:
        place, rows, last_row = answer[3]
        return Head(self.sheets[place], tuple(rows), last_row)


def open_sheet(path: Path, *, cancelled: Cancelled | None = None) -> OpenSheet:
    """Open a file at the first visible sheet that holds anything; a context manager.

    Raises DeskError of not_found, not_readable, disk_error, empty_file, not_a_sheet, damaged,
    encrypted, too_large or cancelled.
    """
    return OpenSheet(path, cancelled or _never)


def sha256_of(path: Path) -> str:
    """By its content a file is known again. Raises DeskError of not_found."""
    if not path.is_file():  # a pipe would be waited for
        raise refuse(FileCode.NOT_FOUND, file=path.name)
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise refuse(FileCode.NOT_FOUND, file=path.name) from error


def _never() -> bool:
    return False
