"""Headings of which the first few stay at the left while the others are scrolled under them."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHeaderView, QWidget

_LEAST_LEFT = 160
"""So much is left for the columns that move: a window may be narrower than what is frozen."""


class PinnedHeader(QHeaderView):
    """Knows where each section is seen; the table over it paints and points by that."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._last_pinned = -1
        self._pressed_by = 0
        """How far the sections are scrolled from under the pinned one that is pressed."""

    def pin_up_to(self, at: int) -> None:
        """That section and all before it stay; -1 lets all move."""
        self._last_pinned = at
        self.viewport().update()

    @property
    def last_pinned(self) -> int:
        """The last section that stays, by its logical index; -1 where all move."""
        return self._last_pinned

    def pinned(self) -> list[int]:
        """The sections that stay, from the left; as many as leave room for the others."""
        if self._last_pinned < 0:
            return []
        found, room = [], self.viewport().width() - _LEAST_LEFT
        for visual in range(self.visualIndex(self._last_pinned) + 1):
            at = self.logicalIndex(visual)
            if self.isSectionHidden(at):
                continue
            room -= self.sectionSize(at)
            if room < 0:
                break
            found.append(at)
        return found

    def pinned_width(self) -> int:
        """How far the sections that stay reach."""
        return sum(self.sectionSize(at) for at in self.pinned())

    def left_of(self, at: int) -> int:
        """Where a section is seen."""
        return self.sectionPosition(at) if at in self.pinned() else self.sectionViewportPosition(at)

    def beneath(self, x: int) -> int:
        """The same place as the sections stand without the pinned ones over them."""
        return x - self.offset() if x < self.pinned_width() else x

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = round(event.position().x())
        self._pressed_by = x - self.beneath(x)
        super().mousePressEvent(_moved(event, self._pressed_by))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = round(event.position().x())
        by = self._pressed_by if event.buttons() else x - self.beneath(x)
        super().mouseMoveEvent(_moved(event, by))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(_moved(event, self._pressed_by))
        self._pressed_by = 0

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        x = round(event.position().x())
        super().mouseDoubleClickEvent(_moved(event, x - self.beneath(x)))


def _moved(event: QMouseEvent, by: int) -> QMouseEvent:
    """The same event so far to the left."""
    if not by:
        return event
    spot = event.position() - QPointF(by, 0)
    shown = event.globalPosition()
    return QMouseEvent(
        event.type(), spot, shown, event.button(), event.buttons(), event.modifiers()
    )
