"""What can be done with an order that no sheet decides about; and a new one like any order."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from seller_desk.services import entering
from seller_desk.services.order.cards import OrderCard
from seller_desk.views.desk import Desk
from seller_desk.views.widgets import button
from seller_desk.views.wording import translate
from seller_desk.words import OrderStatus


class EntryActs(QWidget):
    """A row of small buttons, gone for an order of a platform; `copy` stands apart for any."""

    edit_asked = Signal(int)
    copy_asked = Signal(int)
    paid_asked = Signal(int)
    close_asked = Signal(int)
    done_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._order_id = 0
        self.paid = button.secondary(
            translate("order", "Mark as paid"), self._mark_paid, icon="wallet", small=True
        )
        self.edit = button.secondary(
            translate("order", "Change"), self._edit, icon="pencil", small=True
        )
        self.end = button.secondary(
            translate("order", "Close order"), self._end, icon="ban", small=True
        )
        self.done = button.secondary(
            translate("order", "Mark as done"), self._finish, icon="circle-check", small=True
        )
        self.copy = button.icon_only(
            "circle-plus", translate("order", "New order like this"), self._copy, small=True
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for act in (self.paid, self.edit, self.end, self.done):
            row.addWidget(act)
        row.addStretch(1)

    def show_card(self, card: OrderCard) -> None:
        """The acts of another order."""
        self._order_id = card.id
        may = entering.may_change(card.platform, card.status)
        self.paid.setVisible(may and card.status is OrderStatus.AWAITING_PAYMENT)
        self.edit.setVisible(may)
        may_finish = entering.may_finish(card.platform, card.status)
        self.done.setVisible(may_finish)
        self.setVisible(may or may_finish)
        self.end.setVisible(may and not card.parcels)

    def _mark_paid(self) -> None:
        self.paid_asked.emit(self._order_id)

    def _edit(self) -> None:
        self.edit_asked.emit(self._order_id)

    def _end(self) -> None:
        self.close_asked.emit(self._order_id)

    def _finish(self) -> None:
        self.done_asked.emit(self._order_id)

    def _copy(self) -> None:
        self.copy_asked.emit(self._order_id)


class Decisions(QObject):
    """Has done at once what needs no form."""

    refused = Signal(object)
    """A DeskError."""

    def __init__(self, desk: Desk, acts: EntryActs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        acts.paid_asked.connect(self._mark_paid)
        acts.close_asked.connect(self._close)
        acts.done_asked.connect(self._finish)

    def _mark_paid(self, order_id: int) -> None:
        now = self._desk.now()
        done = self._desk.do(entering.mark_paid, order_id, now, now)
        done.otherwise(self.refused.emit)

    def _finish(self, order_id: int) -> None:
        self._desk.do(entering.finish_order, order_id).otherwise(self.refused.emit)

    def _close(self, order_id: int) -> None:
        self._desk.do(entering.close_order, order_id).otherwise(self.refused.emit)
