"""Below the button that exports: which sheet it is to be."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from seller_desk.services.couriers import name_of
from seller_desk.services.exports.courier import ANY, forms
from seller_desk.views.wording import translate
from seller_desk.words import ExportTable

VIEW = "view"
BATCH = "batch"
COURIER = "courier:"
"""The beginning of a key; behind it stands whose form it is."""
LISTINGS = "listings"
Way = tuple[str, str]
"""A key, and what is said of it."""


def order_ways() -> Sequence[Way]:
    """The sheets that orders go out as."""
    return (
        (VIEW, translate("export", "This view")),
        (ExportTable.ORDERS, translate("export", "Platform order sheet (49 columns)")),
        (BATCH, translate("export", "Batch-ship sheet")),
        *_courier_ways(),
        (ExportTable.ORDER_LINES, translate("export", "Goods, line by line")),
    )


def _courier_ways() -> Sequence[Way]:
    """A form for any courier, and those that have one of their own."""
    any_courier = (COURIER + ANY, translate("export", "Courier's print sheet"))
    own = translate("export", "Courier's print sheet: {courier}")
    return (
        any_courier,
        *((COURIER + code, own.format(courier=name_of(code))) for code in forms() if code != ANY),
    )


def product_ways() -> Sequence[Way]:
    """The sheets that products go out as."""
    return (
        (VIEW, translate("export", "This view")),
        (ExportTable.PRODUCTS, translate("export", "Products sheet to edit")),
        (LISTINGS, translate("export", "Listing facts to publish")),
    )


def customer_ways() -> Sequence[Way]:
    """The sheets that customers go out as."""
    return (
        (VIEW, translate("export", "This view")),
        (ExportTable.CUSTOMERS, translate("export", "Customers sheet to edit")),
    )


def offer_ways(anchor: QWidget, ways: Sequence[Way], chosen: Callable[[str], object]) -> None:
    """Show them below the button; `chosen` is told the key of the one that is wanted."""
    menu = QMenu(anchor)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for key, text in ways:
        menu.addAction(text).triggered.connect(partial(_tell, chosen, key))
    menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))


def _tell(chosen: Callable[[str], object], key: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002  (a signal's)
    chosen(key)
