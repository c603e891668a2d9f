"""What was said to customers, and the guard that leaves them in peace after marketing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import CustomerCode, DeskError, refuse
from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Contact
from seller_desk.models.ledger import ledger_of
from seller_desk.services import settings as rules
from seller_desk.services.customer.people import name_of, standing, tell_of
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import ranking
from seller_desk.words import ContactKind

_MARKETING = tuple(kind for kind in ContactKind if kind.is_marketing)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Message:
    """A text for one customer."""

    customer_id: int
    text: str


@dataclass(frozen=True, slots=True)
class Guarded:
    """A customer who is left in peace until a minute."""

    customer_id: int
    name: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Reached:
    """What became of a batch."""

    customers: tuple[int, ...]
    left_out: tuple[Guarded, ...]


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One entry of the log, newest first."""

    id: int
    at: datetime
    kind: ContactKind
    text: str | None
    coupon_id: int | None
    quote_id: int | None


def allowed_from(
    session: Session,
    customers: Sequence[int],
    settings: ShopSettings,
    now: datetime,
) -> Mapping[int, datetime]:
    """Who is left in peace now, with the minute from which the next marketing is allowed."""
    ranks = ranking(session, settings, now, customers)
    found = {}
    for customer, last in _last_marketing(session, customers).items():
        hours = settings.contact_hours(ranks.of(customer))
        until = _whole_minute(last + timedelta(hours=hours))
        if now < until:
            found[customer] = until
    return found


def guarded(
    session: Session, customers: Sequence[int], settings: ShopSettings, now: datetime
) -> tuple[Guarded, ...]:
    """The same with names, the one to wait longest for last."""
    until = allowed_from(session, customers, settings, now)
    people = session.scalars(select(Customer).where(Customer.id.in_(until)))
    found = [Guarded(one.id, name_of(one), until[one.id]) for one in people]
    return tuple(sorted(found, key=lambda one: (one.until, one.customer_id)))


def log_contact(
    session: Session,
    customer_id: int,
    kind: ContactKind,
    text: str,
    now: datetime,
    *,
    quote_id: int | None = None,
) -> int:
    """Write down a message, call or note.

    Raises contact_guarded with the minute from which marketing is allowed again, missing_text,
    no_such_customer.
    """
    customer = standing(session, customer_id)
    if not text.strip():
        raise refuse(CustomerCode.MISSING_TEXT, where="text")
    if kind.is_marketing:
        stop_guarded(session, customer, now)
    made = note_contact(session, customer_id, kind, text, now)
    made.quote_id = quote_id
    session.flush()
    tell_of(session, customer)
    return made.id


def log_messages(session: Session, messages: Sequence[Message], now: datetime) -> Reached:
    """Write down a message to each; those who are left in peace are left out and named.

    Raises contact_guarded when nobody may be written to now.
    """
    settings = rules.load(session)
    left_out = guarded(session, [one.customer_id for one in messages], settings, now)
    resting = {one.customer_id for one in left_out}
    sent = [one for one in messages if one.customer_id not in resting]
    if left_out and not sent:
        raise _refusal(left_out[0])
    for one in sent:
        standing(session, one.customer_id)
        note_contact(session, one.customer_id, ContactKind.MESSAGE, one.text, now)
    ledger_of(session).facts.update(count=len(sent), left_out=len(left_out))
    return Reached(tuple(one.customer_id for one in sent), left_out)


def log(session: Session, customer_id: int) -> list[ContactRow]:
    """All that was ever said to a customer, newest first."""
    wanted = (
        select(
            Contact.id, Contact.at, Contact.kind, Contact.text, Contact.coupon_id, Contact.quote_id
        )
        .where(Contact.customer_id == customer_id)
        .order_by(Contact.at.desc(), Contact.id.desc())
    )
    return [ContactRow(*row) for row in session.execute(wanted)]


def stop_guarded(session: Session, customer: Customer, now: datetime) -> None:
    """Raise contact_guarded while a customer is to be left in peace."""
    settings = rules.load(session)
    until = allowed_from(session, [customer.id], settings, now).get(customer.id)
    if until is not None:
        raise _refusal(Guarded(customer.id, name_of(customer), until))


def note_contact(
    session: Session, customer_id: int, kind: ContactKind, text: str, now: datetime
) -> Contact:
    """A new entry of the log; whoever writes it has asked the guard."""
    at = now.replace(microsecond=0)
    made = Contact(customer_id=customer_id, at=at, kind=kind, text=text.strip() or None)
    session.add(made)
    return made


def _refusal(one: Guarded) -> DeskError:
    return refuse(CustomerCode.CONTACT_GUARDED, name=one.name, until=f"{one.until:%Y-%m-%d %H:%M}")


def _last_marketing(session: Session, customers: Iterable[int]) -> dict[int, datetime]:
    wanted = (
        select(Contact.customer_id, func.max(Contact.at))
        .where(Contact.customer_id.in_(list(customers)), Contact.kind.in_(_MARKETING))
        .group_by(Contact.customer_id)
    )
    return dict(session.execute(wanted).all())


def _whole_minute(at: datetime) -> datetime:
    """The first whole minute that is not before."""
    whole = at.replace(second=0, microsecond=0)
    return whole if whole == at else whole + _MINUTE
