"""Plot: the ground that charts draw on."""

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGraphicsScene


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """Without menus and buttons. The wheel scrolls the page; with Ctrl it zooms what can zoom."""

    def __init__(self, axes: dict[str, pg.AxisItem], *, zooms: bool) -> None:
        super().__init__(axisItems=axes)
        self._zooms = zooms
        # Items of a chart are as large as the view that they stand in. The scene's tree looks for
        # a removed one where its rectangle is now, misses it, and paints it after its end.
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setMenuEnabled(False)
        self.hideButtons()
        for part in (self, self.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseEnabled(x=zooms, y=False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._zooms and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        else:
            event.ignore()
