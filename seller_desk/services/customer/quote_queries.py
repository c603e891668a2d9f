"""Quotes for the screen: lists of them, one in detail, which end soon, and how many are won."""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session, aliased, selectinload

from seller_desk.errors import QuoteCode, refuse
from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Quote
from seller_desk.services.customer.pricing import amount
from seller_desk.services.customer.quote_draft import totals
from seller_desk.services.customer.quote_facts import sheet_of, state_of
from seller_desk.services.customer.quote_sheet import QuoteSheet, content_hash
from seller_desk.services.kept_lists import Shelf
from seller_desk.services.settings import ShopSettings
from seller_desk.words import QuoteState


@dataclass(frozen=True, slots=True)
class QuoteFilter:
    """What was asked for; a field at its default asks for nothing."""

    customer_id: int | None = None
    state: QuoteState | None = None
    ending: bool = False


SHELF = Shelf("quotes", QuoteFilter())
"""Saved lists of quotes."""


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One version of a quote."""

    id: int
    number: str
    version: int
    customer_id: int | None
    customer: str | None
    state: QuoteState
    quoted_on: str
    valid_until: str
    line_count: int
    total_fen: int
    issued_at: datetime | None
    decided_at: datetime | None
    reason: str | None
    order_id: int | None


@dataclass(frozen=True, slots=True)
class WinRate:
    """What became of the quotes that were issued within some days."""

    issued: int
    won: int
    lost: int
    expired: int
    reasons: tuple[tuple[str, int], ...]
    """Why they were lost, the most frequent reason first."""

    @property
    def share(self) -> float | None:
        """Won ones of those that are decided or over; None when there are none."""
        done = self.won + self.lost + self.expired
        return self.won / done if done else None


def find_quotes(
    session: Session, wanted: QuoteFilter, settings: ShopSettings, now: datetime
) -> "array[int]":
    """The newest version of each quote, the newest quote first; those that end soonest first."""
    if wanted.ending:
        return ending(session, settings, now)
    newest = select(func.max(Quote.id)).group_by(Quote.number)
    asked = select(Quote).where(Quote.id.in_(newest))
    asked = asked.order_by(Quote.quoted_on.desc(), Quote.id.desc())
    if wanted.customer_id is not None:
        asked = asked.where(Quote.customer_id == wanted.customer_id)
    quotes = session.scalars(asked)
    return array(
        "q",
        (quote.id for quote in quotes if wanted.state in {None, state_of(quote, now.date())}),
    )


def ending(session: Session, settings: ShopSettings, now: datetime) -> "array[int]":
    """Quotes that were issued, are valid today, and end within the days of the setting.

    Of a quote in several versions the newest issued one counts, and none when it is decided.
    """
    today = now.date()
    last = str(today + timedelta(days=settings.ending_days))
    later = aliased(Quote)
    is_standing = ~exists().where(
        later.number == Quote.number,
        later.version > Quote.version,
        later.state != QuoteState.DRAFT,
    )
    wanted = (
        select(Quote.id)
        .where(
            is_standing,
            Quote.state == QuoteState.ISSUED,
            Quote.valid_until.between(str(today), last),
        )
        .order_by(Quote.valid_until, Quote.id)
    )
    return array("q", session.scalars(wanted))


def quote_rows(session: Session, ids: Sequence[int], now: datetime) -> list[QuoteRow]:
    """The rows of some quotes, in their order; one that is gone by now is left out."""
    found = {row.id: row for row in _rows(session, Quote.id.in_(ids), now)}
    return [found[quote] for quote in ids if quote in found]


def versions(session: Session, number: str, now: datetime) -> list[QuoteRow]:
    """Every version of a quote, the first one first."""
    return sorted(_rows(session, Quote.number == number, now), key=lambda row: row.version)


def quote_by_number(session: Session, number: str, version: int | None = None) -> Quote:
    """A version of a quote, the newest when none is named. Raises no_such_quote."""
    wanted = select(Quote).where(Quote.number == number).order_by(Quote.version.desc()).limit(1)
    if version is not None:
        wanted = wanted.where(Quote.version == version)
    quote = session.scalar(wanted)
    if quote is None:
        raise refuse(QuoteCode.NO_SUCH_QUOTE, number=number)
    return quote


def sheet_by_number(
    session: Session, number: str, settings: ShopSettings, version: int | None = None
) -> QuoteSheet:
    """The paper of a quote. Raises no_such_quote."""
    return sheet_of(session, quote_by_number(session, number, version), settings)


def is_intact(quote: Quote) -> bool:
    """Whether what was issued is still what the hash was made of."""
    kept = quote.facts.get("sheet")
    return isinstance(kept, dict) and content_hash(kept) == quote.content_hash


def win_rate(session: Session, since: date, now: datetime) -> WinRate:
    """What became of the quotes issued since a day, each counted once by its newest version."""
    wanted = select(Quote).where(
        Quote.state != QuoteState.DRAFT, Quote.quoted_on >= since.isoformat()
    )
    newest: dict[str, Quote] = {}
    for quote in session.scalars(wanted.order_by(Quote.version)):
        newest[quote.number] = quote
    states = Counter(state_of(quote, now.date()) for quote in newest.values())
    lost = [quote for quote in newest.values() if quote.state is QuoteState.DECLINED]
    return WinRate(
        issued=len(newest),
        won=states[QuoteState.ACCEPTED],
        lost=states[QuoteState.DECLINED],
        expired=states[QuoteState.EXPIRED],
        reasons=tuple(Counter(quote.reason or "" for quote in lost).most_common()),
    )


def _rows(session: Session, condition: ColumnElement[bool], now: datetime) -> Iterable[QuoteRow]:
    wanted = select(Quote).where(condition).options(selectinload(Quote.lines))
    quotes = list(session.scalars(wanted))
    names = _names(session, {quote.customer_id for quote in quotes})
    return [_row(quote, names, now.date()) for quote in quotes]


def _row(quote: Quote, names: Mapping[int, str | None], today: date) -> QuoteRow:
    amounts = [amount(line.price_fen, line.quantity_milli) for line in quote.lines]
    return QuoteRow(
        id=quote.id,
        number=quote.number,
        version=quote.version,
        customer_id=quote.customer_id,
        customer=names.get(quote.customer_id or 0),
        state=state_of(quote, today),
        quoted_on=quote.quoted_on,
        valid_until=quote.valid_until,
        line_count=len(quote.lines),
        total_fen=totals(amounts, quote.freight_fen, quote.tax_millionths).total_fen,
        issued_at=quote.issued_at,
        decided_at=quote.decided_at,
        reason=quote.reason,
        order_id=quote.order_id,
    )


def _names(session: Session, customers: Iterable[int | None]) -> Mapping[int, str | None]:
    name = func.coalesce(Customer.company, Customer.name, Customer.login)
    wanted = select(Customer.id, name).where(Customer.id.in_([*customers]))
    return dict(session.execute(wanted).all())
