"""Who gets the parcel: name, phone and address under their mask until somebody asks to see them."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.disclosure import COPIED, SHOWN
from seller_desk.views import icons
from seller_desk.views.formats import masked_address, masked_name, masked_phone
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate


@dataclass(frozen=True, slots=True)
class Receiver:
    """Where an order goes to."""

    name: str | None
    phone: str | None
    address: str | None
    postcode: str | None = None

    @property
    def is_known(self) -> bool:
        """Whether there is anything to show."""
        return any((self.name, self.phone, self.address))

    def line(self) -> str:
        """All in one line, as the courier's page takes it."""
        parts = (self.name, self.phone, self.address, self.postcode)
        return " ".join(part for part in parts if part)


class ReceiverBlock(QWidget):
    """The receiver of an order; hidden again as soon as another order comes."""

    disclosed = Signal(str)
    """It was shown or copied: a word of `services.disclosure`."""

    def __init__(self) -> None:
        super().__init__()
        self._receiver = Receiver(None, None, None)
        self._who = label()
        self._full = label(wrap=True)
        self._where = label(role="secondary", wrap=True)
        self.reveal = button.icon_only("eye", "", small=True)
        self.reveal.setCheckable(True)
        self.copy = button.link(translate("order", "Copy receiver"), self._copy, icon="copy")
        self.reveal.toggled.connect(self._turn)
        self._lay_out()

    def show_receiver(self, receiver: Receiver) -> None:
        """Another receiver, masked."""
        self._receiver = receiver
        with QSignalBlocker(self.reveal):
            self.reveal.setChecked(False)
        self.reveal.setEnabled(receiver.is_known)
        self.copy.setEnabled(receiver.is_known)
        self._show(seen=False)

    def _turn(self, seen: bool) -> None:  # noqa: FBT001  (a slot of Qt)
        self._show(seen=seen)
        if seen:
            self.disclosed.emit(SHOWN)

    def _show(self, *, seen: bool) -> None:
        person = self._receiver
        icons.put(self.reveal, "eye-off" if seen else "eye")
        hint = translate("order", "Hide") if seen else translate("order", "Show name and address")
        self.reveal.setToolTip(hint)
        self.reveal.setAccessibleName(hint)
        if person.is_known:
            self._who.setText(f"{masked_name(person.name)}  {masked_phone(person.phone)}")
        else:
            self._who.setText(translate("order", "No receiver in the sheet"))
        self._who.setVisible(not seen)
        full = "  ".join(part for part in (person.name, person.phone) if part)
        self._full.setText(full if seen else "")
        self._full.setVisible(seen)
        where = person.address if seen else masked_address(person.address)
        self._where.setText(where or "")
        self._where.setVisible(bool(person.address))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._receiver.line())
        self.disclosed.emit(COPIED)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(label(translate("order", "Receiver"), "section"))
        head.addSpacing(6)
        head.addWidget(self._who)
        head.addWidget(self.reveal)
        head.addStretch(1)
        head.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._full)
        column.addWidget(self._where)
