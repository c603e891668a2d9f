"""A box to choose a courier from."""

from PySide6.QtWidgets import QComboBox

from seller_desk.services import couriers

_SHOWN = 14


class CourierBox(QComboBox):
    """Every courier, after a word for none of them."""

    def __init__(self, none: str, *, with_self: bool = True) -> None:
        super().__init__()
        self.addItem(none, None)
        for courier in couriers.couriers().values():
            if with_self or courier.code != couriers.SELF:
                self.addItem(courier.name, courier.code)
        self.setMaxVisibleItems(_SHOWN)

    @property
    def code(self) -> str | None:
        """The courier that is chosen."""
        found: str | None = self.currentData()
        return found

    def choose(self, code: str | None) -> None:
        """Show that courier; nobody is told."""
        self.setCurrentIndex(max(self.findData(code), 0))
