"""One box over everything: orders, customers, products and quotes by whatever somebody types.

A number or its tail, a phone's last digits, a waybill, Chinese from one character, and names by
their sound. Only the first few of each are wanted, so nothing here walks the whole shop.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Quote
from seller_desk.models.order import Order
from seller_desk.models.product import Product
from seller_desk.models.search import folded
from seller_desk.services import masking
from seller_desk.services import settings as rules
from seller_desk.services.customer import quote_queries
from seller_desk.services.customer.quote_queries import QuoteRow
from seller_desk.services.money import spends
from seller_desk.services.order import queries as order_lists
from seller_desk.services.order.queries import OrderRow
from seller_desk.services.order.searching import newest
from seller_desk.services.pinyin import can_sound
from seller_desk.services.settings import ShopSettings
from seller_desk.services.sounds import customer_lines, customer_sounds, product_sounds
from seller_desk.services.tiers import ranking
from seller_desk.words import ListingStatus, ProductKind, Tier

_SHOWN = 5
_LOOKED_AT = 40
"""Of so many customers the largest come first; nobody types to see more."""
_WITH_ORDERS = 20
"""The orders of so many of them are looked for."""
_PHONE_DIGITS = 3
"""From so many digits on somebody may mean a phone."""
_DIGITS = re.compile(r"\d+")


class Subject(StrEnum):
    """What can be found."""

    ORDER = "order"
    CUSTOMER = "customer"
    PRODUCT = "product"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class OrderHit:
    """An order; the phone, its middle hidden, where it is what was found."""

    row: OrderRow
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class CustomerHit:
    """A customer, with what they have bought; the phone, its middle hidden, where it was found."""

    id: int
    name: str | None
    login: str | None
    tier: Tier
    paid_fen: int
    orders: int
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class ProductHit:
    """A product."""

    id: int
    title: str
    code: str | None
    kind: ProductKind
    status: ListingStatus


@dataclass(frozen=True, slots=True)
class Found:
    """The first few of each."""

    orders: tuple[OrderHit, ...] = ()
    customers: tuple[CustomerHit, ...] = ()
    products: tuple[ProductHit, ...] = ()
    quotes: tuple[QuoteRow, ...] = ()


def find(session: Session, typed: str, now: datetime) -> Found:
    """What was meant; nothing when nothing was typed."""
    if not typed.strip():
        return Found()
    settings = rules.load(session)
    people = _people(session, typed)
    orders = newest(session, typed, _SHOWN, people[:_WITH_ORDERS])
    quotes = _quotes(session, typed, people)
    return Found(
        _order_hits(session, orders, typed, settings, now),
        _customer_hits(session, people[:_SHOWN], typed, settings, now),
        _product_hits(session, _goods(session, typed)[:_SHOWN]),
        tuple(quote_queries.quote_rows(session, quotes, now)),
    )


def recall(session: Session, kept: Sequence[tuple[Subject, int]], now: datetime) -> Found:
    """Those that were looked at last; who is gone by now is left out."""
    settings = rules.load(session)
    ids: dict[Subject, list[int]] = {subject: [] for subject in Subject}
    for subject, key in kept:
        ids[subject].append(key)
    return Found(
        _order_hits(session, ids[Subject.ORDER], "", settings, now),
        _customer_hits(session, ids[Subject.CUSTOMER], "", settings, now),
        _product_hits(session, ids[Subject.PRODUCT]),
        tuple(quote_queries.quote_rows(session, ids[Subject.QUOTE], now)),
    )


def make_ready(session: Session) -> None:
    """Have the names spelt before somebody types."""
    customer_lines(session)
    customer_sounds(session)
    product_sounds(session)


def _people(session: Session, typed: str) -> list[int]:
    """Customers by what is known of them or by their sound, who bought most first."""
    found = customer_lines(session).holding(folded(typed).split(), _LOOKED_AT)
    if can_sound(typed):
        found += customer_sounds(session).ids(typed, _LOOKED_AT)
    bought = spends(session, found)
    return sorted(set(found), key=lambda one: (-bought[one].paid_fen, -one))


def _goods(session: Session, typed: str) -> list[int]:
    """Products by title, code or number, then by their sound; the newest first."""
    words = folded(typed).split()
    wanted = [Product.search_text.contains(word, autoescape=True) for word in words]
    newest_first = select(Product.id).where(*wanted).order_by(Product.id.desc()).limit(_SHOWN)
    found = list(session.scalars(newest_first))
    alike = product_sounds(session).ids(typed, _LOOKED_AT) if can_sound(typed) else []
    return list(dict.fromkeys([*found, *sorted(alike, reverse=True)]))


def _quotes(session: Session, typed: str, people: Sequence[int]) -> list[int]:
    """The newest versions of quotes by number or customer, the newest first."""
    latest = select(func.max(Quote.id)).group_by(Quote.number)
    named: ColumnElement[bool] = Quote.number.contains(typed.strip(), autoescape=True)
    meant = named | Quote.customer_id.in_(people[:_WITH_ORDERS])
    wanted = select(Quote.id).where(Quote.id.in_(latest), meant)
    return list(session.scalars(wanted.order_by(Quote.id.desc()).limit(_SHOWN)))


def _order_hits(
    session: Session, ids: Sequence[int], typed: str, settings: ShopSettings, now: datetime
) -> tuple[OrderHit, ...]:
    phones = _phones(session, Order, ids, typed)
    rows = order_lists.rows(session, ids, settings, now)
    return tuple(OrderHit(row, phones.get(row.id)) for row in rows)


def _customer_hits(
    session: Session, ids: Sequence[int], typed: str, settings: ShopSettings, now: datetime
) -> tuple[CustomerHit, ...]:
    phones = _phones(session, Customer, ids, typed)
    bought, ranks = spends(session, ids), ranking(session, settings, now, ids)
    name = func.coalesce(Customer.company, Customer.name, Customer.login)
    wanted = select(Customer.id, name, Customer.login).where(
        Customer.id.in_(ids), Customer.merged_into.is_(None)
    )
    found = {}
    for key, called, login in session.execute(wanted):
        spend = bought[key]
        found[key] = CustomerHit(
            key, called, login, ranks.of(key), spend.paid_fen, spend.orders, phones.get(key)
        )
    return tuple(found[key] for key in ids if key in found)


def _product_hits(session: Session, ids: Sequence[int]) -> tuple[ProductHit, ...]:
    wanted = select(Product.id, Product.title, Product.code, Product.kind, Product.status)
    rows = session.execute(wanted.where(Product.id.in_(ids)))
    found = {row.id: ProductHit(*row) for row in rows}
    return tuple(found[key] for key in ids if key in found)


def _phones(
    session: Session, table: type[Order | Customer], ids: Sequence[int], typed: str
) -> Mapping[int, str]:
    """The phones in which a run of digits stands that was typed, with their middle hidden."""
    runs = [run for run in _DIGITS.findall(folded(typed)) if len(run) >= _PHONE_DIGITS]
    if not runs:
        return {}
    found: dict[int, str] = {}
    columns: Any = (table.id, table.mobile, table.phone)
    for key, *numbers in session.execute(select(*columns).where(table.id.in_(ids))):
        meant = (one for one in numbers if one and any(run in one for run in runs))
        if hidden := masking.phone(next(meant, None)):
            found[key] = hidden
    return found
