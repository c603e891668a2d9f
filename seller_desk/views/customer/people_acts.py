"""What is done with the people of a list beside the customers' own."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from seller_desk.views.widgets.button import link, secondary
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.wording import counted, translate


class PeopleActs(QObject):
    """Three buttons over a table: list them, write to them, give them a coupon.

    The ticked ones are meant, else all; where the buttons stand is the panel's own affair.
    """

    list_asked = Signal(object)
    """The ids of the customers to list."""
    message_asked = Signal(object)
    coupon_asked = Signal(object)

    def __init__(self, table: RowTable) -> None:
        super().__init__(table)
        self._table = table
        self.list_button = link("", self._asks(self.list_asked.emit))
        self.message_button = secondary(
            translate("customer", "Message"),
            self._asks(self.message_asked.emit),
            icon="message-square",
            small=True,
        )
        self.coupon_button = secondary(
            translate("customer", "Give coupon"),
            self._asks(self.coupon_asked.emit),
            icon="ticket",
            small=True,
        )
        table.selection_changed.connect(self.show_people)

    def show_people(self) -> None:
        """How many are meant now."""
        people = len(self._meant())
        self.list_button.setText(counted(translate("customer", "List %n customer(s)"), people))
        self.list_button.setVisible(people > 0)
        for button in (self.list_button, self.message_button, self.coupon_button):
            button.setEnabled(people > 0)

    def _meant(self) -> Sequence[int]:
        return list(self._table.selected_ids()) or list(self._table.ids)

    def _asks(self, ask: Callable[[Sequence[int]], object]) -> Callable[[], object]:
        return lambda: ask(tuple(self._meant()))
