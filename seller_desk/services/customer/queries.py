"""The list of customers: which ids, and the rows of a window."""

from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.dealing import CustomerTag
from seller_desk.ordering import ordered
from seller_desk.services.customer.people import tags_of
from seller_desk.services.customer.rhythm import gaps, lapsed
from seller_desk.services.kept_lists import Shelf
from seller_desk.services.money import Spend, all_spends
from seller_desk.services.regions import place_of
from seller_desk.services.settings import ShopSettings
from seller_desk.services.sounds import customers_called
from seller_desk.services.tiers import YEAR, Ranking, bought_since, ranking
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
    RHYTHM = "rhythm"


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """What was asked for; a field at its default asks for nothing."""

    find: str = ""
    tier: Tier | None = None
    lapsed: bool = False
    is_large: bool = False
    """Who has bought for so much within a year that they are marked."""
    tag: str = ""
    provinces: frozenset[str] = frozenset()
    ids: tuple[int, ...] | None = None
    """Named customers, such as those of a coupon."""
    sort: CustomerSort = CustomerSort.PAID
    descending: bool = True
    then: tuple[tuple[CustomerSort, bool], ...] = ()
    """By what equals are sorted, and whether from large to small."""


SHELF = Shelf("customers", CustomerFilter())
"""Saved lists of customers."""


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
    is_locked: bool = False
    """The tier was set by hand."""
    is_large: bool = False
    city: str | None = None
    """Told by the address, where it is known."""
    gap_days: float | None = None
    """The own rhythm."""
    tags: str = ""

    @property
    def place(self) -> str:
        """`浙江 杭州`, or as much of it as is known."""
        return " ".join(part for part in (self.province, self.city) if part)


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
    keeper: str | None
    tier_reason: str | None
    snoozed_until: str | None
    average_fen: float | None
    days_since: int | None


def find(
    session: Session, wanted: CustomerFilter, settings: ShopSettings, now: datetime
) -> "array[int]":
    """The ids of a list in its order."""
    named = customers_called(session, wanted.find)
    if wanted.tag:
        tagged = select(CustomerTag.customer_id).where(CustomerTag.text == wanted.tag)
        named.append(Customer.id.in_(tagged))
    if wanted.provinces:
        named.append(Customer.province.in_(wanted.provinces))
    rows = session.execute(select(*_FACTS).where(_STANDS, *named).order_by(Customer.id)).all()
    found = _rows(session, rows, all_spends(session), ranking(session, settings, now))
    return array(
        "q", (row.id for row in _sorted(_narrowed(session, found, wanted, settings, now), wanted))
    )


def rows(
    session: Session, ids: Sequence[int], settings: ShopSettings, now: datetime
) -> list[CustomerRow]:
    """The rows of a window of ids, in their order; one that is gone by now is left out."""
    facts = session.execute(select(*_FACTS).where(_STANDS, Customer.id.in_(ids)))
    large = _large(session, settings, now, ids)
    ranks = ranking(session, settings, now, ids)
    found = {row.id: row for row in _rows(session, facts, all_spends(session), ranks, large)}
    cities, tags = _cities(session, ids), tags_of(session, ids)
    return [
        replace(found[one], city=cities.get(one), tags=tags.get(one, ""))
        for one in ids
        if one in found
    ]


def card(
    session: Session, customer_id: int, settings: ShopSettings, now: datetime
) -> CustomerCard | None:
    """One customer; None when there is no such customer (any more)."""
    known = session.get(Customer, customer_id)
    if known is None or known.merged_into is not None:
        return None
    row = rows(session, [customer_id], settings, now)[0]
    return CustomerCard(
        row=row,
        company=known.company,
        receiver=known.name,
        mobile=known.mobile,
        phone=known.phone,
        address=known.address,
        note=known.note,
        keeper=known.keeper,
        tier_reason=known.tier_reason,
        snoozed_until=known.snoozed_until,
        average_fen=row.paid_fen / row.orders if row.orders else None,
        days_since=None if row.last_at is None else (now - row.last_at).days,
    )


def bought_by(session: Session, ids: Iterable[int]) -> int:
    """What some customers have bought together, in fen."""
    spends = all_spends(session)
    return sum(spends.get(customer, _NOTHING).paid_fen for customer in ids)


def regions(session: Session) -> Mapping[str, int]:
    """How many customers each province has, the largest first."""
    number = func.count()
    wanted = (
        select(Customer.province, number)
        .where(_STANDS, Customer.province.is_not(None))
        .group_by(Customer.province)
        .order_by(number.desc(), Customer.province)
    )
    return {name: people for name, people in session.execute(wanted) if name}


@dataclass(frozen=True, slots=True)
class TierSum:
    """How many customers a tier has, and what they have bought."""

    customers: int = 0
    paid_fen: int = 0


def tier_sums(session: Session, settings: ShopSettings, now: datetime) -> Mapping[Tier, TierSum]:
    """Every tier; a customer without a paid order is NEW."""
    ranks, known = ranking(session, settings, now), all_spends(session)
    counts = dict.fromkeys(Tier, 0)
    amounts = dict.fromkeys(Tier, 0)
    for customer in session.scalars(select(Customer.id).where(_STANDS)):
        tier = ranks.of(customer)
        counts[tier] += 1
        amounts[tier] += known.get(customer, _NOTHING).paid_fen
    return {tier: TierSum(counts[tier], amounts[tier]) for tier in Tier}


def tier_counts(session: Session, settings: ShopSettings, now: datetime) -> Mapping[Tier, int]:
    """How many customers each tier has."""
    return {tier: one.customers for tier, one in tier_sums(session, settings, now).items()}


_NOTHING = Spend()
_STANDS = Customer.merged_into.is_(None)
_FACTS = (Customer.id, Customer.company, Customer.login, Customer.name, Customer.province)


def _narrowed(
    session: Session,
    found: list[CustomerRow],
    wanted: CustomerFilter,
    settings: ShopSettings,
    now: datetime,
) -> list[CustomerRow]:
    if wanted.tier is not None:
        found = [row for row in found if row.tier is wanted.tier]
    meant: list[Collection[int]] = []
    if wanted.lapsed:
        meant.append({one.customer_id for one in lapsed(session, settings, now)})
    if wanted.is_large:
        meant.append(_large(session, settings, now))
    if wanted.ids is not None:
        meant.append(set(wanted.ids))
    for who in meant:
        found = [row for row in found if row.id in who]
    return found


def _cities(session: Session, ids: Sequence[int]) -> dict[int, str]:
    """The city of each address that names one, within the province that is known."""
    wanted = select(Customer.id, Customer.province, Customer.address).where(
        Customer.id.in_(ids), Customer.address.is_not(None)
    )
    found = {}
    for customer, province, address in session.execute(wanted):
        place = place_of(address or "")
        if place is not None and place.city is not None and place.province == province:
            found[customer] = place.city
    return found


def _large(
    session: Session, settings: ShopSettings, now: datetime, ids: Sequence[int] | None = None
) -> set[int]:
    """Who has bought for so much within a year; nobody can who has not ever."""
    least = settings.tier_annual_fen
    ever = {customer for customer, spend in all_spends(session).items() if spend.paid_fen >= least}
    meant = ever if ids is None else ever.intersection(ids)
    bought = bought_since(session, now - YEAR, now, meant) if meant else {}
    return {customer for customer, amount in bought.items() if amount >= least}


def _rows(
    session: Session,
    facts: Iterable[Row[*tuple[Any, ...]]],
    spends: Mapping[int, Spend],
    ranks: Ranking,
    large: Collection[int] = (),
) -> list[CustomerRow]:
    found, rhythms = [], gaps(session)
    for customer, company, login, name, province in facts:
        spend = spends.get(customer, _NOTHING)
        found.append(
            CustomerRow(
                id=customer,
                name=company or name or login,
                login=login,
                tier=ranks.of(customer),
                paid_fen=spend.paid_fen,
                orders=spend.orders,
                first_at=spend.first_at,
                last_at=spend.last_at,
                province=province,
                is_locked=customer in ranks.locks,
                is_large=customer in large,
                gap_days=rhythms.get(customer),
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
    CustomerSort.RHYTHM: lambda row: row.gap_days,
}


def _sorted(found: Sequence[CustomerRow], wanted: CustomerFilter) -> list[CustomerRow]:
    return ordered(found, ((wanted.sort, wanted.descending), *wanted.then), _KEYS)
