"""TickedView: rows that can be ticked one by one, as a stretch, or all of a list."""

from array import array
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal

from seller_desk.views.widgets.row_view import RowView
from seller_desk.views.widgets.table_column import TableColumn
from seller_desk.views.widgets.ticks import Reach


class TickedView(RowView):
    """Ticked rows are chosen, whichever row is the current one."""

    selection_changed = Signal()
    """Other rows are ticked."""

    def __init__(self, columns: Sequence[TableColumn], row: str) -> None:
        super().__init__(columns, row)
        self._reach = Reach()
        self._header.all_asked.connect(self._take_all_or_none)
        self.rows.dataChanged.connect(self._tell_ticks)

    def select_row(self, at: int) -> None:
        """Look at the row at that place."""
        self.setCurrentIndex(self.rows.index(at, self._first_column()))

    def selected_ids(self) -> "array[int]":
        """The ticked rows, in the order of the list."""
        ticks = self.rows.ticks
        return ticks.in_order(self.rows.ids) if len(ticks) else array("q")

    @property
    def selected_count(self) -> int:
        """How many rows are ticked."""
        return len(self.rows.ticks)

    def select_all_shown(self) -> None:
        """Tick every row of the list."""
        self.rows.ticks.take_all(self.rows.ids)
        self._show_ticks()

    def clear_selection(self) -> None:
        """No row is ticked."""
        self.rows.ticks.clear()
        self._show_ticks()

    def tick_ids(self, ids: Iterable[int], *, on: bool = True) -> None:
        """Tick or untick some rows."""
        self.rows.ticks.put(ids, on=on)
        self._show_ticks()

    def _toggle(self, at: int) -> None:
        self.rows.ticks.put([self.rows.ids[at]], on=not self.rows.is_ticked(at))
        self._reach.start(at)
        self._show_ticks()

    def _tick_up_to(self, at: int) -> None:
        """Tick all from where the last click was."""
        if self._reach.anchor < 0:
            self._reach.start(max(self.currentIndex().row(), 0))
        self._reach.extend(self.rows.ticks, self.rows.ids, at)
        self._show_ticks()

    def _extend(self, step: int) -> None:
        at = self.currentIndex().row() + step
        if not 0 <= at < len(self.rows.ids):
            return
        if self._reach.anchor < 0:
            self._reach.start(max(self.currentIndex().row(), 0))
        column = max(self.currentIndex().column(), 0)
        self.setCurrentIndex(self.rows.index(at, column))
        self._tick_up_to(at)

    def _take_all_or_none(self) -> None:
        if len(self.rows.ticks) == len(self.rows.ids):
            self.clear_selection()
        else:
            self.select_all_shown()

    def _show_ticks(self) -> None:
        self.viewport().update()
        self._tell_ticks()

    def _tell_ticks(self, *_changed: object) -> None:
        ticked, total = len(self.rows.ticks), len(self.rows.ids)
        state = Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
        self._header.show_ticks(Qt.CheckState.Checked if ticked and ticked == total else state)
        self.selection_changed.emit()
