"""The days that a traffic sheet tells of, each beside what the store has of it."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from seller_desk.models.ledger import Raw
from seller_desk.services.data.names import NameIndex, Names, names_of
from seller_desk.services.records.differences import rows
from seller_desk.services.records.plan import RecordDraft
from seller_desk.services.records.profile import columns_in
from seller_desk.words import SheetKind

NAME_KEYS = ("offer_id", "code", "title")
_NAMELESS = Names(None, None, None)


@dataclass(slots=True, eq=False)
class KnownDay:
    """One day, of the shop or of a product: its row in the store, and the rows of the sheet."""

    day: str
    names: Names = _NAMELESS
    row_id: int = 0
    stored: Mapping[str, Raw] = field(default_factory=dict)
    drafts: list[RecordDraft] = field(default_factory=list)

    @property
    def draft(self) -> RecordDraft:
        """The first row that tells of it."""
        return min(self.drafts, key=lambda draft: draft.row)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where days of one kind are kept."""

    table: str
    keys: tuple[str, ...]
    """What a sheet tells of a day, but for the day itself."""
    extra: tuple[str, ...]
    """Columns that follow from others."""
    meet: Callable[[Session, "Shelf", Iterable[RecordDraft]], list[KnownDay]]
    """Put the rows of a sheet to the days that they tell of."""

    @property
    def columns(self) -> tuple[str, ...]:
        """All that is read and written of a row."""
        return ("day", *self.keys, *self.extra)


def draft_names(draft: RecordDraft) -> Names:
    """The names that a row gives its product."""
    return names_of(*(draft.values.get(key) for key in NAME_KEYS))


def _shop_days(session: Session, shelf: Shelf, drafts: Iterable[RecordDraft]) -> list[KnownDay]:
    found: dict[str, KnownDay] = {}
    told = list(drafts)
    for known in _stored(session, shelf, told):
        found[known.day] = known
    for draft in told:
        day = str(draft.values["day"])
        found.setdefault(day, KnownDay(day)).drafts.append(draft)
    return list(found.values())


def _product_days(session: Session, shelf: Shelf, drafts: Iterable[RecordDraft]) -> list[KnownDay]:
    """By the names of products. Sure names come first, so that the order of rows is the same.

    A day that was known by less is completed, as a product is (CONTRACT.md, Identity).
    """
    told = sorted(drafts, key=lambda draft: (draft_names(draft).rank, draft.row))
    found: list[KnownDay] = []
    by_day: dict[str, NameIndex[KnownDay]] = defaultdict(NameIndex)
    for known in _stored(session, shelf, told):
        known.names = names_of(*(known.stored[key] for key in NAME_KEYS))
        by_day[known.day].add(known)
        found.append(known)
    for draft in told:
        day, names = str(draft.values["day"]), draft_names(draft)
        met = by_day[day].find(names)
        if met is None:
            met = KnownDay(day, names)
            by_day[day].add(met)
            found.append(met)
        elif met.names != names:
            met.names = met.names.completed(names)
            by_day[day].add(met)
        met.drafts.append(draft)
    return found


def _stored(session: Session, shelf: Shelf, drafts: Sequence[RecordDraft]) -> list[KnownDay]:
    names = ", ".join(f"d.{name}" for name in ("id", *shelf.columns))
    sql = (
        f"SELECT {names} FROM json_each(?) AS wanted CROSS JOIN {shelf.table} AS d "
        "ON d.day = wanted.value ORDER BY d.id"
    )
    wanted = json.dumps(sorted({str(draft.values["day"]) for draft in drafts}))
    return [
        KnownDay(day=day, row_id=row_id, stored=dict(zip(shelf.columns, (day, *more), strict=True)))
        for row_id, day, *more in rows(session, sql, wanted)
    ]


def _keys(file: str) -> tuple[str, ...]:
    return tuple(column.key for column in columns_in(file) if column.key != "day")


SHELVES: Mapping[SheetKind, Shelf] = {
    SheetKind.SHOP_TRAFFIC: Shelf(
        "shop_day", _keys("shop_day_columns.csv"), ("ad_is_spread",), _shop_days
    ),
    SheetKind.PRODUCT_TRAFFIC: Shelf(
        "product_day",
        _keys("product_day_columns.csv"),
        ("identity", "product_id"),
        _product_days,
    ),
}
