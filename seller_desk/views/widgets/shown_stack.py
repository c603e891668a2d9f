"""ShownStack: pages in one place, which takes the room of the one that is shown."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class ShownStack(QStackedWidget):
    """Qt's own asks for the room of its largest page, though that may never be seen."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _index: self.updateGeometry())

    def hasHeightForWidth(self) -> bool:
        """What needs more room in a narrow place scrolls."""
        return False

    def sizeHint(self) -> QSize:
        """Content with little: a stretch gives it what there is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return QSize() if shown is None else shown.minimumSizeHint()
