"""Sending orders off, and what the shop notes on them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, OrderCode, Problem, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import Order, Parcel
from seller_desk.services import couriers
from seller_desk.services.order.parcels import Portion, is_all_sent, taken
from seller_desk.services.order.searching import named
from seller_desk.words import OrderStatus, ParcelSource

MOST_DAYS = 365
"""An order may have so many days to ship, one at least."""


@dataclass(frozen=True, slots=True)
class ShipDraft:
    """What was entered: courier by its code; without `shipped_at` the order is sent off now.

    `no_logistics` needs neither courier nor number, `number_later` promises the number within the
    platform's hours. `despite_refund` says that somebody has seen that the buyer wants a refund.
    `portions` are a part of the goods; none means all that is left.
    """

    order_id: int
    courier: str | None = None
    tracking_number: str | None = None
    shipped_at: datetime | None = None
    boxes: int | None = None
    note: str | None = None
    no_logistics: bool = False
    despite_refund: bool = False
    number_later: bool = False
    portions: tuple[Portion, ...] = ()


def ship(session: Session, draft: ShipDraft, now: datetime) -> int:
    """Send an order off, a part of it, or a further parcel of one on its way; the parcel's id.

    The order moves on with its last part. Raises no_such_order, not_paid, order_closed,
    already_shipped, held_by_refund, missing_courier, missing_number, bad_number, over_quantity,
    nothing_to_send.
    """
    order = _order(session, draft.order_id)
    return _keep(session, order, send(order, draft, now))


def send(order: Order, draft: ShipDraft, now: datetime) -> Parcel:
    """The same for an order at hand, without a flush: for many at once."""
    _refuse_stage(order, draft)
    refuse_waybill(order, draft)
    at = (draft.shipped_at or now).replace(microsecond=0)
    parcel = _parcel(draft, at)
    parcel.lines = taken(order, draft.portions)
    order.parcels.append(parcel)
    if order.status is OrderStatus.AWAITING_SHIPMENT and is_all_sent(order):
        order.status = OrderStatus.SHIPPED
        order.shipped_at = at
        order.no_logistics = all(one.courier == couriers.SELF for one in order.parcels)
    return parcel


def add_tracking(
    session: Session, order_id: int, courier: str | None, tracking_number: str | None, now: datetime
) -> int:
    """Give an order that was sent off its number, in the parcel that waits for one; its id.

    Raises no_such_order, not_paid, order_closed, already_shipped, held_by_refund, missing_courier,
    missing_number, bad_number.
    """
    order = _order(session, order_id)
    draft = ShipDraft(order_id, courier, tracking_number, shipped_at=order.shipped_at or now)
    return _keep(session, order, complete(order, draft, now))


def complete(order: Order, draft: ShipDraft, now: datetime) -> Parcel:
    """The same for an order at hand; one that does not wait for a number gets a further parcel."""
    waiting = next((parcel for parcel in order.parcels if not parcel.tracking_number), None)
    if order.status is not OrderStatus.SHIPPED or waiting is None:
        return send(order, draft, now)
    _refuse_stage(order, draft)
    refuse_waybill(order, draft)
    waiting.courier = draft.courier
    waiting.courier_text = None
    waiting.tracking_number = couriers.tidy(draft.tracking_number or "")
    order.no_logistics = False
    return waiting


def set_note(session: Session, order_id: int, note: str) -> None:
    """Keep the shop's own note on an order; empty text is no note. Raises no_such_order."""
    order = _order(session, order_id)
    order.note = note.strip() or None
    _name(session, order)


def set_flag(session: Session, ids: Sequence[int], flag: int) -> None:
    """Give orders a colour flag, 0 takes it away."""
    changed = session.scalars(
        select(Order).where(Order.id.in_(named(ids)), Order.flag != flag)
    ).all()
    for order in changed:
        order.flag = flag
    ledger_of(session).facts.update(count=len(changed), flag=flag)


def set_ship_days(session: Session, order_id: int, days: int | None) -> None:
    """Give one order its own days to ship; None goes back to those of its products.

    Raises no_such_order, days_out_of_range.
    """
    order = _order(session, order_id)
    if days is not None and not 1 <= days <= MOST_DAYS:
        raise refuse(
            OrderCode.DAYS_OUT_OF_RANGE, where="ship_days", days=days, minimum=1, maximum=MOST_DAYS
        )
    order.ship_days = days
    _name(session, order)


def _order(session: Session, order_id: int) -> Order:
    order = session.get(Order, order_id)
    if order is None:
        raise refuse(OrderCode.NO_SUCH_ORDER, order=order_id)
    return order


def _refuse_stage(order: Order, draft: ShipDraft) -> None:
    match order.status:
        case OrderStatus.CLOSED:
            raise refuse(OrderCode.ORDER_CLOSED, number=order.number)
        case OrderStatus.AWAITING_PAYMENT:
            raise refuse(OrderCode.NOT_PAID, number=order.number)
        case OrderStatus.AWAITING_SHIPMENT:
            if not draft.despite_refund and any(case.state.is_open for case in order.after_sales):
                raise refuse(OrderCode.HELD_BY_REFUND, number=order.number)
        case OrderStatus.SHIPPED:
            bare = draft.no_logistics or draft.number_later
            if bare or _has(order, draft.tracking_number):
                raise refuse(OrderCode.ALREADY_SHIPPED, number=order.number)
        case _:
            raise refuse(OrderCode.ALREADY_SHIPPED, number=order.number)


def refuse_waybill(order: Order, draft: ShipDraft) -> None:
    """A parcel needs its courier and a number that can be one, unless it goes without.

    Raises missing_courier, missing_number, bad_number.
    """
    problems = () if draft.no_logistics else tuple(_faults(order, draft))
    if problems:
        raise DeskError(*problems)


def _faults(order: Order, draft: ShipDraft) -> Iterator[Problem]:
    facts = {"number": order.number}
    number = couriers.tidy(draft.tracking_number or "")
    if draft.number_later and not number:
        return
    if not draft.courier:
        yield Problem(OrderCode.MISSING_COURIER, where="courier", facts=facts)
    code = couriers.number_fault(number) if number else OrderCode.MISSING_NUMBER
    if code is not None:
        yield Problem(code, where="tracking_number", facts=facts)


def _has(order: Order, number: str | None) -> bool:
    wanted = couriers.tidy(number or "")
    return any(parcel.tracking_number == wanted for parcel in order.parcels)


def _parcel(draft: ShipDraft, at: datetime) -> Parcel:
    bare = draft.no_logistics
    return Parcel(
        courier=couriers.SELF if bare else draft.courier,
        tracking_number=None if bare else (couriers.tidy(draft.tracking_number or "") or None),
        shipped_at=at,
        source=ParcelSource.HERE,
        boxes=draft.boxes,
        note=(draft.note or "").strip() or None,
    )


def _keep(session: Session, order: Order, parcel: Parcel) -> int:
    session.flush()
    _name(session, order)
    return parcel.id


def _name(session: Session, order: Order) -> None:
    """The operation says which order it was about."""
    ledger_of(session).facts["number"] = order.number
