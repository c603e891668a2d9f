"""What the shop remembers: tables, the behaviour of one row, and the one door to write through."""

from seller_desk.models import (
    case,
    customer,
    data,
    dealing,
    history,
    listing,
    order,
    product,
    setting,
    sheet,
)
from seller_desk.models.base import Base

__all__ = [
    "Base",
    "case",
    "customer",
    "data",
    "dealing",
    "history",
    "listing",
    "order",
    "product",
    "setting",
    "sheet",
]
