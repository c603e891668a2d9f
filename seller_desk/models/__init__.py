"""What the shop remembers: tables, the behaviour of one row, and the one door to write through."""

from seller_desk.models import customer, history, order, product, setting
from seller_desk.models.base import Base

__all__ = ["Base", "customer", "history", "order", "product", "setting"]
