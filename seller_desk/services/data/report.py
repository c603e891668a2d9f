"""The figures of a range beside those of the one before it, and the products that brought most."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order
from seller_desk.services.data.queries import ProductAmount, Sales, sales, top_products
from seller_desk.services.data.ranges import Range

_TOP = 5


@dataclass(frozen=True, slots=True)
class Report:
    """What the orders say of a range."""

    now: Sales
    before: Sales
    products: tuple[ProductAmount, ...]


def report(session: Session, within: Range) -> Report | None:
    """None in a shop without orders."""
    if session.scalar(select(Order.id).limit(1)) is None:
        return None
    return Report(
        now=sales(session, within),
        before=sales(session, within.before),
        products=tuple(top_products(session, within, limit=_TOP)),
    )
