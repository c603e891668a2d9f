"""Cells of an order sheet become values, column by column, since columns repeat themselves."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from typing import NamedTuple

from seller_desk.errors import CellCode
from seller_desk.services.order.plain import GLANCES, Glance, Value
from seller_desk.services.order.profile import LINE_KEYS, ORDER_KEYS
from seller_desk.sheets import cells as parse
from seller_desk.sheets.cells import Cell, CellFault, ErrorCell
from seller_desk.sheets.columns import CellKind, Column, reader_of
from seller_desk.sheets.reader import Block

_PLAIN_TIME = re.compile(r"20\d\d-\d\d-\d\d \d\d:\d\d:\d\d")
"""As the platform prints it: four in five times need no more than a look."""
_KEPT_VALUES = 20_000
"""So many different cells of a column are remembered."""


class Fault(NamedTuple):
    """A cell that could not be read: its column, why, and its text."""

    key: str
    code: CellCode
    shown: str


class ReadRow(NamedTuple):
    """One row of the sheet; `cells` along ORDER_KEYS, `line` along LINE_KEYS."""

    row: int
    number: str | None
    cells: tuple[Value, ...]
    line: tuple[Value, ...]
    faults: Sequence[Fault] = ()


class RowReader:
    """Turns batches of cells into rows of values."""

    def __init__(self, keys: Sequence[str], known: Sequence[Column]) -> None:
        """`keys`: which of the `known` columns is which column of the blocks."""
        columns = {column.key: column for column in known}
        self._columns = [
            _Column(key, _parser(columns[key]), GLANCES.get(columns[key].kind)) for key in keys
        ]

    def rows(self, block: Block) -> Iterator[ReadRow]:
        """The rows of a block."""
        faults: dict[int, list[Fault]] = {}
        values = {
            column.key: column.read(cells, faults)
            for column, cells in zip(self._columns, block.columns, strict=True)
            if cells is not None
        }
        blank = (None,) * len(block.numbers)
        rows = zip(
            block.numbers,
            values.get("number", blank),
            zip(*(values.get(key, blank) for key in ORDER_KEYS), strict=True),
            zip(*(values.get(key, blank) for key in LINE_KEYS), strict=True),
            [faults.get(index, ()) for index in range(len(blank))],
            strict=True,
        )
        return map(ReadRow._make, rows)


class _Column(dict[Cell, Value]):
    """The cells of one column that were read before, with their values."""

    def __init__(self, key: str, value_of: Callable[[Cell], Value], glance: Glance | None) -> None:
        super().__init__({None: None})
        self.key = key
        self._value_of = value_of
        self._glance = glance
        self._wrong: dict[Cell, CellCode] = {}

    def __missing__(self, cell: Cell) -> Value:
        value = self[cell] = self._value(cell)
        return value

    def read(self, cells: Sequence[Cell], faults: dict[int, list[Fault]]) -> Sequence[Value]:
        """Every cell's value; what could not be read is None and stands in `faults`, by row."""
        plain = self._glance(cells) if self._glance else None
        if plain is not None:
            return plain
        if len(self) > _KEPT_VALUES:
            self.clear()
            self[None] = None
        values = list(map(self.__getitem__, cells))
        if self._wrong:
            for index, cell in enumerate(cells):
                if cell in self._wrong:
                    fault = Fault(self.key, self._wrong[cell], parse.shown(cell))
                    faults.setdefault(index, []).append(fault)
        return values

    def _value(self, cell: Cell) -> Value:
        if isinstance(cell, ErrorCell):
            self._wrong[cell] = CellCode.ERROR_CELL
            return None
        try:
            return self._value_of(cell)
        except CellFault as fault:
            self._wrong[cell] = fault.code
            return None


def _parser(column: Column) -> Callable[[Cell], Value]:
    if column.key in {"waybills", "courier_waybills"}:
        return _waybills
    if column.kind is CellKind.TIME:
        return _time
    return reader_of(column)  # type: ignore[return-value]  # only times are neither text nor whole


def _waybills(cell: Cell) -> Value:
    """Several waybills may stand in one cell, so that a text of any length is one."""
    return parse.text(cell) if isinstance(cell, str) else parse.ident(cell)


def _time(cell: Cell) -> Value:
    """A time as it stands in the store: 2026-11-20 18:02:00."""
    if isinstance(cell, str) and _PLAIN_TIME.fullmatch(cell):
        with suppress(ValueError):
            datetime.fromisoformat(cell)
            return cell
    moment = parse.moment(cell)
    return None if moment is None else moment.isoformat(" ", "seconds")
