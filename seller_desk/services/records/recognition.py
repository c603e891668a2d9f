"""What a file is: the first of its sheets that has the headings of a known kind."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass, field

from seller_desk.errors import FileCode, refuse
from seller_desk.services.records.choice import Choice
from seller_desk.services.records.profile import Profile, profile, profiles
from seller_desk.sheets.cells import Cell, shown
from seller_desk.sheets.mapping import Mapping, guess, heading_row, normal, signature
from seller_desk.sheets.reader import Head, OpenSheet

_LEAST_HEADINGS = 2


@dataclass(frozen=True, slots=True)
class Remembered:
    """How the seller once told a sheet of certain headings to be read."""

    profile: str
    columns: ReadOnly[str, str] = field(default_factory=dict)
    """Key → heading as it is compared."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A layout, and which column is which."""

    profile: Profile
    mapping: Mapping
    is_remembered: bool = False


def recognise(
    sheet: OpenSheet, name: str, choice: Choice, remembered: ReadOnly[str, Remembered]
) -> Recognised:
    """Turn to the first sheet of a known kind. Raises no_header, unknown_kind, ambiguous_kind.

    `remembered`: by the signature of headings.
    """
    has_headings = False
    for each in sheet.sheets:
        head = sheet.head if each == sheet.head.sheet else sheet.turn_to(each)
        known = _known_again(head, choice, remembered)
        if known is not None:
            return known
        found = _best(list(_candidates(head, choice)), name) or _as_told(head, choice)
        if found is not None:
            return _with_columns(found, choice)
        has_headings |= any(_is_headings(cells) for _, cells in head.rows)
    code = FileCode.UNKNOWN_KIND if has_headings else FileCode.NO_HEADER
    raise refuse(code, file=name)


def _candidates(head: Head, choice: Choice) -> Iterator[Recognised]:
    is_chosen = choice.kind is not None or choice.profile is not None
    for known in profiles():
        if choice.profile not in {None, known.name} or choice.kind not in {None, known.kind}:
            continue
        mapping = heading_row(head, known.columns, lambda m: known.fits(m, is_chosen=is_chosen))  # noqa: B023  (used within the turn of the loop)
        if mapping is not None:
            yield Recognised(known, mapping)


def _best(candidates: Sequence[Recognised], name: str) -> Recognised | None:
    """The one with the most columns; a layout's own mark outweighs them. Raises ambiguous_kind."""
    if not candidates:
        return None
    first = max(candidates, key=_weight)
    rivals = {c.profile.kind for c in candidates if _weight(c) == _weight(first)}
    if len(rivals) > 1:
        raise refuse(FileCode.AMBIGUOUS_KIND, file=name, kinds=" ".join(sorted(rivals)))
    return first


def _weight(found: Recognised) -> tuple[bool, int]:
    return found.profile.is_marked(found.mapping), len(found.mapping.columns)


def _known_again(
    head: Head, choice: Choice, remembered: ReadOnly[str, Remembered]
) -> Recognised | None:
    """As the seller once said for the same headings; not where something else is said now."""
    if choice.columns is not None or not remembered:
        return None
    for number, cells in head.rows:
        mapping = guess(cells, (), heading_row=number)
        known = remembered.get(signature(mapping.headings))
        if known is None or choice.profile not in {None, known.profile}:
            continue
        meant = profile(known.profile)
        if choice.kind in {None, meant.kind}:
            return Recognised(meant, _remembered(mapping, known), is_remembered=True)
    return None


def _as_told(head: Head, choice: Choice) -> Recognised | None:
    """The layout that the seller names, though its own columns are missing: they can be chosen."""
    if choice.profile is None:
        return None
    meant = profile(choice.profile)
    mapping = heading_row(head, meant.columns, lambda found: bool(found.columns))
    if mapping is None:
        rows = ((number, cells) for number, cells in head.rows if _is_headings(cells))
        first = next(rows, None)
        mapping = guess(first[1], meant.columns, heading_row=first[0]) if first else None
    return None if mapping is None else Recognised(meant, mapping)


def _with_columns(found: Recognised, choice: Choice) -> Recognised:
    """With the columns that are chosen now."""
    if choice.columns is None:
        return found
    return Recognised(found.profile, found.mapping.with_columns(choice.columns))


def _remembered(mapping: Mapping, known: Remembered) -> Mapping:
    places = {name: place for place, name in reversed(list(_names(mapping.headings)))}
    columns = {key: places[name] for key, name in known.columns.items() if name in places}
    return mapping.with_columns(columns)


def _names(headings: Iterable[str]) -> Iterator[tuple[int, str]]:
    yield from enumerate(map(normal, headings))


def _is_headings(cells: Sequence[Cell]) -> bool:
    """Whether a row looks like headings of some other sheet: words side by side, no figures."""
    words = [shown(cell) for cell in cells if cell is not None]
    return len(words) >= _LEAST_HEADINGS and not any(
        character.isdigit() for word in words for character in word
    )
