"""What papers say of an order: who gets it, which goods, what the buyer and the shop have noted."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order, OrderLine, Parcel, ParcelLine
from seller_desk.services.order import clocks
from seller_desk.services.order.conditions import buyer_name
from seller_desk.services.order.searching import named
from seller_desk.words import OrderStatus

_MARK = 16
"""So many characters tell what was printed from what stands there now."""


class Paper(StrEnum):
    """The papers of a warehouse."""

    PICKING = "picking"
    SLIP = "slip"
    LABEL = "label"


class Hindrance(StrEnum):
    """Why an order is on no paper."""

    REFUND = "refund"
    CLOSED = "closed"
    UNPAID = "unpaid"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One row of goods; `quantity_milli` is what was ordered, `left_milli` what is still to go."""

    title: str | None
    code: str | None
    spec: str | None
    unit: str | None
    quantity_milli: int | None
    left_milli: int | None
    unit_price_fen: int | None


@dataclass(frozen=True, slots=True)
class SlipOrder:
    """One order as it is put on paper, the receiver in full."""

    id: int
    number: str
    status: OrderStatus
    held: bool
    buyer: str | None
    receiver: str | None
    phone: str | None
    address: str | None
    postcode: str | None
    message: str | None
    note: str | None
    lines: tuple[SlipLine, ...]

    @property
    def left(self) -> tuple[SlipLine, ...]:
        """The goods that go now: of an order to ship what has not left, else all of them."""
        if self.status is not OrderStatus.AWAITING_SHIPMENT:
            return self.lines
        return tuple(line for line in self.lines if line.left_milli != 0)

    @property
    def pieces_milli(self) -> int:
        """How much of that, as far as anybody knows."""
        return sum(self.going(line) or 0 for line in self.left)

    def going(self, line: SlipLine) -> int | None:
        """How much of a line goes now."""
        waits = self.status is OrderStatus.AWAITING_SHIPMENT
        return line.left_milli if waits else line.quantity_milli

    @property
    def mark(self) -> str:
        """Address and quantities in a few characters, to be compared with a later day's."""
        goods = [(line.code, line.spec, line.title, line.quantity_milli) for line in self.lines]
        said = (self.receiver, self.phone, self.address, self.postcode, goods)
        text = json.dumps(said, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()[:_MARK]

    def hindrance(self, paper: Paper) -> Hindrance | None:
        """Why it is not on such a paper; one that has left may have its slip again."""
        if self.held:
            return Hindrance.REFUND
        if self.status is OrderStatus.CLOSED:
            return Hindrance.CLOSED
        if self.status is OrderStatus.AWAITING_PAYMENT:
            return Hindrance.UNPAID
        waits = self.status is OrderStatus.AWAITING_SHIPMENT
        return None if waits or paper is not Paper.PICKING else Hindrance.SENT


LeftOut = Mapping[Hindrance, Sequence[str]]
"""The numbers of the orders that are on no paper, by the reason."""


def sorted_out(orders: Iterable[SlipOrder], paper: Paper) -> tuple[tuple[SlipOrder, ...], LeftOut]:
    """Those that are on the paper, in their order, and those that are not."""
    kept: list[SlipOrder] = []
    left_out: dict[Hindrance, list[str]] = defaultdict(list)
    for order in orders:
        why = order.hindrance(paper)
        if why is None:
            kept.append(order)
        else:
            left_out[why].append(order.number)
    return tuple(kept), {why: left_out[why] for why in Hindrance if why in left_out}


def slip_orders(session: Session, ids: Sequence[int]) -> list[SlipOrder]:
    """These orders, in their order; one that is gone by now is left out."""
    lines = _lines(session, ids)
    held = clocks.held(session)
    wanted = select(
        *(Order.id, Order.number, Order.status, buyer_name().label("buyer")),
        *(Order.receiver_name, func.coalesce(Order.mobile, Order.phone).label("phone")),
        *(Order.address, Order.postcode),
        *(Order.buyer_message, Order.note),
    ).where(Order.id.in_(named(ids)))
    found = {
        row.id: SlipOrder(
            id=row.id,
            number=row.number,
            status=row.status,
            held=row.id in held,
            buyer=row.buyer,
            receiver=row.receiver_name,
            phone=row.phone,
            address=row.address,
            postcode=row.postcode,
            message=row.buyer_message,
            note=row.note,
            lines=tuple(lines.get(row.id, ())),
        )
        for row in session.connection().execute(wanted)
    }
    return [found[order_id] for order_id in ids if order_id in found]


def _lines(session: Session, ids: Sequence[int]) -> Mapping[int, list[SlipLine]]:
    these = named(ids)
    ask = session.connection().execute
    parts = (
        select(ParcelLine.order_line_id, func.sum(ParcelLine.quantity_milli))
        .join(Parcel, Parcel.id == ParcelLine.parcel_id)
        .where(Parcel.order_id.in_(these))
        .group_by(ParcelLine.order_line_id)
    )
    sent: dict[int, int] = dict(list(ask(parts)))
    code = func.coalesce(OrderLine.code, OrderLine.cargo_number)
    wanted = (
        select(
            *(OrderLine.order_id, OrderLine.id, OrderLine.title, code, OrderLine.spec),
            *(OrderLine.unit, OrderLine.quantity_milli, OrderLine.unit_price_fen),
        )
        .where(OrderLine.order_id.in_(these))
        .order_by(OrderLine.order_id, OrderLine.position, OrderLine.id)
    )
    found: dict[int, list[SlipLine]] = defaultdict(list)
    for order_id, line_id, title, item, spec, unit, count, price in ask(wanted):
        left = None if count is None else max(0, count - sent.get(line_id, 0))
        found[order_id].append(SlipLine(title, item, spec, unit, count, left, price))
    return found
