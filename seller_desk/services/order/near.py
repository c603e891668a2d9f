"""Numbers that are nearly right: one character wrong or missing, or only their beginning."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

_SHORTEST = 6
_MOST = 12
_MOST_KNOWN = 20_000
"""Nobody has more orders to ship at once; of more the first ones are looked at."""
_FOR_DIGITS = str.maketrans({"S": "5", "I": "1", "L": "1", "O": "0", "B": "8", "Z": "2", "Q": "0"})
"""Letters that are read as digits, by people and by machines."""


class Nearness:
    """Knows some numbers, and which of them another one may have been meant to be."""

    def __init__(self, numbers: Iterable[str]) -> None:
        self._sorted = sorted(numbers)
        self._shortened: dict[str, set[str]] | None = None

    def to(self, typed: str) -> tuple[str, ...]:
        """The numbers that were perhaps meant, a few at most."""
        if len(typed) < _SHORTEST:
            return ()
        found = self._one_wrong(typed) or set(self._beginning_with(typed))
        return tuple(sorted(found)[:_MOST])

    def _one_wrong(self, typed: str) -> set[str]:
        """One character other than it should be, one too few or one too many."""
        known = self._short_forms()
        found = set(known.get(typed, ()))
        for short in _without_one(typed):
            found |= {one for one in known.get(short, ()) if _differ_in_one(one, typed)}
            place = bisect_left(self._sorted, short)
            found.update(self._sorted[place : place + 1] if self._has(short) else ())
        return found - {typed}

    def _has(self, number: str) -> bool:
        place = bisect_left(self._sorted, number)
        return place < len(self._sorted) and self._sorted[place] == number

    def _beginning_with(self, typed: str) -> Iterator[str]:
        place = bisect_left(self._sorted, typed)
        for number in self._sorted[place : place + _MOST]:
            if number.startswith(typed) and number != typed:
                yield number

    def _short_forms(self) -> dict[str, set[str]]:
        """Every number by all of its forms without one character; made when first asked for."""
        if self._shortened is None:
            self._shortened = defaultdict(set)
            for number in self._sorted[:_MOST_KNOWN]:
                for short in _without_one(number):
                    self._shortened[short].add(number)
        return self._shortened


def in_digits(number: str) -> str:
    """A waybill whose tail holds letters that look like digits, with the digits."""
    head = 2 if number[:2].isalpha() else 0
    return number[:head] + number[head:].translate(_FOR_DIGITS)


def _without_one(number: str) -> Iterator[str]:
    for place in range(len(number)):
        yield number[:place] + number[place + 1 :]


def _differ_in_one(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
