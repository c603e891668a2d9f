"""What makes a tier, how often customers are written to, and how far the helpers look."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from seller_desk.services.settings import ShopSettings, spec_of
from seller_desk.views.settings.entry import Entry
from seller_desk.views.settings.wording import named
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate

_KEYS = (
    ("tier.window_days", "tier.annual_fen"),
    ("contact.new_hours", "contact.regular_hours"),
    ("contact.key_hours", "matching.new_days"),
    ("laboratory.days",),
)


class CustomersForm(QWidget):
    """Numbers in pairs."""

    entered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        card = Card(
            translate("settings", "Customers"),
            icon="users",
            hint=translate("settings", "Tiers, marketing, coupons"),
            margins=(16, 14, 16, 16),
        )
        self.entries = tuple(Entry(spec_of(key), named(key)) for pair in _KEYS for key in pair)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for place, entry in enumerate(self.entries):
            grid.addWidget(entry, place // 2, place % 2)
            entry.entered.connect(self.entered)
        card.add(grid)
        told = translate("settings", "A new customer hears of the shop once in three days at most.")
        card.add(label(told, "tertiary", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_settings(self, settings: ShopSettings) -> None:
        """The values as they stand."""
        for entry in self.entries:
            entry.show_settings(settings)
