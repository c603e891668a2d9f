"""TypedGrid: a short table that is typed into; it copies, fills down, and takes rows of a sheet."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QTableView

from seller_desk.views.widgets.clipboard import put_rows, tabbed_rows
from seller_desk.views.widgets.ink import draw_ring

Index = QModelIndex | QPersistentModelIndex
Cells = Mapping[tuple[int, int], str]
"""Texts by row and column."""
_ACROSS = Qt.Orientation.Horizontal
_CTRL_D = QKeySequence("Ctrl+D")


class TypedModel(QAbstractTableModel):
    """Rows of which many cells change at once."""

    def put_cells(self, cells: Cells) -> int:
        """Change them as one step; how many texts could not be read."""
        raise NotImplementedError


class TypedGrid(QTableView):
    """Ctrl+C, Ctrl+D and Ctrl+V as in the lists and as in a spreadsheet."""

    left_out = Signal(int)
    """So many values of a paste could not be read, or stood below the last row."""
    fills: frozenset[int] = frozenset()
    """The columns that can be filled down."""

    def __init__(self, model: TypedModel) -> None:
        super().__init__()
        self.typed = model
        self.setTabKeyNavigation(False)
        self.setModel(model)

    def chosen_rows(self) -> Sequence[int]:
        """The rows that are copied and filled, from above."""
        return sorted({index.row() for index in self.selectedIndexes()})

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what the key says; False where it says something else."""
        if self.state() is QTableView.State.EditingState:
            return False
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif QKeySequence(event.keyCombination()) == _CTRL_D:
            self.fill_down()
        else:
            return False
        return True

    def copy_rows(self) -> None:
        """The chosen rows with their headings on the clipboard."""
        model, rows = self.typed, self.chosen_rows()
        heads = [str(model.headerData(at, _ACROSS) or "") for at in range(model.columnCount())]
        shown = [at for at, title in enumerate(heads) if title]
        if rows:
            texts = [[str(model.index(row, at).data() or "") for at in shown] for row in rows]
            numbers = [self._is_number(at) for at in shown]
            put_rows([heads[at] for at in shown], texts, numbers)

    def fill_down(self) -> None:
        """The first chosen row's value into the others; into one row that of the row above it."""
        at, rows = self.currentIndex().column(), list(self.chosen_rows())
        if len(rows) == 1:
            rows = [rows[0] - 1, rows[0]]
        if at in self.fills and len(rows) > 1 and rows[0] >= 0:
            text = str(self.typed.index(rows[0], at).data(Qt.ItemDataRole.EditRole))
            self.typed.put_cells({(row, at): text for row in rows[1:]})

    def paste(self, text: str) -> None:
        """Rows of a sheet from the current cell on, over the columns that are typed into."""
        first, model = self.currentIndex(), self.typed
        if not first.isValid() or not text.strip():
            return
        places = range(first.column(), model.columnCount())
        columns = [at for at in places if self._is_editable(first.row(), at)]
        values = {
            (first.row() + down, at): value
            for down, row in enumerate(tabbed_rows(text))
            for at, value in zip(columns, row, strict=False)
        }
        fitting = {place: value for place, value in values.items() if place[0] < model.rowCount()}
        rest = len(values) - len(fitting) + model.put_cells(fitting)
        if rest:
            self.left_out.emit(rest)

    def paint_ring(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Around the cell that has the keyboard."""
        if self.hasFocus() and index == self.currentIndex():
            draw_ring(painter, QRectF(rect).adjusted(1, 1, -1, -2))

    def _is_editable(self, row: int, at: int) -> bool:
        return bool(self.typed.flags(self.typed.index(row, at)) & Qt.ItemFlag.ItemIsEditable)

    def _is_number(self, at: int) -> bool:
        side = self.typed.headerData(at, _ACROSS, Qt.ItemDataRole.TextAlignmentRole)
        return bool(Qt.AlignmentFlag(side) & Qt.AlignmentFlag.AlignRight)
