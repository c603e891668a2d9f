"""The heading line of a table: sort by click, tick all, show, hide and move columns."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.cells import PAD, paint_check
from seller_desk.views.widgets.ink import draw_text, text_width
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import translate

_ARROW = 13
_ARROW_GAP = 4
_LENT = 8
"""What the free margin of a sorted heading lends to its arrow."""
_NARROWEST = 40


def title_room(title: str) -> float:
    """How wide a heading is at its widest: sorted, with its arrow."""
    return text_width(title, "sm", strong=True) + 2 * PAD + _ARROW + _ARROW_GAP - _LENT + 1


class TableHeader(QHeaderView):
    """Headings painted by the theme; what a click means is said by signals."""

    sort_asked = Signal(str, bool)
    """The column's key, and whether from large to small."""
    all_asked = Signal()
    reset_asked = Signal()
    arranged = Signal()
    """A column was shown, hidden or moved."""

    def __init__(self, columns: Sequence[TableColumn], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = tuple(columns)
        self._sort: tuple[str, bool] | None = None
        self._ticked = Qt.CheckState.Unchecked
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(self._columns[0].kind is not CellKind.CHECK)
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(_NARROWEST)
        self.setHighlightSections(False)
        self._pointed = -1
        titled = [at for at, column in enumerate(self._columns) if column.title]
        self._choosers = {at: self._chooser(at) for at in titled}
        self._to_left = self._mover(translate("widgets", "Move left"), -1)
        self._to_right = self._mover(translate("widgets", "Move right"), 1)
        self._menu, self._context = QMenu(self), QMenu(self)
        self._build_menus()
        self.sectionClicked.connect(self._take_click)
        self.sectionMoved.connect(lambda *_: self.arranged.emit())
        theme().changed.connect(self._measure)
        self._measure()

    @property
    def sort(self) -> tuple[str, bool] | None:
        """The column whose arrow is shown, and whether it points down."""
        return self._sort

    def show_sort(self, key: str, *, descending: bool) -> None:
        """Show by what the rows are sorted; nothing is asked for."""
        self._sort = (key, descending)
        self.viewport().update()

    def show_ticks(self, state: Qt.CheckState) -> None:
        """Show whether no row, some or all are ticked."""
        if state is not self._ticked:
            self._ticked = state
            self.viewport().update()

    def columns_menu(self) -> QMenu:
        """Which columns are shown, by what they are sorted, and how to come back."""
        return self._menu

    def ask_sort(self, key: str) -> None:
        """As a click on that heading."""
        column = next(column for column in self._columns if column.key == key)
        again = self._sort is not None and self._sort[0] == key
        descending = not self._sort[1] if again and self._sort else column.descends
        self.show_sort(key, descending=descending)
        self.sort_asked.emit(key, descending)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._pointed = self.logicalIndexAt(event.pos())
        self._context.popup(event.globalPos())

    def paintEvent(self, event: object) -> None:
        """The whole line at once: no style sheet is asked for every heading."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme().color("bg.subtle"))
        for visual in range(self.count()):
            at = self.logicalIndex(visual)
            left = self.sectionViewportPosition(at)
            width = self.sectionSize(at)
            if not self.isSectionHidden(at) and left < self.viewport().width() and left + width > 0:
                self._paint_heading(painter, QRectF(left, 0, width, self.height() - 1), at)
        line = QRect(0, self.height() - 1, self.viewport().width(), 1)
        painter.fillRect(line, theme().color("border"))
        painter.end()

    def _paint_heading(self, painter: QPainter, rect: QRectF, at: int) -> None:
        column = self._columns[at]
        dpr = self.devicePixelRatioF()
        if column.kind is CellKind.CHECK:
            all_of = self._ticked is Qt.CheckState.Checked
            some = self._ticked is Qt.CheckState.PartiallyChecked
            paint_check(painter, rect, checked=all_of, some=some, dpr=dpr)
            return
        sorted_by = self._sort is not None and self._sort[0] == column.key
        inside = rect.adjusted(PAD, 0, -PAD, 0)
        tint = "accent.text" if sorted_by else "text.secondary"
        to_right = bool(column.alignment & Qt.AlignmentFlag.AlignRight)
        room = _beside_arrow(inside, to_right=to_right) if sorted_by else inside
        used = draw_text(
            painter, room, column.title, tint, size="sm", strong=sorted_by, align=column.alignment
        )
        if sorted_by and self._sort:
            left = inside.right() - _ARROW if to_right else inside.left() + used + _ARROW_GAP
            name = "arrow-down" if self._sort[1] else "arrow-up"
            top = round(rect.center().y() - _ARROW / 2)
            painter.drawPixmap(round(left), top, pixmap(name, "accent.text", _ARROW, dpr))

    def title_width(self, at: int) -> float:
        """How wide a heading is with its arrow."""
        return title_room(self._columns[at].title)

    def _take_click(self, at: int) -> None:
        column = self._columns[at]
        if column.kind is CellKind.CHECK:
            self.all_asked.emit()
        elif column.sortable:
            self.ask_sort(column.key)

    def _build_menus(self) -> None:
        for action in self._choosers.values():
            self._menu.addAction(action)
        self._menu.addSeparator()
        sortable = [column for column in self._columns if column.sortable]
        if sortable:
            inner = self._menu.addMenu(translate("widgets", "Sort by"))
            for column in sortable:
                inner.addAction(column.title, partial(self.ask_sort, column.key))
        self._menu.addAction(translate("widgets", "Reset columns"), self.reset_asked.emit)
        self._context.addActions([self._to_left, self._to_right])
        self._context.addSeparator()
        self._context.addActions(self._menu.actions())
        self._menu.aboutToShow.connect(self._refresh_menus)
        self._context.aboutToShow.connect(self._refresh_menus)

    def _refresh_menus(self) -> None:
        """The last column that is shown stays, and nothing moves before the boxes."""
        shown = [at for at in self._choosers if not self.isSectionHidden(at)]
        for at, action in self._choosers.items():
            action.setChecked(at in shown)
            action.setEnabled(shown != [at])
        movable = self._pointed in self._choosers
        visual = self.visualIndex(self._pointed) if movable else -1
        fixed = 1 if self._columns[0].kind is CellKind.CHECK else 0
        self._to_left.setEnabled(visual > fixed)
        self._to_right.setEnabled(movable and visual < self.count() - 1)

    def _chooser(self, at: int) -> QAction:
        action = QAction(self._columns[at].title, self)
        action.setCheckable(True)
        action.triggered.connect(lambda on: self._show_column(at, on=on))
        return action

    def _show_column(self, at: int, *, on: bool) -> None:
        self.setSectionHidden(at, not on)
        self.arranged.emit()

    def _move(self, step: int) -> None:
        visual = self.visualIndex(self._pointed)
        self.moveSection(visual, visual + step)

    def _mover(self, text: str, step: int) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda _checked=False: self._move(step))
        return action

    def _measure(self) -> None:
        self.setFixedHeight(theme().px("table_header"))


def _beside_arrow(inside: QRectF, *, to_right: bool) -> QRectF:
    """What the arrow leaves to the words; the margin on the other side gives some room back."""
    arrow = _ARROW + _ARROW_GAP
    return (
        inside.adjusted(-_LENT, 0, -arrow, 0)
        if to_right
        else inside.adjusted(0, 0, _LENT - arrow, 0)
    )
