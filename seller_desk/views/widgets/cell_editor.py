"""The field that opens over a cell of a table that paints its rows itself."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from seller_desk.views.widgets.line_edit import LineEdit

_DONE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_NARROWEST = 120


class CellEditor(LineEdit):
    """Enter, Tab or a click elsewhere takes what was typed; Esc leaves the cell as it is."""

    committed = Signal(object, str)
    """Whose cell it is, and what shall stand there; not emitted when nothing else was typed."""
    left = Signal()
    """It has closed; the keyboard goes back to the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cell: object = None
        self._was = ""
        self.setProperty("s", "sm")
        self.setProperty("k", "cell")
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a cell is being typed into."""
        return self._cell is not None

    def open_over(self, rect: QRect, cell: object, name: str, text: str) -> None:
        """Show it in the place of that cell, with what stands there."""
        self._cell, self._was = cell, text
        self.setText(text)
        self.setAccessibleName(name)
        room = QRect(rect)
        room.setWidth(max(rect.width(), _NARROWEST))
        self.setGeometry(room)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def commit(self) -> None:
        """Take what was typed, and close."""
        cell, typed = self._cell, self.text().strip()
        self._close()
        if cell is not None and typed != self._was:
            self.committed.emit(cell, typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            self.left.emit()
        elif event.key() in _DONE:
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001  (Qt's own signature)
        """Tab is a key like Enter here."""
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _close(self) -> None:
        self._cell = None
        self.hide()
