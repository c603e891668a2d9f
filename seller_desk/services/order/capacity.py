"""What a product's capacity says: when the pieces that are ordered can be made at the earliest."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order, OrderLine, Parcel, ParcelLine
from seller_desk.models.product import Product
from seller_desk.services.workdays import Calendar
from seller_desk.words import OrderStatus

_MILLI = 1_000


@dataclass(frozen=True, slots=True)
class Load:
    """How many pieces of a product are made in a day, and how many are still to be sent."""

    daily: int
    open_milli: int


def loads(
    session: Session, products: Collection[int], but_order: int | None = None
) -> Mapping[int, Load]:
    """The load of every product whose capacity is known; an order may be left out of it."""
    wanted = select(Product.id, Product.daily_capacity).where(
        Product.id.in_(products), Product.daily_capacity.is_not(None)
    )
    known = {product: daily for product, daily in session.execute(wanted) if daily}
    ordered = _ordered(session, known, but_order)
    away = _sent(session, known, but_order)
    return {
        product: Load(daily, max(ordered.get(product, 0) - away.get(product, 0), 0))
        for product, daily in known.items()
    }


def earliest(load: Load, wanted_milli: int, now: datetime, calendar: Calendar) -> datetime:
    """The earliest honest date: all that is open and this, a day's pieces a day, each begun whole.

    Days are counted as those of the deadlines are.
    """
    days = -(-(load.open_milli + wanted_milli) // (load.daily * _MILLI))
    return calendar.after(now, days).at


def _ordered(
    session: Session, products: Collection[int], but_order: int | None
) -> Mapping[int | None, int]:
    wanted = (
        select(OrderLine.product_id, func.sum(OrderLine.quantity_milli))
        .join(Order, Order.id == OrderLine.order_id)
        .where(
            Order.status == OrderStatus.AWAITING_SHIPMENT,
            OrderLine.product_id.in_(products),
            Order.id != (but_order or 0),
        )
        .group_by(OrderLine.product_id)
    )
    return {product: milli or 0 for product, milli in session.execute(wanted)}


def _sent(
    session: Session, products: Collection[int], but_order: int | None
) -> Mapping[int | None, int]:
    """What has left already of orders that go in parts."""
    wanted = (
        select(OrderLine.product_id, func.sum(ParcelLine.quantity_milli))
        .join(OrderLine, OrderLine.id == ParcelLine.order_line_id)
        .join(Parcel, Parcel.id == ParcelLine.parcel_id)
        .join(Order, Order.id == Parcel.order_id)
        .where(
            Order.status == OrderStatus.AWAITING_SHIPMENT,
            OrderLine.product_id.in_(products),
            Order.id != (but_order or 0),
        )
        .group_by(OrderLine.product_id)
    )
    return {product: milli or 0 for product, milli in session.execute(wanted)}
