"""A field that finds, with what it found below; all by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.services.order.entry import LONGEST
from seller_desk.views.widgets.button import quiet
from seller_desk.views.widgets.entry_rows import EntryRow, EntryRows
from seller_desk.views.widgets.line_edit import LineEdit

_PAUSE_MS = 150


class Finder(QWidget):
    """Enter takes the first that was found for what stands there; Down goes through all of them."""

    searched = Signal(str)
    picked = Signal(int)
    own_taken = Signal(str)
    """What was typed is wanted as it is."""

    def __init__(self, name: str, placeholder: str, own: str) -> None:
        super().__init__()
        self._own_words = own
        self._asked = self._answered = ""
        self._hasty = False
        self.field = LineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(placeholder)
        self.field.setMaxLength(LONGEST)
        self.rows = EntryRows(name)
        self.own = quiet("", self._take_own, icon="plus", small=True)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self.field.textChanged.connect(self._pause.start)
        self.field.returnPressed.connect(self._take_first)
        self.rows.chosen.connect(self._take)
        self.setFocusProxy(self.field)
        self._lay_out()
        self.close_list()

    def begin(self) -> None:
        """Empty, with the list of what is likeliest."""
        self.field.clear()
        self._ask()

    def close_list(self) -> None:
        """Nothing is sought any more."""
        self._pause.stop()
        self._hasty = False
        for part in (self.rows, self.own):
            part.hide()

    def show_found(self, said: str, found: Sequence[EntryRow]) -> None:
        """What was found for that text; an answer that is overtaken shows nothing."""
        if said != self._asked:
            return
        self._answered = said
        self.rows.show_rows(found)
        self.rows.setVisible(bool(found))
        self.own.setText(self._own_words.format(text=said).replace("&", "&&"))
        self.own.setVisible(bool(said))
        if self._hasty:
            self._hasty = False
            self._take_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes into the list, or has it come; Esc takes it away, and what was typed."""
        is_shown = not self.rows.isHidden() or not self.own.isHidden()
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            if not self.rows.isHidden():
                self.rows.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self._ask()
        elif event.key() == Qt.Key.Key_Escape and (is_shown or self.field.text()):
            self.field.clear()
            self.close_list()
            self.field.setFocus()
        else:
            super().keyPressEvent(event)

    @property
    def _text(self) -> str:
        return self.field.text().strip()

    def _ask(self) -> None:
        self._pause.stop()
        self._asked = self._text
        self.searched.emit(self._asked)

    def _take_first(self) -> None:
        """Of an answer that is still to come, the first when it comes."""
        if not self._text and self.rows.isHidden():
            self._ask()
        elif self._pause.isActive() or self._answered != self._text:
            self._hasty = True
            self._ask()
        elif self.rows.entries:
            self._take(0)
        else:
            self._take_own()

    def _take(self, place: int) -> None:
        self._forget()
        self.picked.emit(place)

    def _take_own(self) -> None:
        if text := self._text:
            self._forget()
            self.own_taken.emit(text)

    def _forget(self) -> None:
        self.field.clear()
        self.close_list()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.rows)
        column.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
