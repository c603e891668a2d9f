"""Invented orders into the store, part by part, and what later parts of the story need of them."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import accumulate

from sqlalchemy.orm import Session

from seller_desk.models.base import Base
from seller_desk.models.ledger import Raw, insert_rows
from seller_desk.services.demo.cases import CASE_COLUMNS, EVENT_COLUMNS
from seller_desk.services.demo.dealings import Used
from seller_desk.services.demo.orders import LINE_COLUMNS, ORDER_COLUMNS, Made
from seller_desk.services.demo.parcels import PARCEL_COLUMNS, PORTION_COLUMNS
from seller_desk.words import OrderStatus, ProductKind

_TABLES = Base.metadata.tables
_QUOTED_DAYS = 4
"""An order is so old before a quote is told to stand behind it."""

Row = tuple[Raw, ...]
Placed = tuple[int, int, Made]
"""The id of an order, that of its first line, and the order."""


class Clerk:
    """Writes orders and remembers which used a coupon, and which a quote became."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.used: list[Used] = []
        self.quoted: int | None = None

    def write(self, part: Sequence[Made]) -> None:
        """The next orders."""
        ids = self._insert("sales_order", ORDER_COLUMNS, [one.order for one in part])
        lines: list[Row] = [
            (order_id, *line) for order_id, one in zip(ids, part, strict=True) for line in one.lines
        ]
        first = self._insert("order_line", ("order_id", *LINE_COLUMNS), lines)[0]
        starts = accumulate((len(one.lines) for one in part), initial=first)
        orders = list(zip(ids, starts, part, strict=False))  # where the last one ends starts none
        self._write_parcels(orders)
        self._write_cases(orders)
        for order_id, _, one in orders:
            self._remember(order_id, one)

    def _write_parcels(self, orders: Sequence[Placed]) -> None:
        sent = [(order, start, one) for order, start, made in orders for one in made.parcels]
        rows = [(order, *one.row) for order, _, one in sent]
        ids = self._insert("parcel", ("order_id", *PARCEL_COLUMNS), rows)
        portions: list[Row] = [
            (parcel, start + place, quantity)
            for parcel, (_, start, one) in zip(ids, sent, strict=True)
            for place, quantity in one.portions
        ]
        self._insert("parcel_line", PORTION_COLUMNS, portions)

    def _write_cases(self, orders: Sequence[Placed]) -> None:
        told = [(order, start, one.case) for order, start, one in orders if one.case is not None]
        rows = [(order, *one.row) for order, _, one in told]
        ids = self._insert("after_sale", ("order_id", *CASE_COLUMNS), rows)
        cases = [(case, start, one) for case, (_, start, one) in zip(ids, told, strict=True)]
        goods: list[Row] = [(case, start, one.quantity_milli) for case, start, one in cases
                            if one.quantity_milli]  # fmt: skip
        columns = ("after_sale_id", "order_line_id", "quantity_milli")
        self._insert("after_sale_line", columns, goods)
        steps: list[Row] = [(case, *event) for case, _, one in cases for event in one.events]
        self._insert("after_sale_event", ("after_sale_id", *EVENT_COLUMNS), steps)

    def _remember(self, order_id: int, one: Made) -> None:
        if one.coupon is not None:
            made, paid = str(one.told("created_at")), one.told("paid_at")
            at = None if paid is None else str(paid)
            visit = one.visit
            self.used.append(Used(one.coupon, visit.buyer, order_id, visit.age, made, at))
        if _could_be_quoted(one):
            self.quoted = order_id

    def _insert(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> range:
        return insert_rows(self._session, _TABLES[table], columns, rows)


def _could_be_quoted(one: Made) -> bool:
    """Paid goods made to order at their full price, some days old."""
    return (
        one.kind is ProductKind.CUSTOM
        and one.visit.age >= timedelta(days=_QUOTED_DAYS)
        and one.told("adjustment_fen") == 0
        and OrderStatus(str(one.told("status"))).is_paid
    )
