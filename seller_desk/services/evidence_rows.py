"""Rows of evidence that have no list of their own: coupons, quotes and violations by name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Coupon, Quote
from seller_desk.models.listing import Violation
from seller_desk.models.order import Order
from seller_desk.models.product import Product
from seller_desk.services.data.finding import Evidence, Noun


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


def names(session: Session, wanted: Iterable[Evidence]) -> Mapping[tuple[Noun, int], str]:
    """What some rows are called; a day has no need of a name."""
    ids: dict[Noun, list[int]] = {}
    for row in wanted:
        if row.id is not None:
            ids.setdefault(row.noun, []).append(row.id)
    found: dict[tuple[Noun, int], str] = {}
    for noun, some in ids.items():
        found |= {(noun, key): name for key, name in _named(session, noun, some) if name}
    return found


def _named(session: Session, noun: Noun, ids: Sequence[int]) -> Iterator[tuple[int, str | None]]:
    if noun not in _NAMES:
        yield from ((row.id, row.name) for row in other_rows(session, noun, ids))
        return
    columns = _NAMES[noun]
    for key, *parts in session.execute(select(*columns).where(columns[0].in_(ids))):
        yield key, next(filter(None, parts), None)


_NAMES: Mapping[Noun, tuple[InstrumentedAttribute[Any], ...]] = {
    Noun.ORDER: (Order.id, Order.number),
    Noun.PRODUCT: (Product.id, Product.title, Product.code),
    Noun.CUSTOMER: (Customer.id, Customer.company, Customer.login, Customer.name),
}


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
