"""PasswordField: a password as dots, an eye that shows it, a word when capitals are locked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from seller_desk.views import icons
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import translate


class PasswordField(QWidget):
    """A label, the line, and what is to be said about it."""

    entered = Signal()
    """Enter was pressed."""
    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.editor = _Line()
        self._field = Field(name, self.editor)
        self._capitals = label(translate("widgets", "Caps Lock is on"), "warn")
        self._capitals.hide()
        self.editor.returnPressed.connect(self.entered)
        self.editor.textChanged.connect(self._change)
        self.editor.capitals_seen.connect(self._capitals.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._field)
        column.addWidget(self._capitals)
        self.setFocusProxy(self.editor)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.editor.text()

    @property
    def fault(self) -> str:
        """What is said to be wrong."""
        return self._field.fault

    @property
    def warns_of_capitals(self) -> bool:
        """Whether it says that capitals are locked."""
        return not self._capitals.isHidden()

    def clear(self) -> None:
        """Empty, and as dots again."""
        self.editor.hide_text()
        self.editor.clear()

    def show_fault(self, text: str) -> None:
        """What is wrong; the whole text is marked, to be typed over."""
        self._field.show_fault(text)
        if text:
            self.editor.selectAll()
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_hint(self, text: str, role: str = "tertiary") -> None:
        """A word beside the label."""
        self._field.show_hint(text, role)

    def _change(self) -> None:
        self._field.show_fault("")
        self.changed.emit()


class _Line(LineEdit):
    capitals_seen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._eye = QAction(self)
        self._eye.triggered.connect(self._toggle)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.hide_text()

    def hide_text(self) -> None:
        """As dots."""
        self.setEchoMode(QLineEdit.EchoMode.Password)
        icons.put(self._eye, "eye", "text.tertiary")
        self._eye.setText(translate("widgets", "Show the password"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Which letters come tells whether capitals are locked; systems do not say it alike."""
        typed = event.text()
        if len(typed) == 1 and typed.isascii() and typed.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.capitals_seen.emit(typed.isupper() != shifted)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.capitals_seen.emit(False)  # noqa: FBT003  (a signal takes no names)
        super().keyPressEvent(event)

    def _toggle(self) -> None:
        if self.echoMode() is QLineEdit.EchoMode.Normal:
            self.hide_text()
            return
        self.setEchoMode(QLineEdit.EchoMode.Normal)
        icons.put(self._eye, "eye-off", "text.tertiary")
        self._eye.setText(translate("widgets", "Hide the password"))
