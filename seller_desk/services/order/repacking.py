"""One parcel of an order corrected, or taken off again."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.errors import OrderCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import Order, Parcel, ParcelLine
from seller_desk.services import couriers
from seller_desk.services.order.parcels import is_all_sent, taken
from seller_desk.services.order.shipping import ShipDraft, refuse_waybill
from seller_desk.services.order.statuses import stage_of
from seller_desk.words import OrderStatus

_SENT_OFF = frozenset({OrderStatus.SHIPPED, OrderStatus.RECEIVED, OrderStatus.COMPLETED})


def change_parcel(session: Session, parcel_id: int, draft: ShipDraft) -> None:
    """Correct a parcel: courier, number, time, cartons, note and what is in it.

    The order moves on when all is in parcels then, and back when it is not any more. Raises
    no_such_parcel, missing_courier, missing_number, bad_number, waybill_twice, over_quantity,
    nothing_to_send.
    """
    parcel, order = _found(session, parcel_id)
    refuse_waybill(order, draft)
    number = None if draft.no_logistics else couriers.tidy(draft.tracking_number or "") or None
    _refuse_double(order, parcel, number)
    was_whole, left_at = is_all_sent(order), parcel.shipped_at
    _repack(parcel, taken(order, draft.portions, parcel))
    _take_waybill(parcel, draft, number)
    if draft.shipped_at is not None:
        parcel.shipped_at = draft.shipped_at.replace(microsecond=0)
    parcel.boxes, parcel.note = draft.boxes, (draft.note or "").strip() or None
    if order.shipped_at == left_at:
        order.shipped_at = _latest(order.parcels)
    _settle(order, was_whole=was_whole)
    ledger_of(session).facts["number"] = order.number


def remove_parcel(session: Session, parcel_id: int) -> None:
    """Take a parcel off its order; what was in it is to be sent again.

    An order of which the platform has said that it was sent off stays so. Raises no_such_parcel.
    """
    parcel, order = _found(session, parcel_id)
    was_whole, left_at = is_all_sent(order), parcel.shipped_at
    facts = ledger_of(session).facts
    facts["number"] = order.number
    if parcel.tracking_number:
        facts["waybill"] = parcel.tracking_number
    session.delete(parcel)
    session.flush()
    session.expire(order, ["parcels"])
    if order.shipped_at == left_at and order.parcels:
        order.shipped_at = _latest(order.parcels)
    _settle(order, was_whole=was_whole)


def is_sent_off_by_platform(order: Order) -> bool:
    """Whether the platform's own words say that the order was sent off."""
    stage = stage_of(order.status_text or "")
    return stage is not None and stage.status in _SENT_OFF


def _found(session: Session, parcel_id: int) -> tuple[Parcel, Order]:
    parcel = session.get(Parcel, parcel_id)
    if parcel is None:
        raise refuse(OrderCode.NO_SUCH_PARCEL)
    return parcel, parcel.order


def _refuse_double(order: Order, parcel: Parcel, number: str | None) -> None:
    others = {one.tracking_number for one in order.parcels if one is not parcel}
    if number is not None and number in others:
        raise refuse(OrderCode.WAYBILL_TWICE, where="tracking_number", number=order.number)


def _take_waybill(parcel: Parcel, draft: ShipDraft, number: str | None) -> None:
    courier = couriers.SELF if draft.no_logistics else draft.courier
    if courier != parcel.courier:
        parcel.courier, parcel.courier_text = courier, None
    parcel.tracking_number = number


def _repack(parcel: Parcel, lines: Iterable[ParcelLine]) -> None:
    """The rows that differ are changed, so that a history tells of no more than that."""
    wanted = {line.order_line_id: line.quantity_milli for line in lines}
    for row in list(parcel.lines):
        quantity = wanted.pop(row.order_line_id, None)
        if quantity is None:
            parcel.lines.remove(row)
        else:
            row.quantity_milli = quantity
    parcel.lines.extend(
        ParcelLine(order_line_id=key, quantity_milli=quantity) for key, quantity in wanted.items()
    )


def _settle(order: Order, *, was_whole: bool) -> None:
    """Move the order on or back where a parcel made the difference."""
    is_whole = bool(order.parcels) and is_all_sent(order)
    if order.status is OrderStatus.AWAITING_SHIPMENT and is_whole and not was_whole:
        order.status, order.shipped_at = OrderStatus.SHIPPED, _latest(order.parcels)
    went_back = was_whole and not is_whole and not is_sent_off_by_platform(order)
    if order.status is OrderStatus.SHIPPED and went_back:
        order.status, order.shipped_at = OrderStatus.AWAITING_SHIPMENT, None
    if order.status in _SENT_OFF:
        bare = bool(order.parcels) and all(one.courier == couriers.SELF for one in order.parcels)
        order.no_logistics = bare
    else:
        order.no_logistics = False


def _latest(parcels: Iterable[Parcel]) -> datetime | None:
    return max((one.shipped_at for one in parcels if one.shipped_at is not None), default=None)
