"""SearchField: finds in the list while one types, a short while after the last key."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from seller_desk.views import icons
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import translate

_PAUSE_MS = 150


def add_glass(field: LineEdit) -> None:
    """A magnifying glass at the left, which is read out, too."""
    glass = QAction(translate("widgets", "Find"), field)
    icons.put(glass, "search", "text.tertiary")
    field.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)


class SearchField(LineEdit):
    """A field with a magnifying glass; Esc clears it, Enter does not wait."""

    searched = Signal(str)
    """What is looked for, without spaces at its ends."""
    left_downward = Signal()
    """↓ was pressed: the keyboard wants to go on into the list."""

    def __init__(self, placeholder: str = "", *, small: bool = True) -> None:
        super().__init__()
        self._told = ""
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._tell)
        if small:
            self.setProperty("s", "sm")
        self.setPlaceholderText(placeholder or translate("widgets", "Find here  Ctrl+F"))
        self.setAccessibleName(placeholder or translate("widgets", "Find in this list"))
        self.setClearButtonEnabled(True)
        add_glass(self)
        self._name_clear_button()
        self.textChanged.connect(self._wait)
        self.returnPressed.connect(self._tell)

    def _name_clear_button(self) -> None:
        """Qt makes it of an icon alone; its action is the one with a name of Qt's."""
        for action in self.findChildren(QAction):
            if action.objectName():
                action.setText(translate("widgets", "Clear (Esc)"))

    def show_text(self, text: str) -> None:
        """Show what is looked for; nothing is emitted."""
        self._told = text.strip()
        self.setText(text)
        self._later.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downward.emit()
        else:
            super().keyPressEvent(event)

    def _wait(self) -> None:
        self._later.start()

    def _tell(self) -> None:
        self._later.stop()
        wanted = self.text().strip()
        if wanted != self._told:
            self._told = wanted
            self.searched.emit(wanted)
