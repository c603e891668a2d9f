"""A sheet of customers beside the store: who each row is, and what it would change."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.errors import CellCode, CellProblem
from seller_desk.models.base import shop_time_text
from seller_desk.models.history import newest_operation
from seller_desk.models.ledger import Raw
from seller_desk.models.search import folded
from seller_desk.services import money, settings
from seller_desk.services.customer.people import tags_of
from seller_desk.services.parties import CONTACT_FIELDS, customer_identity
from seller_desk.services.records.beside import (
    Beside,
    Claims,
    Home,
    Subject,
    Writing,
    by_row,
    changed,
    homes,
    printed,
    refused,
    set_aside,
    warning,
)
from seller_desk.services.records.choice import Choice
from seller_desk.services.records.differences import Value, rows
from seller_desk.services.records.plan import (
    RecordDraft,
    RecordEntry,
    RecordPlan,
    Step,
    step,
)
from seller_desk.services.records.profile import profile
from seller_desk.services.records.reading import RecordSheet
from seller_desk.services.regions import province_of
from seller_desk.services.tiers import ranking
from seller_desk.words import Cancelled, Progress, SheetKind, Verdict

IDENTITY: frozenset[str] = frozenset()
_PROFILE = "customers"
CUSTOMERS = Subject(
    table="customer",
    columns=profile(_PROFILE).columns,
    fields=(*CONTACT_FIELDS, "note"),
    beside=("identity", "login", "province"),
    plain=frozenset({"note"}),
    echoed=frozenset(CONTACT_FIELDS),
)
_TOTALS = ("tier", "spent_fen", "order_count", "first_at", "last_at")
COMPUTED = ("login", *_TOTALS, "province", "tags")
"""What follows from orders, or names the customer: read, never written."""
_FORMS = (("company", "company"), ("receiver", "name"))
"""How somebody without a login is known: a word, and the field beside the mobile."""
_STEP = 1_000


def read(sheet: RecordSheet) -> RecordSheet:
    """What is never written cannot be wrong."""
    unread = {sheet.headings[key] for key in COMPUTED if key in sheet.mapped}
    for draft in sheet.drafts:
        draft.problems = [found for found in draft.problems if found.column not in unread]
    return sheet


def plan(
    session: Session,
    *,
    sheet: RecordSheet,
    choice: Choice,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> RecordPlan:
    """Compare the rows of a sheet with the customers of the store. Raises cancelled."""
    people = _People(session, sheet, choice)
    entries: list[RecordEntry] = []
    for index, draft in enumerate(people.surest_first()):
        if index % _STEP == 0:
            step("plan", index, len(sheet.drafts), progress, cancelled)
        entries.append(people.entry(draft))
    entries = by_row(entries)
    told = _left_alone(session, sheet, entries, people.stored, now)
    return RecordPlan(
        kind=SheetKind.CUSTOMERS,
        rows=sheet.rows,
        entries=entries,
        as_of_operation=newest_operation(session),
        writer=people.write,
        sheet_problems=(*sheet.problems, *told),
    )


class _People:
    """The rows of one sheet beside the customers of the store."""

    def __init__(self, session: Session, sheet: RecordSheet, choice: Choice) -> None:
        self._sheet = sheet
        self._choice = choice
        self._homes = homes(session, CUSTOMERS.table, sheet.drafts)
        named = {name for draft in sheet.drafts for name in _identities(draft)}
        self._ids = _by_identity(session, named)
        ids = {*self._ids.values(), *(home.row_id for home in self._homes.values())}
        self._beside = Beside(session, CUSTOMERS, ids, self._homes.values())
        self._claims = Claims()

    @property
    def stored(self) -> Mapping[int, Mapping[str, Raw]]:
        """The customers of the store that the sheet speaks of."""
        return self._beside.rows

    def surest_first(self) -> Sequence[RecordDraft]:
        """Those with a key before the others."""
        return sorted(self._sheet.drafts, key=lambda draft: draft.row not in self._homes)

    def entry(self, draft: RecordDraft) -> RecordEntry:
        """What becomes of one row."""
        aside = set_aside(draft, self._choice)
        if aside is not None:
            return aside
        home, names = self._homes.get(draft.row), _identities(draft)
        if home is None and not names:
            return refused(draft, CellCode.MISSING_ID, self._sheet.headings["login"])
        row_id = self._row_id(home, names)
        if not self._claims.claim(row_id or names[0]):
            heading = self._sheet.headings[_names_by(draft)]
            return refused(draft, CellCode.DUPLICATE_RECORD, heading, _name(draft.values))
        if not row_id:
            return RecordEntry(draft, Verdict.NEW, _name(draft.values))
        wishes = self._choice.wishes(draft.row)
        found = self._beside.compare(draft.values, row_id, home, wishes)
        entry = changed(draft, row_id, found, self._sheet.headings)
        return replace(entry, name=_name(draft.values) or _name(self.stored[row_id]))

    def write(
        self, session: Session, entries: Sequence[RecordEntry], _now: datetime, advance: Step
    ) -> None:
        """Carry out the rows that are new or change something."""
        writing = Writing(
            subject=CUSTOMERS,
            made=_made,
            following=_Following(session, self.stored).of,
            stored=self.stored,
            homed=frozenset(self._homes),
        )
        writing.write(session, entries, advance)

    def _row_id(self, home: Home | None, names: Sequence[str]) -> int:
        if home is not None:
            return home.row_id
        return next((self._ids[name] for name in names if name in self._ids), 0)


class _Following:
    """What follows from a changed contact: the province, and what somebody is known by."""

    def __init__(self, session: Session, stored: Mapping[int, Mapping[str, Raw]]) -> None:
        self._session = session
        self._stored = stored
        self._given: set[str] = set()

    def of(self, entry: RecordEntry) -> Mapping[str, Raw]:
        """The columns beside the changed ones."""
        stored = self._stored[entry.row_id]
        new = {change.key: change.new for change in entry.changes}
        follows: dict[str, Raw] = {}
        if "address" in new:
            follows["province"] = _province(new["address"])
        identity = _in_form(str(stored["identity"]), {**stored, **new})
        if identity is not None and self._is_free(identity):
            self._given.add(identity)
            follows["identity"] = identity
        return follows

    def _is_free(self, identity: str) -> bool:
        """Two customers of one name and mobile stay two: nobody has said that they are one."""
        return identity not in self._given and not _by_identity(self._session, {identity})


def _in_form(identity: str, row: Mapping[str, Raw]) -> str | None:
    """The identity of the same form for changed values; None where it does not change."""
    for form, field in _FORMS:
        if identity.startswith(f"{form}:") and row[field] and row["mobile"]:
            renewed = f"{form}:{row[field]!s}|{row['mobile']!s}"
            return None if renewed == identity else renewed
    return None


def _identities(draft: RecordDraft) -> list[str]:
    """What the customer of a row may be known by, the surest first (CONTRACT.md, Identity)."""
    login, *facts = (_plain(draft, key) for key in ("login", *CONTACT_FIELDS))
    first = customer_identity(login, tuple(facts))
    if first is None or login is not None:
        return [] if first is None else [first]
    # Known by name and mobile before the company was: completed, not doubled.
    second = customer_identity(None, (None, *facts[1:]))
    return [first] if second in {None, first} else [first, str(second)]


def _plain(draft: RecordDraft, key: str) -> Value:
    """What a row says; what somebody has masked says nothing."""
    said = draft.values.get(key)
    return None if CUSTOMERS.masks(key, said) else said


def _by_identity(session: Session, names: Iterable[str]) -> dict[str, int]:
    sql = (
        "SELECT c.identity, coalesce(c.merged_into, c.id) "
        "FROM json_each(?) AS wanted CROSS JOIN customer AS c "
        "ON c.identity = wanted.value"
    )
    return dict(rows(session, sql, json.dumps(sorted(names))))


def _made(entry: RecordEntry) -> Mapping[str, Raw]:
    """A customer of the sheet."""
    draft = entry.draft
    values: dict[str, Raw] = {name: _plain(draft, name) for name in CUSTOMERS.fields}
    values["identity"] = _identities(draft)[0]
    values["login"] = _plain(draft, "login")
    values["province"] = _province(values["address"])
    return values


def _left_alone(
    session: Session,
    sheet: RecordSheet,
    entries: Iterable[RecordEntry],
    stored: Mapping[int, Mapping[str, Raw]],
    now: datetime,
) -> Iterator[CellProblem]:
    """Say once of each column that it cannot be set, at the first row that tries to."""
    wanted = {key for key in COMPUTED if key in sheet.mapped}
    known = _Computed(session, stored, now)
    for entry in entries:
        if not entry.row_id:
            continue
        for key in sorted(wanted):
            said = _plain(entry.draft, key)
            if said is not None and known.differs(key, said, entry.row_id):
                wanted.remove(key)
                heading = sheet.headings[key]
                yield warning(entry.draft, CellCode.COMPUTED, heading, printed(key, said))


class _Computed:
    """What the computed columns say by now."""

    def __init__(
        self, session: Session, stored: Mapping[int, Mapping[str, Raw]], now: datetime
    ) -> None:
        self._stored = stored
        self._ranks = ranking(session, settings.load(session), now)
        self._tags = tags_of(session, stored)
        self._spends = money.all_spends(session)
        self._words = profile(_PROFILE).words

    def differs(self, key: str, said: Value, row_id: int) -> bool:
        """Whether a cell says something else."""
        if key == "tier":
            said = self._words.get((key, "".join(folded(str(said)).split())))
        return said != self._now(row_id)[key]

    def _now(self, row_id: int) -> Mapping[str, Raw]:
        stored, spend = self._stored[row_id], self._spends.get(row_id, money.Spend())
        return {
            "login": stored["login"],
            "province": stored["province"],
            "tier": self._ranks.of(row_id).value,
            "spent_fen": spend.paid_fen,
            "order_count": spend.orders,
            "first_at": _moment(spend.first_at),
            "last_at": _moment(spend.last_at),
            "tags": self._tags.get(row_id),
        }


def _moment(at: datetime | None) -> str | None:
    return None if at is None else shop_time_text(at)


def _province(address: Raw) -> str | None:
    return province_of(str(address)) if address else None


def _name(said: Mapping[str, Raw]) -> str | None:
    """What the customer is called."""
    found = next((said[key] for key in ("company", "name", "login") if said.get(key)), None)
    return None if found is None else str(found)


def _names_by(draft: RecordDraft) -> str:
    """The column that names the customer."""
    return next((key for key in ("login", "company", "name") if draft.values.get(key)), "login")
