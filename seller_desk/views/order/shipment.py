"""The form that ships an order, or adds the waybill that a shipped one still lacks."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateTimeEdit,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from seller_desk.errors import DeskError, OrderCode, refuse
from seller_desk.services import couriers
from seller_desk.services.order.cards import ParcelCard
from seller_desk.services.order.shipping import ShipDraft
from seller_desk.views.order.courier_box import CourierBox
from seller_desk.views.order.splitting import SplitBlock
from seller_desk.views.order.to_ship import TITLES, ShipWay, ToShip, Typed
from seller_desk.views.widgets import button
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import say, translate

_MOST_BOXES = 9_999
_TIME_WIDTH, _BOXES_WIDTH = 160, 76
_LINE = "line:"
"""How a problem says which line of goods it is about."""


class ShipForm(QWidget):
    """Courier, waybill, when, how many boxes. The courier is guessed while the number is typed."""

    saved = Signal(object)
    """A `ShipDraft`."""
    given_up = Signal()
    """Nothing is to be changed after all."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._shown = ToShip(0, ShipWay.SHIP)
        self._chosen = False
        self.courier = CourierBox(translate("order", "Choose"))
        self.number = LineEdit()
        self.shipped_at = _time_box()
        self.boxes = _boxes_box()
        self.note = LineEdit()
        self.no_logistics = QCheckBox(
            translate("order", "No waybill needed (own delivery, pickup)")
        )
        self.later = QCheckBox(translate("order", "The waybill follows, within a day"))
        self.part = QCheckBox()
        self.split = SplitBlock()
        self.despite = QCheckBox(translate("order", "Ship although a refund is asked for"))
        self.save = button.primary("", self.submit, icon="check")
        self.give_up = button.link(translate("order", "Never mind"), self.given_up.emit)
        self.why_not = label(
            translate("order", "Refund asked: tick the box first"), "fault", wrap=True
        )
        self._build_fields()
        self._lay_out()
        self._connect()

    def show_order(self, wanted: ToShip) -> None:
        """An empty form for an order; held ones are shipped only when somebody says so."""
        self._shown, self._chosen = wanted, False
        first = self._ships
        self._title.setText(translate("order", TITLES[wanted.way]))
        for field in (self._at, self._boxes, self._note):
            field.setHidden(wanted.way is ShipWay.NUMBER)
        self._choose(wanted.courier)
        self.number.setText("")  # unlike clear(), it cannot be undone into another order's form
        self.boxes.setValue(0)
        self.note.setText("")
        for box in (self.no_logistics, self.later, self.part):
            box.setChecked(False)
            box.setHidden(not first)
        self.part.setText(_part_of(wanted.way))
        self.split.show_lines(wanted.lines)
        self.part.setVisible(first and wanted.can_split)
        self._split(on=False)
        self.despite.setChecked(False)
        self.despite.setVisible(self._is_held)
        self._allow()
        self.shipped_at.setDateTime(_qt_time(self._now()))
        self.give_up.setVisible(wanted.parcel is not None)
        if wanted.parcel is not None:
            self._show_parcel(wanted.parcel, can_split=wanted.can_split)
        self._clear_faults()

    @property
    def typed(self) -> Typed:
        """What stands in the fields by now."""
        return Typed(
            self.number.text(),
            self.courier.currentData() if self._chosen else None,
            self.boxes.value(),
            self.note.text(),
        )

    def show_typed(self, typed: Typed) -> None:
        """What was typed for this order before another one was looked at."""
        if typed.courier is not None:
            self.courier.choose(typed.courier)
            self._chosen = True
        self.number.setText(typed.number)
        self.boxes.setValue(typed.boxes)
        self.note.setText(typed.note)

    def _show_parcel(self, parcel: ParcelCard, *, can_split: bool) -> None:
        """A parcel as it is kept, to be corrected."""
        self._chosen = True
        bare = parcel.courier == couriers.SELF
        for box in (self.later, self.no_logistics):
            box.show()
        self.part.setVisible(can_split)
        self.courier.choose(None if bare else parcel.courier)
        self.number.setText(parcel.tracking_number or "")
        self.boxes.setValue(parcel.boxes or 0)
        self.note.setText(parcel.note or "")
        if parcel.shipped_at is not None:
            self.shipped_at.setDateTime(_qt_time(parcel.shipped_at))
        self.no_logistics.setChecked(bare)
        self.later.setChecked(not bare and not parcel.tracking_number)
        self.part.setChecked(can_split and bool(parcel.portions))

    def point_out(self, error: DeskError) -> None:
        """Say beside the field what is wrong with it."""
        self._clear_faults()
        for problem in error.problems:
            if problem.where.startswith(_LINE) or problem.code is OrderCode.NOTHING_TO_SEND:
                self.split.show_fault(say(problem))
            else:
                blamed = self._field_of(problem.code)
                blamed.show_hint("")
                blamed.show_fault(say(problem))
        if self.split.fault:
            self.split.begin()
        else:
            self._field_of(error.first.code).editor.setFocus()

    @property
    def verdict(self) -> str:
        """The word on the number that is typed."""
        return self._number.hint

    @property
    def faults(self) -> list[str]:
        """What is said to be wrong."""
        return [fault for fault in (*(f.fault for f in self._fields), self.split.fault) if fault]

    def begin(self) -> None:
        """The keyboard goes to the first field that is to be filled, or to what stands before."""
        first = self.number if self.save.isEnabled() else self.despite
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def submit(self) -> None:
        """Hand out what was entered, unless the buyer wants the money back."""
        if not self.save.isEnabled():
            self.begin()
            return
        at = self.shipped_at.dateTime().toPython()
        bare, later = self.no_logistics.isChecked(), self.later.isChecked()
        number = None if bare or later else (self.number.text().strip() or None)
        is_part = self.part.isChecked()
        if is_part and not self.split.portions:
            self.point_out(refuse(OrderCode.NOTHING_TO_SEND))
            return
        self.saved.emit(
            ShipDraft(
                order_id=self._shown.order_id,
                courier=None if bare else self.courier.currentData(),
                tracking_number=number,
                shipped_at=at if isinstance(at, datetime) else self._now(),
                boxes=self.boxes.value() or None,
                note=self.note.text().strip() or None,
                no_logistics=bare,
                despite_refund=self.despite.isChecked(),
                number_later=later,
                portions=self.split.portions if is_part and not self.split.is_all else (),
            )
        )

    def _allow(self) -> None:
        """A held order is shipped only when somebody says so; until then it says why not."""
        free = self.despite.isChecked() or not self._is_held
        self.save.setEnabled(free)
        self._keys.setVisible(free)
        self.why_not.setVisible(not free)

    def _guess(self, typed: str) -> None:
        """The courier that the number looks like; one chosen by hand stays."""
        self._number.show_fault("")
        if not self._chosen:
            self._choose(couriers.likely(typed, self._shown.courier))
        self._judge()

    def _choose(self, code: str | None) -> None:
        self.courier.choose(code)
        if code is not None:
            self._courier.show_fault("")

    def _choose_by_hand(self) -> None:
        self._chosen = True
        self._courier.show_fault("")
        self._judge()

    def _judge(self) -> None:
        self._number.show_hint(
            *_verdict(self.number.text(), self.courier.currentData(), by_hand=self._chosen)
        )

    @property
    def _ships(self) -> bool:
        """Whether the order is still to be sent."""
        return self._shown.way in {ShipWay.SHIP, ShipWay.REST}

    @property
    def _is_held(self) -> bool:
        return self._shown.held and self._ships

    def _go_without(self, bare: bool) -> None:  # noqa: FBT001  (a slot of Qt)
        if bare:
            self.later.setChecked(False)
        self._close_fields()

    def _put_off(self, later: bool) -> None:  # noqa: FBT001  (a slot of Qt)
        if later:
            self.no_logistics.setChecked(False)
        self._close_fields()

    def _close_fields(self) -> None:
        bare = self.no_logistics.isChecked()
        self.courier.setEnabled(not bare)
        self.number.setEnabled(not bare and not self.later.isChecked())
        self._clear_faults()

    def _split(self, on: bool) -> None:  # noqa: FBT001  (a slot of Qt)
        self.split.setVisible(on)
        self._name_save()
        if on:
            self.split.begin()

    def _name_save(self) -> None:
        """The button says what it does."""
        if self._shown.way is ShipWay.CHANGE:
            said = translate("order", "Save the parcel")
        elif not self._ships:
            said = translate("order", "Save waybill")
        elif self.part.isChecked() and not self.split.is_all:
            said = translate("order", "Save this part")
        else:
            said = translate("order", "Save and mark shipped")
        self.save.setText(said)

    def _clear_faults(self) -> None:
        for field in self._fields:
            field.show_fault("")
        self.split.show_fault("")
        if not self.number.text():
            self._number.show_hint("")

    def _field_of(self, code: object) -> Field:
        return self._courier if code is OrderCode.MISSING_COURIER else self._number

    def _build_fields(self) -> None:
        self._courier = Field(translate("order", "Courier"), self.courier)
        self._number = Field(translate("order", "Waybill no."), self.number)
        self._at = Field(translate("order", "Shipped at"), self.shipped_at)
        self._boxes = Field(translate("order", "Boxes"), self.boxes)
        self._note = Field(translate("order", "Note"), self.note)
        self.note.setPlaceholderText(translate("order", "handover, split"))
        self._fields = (self._courier, self._number, self._at, self._boxes, self._note)

    def _lay_out(self) -> None:
        self._title = label(role="section")
        self._keys = label("Ctrl+Enter", "tertiary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.despite)
        column.addLayout(_row((self._courier, 5), (self._number, 8)))
        column.addLayout(_row((self._at, 0), (self._boxes, 0), (self._note, 1)))
        for widget in (self.part, self.split, self.later, self.no_logistics):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self._keys)
        buttons.addWidget(self.give_up)
        buttons.addWidget(self.why_not, 1)
        buttons.addStretch()
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.number.textChanged.connect(self._guess)
        self.courier.activated.connect(self._choose_by_hand)
        self.no_logistics.toggled.connect(self._go_without)
        self.later.toggled.connect(self._put_off)
        self.part.toggled.connect(self._split)
        self.split.changed.connect(self._name_save)
        self.despite.toggled.connect(self._allow)


def _part_of(way: ShipWay) -> str:
    if way is ShipWay.CHANGE:
        return translate("order", "Only a part is in it")
    return translate("order", "Only a part goes now")


def _verdict(typed: str, chosen: str | None, *, by_hand: bool) -> tuple[str, str]:
    """A word on the number and its role; it never blocks."""
    number = couriers.tidy(typed)
    if not number:
        return "", "tertiary"
    if couriers.number_fault(number) is not None:
        return translate("order", "8 to 30 letters and digits"), "warn"
    size = len(number)
    if chosen is None:
        return translate("order", "%n character(s), choose the courier", "", size), "warn"
    pattern = couriers.couriers()[chosen].pattern
    if pattern is not None and pattern.fullmatch(number) is None:
        return translate("order", "%n character(s), unusual here", "", size), "warn"
    found = couriers.guess(number)
    if not by_hand and found is not None and not found.certain:
        return translate("order", "%n character(s), a guess", "", size), "warn"
    return translate("order", "✓ %n character(s)", "", size), "good"


def _time_box() -> QDateTimeEdit:
    box = QDateTimeEdit()
    box.setDisplayFormat("yyyy-MM-dd HH:mm")
    box.setFixedWidth(_TIME_WIDTH)
    return box


def _boxes_box() -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, _MOST_BOXES)
    box.setSpecialValueText(" ")
    box.setFixedWidth(_BOXES_WIDTH)
    return box


def _row(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget, stretch in parts:
        row.addWidget(widget, stretch)
    return row


def _qt_time(at: datetime) -> QDateTime:
    return QDateTime(at.year, at.month, at.day, at.hour, at.minute, 0)
