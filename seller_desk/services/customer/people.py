"""What the shop itself says of a customer: tags, a note, who looks after them, a rest."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import CustomerCode, refuse
from seller_desk.models.customer import Customer
from seller_desk.models.dealing import CustomerTag
from seller_desk.models.ledger import ledger_of

_BETWEEN = "、"
_LONGEST = 20


def standing(session: Session, customer_id: int) -> Customer:
    """A customer who has not been merged into another one. Raises no_such_customer."""
    found = session.get(Customer, customer_id)
    if found is None or found.merged_into is not None:
        raise refuse(CustomerCode.NO_SUCH_CUSTOMER)
    return found


def name_of(customer: Customer) -> str:
    """What a customer is called."""
    return customer.company or customer.name or customer.login or customer.identity


def tell_of(session: Session, customer: Customer) -> None:
    """Let the history name the customer of the operation."""
    ledger_of(session).facts.update(customer=name_of(customer), customer_id=customer.id)


def set_tags(session: Session, customer_id: int, tags: Iterable[str]) -> None:
    """Exactly these tags, each once. Raises no_such_customer."""
    customer = standing(session, customer_id)
    wanted = dict.fromkeys(text for tag in tags if (text := _clean(tag)))
    known = {
        tag.text: tag
        for tag in session.scalars(
            select(CustomerTag).where(CustomerTag.customer_id == customer_id)
        )
    }
    for text, tag in known.items():
        if text not in wanted:
            session.delete(tag)
    session.add_all(
        CustomerTag(customer_id=customer_id, text=text) for text in wanted if text not in known
    )
    tell_of(session, customer)


def set_customer_note(session: Session, customer_id: int, note: str) -> None:
    """What the shop has written down of a customer. Raises no_such_customer."""
    customer = standing(session, customer_id)
    customer.note = note.strip() or None
    tell_of(session, customer)


def set_keeper(session: Session, customer_id: int, keeper: str) -> None:
    """Who looks after a customer. Raises no_such_customer."""
    customer = standing(session, customer_id)
    customer.keeper = keeper.strip() or None
    tell_of(session, customer)


def snooze_customers(session: Session, customers: Sequence[int], until: date | None) -> None:
    """Leave them out of the list of silent ones up to a day, that day included; None ends it."""
    for customer_id in customers:
        customer = standing(session, customer_id)
        customer.snoozed_until = None if until is None else until.isoformat()
        tell_of(session, customer)
    ledger_of(session).facts.update(count=len(customers))


def tags(session: Session, customer_id: int) -> tuple[str, ...]:
    """The tags of a customer, in the order in which they were given."""
    wanted = select(CustomerTag.text).where(CustomerTag.customer_id == customer_id)
    return tuple(session.scalars(wanted.order_by(CustomerTag.id)))


def all_tags(session: Session) -> Mapping[str, int]:
    """Every tag with its customers, the most used first."""
    count = func.count()
    wanted = (
        select(CustomerTag.text, count)
        .join(Customer, Customer.id == CustomerTag.customer_id)
        .where(Customer.merged_into.is_(None))
        .group_by(CustomerTag.text)
        .order_by(count.desc(), CustomerTag.text)
    )
    return dict(session.execute(wanted).all())


def tags_of(session: Session, customers: Iterable[int]) -> Mapping[int, str]:
    """The tags of many customers, as a sheet prints them."""
    found: dict[int, list[str]] = defaultdict(list)
    wanted = select(CustomerTag.customer_id, CustomerTag.text).where(
        CustomerTag.customer_id.in_(list(customers))
    )
    for customer, text in session.execute(wanted.order_by(CustomerTag.id)):
        found[customer].append(text)
    return {customer: _BETWEEN.join(texts) for customer, texts in found.items()}


def _clean(tag: str) -> str:
    """Without the marks that would part it in a sheet."""
    return " ".join(tag.replace(_BETWEEN, " ").split())[:_LONGEST]
