"""Beside the goods of an order that is typed: receiver, payment, sums, and the dates."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from seller_desk.services.entry_board import EntryBoard, Outlook
from seller_desk.services.order.entry import LONGEST, EntryDraft, Receiver
from seller_desk.views.formats import money
from seller_desk.views.order import entry_words
from seller_desk.views.typed import plain_fen, read_signed_fen
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.facts import FactGrid
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tone

WIDTH = 330


class SidePart(QWidget):
    """All but buyer and goods; says by when the order must leave, and when it can."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.name, self.phone, self.address = LineEdit(), LineEdit(), LineEdit()
        self.freight, self.adjustment, self.note = LineEdit(), LineEdit(), LineEdit()
        self.paid = QCheckBox(translate("order", "Paid already"))
        self.paid_at = QDateTimeEdit()
        self.paid_at.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.sums = FactGrid()
        self.late = Banner(Tone.WARNING, "")
        """When the goods can be made; it belongs below them."""
        self._fields = self._make_fields()
        self._lay_out()
        self._connect()

    def show_board(self, board: EntryBoard, now: datetime) -> None:
        """Another order."""
        draft = board.draft
        self.show_receiver(draft.receiver)
        texts = (
            (self.freight, plain_fen(draft.freight_fen)),
            (self.adjustment, plain_fen(draft.adjustment_fen)),
            (self.note, draft.note),
        )
        for editor, text in texts:
            with QSignalBlocker(editor):
                editor.setText(text)
        at = draft.paid_at or now
        with QSignalBlocker(self.paid), QSignalBlocker(self.paid_at):
            self.paid.setChecked(board.is_paid)
            self.paid_at.setDateTime(
                QDateTime(at.year, at.month, at.day, at.hour, at.minute, at.second)
            )
        self.paid.setEnabled(not board.is_paid)
        self._show_time()
        self.clear_faults()

    def show_receiver(self, receiver: Receiver) -> None:
        """Where the goods go."""
        pairs = (
            (self.name, receiver.name),
            (self.phone, receiver.phone),
            (self.address, receiver.address),
        )
        for editor, text in pairs:
            with QSignalBlocker(editor):
                editor.setText(text)
                editor.setCursorPosition(0)

    @property
    def receiver(self) -> Receiver:
        """Where the goods go, as it stands here."""
        return Receiver(self.name.text(), self.phone.text(), self.address.text())

    @property
    def freight_fen(self) -> int | None:
        """The freight; None while it is no amount."""
        return _amount(self.freight)

    @property
    def adjustment_fen(self) -> int | None:
        """The adjustment; None while it is no amount."""
        return _amount(self.adjustment)

    @property
    def paid_time(self) -> datetime | None:
        """When it was paid; None while it is to be."""
        at = self.paid_at.dateTime().toPython()
        return at if self.paid.isChecked() and isinstance(at, datetime) else None

    @property
    def is_readable(self) -> bool:
        """Whether every amount is one; what is not is said below it."""
        good = True
        for where, editor in (("freight", self.freight), ("adjustment", self.adjustment)):
            try:
                read_signed_fen(editor.text())
            except ValueError:
                said = translate("order", "An amount such as 1280.00")
                self._fields[where].show_fault(said)
                good = False
        return good

    @property
    def faults(self) -> list[str]:
        """What is said to be wrong."""
        return [field.fault for field in self._fields.values() if field.fault]

    def show_fault(self, where: str, text: str) -> bool:
        """Say what is wrong below its field; False when it is none of these."""
        if where not in self._fields:
            return False
        self._fields[where].show_fault(text)
        return True

    def go_to(self, where: str) -> None:
        """The keyboard goes to a field."""
        self._fields[where].editor.setFocus(Qt.FocusReason.TabFocusReason)

    def clear_faults(self) -> None:
        """Nothing is wrong any more."""
        for field in self._fields.values():
            field.show_fault("")

    def show_sums(self, draft: EntryDraft, found: Outlook, now: datetime) -> None:
        """What it comes to, and the dates."""
        goods = money(draft.goods_fen) if draft.is_priced else UNKNOWN
        self.sums.show_facts(
            [
                (translate("order", "Goods amount"), _at_right(goods)),
                (translate("order", "Freight"), _at_right(money(draft.freight_fen or 0))),
                (translate("order", "Adjustment"), _at_right(money(draft.adjustment_fen or 0))),
                (self._due_name, _at_right(entry_words.due_text(found, now))),
            ]
        )
        self.late.setVisible(found.ready is not None)
        if found.ready is not None:
            late = found.is_too_late
            text = entry_words.ready_text(found.ready, now)
            why = entry_words.ready_why(found.ready)
            if late:
                behind = translate("order", "behind the ship-by: agree on another date first")
                why = f"{why}  ·  {behind}"
            self.late.show_text(Tone.WARNING if late else Tone.INFO, text, detail=why)

    @property
    def total_name(self) -> str:
        """What the total is called."""
        paid = self.paid.isChecked()
        return translate("order", "Paid") if paid else translate("order", "To pay")

    @property
    def _due_name(self) -> str:
        """Before the payment the deadline is one that would hold."""
        if self.paid.isChecked():
            return translate("order", "Ship by")
        return translate("order", "Ship by, if paid now")

    def _change(self) -> None:
        self.clear_faults()
        self.changed.emit()

    def _turn_paid(self) -> None:
        self._show_time()
        self._change()

    def _show_time(self) -> None:
        self._fields["paid_at"].setVisible(self.paid.isChecked())

    def _make_fields(self) -> dict[str, Field]:
        for editor in (self.name, self.phone, self.address, self.note):
            editor.setMaxLength(LONGEST)
        self.adjustment.setPlaceholderText(translate("order", "−20.00 is a discount"))
        return {
            "freight": Field(translate("order", "Freight (¥)"), self.freight),
            "adjustment": Field(translate("order", "Adjustment (¥)"), self.adjustment),
            "paid_at": Field(translate("order", "Paid at"), self.paid_at),
        }

    def _connect(self) -> None:
        editors = (
            *(self.name, self.phone, self.address),
            *(self.freight, self.adjustment, self.note),
        )
        for editor in editors:
            editor.textChanged.connect(self._change)
        self.paid.toggled.connect(self._turn_paid)
        self.paid_at.dateTimeChanged.connect(self._change)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._receiver_card())
        column.addWidget(self._money_card())
        column.addStretch(1)

    def _receiver_card(self) -> Card:
        card = Card(translate("order", "Receiver"), icon="map-pin")
        card.add(
            _pair(
                Field(translate("order", "Name"), self.name),
                Field(translate("order", "Phone"), self.phone),
            )
        )
        card.add(Field(translate("order", "Address"), self.address))
        card.add(Field(translate("order", "Own note"), self.note))
        return card

    def _money_card(self) -> Card:
        card = Card(translate("order", "Amount and date"), icon="wallet")
        card.add(_pair(self._fields["freight"], self._fields["adjustment"]))
        card.add(self.paid)
        card.add(self._fields["paid_at"])
        card.add(self.sums)
        return card


def _amount(editor: LineEdit) -> int | None:
    try:
        return read_signed_fen(editor.text())
    except ValueError:
        return None


def _at_right(text: str) -> QLabel:
    shown = label(text, wrap=True)
    shown.setAlignment(Qt.AlignmentFlag.AlignRight)
    return shown


def _pair(first: QWidget, second: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(first, 1)
    row.addWidget(second, 1)
    return row
