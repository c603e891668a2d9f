"""When the store cannot be opened: what is wrong, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.views.widgets import button
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.wording import say, translate
from seller_desk.words import Tone


class StoreTrouble(QWidget):
    """Stands in the place of the pages until the store can be opened."""

    retried = Signal()
    left = Signal()

    def __init__(self, error: DeskError, path: str) -> None:
        super().__init__()
        again = button.primary(
            translate("window", "Try again"), self.retried.emit, icon="refresh-cw"
        )
        leave = button.secondary(translate("window", "Close the program"), self.left.emit)
        column = QVBoxLayout(self)
        column.addWidget(
            EmptyState(
                "database",
                translate("window", "The shop's data cannot be opened; nothing in it was touched"),
                say(error.first),
                tone=Tone.DANGER,
                actions=[again, leave],
                detail=f"{path}\n{error.first.code}",
            )
        )
