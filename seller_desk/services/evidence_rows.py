"""Rows of evidence that have no list of their own: coupons, quotes and violations by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Coupon, Quote
from seller_desk.models.listing import Violation
from seller_desk.models.product import Product
from seller_desk.services.data.finding import Noun


@dataclass(frozen=True, slots=True)
class OtherRow:
    """One of them: what it is called, whose it is, and the day it is about."""

    id: int
    name: str
    owner: str | None
    day: str


def other_rows(session: Session, noun: Noun, ids: Sequence[int]) -> list[OtherRow]:
    """Those of these ids, in their order; one that is gone by now is left out."""
    readers = {Noun.COUPON: _coupons, Noun.QUOTE: _quotes, Noun.VIOLATION: _violations}
    found = readers[noun](session, ids)
    return [found[key] for key in ids if key in found]


def _coupons(session: Session, ids: Sequence[int]) -> Mapping[int, OtherRow]:
    rows = session.scalars(select(Coupon).where(Coupon.id.in_(ids)))
    return {row.id: OtherRow(row.id, row.name, None, row.ends_on) for row in rows}


def _quotes(session: Session, ids: Sequence[int]) -> Mapping[int, OtherRow]:
    wanted = (
        select(Quote, Customer.company, Customer.login)
        .outerjoin(Customer, Customer.id == Quote.customer_id)
        .where(Quote.id.in_(ids))
    )
    return {
        row.id: OtherRow(row.id, f"{row.number} v{row.version}", company or login, row.quoted_on)
        for row, company, login in session.execute(wanted)
    }


def _violations(session: Session, ids: Sequence[int]) -> Mapping[int, OtherRow]:
    wanted = (
        select(Violation, Product.title)
        .outerjoin(Product, Product.id == Violation.product_id)
        .where(Violation.id.in_(ids))
    )
    return {
        row.id: OtherRow(row.id, row.category, title, _day(row.opened_at))
        for row, title in session.execute(wanted)
    }


def _day(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"
