"""TableFooter: how many rows there are, what the ticked ones come to, and what to do with them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from seller_desk.views.widgets.labels import ElidedLabel, label

_HEIGHT = 40


class TableFooter(QFrame):
    """Left the rows; right the ticked ones with their sum and the buttons that act on them."""

    def __init__(self, actions: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.setProperty("role", "footer")
        self.setMinimumHeight(_HEIGHT)
        self._rows = ElidedLabel(size="sm", tint="text.secondary")
        self._ticked = label(role="secondary")
        self._sum = label(role="strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(10)
        row.addWidget(self._rows, 1)
        row.addWidget(self._ticked)
        row.addWidget(self._sum)
        for action in actions:
            row.addWidget(action)

    def show_rows(self, text: str) -> None:
        """How many rows there are, and which are seen."""
        self._rows.show_text(text, "text.secondary")

    def show_ticked(self, text: str, total: str = "") -> None:
        """How many are ticked, and their sum."""
        self._ticked.setText(text)
        self._sum.setText(total)

    @property
    def text(self) -> str:
        """All that is said."""
        said = (self._rows.text, self._ticked.text(), self._sum.text())
        return " ".join(filter(None, said))
