"""Orders that can leave in one parcel, and the waybill for all of them."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.errors import DeskError, OrderCode
from seller_desk.services import couriers
from seller_desk.services.order.merging import MergeDraft, MergeGroup, Together
from seller_desk.views.formats import (
    masked_address,
    masked_name,
    masked_phone,
    quantity,
    time_left,
    time_tone,
    yuan,
)
from seller_desk.views.order.courier_box import CourierBox
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.wording import UNKNOWN, counted, say, translate

_COURIER, _NUMBER = 150, 230
_TWO = 2


class MergeCard(Card):
    """Who and where, the orders with a tick each, and one courier and waybill below."""

    saved = Signal(object)
    """A `MergeDraft`."""
    order_asked = Signal(int)

    def __init__(self, group: MergeGroup, now: datetime, *, first: bool) -> None:
        super().__init__(
            group.buyer or UNKNOWN,
            icon="boxes",
            hint="  ".join(
                (
                    masked_name(group.receiver),
                    masked_phone(group.phone),
                    masked_address(group.address),
                )
            ),
            margins=(16, 10, 16, 14),
        )
        self.group = group
        self._chosen = False
        self.ticks: dict[int, QCheckBox] = {}
        self.courier = CourierBox(translate("order", "Choose"), with_self=False)
        self.number = LineEdit()
        make = button.primary if first else button.secondary
        self.save = make("", self.submit, icon="truck")
        self._lay_out(now)
        self.courier.choose(group.courier)
        self.number.textChanged.connect(self._guess)
        self.number.returnPressed.connect(self.submit)
        self.courier.activated.connect(self._choose_by_hand)
        self._count()

    @property
    def ids(self) -> tuple[int, ...]:
        """The ticked orders."""
        return tuple(key for key, box in self.ticks.items() if box.isChecked())

    @property
    def is_in_use(self) -> bool:
        """Whether somebody has entered something here, or has the keyboard in it."""
        focus = QApplication.focusWidget()
        here = focus is not None and self.isAncestorOf(focus)
        entered = bool(self.number.text()) or self._chosen or len(self.ids) < len(self.ticks)
        return here or entered

    @property
    def faults(self) -> list[str]:
        """What is said to be wrong."""
        return [field.fault for field in (self._courier, self._number) if field.fault]

    def submit(self) -> None:
        """Hand out what was entered."""
        if self.save.isEnabled():
            self.saved.emit(MergeDraft(self.ids, self.courier.code, self.number.text().strip()))

    def point_out(self, error: DeskError) -> None:
        """Say beside the field what is wrong with it."""
        for field in (self._courier, self._number):
            field.show_fault("")
        for problem in error.problems[:_TWO]:
            is_courier = problem.code is OrderCode.MISSING_COURIER
            (self._courier if is_courier else self._number).show_fault(say(problem))

    def _guess(self, typed: str) -> None:
        self._number.show_fault("")
        if not self._chosen:
            self.courier.choose(couriers.likely(typed, self.group.courier))

    def _choose_by_hand(self) -> None:
        self._chosen = True
        self._courier.show_fault("")

    def _count(self) -> None:
        said = counted(translate("order", "Ship %n order(s) together"), len(self.ids))
        self.save.setText(said)
        self.save.setEnabled(len(self.ids) >= _TWO)

    def _lay_out(self, now: datetime) -> None:
        for order in self.group.orders:
            self.add(self._line(order, now))
        self._courier = Field(translate("order", "Courier"), self.courier)
        self._number = Field(translate("order", "Waybill no."), self.number)
        self._courier.setFixedWidth(_COURIER)
        self._number.setFixedWidth(_NUMBER)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._courier)
        row.addWidget(self._number)
        at_the_foot = QVBoxLayout()
        at_the_foot.addSpacing(22)  # beside the editors, below their labels
        at_the_foot.addWidget(self.save)
        at_the_foot.addStretch(1)
        row.addLayout(at_the_foot)
        row.addStretch(1)
        self.add(row)

    def _line(self, order: Together, now: datetime) -> QWidget:
        holder = QWidget()
        tick = QCheckBox()
        tick.setChecked(True)
        tick.setAccessibleName(order.number)
        tick.toggled.connect(self._count)
        self.ticks[order.id] = tick
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(tick)
        row.addWidget(button.link(order.number, lambda: self.order_asked.emit(order.id)))
        tone, icon = time_tone(order.due, now)
        row.addWidget(Pill(time_left(order.due, now), tone, icon))
        row.addWidget(ElidedLabel(_goods(order), size="sm"), 1)
        if order.buyer_message or order.note:
            said = "  ·  ".join(part for part in (order.buyer_message, order.note) if part)
            row.addWidget(ElidedLabel(said, size="sm", tint="warning.fg"), 1)
        row.addWidget(label(yuan(order.paid_fen), "secondary"))
        return holder


def _goods(order: Together) -> str:
    more = f" +{order.more_lines}" if order.more_lines else ""
    count = translate("order", "{count} pcs").format(count=quantity(order.quantity_milli))
    return f"{order.title or UNKNOWN}{more}  ·  {count}"
