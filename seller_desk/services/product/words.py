"""The words that may not stand in a title: the lists, the shop's own words, and how they are found.

The lists are data (resources/lists): 445 words of the advertising law and the platform's rules,
phrases in which they are harmless, and spellings that stand in for others. None of it is law by
itself, so that a shop adds and allows words of its own.
"""

import csv
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from seller_desk import resources
from seller_desk.errors import Level
from seller_desk.services.product.normal import Normal, normal

OWN = "own"
"""The reason of a word that the shop itself added."""


@dataclass(frozen=True, slots=True)
class BannedWord:
    """One entry: why it is banned (`reason` is the list's group), what may stand in its place.

    `note` says under which condition the word is fine, in the list's own words.
    """

    word: str
    reason: str
    level: Level = Level.ERROR
    suggestions: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A banned word in a text: from `first` up to `last` of its normal form."""

    first: int
    last: int
    entries: tuple[BannedWord, ...]
    """Those that are the same in the normal form: `NO.1` and `NO1`."""

    def entry(self, written: str) -> BannedWord:
        """The entry that is meant by what stands there."""
        plain = _plain(written)
        same = (entry for entry in self.entries if _plain(entry.word) == plain)
        return next(same, self.entries[0])


@dataclass(slots=True)
class _Node:
    """A place in the tree of words; `entries` when a word ends here."""

    after: "dict[str, _Node]" = field(default_factory=dict)
    entries: tuple[BannedWord, ...] = ()
    is_end: bool = False

    def grow(self, key: str, entries: Iterable[BannedWord] = ()) -> None:
        node = self
        for character in key:
            node = node.after.setdefault(character, _Node())
        node.is_end = True
        node.entries += tuple(entries)

    def found(self, text: str) -> Iterator[tuple[int, int, tuple[BannedWord, ...]]]:
        """Every word at every place."""
        for first in range(len(text)):
            node: _Node | None = self
            for last in range(first, len(text)):
                node = node.after.get(text[last]) if node else None
                if node is None:
                    break
                if node.is_end:
                    yield first, last + 1, node.entries


class WordList:
    """Banned words and allowed phrases, ready to be looked for in many titles."""

    def __init__(self, banned: Iterable[BannedWord], allowed: Iterable[str]) -> None:
        """`allowed` are phrases; a banned word inside one is harmless."""
        self._banned, self._allowed = _Node(), _Node()
        for key, entries in _with_dodges(_by_key(banned)).items():
            self._banned.grow(key, entries)
        for phrase in allowed:
            self._allowed.grow(normal(phrase).text)

    def hits(self, text: Normal) -> list[Hit]:
        """The banned words of a text, in its order; none overlaps another.

        The longest one wins, then the first. One that lies within an allowed phrase is none; that
        is looked at last, so that allowing a phrase can only take hits away.
        """
        every = [
            Hit(first, last, entries)
            for first, last, entries in self._banned.found(text.text)
            if not text.cuts_a_run(first, last)
        ]
        if not every:
            return []
        reach = self._allowed_until(text.text)
        chosen = [
            hit for hit in _longest_first(every, len(text.text)) if reach[hit.first] < hit.last
        ]
        return sorted(chosen, key=lambda hit: hit.first)

    def _allowed_until(self, text: str) -> Sequence[int]:
        """For every place, how far the phrases reach that begin there or before."""
        reach = [0] * len(text)
        for first, last, _ in self._allowed.found(text):
            reach[first] = max(reach[first], last)
        for place in range(1, len(text)):
            reach[place] = max(reach[place], reach[place - 1])
        return reach


@lru_cache(maxsize=8)
def word_list(added: tuple[str, ...] = (), allowed: tuple[str, ...] = ()) -> WordList:
    """The lists with the shop's own words; an added one is no allowed phrase of the lists."""
    own = {normal(word).text for word in added}
    phrases = [phrase for phrase in allowed_phrases() if normal(phrase).text not in own]
    banned = [*banned_words(), *(BannedWord(word, OWN) for word in added)]
    return WordList(banned, [*phrases, *allowed])


@cache
def banned_words() -> tuple[BannedWord, ...]:
    """The list as it comes with the program."""
    return tuple(
        BannedWord(
            row["word"],
            row["category"],
            Level(row["level"]),
            tuple(filter(None, row["suggestion"].split("/"))),
            row["note"] or None,
        )
        for row in _rows("banned_words.csv")
    )


@cache
def allowed_phrases() -> tuple[str, ...]:
    """Phrases in which a banned word is harmless, as they come with the program."""
    return tuple(row["phrase"] for row in _rows("allowed_phrases.csv"))


@cache
def attributes() -> frozenset[str]:
    """Words for material, season, style and the like, as titles use them; in their normal form."""
    return frozenset(normal(row["word"]).text for row in _rows("title_attributes.csv"))


@cache
def _dodges() -> tuple[tuple[str, str], ...]:
    return tuple((row["written"], row["meant"]) for row in _rows("title_dodges.csv"))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with resources.path("lists", name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _by_key(banned: Iterable[BannedWord]) -> dict[str, tuple[BannedWord, ...]]:
    keys: dict[str, tuple[BannedWord, ...]] = {}
    for entry in banned:
        key = normal(entry.word).text
        if key:
            keys[key] = (*keys.get(key, ()), entry)
    return keys


def _with_dodges(
    keys: Mapping[str, tuple[BannedWord, ...]],
) -> dict[str, tuple[BannedWord, ...]]:
    """The words, and each in every disguise; what is an entry of its own stays that one."""
    found = dict(keys)
    for key, entries in keys.items():
        for disguised in _disguises(key):
            found.setdefault(disguised, entries)
    return found


def _disguises(key: str) -> set[str]:
    spellings = {key}
    for written, meant in _dodges():
        spellings |= {spelling.replace(meant, written) for spelling in spellings}
    return spellings


def _longest_first(hits: Iterable[Hit], length: int) -> Iterator[Hit]:
    taken = bytearray(length)
    for hit in sorted(hits, key=lambda hit: (hit.first - hit.last, hit.first)):
        if taken.find(1, hit.first, hit.last) < 0:
            taken[hit.first : hit.last] = b"\x01" * (hit.last - hit.first)
            yield hit


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).lower().split())
