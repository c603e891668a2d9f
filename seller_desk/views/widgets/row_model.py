"""RowTableModel: the ids of a list, and a few pages of its rows, read when they are seen."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from seller_desk.views.widgets.table_column import (
    Cell,
    CellKind,
    Row,
    TableColumn,
    cell_of,
    spoken,
)
from seller_desk.views.widgets.ticks import Ticks

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[int]], Sequence[Row]]
PAGE = 128
KEPT = 24
"""Pages in memory: some 3,000 rows."""
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class RowTableModel(QAbstractTableModel):
    """All rows by id, few of them in memory."""

    def __init__(self, columns: Sequence[TableColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.ids: array[int] = array("q")
        self.ticks = Ticks()
        self.fetch: Fetch = _no_rows
        self.heading_tip = ""
        """What can be done with the headings that sort."""
        self._pages: OrderedDict[int, list[_Line]] = OrderedDict()

    def show_ids(self, ids: Sequence[int]) -> None:
        """Another list."""
        self.beginResetModel()
        self.ids = ids if isinstance(ids, array) else array("q", ids)
        self._pages.clear()
        self.endResetModel()

    def forget(self) -> None:
        """The rows are read again when they are next seen."""
        self._pages.clear()
        if self.ids:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self.ids) - 1, len(self.columns) - 1)
            )

    def row(self, at: int) -> Row | None:
        """The row at that place; None when it is gone meanwhile."""
        return self._line(at).row

    def cells(self, at: int) -> tuple[Cell, ...]:
        """What the row at that place says, column by column."""
        line = self._line(at)
        if line.cells is None:
            line.cells = self._write(line.row)
        return line.cells

    def is_ticked(self, at: int) -> bool:
        """Whether the row at that place is chosen."""
        return self.ids[at] in self.ticks

    @property
    def pages_in_memory(self) -> int:
        """How many pages of rows are kept."""
        return len(self._pages)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        at, column = index.row(), self.columns[index.column()]
        match role:
            case _Role.DisplayRole:
                return self.cells(at)[index.column()].text
            case _Role.CheckStateRole if column.kind is CellKind.CHECK:
                return self._check_state(at)
            case _Role.TextAlignmentRole:
                return column.alignment | Qt.AlignmentFlag.AlignVCenter
            case _Role.ToolTipRole | _Role.AccessibleTextRole:
                return self._told(at, index.column(), role)
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or not index.isValid():
            return False
        on = Qt.CheckState(value) is not Qt.CheckState.Unchecked
        self.ticks.put([self.ids[index.row()]], on=on)
        self.dataChanged.emit(index, index, [role])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.columns[index.column()].kind is CellKind.CHECK:
            return plain | Qt.ItemFlag.ItemIsUserCheckable
        return plain | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.ToolTipRole and self.columns[section].sortable:
            return self.heading_tip or None
        return self.columns[section].title if role == _Role.DisplayRole else None

    def _told(self, at: int, number: int, role: int) -> str | None:
        column, row = self.columns[number], self.row(at)
        if row is None:
            return None
        if role == _Role.ToolTipRole:
            return column.tooltip(row) if column.tooltip else None
        return spoken(column, row, self.cells(at)[number])

    def _check_state(self, at: int) -> Qt.CheckState:
        return Qt.CheckState.Checked if self.is_ticked(at) else Qt.CheckState.Unchecked

    def _write(self, row: Row | None) -> tuple[Cell, ...]:
        if row is None:
            return tuple(_EMPTY for _ in self.columns)
        return tuple(cell_of(column, row) for column in self.columns)

    def _line(self, at: int) -> "_Line":
        number, offset = divmod(at, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read(number)
        else:
            self._pages.move_to_end(number)
        return page[offset]

    def _read(self, number: int) -> "list[_Line]":
        wanted = self.ids[number * PAGE : (number + 1) * PAGE]
        page = [_Line(row) for row in aligned(wanted, self.fetch(wanted))]
        self._pages[number] = page
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        return page


class _Line:
    """A row in memory, and what it says once somebody has looked."""

    __slots__ = ("cells", "row")

    def __init__(self, row: Row | None) -> None:
        self.row = row
        self.cells: tuple[Cell, ...] | None = None


def aligned(wanted: Sequence[int], rows: Sequence[Row]) -> Sequence[Row | None]:
    """One row or None for each id: some may have been deleted since the list was made."""
    if len(rows) == len(wanted):
        return rows
    known = {row.id: row for row in rows}
    return [known.get(row_id) for row_id in wanted]


def _no_rows(_ids: Sequence[int]) -> Sequence[Row]:
    return ()


_EMPTY = Cell("")
