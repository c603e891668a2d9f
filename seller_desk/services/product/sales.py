"""What products have brought: paid orders, pieces, and their part of the money."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from seller_desk.models.memory import remembered
from seller_desk.models.order import Order, OrderLine
from seller_desk.services.money import is_paid, paid_amount, paid_date, spread


@dataclass(slots=True)
class Sold:
    """What paid orders say of one product."""

    orders: int = 0
    quantity_milli: int = 0
    paid_fen: int = 0
    last_at: datetime | None = None


@remembered
def all_sold(session: Session) -> Mapping[int, Sold]:
    """Every product with a paid order, by id; an order's money is spread over its lines."""
    found: dict[int, Sold] = {}
    wanted = (
        select(Order.id, paid_amount(), paid_date(), *_LINE)
        .join(OrderLine, OrderLine.order_id == Order.id)
        .where(is_paid())
        .order_by(Order.id, OrderLine.position)
    )
    for _, group in groupby(session.execute(wanted), key=lambda row: row[0]):
        _add_order(found, list(group))
    return found


_LINE = (OrderLine.product_id, OrderLine.unit_price_fen, OrderLine.quantity_milli)


def _add_order(found: dict[int, Sold], lines: list[Row[*tuple[Any, ...]]]) -> None:
    _, amount, at, *_ = lines[0]
    parts = spread(amount, [(price or 0) * (quantity or 0) for *_, price, quantity in lines])
    seen: set[int] = set()
    for (_, _, _, product, _, quantity), part in zip(lines, parts, strict=True):
        if product is None:
            continue
        sold = found.setdefault(product, Sold())
        sold.quantity_milli += quantity or 0
        sold.paid_fen += part
        sold.orders += product not in seen
        sold.last_at = max(_known(sold.last_at, at), default=None)
        seen.add(product)


def _known(*times: datetime | None) -> Iterator[datetime]:
    return (at for at in times if at is not None)
