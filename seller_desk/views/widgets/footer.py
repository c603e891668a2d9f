"""TableFooter: how many rows there are, what the ticked ones come to, and what to do with them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QWidget

from seller_desk.views.widgets.labels import ElidedLabel, label

_HEIGHT, _GAP = 40, 10


class TableFooter(QFrame):
    """Left the rows; right the ticked ones with their sum and the buttons that act on them.

    Where both have no room beside each other, the buttons stand in a line of their own.
    """

    def __init__(self, actions: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.setProperty("role", "footer")
        self.setMinimumHeight(_HEIGHT)
        self._rows = ElidedLabel(size="sm", tint="text.secondary")
        self._ticked = label(role="secondary")
        self._sum = label(role="strong")
        self._words, self._actions = QHBoxLayout(), QHBoxLayout()
        self._words.addWidget(self._rows, 1)
        self._words.addWidget(self._ticked)
        self._words.addWidget(self._sum)
        self._actions.addStretch(1)
        for action in actions:
            self._actions.addWidget(action)
        self._around = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._around.setContentsMargins(14, 0, 10, 0)
        self._around.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for layout in (self._around, self._words, self._actions):
            layout.setSpacing(_GAP)
        self._around.addLayout(self._words, 1)
        self._around.addLayout(self._actions)

    def minimumSizeHint(self) -> QSize:
        """No wider than the wider of its two lines: whoever is narrower gets both."""
        margins = self._around.contentsMargins()
        lines = (self._words.minimumSize().width(), self._actions.minimumSize().width())
        width = max(lines) + margins.left() + margins.right()
        return QSize(width, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Another width, other words, other buttons: one line or two."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._arrange()
        return super().event(event)

    def show_rows(self, text: str) -> None:
        """How many rows there are, and which are seen."""
        self._rows.show_text(text, "text.secondary")

    def show_ticked(self, text: str, total: str = "") -> None:
        """How many are ticked, and their sum."""
        self._ticked.setText(text)
        self._sum.setText(total)

    def _arrange(self) -> None:
        margins = self._around.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        needed = self._words.minimumSize().width() + self._actions.sizeHint().width() + _GAP
        way = QBoxLayout.Direction
        wanted = way.LeftToRight if needed <= room else way.TopToBottom
        if wanted is not self._around.direction():
            self._around.setDirection(wanted)
            self._around.setSpacing(_GAP if wanted is way.LeftToRight else 0)

    @property
    def text(self) -> str:
        """All that is said."""
        said = (self._rows.text, self._ticked.text(), self._sum.text())
        return " ".join(filter(None, said))
