"""Two customers who are one: what would move, and moving it; the step can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import CustomerCode, refuse
from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Contact, CouponGrant, CustomerTag, Quote
from seller_desk.models.order import Order
from seller_desk.services.customer.people import name_of, standing, tell_of
from seller_desk.services.money import spends
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import ranking
from seller_desk.words import Tier

_FILLED = ("login", "company", "name", "mobile", "phone", "address", "province", "keeper")
"""Taken over where the kept customer has nothing."""
_MOVED: tuple[tuple[str, Any], ...] = (
    ("orders", Order),
    ("contacts", Contact),
    ("quotes", Quote),
    ("coupons", CouponGrant),
)
_MOST = 20


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What merging would do."""

    kept_id: int
    kept: str
    gone_id: int
    gone: str
    orders: int
    contacts: int
    quotes: int
    coupons: int
    paid_fen: int
    """What both have bought together."""
    old_tier: Tier
    new_tier: Tier
    filled: tuple[str, ...]
    """Fields that are taken over from the other one."""
    differing: tuple[str, ...]
    """Fields in which they differ: the kept customer's stand."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Another customer who may be the same one, and by what."""

    customer_id: int
    name: str
    by: tuple[str, ...]


def likely_same(session: Session, customer_id: int) -> list[Likeness]:
    """Customers with the same mobile, phone or company; masked numbers tell nothing."""
    one = standing(session, customer_id)
    found = []
    facts = ("mobile", "phone", "company", "name")
    for other in session.scalars(_others(one).limit(_MOST)):
        by = tuple(name for name in facts if _same(one, other, name))
        if set(by) != {"name"}:
            found.append(Likeness(other.id, name_of(other), by))
    return found


def preview_merge(
    session: Session, kept_id: int, gone_id: int, settings: ShopSettings, now: datetime
) -> MergePreview:
    """Look before merging. Raises same_customer, no_such_customer."""
    kept, gone = _both(session, kept_id, gone_id)
    bought = spends(session, [kept_id, gone_id])
    ranks = ranking(session, settings, now, [kept_id, gone_id])
    together = ranks.amounts.get(kept_id, 0) + ranks.amounts.get(gone_id, 0)
    counts = {name: _count(session, table, gone_id) for name, table in _MOVED}
    return MergePreview(
        kept_id=kept_id,
        kept=name_of(kept),
        gone_id=gone_id,
        gone=name_of(gone),
        paid_fen=bought[kept_id].paid_fen + bought[gone_id].paid_fen,
        old_tier=ranks.of(kept_id),
        new_tier=kept.tier_locked or settings.tier_of(together),
        filled=_to_fill(kept, gone),
        differing=tuple(
            name
            for name in _FILLED
            if getattr(kept, name) and getattr(gone, name) and not _same(kept, gone, name)
        ),
        **counts,
    )


def merge_customers(session: Session, kept_id: int, gone_id: int) -> None:
    """All of `gone` is the kept customer's from now on, also what later sheets say of it.

    Raises same_customer, no_such_customer.
    """
    kept, gone = _both(session, kept_id, gone_id)
    for _, table in _MOVED:
        for row in session.scalars(select(table).where(table.customer_id == gone_id)):
            row.customer_id = kept_id
    _move_tags(session, kept_id, gone_id)
    for name in _to_fill(kept, gone):
        setattr(kept, name, getattr(gone, name))
    kept.note = "\n".join(dict.fromkeys(note for note in (kept.note, gone.note) if note)) or None
    if kept.as_of is None or (gone.as_of is not None and gone.as_of > kept.as_of):
        kept.as_of = gone.as_of
    for earlier in session.scalars(select(Customer).where(Customer.merged_into == gone_id)):
        earlier.merged_into = kept_id
    gone.merged_into = kept_id
    tell_of(session, kept)


def merged_logins(session: Session, customer_id: int) -> Sequence[str]:
    """By which other names a customer is known."""
    wanted = select(Customer).where(Customer.merged_into == customer_id).order_by(Customer.id)
    return [one.login or name_of(one) for one in session.scalars(wanted)]


def _both(session: Session, kept_id: int, gone_id: int) -> tuple[Customer, Customer]:
    if kept_id == gone_id:
        raise refuse(CustomerCode.SAME_CUSTOMER)
    return standing(session, kept_id), standing(session, gone_id)


def _move_tags(session: Session, kept_id: int, gone_id: int) -> None:
    known = set(session.scalars(select(CustomerTag.text).where(CustomerTag.customer_id == kept_id)))
    wanted = select(CustomerTag).where(CustomerTag.customer_id == gone_id)
    for tag in session.scalars(wanted.order_by(CustomerTag.id)):
        if tag.text not in known:
            session.add(CustomerTag(customer_id=kept_id, text=tag.text))


def _count(session: Session, table: Any, customer_id: int) -> int:  # noqa: ANN401  (an entity)
    wanted = select(func.count()).select_from(table).where(table.customer_id == customer_id)
    return session.scalar(wanted) or 0


def _to_fill(kept: Customer, gone: Customer) -> tuple[str, ...]:
    return tuple(name for name in _FILLED if not getattr(kept, name) and getattr(gone, name))


def _same(one: Customer, other: Customer, name: str) -> bool:
    value = getattr(one, name)
    return bool(value) and "*" not in value and value == getattr(other, name)


def _others(one: Customer) -> Any:  # noqa: ANN401  (a select of entities)
    known = [
        column == value
        for column, value in (
            (Customer.mobile, one.mobile),
            (Customer.phone, one.phone),
            (Customer.company, one.company),
        )
        if value and "*" not in value
    ]
    nobody = Customer.id.is_(None)
    alike = known[0] if known else nobody
    for condition in known[1:]:
        alike |= condition
    return (
        select(Customer)
        .where(alike, Customer.id != one.id, Customer.merged_into.is_(None))
        .order_by(Customer.id)
    )
