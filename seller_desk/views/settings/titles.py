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
            translate("settings", "Product titles and images"),
            icon="tag",
            hint=translate("settings", "What the check of a listing goes by"),
            margins=(16, 14, 16, 16),
        )
        keys = ("title.limit", "title.added_words", "title.allowed_words", "image.most_kb")
        self.entries = tuple(Entry(spec_of(key)) for key in keys)
        for entry in self.entries:
            card.add(entry)
            entry.entered.connect(self.entered)
        told = translate(
            "settings", "Commas between words. A banned word inside an allowed phrase passes."
        )
        card.add(label(told, "tertiary", wrap=True))
        promises = self._make_promises()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(promises)

    def show_settings(self, settings: ShopSettings) -> None:
        """The values as they stand."""
        for entry in self.entries:
            entry.show_settings(settings)

    def _make_promises(self) -> Card:
        """What every detail page promises."""
        card = Card(
            translate("settings", "Detail pages"),
            icon="file-text",
            hint=translate("settings", "What the part after sales says for every product"),
            margins=(16, 14, 16, 16),
        )
        entry = Entry(spec_of("detail.service"))
        entry.entered.connect(self.entered)
        self.entries = (*self.entries, entry)
        card.add(entry)
        told = translate("settings", "Semicolons between promises, a colon after the name of each")
        card.add(label(told, "tertiary", wrap=True))
        return card
