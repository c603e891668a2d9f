"""The list with the profile: beside it and wide where there is room, else over it."""

from PySide6.QtWidgets import QWidget

from seller_desk.views.theme import theme
from seller_desk.views.widgets.drawer import Drawer, DrawerHost

_LIST, _LEAST_LIST = 560, 200
_OVER = 720


class ProfileHost(DrawerHost):
    """A profile has charts and tables: it takes all that the list does not need."""

    def __init__(self, content: QWidget, drawer: Drawer) -> None:
        super().__init__(content, drawer)
        self._asked: int | None = None

    @property
    def drawer_width(self) -> int:
        """How wide the profile is."""
        usual = self.width() - round(_LIST * theme().scale) if self.is_docked else _OVER
        wanted = usual if self._asked is None else self._asked
        most = max(self.width() - _LEAST_LIST, theme().px("drawer_min"))
        return min(max(wanted, theme().px("drawer_min")), most)

    def set_drawer_width(self, width: int) -> None:
        """Make the profile that wide, as far as its limits allow."""
        self._asked = width
        super().set_drawer_width(width)
