"""The rows of each table, read from the store a few at a time, however many there are."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from seller_desk.services import couriers, masking, money
from seller_desk.services.customer.people import tags_of
from seller_desk.services.customer.quote_queries import quote_rows
from seller_desk.services.exports.choice import Ids
from seller_desk.services.exports.keys import Stamp
from seller_desk.services.exports.tables import word
from seller_desk.services.product.queries import lowest_prices
from seller_desk.services.tiers import Ranking
from seller_desk.words import ListingStatus, ProductKind

_PART = 1_000
Line = tuple[object, ...]
Mask = Callable[[str | None], str | None]

_LINES = """
SELECT o.number, l.title, l.code, l.spec, l.offer_id, l.sku_id, l.quantity_milli, l.unit,
       l.unit_price_fen, (l.unit_price_fen * l.quantity_milli + 500) / 1000
FROM json_each(:ids) AS wanted
JOIN sales_order AS o ON o.id = wanted.value
JOIN order_line AS l ON l.order_id = o.id
ORDER BY wanted.key, l.position, l.id
"""
_PARCELS = """
SELECT o.number, p.courier, p.courier_text, p.tracking_number, p.shipped_at,
       o.receiver_name, coalesce(o.mobile, o.phone), o.address
FROM json_each(:ids) AS wanted
JOIN parcel AS p ON p.id = wanted.value
JOIN sales_order AS o ON o.id = p.order_id
ORDER BY wanted.key
"""
_PRODUCTS = """
SELECT p.id, p.offer_id, p.code, p.title, p.kind, p.status, p.minimum_quantity, p.unit,
       p.ship_days, p.cost_fen
FROM json_each(:ids) AS wanted
JOIN product AS p ON p.id = wanted.value
ORDER BY wanted.key
"""
_CUSTOMERS = """
SELECT c.id, c.login, c.company, c.province, c.note, c.name, c.mobile, c.phone, c.address
FROM json_each(:ids) AS wanted
JOIN customer AS c ON c.id = wanted.value
ORDER BY wanted.key
"""


def order_lines(session: Session, ids: Ids) -> Iterator[Line]:
    """One row per line of goods."""
    return (tuple(row) for row in _rows(session, _LINES, ids))


def shipments(session: Session, ids: Ids, *, full: bool) -> Iterator[Line]:
    """One row per parcel, its receiver masked unless asked for in full."""
    for number, code, said, waybill, shipped, *receiver in _rows(session, _PARCELS, ids):
        at = None if shipped is None else datetime.fromisoformat(shipped)
        courier = couriers.name_of(code, said) or None
        yield number, courier, waybill, at, *_receiver(receiver, full=full)


def products(session: Session, ids: Ids, language: str, stamp: Stamp) -> Iterator[Line]:
    """One row per product with its lowest price; what the shop has not set stays blank."""
    for part in _parts(ids):
        lowest = lowest_prices(session, part)
        for row_id, *naming, kind, status, minimum, unit, days, cost in _part(
            session, _PRODUCTS, part
        ):
            words = word(ProductKind(kind), language), word(ListingStatus(status), language)
            home = stamp.cells("product", row_id)
            yield *naming, *words, minimum, unit, days, lowest.get(row_id), cost, *home


def customers(
    session: Session,
    ids: Ids,
    ranks: Ranking,
    language: str,
    stamp: Stamp,
    *,
    full: bool,
) -> Iterator[Line]:
    """One row per customer, with what they spent after refunds, the tier and the tags."""
    for part in _parts(ids):
        spends, tags = money.spends(session, part), tags_of(session, part)
        for row_id, login, company, province, note, *contact in _part(session, _CUSTOMERS, part):
            spend = spends[row_id]
            tier = word(ranks.of(row_id), language)
            totals = spend.paid_fen, spend.orders, spend.first_at, spend.last_at
            person = _receiver(contact, full=full)
            home = stamp.cells("customer", row_id)
            yield login, company, tier, *totals, province, tags.get(row_id), note, *person, *home


def quotes(session: Session, ids: Ids, language: str, now: datetime) -> Iterator[Line]:
    """One row per version of a quote."""
    for part in _parts(ids):
        for row in quote_rows(session, part, now):
            days = date.fromisoformat(row.quoted_on), date.fromisoformat(row.valid_until)
            state = word(row.state, language)
            yield row.number, row.version, row.customer, state, *days, row.total_fen, row.reason


def _receiver(contact: Sequence[str | None], *, full: bool) -> Sequence[str | None]:
    """Name, one or two phones, and address, as far as others may know them."""
    if full:
        return contact
    name, *phones, address = contact
    return masking.name(name), *map(masking.phone, phones), masking.address(address)


def _rows(session: Session, sql: str, ids: Ids) -> Iterator[Sequence[Any]]:
    for part in _parts(ids):
        yield from _part(session, sql, part)


def _part(session: Session, sql: str, part: Sequence[int]) -> Iterator[Sequence[Any]]:
    values: Mapping[str, str] = {"ids": json.dumps(list(part))}
    return iter(session.execute(text(sql), values))


def _parts(ids: Ids) -> Iterator[Ids]:
    return (ids[first : first + _PART] for first in range(0, len(ids), _PART))
