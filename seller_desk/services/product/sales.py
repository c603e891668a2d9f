"""What products have brought: paid orders, pieces, and their part of the money."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from seller_desk.models.memory import remembered
from seller_desk.models.order import Order, OrderLine
from seller_desk.services.money import paid_date, refunds, spread
from seller_desk.words import PAID_STATUSES


@dataclass(frozen=True, slots=True)
class Sold:
    """What paid orders say of one product."""

    orders: int = 0
    quantity_milli: int = 0
    paid_fen: int = 0
    last_at: datetime | None = None


@remembered
def all_sold(session: Session) -> Mapping[int, Sold]:
    """Every product with a paid order, by id; an order's money is spread over its lines.

    In the order of the orders' ids, since by their status SQLite would jump through the file, and
    straight from the driver: there may be millions of lines.
    """
    counted: dict[int, _Counted] = {}
    returned = refunds(session)
    lines: Any = session.connection().execute(_LINES).cursor
    for order, group in groupby(lines, key=itemgetter(0)):
        _add_order(counted, sorted(group, key=itemgetter(1)), returned.get(order, 0))
    return {product: _sold(found) for product, found in counted.items()}


@dataclass(slots=True)
class _Counted:
    orders: int = 0
    quantity_milli: int = 0
    paid_fen: int = 0
    last_at: str = ""


_LINES = (
    select(
        *(Order.id, OrderLine.position, Order.paid_fen, type_coerce(paid_date(), String)),
        *(OrderLine.product_id, OrderLine.unit_price_fen, OrderLine.quantity_milli),
    )
    .join(OrderLine, OrderLine.order_id == Order.id)
    .where(func.coalesce(Order.status, "").in_([status.value for status in PAID_STATUSES]))
    .order_by(Order.id)
)
_Line = tuple[int, int, int | None, str | None, int | None, int | None, int | None]


def _add_order(counted: dict[int, _Counted], lines: Sequence[_Line], refunded: int) -> None:
    _, _, paid, at, *_ = lines[0]
    worth = [(price or 0) * (quantity or 0) for *_, price, quantity in lines]
    parts = spread((paid or 0) - refunded, worth)
    seen: set[int] = set()
    for (_, _, _, _, product, _, quantity), part in zip(lines, parts, strict=True):
        if product is not None:
            found = counted.setdefault(product, _Counted())
            found.quantity_milli += quantity or 0
            found.paid_fen += part
            found.orders += product not in seen
            found.last_at = max(found.last_at, at or "")
            seen.add(product)


def _sold(counted: _Counted) -> Sold:
    last_at = datetime.fromisoformat(counted.last_at) if counted.last_at else None
    return Sold(counted.orders, counted.quantity_milli, counted.paid_fen, last_at)
