"""One buyer's data: found, looked at, handed out as a sheet, or erased for good."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.buyer_data import BuyerData
from seller_desk.services.customer.queries import CustomerRow
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.facts import FactGrid
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import UNKNOWN, counted, translate

MOST_FOUND = 8
_FIELD = 320


class PrivacyForm(QWidget):
    """A field, whom it finds, and what the store keeps of the one that is chosen."""

    sought = Signal(str)
    looked_at = Signal(int)
    out_asked = Signal(object)
    """A BuyerData."""
    erase_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.field = LineEdit()
        self.field.setMaximumWidth(_FIELD)
        self.field.setPlaceholderText(translate("settings", "Name, login, company or phone"))
        self.field.setAccessibleName(translate("settings", "Buyer to find"))
        self.seek = button.secondary(translate("settings", "Find"), self._seek, icon="search")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.data = BuyerBlock()
        self.data.out_asked.connect(self.out_asked)
        self.data.erase_asked.connect(self.erase_asked)
        self.field.returnPressed.connect(self._seek)
        self._lay_out()

    def show_found(self, found: Sequence[CustomerRow]) -> None:
        """Whom the text finds."""
        self._empty()
        if not found:
            self._lines.addWidget(label(translate("settings", "Nobody is found by that")))
        for row in found[:MOST_FOUND]:
            self._lines.addWidget(_Line(row, partial(self.looked_at.emit, row.id)))
        more = len(found) - MOST_FOUND
        if more > 0:
            said = counted(translate("settings", "and %n more: type more of the name"), more)
            self._lines.addWidget(label(said, "tertiary"))

    def clear(self) -> None:
        """Nobody is looked for any more."""
        self.field.clear()
        self._empty()

    def _empty(self) -> None:
        self.data.hide()
        emptied(self._lines)

    def _seek(self) -> None:
        wanted = self.field.text().strip()
        if wanted:
            self.sought.emit(wanted)

    def _lay_out(self) -> None:
        card = Card(
            translate("settings", "Data of one buyer"),
            icon="user",
            hint=translate("settings", "Whoever asks for their data, or to be forgotten"),
            margins=(16, 12, 16, 14),
        )
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.field, 1)
        line.addWidget(self.seek)
        line.addStretch(1)
        card.add(line)
        card.add(self._lines)
        card.add(self.data)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)


class BuyerBlock(QFrame):
    """How much there is of one buyer, and the two ways on."""

    out_asked = Signal(object)
    erase_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self._data: BuyerData | None = None
        self._title = label(role="strong")
        self._facts = FactGrid()
        self._backups = label(role="secondary", wrap=True)
        self.out = button.secondary(
            translate("settings", "Export as a sheet…"), self._ask_out, icon="file-up"
        )
        self.erase = button.danger(translate("settings", "Erase…"), self._ask_erase, icon="trash-2")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for widget in (self._title, self._facts, self._backups):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.out)
        row.addWidget(self.erase)
        column.addLayout(row)
        self.hide()

    def show_data(self, data: BuyerData) -> None:
        """What the store keeps of a buyer."""
        self._data = data
        self._title.setText(data.name or UNKNOWN)
        self._facts.show_facts(
            [(name, f"{data.counts[table]:,}") for table, name in _nouns() if table in data.counts]
        )
        self._backups.setText(backups_said(data))
        self.show()

    def _ask_out(self) -> None:
        self.out_asked.emit(self._data)

    def _ask_erase(self) -> None:
        self.erase_asked.emit(self._data)


class _Line(QFrame):
    """One buyer that was found."""

    def __init__(self, row: CustomerRow, look: partial[None]) -> None:
        super().__init__()
        name = row.name or row.login or UNKNOWN
        orders = counted(translate("settings", "%n paid order(s)"), row.orders)
        more = " · ".join(part for part in (row.login, row.province, orders) if part)
        go = button.link(translate("settings", "Look"), look)
        go.setAccessibleName(translate("settings", "Look at {name}").format(name=name))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(label(name))
        line.addWidget(ElidedLabel(more, size="sm", tint="text.tertiary"), 1)
        line.addWidget(go)


def backups_said(data: BuyerData) -> str:
    """Which copies an erasing does not reach."""
    if not data.backups:
        return translate("settings", "No backup holds this data")
    said = translate(
        "settings",
        "Backups that may hold this data, too: {count}, the oldest of {day}. Erasing does not "
        "reach them: those made by itself go within a year, all others when you delete them.",
    )
    return said.format(count=len(data.backups), day=f"{data.backups[-1].at:%Y-%m-%d}")


def question(data: BuyerData) -> str:
    """What is asked before."""
    said = translate(
        "settings",
        "Name, phones, addresses, messages, notes and files of {name} go from orders, quotes, "
        "cases and the history. Orders, amounts and dates stay. This cannot be undone; a sheet "
        "that is imported again brings the data back.",
    ).format(name=data.name or UNKNOWN)
    return f"{said}\n\n{backups_said(data)}"


def _nouns() -> Sequence[tuple[str, str]]:
    return (
        ("sales_order", translate("settings", "Orders")),
        ("parcel", translate("settings", "Parcels")),
        ("after_sale", translate("settings", "After-sale cases")),
        ("quote", translate("settings", "Quotes")),
        ("contact", translate("settings", "Contacts")),
        ("coupon_grant", translate("settings", "Coupons given")),
        ("customer_tag", translate("settings", "Tags")),
        ("attachment", translate("settings", "Files")),
        ("imported_value", translate("settings", "Values of sheets")),
        ("disclosure", translate("settings", "Times looked at")),
    )
