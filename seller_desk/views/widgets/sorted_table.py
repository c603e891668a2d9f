"""SortedTable: a list that is read whole is sorted where it is shown, by one column or several.

Lists that may be long are sorted by the services that find them.
"""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from seller_desk.ordering import ordered
from seller_desk.views.widgets.row_model import aligned
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import NUMBERS, CellKind, Row, TableColumn
from seller_desk.views.wording import UNKNOWN

_WORDS = frozenset({CellKind.TEXT, CellKind.TWO_LINE, CellKind.PILL})
"""Cells that are compared by what they say, where a column tells no value."""
_Line = tuple[int, Row]


class SortedTable(RowTable):
    """Its order is the one that was given until a heading is pressed."""

    def __init__(self, columns: Sequence[TableColumn], row: str = "row.normal") -> None:
        super().__init__([_sortable(column) for column in columns], row)
        self._given: Sequence[int] = ()
        self.offer_several_sorts()
        self.sorts_asked.connect(self._sort_again)

    def show_ids(self, ids: Sequence[int], *, keep: bool = True) -> None:
        self._given = ids
        super().show_ids(self._in_order(), keep=keep)

    def refresh_rows(self) -> None:
        """What has changed may stand elsewhere now."""
        found = self._in_order()
        if self.sorts and found != self.ids:
            super().show_ids(found)
        super().refresh_rows()

    def _sort_again(self, _sorts: object) -> None:
        super().show_ids(self._in_order())

    def _in_order(self) -> "array[int]":
        if not self.sorts:
            return array("q", self._given)
        rows = aligned(self._given, self.fetch(self._given))
        lines = [(at, row) for at, row in zip(self._given, rows, strict=True) if row is not None]
        values = {column.key: partial(_compared, column) for column in self.columns}
        return array("q", (at for at, _row in ordered(lines, self.sorts, values)))


def _sortable(column: TableColumn) -> TableColumn:
    """The same column with what a press on its heading means; buttons sort nothing."""
    can = bool(column.title) and (column.value is not None or column.kind in _WORDS)
    return replace(column, sortable=can, descends=column.descends or column.kind in NUMBERS)


def _compared(column: TableColumn, line: _Line) -> Any:  # noqa: ANN401  (whatever a column compares)
    told: Callable[[Row], Any] = column.value or column.text
    value = told(line[1])
    return None if value in {"", UNKNOWN} else value
