"""Products whose capacity does not reach: what is open takes longer than its orders may wait."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order, OrderLine, ParcelLine
from seller_desk.models.product import Product
from seller_desk.services.order import clocks
from seller_desk.services.order.capacity import Load, earliest
from seller_desk.services.settings import ShopSettings
from seller_desk.words import OrderStatus

_Line = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Strain:
    """A product of which more is open than can be made in time, the soonest order first."""

    product_id: int
    title: str
    daily: int
    open_milli: int
    ready_at: datetime
    """The earliest honest date for all that is open."""
    orders: tuple[int, ...]
    """Those whose ship-by date lies before their turn comes."""


def strained(session: Session, settings: ShopSettings, now: datetime) -> tuple[Strain, ...]:
    """Such products, those with the most endangered orders first; held orders are left out."""
    known = _capacities(session)
    held = clocks.held(session)
    dues = clocks.ship_by_dates(session, settings)
    open_lines: dict[int, list[_Line]] = defaultdict(list)
    for product, order, left in _open_lines(session) if known else ():
        if product in known and order in dues and order not in held and left > 0:
            open_lines[product].append((product, order, left))
    found = (
        _strain(product, *known[product], lines, dues, settings, now)
        for product, lines in open_lines.items()
    )
    worst = sorted((one for one in found if one.orders), key=lambda one: -len(one.orders))
    return tuple(worst)


def strained_orders(
    session: Session, product_id: int | None, settings: ShopSettings, now: datetime
) -> frozenset[int]:
    """Those that are due before they can be made, because of this product or of any."""
    found = strained(session, settings, now)
    wanted = (one.orders for one in found if product_id in {None, one.product_id})
    return frozenset(chain.from_iterable(wanted))


def _strain(  # noqa: PLR0917  (the facts of one product)
    product: int,
    title: str,
    daily: int,
    lines: list[_Line],
    dues: Mapping[int, datetime],
    settings: ShopSettings,
    now: datetime,
) -> Strain:
    """Orders take their turn by their dates, as the bench does."""
    made, ready, late = 0, now, list[int]()
    for _, order, left in sorted(lines, key=lambda line: (dues[line[1]], line[1])):
        made += left
        ready = earliest(Load(daily, made), 0, now, settings.calendar)
        if now <= dues[order] < ready and order not in late:
            late.append(order)
    return Strain(product, title, daily, made, ready, tuple(late))


def _capacities(session: Session) -> dict[int, tuple[str, int]]:
    wanted = select(Product.id, Product.title, Product.daily_capacity)
    found = session.execute(wanted.where(Product.daily_capacity > 0))
    return {product: (title or "", daily) for product, title, daily in found if daily}


def _open_lines(session: Session) -> list[_Line]:
    """Product, order, and what is left to send of every line that waits."""
    sent = (
        select(func.coalesce(func.sum(ParcelLine.quantity_milli), 0))
        .where(ParcelLine.order_line_id == OrderLine.id)
        .scalar_subquery()
    )
    wanted = (
        select(OrderLine.product_id, OrderLine.order_id, OrderLine.quantity_milli - sent)
        .join(Order, Order.id == OrderLine.order_id)
        .join(Product, Product.id == OrderLine.product_id)
        .where(Order.status == OrderStatus.AWAITING_SHIPMENT, Product.daily_capacity > 0)
    )
    return [(product or 0, order, left or 0) for product, order, left in session.execute(wanted)]
