"""One quote on the screen: its draft, its versions, what is known of the goods and the customer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.dealing import Quote
from seller_desk.models.order import Order
from seller_desk.services import settings as rules
from seller_desk.services.customer import queries
from seller_desk.services.customer.queries import CustomerCard
from seller_desk.services.customer.quote_draft import QuoteDraft
from seller_desk.services.customer.quote_facts import draft_of, draft_sheet, sheet_of
from seller_desk.services.customer.quote_offers import Offer, offers
from seller_desk.services.customer.quote_queries import (
    QuoteRow,
    is_intact,
    quote_rows,
    versions,
)
from seller_desk.services.customer.quote_sheet import QuoteSheet
from seller_desk.services.money import is_paid, paid_amount, paid_date
from seller_desk.services.settings import ShopSettings

YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Bought:
    """A paid order: when, and for how much."""

    at: datetime
    paid_fen: int


@dataclass(frozen=True, slots=True)
class QuoteBoard:
    """All that the editor of a quote shows; `before` is the version before this one."""

    row: QuoteRow
    draft: QuoteDraft
    versions: tuple[QuoteRow, ...]
    before: QuoteDraft | None
    offers: Mapping[int, Offer]
    customer: CustomerCard | None
    last_bought: Bought | None
    year_fen: int
    last_quote: QuoteRow | None
    """The customer's last other quote."""
    settings: ShopSettings
    seal: "FrozenAs | None" = None
    """None of a draft."""


@dataclass(frozen=True, slots=True)
class FrozenAs:
    """The hash of what was issued, and whether it still is what the hash was made of."""

    content_hash: str
    is_intact: bool


def board(session: Session, quote_id: int, now: datetime) -> QuoteBoard | None:
    """None when there is no such quote (any more)."""
    quote = session.get(Quote, quote_id)
    if quote is None:
        return None
    settings = rules.load(session)
    every = tuple(versions(session, quote.number, now))
    draft, before = draft_of(quote), _before(session, quote)
    products = {line.product_id for line in draft.lines if line.product_id is not None}
    customer = quote.customer_id
    return QuoteBoard(
        row=next(row for row in every if row.id == quote_id),
        draft=draft,
        versions=every,
        before=None if before is None else draft_of(before),
        offers=offers(session, sorted(products), customer, settings),
        customer=None if customer is None else queries.card(session, customer, settings, now),
        last_bought=_last_bought(session, customer),
        year_fen=_year(session, customer, now),
        last_quote=_last_quote(session, quote, now),
        settings=settings,
        seal=_seal(quote),
    )


def preview(session: Session, quote_id: int, draft: QuoteDraft | None) -> QuoteSheet | None:
    """The paper as it would be with that draft, or as it was issued."""
    quote = session.get(Quote, quote_id)
    if quote is None:
        return None
    settings = rules.load(session)
    if draft is None:
        return sheet_of(session, quote, settings)
    return draft_sheet(session, quote, draft, settings)


def draft_by_id(session: Session, quote_id: int) -> QuoteDraft | None:
    """The draft of another version, to compare with."""
    quote = session.get(Quote, quote_id)
    return None if quote is None else draft_of(quote)


def _seal(quote: Quote) -> FrozenAs | None:
    return FrozenAs(quote.content_hash, is_intact(quote)) if quote.content_hash else None


def _before(session: Session, quote: Quote) -> Quote | None:
    wanted = select(Quote).where(Quote.number == quote.number, Quote.version < quote.version)
    return session.scalar(wanted.order_by(Quote.version.desc()).limit(1))


def _last_bought(session: Session, customer_id: int | None) -> Bought | None:
    wanted = (
        select(paid_date(), paid_amount())
        .where(Order.customer_id == customer_id, is_paid(), paid_date().is_not(None))
        .order_by(paid_date().desc())
        .limit(1)
    )
    row = session.execute(wanted).first()
    return None if row is None else Bought(row[0], row[1])


def _year(session: Session, customer_id: int | None, now: datetime) -> int:
    wanted = select(func.coalesce(func.sum(paid_amount()), 0)).where(
        Order.customer_id == customer_id, is_paid(), paid_date() > now - YEAR
    )
    return session.scalar(wanted) or 0


def _last_quote(session: Session, quote: Quote, now: datetime) -> QuoteRow | None:
    wanted = (
        select(Quote.id)
        .where(Quote.customer_id == quote.customer_id, Quote.number != quote.number)
        .order_by(Quote.id.desc())
        .limit(1)
    )
    last = session.scalar(wanted)
    return None if last is None else quote_rows(session, [last], now)[0]
