"""FactGrid: names and values below each other; values can be marked and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.layouts import emptied

Fact = tuple[str, str] | tuple[str, QWidget]


class FactGrid(QWidget):
    """Two columns; a value that is a widget stands as it is."""

    def __init__(self, facts: Sequence[Fact] = ()) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.show_facts(facts)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Other facts."""
        emptied(self._grid)
        top = Qt.AlignmentFlag.AlignTop
        for row, (name, value) in enumerate(facts):
            self._grid.addWidget(label(name, "secondary"), row, 0, top)
            shown = _value(value) if isinstance(value, str) else value
            self._grid.addWidget(shown, row, 1, top)


def _value(text: str) -> QLabel:
    shown = label(text or "–", wrap=True)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return shown
