"""What product titles are held to: their length, and words of the shop's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.services.settings import ShopSettings, spec_of
from seller_desk.views.settings.entry import Entry
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate


class TitlesForm(QWidget):
    """A number and two lists of words."""

    entered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        card = Card(
            translate("settings", "Product titles"),
            icon="tag",
            hint=translate("settings", "What the check of a title goes by"),
            margins=(16, 14, 16, 16),
        )
        keys = ("title.limit", "title.added_words", "title.allowed_words")
        self.entries = tuple(Entry(spec_of(key)) for key in keys)
        for entry in self.entries:
            card.add(entry)
            entry.entered.connect(self.entered)
        told = translate(
            "settings", "Commas between words. A banned word inside an allowed phrase passes."
        )
        card.add(label(told, "tertiary", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_settings(self, settings: ShopSettings) -> None:
        """The values as they stand."""
        for entry in self.entries:
            entry.show_settings(settings)
