"""What is noted on an order: the buyer's message, the shop's own note, flag and ship-by days."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.services.order.shipping import MOST_DAYS
from seller_desk.views.order.flags import FlagRow
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.text_edit import TextEdit
from seller_desk.views.wording import say, translate

_NOTE_LINES = 2


class NoteEdit(TextEdit):
    """A note of a few lines; it is kept when the keyboard leaves it, Esc takes the typing back."""

    changed = Signal(int, str)
    """The order, and what is noted on it."""

    def __init__(self) -> None:
        super().__init__()
        self._order_id = 0
        self._kept = ""
        self.setTabChangesFocus(True)
        self.setPlaceholderText(translate("order", "Only seen here; leave the field to keep it"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _NOTE_LINES + 24)

    def show_note(self, order_id: int, note: str) -> None:
        """The note as it is kept; what is being typed for the same order stays."""
        same = order_id == self._order_id
        if same and note == self._kept and self.hasFocus():
            return
        if not same:
            self.keep()
        self._order_id, self._kept = order_id, note
        self.setPlainText(note)

    def keep(self) -> None:
        """Hand out what was typed, if it is something else than before."""
        typed = self.toPlainText().strip()
        if typed != self._kept:
            self._kept = typed
            self.changed.emit(self._order_id, typed)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives back the note as it was."""
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._kept:
            self.setPlainText(self._kept)
            return
        super().keyPressEvent(event)


class RemarksBlock(QWidget):
    """Message, note, flag, and how many days this order has."""

    note_changed = Signal(int, str)
    flag_chosen = Signal(int, int)
    days_changed = Signal(int, object)
    """The days an order has by itself, or None for those of its goods."""

    def __init__(self) -> None:
        super().__init__()
        self._order_id = 0
        self._days_kept: int | None = None
        self._message = label(wrap=True)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = NoteEdit()
        self.flags = FlagRow()
        self.days = _days_box()
        self._message_field = Field(translate("order", "The buyer's message"), self._message)
        self._days_field = Field(translate("order", "Ship-by days of this order"), self.days)
        self.note.changed.connect(self.note_changed)
        self.flags.chosen.connect(lambda flag: self.flag_chosen.emit(self._order_id, flag))
        self.days.editingFinished.connect(self._take_days)
        self._lay_out()

    def show_remarks(
        self,
        order_id: int,
        *,
        message: str,
        note: str,
        flag: int,
        days: int | None,
        has_deadline: bool,
    ) -> None:
        """What is noted on the order that is shown."""
        self._message.setText(message)
        self._message_field.setVisible(bool(message))
        self.note.show_note(order_id, note)
        self._order_id = order_id
        self.flags.show_flag(flag)
        self._days_kept = days
        with QSignalBlocker(self.days):
            self.days.setValue(days or 0)
        self._days_field.show_fault("")
        self._days_field.setVisible(has_deadline)

    def point_out(self, error: DeskError) -> None:
        """What is wrong with the days; the kept ones come back."""
        self._days_field.show_fault(say(error.first))
        with QSignalBlocker(self.days):
            self.days.setValue(self._days_kept or 0)

    def _take_days(self) -> None:
        wanted = self.days.value() or None
        if wanted != self._days_kept:
            self.days_changed.emit(self._order_id, wanted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(translate("order", "Remarks"), "section"))
        head.addStretch(1)
        head.addWidget(self.flags)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._message_field)
        column.addWidget(Field(translate("order", "Own note"), self.note))
        column.addWidget(self._days_field)


def _days_box() -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, MOST_DAYS)
    box.setSpecialValueText(translate("order", "as its goods"))
    box.setMaximumWidth(160)
    return box
