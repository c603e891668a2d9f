"""The parcels of an order that has been sent off."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.couriers import SELF
from seller_desk.services.order.cards import ParcelCard
from seller_desk.views.formats import moment, quantity
from seller_desk.views.icons import IconLabel
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.wording import UNKNOWN, counted, translate


class ParcelsBlock(QWidget):
    """One row for each parcel; a further one can be added while the order is on its way."""

    add_asked = Signal()
    change_asked = Signal(int)
    """The parcel with this id is to be corrected."""
    remove_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.add = button.link(
            translate("order", "Add another parcel"), self.add_asked.emit, icon="plus"
        )
        head = QHBoxLayout()
        head.addWidget(label(translate("order", "Parcels"), "section"))
        head.addStretch(1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._rows)

    def show_parcels(
        self,
        parcels: Sequence[ParcelCard],
        now: datetime,
        names: Mapping[int, str],
        *,
        may_add: bool,
    ) -> None:
        """These parcels, and what is in them; the block is gone while there is none."""
        emptied(self._rows)
        for parcel in parcels:
            self._rows.addWidget(self._row(parcel))
            for said, role in (
                (_facts(parcel, now), "secondary"),
                (_held(parcel, names), "tertiary"),
            ):
                if said:
                    self._rows.addWidget(label(said, role, wrap=True))
        self.add.setVisible(may_add)
        self.setVisible(bool(parcels))

    def _row(self, parcel: ParcelCard) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("truck" if parcel.tracking_number else "package"))
        row.addWidget(label(_said(parcel)))
        if parcel.tracking_number:
            row.addWidget(_copy(parcel.tracking_number))
        row.addStretch(1)
        for icon, name, asked in (
            ("pencil", translate("order", "Change this parcel"), self.change_asked),
            ("trash-2", translate("order", "Take this parcel off"), self.remove_asked),
        ):
            act = partial(asked.emit, parcel.id)
            row.addWidget(button.icon_only(icon, name, act, small=True))
        return holder


def _said(parcel: ParcelCard) -> str:
    if parcel.courier == SELF:
        return translate("order", "Without a courier")
    number = parcel.tracking_number or translate("order", "no waybill yet")
    return f"{parcel.courier_name} {number}".strip()


def _held(parcel: ParcelCard, names: Mapping[int, str]) -> str:
    """What is in a parcel that does not hold all; empty for one that does."""
    parts = (
        translate("order", "{title} × {count}").format(
            title=names.get(one.line_id, UNKNOWN), count=quantity(one.quantity_milli)
        )
        for one in parcel.portions
    )
    return "  ·  ".join(parts)


def _facts(parcel: ParcelCard, now: datetime) -> str:
    boxes = counted(translate("order", "%n carton(s)"), parcel.boxes) if parcel.boxes else ""
    at = moment(parcel.shipped_at, now) if parcel.shipped_at else ""
    return "  ·  ".join(part for part in (parcel.note or "", boxes, at) if part)


def _copy(number: str) -> QWidget:
    name = translate("order", "Copy the waybill number")
    return button.icon_only(
        "copy", name, lambda: QGuiApplication.clipboard().setText(number), small=True
    )
