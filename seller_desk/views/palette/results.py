"""The lines of the palette, painted: headings that are passed over, and what can be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from seller_desk.views.icons import pixmap
from seller_desk.views.palette.entry import Entry, Group
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_text, elided, text_width
from seller_desk.views.wording import translate

_ROW, _HEADING = 36, 28
_EDGE, _ICON, _GAP = 14, 16, 12
_ENTRY = Qt.ItemDataRole.UserRole
_PAGE = 6
_Index = QModelIndex | QPersistentModelIndex


class ResultList(QListView):
    """The keyboard stays in the field above: it calls `walk`, the mouse chooses by itself."""

    chosen = Signal(object)
    """An Entry."""

    def __init__(self) -> None:
        super().__init__()
        self._walked = False
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(translate("palette", "Results"))
        self.entered.connect(self._point)
        self.clicked.connect(self._choose)

    @property
    def current(self) -> Entry | None:
        """The line that Enter takes."""
        found = self.currentIndex().data(_ENTRY)
        return found if isinstance(found, Entry) else None

    @property
    def height_wanted(self) -> int:
        """Room for all lines."""
        return sum(self.sizeHintForRow(row) for row in range(self._model.rowCount()))

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Other lines; the first one is current, or the one that somebody had walked to."""
        before = self.current if self._walked else None
        self._model.clear()
        for group in groups:
            self._model.appendRow(_heading(group.heading))
            for entry in group.entries:
                self._model.appendRow(_line(entry))
        kept = [row for row in self._rows if before is not None and self._is(row, before)]
        self._go(next(iter([*kept, *self._rows]), -1))

    def restart(self) -> None:
        """Whatever comes next, its first line is the current one."""
        self._walked = False

    def walk(self, by: int) -> None:
        """So many lines down, over headings; it stops at either end."""
        rows = self._rows
        if rows:
            self._walked = True
            at = rows.index(self.currentIndex().row()) if self.current else -1
            self._go(rows[min(max(at + by, 0), len(rows) - 1)])

    def walk_page(self, by: int) -> None:
        """A screenful down or up."""
        self.walk(by * _PAGE)

    @property
    def _rows(self) -> list[int]:
        """The lines that can be chosen."""
        return [
            row
            for row in range(self._model.rowCount())
            if self._model.item(row).data(_ENTRY) is not None
        ]

    def _is(self, row: int, entry: Entry) -> bool:
        other = self._model.item(row).data(_ENTRY)
        return bool(entry.key) and other.key == entry.key

    def _go(self, row: int) -> None:
        index = self._model.index(row, 0)
        self.setCurrentIndex(index)
        top = row - 1 if row == 1 else row  # the first line brings its heading into sight
        self.scrollTo(self._model.index(top, 0))
        self.scrollTo(index)
        entry = self.current
        self.setAccessibleDescription(entry.spoken if entry else "")

    def _point(self, index: QModelIndex) -> None:
        if index.data(_ENTRY) is not None:
            self._walked = True
            self.setCurrentIndex(index)

    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY)
        if entry is not None:
            self.chosen.emit(entry)


def _heading(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _line(entry: Entry) -> QStandardItem:
    item = QStandardItem(entry.title)
    item.setData(entry, _ENTRY)
    item.setData(entry.spoken, Qt.ItemDataRole.AccessibleTextRole)
    item.setData(entry.spoken, Qt.ItemDataRole.ToolTipRole)
    return item


class _Painter(QStyledItemDelegate):
    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = _ROW if index.data(_ENTRY) is not None else _HEADING
        return QSize(0, round(height * theme().scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = QRectF(option.rect)
        entry = index.data(_ENTRY)
        if entry is None:
            box = rect.adjusted(_EDGE, 4, -_EDGE, 0)
            draw_text(painter, box, str(index.data()), "text.tertiary", size="sm", strong=True)
            return
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_current:
            draw_box(painter, rect.adjusted(4, 1, -4, -1), "bg.selected", radius=6)
        self._paint_entry(painter, entry, rect.adjusted(_EDGE, 0, -_EDGE, 0), is_current=is_current)

    def _paint_entry(
        self, painter: QPainter, entry: Entry, rect: QRectF, *, is_current: bool
    ) -> None:
        tint = "accent.text" if is_current else "text.secondary"
        picture = pixmap(entry.icon, tint, _ICON, self._view.devicePixelRatioF())
        painter.drawPixmap(round(rect.left()), round(rect.center().y() - _ICON / 2), picture)
        right = _draw_key(painter, rect, entry.keys or ("Enter" if is_current else ""))
        left = rect.left() + _ICON + _GAP
        room = right - left - _GAP
        title = elided(entry.title, room, strong=is_current)
        box = QRectF(left, rect.top(), room, rect.height())
        used = draw_text(painter, box, title, "text.primary", strong=is_current)
        rest = QRectF(left + used + _GAP, rect.top(), room - used - _GAP, rect.height())
        if rest.width() > _ICON:
            draw_text(painter, rest, entry.detail, "text.tertiary", size="sm")


def _draw_key(painter: QPainter, rect: QRectF, keys: str) -> float:
    """The key in its box at the right; returns where the box begins."""
    if not keys:
        return rect.right()
    width = text_width(keys, "xs") + 14
    box = QRectF(rect.right() - width, rect.center().y() - 10, width, 20)
    draw_box(painter, box, "bg.surface", "border", radius=4)
    centre = Qt.AlignmentFlag.AlignHCenter
    draw_text(painter, box, keys, "text.secondary", size="xs", align=centre)
    return box.left()
