"""Chinese text by its sound: `huayi`, `hy` and `huay` all find 华艺.

The sounds of the characters of GB 2312, every reading of each, are data
(resources/lists/pinyin.csv).
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from seller_desk import resources

_TYPED = re.compile(r"[a-z]{2,40}", re.ASCII)


def can_sound(typed: str) -> bool:
    """Whether something that was typed may be the sound of a name: two letters at least."""
    return _TYPED.fullmatch(plain(typed)) is not None


def sounding(names: Iterable[tuple[int, str | None]], typed: str) -> list[int]:
    """The ids of the names in which the letters stand, as sounds or their beginnings."""
    wanted = plain(typed)
    if not can_sound(typed):
        return []
    return [key for key, name in names if name and sounds_like(name, wanted)]


def sounds_like(name: str, letters: str) -> bool:
    """Whether the letters are the sounds, or the beginnings of the sounds, of signs in a row."""
    begins = [found.start() for found in _beginning(letters[0]).finditer(name)]
    if not begins:
        return False
    signs = [sounds_of(sign) for sign in name]
    return any(_goes(signs, at, letters) for at in begins)


def _goes(signs: list[tuple[str, ...]], at: int, letters: str) -> bool:
    """Whether the letters go on from this sign; of each sign at least its first letter."""
    if not letters:
        return True
    if at == len(signs):
        return False
    for sound in signs[at]:
        shared = _shared(sound, letters)
        if any(_goes(signs, at + 1, letters[taken:]) for taken in range(shared, 0, -1)):
            return True
    return False


def _shared(sound: str, letters: str) -> int:
    """How many letters both begin with."""
    for place, (one, other) in enumerate(zip(sound, letters, strict=False)):
        if one != other:
            return place
    return min(len(sound), len(letters))


def sounds_of(sign: str) -> tuple[str, ...]:
    """Every reading of a character; any other sign is its own."""
    return _readings().get(sign) or (sign.lower(),)


@cache
def _beginning(letter: str) -> re.Pattern[str]:
    """The signs whose sound begins with a letter, and the letter itself."""
    signs = [sign for sign, sounds in _readings().items() if any(s[0] == letter for s in sounds)]
    return re.compile(f"[{letter}{letter.upper()}{''.join(signs)}]")


@cache
def _readings() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    with resources.path("lists", "pinyin.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for sign in row["characters"]:
                found[sign].append(row["syllable"])
    return {sign: tuple(sounds) for sign, sounds in found.items()}


def plain(typed: str) -> str:
    """Spaces and marks between syllables say nothing."""
    return typed.lower().replace(" ", "").replace("'", "")
