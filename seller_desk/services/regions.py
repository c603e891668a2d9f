"""The province of an address, by its short name."""

import csv
import re
from collections.abc import Iterator
from functools import cache

from seller_desk import resources

_BEFORE = re.compile(r"(?:\W|[\d_]|中国|中华人民共和国)*")
"""What may stand before a province: signs, a postcode, the country."""
_STREET = re.compile(r"[东西南北中]?[一二三四]?(?:大?街|大道|路(?!桥)|巷)")
"""北京路, 上海东路: a street is named after a province, the address names none."""
_ENDING = re.compile(r"(?:市|盟|地区)$")
_LONGEST = 11
_SHORTEST = 2


def province_of(address: str) -> str | None:
    """广东 for `广东省广州市…`, also for `广州市…`; None when the address opens with neither."""
    opening = _BEFORE.match(address)
    start = address[opening.end() if opening else 0 :]
    for length in range(_LONGEST, _SHORTEST - 1, -1):
        name = start[:length]
        found = _names().get(name)
        if found is not None:
            after = start[length:]
            is_whole = found != name or not _STREET.match(after)
            return found if is_whole else None
    return _bare_city(start)


@cache
def provinces() -> tuple[str, ...]:
    """Every province by its short name, in the order of the list."""
    return tuple(short for short, _, _ in _rows())


def _bare_city(start: str) -> str | None:
    """A city without its 市 counts where the word ends: 广州 天河区, but not 中山路."""
    word = re.split(r"[\W_]", start, maxsplit=1)[0]
    return _cities().get(word)


@cache
def _names() -> dict[str, str]:
    """Provinces, short and in full, and cities in full."""
    found: dict[str, str] = {}
    for short, full, cities in _rows():
        found.update(dict.fromkeys((short, full, *cities), short))
    return found


@cache
def _cities() -> dict[str, str]:
    return {_ENDING.sub("", city): short for short, _, cities in _rows() for city in cities}


def _rows() -> Iterator[tuple[str, str, list[str]]]:
    with resources.path("lists", "regions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["short"], row["full"], [city for city in row["cities"].split("|") if city]
