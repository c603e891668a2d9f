"""The heading line of a card: icon, title, small words, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from seller_desk.views.icons import IconLabel
from seller_desk.views.widgets.ink import text_width
from seller_desk.views.widgets.labels import ElidedLabel

_HEIGHT = 42
_SIDES = (14, 10)
_GAP, _FOOT = 8, 6


class CardHead(QFrame):
    """The small words go into a line of their own where they would be cut beside the title."""

    def __init__(self, title: QLabel, icon: str, hint: str, actions: Sequence[QWidget]) -> None:
        super().__init__()
        self.setProperty("role", "cardhead")
        self.setMinimumHeight(_HEIGHT)
        self._text = hint
        self._beside = ElidedLabel(size="sm", tint="text.secondary")
        self._below = ElidedLabel(size="sm", tint="text.secondary")
        self._others: list[QWidget] = [title, *actions]
        self._row = QHBoxLayout()
        self._row.setContentsMargins(_SIDES[0], 0, _SIDES[1], 0)
        self._row.setSpacing(_GAP)
        if icon:
            self._others.append(IconLabel(icon))
            self._row.addWidget(self._others[-1])
        self._row.addWidget(title)
        self._row.addWidget(self._beside, 1)
        for action in actions:
            self._row.addWidget(action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row, 1)
        self._second = QHBoxLayout()
        self._second.setContentsMargins(_SIDES[0], 0, _SIDES[1], 6)
        self._second.addWidget(self._below)
        column.addLayout(self._second)
        self._below.hide()
        self._fit()

    def show_hint(self, hint: str) -> None:
        """Other small words."""
        self._text = hint
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """What stands beside them may need other room."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        below = text_width(self._text, "sm") > self._room()
        beside, second = ("", self._text) if below else (self._text, "")
        if (beside, second) == (self._beside.text, self._below.text):
            return
        self._beside.show_text(beside, "text.secondary")
        self._below.show_text(second, "text.secondary")
        self._below.setVisible(below)
        foot = _FOOT if below else 0
        self._second.setContentsMargins(_SIDES[0], 0, _SIDES[1], foot)
        more = self._below.sizeHint().height() - _FOOT if below else 0
        self.setMinimumHeight(_HEIGHT + more + foot)

    def _room(self) -> int:
        """What the others leave when they have all that they would like to have."""
        shown = [each for each in self._others if not each.isHidden()]
        widths = [max(each.sizeHint().width(), each.minimumWidth()) for each in shown]
        return self.width() - sum(widths) - _GAP * (len(widths) + 1) - sum(_SIDES)
