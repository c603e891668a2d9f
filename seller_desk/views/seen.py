"""What a table shows, as it goes out: the columns in sight, the ticked rows or all of them."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from seller_desk.services.exports import View, ViewColumn
from seller_desk.services.exports.view import OutColumn, OutKind, Read
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import TableColumn, copied
from seller_desk.views.wording import UNKNOWN

Value = tuple[OutKind, Callable[[Any], object]]
Values = Mapping[str, Value]
"""Numbers and times by the key of their column; every other cell is the text that is copied."""
_PIXELS = 7
"""About as wide as a figure."""
_LEAST = {OutKind.TIME: 20}
_WIDEST = 60
_ARROW = 4
"""Room for the filter's arrow beside a heading."""
_LAST_NARROW = "\u2e7f"
"""Characters above it are twice as wide."""


def view_of(table: RowTable, name: str, values: Values, read: Read) -> View:
    """The table as it is seen now; `read` reads its rows."""
    columns = tuple(_column(table, column, values) for column in table.shown_columns())
    return View(name, columns, table.selected_ids() or table.ids, read)


def _column(table: RowTable, column: TableColumn, values: Values) -> ViewColumn:
    kind, value = values.get(column.key, (OutKind.TEXT, partial(_text, column)))
    return ViewColumn(OutColumn(column.title, kind, _width(table, column, kind)), value)


def _width(table: RowTable, column: TableColumn, kind: OutKind) -> int:
    seen = table.columnWidth(table.columns.index(column)) // _PIXELS
    heading = sum(2 if sign > _LAST_NARROW else 1 for sign in column.title) + _ARROW
    return min(max(seen, heading, _LEAST.get(kind, 0)), _WIDEST)


def _text(column: TableColumn, row: object) -> str | None:
    """What is not known is a blank cell."""
    said = copied(column, row)
    return None if said in {"", UNKNOWN} else said
