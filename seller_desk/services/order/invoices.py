"""待开票: orders whose buyer wants an invoice, what to write on it, and which are done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import Order
from seller_desk.services.money import is_paid, paid_amount
from seller_desk.services.order.conditions import buyer_name
from seller_desk.services.order.searching import named


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """One order with the block of its invoice; the amount is what was paid less refunds."""

    id: int
    number: str
    buyer: str | None
    paid_fen: int | None
    paid_at: datetime | None
    invoiced_at: datetime | None
    title: str | None
    tax_id: str | None
    contact: str | None
    bank: str | None
    address: str | None


def invoices(session: Session, *, done: bool) -> list[InvoiceRow]:
    """Paid orders that name somebody to invoice: those to do, oldest first, or the last done."""
    wanted = select(
        *(Order.id, Order.number, buyer_name(), paid_amount(), Order.paid_at, Order.invoiced_at),
        *(Order.invoice_title, Order.invoice_tax_id, Order.invoice_contact),
        *(Order.invoice_bank, Order.invoice_address),
    ).where(is_paid(), Order.invoice_title.is_not(None), Order.invoice_title != "")
    if done:
        wanted = wanted.where(Order.invoiced_at.is_not(None)).order_by(
            Order.invoiced_at.desc(), Order.id
        )
    else:
        wanted = wanted.where(Order.invoiced_at.is_(None)).order_by(Order.paid_at, Order.id)
    return [InvoiceRow(*row) for row in session.execute(wanted)]


def mark_invoiced(session: Session, ids: Sequence[int], done: bool, now: datetime) -> None:  # noqa: FBT001  (the desk hands over by place)
    """Note that these invoices are written, or that they are to be written after all."""
    orders = session.scalars(select(Order).where(Order.id.in_(named(ids)))).all()
    changed = [order for order in orders if (order.invoiced_at is not None) != done]
    for order in changed:
        order.invoiced_at = now.replace(microsecond=0) if done else None
    ledger_of(session).facts.update(count=len(changed))
