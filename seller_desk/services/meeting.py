"""The customers and products that the orders of a sheet meet in the store, or bring with them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy.orm import Session

from seller_desk.errors import CellCode
from seller_desk.models.ledger import Raw
from seller_desk.services.order.checks import warning
from seller_desk.services.order.comparison import KnownOrder, rows
from seller_desk.services.order.drafts import PLACES, Cells, Value
from seller_desk.services.order.profile import LINE_KEYS
from seller_desk.services.parties import (
    Customers,
    Goods,
    Party,
    Products,
    contact,
    customer_identity,
)
from seller_desk.services.planned import Entry, goods_of
from seller_desk.services.skus import NewSkus, Variant, new_skus
from seller_desk.words import Verdict

_BUYER_KEYS = ("buyer_login", "buyer_company", "receiver_name", "mobile", "phone", "address")
_BUYER = itemgetter(*(PLACES[key] for key in _BUYER_KEYS))
_VARIANT = itemgetter(*(LINE_KEYS.index(key) for key in Variant._fields))
_COLUMN_OF = {"company": "buyer_company", "name": "receiver_name"}
"""Where a field of a customer stands in the sheet, if under another name."""


class _Telling(NamedTuple):
    """What an order says of its customer: a new one by identity, or one of the store by row."""

    entry: Entry
    identity: str | None
    row_id: int | None
    said: Mapping[str, Value]


def customers(session: Session, entries: Sequence[Entry], headings: Mapping[str, str]) -> Customers:
    """Find or make the customer of every order that says something new of one.

    An order of the store that says nothing new says nothing of its customer, either: it may have
    been edited here, and importing its export must change nothing.
    """
    tellings = [telling for entry in entries for telling in _tellings(entry)]
    found = Customers()
    found.load(
        session,
        {t.identity for t in tellings if t.identity is not None},
        {t.row_id for t in tellings if t.row_id is not None},
    )
    met: list[tuple[Entry, Party]] = []
    for entry, identity, row_id, said in sorted(tellings, key=lambda t: t.entry.as_of):
        if row_id is not None:
            party = found.of(row_id)
            party.hear(said.items(), entry.as_of)
        else:
            party = entry.customer = found.named(str(identity), said, entry.as_of)
        met.append((entry, party))
    found.compare(session)
    _warn_of_nobody(entries, headings)
    _warn_of_kept(met, headings)
    return found


def products(session: Session, entries: Sequence[Entry], headings: Mapping[str, str]) -> Products:
    """Find or make the product of every line that says something new of one."""
    latest: dict[Goods, str] = {}
    for entry in sorted(entries, key=lambda entry: entry.as_of):
        for goods in _new_goods(entry):
            latest[goods] = entry.as_of
    found = Products(session)
    found.hear(latest)
    found.compare(session)
    if any(party.kept for party in found.parties()):
        met = ((e, found.of(goods)) for e in entries for goods in _new_goods(e))
        _warn_of_kept(((entry, party) for entry, party in met if party is not None), headings)
    return found


def skus(session: Session, entries: Sequence[Entry], known: Products) -> NewSkus:
    """The variants that new lines name."""
    lines = {
        (goods_of(line), _VARIANT(line)): None for entry in entries for line in _new_lines(entry)
    }
    named = ((known.of(goods), Variant(*variant)) for goods, variant in lines)
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


def _tellings(entry: Entry) -> Iterator[_Telling]:
    cells = dict(zip(_BUYER_KEYS, _BUYER(entry.draft.cells), strict=True))
    if entry.verdict is Verdict.NEW:
        identity = customer_identity(cells)
        if identity is not None:
            yield _Telling(entry, identity, None, cells)
    elif entry.changes is not None and entry.known is not None:
        new = {c.key: c.new for c in entry.changes.fields if c.key in _BUYER_KEYS}
        yield from _changed_tellings(entry, entry.known, new)


def _changed_tellings(
    entry: Entry, known: KnownOrder, new: Mapping[str, Raw]
) -> Iterator[_Telling]:
    """A changed order names somebody else, or says something new of its customer."""
    before = {key: _value(known.fields[key]) for key in _BUYER_KEYS}
    after = before | {key: _value(value) for key, value in new.items()}
    identity = customer_identity(after)
    if identity is not None and identity != customer_identity(before):
        yield _Telling(entry, identity, None, after)
    elif known.customer_id is not None and new:
        said = {key: _value(value) for key, value in new.items()}
        yield _Telling(entry, None, known.customer_id, contact(said))


def _warn_of_nobody(entries: Iterable[Entry], headings: Mapping[str, str]) -> None:
    for entry in entries:
        known = entry.known
        has_customer = entry.customer is not None or (known and known.customer_id is not None)
        if entry.verdict is not Verdict.REFUSED and not has_customer:
            found = warning(entry.draft, CellCode.NO_BUYER, headings["buyer_login"])
            entry.warnings.append(found)


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
            entry.warnings.append(found)


def _new_lines(entry: Entry) -> Iterator[Cells]:
    if entry.verdict is Verdict.NEW:
        yield from entry.draft.lines
    elif entry.changes is not None:
        yield from (move.line for move in entry.changes.lines if move.goods is not None)


def _new_goods(entry: Entry) -> Iterator[Goods]:
    for line in _new_lines(entry):
        goods = goods_of(line)
        if any((goods.offer_id, goods.code, goods.title)):
            yield goods


def _value(value: Raw) -> Value:
    return value if isinstance(value, str | int) else None
