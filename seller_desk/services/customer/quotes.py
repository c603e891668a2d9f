"""Quotes: made, written, frozen when issued, revised in versions, won or lost."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, Fact, Problem, QuoteCode, refuse
from seller_desk.models.dealing import Quote, QuoteLine
from seller_desk.models.ledger import ledger_of
from seller_desk.services import settings as rules
from seller_desk.services.customer.capitals import MOST_FEN
from seller_desk.services.customer.contacts import note_contact
from seller_desk.services.customer.messages import quote_words
from seller_desk.services.customer.people import standing
from seller_desk.services.customer.quote_draft import ALL_SHOWN, LineDraft, QuoteDraft
from seller_desk.services.customer.quote_facts import (
    HIDDEN,
    draft_of,
    draft_sheet,
    usual_texts,
)
from seller_desk.services.customer.quote_offers import offers
from seller_desk.services.customer.quote_sheet import content_hash, frozen
from seller_desk.words import ContactKind, QuoteState

_PREFIX = "QT"


def make_quote(session: Session, customer_id: int, now: datetime) -> int:
    """An empty draft for a customer, with the texts of the last quote. Raises no_such_customer."""
    standing(session, customer_id)
    settings = rules.load(session)
    quote = Quote(
        number=_next_number(session, now.date()),
        version=1,
        customer_id=customer_id,
        state=QuoteState.DRAFT,
        quoted_on=f"{now:%Y-%m-%d}",
        valid_until=str(now.date() + timedelta(days=settings.quote_valid_days)),
    )
    quote.facts = _facts(QuoteDraft(quote.valid_until, texts=usual_texts(session, customer_id)))
    session.add(quote)
    session.flush()
    _tell(session, quote)
    return quote.id


def save_quote(session: Session, quote_id: int, draft: QuoteDraft) -> None:
    """Write a draft as it stands. Raises quote_frozen, no_such_quote."""
    quote = _draft(session, quote_id)
    _write(session, quote, draft)
    _tell(session, quote)


def reprice_quote(session: Session, quote_id: int, draft: QuoteDraft) -> None:
    """Write a draft whose prices were changed together: a step of its own in the history."""
    save_quote(session, quote_id, draft)


def drop_quote(session: Session, quote_id: int) -> None:
    """Throw a draft away; an earlier version of it stays. Raises quote_frozen, no_such_quote."""
    quote = _draft(session, quote_id)
    _tell(session, quote)
    session.delete(quote)


def revise_quote(session: Session, quote_id: int, now: datetime) -> int:
    """The next version as a draft; the one that is being written already, if there is one.

    Raises quote_accepted, no_such_quote.
    """
    newest = _newest(session, found(session, quote_id).number)
    if newest.state is QuoteState.DRAFT:
        return newest.id
    if newest.state is QuoteState.ACCEPTED:
        raise refuse(QuoteCode.QUOTE_ACCEPTED, number=newest.number)
    days = date.fromisoformat(newest.valid_until) - date.fromisoformat(newest.quoted_on)
    draft = draft_of(newest)
    quote = Quote(
        number=newest.number,
        version=newest.version + 1,
        customer_id=newest.customer_id,
        state=QuoteState.DRAFT,
        quoted_on=f"{now:%Y-%m-%d}",
        valid_until=max(newest.valid_until, str(now.date() + days)),
        facts={},
    )
    session.add(quote)
    session.flush()
    _write(session, quote, replace(draft, valid_until=quote.valid_until))
    _tell(session, quote)
    return quote.id


def issue_quote(session: Session, quote_id: int, draft: QuoteDraft, now: datetime) -> str:
    """Write the draft, freeze it and log the contact; the hash of what is on the paper.

    Raises every reason against it at once: quote_empty, missing_price, missing_quantity,
    below_floor, validity_past, amount_too_large; quote_frozen, quote_accepted, no_such_quote.
    """
    quote = _draft(session, quote_id)
    if QuoteState.ACCEPTED in _states(session, quote):
        raise refuse(QuoteCode.QUOTE_ACCEPTED, number=quote.number)
    problems = faults(session, quote, draft, now)
    if problems:
        raise DeskError(*problems)
    with session.no_autoflush:  # written once, so that an undo brings back what stood before
        quote.quoted_on = f"{now:%Y-%m-%d}"
        _write(session, quote, draft)
        kept = frozen(draft_sheet(session, quote, draft, rules.load(session)))
        quote.facts = {**quote.facts, "sheet": kept}
    quote.content_hash = content_hash(kept)
    quote.state = QuoteState.ISSUED
    quote.issued_at = now
    _log(session, quote, draft, now)
    _tell(session, quote)
    return quote.content_hash


def _log(session: Session, quote: Quote, draft: QuoteDraft, now: datetime) -> None:
    """The customer has it: a contact that the guard does not count."""
    if quote.customer_id is not None:
        words = quote_words(quote.number, draft.totals.total_fen, draft.valid_until)
        made = note_contact(session, quote.customer_id, ContactKind.QUOTE, words, now)
        made.quote_id = quote.id


def decline_quote(session: Session, quote_id: int, reason: str, now: datetime) -> None:
    """The customer does not want it. Raises missing_reason, not_issued, no_such_quote."""
    if not reason.strip():
        raise refuse(QuoteCode.MISSING_REASON, where="reason")
    quote = found(session, quote_id)
    if quote.state is not QuoteState.ISSUED or not is_standing(session, quote):
        raise refuse(QuoteCode.NOT_ISSUED, number=quote.number)
    quote.state = QuoteState.DECLINED
    quote.decided_at = now
    quote.reason = reason.strip()
    _tell(session, quote)


def faults(session: Session, quote: Quote, draft: QuoteDraft, now: datetime) -> list[Problem]:
    """All that stands against issuing a draft."""
    problems = []
    if not draft.lines:
        problems.append(Problem(QuoteCode.QUOTE_EMPTY, where="lines"))
    if not _is_day(draft.valid_until) or draft.valid_until < f"{now:%Y-%m-%d}":
        problems.append(Problem(QuoteCode.VALIDITY_PAST, where="valid_until"))
    if draft.totals.total_fen > MOST_FEN:
        problems.append(Problem(QuoteCode.AMOUNT_TOO_LARGE, where="lines"))
    settings = rules.load(session)
    products = [line.product_id for line in draft.lines if line.product_id is not None]
    known = offers(session, products, quote.customer_id, settings)
    for place, line in enumerate(draft.lines):
        offer = known.get(line.product_id or 0)
        floor = offer.floor_fen if offer else None
        problems += _line_faults(place, line, floor, has_reason=bool(draft.floor_reason.strip()))
    return problems


def found(session: Session, quote_id: int) -> Quote:
    """A quote that must be there. Raises no_such_quote."""
    quote = session.get(Quote, quote_id)
    if quote is None:
        raise refuse(QuoteCode.NO_SUCH_QUOTE)
    return quote


def is_standing(session: Session, quote: Quote) -> bool:
    """Whether no later version has taken its place; a draft takes no place."""
    return set(_states(session, quote, later=True)) <= {QuoteState.DRAFT}


def _states(session: Session, quote: Quote, *, later: bool = False) -> Sequence[QuoteState]:
    """The stages of all versions, or of the later ones."""
    wanted = select(Quote.state).where(Quote.number == quote.number)
    return session.scalars(wanted.where(Quote.version > quote.version) if later else wanted).all()


def _line_faults(
    place: int, line: LineDraft, floor_fen: int | None, *, has_reason: bool
) -> list[Problem]:
    where, title = f"lines.{place}", line.title
    problems = []
    if line.quantity_milli <= 0:
        problems.append(Problem(QuoteCode.MISSING_QUANTITY, where=where, facts={"title": title}))
    if line.price_fen <= 0:
        problems.append(Problem(QuoteCode.MISSING_PRICE, where=where, facts={"title": title}))
    elif floor_fen is not None and line.price_fen < floor_fen and not has_reason:
        facts: dict[str, Fact] = {
            "title": title,
            "price_fen": line.price_fen,
            "floor_fen": floor_fen,
        }
        problems.append(Problem(QuoteCode.BELOW_FLOOR, where=where, facts=facts))
    return problems


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _draft(session: Session, quote_id: int) -> Quote:
    quote = found(session, quote_id)
    if quote.state is not QuoteState.DRAFT:
        raise refuse(QuoteCode.QUOTE_FROZEN, number=quote.number)
    return quote


def _newest(session: Session, number: str) -> Quote:
    wanted = select(Quote).where(Quote.number == number).order_by(Quote.version.desc()).limit(1)
    return session.scalars(wanted).one()


def _next_number(session: Session, today: date) -> str:
    """QT, the day, and the next of the day's numbers."""
    prefix = f"{_PREFIX}{today:%Y%m%d}"
    counted = cast(func.substr(Quote.number, len(prefix) + 1), Integer)
    wanted = select(func.max(counted)).where(Quote.number.startswith(prefix, autoescape=True))
    last = session.scalar(wanted)
    return f"{prefix}{(last or 0) + 1:03}"


def _write(session: Session, quote: Quote, draft: QuoteDraft) -> None:
    quote.valid_until = draft.valid_until
    quote.freight_fen = draft.freight_fen
    quote.tax_millionths = draft.tax_millionths
    quote.facts = _facts(draft)
    _write_lines(session, quote, draft)


def _write_lines(session: Session, quote: Quote, draft: QuoteDraft) -> None:
    """Line by line in its place, so that the history names the fields that changed."""
    products = [line.product_id for line in draft.lines if line.product_id is not None]
    known = offers(session, products, quote.customer_id, rules.load(session))
    del quote.lines[len(draft.lines) :]
    for place, line in enumerate(draft.lines):
        if place == len(quote.lines):
            quote.lines.append(QuoteLine(position=place))
        offer = known.get(line.product_id or 0)
        values: dict[str, Any] = asdict(line)
        values["list_fen"] = offer.list_fen if offer else None
        values["tier_fen"] = offer.tier_fen(line.quantity_milli) if offer else None
        for name, value in values.items():
            setattr(quote.lines[place], name, value)


def _facts(draft: QuoteDraft) -> dict[str, object]:
    return {
        "texts": asdict(draft.texts),
        HIDDEN: sorted(ALL_SHOWN - draft.shown),
        "floor_reason": draft.floor_reason.strip(),
    }


def _tell(session: Session, quote: Quote) -> None:
    ledger_of(session).facts.update(number=quote.number, version=quote.version)
