"""The field that opens over a wrong cell of the preview."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from seller_desk.views.exchange.lines import Spot
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import translate

_DONE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_NARROWEST = 120


class CellEditor(LineEdit):
    """Enter, Tab or a click elsewhere takes what was typed; Esc leaves the cell as it is."""

    committed = Signal(object, str)
    """The Spot, and what shall stand there; not emitted when nothing else was typed."""
    left = Signal()
    """It has closed; the keyboard goes back to the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._spot: Spot | None = None
        self.setProperty("s", "sm")
        self.setProperty("k", "cell")
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a cell is being put right."""
        return self._spot is not None

    def open_over(self, rect: QRect, spot: Spot) -> None:
        """Show it in the place of that cell, with the text as read."""
        self._spot = spot
        self.setText(spot.text)
        name = translate("exchange", "{column} in row {row}")
        self.setAccessibleName(name.format(column=spot.heading, row=spot.row))
        room = QRect(rect)
        room.setWidth(max(rect.width(), _NARROWEST))
        self.setGeometry(room)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def commit(self) -> None:
        """Take what was typed, and close."""
        spot, typed = self._spot, self.text().strip()
        self._close()
        if spot is not None and typed != spot.text:
            self.committed.emit(spot, typed)

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
        self._spot = None
        self.hide()
