"""The customers and products that the orders of a sheet name: found, completed or new."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy.orm import Session

from seller_desk.models.base import Base
from seller_desk.models.ledger import Change, Raw, change_rows, insert_rows
from seller_desk.services.order.drafts import Value
from seller_desk.services.records.differences import MASK, differences, imported_values, rows
from seller_desk.services.records.titles import title_key
from seller_desk.services.regions import province_of
from seller_desk.words import Verdict

Facts = tuple[Value, ...]
"""What an order says of whoever placed it, along CONTACT_FIELDS."""
CONTACT_FIELDS = ("company", "name", "mobile", "phone", "address")
NAMELESS = 3
"""The rank of goods that name no product."""
PRODUCT_FIELDS = ("title", "code", "offer_id", "unit")
_FOLLOWING = {"address": "province", "title": "title_key"}
"""Columns that follow from another one."""


@dataclass(slots=True)
class Party:
    """A customer or product of the sheet: what is said of it, and the row it is in the store."""

    said: dict[str, Value] = field(default_factory=dict)
    as_of: str = ""
    row_id: int = 0
    stored: Mapping[str, Raw] | None = None
    kept: tuple[str, ...] = ()
    change: Change | None = None
    verdict: Verdict = Verdict.NEW
    heard: tuple[Value, ...] = ()
    """What the last order said."""

    def hear(self, said: Iterable[tuple[str, Value]], as_of: str) -> None:
        """Take what a further order says: the newest one's word stands, blanks say nothing.

        A masked value is better than none, and never better than a plain one.
        """
        newer = as_of >= self.as_of
        for name, value in said:
            if value is None:
                continue
            known = self.said.get(name)
            if known is None or (newer and not _is_masked(value)) or _is_masked(known):
                self.said[name] = value
        self.as_of = max(self.as_of, as_of)

    def compare(self, imported: Mapping[str, Raw]) -> None:
        """Decide what would change in the store."""
        if self.stored is None:
            return
        stored, said = self.stored, self.said
        stored_as_of = str(stored["as_of"] or "")
        if self.as_of < stored_as_of:
            said = {name: value for name, value in said.items() if stored[name] is None}
        found = differences(said.items(), stored, imported)
        self.kept = found.kept
        new = found.new
        self.verdict = Verdict.CHANGE if new else Verdict.SAME
        new |= {_FOLLOWING[name]: _derived(name, new[name]) for name in _FOLLOWING if name in new}
        if self.as_of > stored_as_of:
            new["as_of"] = self.as_of
        if new:
            self.change = (self.row_id, {name: stored.get(name) for name in new}, new)


class Customers:
    """The customers that orders name, by identity, and by row for orders of the store."""

    columns = ("identity", "login", *CONTACT_FIELDS, "province", "as_of")

    def __init__(self) -> None:
        """Nobody has been named yet."""
        self._by_identity: dict[str, Party] = {}
        self._by_id: dict[int, Party] = {}

    def load(self, session: Session, identities: Iterable[str], ids: Iterable[int]) -> None:
        """Read the customers that are about to be named; whoever was merged is the other one."""
        names = ", ".join(f"kept.{name}" for name in ("id", *self.columns))
        source = (
            f"SELECT named.identity, {names} FROM json_each(?) AS wanted "
            "CROSS JOIN customer AS named ON {} = wanted.value "
            "CROSS JOIN customer AS kept ON kept.id = coalesce(named.merged_into, named.id)"
        )
        wanted = [
            *rows(session, source.format("named.identity"), _json(identities)),
            *rows(session, source.format("named.id"), _json(ids)),
        ]
        for identity, row_id, *values in wanted:
            stored = dict(zip(self.columns, values, strict=True))
            party = self._by_id.setdefault(row_id, Party(row_id=row_id, stored=stored))
            self._by_identity[str(identity)] = party

    def named(self, identity: str, login: Value, facts: Facts, as_of: str) -> Party:
        """The customer of a new order."""
        party = self._by_identity.get(identity)
        if party is None:
            party = self._by_identity[identity] = Party()
            party.said["identity"] = identity
            party.said["login"] = _plain(login)
        self.hear(party, facts, as_of)
        return party

    @staticmethod
    def hear(party: Party, facts: Facts, as_of: str) -> None:
        """Take what an order says; most orders of a customer say just the same."""
        if party.heard == facts:
            party.as_of = max(party.as_of, as_of)
        else:
            party.hear(zip(CONTACT_FIELDS, facts, strict=True), as_of)
            party.heard = facts

    def of(self, row_id: int) -> Party:
        """A customer of the store that was loaded."""
        return self._by_id[row_id]

    def parties(self) -> list[Party]:
        """Everybody of whom something was said."""
        found = {id(p): p for p in (*self._by_identity.values(), *self._by_id.values()) if p.said}
        return list(found.values())

    def compare(self, session: Session) -> None:
        """Decide what would change."""
        _compare(session, "customer", self.parties())

    def write(self, session: Session) -> None:
        """Insert the new ones and set what changed; every one has its `row_id` afterwards."""
        _write(session, "customer", self.columns, self.parties(), ())


def customer_identity(login: Value, facts: Facts) -> str | None:
    """买家会员名, else company and mobile, else receiver and mobile (CONTRACT.md, Identity).

    A masked value cannot tell two people apart.
    """
    if _plain(login):
        return f"login:{login}"
    company, name, mobile = map(_plain, facts[:3])
    if mobile and company:
        return f"company:{company}|{mobile}"
    if mobile and name:
        return f"receiver:{name}|{mobile}"
    return None


class Goods(NamedTuple):
    """What a line says of its product."""

    title: str | None
    code: str | None
    offer_id: str | None
    unit: str | None

    @property
    def rank(self) -> int:
        """The surer the identity, the earlier it is looked for; NAMELESS when there is none."""
        names = (self.offer_id, self.code, self.title)
        return next((rank for rank, name in enumerate(names) if name), NAMELESS)

    def said(self) -> Iterator[tuple[str, Value]]:
        """The fields of the product."""
        yield from zip(
            PRODUCT_FIELDS, (self.title, self.code, self.offer_id, self.unit), strict=True
        )


class Products:
    """The products of the store and the sheet by Offer ID, else 货号, else title."""

    columns = ("offer_id", "code", "title", "title_key", "unit", "as_of")
    _born = (("kind", "stock"), ("kind_confirmed", 0), ("status", "live"))

    def __init__(self, session: Session) -> None:
        """Read what the store knows."""
        self._offers: dict[str, Party] = {}
        self._codes: dict[str, Party] = {}
        self._titles: dict[str, Party] = {}
        self._ids: dict[int, Party] = {}
        self._of: dict[tuple[Value, ...], Party] = {}
        names = ", ".join(self.columns)
        for row_id, *values in rows(session, f"SELECT id, {names} FROM product ORDER BY id"):
            stored = dict(zip(self.columns, values, strict=True))
            party = self._ids[row_id] = Party(row_id=row_id, stored=stored)
            self.enter(party, stored)

    def hear(self, said: Mapping[Goods, str]) -> None:
        """Take what lines say, with the time of the newest order that says so.

        Sure identities come first, so that the order of rows makes no difference.
        """
        for goods, as_of in sorted(said.items(), key=lambda item: (item[0].rank, item[1])):
            key = title_key(goods.title) if goods.title else ""
            party = self.find(goods) or Party()
            fields: dict[str, Value] = {
                name: value for name, value in goods.said() if value is not None
            }
            if party.stored is None and not party.said and goods.title is None:
                fields["title"] = goods.code or goods.offer_id
            party.hear(fields.items(), as_of)
            self.enter(party, fields | {"title_key": key})
            self._of[goods] = party

    def of(self, goods: tuple[Value, ...]) -> Party | None:
        """The product of a line that was heard, by its Goods; None when it names none."""
        return self._of.get(goods)

    def parties(self) -> list[Party]:
        """Every product of which something was said."""
        return list({id(party): party for party in self._of.values()}.values())

    def compare(self, session: Session) -> None:
        """Decide what would change."""
        _compare(session, "product", self.parties())

    def write(self, session: Session) -> None:
        """Insert the new ones and set what changed; every one has its `row_id` afterwards."""
        _write(session, "product", self.columns, self.parties(), self._born)

    def find(self, goods: Goods) -> Party | None:
        """The product that is meant (CONTRACT.md, Identity); None when there is none yet."""
        key = title_key(goods.title) if goods.title else ""
        if goods.offer_id:
            return self._offers.get(goods.offer_id) or self._incomplete(goods, key)
        if goods.code:
            return self._codes.get(goods.code) or self._incomplete(goods, key)
        return self._titles.get(key)

    def ids(self) -> Iterable[int]:
        """The products of the store."""
        return self._ids.keys()

    def by_id(self, row_id: int) -> Party:
        """A product of the store."""
        return self._ids[row_id]

    def enter(self, party: Party, fields: Mapping[str, object]) -> None:
        """From now on it is found by these, too; who was found by them before stays so."""
        if offer := fields.get("offer_id"):
            self._offers.setdefault(str(offer), party)
        if code := fields.get("code"):
            self._codes.setdefault(str(code), party)
        if key := fields.get("title_key"):
            self._titles.setdefault(str(key), party)

    def _incomplete(self, goods: Goods, key: str) -> Party | None:
        """A product known by less: two Offer IDs are two products, and so are two 货号."""
        if goods.code and goods.offer_id:
            party = self._codes.get(goods.code)
            if party is not None and _field(party, "offer_id") is None:
                return party
        party = self._titles.get(key)
        if party is None or _field(party, "offer_id") or _field(party, "code"):
            return None
        return party


def _compare(session: Session, table: str, parties: Iterable[Party]) -> None:
    stored = {party.row_id: party for party in parties if party.stored is not None}
    imported = imported_values(session, table, stored)
    for row_id, party in stored.items():
        party.compare(imported.get(row_id, {}))


def _write(
    session: Session, table: str, columns: Sequence[str], parties: Sequence[Party],
    born: Sequence[tuple[str, Raw]],
) -> None:  # fmt: skip
    new = [party for party in parties if party.stored is None]
    for party in new:
        for name, follows in _FOLLOWING.items():
            if name in party.said:
                party.said[follows] = _derived(name, party.said[name])
        party.said["as_of"] = party.as_of or None
    names = (*columns, *(name for name, _ in born))
    values = tuple(value for _, value in born)
    made = [(*(party.said.get(name) for name in columns), *values) for party in new]
    target = Base.metadata.tables[table]
    for party, row_id in zip(new, insert_rows(session, target, names, made), strict=True):
        party.row_id = row_id
    change_rows(session, target, [party.change for party in parties if party.change is not None])


def _derived(name: str, value: Raw) -> str | None:
    return province_of(str(value)) if name == "address" else title_key(str(value))


def _field(party: Party, name: str) -> Raw:
    stored = party.stored or {}
    return party.said.get(name) or stored.get(name)


def _is_masked(value: Value) -> bool:
    return isinstance(value, str) and MASK in value


def _plain(value: Value) -> Value:
    return None if _is_masked(value) else value


def _json(values: Iterable[str | int]) -> str:
    return json.dumps(list(values))
