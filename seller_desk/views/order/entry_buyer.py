"""Who orders: found among the customers, or a new one by name."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from seller_desk.services.entry_board import Buyer
from seller_desk.services.order.cards import BuyerCard
from seller_desk.views.order import entry_words
from seller_desk.views.order.buyer import BuyerRow
from seller_desk.views.order.entry_finder import Finder
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate


class BuyerPart(Card):
    """A field to find somebody; then the one who was chosen, with a way back."""

    changed = Signal()
    chosen = Signal(object)
    """A Buyer of the shop."""

    def __init__(self) -> None:
        super().__init__(translate("order", "Customer"), icon="users")
        self.customer_id: int | None = None
        self.name = ""
        self._found: Sequence[Buyer] = ()
        self.finder = Finder(
            translate("order", "Find a customer"),
            translate("order", "Name, login, phone or pinyin; Enter takes the first"),
            translate("order", "New customer “{text}”"),
        )
        self.row = BuyerRow()
        self.other = button.link(translate("order", "Another customer"), self.begin)
        self._fault = label(role="fault")
        self._one = QWidget()
        line = QHBoxLayout(self._one)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.row, 1)
        line.addWidget(self.other)
        for part in (self.finder, self._one, self._fault):
            self.add(part)
        self._fault.hide()
        self.finder.picked.connect(self._take)
        self.finder.own_taken.connect(self._take_new)

    def show_buyer(self, customer_id: int | None, name: str, buyer: Buyer | None) -> None:
        """The customer of an order; without one the field to find them."""
        self.customer_id, self.name = customer_id, name
        if buyer is not None:
            facts = entry_words.buyer_facts(buyer)
            card = BuyerCard(None, buyer.name, buyer.login, buyer.tier, None, None, None)
        else:
            facts = translate("order", "New customer: kept with the order")
            card = BuyerCard(None, name, None, None, None, None, None)
        self.row.show_buyer(card, facts)
        is_known = customer_id is not None or bool(name)
        self._one.setVisible(is_known)
        self.finder.setVisible(not is_known)
        self.finder.close_list()
        self.show_fault("")

    def begin(self) -> None:
        """Find somebody, with the keyboard in the field."""
        self.show_buyer(None, "", None)
        self.finder.setFocus()
        self.finder.begin()
        self.changed.emit()

    def show_found(self, said: str, found: Sequence[Buyer]) -> None:
        """Who was found for that text."""
        self._found = found
        self.finder.show_found(said, [entry_words.buyer_entry(one) for one in found])

    def show_fault(self, text: str) -> None:
        """What is wrong; an empty text takes it away."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    @property
    def fault(self) -> str:
        """What is said to be wrong."""
        return self._fault.text()

    def _take(self, place: int) -> None:
        buyer = self._found[place]
        self.show_buyer(buyer.id, buyer.name, buyer)
        self.chosen.emit(buyer)
        self.changed.emit()

    def _take_new(self, name: str) -> None:
        self.show_buyer(None, name, None)
        self.chosen.emit(None)
        self.changed.emit()
