"""The buyers and products that a list can be narrowed to: those of orders that are under way."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.memory import remembered
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.product import Product
from seller_desk.services.order.conditions import buyer_name
from seller_desk.services.order.queries import Choice
from seller_desk.words import OrderStatus

_UNDER_WAY = (
    OrderStatus.AWAITING_PAYMENT,
    OrderStatus.AWAITING_SHIPMENT,
    OrderStatus.SHIPPED,
    OrderStatus.RECEIVED,
)
"""Of finished orders a long-lived shop has too many to choose from; Find knows them all."""
MOST = 100


@dataclass(frozen=True, slots=True)
class Parties:
    """By their ids as text, those with the most orders first."""

    buyers: tuple[Choice, ...] = ()
    products: tuple[Choice, ...] = ()


@remembered
def parties(session: Session) -> Parties:
    """Who and what is in orders under way."""
    count = func.count(Order.id.distinct()).label("count")
    buyers = (
        select(Order.customer_id, func.max(buyer_name()), count)
        .where(Order.status.in_(_UNDER_WAY), Order.customer_id.is_not(None))
        .group_by(Order.customer_id)
        .order_by(count.desc(), Order.customer_id)
        .limit(MOST)
    )
    products = (
        select(Product.id, Product.title, count)
        .join(OrderLine, OrderLine.product_id == Product.id)
        .join(Order, Order.id == OrderLine.order_id)
        .where(Order.status.in_(_UNDER_WAY))
        .group_by(Product.id)
        .order_by(count.desc(), Product.id)
        .limit(MOST)
    )
    found = (
        tuple(Choice(str(key), name, number) for key, name, number in session.execute(wanted))
        for wanted in (buyers, products)
    )
    return Parties(*found)
