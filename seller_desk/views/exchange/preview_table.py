"""The table of the preview: a tick for every record that goes in, wrong cells that open."""

from array import array
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu

from seller_desk.views.exchange.layout import ShownColumn
from seller_desk.views.exchange.lines import PlannedRow, Spot
from seller_desk.views.exchange.preview_columns import SAYS, preview_columns
from seller_desk.views.theme import theme
from seller_desk.views.widgets.cell_editor import CellEditor
from seller_desk.views.widgets.cells import RowState
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import CellKind
from seller_desk.views.wording import translate
from seller_desk.words import Verdict

_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})


class PreviewTable(RowTable):
    """A ticked record goes in. F2, Enter or a double click puts a wrong cell right."""

    wanted_changed = Signal(object, bool)
    """Ids of records, and whether they go in."""
    corrected = Signal(object, str)
    """A Spot, and what shall stand there."""
    reset_asked = Signal(object)
    """A Spot: the file's own text again."""

    def __init__(self, columns: Sequence[ShownColumn]) -> None:
        self._meant = preview_columns(columns)
        super().__init__(self._meant)
        self._editor = CellEditor(self.viewport())
        self._left_out: set[int] = set()
        self.subtle = _has_problems
        self._editor.committed.connect(self.corrected)
        self._editor.left.connect(self.setFocus)
        self.verticalScrollBar().valueChanged.connect(self._editor.commit)
        self.horizontalScrollBar().valueChanged.connect(self._editor.commit)

    @property
    def needed_width(self) -> int:
        """Room for every column as it is meant to be, in pixels, with the bar beside them."""
        bar = self.verticalScrollBar().sizeHint().width()
        return round(sum(each.width for each in self._meant) * theme().scale) + bar

    @property
    def is_editing(self) -> bool:
        """Whether a cell is open."""
        return self._editor.is_open

    def finish_editing(self) -> None:
        """Take what was typed into the open cell."""
        self._editor.commit()

    def show_left_out(self, ids: Iterable[int]) -> None:
        """Show which records stay out; all others are ticked."""
        self._left_out = set(ids)
        self.rows.ticks.take_all(self.rows.ids)
        self.rows.ticks.put(self._left_out, on=False)
        self.viewport().update()
        super()._tell_ticks()

    def show_ids(self, ids: Sequence[int], *, keep: bool = True) -> None:
        """Another list; what stays out of it is known already."""
        super().show_ids(ids, keep=keep)
        self.show_left_out(self._left_out)

    def chosen_ids(self) -> "array[int]":
        """What Ctrl+C takes: the row that is looked at; ticks mean something else here."""
        current = self.current_id()
        return array("q") if current is None else array("q", [current])

    def open_spot(self, spot: Spot | None = None) -> None:
        """Put a cell of the current row right: that one, else the one where it is wrong."""
        row = self.current_row()
        if not isinstance(row, PlannedRow) or not row.spots:
            return
        spot = spot or self._spot_at(self.currentIndex()) or row.spots[0]
        index = self._index_of(row, spot)
        self.scrollTo(index)
        name = translate("exchange", "{column} in row {row}")
        told = name.format(column=spot.heading, row=spot.row)
        place = self.visualRect(index).adjusted(4, 2, -4, -3)
        self._editor.open_over(place, spot, told, spot.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING and not event.modifiers():
            self.open_spot()
        elif event.key() == Qt.Key.Key_Delete:
            self._reset_current()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the row under the mouse."""
        index = self.indexAt(event.pos())
        if index.isValid():
            self.select_row(index.row())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, self._spot_at(index))
        if not menu.isEmpty():
            menu.popup(event.globalPos())

    def _fill(self, menu: QMenu, pointed: Spot | None) -> None:
        row = self.current_row()
        if not isinstance(row, PlannedRow):
            return
        spot = pointed or (row.spots[0] if row.spots else None)
        if spot is not None:
            said = translate("exchange", "Put right: {column}").format(column=spot.heading)
            menu.addAction(said, lambda: self.open_spot(spot))
        corrected = [each for each in row.spots if each.original is not None]
        for each in corrected:
            menu.addAction(self._reset_act(each, menu))
        goes_in = row.id not in self._left_out
        said = translate("exchange", "Leave out") if goes_in else translate("exchange", "Take in")
        menu.addAction(said, lambda: self._toggle(self.currentIndex().row()))

    def _reset_act(self, spot: Spot, menu: QMenu) -> QAction:
        said = translate("exchange", "As in the file: {column} “{value}”")
        value = spot.original or translate("exchange", "empty")
        act = QAction(said.format(column=spot.heading, value=value), menu)
        act.triggered.connect(lambda _checked=False: self.reset_asked.emit(spot))
        return act

    def _reset_current(self) -> None:
        row = self.current_row()
        if not isinstance(row, PlannedRow):
            return
        spot = self._spot_at(self.currentIndex())
        found = [spot] if spot is not None else list(row.spots)
        for each in found:
            if each.original is not None:
                self.reset_asked.emit(each)

    def _spot_at(self, index: QModelIndex) -> Spot | None:
        row = self.rows.row(index.row()) if index.isValid() else None
        if not isinstance(row, PlannedRow):
            return None
        key = self.columns[index.column()].key
        if key == SAYS:
            return row.hidden
        cell = row.cells.get(key)
        return cell.spot if cell is not None else None

    def _index_of(self, row: PlannedRow, spot: Spot) -> QModelIndex:
        """Where the cell stands; one of a column that is not shown opens over the reason."""
        key = next((key for key, cell in row.cells.items() if cell.spot == spot), SAYS)
        at = next(place for place, column in enumerate(self.columns) if column.key == key)
        return self.rows.index(self.currentIndex().row(), at)

    # Ticks: what goes in

    def _toggle(self, at: int) -> None:
        row_id = self.rows.ids[at]
        self._put([row_id], on=row_id in self._left_out)

    def _tick_up_to(self, at: int) -> None:
        """Shift takes the stretch along, as the row where it began was taken."""
        if self._reach.anchor < 0:
            self._reach.start(max(self.currentIndex().row(), 0))
        first, last = sorted((self._reach.anchor, at))
        on = self.rows.ids[self._reach.anchor] not in self._left_out
        self._put(self.rows.ids[first : last + 1], on=on)

    def select_all_shown(self) -> None:
        """All that is listed goes in."""
        self._put(self.rows.ids, on=True)

    def clear_selection(self) -> None:
        """Nothing of what is listed goes in."""
        self._put(self.rows.ids, on=False)

    def _put(self, ids: Iterable[int], *, on: bool) -> None:
        wanted = [row_id for row_id in ids if (row_id in self._left_out) is on]
        if wanted:
            self.show_left_out(self._left_out ^ set(wanted))
            self.wanted_changed.emit(wanted, on)

    def _activate(self) -> None:
        self.open_spot()

    def _background(self, at: int, state: RowState) -> str:
        """A tick says that a record goes in, which most do: it tints nothing."""
        return super()._background(at, RowState(current=state.current, dpr=state.dpr))


def _has_problems(row: PlannedRow) -> bool:
    return row.verdict is Verdict.REFUSED


__all__ = ["CellKind", "PreviewTable"]
