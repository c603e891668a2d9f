"""Headings become columns: the row that holds them, and the guess which is which."""

import unicodedata
from collections.abc import Callable, Sequence
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from itertools import chain, pairwise, zip_longest
from typing import TYPE_CHECKING

from seller_desk.sheets.cells import Cell, shown, visible
from seller_desk.sheets.columns import Column

if TYPE_CHECKING:
    from seller_desk.sheets.reader import Head

_YUAN = "(元)"
_JOINERS = dict.fromkeys(map(ord, "\u200c\u200d"))


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column of a sheet (the first is 0) holds which key, and what was not understood."""

    heading_row: int
    headings: tuple[str, ...]
    columns: ReadOnly[str, int]
    unmatched: tuple[int, ...]
    duplicates: tuple[str, ...]
    """Headings, as printed, that stand twice; the first of each is used."""

    def heading(self, key: str) -> str:
        """The heading of a mapped column as printed in the file."""
        return self.headings[self.columns[key]]

    def with_columns(self, columns: ReadOnly[str, int]) -> "Mapping":
        """The same headings with other columns for the keys."""
        used = set(columns.values())
        named = [place for place, heading in enumerate(self.headings) if normal(heading)]
        return replace(
            self,
            columns=dict(columns),
            unmatched=tuple(place for place in named if place not in used),
        )


@lru_cache(4_096)
def normal(heading: str) -> str:
    """A heading as it is compared: full or half width, case, spaces and (元) make no difference."""
    plain = unicodedata.normalize("NFKC", visible(heading).translate(_JOINERS)).lower()
    return "".join(plain.split()).removesuffix(_YUAN)


def guess(headings: Sequence[Cell], columns: Sequence[Column], *, heading_row: int = 1) -> Mapping:
    """Match by name: a column's own heading before its aliases, the first of doubles."""
    printed = tuple(visible(shown(heading)) for heading in headings)
    names = [normal(heading) for heading in printed]
    places = {name: place for place, name in reversed([*enumerate(names)]) if name}
    found: dict[str, int] = {}
    for same_rank in zip_longest(*(column.headings for column in columns)):
        for column, heading in zip(columns, same_rank, strict=True):
            if heading is None or column.key in found:
                continue
            place = places.pop(normal(heading), None)
            if place is not None:
                found[column.key] = place
    used = set(found.values())
    return Mapping(
        heading_row=heading_row,
        headings=printed,
        columns=found,
        unmatched=tuple(p for p, name in enumerate(names) if name and p not in used),
        duplicates=tuple(
            printed[place] for place, name in enumerate(names) if name and name in names[:place]
        ),
    )


def heading_row(
    head: "Head", columns: Sequence[Column], fits: Callable[[Mapping], bool]
) -> Mapping | None:
    """The row of the head that fits and names the most columns, if one does.

    Headings may stand in two rows, the upper one over several columns; a single row is preferred.
    """
    single = (guess(cells, columns, heading_row=number) for number, cells in head.rows)
    double = (
        guess(_joined(above, cells), columns, heading_row=number)
        for (_, above), (number, cells) in pairwise(head.rows)
    )
    fitting = [mapping for mapping in chain(single, double) if fits(mapping)]
    return max(fitting, key=lambda mapping: len(mapping.columns), default=None)


def _joined(above: Sequence[Cell], below: Sequence[Cell]) -> list[Cell]:
    """Two rows as one: the lower one where it says something."""
    pairs = zip_longest(above, below)
    return [upper if lower is None else lower for upper, lower in pairs]


def signature(headings: Sequence[str]) -> str:
    """By this a sheet of the same headings is known again, whatever their order."""
    names = sorted(filter(None, map(normal, headings)))
    return sha256("\n".join(names).encode()).hexdigest()
