"""What the shop notes of many customers at once, as one step that is undone as one."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.ledger import ledger_of
from seller_desk.services.customer.people import set_tags, tags
from seller_desk.services.noting import noted


@dataclass(frozen=True, slots=True)
class CustomerEdit:
    """What is changed; None leaves a field as it is, an empty text takes it away."""

    keeper: str | None = None
    note: str | None = None
    adds_note: bool = False
    """The note comes below what is noted already."""
    tags: tuple[str, ...] = ()
    """Come to those there are."""
    lost_tags: tuple[str, ...] = ()


def edit_customers(session: Session, ids: Sequence[int], edit: CustomerEdit) -> int:
    """Change customers alike; how many were not so before."""
    changed = 0
    for customer in session.scalars(select(Customer).where(Customer.id.in_(ids))):
        changed += _change(session, customer, edit)
    facts = ledger_of(session).facts
    facts.clear()
    facts["count"] = changed
    return changed


def keepers(session: Session) -> tuple[str, ...]:
    """Who looks after customers, by name."""
    wanted = select(Customer.keeper).where(Customer.keeper.is_not(None)).distinct()
    return tuple(sorted(name for name in session.scalars(wanted) if name))


def _change(session: Session, customer: Customer, edit: CustomerEdit) -> bool:
    """Whether anything is other than before."""
    before = (customer.keeper, customer.note)
    if edit.keeper is not None:
        customer.keeper = edit.keeper.strip() or None
    if edit.note is not None:
        customer.note = noted(customer.note, edit.note, adds=edit.adds_note)
    return _tag(session, customer.id, edit) or before != (customer.keeper, customer.note)


def _tag(session: Session, customer: int, edit: CustomerEdit) -> bool:
    if not edit.tags and not edit.lost_tags:
        return False
    known = tags(session, customer)
    wanted = [tag for tag in (*known, *edit.tags) if tag not in edit.lost_tags]
    if set(wanted) == set(known):
        return False
    set_tags(session, customer, wanted)
    return True
