"""The heading line of a table: sort by click, tick all, show, hide, move and freeze columns."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.cells import PAD, paint_check
from seller_desk.views.widgets.ink import draw_text, text_width
from seller_desk.views.widgets.pinned_header import PinnedHeader
from seller_desk.views.widgets.sorting import Sorts, place_of, pressed
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


class TableHeader(PinnedHeader):
    """Headings painted by the theme; what a click means is said by signals."""

    sorts_asked = Signal(object)
    """`Sorts`: by which columns, the first one first."""
    all_asked = Signal()
    reset_asked = Signal()
    arranged = Signal()
    """A column was shown, hidden, moved or frozen."""

    def __init__(self, columns: Sequence[TableColumn], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._sorts: Sorts = ()
        self._sorts_by_several = False
        self._with_shift = False
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
        self._freeze_here = QAction(translate("widgets", "Freeze up to this column"), self)
        self._freeze_here.triggered.connect(lambda _on=False: self._freeze(self._pointed))
        self._let_go = QAction(translate("widgets", "Freeze nothing"), self)
        self._let_go.triggered.connect(lambda _on=False: self._freeze(-1))
        self._menu, self._context = QMenu(self), QMenu(self)
        self._build_menus()
        self.sectionClicked.connect(self._take_click)
        self.sectionMoved.connect(lambda *_: self.arranged.emit())
        theme().changed.connect(self._measure)
        self._measure()

    @property
    def sorts(self) -> Sorts:
        """The columns whose arrows are shown, and whether these point down."""
        return self._sorts

    def show_sorts(self, sorts: Sorts) -> None:
        """Show by what the rows are sorted; nothing is asked for."""
        self._sorts = sorts
        self.viewport().update()

    def offer_several_sorts(self) -> None:
        """Shift and a click add a column to those by which the rows are sorted."""
        self._sorts_by_several = True
        self._then_by.menuAction().setVisible(True)

    def show_ticks(self, state: Qt.CheckState) -> None:
        """Show whether no row, some or all are ticked."""
        if state is not self._ticked:
            self._ticked = state
            self.viewport().update()

    def columns_menu(self) -> QMenu:
        """Which columns are shown, by what they are sorted, and how to come back."""
        return self._menu

    def ask_sort(self, key: str, *, adds: bool = False) -> None:
        """As a click on that heading; with `adds`, as one with Shift."""
        column = next(column for column in self._columns if column.key == key)
        self.show_sorts(pressed(self._sorts, key, descends=column.descends, adds=adds))
        self.sorts_asked.emit(self._sorts)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._pointed = self.logicalIndexAt(self.beneath(event.pos().x()))
        self._context.popup(event.globalPos())

    def paintEvent(self, event: object) -> None:
        """The whole line at once: no style sheet is asked for every heading."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme().color("bg.subtle"))
        pinned = self.pinned()
        for at in (*self._not_in(pinned), *pinned):
            left, width = self.left_of(at), self.sectionSize(at)
            if left < self.viewport().width() and left + width > 0:
                box = QRectF(left, 0, width, self.height() - 1)
                if at in pinned:
                    painter.fillRect(box, theme().color("bg.subtle"))
                self._paint_heading(painter, box, at)
        self._paint_edge(painter)
        line = QRect(0, self.height() - 1, self.viewport().width(), 1)
        painter.fillRect(line, theme().color("border"))
        painter.end()

    def _not_in(self, pinned: Sequence[int]) -> list[int]:
        shown = (at for at in range(self.count()) if not self.isSectionHidden(at))
        return [at for at in shown if at not in pinned]

    def _paint_edge(self, painter: QPainter) -> None:
        edge = self.pinned_width()
        if edge:
            line = QRect(edge - 1, 0, 1, self.height())
            painter.fillRect(line, theme().color("border.strong"))

    def _paint_heading(self, painter: QPainter, rect: QRectF, at: int) -> None:
        column = self._columns[at]
        dpr = self.devicePixelRatioF()
        if column.kind is CellKind.CHECK:
            all_of = self._ticked is Qt.CheckState.Checked
            some = self._ticked is Qt.CheckState.PartiallyChecked
            paint_check(painter, rect, checked=all_of, some=some, dpr=dpr)
            return
        place = place_of(self._sorts, column.key)
        inside = rect.adjusted(PAD, 0, -PAD, 0)
        tint = "accent.text" if place else "text.secondary"
        to_right = bool(column.alignment & Qt.AlignmentFlag.AlignRight)
        room = _beside_arrow(inside, to_right=to_right) if place else inside
        used = draw_text(
            painter,
            room,
            column.title,
            tint,
            size="sm",
            strong=bool(place),
            align=column.alignment,
        )
        if place:
            left = inside.right() - _ARROW if to_right else inside.left() + used + _ARROW_GAP
            self._paint_arrow(painter, QRectF(left, rect.top(), _ARROW, rect.height()), place)

    def _paint_arrow(self, painter: QPainter, rect: QRectF, place: int) -> None:
        """Which way the rows are sorted; a small number where other columns count too."""
        name = "arrow-down" if self._sorts[place - 1][1] else "arrow-up"
        top = round(rect.center().y() - _ARROW / 2)
        mark = pixmap(name, "accent.text", _ARROW, self.devicePixelRatioF())
        painter.drawPixmap(round(rect.left()), top, mark)
        if len(self._sorts) > 1:
            spot = rect.adjusted(_ARROW - 3, 7, _LENT, 0)
            draw_text(painter, spot, str(place), "accent.text", size="xs", strong=True)

    def title_width(self, at: int) -> float:
        """How wide a heading is with its arrow."""
        return title_room(self._columns[at].title)

    def _take_click(self, at: int) -> None:
        column = self._columns[at]
        if column.kind is CellKind.CHECK:
            self.all_asked.emit()
        elif column.sortable:
            self.ask_sort(column.key, adds=self._with_shift and self._sorts_by_several)

    def _build_menus(self) -> None:
        for action in self._choosers.values():
            self._menu.addAction(action)
        self._menu.addSeparator()
        self._menu.addMenu(self._sorters(translate("widgets", "Sort by"), adds=False))
        self._then_by = self._sorters(translate("widgets", "Then by"), adds=True)
        self._menu.addMenu(self._then_by)
        self._then_by.menuAction().setVisible(False)
        self._menu.addMenu(self._freezers())
        self._menu.addAction(translate("widgets", "Reset columns"), self.reset_asked.emit)
        self._context.addActions([self._to_left, self._to_right])
        self._context.addSeparator()
        self._context.addActions([self._freeze_here, self._let_go])
        self._context.addSeparator()
        self._context.addActions(self._menu.actions())
        self._menu.aboutToShow.connect(self._refresh_menus)
        self._context.aboutToShow.connect(self._refresh_menus)

    def _sorters(self, name: str, *, adds: bool) -> QMenu:
        """The columns that sort; a list that sorts by none has no such menu."""
        menu = QMenu(name, self)
        sortable = [column for column in self._columns if column.sortable]
        for column in sortable:
            menu.addAction(column.title, partial(self.ask_sort, column.key, adds=adds))
        menu.menuAction().setVisible(bool(sortable))
        return menu

    def _freezers(self) -> QMenu:
        """Up to which column the list stays."""
        menu = QMenu(translate("widgets", "Freeze up to"), self)
        for at in self._choosers:
            menu.addAction(self._columns[at].title, partial(self._freeze, at))
        menu.addSeparator()
        menu.addAction(self._let_go)
        return menu

    def _freeze(self, at: int) -> None:
        self.pin_up_to(at)
        self.arranged.emit()

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
        self._freeze_here.setEnabled(movable)
        self._let_go.setEnabled(self.last_pinned >= 0)

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
