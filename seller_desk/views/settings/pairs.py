"""Settings in pairs on a card."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from seller_desk.services.settings import ShopSettings
from seller_desk.views.settings.entry import Entry
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label

_IN_LINE = 2


class PairsForm(QWidget):
    """Two fields in a line, and a word about all of them below."""

    entered = Signal(str, str)

    def __init__(
        self, title: str, icon: str, hint: str, entries: Sequence[Entry], told: str = ""
    ) -> None:
        super().__init__()
        self.entries = tuple(entries)
        card = Card(title, icon=icon, hint=hint, margins=(16, 14, 16, 16))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for place, entry in enumerate(self.entries):
            grid.addWidget(entry, place // _IN_LINE, place % _IN_LINE)
            entry.entered.connect(self.entered)
        card.add(grid)
        if told:
            card.add(label(told, "tertiary", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_settings(self, settings: ShopSettings) -> None:
        """The values as they stand."""
        for entry in self.entries:
            entry.show_settings(settings)
