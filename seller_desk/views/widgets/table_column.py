"""Columns of a table: what a row says there, and how it is shown."""

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt

from seller_desk.words import Tone

Row = Any
"""Whatever the page's query returns; only the page's own functions look inside."""
Told = Callable[[Row], str]


class CellKind(StrEnum):
    """How the cells of a column are drawn."""

    TEXT = "text"
    MONEY = "money"
    COUNT = "count"
    TIME = "time"
    PILL = "pill"
    COUNTDOWN = "countdown"
    TWO_LINE = "two_line"
    CHECK = "check"
    FLAG = "flag"
    SCORE = "score"
    """A number of 100, behind a bar."""
    BUTTON = "button"


NUMBERS = frozenset({CellKind.MONEY, CellKind.COUNT})


def _nothing(_row: Row) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column; every function gets the row as the query returned it."""

    key: str
    title: str
    kind: CellKind = CellKind.TEXT
    width: int = 120
    text: Told = _nothing
    _: KW_ONLY
    tone: Callable[[Row], Tone | None] | None = None
    """Of a pill, a flag, or plain text."""
    icon: Told | None = None
    picture: Told | None = None
    """The key of a small picture before the words; empty where a row has none."""
    secondary: Told | None = None
    """The smaller second line, or words behind the first."""
    tooltip: Told | None = None
    """In full what the cell says short; a cut text needs none."""
    spoken: Told | None = None
    """What is read out, where it is not the text."""
    copied: Told | None = None
    """What Ctrl+C takes, where it is not the text."""
    fault: Callable[[Row], bool] | None = None
    """Whether the value is wrong: it stands in a red box."""
    old: Callable[[Row], str | None] | None = None
    """The value before the change, struck through before the new one."""
    boxed: Callable[[Row], tuple[str, str, str] | None] | None = None
    """Words around a wrong value that stands in a red box; what is copied stays the text."""
    align: Qt.AlignmentFlag | None = None
    """Numbers stand at the right unless told otherwise."""
    whole: Sequence[str] | None = None
    """The longest texts; where it is given, the column starts as wide as they and the heading need.
    """
    quiet: bool = False
    """A button that is not the first thing to do, in the current row neither."""
    stretch: bool = False
    """Takes what the window has to spare."""
    gives_way: int = 0
    """Where a list has no room for all its columns it goes out of sight: 1 first, then 2."""
    value: Callable[[Row], Any] | None = None
    """What a list compares that is sorted where it is shown; None is not known."""
    sortable: bool = False
    descends: bool = False
    """The first click on its heading sorts from large to small."""
    visible: bool = True
    fills: bool = False
    """Ctrl+D writes its value into other rows."""
    lead: bool = False
    """Names the row: blue where the row is the current one."""

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Left, or right for numbers."""
        if self.align is not None:
            return self.align
        numeric = self.kind in NUMBERS
        return Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row says in a column, made once and painted often."""

    text: str
    secondary: str = ""
    tone: Tone | None = None
    icon: str = ""
    picture: str | None = None
    """None where the column has no pictures at all."""
    fault: bool = False
    old: str = ""
    boxed: tuple[str, str, str] | None = None


def cell_of(column: TableColumn, row: Row) -> Cell:
    """What that row says in that column."""
    return Cell(
        column.text(row),
        column.secondary(row) if column.secondary else "",
        column.tone(row) if column.tone else None,
        column.icon(row) if column.icon else "",
        column.picture(row) if column.picture else None,
        column.fault(row) if column.fault else False,
        (column.old(row) or "") if column.old else "",
        column.boxed(row) if column.boxed else None,
    )


def spoken(column: TableColumn, row: Row, cell: Cell) -> str:
    """What is read out of a cell."""
    if column.spoken is not None:
        return column.spoken(row)
    return ", ".join(part for part in (cell.old, cell.text, cell.secondary) if part)


def copied(column: TableColumn, row: Row) -> str:
    """What is copied of a cell."""
    return (column.copied or column.text)(row)
