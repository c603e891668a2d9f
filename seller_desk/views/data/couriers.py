"""CourierMenu: which courier goes to a region from now on."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from seller_desk.services.couriers import couriers
from seller_desk.views.wording import translate


class CourierMenu(QWidget):
    """Opens where the mouse is; nothing is seen of it before."""

    chosen = Signal(str, object)
    """A region, and the code of a courier or None for no rule."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    def menu_for(self, region: str) -> QMenu:
        """The couriers to choose from."""
        menu = QMenu(self.parentWidget())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = menu.addAction(translate("data", "Prefer for {region}").format(region=region))
        title.setEnabled(False)
        for code, one in couriers().items():
            menu.addAction(one.name, partial(self.chosen.emit, region, code))
        menu.addSeparator()
        menu.addAction(translate("data", "No rule"), partial(self.chosen.emit, region, None))
        return menu

    def open_for(self, region: str) -> None:
        """Below the mouse."""
        self.menu_for(region).popup(QCursor.pos())
