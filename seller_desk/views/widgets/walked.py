"""Walked: painted places that the mouse and the arrow keys go over, one after the other."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

UP_AND_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
LEFT_AND_RIGHT = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_BY_TAB = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


def came_by_tab(event: QFocusEvent) -> bool:
    """Whether somebody walks by keyboard and has to see where it is now."""
    return event.reason() in _BY_TAB


class Walked(QWidget):
    """The arrows walk, Enter or a click chooses, and the tool tip says a place in full."""

    chosen = Signal(int)
    steps_of_keys = UP_AND_DOWN

    def __init__(self, name: str) -> None:
        super().__init__()
        self._current = -1
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def place_count(self) -> int:
        """How many places there are."""
        raise NotImplementedError

    def place_at(self, spot: QPointF) -> int:
        """The place under a spot, -1 without one."""
        raise NotImplementedError

    def told_of(self, place: int) -> str:
        """A place in full."""
        raise NotImplementedError

    def walk_to(self, place: int) -> None:
        """Another place is the current one; -1 for none."""
        if place != self._current:
            self._current = place
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.walk_to(self.place_at(event.position()))
        hand = self._current >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        self.walk_to(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.place_at(event.position())
        if found >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if came_by_tab(event) and self._current < 0 and self.place_count:
            self.walk_to(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.walk_to(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk, Enter chooses."""
        step = self.steps_of_keys.get(Qt.Key(event.key()))
        if step and self.place_count:
            self.walk_to(min(max(self._current + step, 0), self.place_count - 1))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current >= 0:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The tool tip says a place in full."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.place_at(QPointF(event.pos()))
            told = self.told_of(found) if found >= 0 else ""
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)
