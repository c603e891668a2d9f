"""A sheet of products beside the store: which product each row is, and what it would change."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.errors import CellCode, CellProblem
from seller_desk.models.history import newest_operation
from seller_desk.models.ledger import Raw
from seller_desk.models.search import folded
from seller_desk.services.parties import Goods, Party, Products
from seller_desk.services.product.queries import lowest_prices
from seller_desk.services.records.beside import (
    Beside,
    Claims,
    Home,
    Subject,
    Writing,
    by_row,
    changed,
    error,
    homes,
    printed,
    refused,
    set_aside,
    warning,
)
from seller_desk.services.records.choice import Choice, Words
from seller_desk.services.records.differences import Differences, Value
from seller_desk.services.records.plan import (
    RecordDraft,
    RecordEntry,
    RecordPlan,
    Step,
    step,
)
from seller_desk.services.records.profile import profile
from seller_desk.services.records.reading import RecordSheet
from seller_desk.services.records.titles import title_key
from seller_desk.words import Cancelled, ListingStatus, ProductKind, Progress, SheetKind, Verdict

IDENTITY: frozenset[str] = frozenset()
"""A damaged Offer ID is left out with a warning, as in orders: 货号 and title still name it."""
_PROFILE = "products"
_FIELDS = ("offer_id", "code", "title", "kind", "status", "minimum_quantity", "unit")
PRODUCTS = Subject(
    table="product",
    columns=profile(_PROFILE).columns,
    fields=(*_FIELDS, "ship_days", "cost_fen"),
    beside=("title_key", "kind_confirmed"),
    lasting=frozenset({"title", "kind", "status"}),
    plain=frozenset(_FIELDS),
    echoed=frozenset({"offer_id", "code", "title", "unit"}),
)
_WORDS = ("kind", "status")
_UNCONFIRMED = "kind_unconfirmed"
_RANGES = {
    "minimum_quantity": range(1, 10**9 + 1),
    "ship_days": range(1, 366),
    "cost_fen": range(10**12 + 1),
}
_COMPUTED = "lowest_fen"
"""Follows from the price tiers or the variants; it is read past."""
_STEP = 1_000


def read(sheet: RecordSheet, choice: Choice) -> RecordSheet:
    """Words become what they mean; what cannot be is an error of its row."""
    words = {**profile(_PROFILE).words, **choice.words}
    for draft in sheet.drafts:
        draft.problems = [p for p in draft.problems if p.column != sheet.headings[_COMPUTED]]
        draft.problems.extend(_faults(draft, sheet.headings, words))
        _understand(draft, words)
    return sheet


def plan(
    session: Session,
    *,
    sheet: RecordSheet,
    choice: Choice,
    now: datetime,  # noqa: ARG001  (every kind is planned alike)
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> RecordPlan:
    """Compare the rows of a sheet with the products of the store. Raises cancelled."""
    catalog = _Catalog(session, sheet, choice)
    entries: list[RecordEntry] = []
    for index, draft in enumerate(catalog.surest_first()):
        if index % _STEP == 0:
            step("plan", index, len(sheet.drafts), progress, cancelled)
        entries.append(catalog.entry(draft))
    entries = by_row(entries)
    return RecordPlan(
        kind=SheetKind.PRODUCTS,
        rows=sheet.rows,
        entries=entries,
        as_of_operation=newest_operation(session),
        writer=catalog.write,
        sheet_problems=(*sheet.problems, *_left_alone(session, sheet, entries)),
    )


class _Catalog:
    """The rows of one sheet beside the products of the store."""

    def __init__(self, session: Session, sheet: RecordSheet, choice: Choice) -> None:
        self._sheet = sheet
        self._choice = choice
        self._known = Products(session)
        self._homes = homes(session, PRODUCTS.table, sheet.drafts)
        self._beside = Beside(session, PRODUCTS, self._known.ids(), self._homes.values())
        self._claims = Claims()

    def surest_first(self) -> Sequence[RecordDraft]:
        """Keys, Offer IDs, 货号, titles: so the order of rows makes no difference."""
        return sorted(self._sheet.drafts, key=self._rank)

    def entry(self, draft: RecordDraft) -> RecordEntry:
        """What becomes of one row."""
        aside = set_aside(draft, self._choice)
        if aside is not None:
            return aside
        goods, home = _goods(draft), self._homes.get(draft.row)
        if home is None and not any((goods.offer_id, goods.code, goods.title)):
            return refused(draft, CellCode.MISSING_ID, self._heading_of(goods))
        party = self._party(goods, home)
        if party is None or not party.row_id:
            return self._new(draft, goods, party)
        found = self._beside.compare(
            draft.values, party.row_id, home, self._choice.wishes(draft.row)
        )
        return self._known_one(draft, goods, party, found)

    def write(
        self, session: Session, entries: Sequence[RecordEntry], _now: datetime, advance: Step
    ) -> None:
        """Carry out the rows that are new or change something."""
        writing = Writing(
            subject=PRODUCTS,
            made=_made,
            following=_following,
            stored=self._beside.rows,
            homed=frozenset(self._homes),
        )
        writing.write(session, entries, advance)

    def _rank(self, draft: RecordDraft) -> tuple[int, int]:
        return -1 if draft.row in self._homes else _goods(draft).rank, draft.row

    def _party(self, goods: Goods, home: Home | None) -> Party | None:
        return self._known.find(goods) if home is None else self._known.by_id(home.row_id)

    def _new(self, draft: RecordDraft, goods: Goods, party: Party | None) -> RecordEntry:
        if party is not None:
            return self._double(draft, goods)
        if goods.title is None:
            heading = self._sheet.headings["title"]
            return refused(draft, CellCode.MISSING_TITLE, heading)
        self._enter(Party(), {name: draft.values.get(name) for name in PRODUCTS.fields})
        return RecordEntry(draft, Verdict.NEW, goods.title)

    def _known_one(
        self, draft: RecordDraft, goods: Goods, party: Party, found: Differences
    ) -> RecordEntry:
        new = found.new
        owner = self._known.find(Goods(None, None, _text(new.get("offer_id")), None))
        is_other = owner is not None and owner is not party
        if is_other or not self._claims.claim(party.row_id):
            return self._double(draft, goods)
        self._enter(party, new)
        entry = changed(draft, party.row_id, found, self._sheet.headings)
        stored = self._beside.rows[party.row_id]
        return replace(entry, name=goods.title or str(stored["title"]))

    def _enter(self, party: Party, values: Mapping[str, Raw]) -> None:
        title = _text(values.get("title"))
        key = {"title_key": title_key(title)} if title else {}
        party.said.update({name: _value(value) for name, value in values.items()})
        self._known.enter(party, {**values, **key})

    def _double(self, draft: RecordDraft, goods: Goods) -> RecordEntry:
        said = goods.offer_id or goods.code or goods.title
        return refused(draft, CellCode.DUPLICATE_RECORD, self._heading_of(goods), said)

    def _heading_of(self, goods: Goods) -> str:
        """Of the column that names the product."""
        keys = ("offer_id", "code", "title", "title")
        return self._sheet.headings[keys[goods.rank]]


def _faults(draft: RecordDraft, headings: Mapping[str, str], words: Words) -> Iterator[CellProblem]:
    """What stands in the row and cannot be."""
    for key in _WORDS:
        said = draft.values.get(key)
        if said is not None and _meaning(key, said, words) is None:
            yield error(draft, CellCode.UNKNOWN_WORD, headings[key], said)
    for key, allowed in _RANGES.items():
        said = draft.values.get(key)
        if isinstance(said, int) and said not in allowed:
            yield error(draft, CellCode.OUT_OF_RANGE, headings[key], printed(key, said))


def _understand(draft: RecordDraft, words: Words) -> None:
    """现货 becomes `stock`, and 现货(未确认) a kind that nobody has confirmed."""
    for key in _WORDS:
        said = draft.values.get(key)
        if said is None:
            continue
        if key == "kind" and (_UNCONFIRMED, _word(said)) in words:
            draft.values["kind_confirmed"] = 0
        draft.values[key] = _meaning(key, said, words) or said


def _left_alone(
    session: Session, sheet: RecordSheet, entries: Sequence[RecordEntry]
) -> Iterator[CellProblem]:
    """Say once that the column cannot be set, at the first row that tries to."""
    lowest = lowest_prices(session, [entry.row_id for entry in entries if entry.row_id])
    for entry in entries:
        said = entry.draft.values.get(_COMPUTED)
        if said is not None and said != lowest.get(entry.row_id):
            heading = sheet.headings[_COMPUTED]
            yield warning(entry.draft, CellCode.COMPUTED, heading, printed(_COMPUTED, said))
            return


def _made(entry: RecordEntry) -> Mapping[str, Raw]:
    """A product of the sheet: a draft, of stock that nobody has confirmed, unless it says more."""
    said = entry.draft.values
    values: dict[str, Raw] = {name: said.get(name) for name in PRODUCTS.fields}
    values["title_key"] = title_key(str(said["title"]))
    values["kind"] = values["kind"] or ProductKind.STOCK.value
    values["status"] = values["status"] or ListingStatus.DRAFT.value
    values["kind_confirmed"] = int(said.get("kind") is not None and _confirms(said))
    return values


def _following(entry: RecordEntry) -> Mapping[str, Raw]:
    """A kind that the sheet changes is meant; one that it repeats says nothing new."""
    new = {change.key: change.new for change in entry.changes}
    follows: dict[str, Raw] = {}
    if "title" in new:
        follows["title_key"] = title_key(str(new["title"]))
    if "kind" in new:
        follows["kind_confirmed"] = int(_confirms(entry.draft.values))
    return follows


def _confirms(said: Mapping[str, Value]) -> bool:
    return said.get("kind_confirmed") != 0


def _goods(draft: RecordDraft) -> Goods:
    said = draft.values
    title, code, offer = (_text(said.get(key)) for key in ("title", "code", "offer_id"))
    return Goods(title, code, offer, None)


def _meaning(key: str, said: Value, words: Words) -> str | None:
    word = _word(said)
    unconfirmed = words.get((_UNCONFIRMED, word)) if key == "kind" else None
    return words.get((key, word), unconfirmed)


def _word(said: Value) -> str:
    return "".join(folded(str(said)).split())


def _text(value: Raw) -> str | None:
    return None if value is None else str(value)


def _value(value: Raw) -> Value:
    return value if isinstance(value, str | int) else None
