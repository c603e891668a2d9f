"""How far the papers of an order are, in one line, and the way to them."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from seller_desk.services.order.cards import OrderCard
from seller_desk.views.formats import near_moment
from seller_desk.views.theme import restyle
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate
from seller_desk.words import OrderStatus

_NO_PAPER = frozenset({OrderStatus.AWAITING_PAYMENT, OrderStatus.CLOSED})


class PaperLine(QWidget):
    """Only where an order can have papers."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said = label(role="secondary", wrap=True)
        self.print = button.secondary(
            translate("order", "Print"), self.asked.emit, icon="printer", small=True
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._said, 1)
        row.addWidget(self.print)

    @property
    def text(self) -> str:
        """What is said."""
        return self._said.text()

    def show_card(self, card: OrderCard, now: datetime) -> None:
        """The papers of another order, or of this one later."""
        self.setVisible(card.status not in _NO_PAPER and not card.held)
        self._said.setText(_said(card, now))
        self._said.setProperty("role", "warn" if card.outdated else "secondary")
        restyle(self._said)


def _said(card: OrderCard, now: datetime) -> str:
    picked, printed = card.picked_at, card.slip_printed_at
    parts = [
        translate("order", "Picked {at}").format(at=near_moment(picked, now))
        if picked
        else translate("order", "not picked"),
        translate("order", "slip printed {at}").format(at=near_moment(printed, now))
        if printed
        else translate("order", "no slip printed"),
    ]
    if card.outdated:
        parts.append(translate("order", "address or quantity changed since: print again"))
    return " · ".join(parts)
