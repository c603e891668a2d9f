"""The kinds of sheets that are known, as data: headings, other names, what tells them apart."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from seller_desk import resources
from seller_desk.services.records.choice import Words
from seller_desk.sheets.columns import CellKind, Column
from seller_desk.sheets.mapping import Mapping, normal
from seller_desk.words import Platform, SheetKind


@dataclass(frozen=True, slots=True)
class Profile:
    """One layout of a sheet (resources/lists/sheet_profiles.csv)."""

    name: str
    kind: SheetKind
    platform: Platform | None
    columns: tuple[Column, ...]
    required: tuple[frozenset[str], ...]
    """Of each group one key must be there."""
    telling: frozenset[str]
    least: int
    """So many of the telling keys make it this sheet."""
    own: frozenset[str]
    """One of these is enough when somebody said what it is."""
    marks: frozenset[str]
    """Headings that no other layout has for which it could be taken, as they are compared."""
    words: Words
    """What its words mean that no other layout has (resources/lists/status_words.csv)."""

    def fits(self, mapping: Mapping, *, is_chosen: bool) -> bool:
        """Whether a heading row can be one of this layout."""
        keys = mapping.columns.keys()
        if not all(group & keys for group in self.required):
            return False
        if is_chosen:
            return bool(self.own & keys)
        if self.marks and not self.is_marked(mapping):
            return False
        return len(self.telling & keys) >= self.least

    def is_marked(self, mapping: Mapping) -> bool:
        """Whether a heading stands there that only this layout has."""
        return not self.marks.isdisjoint(map(normal, mapping.headings))


def columns_in(file: str) -> tuple[Column, ...]:
    """The columns of a list of resources/lists, in its order."""
    with resources.path("lists", file).open(encoding="utf-8", newline="") as source:
        return tuple(
            Column(
                key=row["key"],
                headings=(row["heading"], *filter(None, row["aliases"].split("|"))),
                kind=CellKind(row["kind"]),
                level=row["level"],
            )
            for row in csv.DictReader(source)
        )


@cache
def profiles() -> tuple[Profile, ...]:
    """Every layout; of two that fit a sheet equally well, the earlier one is meant."""
    return tuple(_read())


def profile(name: str) -> Profile:
    """The layout of this name."""
    return next(known for known in profiles() if known.name == name)


def _read() -> Iterator[Profile]:
    words = _words()
    with resources.path("lists", "sheet_profiles.csv").open(encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            yield Profile(
                name=row["name"],
                kind=SheetKind(row["kind"]),
                platform=Platform(row["platform"]) if row["platform"] else None,
                columns=columns_in(row["columns"]),
                required=tuple(frozenset(each.split("|")) for each in row["required"].split()),
                telling=frozenset(row["telling"].split()),
                least=int(row["least"]),
                own=frozenset(row["own"].split()),
                marks=frozenset(map(normal, filter(None, row["marks"].split("|")))),
                words=dict(words[row["name"]]),
            )


def _words() -> dict[str, list[tuple[tuple[str, str], str]]]:
    found: dict[str, list[tuple[tuple[str, str], str]]] = defaultdict(list)
    with resources.path("lists", "status_words.csv").open(encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            found[row["profile"]].append(((row["key"], row["text"]), row["value"]))
    return found
