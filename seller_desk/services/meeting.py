"""The customers and products that the orders of a sheet meet in the store, or bring with them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from sqlalchemy.orm import Session

from seller_desk.errors import CellCode
from seller_desk.models.ledger import Raw
from seller_desk.services.order.checks import warning
from seller_desk.services.order.comparison import KnownOrder
from seller_desk.services.order.drafts import PLACES, Cells, Value
from seller_desk.services.order.profile import LINE_KEYS
from seller_desk.services.parties import (
    NAMELESS,
    Customers,
    Facts,
    Goods,
    Party,
    Products,
    customer_identity,
)
from seller_desk.services.planned import Changes, Entry, goods_cells
from seller_desk.services.records.differences import rows
from seller_desk.services.skus import NewSkus, Variant, new_skus
from seller_desk.words import Verdict

_CONTACT_KEYS = ("buyer_company", "receiver_name", "mobile", "phone", "address")
"""Columns of an order along CONTACT_FIELDS."""
_CONTACT = itemgetter(*(PLACES[key] for key in _CONTACT_KEYS))
_LOGIN = PLACES["buyer_login"]
_GOODS = len(Goods._fields)
_GOODS_AND_VARIANT = itemgetter(
    *(LINE_KEYS.index(key) for key in (*Goods._fields, *Variant._fields))
)
_COLUMN_OF = {"company": "buyer_company", "name": "receiver_name"}
"""Where a field of a customer stands in the sheet, if under another name."""


class _Telling(NamedTuple):
    """What an order says of its customer: a new one by identity, or one of the store by row."""

    as_of: str
    entry: Entry
    identity: str | None
    row_id: int | None
    login: Value
    facts: Facts


def customers(session: Session, entries: Sequence[Entry], headings: Mapping[str, str]) -> Customers:
    """Find or make the customer of every order that says something new of one.

    An order of the store that says nothing new says nothing of its customer, either: it may have
    been edited here, and importing its export must change nothing.
    """
    tellings = [telling for entry in entries if (telling := _telling(entry)) is not None]
    tellings.sort(key=itemgetter(0))
    found = Customers()
    found.load(
        session,
        {t.identity for t in tellings if t.identity is not None},
        {t.row_id for t in tellings if t.row_id is not None},
    )
    met: list[tuple[Entry, Party]] = []
    for as_of, entry, identity, row_id, login, facts in tellings:
        if identity is not None:
            party = entry.customer = found.named(identity, login, facts, as_of)
        else:
            party = found.of(row_id or 0)
            found.hear(party, facts, as_of)
        met.append((entry, party))
    found.compare(session)
    _warn_of_nobody(entries, headings)
    _warn_of_kept(met, headings)
    return found


def products(session: Session, entries: Sequence[Entry], headings: Mapping[str, str]) -> Products:
    """Find or make the product of every line that says something new of one."""
    latest: dict[tuple[str | None, ...], str] = {}
    for entry in sorted(entries, key=attrgetter("as_of")):
        latest.update(dict.fromkeys(map(goods_cells, _new_lines(entry)), entry.as_of))
    found = Products(session)
    told = ((Goods(*cells), as_of) for cells, as_of in latest.items())
    found.hear({goods: as_of for goods, as_of in told if goods.rank < NAMELESS})
    found.compare(session)
    if any(party.kept for party in found.parties()):
        met = ((e, found.of(goods_cells(line))) for e in entries for line in _new_lines(e))
        _warn_of_kept(((entry, party) for entry, party in met if party is not None), headings)
    return found


def skus(session: Session, entries: Sequence[Entry], known: Products) -> NewSkus:
    """The variants that new lines name."""
    told = dict.fromkeys(_GOODS_AND_VARIANT(line) for e in entries for line in _new_lines(e))
    named = ((known.of(cells[:_GOODS]), Variant(*cells[_GOODS:])) for cells in told)
    return new_skus(session, ((party, variant) for party, variant in named if party is not None))


def count_other_customers(entries: Iterable[Entry], heard: Customers) -> int:
    """Customers of the store that the sheet names without saying anything new of them."""
    named = {known.customer_id for known in _known(entries)} - {None}
    return len(named - {party.row_id for party in heard.parties()})


def count_other_products(session: Session, entries: Iterable[Entry], heard: Products) -> int:
    """Products of the store that the sheet names without saying anything new of them."""
    sql = (
        "SELECT DISTINCT l.product_id FROM json_each(?) AS wanted CROSS JOIN order_line AS l "
        "ON l.order_id = wanted.value WHERE l.product_id IS NOT NULL"
    )
    wanted = json.dumps([known.id for known in _known(entries)])
    named = {product_id for (product_id,) in rows(session, sql, wanted)}
    return len(named - {party.row_id for party in heard.parties()})


def _known(entries: Iterable[Entry]) -> Iterator[KnownOrder]:
    for entry in entries:
        if entry.known is not None:
            yield entry.known


def _telling(entry: Entry) -> _Telling | None:
    if entry.verdict is Verdict.NEW:
        cells = entry.draft.cells
        facts = _CONTACT(cells)
        identity = customer_identity(cells[_LOGIN], facts)
        if identity is not None:
            return _Telling(entry.as_of, entry, identity, None, cells[_LOGIN], facts)
    elif entry.changes is not None and entry.known is not None:
        return _changed_telling(entry, entry.known, entry.changes)
    return None


def _changed_telling(entry: Entry, known: KnownOrder, changes: Changes) -> _Telling | None:
    """A changed order names somebody else, or says something new of its customer."""
    new = {change.key: _value(change.new) for change in changes.fields}
    before = {key: _value(known.fields[key]) for key in ("buyer_login", *_CONTACT_KEYS)}
    after = before | {key: new[key] for key in before if key in new}
    identity = _identity(after)
    if identity is not None and identity != _identity(before):
        facts = tuple(after[key] for key in _CONTACT_KEYS)
        return _Telling(entry.as_of, entry, identity, None, after["buyer_login"], facts)
    facts = tuple(new.get(key) for key in _CONTACT_KEYS)
    if known.customer_id is not None and any(facts):
        return _Telling(entry.as_of, entry, None, known.customer_id, None, facts)
    return None


def _identity(cells: Mapping[str, Value]) -> str | None:
    return customer_identity(cells["buyer_login"], tuple(cells[key] for key in _CONTACT_KEYS))


def _warn_of_nobody(entries: Iterable[Entry], headings: Mapping[str, str]) -> None:
    for entry in entries:
        known = entry.known
        has_customer = entry.customer is not None or (known and known.customer_id is not None)
        if entry.verdict is not Verdict.REFUSED and not has_customer:
            found = warning(entry.draft, CellCode.NO_BUYER, headings["buyer_login"])
            entry.warnings = (*entry.warnings, found)


def _warn_of_kept(met: Iterable[tuple[Entry, Party]], headings: Mapping[str, str]) -> None:
    """Say once of each where the shop's own value stands against the sheet's."""
    told: set[int] = set()
    for entry, party in met:
        if not party.kept or id(party) in told:
            continue
        told.add(id(party))
        for name in party.kept:
            heading = headings[_COLUMN_OF.get(name, name)]
            found = warning(entry.draft, CellCode.KEPT_LOCAL, heading, _value(party.said[name]))
            entry.warnings = (*entry.warnings, found)


def _new_lines(entry: Entry) -> Sequence[Cells]:
    if entry.verdict is Verdict.NEW:
        return entry.draft.lines
    if entry.changes is not None:
        return [move.line for move in entry.changes.lines if move.goods is not None]
    return ()


def _value(value: Raw) -> Value:
    return value if isinstance(value, str | int) else None
