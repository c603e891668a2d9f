"""What is done with many customers at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from seller_desk.views.widgets.button import icon_only, secondary
from seller_desk.views.wording import counted, translate


class BulkActs(QWidget):
    """Takes no room while nobody is chosen."""

    message_asked = Signal()
    coupon_asked = Signal()
    rest_asked = Signal()
    change_asked = Signal()
    """Keeper, tags or note of them all."""
    personal_asked = Signal()
    """An offer for the one large buyer who is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.message = secondary(
            translate("customer", "Message"),
            self.message_asked.emit,
            icon="message-square",
            small=True,
        )
        self.personal = secondary(
            translate("customer", "Personal offer"),
            self.personal_asked.emit,
            icon="star",
            small=True,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.message)
        row.addWidget(
            secondary(
                translate("customer", "Give coupon"),
                self.coupon_asked.emit,
                icon="ticket",
                small=True,
            )
        )
        row.addWidget(self.personal)
        row.addWidget(
            icon_only(
                "pause",
                translate("customer", "Let rest for 7 days"),
                self.rest_asked.emit,
                small=True,
            )
        )
        row.addWidget(
            icon_only(
                "pencil", translate("customer", "Change…"), self.change_asked.emit, small=True
            )
        )
        self.hide()

    def show_count(self, people: int, *, are_large: bool = False) -> None:
        """How many are meant, and whether they are large buyers."""
        self.personal.setVisible(people == 1 and are_large)
        said = counted(translate("customer", "Message to %n customer(s)"), people)
        self.message.setText(said)
        self.setVisible(people > 0)
