"""The shop's name and its own login."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.services.settings import ShopSettings, spec_of
from seller_desk.views.settings.entry import Entry
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate

_WIDEST = 420


class ShopForm(QWidget):
    """Two texts."""

    entered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        card = Card(translate("settings", "Shop"), icon="store", margins=(16, 14, 16, 16))
        self.name = Entry(spec_of("shop.name"))
        self.login = Entry(spec_of("shop.seller_login"))
        told = label(
            translate("settings", "The login tells own orders from purchases in a sheet"),
            "tertiary",
            wrap=True,
        )
        for widget in (self.name, self.login, told):
            widget.setMaximumWidth(_WIDEST)
            card.add(widget)
        for entry in self.entries:
            entry.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    @property
    def entries(self) -> Sequence[Entry]:
        """Every field."""
        return (self.name, self.login)

    def show_settings(self, settings: ShopSettings) -> None:
        """The values as they stand."""
        for entry in self.entries:
            entry.show_settings(settings)
