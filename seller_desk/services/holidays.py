"""Public days that the shop has brought in itself, as one text of its settings.

`2027-02-06..2027-02-12 off 春节; 2027-02-20 work 春节`: a known holiday stands by its code.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from seller_desk.services.workdays import Given, PublicDay, stretch, stretches

_OFF, _WORK = "off", "work"
_MOST = 3_000
LONGEST_NAME = 20


def read_holidays(text: str) -> Given:
    """The days of such a text. Raises ValueError."""
    found = dict(day for part in text.split(";") if part.strip() for day in _read(part.strip()))
    if len(found) > _MOST:
        raise ValueError(text[:LONGEST_NAME])
    return frozenset(found.items())


def written_holidays(given: Given) -> str:
    """The same days in the shortest form, in their order."""
    days: dict[PublicDay, list[date]] = defaultdict(list)
    for day, what in given:
        days[what].append(day)
    parts = sorted(_parts(days.items()), key=lambda part: part[0])
    return "; ".join(_written(*part) for part in parts)


def _parts(
    days: Iterable[tuple[PublicDay, list[date]]],
) -> Iterator[tuple[date, date, PublicDay]]:
    for what, own in days:
        for first, last in stretches(own):
            yield first, last, what


def _written(first: date, last: date, what: PublicDay) -> str:
    days = f"{first}" if first == last else f"{first}..{last}"
    return f"{days} {_OFF if what.is_free else _WORK} {what.name}".rstrip()


def _read(part: str) -> Iterator[tuple[date, PublicDay]]:
    days, kind, name = [*part.split(" ", 2), "", ""][:3]
    if kind not in {_OFF, _WORK}:
        raise ValueError(part)
    for day in stretch(days):
        yield day, PublicDay(kind == _OFF, name.strip())
