"""The one question before something that cannot be taken back; the safe answer is the default."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.views.widgets.button import danger, secondary
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate

_WIDTH = 440
_EDGE = 22


class Confirm(QDialog):
    """Says what will happen; its button names the act."""

    def __init__(
        self, parent: QWidget, title: str, text: str, act: str, on_yes: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(_WIDTH)
        self.stay = secondary(translate("settings", "Cancel"), self.reject)
        self.go = danger(act, self.accept)
        self.stay.setDefault(True)
        self.accepted.connect(on_yes)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        buttons.addWidget(self.stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 20, _EDGE, 18)
        column.setSpacing(10)
        column.addWidget(label(title, "heading", wrap=True))
        said = label(text, wrap=True)
        said.ensurePolished()
        said.setMinimumHeight(said.heightForWidth(_WIDTH - 2 * _EDGE))  # or a long one is cut
        column.addWidget(said)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.stay.setFocus()
