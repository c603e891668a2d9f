"""The rows of a paste as a table: waybill, courier and pieces are typed, pasted and filled down."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

from seller_desk.services.couriers import name_of
from seller_desk.services.order.batch_plan import BatchRow
from seller_desk.services.order.pasting import PasteKey
from seller_desk.views.widgets.cell_editor import CellEditor
from seller_desk.views.widgets.clipboard import tabbed_rows
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import TableColumn
from seller_desk.views.wording import translate

_KEYS: Mapping[str, PasteKey] = {
    "waybill": PasteKey.WAYBILL,
    "courier": PasteKey.COURIER,
    "pieces": PasteKey.PIECES,
}
_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})
_Mod = Qt.KeyboardModifier
_COMMANDS = _Mod.ControlModifier | _Mod.AltModifier | _Mod.MetaModifier
_Cells = dict[int, dict[PasteKey, str]]


class BatchTable(RowTable):
    """F2, Enter or a letter opens a cell, Ctrl+V takes a column, Ctrl+D fills it down."""

    cells_put = Signal(object)
    """Of lines the texts of some columns: dict[int, dict[PasteKey, str]]."""

    def __init__(self, columns: Sequence[TableColumn]) -> None:
        super().__init__(columns)
        self._text: QPlainTextEdit | None = None
        self._is_taken = False
        self._editor = CellEditor(self.viewport())
        self._editor.committed.connect(self._take_typed)
        self._editor.left.connect(self._go_on)
        self.verticalScrollBar().valueChanged.connect(self._editor.commit)
        self.horizontalScrollBar().valueChanged.connect(self._editor.commit)
        self.fill_asked.connect(self._fill)

    def takes_back(self, text: QPlainTextEdit) -> None:
        """Undo is that text's, where all that is put here goes, while it has steps."""
        self._text = text

    def event(self, event: QEvent) -> bool:
        """Claim undo and redo before the window takes back what is written."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._step_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def _step_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        text = self._text
        if text is None:
            return None
        if event.matches(QKeySequence.StandardKey.Undo) and text.document().isUndoAvailable():
            return text.undo
        redo = event.matches(QKeySequence.StandardKey.Redo) and text.document().isRedoAvailable()
        return text.redo if redo else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of a grid that is typed into; the others are those of every list."""
        is_typed = self.columns[max(self.currentIndex().column(), 0)].key in _KEYS
        letter = "" if event.modifiers() & _COMMANDS else event.text().strip()
        step = self._step_of(event)
        if step is not None:
            step()
        elif is_typed and event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        elif is_typed and event.key() in _OPENING and not event.modifiers():
            self._open()
        elif is_typed and letter.isprintable() and letter:
            self._open()
            self._editor.setText(letter)
        else:
            super().keyPressEvent(event)

    def _activate(self) -> None:
        """A double click opens the cell."""
        self._open()

    def _open(self) -> None:
        row, index = self.current_row(), self.currentIndex()
        column = self.columns[max(index.column(), 0)]
        if not isinstance(row, BatchRow) or column.key not in _KEYS:
            return
        self.scrollTo(index)
        told = translate("order", "{column} in line {line}")
        name = told.format(column=column.title, line=row.line)
        place = self.visualRect(index).adjusted(4, 2, -4, -3)
        self._editor.open_over(place, (row.line, column.key), name, _text(row, column.key))

    def _take_typed(self, cell: tuple[int, str], text: str) -> None:
        line, key = cell
        self._is_taken = True
        self.cells_put.emit({line: {_KEYS[key]: text}})

    def _go_on(self) -> None:
        """What was typed leads to the cell below it."""
        self.setFocus()
        below = self.currentIndex().row() + 1
        if self._is_taken and below < len(self.ids):
            self.setCurrentIndex(self.rows.index(below, self.currentIndex().column()))
        self._is_taken = False

    def _fill(self, key: str, source: int, lines: Sequence[int]) -> None:
        rows = self.fetch([source])
        text = _text(rows[0], key) if rows else ""
        if text:
            self.cells_put.emit({line: {_KEYS[key]: text} for line in lines})

    def _paste(self, text: str) -> None:
        """Rows of a sheet from the current cell on, over the columns that are typed into."""
        at, key = self.currentIndex().row(), self.columns[self.currentIndex().column()].key
        shown = [column.key for column in self.shown_columns() if column.key in _KEYS]
        keys = [_KEYS[each] for each in shown[shown.index(key) :]]
        rows = zip(self.ids[at:], tabbed_rows(text), strict=False)
        cells: _Cells = {line: dict(zip(keys, row, strict=False)) for line, row in rows}
        if cells:
            self.cells_put.emit(cells)


def _text(row: BatchRow, key: str) -> str:
    """What stands in a cell as it would be typed."""
    if key == "courier":
        return name_of(row.courier) if row.courier else ""
    if key == "pieces":
        return "" if row.pieces_milli is None else f"{row.pieces_milli / 1000:g}"
    return row.waybill
