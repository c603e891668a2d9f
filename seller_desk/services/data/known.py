"""What a shop has at all: without it a figure is not zero and a rule has not been kept."""

from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.data import ProductDay, ShopDay
from seller_desk.models.order import Order
from seller_desk.models.product import Product


class Known(StrEnum):
    """What figures and rules are made of."""

    ORDERS = "orders"
    PRODUCTS = "products"
    TRAFFIC = "traffic"
    PRODUCT_TRAFFIC = "product_traffic"


_FIRST = {
    Known.ORDERS: select(Order.id),
    Known.PRODUCTS: select(Product.id),
    Known.TRAFFIC: select(ShopDay.id),
    Known.PRODUCT_TRAFFIC: select(ProductDay.id),
}


def known(session: Session) -> frozenset[Known]:
    """Of which of these there is at least one."""
    found = (one for one, first in _FIRST.items() if session.scalar(first.limit(1)) is not None)
    return frozenset(found)
