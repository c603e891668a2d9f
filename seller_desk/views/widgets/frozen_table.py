"""FrozenTable: the first columns stay in sight while the others are scrolled under them.

It is one view: rows, current cell, ticks and the mouse do not know which columns are frozen.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtWidgets import QAbstractItemView, QTableView

from seller_desk.views.widgets.pinned_header import PinnedHeader

Place = tuple[int, int, int]
"""Logical index, left edge and width of a column."""


class FrozenTable(QTableView):
    """Points at cells where they are seen, and says which part of it shows which columns."""

    _pins: PinnedHeader

    def set_header(self, header: PinnedHeader) -> None:
        """The headings, which know what is frozen."""
        self._pins = header
        self.setHorizontalHeader(header)
        header.sectionResized.connect(self._resized)

    def zones(self, rect: QRect) -> list[tuple[QRect, list[Place]]]:
        """What needs painting: the columns that move, and the frozen ones over them."""
        header = self._pins
        frozen = header.pinned() if header.offset() else []
        edge = header.pinned_width() if frozen else 0
        places = [
            (at, header.left_of(at), header.sectionSize(at))
            for at in range(header.count())
            if not header.isSectionHidden(at)
        ]
        moving, fixed = QRect(rect), QRect(rect)
        moving.setLeft(max(rect.left(), edge))
        fixed.setRight(min(rect.right(), edge - 1))
        return [
            (zone, [p for p in places if (p[0] in frozen) is stays and _is_seen(p, zone)])
            for zone, stays in ((moving, False), (fixed, True))
            if not zone.isEmpty()
        ]

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """The cell that is seen there: a frozen one where one lies over others."""
        return super().indexAt(QPoint(self._pins.beneath(pos.x()), pos.y()))

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where a cell is seen."""
        rect = super().visualRect(index)
        if index.isValid():
            rect.moveLeft(self._pins.left_of(index.column()))
        return rect

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight; a frozen one always is, others come from under those."""
        bar, frozen = self.horizontalScrollBar(), self._pins.pinned()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() in frozen:
            bar.setValue(before)
        elif frozen:
            hidden = self._pins.pinned_width() - self._pins.left_of(index.column())
            bar.setValue(bar.value() - max(hidden, 0))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Frozen columns do not move along."""
        super().scrollContentsBy(dx, dy)
        if dx and self._pins.last_pinned >= 0:
            self._repaint()

    def _repaint(self) -> None:
        self.viewport().update()
        self._pins.viewport().update()

    def _resized(self, *_sizes: int) -> None:
        """The table itself repaints what lies behind a section, a frozen one elsewhere."""
        if self._pins.last_pinned >= 0:
            self._repaint()


def _is_seen(place: Place, zone: QRect) -> bool:
    return place[1] <= zone.right() and place[1] + place[2] > zone.left()
