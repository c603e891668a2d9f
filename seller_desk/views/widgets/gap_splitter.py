"""GapSplitter: cards side by side whose widths can be dragged; between them is only the gap."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from seller_desk.views.theme import theme

_GAP = 12
_GRIP = 28


class GapSplitter(QSplitter):
    """A horizontal splitter without a line; a short grip shows under the mouse."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(_GAP)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Grip(self.orientation(), self)


class _Grip(QSplitterHandle):
    def __init__(self, orientation: Qt.Orientation, splitter: QSplitter) -> None:
        super().__init__(orientation, splitter)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.underMouse():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("border.strong"))
        centre = self.rect().center()
        painter.drawRoundedRect(centre.x() - 1, centre.y() - _GRIP // 2, 4, _GRIP, 2, 2)
        painter.end()
