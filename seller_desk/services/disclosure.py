"""Personal data that was shown or copied: each time is noted, and the note stays."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.errors import CustomerCode, OrderCode, refuse
from seller_desk.models.case import Disclosure
from seller_desk.models.customer import Customer
from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import Order

SHOWN, COPIED = "shown", "copied"
"""How it came out: on the screen, or to the clipboard."""
INVOICE, SLIP, LABEL = "invoice", "slip", "label"
COURIER, ORDERS, SHIPMENTS, CUSTOMERS = "courier", "orders", "shipments", "customers"
"""What it stands on in full: a block to copy, a paper, a sheet."""
_TABLES = {CUSTOMERS: "customer", SHIPMENTS: "parcel"}
"""What the rows are that are handed over with it; else they are orders."""
_MANY = 0
"""The row of a paper about several; its operation says how many."""


def reveal(session: Session, order_id: int, what: str, now: datetime) -> None:
    """Note that the receiver of an order was shown or copied. Raises no_such_order.

    The operation cannot be undone: what was seen is seen.
    """
    order = session.get(Order, order_id)
    if order is None:
        raise refuse(OrderCode.NO_SUCH_ORDER, order=order_id)
    at = now.replace(microsecond=0)
    session.add(Disclosure(at=at, table_name="sales_order", row_id=order_id, what=what))
    ledger_of(session).facts.update(number=order.number, what=what)


def reveal_customer(session: Session, customer_id: int, what: str, now: datetime) -> None:
    """Note that the contact of a customer was shown. Raises no_such_customer.

    It cannot be undone either.
    """
    customer = session.get(Customer, customer_id)
    if customer is None:
        raise refuse(CustomerCode.NO_SUCH_CUSTOMER, customer=customer_id)
    at = now.replace(microsecond=0)
    session.add(Disclosure(at=at, table_name="customer", row_id=customer_id, what=what))
    name = customer.company or customer.login or customer.name
    ledger_of(session).facts.update(name=name, what=what)


def give_out(session: Session, what: str, ids: Sequence[int], now: datetime) -> None:
    """Note that a paper or a sheet shows whoever these rows are about in full: one note for all.

    It cannot be undone either.
    """
    if not ids:
        return
    at = now.replace(microsecond=0)
    row_id = ids[0] if len(ids) == 1 else _MANY
    table = _TABLES.get(what, "sales_order")
    session.add(Disclosure(at=at, table_name=table, row_id=row_id, what=what))
    ledger_of(session).facts.update(count=len(ids), what=what)
