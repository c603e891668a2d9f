"""A column of a sheet: its key, the headings it answers to, and how its cells are read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from seller_desk.errors import CellCode
from seller_desk.sheets.cells import (
    Cell,
    CellFault,
    day,
    ident,
    moment,
    money_fen,
    quantity_milli,
    rate_millionths,
    text,
    whole,
)

Value = str | int | datetime | None


class CellKind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    ID = "id"
    MONEY = "money"
    QUANTITY = "quantity"
    TIME = "time"
    COUNT = "count"
    RATE = "rate"
    """Millionths: 0.45 % is 4,500."""
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Column:
    """`headings[0]` is the one that is printed on export; the others are aliases."""

    key: str
    headings: tuple[str, ...]
    kind: CellKind = CellKind.TEXT
    level: str = "row"
    longest: int | None = None
    """More characters than these are a fault, where the kind's own limit is too generous."""

    @property
    def heading(self) -> str:
        return self.headings[0]


def reader_of(column: Column) -> Callable[[Cell], Value]:
    """What turns a cell of this column into its value; raises CellFault."""
    read = _READERS[column.kind]
    longest = column.longest
    if longest is None:
        return read

    def read_short(cell: Cell) -> Value:
        value = read(cell)
        if isinstance(value, str) and len(value) > longest:
            raise CellFault(CellCode.TOO_LONG)
        return value

    return read_short


_READERS: dict[CellKind, Callable[[Cell], Value]] = {
    CellKind.TEXT: text,
    CellKind.ID: ident,
    CellKind.MONEY: money_fen,
    CellKind.QUANTITY: quantity_milli,
    CellKind.TIME: moment,
    CellKind.COUNT: whole,
    CellKind.RATE: rate_millionths,
    CellKind.DAY: day,
}
