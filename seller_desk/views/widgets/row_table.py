"""RowTable: a list of any length, read as it is looked at; ticks, sorts, copies, by key and mouse.

Paints its rows itself: a delegate called for every cell, and a style sheet asked for each, cost
more than all the text. `show_ids` gives it a list, `fetch` reads rows of it.
"""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from seller_desk.views.widgets.cells import (
    button_rect,
)
from seller_desk.views.widgets.clipboard import put_rows
from seller_desk.views.widgets.row_model import Fetch
from seller_desk.views.widgets.table_column import (
    NUMBERS,
    CellKind,
    Row,
    TableColumn,
    copied,
)
from seller_desk.views.widgets.ticked_view import TickedView
from seller_desk.views.wording import translate

DEBOUNCE_MS = 80
MOST_COPIED = 20_000
_By = Qt.FocusReason
_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)


class RowTable(TickedView):
    """A table of rows by id. The current row is looked at, ticked rows are chosen."""

    current_changed = Signal(object)
    """The id of the row that is looked at, or None; a short while after the last move."""
    activated_id = Signal(int)
    """Enter or a double click."""
    cell_pressed = Signal(int, str)
    """The button of a cell: id of the row, key of the column."""
    fill_asked = Signal(str, int, object)
    """Ctrl+D: the key of the column, the row whose value is taken, the rows that get it."""
    fill_refused = Signal(str)
    """Nothing to fill down there; the names of the columns where it can be done."""
    copy_refused = Signal(int)
    """That many rows are too many for a clipboard; an export can take them."""

    def __init__(self, columns: Sequence[TableColumn], row: str = "row.normal") -> None:
        super().__init__(columns, row)
        self._told: int | None = None
        self._later = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._later.timeout.connect(self._tell_current)
        self.selectionModel().currentRowChanged.connect(self._move_on)
        self.selectionModel().currentColumnChanged.connect(self._move_on)
        self.doubleClicked.connect(self._take_double_click)

    @property
    def fetch(self) -> Fetch:
        """Reads rows by id, in their order."""
        return self.rows.fetch

    @fetch.setter
    def fetch(self, fetch: Fetch) -> None:
        self.rows.fetch = fetch

    @property
    def ids(self) -> "array[int]":
        """The list that is shown."""
        return self.rows.ids

    def show_ids(self, ids: Sequence[int], *, keep: bool = True) -> None:
        """Show a list. Where `keep` is, the current row, its place and the ticks stay."""
        shown = ids if isinstance(ids, array) else array("q", ids)
        if keep and shown == self.rows.ids:
            self.refresh_rows()
            return
        current, place = self.current_id(), self._place_of_current()
        if keep:
            self.rows.ticks.carry_over(shown)
        else:
            self.rows.ticks.clear()
        top = self.verticalScrollBar().value()
        self.rows.show_ids(shown)
        self._reach.start(-1)
        if keep:
            self._come_back(current, place, top)
        else:
            self.scrollToTop()
        self._tell_ticks()
        self._later.start()
        self.window_changed.emit()

    def refresh_rows(self) -> None:
        """The same list, its rows read again."""
        self.rows.forget()
        self.viewport().update()

    def current_id(self) -> int | None:
        """The id of the row that is looked at."""
        at = self.currentIndex().row()
        return self.rows.ids[at] if 0 <= at < len(self.rows.ids) else None

    def current_row(self) -> Row | None:
        """The row that is looked at."""
        at = self.currentIndex().row()
        return self.rows.row(at) if 0 <= at < len(self.rows.ids) else None

    def select_id(self, row_id: int) -> bool:
        """Look at that row; False when it is not in the list."""
        at = _place(self.rows.ids, row_id)
        if at < 0:
            return False
        self.select_row(at)
        return True

    def chosen_ids(self) -> "array[int]":
        """The ticked rows, else the one that is looked at."""
        current = self.current_id()
        if len(self.rows.ticks) or current is None:
            return self.selected_ids()
        return array("q", [current])

    def shown_columns(self) -> list[TableColumn]:
        """The columns in sight that have a heading, from the left."""
        shown = [self.columns[at] for at in self._columns_in_order()]
        return [column for column in shown if column.title]

    def copy_rows(self) -> None:
        """The chosen rows with their headings on the clipboard."""
        ids = self.chosen_ids()
        if len(ids) > MOST_COPIED:
            self.copy_refused.emit(len(ids))
        elif ids:
            shown = self.shown_columns()
            rows = [[copied(column, row) for column in shown] for row in self.rows.fetch(ids)]
            numbers = [column.kind in NUMBERS for column in shown]
            put_rows([column.title for column in shown], rows, numbers)

    def copy_cell(self) -> None:
        """The current cell on the clipboard."""
        row = self.current_row()
        if row is not None:
            column = self.columns[self.currentIndex().column()]
            QGuiApplication.clipboard().setText(copied(column, row))

    def fill_down(self) -> None:
        """The first ticked row's value in the current column into all the other ticked rows."""
        fillable = [column.title for column in self.shown_columns() if column.fills]
        at, ids = self.currentIndex().column(), self.selected_ids()
        if at >= 0 and self.columns[at].fills and len(ids) > 1:
            self.fill_asked.emit(self.columns[at].key, ids[0], ids[1:])
        elif fillable:
            self.fill_refused.emit(translate("widgets", ", ").join(fillable))

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_key = False
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            if self._press(index, event):
                return
            self._reach.start(index.row())
        super().mousePressEvent(event)

    def _press(self, index: QModelIndex, event: QMouseEvent) -> bool:
        """Take a click that ticks or presses a button; others make a row the current one."""
        column = self.columns[index.column()]
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._tick_up_to(index.row())
            return True
        ticking = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if column.kind is CellKind.CHECK or ticking:
            self._toggle(index.row())
            return True
        if column.kind is CellKind.BUTTON:
            return self._press_button(index, event.position().toPoint())
        return False

    def _press_button(self, index: QModelIndex, spot: QPoint) -> bool:
        cell = self.rows.cells(index.row())[index.column()]
        if not cell.text or not button_rect(QRectF(self.visualRect(index)), cell.text).contains(
            spot
        ):
            return False
        self.select_row(index.row())
        self.cell_pressed.emit(self.rows.ids[index.row()], self.columns[index.column()].key)
        return True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.columns[index.column()].kind is CellKind.CHECK:
            self._toggle(index.row())
            return
        super().mouseDoubleClickEvent(event)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS:
            super().keyPressEvent(event)
            return
        self._by_key = True
        extending = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.keyCombination().key() is Qt.Key.Key_C and _is_ctrl_shift(event):
            self.copy_cell()
        elif event.keyCombination().key() is Qt.Key.Key_D and _is_ctrl(event):
            self.fill_down()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all_shown()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._toggle(self.currentIndex().row())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._activate()
        elif extending and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._extend(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            self._reach.start(-1)
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the ends of the list."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: len(self.rows.ids) - 1,
        }
        if action in ends and self.rows.ids:
            return self.rows.index(ends[action], max(self.currentIndex().column(), 0))
        return super().moveCursor(action, modifiers)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_key = event.reason() in {_By.TabFocusReason, _By.BacktabFocusReason}
        if self._by_key and not self.currentIndex().isValid() and self.rows.ids:
            self.select_row(0)
        super().focusInEvent(event)
        self._update_row(self.currentIndex().row())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._update_row(self.currentIndex().row())

    # The current row

    def _move_on(self, current: QModelIndex, previous: QModelIndex) -> None:
        self._update_row(previous.row())
        self._update_row(current.row())
        self._later.start()

    def _tell_current(self) -> None:
        current = self.current_id()
        if current != self._told:
            self._told = current
            self.current_changed.emit(current)

    def _activate(self) -> None:
        current = self.current_id()
        if current is not None:
            self.activated_id.emit(current)

    def _take_double_click(self, index: QModelIndex) -> None:
        if self.columns[index.column()].kind is not CellKind.BUTTON:
            self._activate()

    def _place_of_current(self) -> tuple[int, int] | None:
        """The row's number, and how far below the upper edge it stands."""
        at = self.currentIndex().row()
        return (at, self.rowViewportPosition(at)) if at >= 0 else None

    def _come_back(self, current: int | None, place: tuple[int, int] | None, top: int) -> None:
        """Where the current row stood before: itself, or what has come into its place.

        A list at its top stays there, and a row that was out of sight is not fetched back.
        """
        bar = self.verticalScrollBar()
        if current is None or place is None or not self.rows.ids:
            bar.setValue(top)
            return
        at = _place(self.rows.ids, current)
        at = at if at >= 0 else min(place[0], len(self.rows.ids) - 1)
        index = self.rows.index(at, self._first_column())
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        height = self.verticalHeader().defaultSectionSize()
        was_seen = -height < place[1] < self.viewport().height()
        bar.setValue(at * height - place[1] if top and was_seen else top)
        if was_seen:
            self.scrollTo(index)


def _place(ids: "array[int]", row_id: int) -> int:
    try:
        return ids.index(row_id)
    except ValueError:
        return -1


def _is_ctrl(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _is_ctrl_shift(event: QKeyEvent) -> bool:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return event.modifiers() == both


__all__ = ["CellKind", "RowTable", "TableColumn"]
