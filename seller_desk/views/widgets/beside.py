"""Parts beside each other where each of them is whole, and below each other elsewhere."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Beside(QWidget):
    """Every part with its share of the room there is beyond what they need."""

    def __init__(self, *parts: tuple[QWidget, int], gap: int = 10) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._gap = gap
        self._box = QBoxLayout(_BESIDE, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        for part, share in parts:
            self.add(part, share)

    def add(self, part: QWidget, share: int) -> None:
        """One more."""
        self._parts.append(part)
        self._box.addWidget(part, share)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest part."""
        return QSize(max(self._widths(), default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        widths = self._widths()
        needed = sum(widths) + self._gap * max(len(widths) - 1, 0)
        self._box.setDirection(_BESIDE if needed <= self.width() else _BELOW)

    def _widths(self) -> list[int]:
        shown = (part for part in self._parts if not part.isHidden())
        return [part.minimumSizeHint().width() for part in shown]
