"""What a product has brought: figures and its newest orders, from the orders of the shop."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.services.product.queries import ProductCard
from seller_desk.services.profiles import ProductProfile
from seller_desk.views.formats import count, full_moment, quantity, yuan
from seller_desk.views.product.editor_heads import SectionHead
from seller_desk.views.recent import order_entries
from seller_desk.views.widgets.button import link
from seller_desk.views.widgets.entry_rows import EntryRows
from seller_desk.views.widgets.facts import FactGrid
from seller_desk.views.wording import counted, translate


class SoldSection(QWidget):
    """Nothing here can be edited; every order opens."""

    orders_asked = Signal(int)
    """The product whose orders are wanted."""
    order_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._profile: ProductProfile | None = None
        self.all_orders = link("", self._ask_orders)
        self._head = SectionHead(translate("product", "Newest orders"), actions=[self.all_orders])
        self.recent = EntryRows(translate("product", "Newest orders"))
        self.recent.chosen.connect(self._open_order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addWidget(self.recent)

    def show_profile(self, profile: ProductProfile, now: datetime) -> None:
        """Another product."""
        self._profile = profile
        self.recent.show_rows(order_entries(profile.recent, now, buyers=True))
        said = counted(translate("product", "See %n order(s)"), profile.order_count)
        self.all_orders.setText(said)
        self.setVisible(profile.order_count > 0)

    def _open_order(self, index: int) -> None:
        if self._profile is not None:
            self.order_asked.emit(self._profile.recent[index].id)

    def _ask_orders(self) -> None:
        if self._profile is not None:
            self.orders_asked.emit(self._profile.card.row.id)


class SoldFacts(QWidget):
    """The same in figures, for the narrow column."""

    def __init__(self) -> None:
        super().__init__()
        self._facts = FactGrid()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(SectionHead(translate("product", "Sold")))
        column.addWidget(self._facts)

    def show_card(self, card: ProductCard) -> None:
        """Another product."""
        row = card.row
        self._facts.show_facts(
            [
                (translate("product", "Paid"), yuan(row.paid_fen)),
                (translate("product", "Paid orders"), count(row.orders)),
                (translate("product", "Pieces"), quantity(row.quantity_milli)),
                (translate("product", "Last sold"), full_moment(row.last_at)[:10]),
            ]
        )
        self.setVisible(row.orders > 0)
