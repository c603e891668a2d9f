"""How long each side has for its step of an after-sale case."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from seller_desk.services.settings import ShopSettings, spec_of
from seller_desk.views.settings.entry import Entry
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_KEYS = (
    "after_sale.answer_hours",
    "after_sale.buyer_days",
    "after_sale.receive_days",
    "after_sale.dispute_days",
)
_IN_LINE = 2


class AfterSalesForm(QWidget):
    """Four limits, all of them experience: 1688 publishes none."""

    entered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        card = Card(
            translate("settings", "Limits of after-sales"),
            icon="message-square",
            hint=translate("settings", "Experience, not published · the platform's rules decide"),
            margins=(16, 12, 16, 14),
        )
        self.entries = tuple(
            Entry(spec_of(key), pill=Pill(translate("settings", "experience"), Tone.NEUTRAL))
            for key in _KEYS
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        for place, entry in enumerate(self.entries):
            grid.addWidget(entry, place // _IN_LINE, place % _IN_LINE)
            entry.entered.connect(self.entered)
        card.add(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_settings(self, settings: ShopSettings) -> None:
        """The values as they stand."""
        for entry in self.entries:
            entry.show_settings(settings)
