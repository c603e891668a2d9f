"""The columns of a file: where each goes, and how that is known."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from seller_desk.services import couriers
from seller_desk.services.imports import FilePlan
from seller_desk.services.records.profile import Profile, profile, profiles
from seller_desk.sheets.cells import CellFault
from seller_desk.sheets.columns import Column, reader_of
from seller_desk.sheets.mapping import guess, normal
from seller_desk.views import formats
from seller_desk.views.exchange.wording import field_name

Places = Mapping[str, int]
"""Key → place of its column, the first is 0."""


class Match(StrEnum):
    """How a column of the file found its field."""

    AUTO = "auto"
    """By its name."""
    LAST = "last"
    """As the seller once said for these headings."""
    CHOSEN = "chosen"
    """The seller says so now."""
    LOOK = "look"
    """By its name, but something speaks against it."""
    SKIP = "skip"
    """It is not imported."""


class Doubt(StrEnum):
    """What speaks against a guess, or why there is none."""

    TWICE = "twice"
    """The heading stands twice."""
    SHARED = "shared"
    """Several fields go by this name."""
    VALUE = "value"
    """The first value below cannot be read as what it is meant to be."""
    JOINED = "joined"
    """Courier and number stand in one cell."""


@dataclass(frozen=True, slots=True)
class MappedRow:
    """One column of the file; its id is its place."""

    id: int
    heading: str
    first: str
    """The first value below the heading."""
    key: str | None
    field: str
    """What the program calls it; empty when it is not imported."""
    match: Match
    doubt: Doubt | None = None


def mapped_rows(
    plan: FilePlan, columns: Places | None = None, last: Places | None = None
) -> list[MappedRow]:
    """Every column with a heading or a field, in the order of the file.

    `columns` are those chosen meanwhile, `last` those of the last time.
    """
    if last is None:
        last = plan.mapping.columns if plan.found.is_remembered else {}
    return list(_Columns(plan, plan.mapping.columns if columns is None else columns, last).rows())


def missing(layout: Profile, columns: Places) -> list[frozenset[str]]:
    """Of each group of keys that is wanting, those that a seller can choose."""
    keys = {column.key for column in choosable(layout)}
    return [group & keys for group in layout.required if not group & columns.keys()]


def choosable(layout: Profile) -> list[Column]:
    """The fields that a seller can choose: not those that the program writes for itself."""
    return [column for column in layout.columns if not column.heading.startswith("_")]


class _Columns:
    """The columns of one file, with what they hold and by what they are known."""

    def __init__(self, plan: FilePlan, columns: Places, last: Places) -> None:
        self._samples = plan.samples
        self._headings = plan.mapping.headings
        self._columns, self._last = columns, last
        self._guessed = guess(self._headings, plan.found.profile.columns).columns
        self._fields = {column.key: column for column in plan.found.profile.columns}
        self._shared = _shared(plan.found.profile.name)
        self._doubled = {normal(heading) for heading in plan.mapping.duplicates}

    def rows(self) -> Iterator[MappedRow]:
        keys = {place: key for key, place in self._columns.items()}
        for place, heading in enumerate(self._headings):
            key = keys.get(place)
            if key is not None or heading:
                yield self._row(place, heading, key)

    def _row(self, place: int, heading: str, key: str | None) -> MappedRow:
        said = self._samples.get(place, "")
        first = _masked(key, normal(heading), said)
        if key is None:
            doubt = Doubt.TWICE if normal(heading) in self._doubled else None
            return MappedRow(place, heading, first, None, "", Match.SKIP, doubt)
        match, doubt = self._known(place, heading, key, said)
        return MappedRow(place, heading, first, key, field_name(key), match, doubt)

    def _known(self, place: int, heading: str, key: str, said: str) -> tuple[Match, Doubt | None]:
        if self._last.get(key) == place:
            return Match.LAST, None
        if self._guessed.get(key) != place:
            return Match.CHOSEN, None
        doubt = self._doubt(normal(heading), key, said)
        return (Match.AUTO, None) if doubt is None else (Match.LOOK, doubt)

    def _doubt(self, name: str, key: str, said: str) -> Doubt | None:
        if name in self._doubled:
            return Doubt.TWICE
        if name in self._shared:
            return Doubt.SHARED
        if key == "waybills" and "courier_waybills" in self._fields and _holds_courier(said):
            return Doubt.JOINED
        return None if _reads(self._fields[key], said) else Doubt.VALUE


def _reads(column: Column, said: str) -> bool:
    try:
        reader_of(column)(said)
    except CellFault:
        return False
    return True


def _holds_courier(said: str) -> bool:
    return any(name and couriers.named(name) for name, _ in couriers.joined(said))


@cache
def _shared(layout: str) -> frozenset[str]:
    """Names by which several fields of a layout go."""
    columns = profile(layout).columns
    names = [name for each in columns for name in set(map(normal, each.headings))]
    return frozenset(name for name in names if names.count(name) > 1)


def _masked(key: str | None, name: str, said: str) -> str:
    """Who lives where is nobody's business while one looks at a list, imported or not."""
    mask = _MASKS.get(key or "") or _masks_by_name().get(name)
    return mask(said) if mask is not None and said else said


Mask = Callable[[str], str]
_MASKS: Mapping[str, Mask] = {
    "receiver_name": formats.masked_name,
    "name": formats.masked_name,
    "mobile": formats.masked_phone,
    "phone": formats.masked_phone,
    "address": formats.masked_address,
}


@cache
def _masks_by_name() -> dict[str, Mask]:
    return {
        normal(heading): _MASKS[column.key]
        for layout in profiles()
        for column in layout.columns
        if column.key in _MASKS
        for heading in column.headings
    }
