"""A line over a list: something that holds for it, and the way to end that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from seller_desk.views.icons import IconLabel
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import ElidedLabel


class NoteLine(QWidget):
    """Hidden while there is nothing to say."""

    ended = Signal()
    """The link at its end was pressed."""

    def __init__(self, icon: str, link: str) -> None:
        super().__init__()
        self._said = ElidedLabel(size="sm", tint="text.secondary")
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 0, 12, 7)
        line.setSpacing(8)
        line.addWidget(IconLabel(icon, "accent.text", 14))
        line.addWidget(self._said, 1)
        line.addWidget(button.link(link, self.ended.emit))
        self.hide()

    def say(self, said: str) -> None:
        """Say this; nothing hides it."""
        self._said.show_text(said, "text.secondary")
        self.setVisible(bool(said))
