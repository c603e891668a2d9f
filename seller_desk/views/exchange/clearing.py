"""Which columns may clear what is stored where their cells are blank, once the seller says so."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.views.exchange.wording import field_name
from seller_desk.views.widgets.choices import Choice, ChoiceList
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.popup import Popup
from seller_desk.views.wording import translate
from seller_desk.words import SheetKind

_CONTACT = ("receiver_name", "address", "postcode", "phone", "mobile")
_CLEARABLE: Mapping[SheetKind, tuple[str, ...]] = {
    SheetKind.ORDERS: (
        "buyer_message",
        *_CONTACT,
        "buyer_company",
        "shipper",
        "agent_name",
        "agent_contact",
        "invoice_title",
        "invoice_tax_id",
        "invoice_contact",
        "invoice_bank",
        "invoice_address",
        "related_number",
        "batch_number",
    ),
    SheetKind.PRODUCTS: ("minimum_quantity", "unit", "ship_days", "cost_fen"),
    SheetKind.CUSTOMERS: ("company", "name", "mobile", "phone", "address", "note"),
}
"""Never what a record is known by, its stage, its money or its times."""


def clearable(kind: SheetKind, mapped: Collection[str]) -> list[str]:
    """Those of a sheet, in the order in which they are offered."""
    return [key for key in _CLEARABLE.get(kind, ()) if key in mapped]


def clears_sentence(keys: Sequence[str]) -> str:
    """What blank cells do; nothing when they do nothing."""
    if not keys:
        return ""
    names = translate("exchange", ", ").join(map(field_name, keys))
    return translate("exchange", "Blank cells clear what is here: {columns}").format(columns=names)


class ClearsPopup(Popup):
    """A tick for every column that may clear; the list follows at once."""

    picked = Signal(object)
    """The chosen keys as a frozenset."""

    def __init__(self, anchor: QWidget, keys: Sequence[str], chosen: frozenset[str]) -> None:
        offered = [Choice(key, field_name(key)) for key in keys]
        self._list = ChoiceList(offered, chosen, multiple=True)
        content = QWidget()
        content.setFocusProxy(self._list)
        column = QVBoxLayout(content)
        column.setContentsMargins(6, 6, 6, 0)
        column.setSpacing(6)
        column.addWidget(label(translate("exchange", "A blank cell clears what is here"), "strong"))
        column.addWidget(self._list)
        super().__init__(anchor, content)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._list.picked.connect(self.picked)
        self._list.finished.connect(self.close)
