"""The heading of a part of the editor: what it is, a word about it, and its acts at the right."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from seller_desk.views.widgets.labels import ElidedLabel, label


class SectionHead(QWidget):
    """A title, and a hint that gives way where there is no room."""

    def __init__(self, title: str, hint: str = "", actions: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.title: QLabel = label(title, "section")
        self.hint = ElidedLabel(hint, size="sm", tint="text.tertiary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.hint, 1)
        for action in actions:
            row.addWidget(action)

    def show_hint(self, text: str, tint: str = "text.tertiary") -> None:
        """Another word."""
        self.hint.show_text(text, tint)
