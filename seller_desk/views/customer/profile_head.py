"""What stands at the head of a profile: the letter of the name, and facts beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from seller_desk.views.widgets.ink import draw_box, draw_text
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.widgets.layouts import emptied
from seller_desk.words import Tone

_GAP = 14


class Avatar(QWidget):
    """The first letter of the name."""

    def __init__(self) -> None:
        super().__init__()
        self._letter, self._tone = "", Tone.NEUTRAL
        self.setFixedSize(36, 36)

    def show_letter(self, name: str, tone: Tone) -> None:
        """Another name."""
        self._letter, self._tone = name[:1], tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        draw_box(painter, rect, f"{self._tone}.bg", radius=18)
        centre = Qt.AlignmentFlag.AlignHCenter
        tint = f"{self._tone}.fg"
        draw_text(painter, rect, self._letter, tint, size="lg", strong=True, align=centre)
        painter.end()


class FactStrip(QWidget):
    """Facts beside each other: a name, a value; in two lines where there is no room for one."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(6)
        self._cells: list[QWidget] = []
        self._room = 0

    def show_facts(self, facts: Sequence[tuple[str, str, Tone | None]]) -> None:
        """Other facts."""
        emptied(self._grid)
        self._cells = []
        for name, value, tone in facts:
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(1)
            column.addWidget(label(name, "secondary"))
            shown = label(value, "strong")
            set_tone(shown, tone)
            column.addWidget(shown)
            self._cells.append(cell)
        self._place()

    def keep_within(self, room: int) -> None:
        """So wide is what it stands in."""
        self._room = room
        self._place()

    def _place(self) -> None:
        needed = sum(cell.sizeHint().width() + _GAP for cell in self._cells) - _GAP
        lines = 1 if not self._room or needed <= self._room else 2
        in_line = -(-len(self._cells) // lines)
        for at, cell in enumerate(self._cells):
            self._grid.addWidget(cell, *divmod(at, max(in_line, 1)))
            self._grid.setColumnStretch(at, int(at < in_line))
