"""Field: a label above its editor, a word beside the label, and what is wrong below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from seller_desk.views.theme import restyle
from seller_desk.views.widgets.spin import indented
from seller_desk.views.widgets.typing_back import leave_undo

_ANY_WIDTH = 16_777_215
"""What Qt calls no limit."""


class Field(QWidget):
    """One editor of a form. The word beside the label is a hint; it never stops anybody."""

    def __init__(self, label: str, editor: QWidget, beside: QWidget | None = None) -> None:
        super().__init__()
        self._beside = beside
        self.editor = indented(editor) if isinstance(editor, QAbstractSpinBox) else editor
        if isinstance(editor, QAbstractSpinBox | QPlainTextEdit):
            leave_undo(editor)
        self._label = QLabel(label)
        self._label.setProperty("role", "secondary")
        self._label.setBuddy(editor)
        self._hint = QLabel()
        self._hint.setProperty("role", "tertiary")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._fault = QLabel()
        self._fault.setProperty("role", "fault")
        self._fault.setWordWrap(True)
        self._fault.hide()
        if not editor.accessibleName():
            editor.setAccessibleName(label)
        self._lay_out()

    @property
    def fault(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return "" if self._fault.isHidden() else self._fault.text()

    @property
    def hint(self) -> str:
        """The word beside the label."""
        return self._hint.text()

    def show_name(self, name: str) -> None:
        """Another label."""
        self._label.setText(name)

    def show_hint(self, text: str, role: str = "tertiary") -> None:
        """A word beside the label: `good`, `warn` or plain."""
        self._hint.setText(text)
        self._hint.setProperty("role", role)
        restyle(self._hint)

    def show_fault(self, text: str) -> None:
        """What is wrong with the value; an empty text takes it away."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))
        self.editor.setProperty("fault", bool(text))
        self.editor.setAccessibleDescription(text)
        restyle(self.editor)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._label)
        head.addWidget(self._hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addLayout(self._line())
        column.addWidget(self._fault)
        column.addStretch(1)

    def _line(self) -> QHBoxLayout:
        """The editor, and what stands beside it, if anything does."""
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.editor)
        if self._beside is not None:
            line.addWidget(self._beside)
        if self._beside is not None or self.editor.maximumWidth() < _ANY_WIDTH:
            line.addStretch(1)
        return line
