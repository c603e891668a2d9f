"""One order beside the list: its clock, buyer, goods, shipping, receiver, remarks and history."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.errors import DeskError, OrderCode
from seller_desk.services.order.cards import OrderCard, ParcelCard
from seller_desk.services.order.shipping import ShipDraft
from seller_desk.views import terms
from seller_desk.views.order import detail
from seller_desk.views.order.aftersale_block import CasesBlock
from seller_desk.views.order.buyer import BuyerRow
from seller_desk.views.order.entry_acts import EntryActs
from seller_desk.views.order.goods import GoodsBlock
from seller_desk.views.order.paper_line import PaperLine
from seller_desk.views.order.parcels import ParcelsBlock
from seller_desk.views.order.reading import ShipHints
from seller_desk.views.order.receiver import Receiver, ReceiverBlock
from seller_desk.views.order.remarks import RemarksBlock
from seller_desk.views.order.shipment import ShipForm
from seller_desk.views.order.splitting import Leaving
from seller_desk.views.order.to_ship import ShipWay, ToShip, Typed
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.drawer import Drawer
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.timeline import Timeline
from seller_desk.views.wording import counted, translate
from seller_desk.words import OrderStatus, Tone

_NO_HINTS = ShipHints()


class OrderDrawer(Drawer):
    """Everything known of the order that is looked at, and what can be done with it."""

    shipped = Signal(object)
    """A `ShipDraft` for an order to ship, or for a further parcel."""
    tracking_entered = Signal(object)
    """A `ShipDraft` for the parcel that waits for its number."""
    parcel_changed = Signal(int, object)
    """The parcel's id, and what it is now as a `ShipDraft`."""
    parcel_removed = Signal(int)
    receiver_disclosed = Signal(int, str)
    """The receiver of this order was shown or copied."""
    note_changed = Signal(int, str)
    flag_chosen = Signal(int, int)
    days_changed = Signal(int, object)
    orders_of_buyer = Signal(int)
    merge_asked = Signal()
    """Other orders can leave in the same parcel."""
    case_asked = Signal(int)
    case_wanted = Signal(str)
    """A new case, of the order with this number."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._card: OrderCard | None = None
        self._hours = 24
        self._courier: str | None = None
        self._changing: int | None = None
        self._finished = False
        self._typed: dict[int, Typed] = {}
        """Half-done forms, by the order."""
        self._number = label(role="heading")
        self._status, self._kind = Pill(), Pill()
        self.clock = Banner(Tone.NEUTRAL, "")
        self.acts = EntryActs()
        self.papers = PaperLine()
        self.buyer = BuyerRow()
        self.goods = GoodsBlock()
        self.cases = CasesBlock()
        self.parcels = ParcelsBlock()
        self.form = ShipForm(now)
        self.together = button.link("", self.merge_asked.emit, icon="boxes")
        self.together.hide()
        self.receiver = ReceiverBlock()
        self.remarks = RemarksBlock()
        self.timeline = Timeline()
        self._lay_out()
        self._connect()

    @property
    def card(self) -> OrderCard | None:
        """The order that is shown."""
        return self._card

    def show_card(
        self, card: OrderCard, pieces: int | None, tracking_hours: int, way: ShipHints = _NO_HINTS
    ) -> None:
        """Show an order; what is being typed stays as long as it is the same one."""
        before, self._card, self._hours = self._card, card, tracking_hours
        if before is not None and before.id != card.id:
            self._keep_typed(before.id)
        self._courier = way.courier
        said = counted(
            translate("order", "%n more order(s) to this address: ship together"), way.together
        )
        self.together.setText(said)
        self.together.setVisible(way.together > 0)
        same = before is not None and before.id == card.id
        self._number.setText(card.number)
        self._status.show_pill(terms.status(card.status), terms.STATUS_TONES[card.status])
        tone = terms.KIND_TONES[card.kind] if card.kind else Tone.NEUTRAL
        self._kind.show_pill(terms.kind(card.kind) if card.kind else "", tone)
        self.acts.show_card(card)
        self._show_goods(card, pieces)
        self.buyer.show_buyer(card.buyer, detail.buyer_line(card))
        if not same or before is None or before.receiver != card.receiver:
            self.receiver.show_receiver(_receiver(card))
        self._show_shipping(card, fresh=self._finished or _differ(before, card))
        self._finished = False
        self.remarks.show_remarks(
            card.id,
            message=card.buyer_message or "",
            note=card.note or "",
            flag=card.flag,
            days=card.ship_days,
            has_deadline=card.status is OrderStatus.AWAITING_SHIPMENT,
        )
        self.tick()
        if not same:
            self.area.verticalScrollBar().setValue(0)

    def tick(self) -> None:
        """The clock goes on."""
        if self._card is None:
            return
        now = self._now()
        text = detail.clock_of(self._card, self._hours, now)
        self.clock.setVisible(text is not None)
        if text is not None:
            self.clock.show_text(text.tone, text.text, detail=text.why, icon=text.icon)
        self.papers.show_card(self._card, now)
        self.timeline.show_events(detail.happenings(self._card, now))

    def begin(self) -> None:
        """The keyboard goes to the first field that is to be filled."""
        if self.form.isVisible():
            self.form.begin()
        else:
            self.remarks.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Ctrl+Enter: the note that is being typed, and the form if there is one."""
        self.remarks.note.keep()
        if self.form.isVisible():
            self.form.submit()

    def finish(self) -> int | None:
        """What the form held is done: it is empty when it comes again. The order it was about."""
        self._finished = True
        return self._card.id if self._card else None

    def point_out(self, error: DeskError) -> None:
        """Say what is wrong where it was entered."""
        if error.first.code is OrderCode.DAYS_OUT_OF_RANGE:
            self.remarks.point_out(error)
        else:
            self.form.point_out(error)

    def _show_goods(self, card: OrderCard, pieces: int | None) -> None:
        self.goods.show_goods(
            [detail.goods_of(line) for line in card.lines],
            detail.count_of(card, pieces),
            detail.total_of(card),
            detail.money_of(card.money),
            detail.money_fault(card.money),
        )
        self.cases.show_cases(card.cases, may_add=card.status.is_paid)

    def _show_shipping(self, card: OrderCard, *, fresh: bool) -> None:
        """The parcels there are; the form for an order to ship, and for a number that lacks."""
        names = {line.id: detail.name_of(line) for line in card.lines}
        self.parcels.show_parcels(card.parcels, self._now(), names, may_add=_may_add(card))
        waits = card.status is OrderStatus.AWAITING_SHIPMENT or _lacks_number(card)
        self._shipping.setVisible(waits or bool(card.parcels))
        if fresh:
            self.form.setVisible(waits)
            self._show_form(card)

    def end_change(self) -> None:
        """The parcel that was corrected is kept: the form is the order's again."""
        if self._card is not None and self._changing is not None:
            self._show_shipping(self._card, fresh=True)

    def _begin_change(self, parcel_id: int) -> None:
        """A parcel in the form, as it is kept."""
        card = self._card
        parcel = next((one for one in card.parcels if one.id == parcel_id), None) if card else None
        if card is None or parcel is None:
            return
        self._changing = parcel_id
        lines = _room_in(card, parcel)
        self.form.show_order(ToShip(card.id, ShipWay.CHANGE, lines=lines, parcel=parcel))
        self.form.show()
        self.form.begin()

    def _show_form(self, card: OrderCard) -> None:
        self._changing = None
        lines = [
            Leaving(line.id, detail.name_of(line), line.left_milli)
            for line in card.lines
            if line.left_milli != 0
        ]
        self.form.show_order(ToShip(card.id, _way(card), card.held, lines, self._courier))
        typed = self._typed.pop(card.id, None)
        if typed is not None and _way(card) is not ShipWay.FURTHER:
            self.form.show_typed(typed)

    def _keep_typed(self, order_id: int) -> None:
        """A waybill that is half typed waits until its order is looked at again."""
        done = self._finished or self._changing is not None or not self.form.isVisibleTo(self)
        typed = Typed() if done else self.form.typed
        if typed != Typed():
            self._typed[order_id] = typed

    def _add_parcel(self) -> None:
        if self._card is not None:
            self._show_form(self._card)
            self.form.show()
            self.form.begin()

    def _save(self, draft: ShipDraft) -> None:
        if self._changing is not None:
            self.parcel_changed.emit(self._changing, draft)
            return
        lacks = self._card is not None and _lacks_number(self._card)
        (self.tracking_entered if lacks else self.shipped).emit(draft)

    def _want_case(self) -> None:
        if self._card is not None:
            self.case_wanted.emit(self._card.number)

    def _tell_disclosed(self, what: str) -> None:
        if self._card is not None:
            self.receiver_disclosed.emit(self._card.id, what)

    def _copy_number(self) -> None:
        QGuiApplication.clipboard().setText(self._number.text())

    def _connect(self) -> None:
        self.form.saved.connect(self._save)
        self.form.given_up.connect(self.end_change)
        self.parcels.change_asked.connect(self._begin_change)
        self.parcels.remove_asked.connect(self.parcel_removed)
        self.parcels.add_asked.connect(self._add_parcel)
        self.receiver.disclosed.connect(self._tell_disclosed)
        self.buyer.orders_asked.connect(self.orders_of_buyer)
        self.cases.case_asked.connect(self.case_asked)
        self.cases.wanted.connect(self._want_case)
        self.remarks.note_changed.connect(self.note_changed)
        self.remarks.flag_chosen.connect(self.flag_chosen)
        self.remarks.days_changed.connect(self.days_changed)

    def _lay_out(self) -> None:
        copy = translate("order", "Copy the order number")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.head.addWidget(self._number)
        self.head.addWidget(button.icon_only("copy", copy, self._copy_number, small=True))
        self.head.addWidget(self.acts.copy)
        self.head.addWidget(self._status)
        self.head.addStretch(1)
        self._shipping = _section(self.parcels, _at_left(self.together), self.form)
        history = label(translate("order", "History"), "section")
        self.body.addWidget(self.clock)
        self.body.addWidget(self.acts)
        self.body.addWidget(_beside(self._kind, self.papers))
        self.body.addWidget(self.buyer)
        for section in (
            _section(self.goods, self.cases),
            self._shipping,
            _section(self.receiver),
            _section(history, self.timeline),
            _section(self.remarks),
        ):
            self.body.addWidget(section)


def _differ(before: OrderCard | None, card: OrderCard) -> bool:
    """Whether what was typed for the one has no place in the other."""
    if before is None:
        return True
    return _state(before) != _state(card)


def _state(card: OrderCard) -> tuple[object, ...]:
    left = [line.left_milli for line in card.lines]
    return (card.id, card.status, card.held, left, [one.id for one in card.parcels])


def _room_in(card: OrderCard, parcel: ParcelCard) -> list[Leaving]:
    """What may be in a parcel at most, and what is in it now."""
    held = {one.line_id: one.quantity_milli for one in parcel.portions}
    return [
        Leaving(
            line.id,
            detail.name_of(line),
            parcel.room.get(line.id),
            held.get(line.id, 0) if held else None,
        )
        for line in card.lines
        if parcel.room.get(line.id) != 0
    ]


def _receiver(card: OrderCard) -> Receiver:
    person = card.receiver
    return Receiver(person.name, person.mobile or person.phone, person.address, person.postcode)


def _lacks_number(card: OrderCard) -> bool:
    numbered = any(parcel.tracking_number for parcel in card.parcels)
    return card.status is OrderStatus.SHIPPED and not card.no_logistics and not numbered


def _way(card: OrderCard) -> ShipWay:
    if card.status is OrderStatus.AWAITING_SHIPMENT:
        return ShipWay.REST if card.is_part_sent else ShipWay.SHIP
    return ShipWay.NUMBER if _lacks_number(card) else ShipWay.FURTHER


def _may_add(card: OrderCard) -> bool:
    return card.status is OrderStatus.SHIPPED and not _lacks_number(card)


def _beside(small: QWidget, wide: QWidget) -> QWidget:
    """Two widgets in a line, the second, if there is one, with all the room that is left."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(small)
    row.addWidget(wide, 1)
    row.addStretch()
    return holder


def _at_left(shown: QWidget) -> QWidget:
    """A widget no wider than it must be; gone with it."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(shown)
    row.addStretch(1)
    return holder


def _section(*widgets: QWidget) -> QWidget:
    """Parts that belong together, under a stroke."""
    holder, stroke = QWidget(), QFrame()
    stroke.setProperty("role", "stroke")
    stroke.setFixedHeight(1)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    for widget in (stroke, *widgets):
        column.addWidget(widget)
    return holder
