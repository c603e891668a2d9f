"""Ctrl+Z between a field and the window: the field has it only while there is typing to take back.

LineEdit knows that by itself; this is for the fields that Qt makes, and for the moment of a write.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QWidget


def leave_undo(editor: QWidget) -> None:
    """Undo and redo are the window's where the field has no typing to take back."""
    editor.installEventFilter(_Listener(editor))


def forget_typing(field: QWidget | None) -> None:
    """What was typed is written by now: the next Ctrl+Z takes the write back, not the typing."""
    line = field.findChild(QLineEdit) if isinstance(field, QAbstractSpinBox) else field
    if isinstance(line, QPlainTextEdit):
        line.document().clearUndoRedoStacks()
    elif isinstance(line, QLineEdit) and (line.isUndoAvailable() or line.isRedoAvailable()):
        _forget(line)


def _forget(line: QLineEdit) -> None:
    """The same text without its past; cursor, selection and whether it is new stay."""
    cursor, start, length = line.cursorPosition(), line.selectionStart(), line.selectionLength()
    is_new = line.isModified()
    line.setText(line.text())
    line.setModified(is_new)
    line.setCursorPosition(cursor)
    if length:
        line.setSelection(start, length)


class _Listener(QObject):
    """Hears the keys of one field before it does."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        can_undo, can_redo = _has_typing(watched)
        undo = event.matches(QKeySequence.StandardKey.Undo) and not can_undo
        redo = event.matches(QKeySequence.StandardKey.Redo) and not can_redo
        if undo or redo:
            event.ignore()
        return undo or redo


def _has_typing(field: QObject) -> tuple[bool, bool]:
    """Whether something typed can be taken back, and whether it can be typed again."""
    if isinstance(field, QPlainTextEdit):
        document = field.document()
        return document.isUndoAvailable(), document.isRedoAvailable()
    line = field.findChild(QLineEdit)
    if isinstance(line, QLineEdit):
        return line.isUndoAvailable(), line.isRedoAvailable()
    return False, False
