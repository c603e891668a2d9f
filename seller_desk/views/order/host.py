"""The list of orders with the order that is looked at beside it, or over it."""

from seller_desk.views.theme import theme
from seller_desk.views.widgets.drawer import DrawerHost

_DOCKED_FROM = 1_300


class OrderHost(DrawerHost):
    """Nine columns of orders need more room than most tables before a drawer stands beside."""

    @property
    def is_docked(self) -> bool:
        """Whether there is room for the drawer beside the list."""
        return self.width() >= theme().scaled(_DOCKED_FROM)
