"""Province and city of an address, by their short names.

Cities are those of the second level: 市, 自治州, 盟 and 地区; a county-level city counts as the
city it belongs to. The four cities that are provinces, 香港 and 澳门 have none below them.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from seller_desk import resources

_BEFORE = re.compile(r"(?:\W|[\d_]|中国|中华人民共和国)*")
"""What may stand before a province: signs, a postcode, the country."""
_BETWEEN = re.compile(r"[\W_]*(?:市辖区|直辖|省直辖县级行政区划)?[\W_]*")
"""What may stand between a province and its city."""
_STREET = re.compile(r"[东西南北中]?[一二三四]?(?:大?街|大道|路(?!桥)|巷)")
"""北京路, 上海东路: a street is named after a province, the address names none."""
_DISTRICT = re.compile(r"[^\W\d路街巷道村公园广场小社]{2,7}(?:园区|区|县|镇)")
"""天河区 after 广州: then it is a city even without its 市."""
_ENDING = re.compile(r"(?:市|盟|地区)$")
_PEOPLES = re.compile(
    r"(?:朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|壮族|哈尼族|傣族|白族|景颇族|傈僳族|回族"
    r"|蒙古族|蒙古|柯尔克孜|哈萨克)+自治州$"
)
_LONGEST = 11
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Place:
    """浙江, 杭州; the city is None where the address does not tell it."""

    province: str
    city: str | None

    @property
    def name(self) -> str:
        """`浙江 杭州`, or the province alone."""
        return self.province if self.city is None else f"{self.province} {self.city}"


def province_of(address: str) -> str | None:
    """广东 for `广东省广州市…`, also for `广州市…`; None when the address opens with neither."""
    return _opening(_start(address))[0]


def place_of(address: str) -> Place | None:
    """浙江 杭州 for `浙江省杭州市…`, `浙江杭州…` and `杭州市…`; None without a province."""
    start = _start(address)
    province, length = _opening(start)
    return None if province is None else Place(province, _city(province, start[length:]))


@cache
def provinces() -> tuple[str, ...]:
    """Every province by its short name, in the order of the list."""
    return tuple(short for short, _, _ in _rows())


@cache
def cities(province: str) -> tuple[str, ...]:
    """The cities of a province by their short names."""
    return tuple(_short(city) for short, _, named in _rows() if short == province for city in named)


def _start(address: str) -> str:
    opening = _BEFORE.match(address)
    return address[opening.end() if opening else 0 :]


def _opening(start: str) -> tuple[str | None, int]:
    """The province, and how long its own name is; a city that stands for it is not passed over."""
    for name in _names_by_beginning().get(start[:_SHORTEST], ()):
        if start.startswith(name):
            found, length = _names()[name], len(name)
            if found == name and _STREET.match(start[length:]):
                return None, 0
            return found, length if name in _own_names(found) else 0
    return _bare_city(start), 0


def _city(province: str, rest: str) -> str | None:
    """The city that follows; a province that is said twice is passed over."""
    between = _BETWEEN.match(rest)
    rest = rest[between.end() if between else 0 :]
    known = _cities_of(province)
    for length in range(_LONGEST, _SHORTEST - 1, -1):
        city = known.get(rest[:length])
        if city is not None and _is_city(rest[:length], city, rest[length:]):
            return city
    again = next((name for name in _own_names(province) if rest.startswith(name)), "")
    return _city(province, rest[len(again) :]) if again else None


def _is_city(name: str, city: str, after: str) -> bool:
    """广州市 always is one, 广州 not before 路 or 大道, 吉林 not before 省."""
    return name != city or not (_STREET.match(after) or after.startswith("省"))


def _bare_city(start: str) -> str | None:
    """A city without its 市 counts where the word ends, or before a district: not in 中山路."""
    word = re.split(r"[\W_]", start, maxsplit=1)[0]
    known = _bare_names()
    if word in known:
        return known[word]
    for length in range(_LONGEST, _SHORTEST - 1, -1):
        if word[:length] in known and _DISTRICT.match(word[length:]):
            return known[word[:length]]
    return None


@cache
def _names() -> dict[str, str]:
    """Provinces, short and in full, and cities in full."""
    found: dict[str, str] = {}
    for short, full, named in _rows():
        parts = [part for city in named for part in _parts().get(_short(city), ())]
        found.update(dict.fromkeys((*parts, *named, short, full), short))
    return found


@cache
def _names_by_beginning() -> dict[str, list[str]]:
    """The longest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(_names(), key=len, reverse=True):
        found[name[:_SHORTEST]].append(name)
    return dict(found)


@cache
def _bare_names() -> dict[str, str]:
    """Cities without their ending."""
    return {name: short for short in provinces() for name in _cities_of(short)}


@cache
def _own_names(province: str) -> tuple[str, ...]:
    """广东省, 广东; 上海市, 上海."""
    full = next(full for short, full, _ in _rows() if short == province)
    return (full, province)


@cache
def _cities_of(province: str) -> dict[str, str]:
    """Every way to write the cities of a province."""
    found: dict[str, str] = {}
    for short, _, named in _rows():
        for full in named if short == province else ():
            city = _short(full)
            found.update(dict.fromkeys((full, city), city))
            if full.endswith("自治州"):
                found[f"{city}州"] = city
            for part in _parts().get(city, ()):
                found.update(dict.fromkeys((part, _ENDING.sub("", part)), city))
    return {name: city for name, city in found.items() if len(name) >= _SHORTEST}


def _short(city: str) -> str:
    return _PEOPLES.sub("", _ENDING.sub("", city))


@cache
def _parts() -> dict[str, tuple[str, ...]]:
    """County-level cities by the city they belong to."""
    with resources.path("lists", "cities.csv").open(encoding="utf-8", newline="") as file:
        return {row["city"]: tuple(row["parts"].split("|")) for row in csv.DictReader(file)}


def _rows() -> Iterator[tuple[str, str, list[str]]]:
    with resources.path("lists", "regions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["short"], row["full"], [city for city in row["cities"].split("|") if city]
