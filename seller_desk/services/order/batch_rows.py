"""What stands in the store about many orders at once, for waybills that are matched with it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from seller_desk.services.order import clocks
from seller_desk.services.records.differences import rows
from seller_desk.services.settings import ShopSettings
from seller_desk.words import OrderStatus, Platform

_PLATFORMS = {platform.value: rank for rank, platform in enumerate(Platform)}


@dataclass(slots=True)
class Stored:
    """An order as the waybills above have left it."""

    id: int
    number: str
    status: OrderStatus
    buyer: str | None
    customer_id: int | None
    province: str | None
    due: datetime | None
    is_held: bool
    left: dict[int, int | None] = field(default_factory=dict)
    """How much of each line is left to send; None where nobody knows how much was ordered."""
    ordered_milli: int = 0
    sent_milli: int = 0
    waybills: list[str] = field(default_factory=list)
    has_whole: bool = False
    """Whether a parcel took along all that was left."""

    @property
    def left_milli(self) -> int | None:
        """How much is left to send; None where nobody knows."""
        if None in self.left.values():
            return None
        return sum(quantity or 0 for quantity in self.left.values())


def stored_orders(
    session: Session, numbers: Iterable[str], settings: ShopSettings
) -> dict[str, Stored]:
    """The orders of these numbers; one number on two platforms means the one of 1688."""
    found = _orders(session, numbers, clocks.ship_by_dates(session, settings), clocks.held(session))
    _load_lines(session, found)
    _load_parcels(session, found)
    for order in found.values():
        if order.has_whole and order.status is not OrderStatus.AWAITING_SHIPMENT:
            order.left = dict.fromkeys(order.left, 0)
            order.sent_milli = order.ordered_milli
    return {order.number: order for order in found.values()}


def to_ship(session: Session) -> list[str]:
    """The numbers of all orders to ship."""
    sql = "SELECT number FROM sales_order WHERE status = ?"
    return [number for (number,) in rows(session, sql, OrderStatus.AWAITING_SHIPMENT.value)]


def known_numbers(session: Session, texts: Iterable[str]) -> int:
    """How many of these are numbers of orders."""
    sql = (
        "SELECT count(*) FROM json_each(?) AS wanted WHERE EXISTS "
        "(SELECT 1 FROM sales_order AS o WHERE o.number = wanted.value "
        "AND o.platform IN (SELECT value FROM json_each(?)))"
    )
    [(count,)] = rows(session, sql, json.dumps(list(texts)), json.dumps(list(_PLATFORMS)))
    return int(count)


def bearers(session: Session, waybills: Iterable[str]) -> Mapping[str, tuple[str, int | None]]:
    """Which order has a waybill already: its number and its customer."""
    sql = (
        "SELECT p.tracking_number, o.number, o.customer_id FROM json_each(?) AS wanted "
        "CROSS JOIN parcel AS p ON p.tracking_number = wanted.value "
        "CROSS JOIN sales_order AS o ON o.id = p.order_id"
    )
    found = rows(session, sql, json.dumps(sorted(set(waybills))))
    return {waybill: (number, customer) for waybill, number, customer in found}


def _orders(
    session: Session,
    numbers: Iterable[str],
    dates: Mapping[int, datetime],
    held: frozenset[int],
) -> dict[int, Stored]:
    sql = (
        "SELECT o.id, o.platform, o.number, o.status, "
        "coalesce(o.buyer_company, o.buyer_login, o.receiver_name), o.customer_id, o.province "
        "FROM json_each(?) AS wanted CROSS JOIN sales_order AS o ON o.number = wanted.value "
        "AND o.platform IN (SELECT value FROM json_each(?))"
    )
    wanted, platforms = json.dumps(sorted(set(numbers))), json.dumps(list(_PLATFORMS))
    best: dict[str, tuple[int, Stored]] = {}
    for key, platform, number, status, *who in rows(session, sql, wanted, platforms):
        rank = _PLATFORMS[platform]
        if number not in best or rank < best[number][0]:
            stands = _stored(key, number, status, who, dates.get(key), is_held=key in held)
            best[number] = (rank, stands)
    return {order.id: order for _, order in best.values()}


def _stored(
    key: int,
    number: str,
    status: str,
    who: Sequence[Any],
    due: datetime | None,
    *,
    is_held: bool,
) -> Stored:
    buyer, customer_id, province = who
    return Stored(
        id=key,
        number=number,
        status=OrderStatus(status),
        buyer=buyer,
        customer_id=customer_id,
        province=province,
        due=due,
        is_held=is_held,
    )


def _load_lines(session: Session, orders: Mapping[int, Stored]) -> None:
    sql = (
        "SELECT l.order_id, l.id, l.quantity_milli, coalesce((SELECT sum(h.quantity_milli) "
        "FROM parcel_line AS h WHERE h.order_line_id = l.id), 0) FROM json_each(?) AS wanted "
        "CROSS JOIN order_line AS l ON l.order_id = wanted.value ORDER BY l.order_id, l.position"
    )
    for key, line, quantity, sent in rows(session, sql, json.dumps(list(orders))):
        order = orders[key]
        order.left[line] = None if quantity is None else max(0, quantity - sent)
        order.ordered_milli += quantity or 0
        order.sent_milli += sent


def _load_parcels(session: Session, orders: Mapping[int, Stored]) -> None:
    sql = (
        "SELECT p.order_id, p.tracking_number, "
        "EXISTS (SELECT 1 FROM parcel_line AS h WHERE h.parcel_id = p.id) "
        "FROM json_each(?) AS wanted CROSS JOIN parcel AS p ON p.order_id = wanted.value "
        "ORDER BY p.id"
    )
    for key, waybill, has_lines in rows(session, sql, json.dumps(list(orders))):
        order = orders[key]
        order.has_whole |= not has_lines
        if waybill:
            order.waybills.append(waybill)
