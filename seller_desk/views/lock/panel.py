"""What stands over the whole window while the shop is shut: one card in the middle."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.views.icons import IconLabel
from seller_desk.views.widgets.labels import label

_WIDE = 400
_EDGE = 32
_ICON = 30


class Panel(QWidget):
    """A lock, a title, a sentence, and what is added below."""

    def __init__(self, title: str, told: str, icon: str = "lock") -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self._title = label(title, "title", wrap=True)
        self._told = label(told, "secondary", wrap=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(12)
        self._lay_out(icon)

    @property
    def title(self) -> str:
        """The title."""
        return self._title.text()

    def take_focus(self) -> None:
        """The keyboard, away from what is covered."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_words(self, title: str, told: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._told.setText(told)

    def add(self, content: QWidget) -> None:
        """Below what is there."""
        self._body.addWidget(content)

    def _lay_out(self, icon: str) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(_WIDE)
        card.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(card)
        column.setContentsMargins(_EDGE, 28, _EDGE, 24)
        column.setSpacing(6)
        column.addWidget(IconLabel(icon, "accent.text", _ICON), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        for words in (self._title, self._told):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addSpacing(12)
        column.addLayout(self._body)
        around = QVBoxLayout(self)
        around.addStretch(4)
        around.addLayout(_in_the_middle(card))
        around.addStretch(5)


def _in_the_middle(card: QWidget) -> QLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(card)
    row.addStretch(1)
    return row
