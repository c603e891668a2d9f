"""A customer's contact: masked until somebody asks to see it, and again with the next customer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.customer.queries import CustomerCard
from seller_desk.views import icons
from seller_desk.views.formats import masked_address, masked_name, masked_phone
from seller_desk.views.widgets.button import link
from seller_desk.views.widgets.facts import FactGrid
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import UNKNOWN, translate


class Contact(QWidget):
    """Receiver, phones and address."""

    revealed = Signal(int)
    """The customer whose contact is read in full from now on."""

    def __init__(self) -> None:
        super().__init__()
        self._card: CustomerCard | None = None
        self._revealed = False
        self._facts = FactGrid()
        self.reveal_button = link("", self._turn, icon="eye")
        head = QHBoxLayout()
        head.addWidget(label(translate("customer", "Contact"), "section"), 1)
        head.addWidget(self.reveal_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._facts)

    def show_card(self, card: CustomerCard) -> None:
        """Another customer is masked; the same one stays as it was."""
        if self._card is None or self._card.row.id != card.row.id:
            self._revealed = False
        self._card = card
        self._show()

    def _turn(self) -> None:
        self._revealed = not self._revealed
        self._show()
        if self._revealed and self._card is not None:
            self.revealed.emit(self._card.row.id)

    def _show(self) -> None:
        card = self._card
        if card is None:
            return
        hidden = not self._revealed
        name, mobile, phone, address = card.receiver, card.mobile, card.phone, card.address
        self._facts.show_facts(
            [
                (translate("customer", "Receiver"), masked_name(name) if hidden else _or(name)),
                (translate("customer", "Mobile"), masked_phone(mobile) if hidden else _or(mobile)),
                (translate("customer", "Phone"), masked_phone(phone) if hidden else _or(phone)),
                (
                    translate("customer", "Address"),
                    masked_address(address) if hidden else _or(address),
                ),
            ]
        )
        self.reveal_button.setVisible(any((name, mobile, phone, address)))
        self.reveal_button.setText(
            translate("customer", "Show") if hidden else translate("customer", "Hide")
        )
        icons.put(self.reveal_button, "eye" if hidden else "eye-off", "text.link")


def _or(value: str | None) -> str:
    return value or UNKNOWN
