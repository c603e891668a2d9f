"""RowView: rows painted as they are seen, and the headings over them.

It paints its rows itself: a delegate called for every cell, and a style sheet asked for each, cost
more than all the text.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QRect, QRectF, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView

from seller_desk.views.theme import theme
from seller_desk.views.widgets import arrangement
from seller_desk.views.widgets.cells import (
    RowState,
    natural_width,
    paint_cell,
    paint_row_ring,
)
from seller_desk.views.widgets.frozen_table import FrozenTable, Place
from seller_desk.views.widgets.ink import draw_ring
from seller_desk.views.widgets.row_model import RowTableModel
from seller_desk.views.widgets.sorting import Sorts
from seller_desk.views.widgets.table_column import Cell, CellKind, Row, TableColumn
from seller_desk.views.widgets.table_header import TableHeader
from seller_desk.views.wording import translate

if TYPE_CHECKING:
    from seller_desk.views.widgets.cell_picture import Pictures

_BAR = 3
"""The bar at the left of the current row."""


class RowView(FrozenTable):
    """The rows of a model by their columns; what keys and clicks mean is added by RowTable."""

    sorts_asked = Signal(object)
    """`Sorts`: by which columns, the first one first."""
    put_away = Signal()
    """The table goes out of sight: what is to be remembered of it is remembered now."""
    window_changed = Signal()
    """Other rows are seen: see `visible_range`."""

    def __init__(self, columns: Sequence[TableColumn], row: str) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.subtle: Callable[[Row], bool] | None = None
        """Which rows stand on a shade: those with problems."""
        self.pictures: Pictures = {}
        """The small pictures that the cells name."""
        self.rows = RowTableModel(columns, self)
        self._row_token = row
        self._hover = -1
        self._aside: dict[int, int] = {}
        """Columns that are out of sight for want of room, with the widths that they had."""
        self._by_key = False
        self._build()
        self._connect_headings()
        self.reset_columns()

    def visible_range(self) -> tuple[int, int]:
        """The first and the last row that are seen, counted from 1; (0, 0) for an empty list."""
        if not self.rows.ids:
            return 0, 0
        height = self.verticalHeader().defaultSectionSize()
        first = self.verticalScrollBar().value() // height
        last = (self.verticalScrollBar().value() + self.viewport().height()) // height
        return first + 1, max(min(last, len(self.rows.ids)), first + 1)

    @property
    def sorts(self) -> Sorts:
        """The columns by which the rows are sorted."""
        return self._header.sorts

    def show_sorts(self, sorts: Sorts) -> None:
        """Show by what the rows are sorted; nothing is asked for."""
        self._header.show_sorts(sorts)

    def offer_several_sorts(self) -> None:
        """The list can be sorted by a second column too; Shift and a click ask for it."""
        self._header.offer_several_sorts()
        self.rows.heading_tip = translate("widgets", "Shift and a click: sort by this, too")

    def columns_menu(self) -> QMenu:
        """The column chooser, for a button."""
        return self._header.columns_menu()

    def reset_columns(self) -> None:
        """The columns as they were made."""
        header = self._header
        self._aside.clear()
        header.pin_up_to(-1)
        for at in range(len(self.columns)):
            header.moveSection(header.visualIndex(at), at)
        for at, column in enumerate(self.columns):
            header.setSectionHidden(at, not column.visible)
            header.resizeSection(at, self._width_at_first(at))
        self._stretch()

    def _width_at_first(self, at: int) -> int:
        column = self.columns[at]
        made = round(column.width * theme().scale)
        if column.whole is None:
            return made
        texts = [natural_width(column, Cell(text)) for text in column.whole]
        return max(made, *(round(width + 0.5) for width in (self._header.title_width(at), *texts)))

    def columns_state(self) -> QByteArray:
        """Columns and sort, to be remembered."""
        return arrangement.kept(self._header, self.columns, self.sorts, self._aside)

    def restore_columns(self, state: QByteArray | bytes | None) -> None:
        """Columns and sort as remembered; what makes no sense is left out."""
        found = arrangement.read(state)
        if found is None:
            return
        self._aside.clear()
        arrangement.restore(self._header, self.columns, found)
        self.show_sorts(arrangement.sorts_in(found, self.columns) or self.sorts)
        self._stretch()

    def _build(self) -> None:
        self.setModel(self.rows)
        self._header = TableHeader(self.columns, self)
        self.set_header(self._header)
        self._header.show()
        self.verticalHeader().hide()
        # A higher minimum would be given to every row by itself: minutes for a million of them.
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self._measure()

    def _connect_headings(self) -> None:
        self._header.sorts_asked.connect(self.sorts_asked)
        self._header.reset_asked.connect(self.reset_columns)
        self._header.arranged.connect(self._stretch)
        self._header.arranged.connect(self.viewport().update)
        self._header.sectionHandleDoubleClicked.connect(self._fit)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme().changed.connect(self._measure)

    def _measure(self) -> None:
        height = theme().px(self._row_token)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)
        self.viewport().update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        height = self.verticalHeader().defaultSectionSize()
        offset = self.verticalScrollBar().value() if self.rows.ids else 0
        first = max((event.rect().top() + offset) // height, 0)
        last = min((event.rect().bottom() + offset) // height, len(self.rows.ids) - 1)
        for zone, columns in self.zones(event.rect()):
            painter.setClipRect(zone)
            for at in range(first, last + 1):
                rect = QRect(0, at * height - offset, self.viewport().width(), height)
                self._paint_row(painter, at, rect, columns)
        self._paint_edge(painter)
        painter.end()

    def _paint_edge(self, painter: QPainter) -> None:
        """The line behind what is frozen."""
        edge = self._header.pinned_width()
        if edge:
            painter.setClipping(False)
            line = QRect(edge - 1, 0, 1, self.viewport().height())
            painter.fillRect(line, theme().color("border.strong"))

    def _paint_row(self, painter: QPainter, at: int, rect: QRect, columns: list[Place]) -> None:
        look = theme()
        cells = self.rows.cells(at)
        current = at == self.currentIndex().row()
        ticked, dpr = self.rows.is_ticked(at), self.devicePixelRatioF()
        state = RowState(current, ticked, dpr, self.pictures)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if background := self._background(at, state):
            painter.fillRect(rect, look.color(background))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, look.color("border"))
        for logical, left, width in columns:
            box = QRectF(left, rect.top(), width, rect.height() - 1)
            paint_cell(painter, box, self.columns[logical], cells[logical], state)
        if current:
            painter.fillRect(QRect(0, rect.top(), _BAR, rect.height()), look.color("accent"))
            if self._by_key and self.hasFocus():
                paint_row_ring(painter, QRectF(rect))
            if self.hasFocus():
                self._paint_ring(painter, rect, columns)

    def _paint_ring(self, painter: QPainter, rect: QRect, columns: list[Place]) -> None:
        """Around the current cell where its value can be filled down."""
        at = self.currentIndex().column()
        for logical, left, width in columns:
            if logical == at and self.columns[at].fills:
                draw_ring(painter, QRectF(left + 1, rect.top() + 1, width - 2, rect.height() - 3))

    def _background(self, at: int, state: RowState) -> str:
        if state.current or state.ticked:
            return "bg.selected"
        if at == self._hover:
            return "bg.hover"
        if self.subtle is not None and (row := self.rows.row(at)) is not None and self.subtle(row):
            return "bg.subtle"
        return ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Only shows the row under the mouse: dragging over rows changes nothing."""
        self._show_hover(self.rowAt(event.position().toPoint().y()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._show_hover(-1)
        return super().viewportEvent(event)

    def _show_hover(self, at: int) -> None:
        if at == self._hover:
            return
        for row in (self._hover, at):
            if row >= 0:
                self._update_row(row)
        self._hover = at

    def _first_column(self) -> int:
        order = self._columns_in_order()
        texts = (at for at in order if self.columns[at].kind is not CellKind.CHECK)
        return next(texts, 0)

    def _columns_in_order(self) -> list[int]:
        header = self._header
        order = [header.logicalIndex(visual) for visual in range(header.count())]
        return [at for at in order if not header.isSectionHidden(at)]

    def _update_row(self, at: int) -> None:
        if at >= 0:
            height = self.verticalHeader().defaultSectionSize()
            top = self.rowViewportPosition(at)
            self.viewport().update(0, top, self.viewport().width(), height)

    # Widths

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.put_away.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()
        self.window_changed.emit()

    def _stretch(self) -> None:
        """Give what the window has to spare to the columns that can use it.

        In equal shares; a column that needs more than that takes it first.
        """
        self._step_aside()
        header = self._header
        shown = [at for at in range(len(self.columns)) if not header.isSectionHidden(at)]
        least = {at: self._least(at) for at in shown if self.columns[at].stretch}
        taken = sum(header.sectionSize(at) for at in shown if at not in least)
        room = max(self.viewport().width() - taken, 0)
        greedy = sorted(least, key=lambda at: -least[at])
        for left, at in zip(range(len(greedy), 0, -1), greedy, strict=True):
            width = max(room // left, least[at])
            header.resizeSection(at, width)
            room = max(room - width, 0)

    def _step_aside(self) -> None:
        """Columns that can be done without go out of sight while there is no room for all."""
        hidden, count = self._header.isSectionHidden, len(self.columns)
        wanted = {at: self._least(at) for at in range(count) if at in self._aside or not hidden(at)}
        giving = [at for at in wanted if self.columns[at].gives_way]
        missing = sum(wanted.values()) - self.viewport().width()
        for at in sorted(giving, key=lambda at: self.columns[at].gives_way):
            if missing > 0 and at not in self._aside:
                self._aside[at] = self._header.sectionSize(at)
                self._header.hideSection(at)
            elif missing <= 0 and at in self._aside:
                self._header.showSection(at)
                self._header.resizeSection(at, self._aside.pop(at))
            missing -= wanted[at] if at in self._aside else 0

    def _least(self, at: int) -> int:
        if self.columns[at].stretch:
            return round(self.columns[at].width * theme().scale)
        return self._aside.get(at) or self._header.sectionSize(at)

    def _fit(self, at: int) -> None:
        """As wide as the widest value that is seen."""
        first, last = self.visible_range()
        seen = range(first - 1, last) if last else range(0)
        widths = [natural_width(self.columns[at], self.rows.cells(row)[at]) for row in seen]
        self._header.resizeSection(
            at, round(max(widths, default=0) or self._header.title_width(at))
        )

    def _scrolled(self) -> None:
        spot = self.viewport().mapFromGlobal(self.cursor().pos())
        if self._hover >= 0:
            self._show_hover(self.rowAt(spot.y()))
        self.window_changed.emit()
