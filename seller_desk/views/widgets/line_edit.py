"""LineEdit: a line of text that leaves the window's keys to the window.

It keeps Ctrl+Z to itself only while there is typing to take back.
"""

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

_CONTENTS = QStyle.SubElement.SE_LineEditContents
_FREE = 4
"""Qt leaves two pixels at either side of the words."""
_BEFORE_KEY = "  "

OF_THE_WINDOW = frozenset(
    {
        QKeyCombination(Qt.KeyboardModifier.ControlModifier, key)
        for key in (Qt.Key.Key_E, Qt.Key.Key_K)
    }
)
"""Export and find; on some systems a field would go to its end, or delete up to there."""

KEYS = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})


class LineEdit(QLineEdit):
    """The window does what its keys say, though the keyboard is in a field.

    Words in an empty field that have no room go without their key, which stands after two spaces;
    the rest ends in …, in full as tool tip.
    """

    _hint = ""
    is_composing = False
    """Whether an input method is at work: its letters are not chosen yet, and no key acts."""

    def setText(self, text: str | None) -> None:
        """Another text; the one that stands there already disturbs no input method at work."""
        if not self.is_composing or text != self.text():
            super().setText(text)

    def setPlaceholderText(self, text: str) -> None:
        """The words of the empty field."""
        self._hint = text
        self._fit_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        margins = self.textMargins()
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(_CONTENTS, option, self)
        room = inside.width() - margins.left() - margins.right() - _FREE
        end = Qt.TextElideMode.ElideRight
        fits = self.fontMetrics().horizontalAdvance(self._hint) <= room
        words = self._hint if fits else self._hint.partition(_BEFORE_KEY)[0]
        shown = self.fontMetrics().elidedText(words, end, room)
        super().setPlaceholderText(shown)
        if self.toolTip() in {"", self._hint}:
            self.setToolTip("" if shown == self._hint else self._hint)

    def event(self, event: QEvent) -> bool:
        """Claim undo and redo, as every field does, but only where they would do something."""
        if isinstance(event, QInputMethodEvent):
            self.is_composing = bool(event.preeditString())
        elif event.type() is QEvent.Type.FocusOut:
            self.is_composing = False
        elif self.is_composing and event.type() in KEYS:
            event.accept()
            return True
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo or event.keyCombination() in OF_THE_WINDOW:
                event.ignore()
                return True
        return super().event(event)
