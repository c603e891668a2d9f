"""The list of customers: which ids, and the rows of a window."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.search import folded
from seller_desk.services.customer.rhythm import lapsed
from seller_desk.services.money import Spend, all_spends
from seller_desk.services.settings import ShopSettings
from seller_desk.words import Tier


class CustomerSort(StrEnum):
    """What the list is sorted by; what is not known comes last either way."""

    NAME = "name"
    LOGIN = "login"
    TIER = "tier"
    PAID = "paid"
    ORDERS = "orders"
    FIRST = "first"
    LAST = "last"
    PROVINCE = "province"


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """What was asked for; a field at its default asks for nothing."""

    find: str = ""
    tier: Tier | None = None
    lapsed: bool = False
    sort: CustomerSort = CustomerSort.PAID
    descending: bool = True


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A line of the list; money, orders and dates are those of paid orders."""

    id: int
    name: str | None
    login: str | None
    tier: Tier
    paid_fen: int
    orders: int
    first_at: datetime | None
    last_at: datetime | None
    province: str | None


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """All that is known of one customer."""

    row: CustomerRow
    company: str | None
    receiver: str | None
    mobile: str | None
    phone: str | None
    address: str | None
    note: str | None
    average_fen: float | None
    days_since: int | None


def find(
    session: Session, wanted: CustomerFilter, settings: ShopSettings, now: datetime
) -> "array[int]":
    """The ids of a list in its order."""
    words = folded(wanted.find).split()
    named = (Customer.search_text.contains(word, autoescape=True) for word in words)
    rows = session.execute(select(*_FACTS).where(*named).order_by(Customer.id)).all()
    found = _rows(rows, all_spends(session), settings)
    if wanted.tier is not None:
        found = [row for row in found if row.tier is wanted.tier]
    if wanted.lapsed:
        silent = {one.customer_id for one in lapsed(session, settings, now)}
        found = [row for row in found if row.id in silent]
    return array("q", (row.id for row in _sorted(found, wanted)))


def rows(session: Session, ids: Sequence[int], settings: ShopSettings) -> list[CustomerRow]:
    """The rows of a window of ids, in their order; one that is gone by now is left out."""
    facts = session.execute(select(*_FACTS).where(Customer.id.in_(ids)))
    found = {row.id: row for row in _rows(facts, all_spends(session), settings)}
    return [found[customer] for customer in ids if customer in found]


def card(
    session: Session, customer_id: int, settings: ShopSettings, now: datetime
) -> CustomerCard | None:
    """One customer; None when there is no such customer (any more)."""
    known = session.get(Customer, customer_id)
    if known is None:
        return None
    row = rows(session, [customer_id], settings)[0]
    return CustomerCard(
        row=row,
        company=known.company,
        receiver=known.name,
        mobile=known.mobile,
        phone=known.phone,
        address=known.address,
        note=known.note,
        average_fen=row.paid_fen / row.orders if row.orders else None,
        days_since=None if row.last_at is None else (now - row.last_at).days,
    )


def tier_counts(session: Session, settings: ShopSettings) -> Mapping[Tier, int]:
    """How many customers each tier has; one without a paid order is NEW."""
    spends = all_spends(session)
    found = dict.fromkeys(Tier, 0)
    found[Tier.NEW] = (session.scalar(select(func.count(Customer.id))) or 0) - len(spends)
    for spend in spends.values():
        found[settings.tier_of(spend.paid_fen)] += 1
    return found


_FACTS = (Customer.id, Customer.company, Customer.login, Customer.name, Customer.province)


def _rows(
    facts: Iterable[Row[*tuple[Any, ...]]], spends: Mapping[int, Spend], settings: ShopSettings
) -> list[CustomerRow]:
    found = []
    for customer, company, login, name, province in facts:
        spend = spends.get(customer, Spend())
        found.append(
            CustomerRow(
                id=customer,
                name=company or name or login,
                login=login,
                tier=settings.tier_of(spend.paid_fen),
                paid_fen=spend.paid_fen,
                orders=spend.orders,
                first_at=spend.first_at,
                last_at=spend.last_at,
                province=province,
            )
        )
    return found


_TIER_RANK = {tier: rank for rank, tier in enumerate(Tier)}
_KEYS: Mapping[CustomerSort, Callable[[CustomerRow], Any]] = {
    CustomerSort.NAME: lambda row: row.name,
    CustomerSort.LOGIN: lambda row: row.login,
    CustomerSort.TIER: lambda row: _TIER_RANK[row.tier],
    CustomerSort.PAID: lambda row: row.paid_fen,
    CustomerSort.ORDERS: lambda row: row.orders,
    CustomerSort.FIRST: lambda row: row.first_at,
    CustomerSort.LAST: lambda row: row.last_at,
    CustomerSort.PROVINCE: lambda row: row.province,
}


def _sorted(found: Sequence[CustomerRow], wanted: CustomerFilter) -> list[CustomerRow]:
    key = _KEYS[wanted.sort]
    known = [row for row in found if key(row) is not None]
    unknown = [row for row in found if key(row) is None]
    return [*sorted(known, key=key, reverse=wanted.descending), *unknown]
