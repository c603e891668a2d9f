"""Popup: a frame below a button; Esc or a click beside it closes it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

_GAP = 4


class Popup(QFrame):
    """Shows a widget below its anchor, inside of the screen."""

    def __init__(self, anchor: QWidget, content: QWidget, *, passing: bool = False) -> None:
        super().__init__(anchor, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._anchor = anchor
        self._content = content
        self.setProperty("role", "popup")
        if passing:
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(content)

    def open_below(self) -> None:
        """Show it, with the keyboard in it."""
        self.adjustSize()
        self.move(self._place())
        self.show()
        self._content.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _place(self) -> QPoint:
        spot = self._anchor.mapToGlobal(QPoint(0, self._anchor.height() + _GAP))
        room = self._anchor.screen().availableGeometry()
        left = min(spot.x(), room.right() - self.width())
        if spot.y() + self.height() <= room.bottom():
            return QPoint(max(left, room.left()), spot.y())
        above = self._anchor.mapToGlobal(QPoint(0, -_GAP)).y() - self.height()
        return QPoint(max(left, room.left()), max(above, room.top()))
