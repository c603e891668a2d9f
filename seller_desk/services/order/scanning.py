"""Scan to ship: what a scanned code means for the order on the bench, and what is done with it.

A code is looked up in the order at hand first. A barcode of goods and a waybill may look alike, so
what only looks like a waybill never beats what is known.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from seller_desk.errors import OrderCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import Order, OrderLine, Parcel
from seller_desk.services import couriers, settings
from seller_desk.services.order import clocks
from seller_desk.services.order.parcels import Portion
from seller_desk.services.order.scan_bench import (
    PIECES,
    Bench,
    BenchLine,
    Progress,
    bench,
    keep_progress,
    progress_of,
)
from seller_desk.services.order.shipping import ShipDraft, send
from seller_desk.services.settings import ShopSettings
from seller_desk.words import OrderStatus

ONE = 1_000
MOST_PARCELS = 20
_EAN_SIZE, _EAN_CHINA = 13, "69"


class ScanOutcome(StrEnum):
    """What a scan came to."""

    OPENED = "opened"
    COUNTED = "counted"
    WAYBILL = "waybill"
    """It is the order's waybill."""
    SAME_ORDER = "same_order"
    ANOTHER_ORDER = "another_order"
    TOO_MANY = "too_many"
    NOT_IN_ORDER = "not_in_order"
    SHORT = "short"
    UNKNOWN_CODE = "unknown_code"
    HELD = "held"
    ALREADY_SHIPPED = "already_shipped"
    NOT_PAID = "not_paid"
    CLOSED = "closed"
    WAYBILL_USED = "waybill_used"
    NO_COURIER = "no_courier"
    REPEATED = "repeated"
    """The same code again within moments; the page tells that."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A code and what it means. `order_id` is the order it opens, or the other one it belongs to.

    `certain` says that the courier of a waybill is known for sure.
    """

    code: str
    outcome: ScanOutcome
    order_id: int | None = None
    order_number: str | None = None
    line: BenchLine | None = None
    title: str | None = None
    courier: str | None = None
    certain: bool = False


@dataclass(frozen=True, slots=True)
class ScanWay:
    """How the bench works: whether goods are counted first, and a courier chosen by hand.

    `short` says that somebody wants to send what is there.
    """

    counts: bool = False
    courier: str | None = None
    short: bool = False


def look_up(
    session: Session, order_id: int | None, typed: str, way: ScanWay, rules: ShopSettings
) -> Scan:
    """What a code means now; nothing is written."""
    code = couriers.tidy(typed)
    at_hand = None if order_id is None else bench(session, order_id, rules)
    if at_hand is None:
        return _first(session, code)
    line = _line_of(at_hand, code)
    if line is not None:
        room = line.left_milli > 0
        outcome = ScanOutcome.COUNTED if room else ScanOutcome.TOO_MANY
        return Scan(code, outcome, at_hand.order_id, at_hand.number, line)
    other = session.execute(select(Order.id, Order.number).where(Order.number == code)).first()
    if other is not None:
        same = other[0] == at_hand.order_id
        outcome = ScanOutcome.SAME_ORDER if same else ScanOutcome.ANOTHER_ORDER
        return Scan(code, outcome, other[0], other[1])
    return _stray(session, code) or _waybill(session, at_hand, code, way)


def count_goods(session: Session, order_id: int, line_id: int, quantity_milli: int) -> None:
    """Count pieces of a line, never more than ordered. Raises no_such_order, over_quantity."""
    at_hand = _bench(session, order_id)
    line = next((one for one in at_hand.lines if one.id == line_id), None)
    if line is None or not 0 < quantity_milli <= line.left_milli:
        raise refuse(OrderCode.OVER_QUANTITY, number=at_hand.number)
    counted = {**at_hand.progress.counted, line_id: line.counted_milli + quantity_milli}
    keep_progress(session, order_id, replace(at_hand.progress, counted=counted, aside=False))
    told = {"number": at_hand.number, "title": line.title, "count": counted[line_id] // ONE}
    ledger_of(session).facts.update(told)


def want_parcels(session: Session, order_id: int, count: int) -> None:
    """How many waybills the order on the bench gets. Raises no_such_order."""
    order = _order(session, order_id)
    progress = progress_of(session, order_id)
    wanted = min(max(count, len(progress.waybills) + 1), MOST_PARCELS)
    keep_progress(session, order_id, replace(progress, wanted=wanted))
    ledger_of(session).facts.update(number=order.number, count=wanted)


def put_aside(session: Session, order_id: int) -> None:
    """Something is the matter with an order: it waits with its progress. Raises no_such_order."""
    order = _order(session, order_id)
    keep_progress(session, order_id, replace(progress_of(session, order_id), aside=True))
    ledger_of(session).facts["number"] = order.number


def take_waybill(session: Session, order_id: int, courier: str, number: str) -> None:
    """One of several waybills; the order moves on with the last one only. Raises no_such_order."""
    order = _order(session, order_id)
    progress = progress_of(session, order_id)
    waybills = (*progress.waybills, (courier, number))
    keep_progress(session, order_id, replace(progress, waybills=waybills))
    ledger_of(session).facts.update(number=order.number, waybill=number)


def ship_scanned(
    session: Session,
    order_id: int,
    courier: str,
    number: str,
    now: datetime,
    *,
    short: bool = False,
) -> None:
    """The last waybill: the order is sent off with all of them, its progress is done with.

    `short` sends only what was counted; the rest stays to be shipped. Raises what `ship` raises.
    """
    at_hand = _bench(session, order_id)
    order = _order(session, order_id)
    portions = _counted(at_hand) if short else ()
    for code, waybill in (*at_hand.progress.waybills, (courier, number)):
        send(order, ShipDraft(order_id, code, waybill, portions=portions), now)
        portions = ()
    keep_progress(session, order_id, Progress())
    pieces = at_hand.counted_milli if short else at_hand.ordered_milli
    ledger_of(session).facts.update({"number": order.number, "waybill": number, PIECES: pieces})


def _counted(at_hand: Bench) -> tuple[Portion, ...]:
    counted = [Portion(line.id, line.counted_milli) for line in at_hand.lines]
    return tuple(portion for portion in counted if portion.quantity_milli)


def _first(session: Session, code: str) -> Scan:
    """Without an order on the bench a code opens one, or says which order it belongs to."""
    order = session.scalar(select(Order).where(Order.number == code))
    if order is None:
        sent = (
            select(Order)
            .join(Parcel, Parcel.order_id == Order.id)
            .where(Parcel.tracking_number == code)
        )
        order = session.scalar(sent.limit(1))
        if order is None:
            return Scan(code, ScanOutcome.UNKNOWN_CODE)
        return Scan(code, ScanOutcome.ALREADY_SHIPPED, order.id, order.number)
    return Scan(code, _stage(session, order), order.id, order.number)


def _stage(session: Session, order: Order) -> ScanOutcome:
    match order.status:
        case OrderStatus.AWAITING_SHIPMENT:
            held = order.id in clocks.held(session)
            return ScanOutcome.HELD if held else ScanOutcome.OPENED
        case OrderStatus.AWAITING_PAYMENT:
            return ScanOutcome.NOT_PAID
        case OrderStatus.CLOSED:
            return ScanOutcome.CLOSED
        case _:
            return ScanOutcome.ALREADY_SHIPPED


def _line_of(at_hand: Bench, code: str) -> BenchLine | None:
    """The line that a label names; of several the first that is not full."""
    named = [line for line in at_hand.lines if code in line.codes]
    return next((line for line in named if line.left_milli), named[0] if named else None)


def _stray(session: Session, code: str) -> Scan | None:
    """Goods of another order, with the number of one that waits for them."""
    columns = (OrderLine.sku_id, OrderLine.cargo_number, OrderLine.material_number, OrderLine.code)
    wanted = (
        select(OrderLine.title, Order.id, Order.number)
        .join(Order, Order.id == OrderLine.order_id)
        .where(
            Order.status == OrderStatus.AWAITING_SHIPMENT,
            or_(*(column == code for column in columns)),
        )
        .order_by(Order.paid_at, Order.id)
        .limit(1)
    )
    row = session.execute(wanted).first()
    if row is None:
        return None
    return Scan(code, ScanOutcome.NOT_IN_ORDER, row[1], row[2], title=row[0])


def _waybill(session: Session, at_hand: Bench, code: str, way: ScanWay) -> Scan:
    found = couriers.guess(code)
    certain = found is not None and found.certain
    if couriers.number_fault(code) is not None or (_is_barcode(code) and not certain):
        return Scan(code, ScanOutcome.UNKNOWN_CODE)
    begun = way.counts or at_hand.counted_milli > 0
    if begun and not way.short and not at_hand.is_counted:
        outcome = ScanOutcome.SHORT if found is not None else ScanOutcome.UNKNOWN_CODE
        return Scan(code, outcome, at_hand.order_id, at_hand.number)
    user = _used_by(session, at_hand, code)
    if user is not None:
        return Scan(code, ScanOutcome.WAYBILL_USED, user[0], user[1])
    guessed = None if found is None else found.code
    courier = way.courier or (guessed if certain else at_hand.rule_courier or guessed)
    outcome = ScanOutcome.WAYBILL if courier else ScanOutcome.NO_COURIER
    sure = certain or way.courier is not None
    return Scan(code, outcome, at_hand.order_id, at_hand.number, courier=courier, certain=sure)


def _used_by(session: Session, at_hand: Bench, code: str) -> tuple[int, str] | None:
    """Who has this waybill already; one buyer's orders at one address may share it."""
    if any(number == code for _, number in at_hand.progress.waybills):
        return at_hand.order_id, at_hand.number
    own = session.get_one(Order, at_hand.order_id)
    users = session.scalars(
        select(Order)
        .join(Parcel, Parcel.order_id == Order.id)
        .where(Parcel.tracking_number == code)
    )
    place = (own.customer_id, own.receiver_name, own.address)
    for user in users:
        shares = user.customer_id is not None and place == (
            user.customer_id,
            user.receiver_name,
            user.address,
        )
        if user.id == own.id or not shares:
            return user.id, user.number
    return None


def _is_barcode(code: str) -> bool:
    """Whether it is a barcode of Chinese goods: EAN-13 with its check digit."""
    if len(code) != _EAN_SIZE or not code.isdecimal() or not code.startswith(_EAN_CHINA):
        return False
    weighed = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(code[:-1]))
    return (10 - weighed % 10) % 10 == int(code[-1])


def _bench(session: Session, order_id: int) -> Bench:
    found = bench(session, order_id, settings.load(session))
    if found is None:
        raise refuse(OrderCode.NO_SUCH_ORDER, order=order_id)
    return found


def _order(session: Session, order_id: int) -> Order:
    order = session.get(Order, order_id)
    if order is None:
        raise refuse(OrderCode.NO_SUCH_ORDER, order=order_id)
    return order
