"""A text as it is matched: without case, width, spaces and decoration, and the way back.

Whoever wants a banned word past a review writes it wide, in capitals, apart, or with a star in
between (facts/1688.md, D2). All of that is gone from the normal form; every character of it still
knows where it stood.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_KEPT = frozenset({"Lu", "Ll", "Lt", "Lo", "Nd", "Nl", "No"})
_SIGNS = "%"
"""Signs that tell one word from another: `100%有效`."""
_SHIRT = "t恤"
"""The one Latin letter that begins a word of its own behind another: VXT恤."""
_FILLERS = frozenset("\u4e36\u4e28\u4e3f\u4e40\u4e5b\u115f\u1160")
"""Letters by their class that are drawn as strokes or not at all, and stand for decoration."""


@dataclass(frozen=True, slots=True)
class Normal:
    """The normal form; its character `i` comes from `starts[i]` to `ends[i]` of the text."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the characters from `first` up to `last` stand in the text, half-open."""
        return self.starts[first], self.ends[last - 1]

    def cuts_a_run(self, first: int, last: int) -> bool:
        """Whether a piece would begin or end inside a number or a Latin word: top1 in TOP10."""
        return self._are_one(first - 1, first) or self._are_one(last - 1, last)

    def _are_one(self, left: int, right: int) -> bool:
        if left < 0 or right >= len(self.text) or self.ends[left] < self.starts[right]:
            return False
        if self.text.startswith(_SHIRT, right):
            return False
        pair = self.text[left] + self.text[right]
        return pair.isascii() and (pair.isdigit() or pair.isalpha())


def normal(text: str) -> Normal:
    """The normal form of a text."""
    found = [
        (character, start, end)
        for start, end in _clusters(text)
        for character in _folded(text[start:end])
    ]
    characters, starts, ends = zip(*found, strict=True) if found else ((), (), ())
    return Normal("".join(characters), starts, ends)


@lru_cache(maxsize=4096)
def even(character: str) -> str:
    """A character in its usual width and small, if that is one character again; else itself.

    A text made even so has its places where it had them.
    """
    folded = unicodedata.normalize("NFKC", character).lower()
    return folded if len(folded) == 1 else character


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Every character with the marks on it; they are replaced together."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _is_mark(text[place]):
            yield start, place
            start = place


@lru_cache(maxsize=4096)
def _folded(cluster: str) -> str:
    plain = unicodedata.normalize("NFKC", cluster).lower()
    return "".join(character for character in plain if _counts(character))


def _counts(character: str) -> bool:
    if character in _SIGNS:
        return True
    return unicodedata.category(character) in _KEPT and character not in _FILLERS


def _is_mark(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character).startswith("M")
