"""合并发货: orders of one buyer to one address, and one waybill for all of them."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from seller_desk.errors import OrderCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import Order, OrderLine
from seller_desk.services import couriers
from seller_desk.services import settings as rules
from seller_desk.services.order import clocks
from seller_desk.services.order.conditions import buyer_name
from seller_desk.services.order.region_couriers import courier_to
from seller_desk.services.order.searching import named
from seller_desk.services.order.shipping import ShipDraft, send
from seller_desk.words import OrderStatus

Place = tuple[str, str, str, str]
"""Buyer, receiver, phone and address, each as it is compared."""
_MASK = "*"


@dataclass(frozen=True, slots=True)
class Together:
    """One order of a group."""

    id: int
    number: str
    due: datetime | None
    title: str | None
    more_lines: int
    quantity_milli: int
    paid_fen: int | None
    buyer_message: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class MergeGroup:
    """Orders that can leave in one parcel, the most pressing first."""

    buyer: str | None
    receiver: str | None
    phone: str | None
    address: str | None
    courier: str | None
    """The one that the region usually gets."""
    orders: tuple[Together, ...]

    @property
    def ids(self) -> tuple[int, ...]:
        """Which orders they are."""
        return tuple(order.id for order in self.orders)

    @property
    def due(self) -> datetime | None:
        """When the first of them must leave."""
        return min((order.due for order in self.orders if order.due), default=None)


@dataclass(frozen=True, slots=True)
class MergeDraft:
    """One waybill for several orders."""

    ids: tuple[int, ...]
    courier: str | None
    tracking_number: str


def merge_groups(session: Session) -> list[MergeGroup]:
    """Every group of two and more orders to ship; those that a refund holds are left out."""
    dates = clocks.ship_by_dates(session, rules.load(session))
    held = clocks.held(session)
    places: dict[Place, list[Row[*tuple[Any, ...]]]] = defaultdict(list)
    for row in session.execute(_WAITING):
        place = _place(row.who, row.receiver_name, row.mobile or row.phone, row.address)
        if row.id not in held and place is not None:
            places[place].append(row)
    found = [rows for rows in places.values() if len(rows) > 1]
    goods = _goods(session, [row.id for rows in found for row in rows])
    groups = [_group(session, rows, goods, dates) for rows in found]
    return sorted(groups, key=lambda group: (group.due or datetime.max, group.ids))


def companions(session: Session, order_id: int) -> int:
    """How many other orders could leave in the same parcel."""
    order = session.get(Order, order_id)
    if order is None or order.status is not OrderStatus.AWAITING_SHIPMENT:
        return 0
    who = order.buyer_login or order.buyer_company
    place = _place(who, order.receiver_name, order.mobile or order.phone, order.address)
    if place is None or order_id in clocks.held(session):
        return 0
    same = _WAITING.where(Order.address == order.address, Order.id != order_id)
    rows = [row for row in session.execute(same) if row.id not in clocks.held(session)]
    return sum(
        _place(row.who, row.receiver_name, row.mobile or row.phone, row.address) == place
        for row in rows
    )


def ship_merged(session: Session, draft: MergeDraft, now: datetime) -> int:
    """Send all that is left of these orders off with one waybill; how many orders.

    Raises what `shipping.ship` raises, for the first order that cannot go: then none goes.
    """
    found = {order.id: order for order in session.scalars(_named(draft.ids))}
    for order_id in draft.ids:
        order = found.get(order_id)
        if order is None:
            raise refuse(OrderCode.NO_SUCH_ORDER, order=order_id)
        send(order, ShipDraft(order_id, draft.courier, draft.tracking_number), now)
    session.flush()
    waybill = couriers.tidy(draft.tracking_number)
    ledger_of(session).facts.update(count=len(draft.ids), waybill=waybill)
    return len(draft.ids)


_WAITING = select(
    *(Order.id, Order.number, Order.paid_fen, Order.receiver_name, Order.mobile, Order.phone),
    *(Order.address, Order.province, Order.buyer_message, Order.note),
    func.coalesce(Order.buyer_login, Order.buyer_company).label("who"),
    buyer_name().label("buyer"),
).where(Order.status == OrderStatus.AWAITING_SHIPMENT)


def _named(ids: Iterable[int]) -> Select[Order]:
    return select(Order).where(Order.id.in_(named(ids)))


def _place(
    who: str | None, receiver: str | None, phone: str | None, address: str | None
) -> Place | None:
    """Where an order goes, as it is compared; None where it is not known, or masked."""
    if not who or not address or _MASK in f"{receiver}{phone}{address}":
        return None
    return _plain(who), _plain(receiver), _plain(phone), _plain(address)


def _plain(text: str | None) -> str:
    return "".join(unicodedata.normalize("NFKC", text or "").split()).casefold()


@dataclass(slots=True)
class _Goods:
    title: str | None = None
    lines: int = 0
    quantity_milli: int = 0


def _goods(session: Session, ids: Sequence[int]) -> Mapping[int, _Goods]:
    found: dict[int, _Goods] = defaultdict(_Goods)
    wanted = (
        select(OrderLine.order_id, OrderLine.title, OrderLine.quantity_milli)
        .where(OrderLine.order_id.in_(named(ids)))
        .order_by(OrderLine.order_id, OrderLine.position)
    )
    for order_id, title, quantity in session.execute(wanted):
        goods = found[order_id]
        goods.title = goods.title or title
        goods.lines += 1
        goods.quantity_milli += quantity or 0
    return found


def _group(
    session: Session,
    rows: Sequence[Row[*tuple[Any, ...]]],
    goods: Mapping[int, _Goods],
    dates: Mapping[int, datetime],
) -> MergeGroup:
    orders = [_together(row, goods[row.id], dates.get(row.id)) for row in rows]
    first = rows[0]
    return MergeGroup(
        buyer=first.buyer,
        receiver=first.receiver_name,
        phone=first.mobile or first.phone,
        address=first.address,
        courier=courier_to(session, first.province),
        orders=tuple(sorted(orders, key=lambda one: (one.due or datetime.max, one.id))),
    )


def _together(row: Row[*tuple[Any, ...]], goods: _Goods, due: datetime | None) -> Together:
    return Together(
        id=row.id,
        number=row.number,
        due=due,
        title=goods.title,
        more_lines=max(0, goods.lines - 1),
        quantity_milli=goods.quantity_milli,
        paid_fen=row.paid_fen,
        buyer_message=row.buyer_message,
        note=row.note,
    )
