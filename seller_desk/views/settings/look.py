"""How the window looks and speaks: language, light or dark, size."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from seller_desk.views.theme import LOOKS, SCALES, theme
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import language, translate

LANGUAGES = (("zh_CN", "中文"), ("en", "English"))
"""Each in its own words, so that everybody finds the way back."""


class LookForm(QWidget):
    """Three choices that hold for this computer."""

    language_asked = Signal(str)
    look_asked = Signal(str, float)

    def __init__(self) -> None:
        super().__init__()
        self.languages = Segment([SegmentOption(key, text) for key, text in LANGUAGES])
        self.languages.setAccessibleName(translate("settings", "Language"))
        self.looks = Segment([SegmentOption(key, _look(key)) for key in LOOKS])
        self.looks.setAccessibleName(translate("settings", "Appearance"))
        self.sizes = Segment([SegmentOption(f"{scale:g}", f"{scale:.0%}") for scale in SCALES])
        self.sizes.setAccessibleName(translate("settings", "Size"))
        self._lay_out()
        self.show_look()
        self.languages.chosen.connect(self.language_asked)
        self.looks.chosen.connect(self._ask_look)
        self.sizes.chosen.connect(self._ask_look)
        theme().changed.connect(self.show_look)

    def show_look(self) -> None:
        """What is in force."""
        self.languages.choose(language())
        self.looks.choose(theme().wanted)
        self.sizes.choose(f"{theme().scale:g}")

    def _ask_look(self) -> None:
        self.look_asked.emit(self.looks.current, float(self.sizes.current))

    def _lay_out(self) -> None:
        card = Card(
            translate("settings", "Look and language"),
            icon="palette",
            hint=translate("settings", "On this computer only"),
            margins=(16, 14, 16, 16),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(2, 1)
        for row, (name, editor) in enumerate(
            (
                (translate("settings", "Language"), self.languages),
                (translate("settings", "Appearance"), self.looks),
                (translate("settings", "Size of text and rows"), self.sizes),
            )
        ):
            grid.addWidget(label(name, "secondary"), row, 0)
            grid.addWidget(editor, row, 1)
        card.add(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)


def _look(key: str) -> str:
    return {
        "system": translate("settings", "As the system"),
        "light": translate("settings", "Light"),
        "dark": translate("settings", "Dark"),
    }[key]
