"""List and editor beside each other; where there is no room, one at a time."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from seller_desk.views.theme import theme

BESIDE_FROM = 1_280
_LIST, _LEAST_LIST = 556, 500
_EDITOR = 756
"""What the editor needs; the list gives way first."""
_GAP = 12


class SideBySide(QWidget):
    """Two widgets; the right one can be away, and then the left one has all the room."""

    changed = Signal()
    """One of them came or went."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._left, self._right = left, right
        self._open = False
        for side in (left, right):
            side.setParent(self)
        right.hide()

    @property
    def is_beside(self) -> bool:
        """Whether there is room for both."""
        return self.width() >= theme().scaled(BESIDE_FROM)

    @property
    def is_open(self) -> bool:
        """Whether the right one is seen."""
        return self._open

    def show_right(self, *, on: bool) -> None:
        """Bring the right one, or send it away."""
        if on != self._open:
            self._open = on
            self._place()
            self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was = self._right.geometry().left() > 0
        self._place()
        if was != (self._right.geometry().left() > 0):
            self.changed.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_LIST, 300)

    def sizeHint(self) -> QSize:
        return QSize(_LIST * 2, 600)

    def _place(self) -> None:
        whole = self.rect()
        if not self._open:
            self._left.setGeometry(whole)
        elif self.is_beside:
            editor, least, most = map(theme().scaled, (_EDITOR, _LEAST_LIST, _LIST))
            width = min(max(whole.width() - editor - _GAP, least), most)
            self._left.setGeometry(0, 0, width, whole.height())
            rest = whole.width() - width - _GAP
            self._right.setGeometry(width + _GAP, 0, rest, whole.height())
        else:
            self._right.setGeometry(whole)
        self._left.setVisible(self.is_beside or not self._open)
        self._right.setVisible(self._open)
