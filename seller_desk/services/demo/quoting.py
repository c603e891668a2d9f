"""The quotes of the invented shop, written as the quote editor writes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import Order, OrderLine
from seller_desk.services.customer import quotes
from seller_desk.services.customer.quote_draft import LineDraft, QuoteDraft
from seller_desk.services.customer.quote_facts import draft_of
from seller_desk.services.demo.lists import Garment, number, rows
from seller_desk.words import QuoteState

_DAY = timedelta(days=1)
_VALID = timedelta(days=30)
_TAKEN = "价格、交期都合适，按报价下单"


@dataclass(frozen=True, slots=True)
class Desk:
    """Who can be quoted what: good customers, and the goods by their code."""

    customers: Sequence[int]
    goods: Mapping[str, tuple[int, Garment]]
    taken: int | None
    """The order that one of the quotes became."""
    now: datetime


def write_quotes(session: Session, desk: Desk) -> None:
    """A draft, one that ends soon, a declined one, one in two versions, and one that was taken."""
    ledger = ledger_of(session)
    kept = dict(ledger.facts)
    for row in rows("quotes"):
        _write(session, desk, row)
    _write_taken(session, desk)
    session.flush()
    # What quotes say of themselves is not what this operation is about, and what became of rows
    # that came with it is no step of its own: they go with it.
    ledger.facts.clear()
    ledger.facts.update(kept)
    for table in ("quote", "quote_line"):
        ledger.changed.pop(table, None)


def _write(session: Session, desk: Desk, row: Mapping[str, str]) -> None:
    made = _at_ten(desk.now, int(row["days"]))
    customer = desk.customers[int(row["buyer"]) % len(desk.customers)]
    quote_id = quotes.make_quote(session, customer, made)
    quote = quotes.found(session, quote_id)
    draft = replace(
        draft_of(quote),
        valid_until=f"{made + int(row['valid_days']) * _DAY:%Y-%m-%d}",
        lines=tuple(_line(desk, line) for line in row["lines"].split("|")),
        freight_fen=number(row["freight_fen"]),
        tax_millionths=number(row["tax_millionths"]),
    )
    texts = replace(draft.texts, message=row["message"], delivery=row["delivery"])
    draft = replace(draft, texts=texts)
    state, decided = QuoteState(row["state"]), number(row["decided_days"])
    if state is QuoteState.DRAFT:
        quotes.save_quote(session, quote_id, draft)
        return
    quotes.issue_quote(session, quote_id, draft, made)
    if decided is None:
        return
    at = _at_ten(desk.now, decided)
    if state is QuoteState.DECLINED:
        quotes.decline_quote(session, quote_id, row["reason"], at)
    elif int(row["versions"]) > 1:
        newer = quotes.found(session, quotes.revise_quote(session, quote_id, at))
        quotes.issue_quote(session, newer.id, _cheaper(draft_of(newer)), at)


def _write_taken(session: Session, desk: Desk) -> None:
    """A quote for an order that stands there already."""
    order = None if desk.taken is None else session.get(Order, desk.taken)
    if order is None or order.created_at is None or order.customer_id is None:
        return
    at = _at_ten(order.created_at, 2)
    quote_id = quotes.make_quote(session, order.customer_id, at)
    quote = quotes.found(session, quote_id)
    draft = replace(
        draft_of(quote),
        valid_until=f"{at + _VALID:%Y-%m-%d}",
        lines=tuple(map(_as_ordered, order.lines)),
        freight_fen=order.freight_fen,
    )
    quotes.issue_quote(session, quote_id, draft, at)
    quote.state = QuoteState.ACCEPTED
    quote.decided_at = order.created_at
    quote.reason = _TAKEN
    quote.order_id = order.id
    session.flush()


def _line(desk: Desk, told: str) -> LineDraft:
    """So many pieces of goods, so much below the tier that they reach."""
    code, pieces, off = told.split(":")
    product, garment = desk.goods[code]
    return LineDraft(
        product_id=product,
        title=garment.title,
        quantity_milli=int(pieces) * 1000,
        price_fen=garment.price_at(int(pieces)) - int(off),
        code=garment.code,
        spec=garment.variants[0].spec,
        unit=garment.unit,
        lead_days=garment.lead_days,
    )


def _cheaper(draft: QuoteDraft) -> QuoteDraft:
    """One yuan less on each piece."""
    lines = (replace(line, price_fen=line.price_fen - 100) for line in draft.lines)
    return replace(draft, lines=tuple(lines))


def _as_ordered(line: OrderLine) -> LineDraft:
    return LineDraft(
        product_id=line.product_id,
        title=line.title or "",
        quantity_milli=line.quantity_milli or 0,
        price_fen=line.unit_price_fen or 0,
        code=line.code,
        spec=line.spec,
        unit=line.unit,
    )


def _at_ten(now: datetime, days: int) -> datetime:
    """The morning so many days before; of today, now."""
    if days == 0:
        return now
    return (now - days * _DAY).replace(hour=10, minute=24, second=0)
