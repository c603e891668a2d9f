"""The field of a title: one line, with waves under what is wrong and the first cure on Tab."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit

from seller_desk.errors import Level
from seller_desk.services.product.titles import TitleProblem
from seller_desk.views.theme import theme
from seller_desk.views.widgets.line_edit import KEYS, OF_THE_WINDOW
from seller_desk.views.widgets.text_edit import TextEdit
from seller_desk.views.wording import translate

CHECK_MS = 150
"""After the last key; never while an input method is at work."""
TONES = {Level.ERROR: "danger", Level.WARNING: "warning", Level.ADVICE: "info"}
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class TitleEdit(TextEdit):
    """A line of text that can be marked."""

    rested = Signal(str)
    """The title, a short while after the last key."""
    cure_asked = Signal()
    """Tab, while there is something to cure."""

    def __init__(self) -> None:
        super().__init__()
        self._composing = False
        self._can_cure = False
        self._problems: Sequence[TitleProblem] = ()
        self._later = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._later.timeout.connect(self._tell)
        self.setAccessibleName(translate("product", "Title"))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._wait)
        theme().changed.connect(self._mark)

    @property
    def title(self) -> str:
        """What stands there, on one line."""
        return self.toPlainText().replace("\n", " ")

    def show_title(self, title: str) -> None:
        """Another title; it is checked at once, and nothing can be undone into the one before."""
        if title != self.title:
            self.setPlainText(title)
        self._tell()

    def show_problems(self, problems: Sequence[TitleProblem], *, can_cure: bool) -> None:
        """Waves under these."""
        self._problems, self._can_cure = problems, can_cure
        self._mark()

    def replace(self, title: str) -> None:
        """Another title as if it were typed: Ctrl+Z brings the old one back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(title)
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(320, theme().px("control") + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window, undo too while there is no typing to take back.

        While an input method is at work no key acts.
        """
        if self._composing and event.type() in KEYS:
            event.accept()
            return True
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            undo = event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
            if undo or redo or event.keyCombination() in OF_THE_WINDOW:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter makes no second line."""
        if event.key() in _ENTERS and not event.modifiers():
            self._tell()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  (as Qt calls it)
        """Tab takes the cure while there is one, else goes on to the next field."""
        if forward and self._can_cure:
            self.cure_asked.emit()
            return True
        return super().focusNextPrevChild(forward)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What is not chosen yet is no title."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing:
            self._wait()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted lines become one."""
        self.insertPlainText(" ".join(source.text().split()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._composing = False
        if self._later.isActive():
            self._tell()

    def _wait(self) -> None:
        if not self._composing:
            self._later.start()

    def _tell(self) -> None:
        self._later.stop()
        self.rested.emit(self.title)

    def _mark(self) -> None:
        self.setExtraSelections(
            [self._wave(found) for found in self._problems if _is_marked(found)]
        )

    def _wave(self, found: TitleProblem) -> QTextEdit.ExtraSelection:
        tone = TONES[found.level]
        mark = QTextEdit.ExtraSelection()
        shape = QTextCharFormat()
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        shape.setUnderlineColor(theme().color(f"{tone}.solid"))
        shape.setBackground(theme().color(f"{tone}.bg"))
        cursor = QTextCursor(self.document())
        cursor.setPosition(_utf16(self.title, found.start))
        cursor.setPosition(_utf16(self.title, found.end), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, shape
        return mark


def _is_marked(found: TitleProblem) -> bool:
    """What is missing has no place to be marked."""
    return found.end > found.start


def _utf16(text: str, place: int) -> int:
    """Qt counts a rare character as two."""
    return len(text[:place].encode("utf-16-le")) // 2
