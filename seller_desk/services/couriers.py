"""Couriers: their names as sheets print them, and which one a tracking number looks like.

A number's shape only ever suggests: public tables of patterns overlap (facts/1688.md, B2).
"""

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from seller_desk import resources
from seller_desk.errors import OrderCode

SELF = "SELF"
"""The code for goods that leave without a courier."""
_IN_PARENTHESES = re.compile(r"[(（]([^)）]*)[)）]")
_APART = re.compile(r"[,，;；、/|\s]+")
_SHAPE = re.compile(r"[A-Za-z0-9-]{8,30}")
_CERTAIN = (
    ("SF", re.compile(r"SF\d{12,15}")),
    ("YTO", re.compile(r"YT\d{10,15}")),
    ("JTSD", re.compile(r"JT\d{12,15}")),
    ("JD", re.compile(r"JD[0-9A-Z]{8,18}")),
    ("DBL", re.compile(r"DP[KL]\d{10,14}")),
    ("KYSY", re.compile(r"KY\d{8,24}")),
    ("STO", re.compile(r"77\d{11,13}")),
    ("ZTO", re.compile(r"7[3568]\d{10,13}")),
    ("YD", re.compile(r"(?:31|43|46)\d{13}")),
    ("EMS", re.compile(r"E[A-Z]\d{9}CN")),
)
"""Prefixes that several public tables agree on."""
_AMBIGUOUS = re.compile(r"\d{12,13}")
"""A dozen digits alone fit half of the list; whatever they begin with, they are a guess."""


@dataclass(frozen=True, slots=True)
class Courier:
    """One carrier: `code` is stored, `name` is shown and exported, sheets also say `aliases`."""

    code: str
    name: str
    aliases: tuple[str, ...]
    pattern: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Guess:
    """The courier a number looks like; `certain` when its prefix leaves no doubt."""

    courier: Courier
    certain: bool

    @property
    def code(self) -> str:
        """The courier's code."""
        return self.courier.code


@cache
def couriers() -> dict[str, Courier]:
    """Every courier by its code, in the order of the list: the usual ones first."""
    with resources.path("lists", "couriers.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: _courier(row) for row in csv.DictReader(file)}


def named(text: str) -> Courier | None:
    """The courier a sheet means by 中通快递(ZTO), 中通 or ZTO; None when it is not known."""
    inside = _IN_PARENTHESES.search(text)
    outside = _IN_PARENTHESES.sub("", text)
    code = _names().get(_key(outside)) or _names().get(_key(text))
    if code is None and inside is not None:
        code = _names().get(_key(inside[1]))
    return None if code is None else couriers()[code]


def name_of(code: str | None, text: str | None = None) -> str:
    """A courier's name to print: the list's, else the sheet's own text."""
    known = couriers().get(code or "")
    return known.name if known is not None else (text or code or "")


def tidy(number: str) -> str:
    """A tracking number as it is stored: plain letters and digits, without spaces, upper case."""
    return "".join(unicodedata.normalize("NFKC", number).split()).upper()


def guess(number: str) -> Guess | None:
    """The courier of a tracking number: a certain prefix, else the first pattern that fits."""
    wanted = tidy(number)
    for code, pattern in _CERTAIN:
        if pattern.fullmatch(wanted):
            return Guess(couriers()[code], certain=_AMBIGUOUS.fullmatch(wanted) is None)
    for courier in couriers().values():
        if courier.pattern is not None and courier.pattern.fullmatch(wanted):
            return Guess(courier, certain=False)
    return None


def may_be(number: str, code: str) -> bool:
    """Whether a courier may have given out such a number."""
    courier = couriers().get(code)
    wanted = tidy(number)
    if courier is None or number_fault(wanted) is not None:
        return False
    return courier.pattern is None or courier.pattern.fullmatch(wanted) is not None


def likely(number: str, usual: str | None) -> str | None:
    """The courier of a number by its code: a sure prefix, else `usual` if it may be, else a guess.

    While nobody's number looks like that, it is the usual one.
    """
    found = guess(number)
    if found is None or (not found.certain and usual is not None and may_be(number, usual)):
        return usual
    return found.code


def number_fault(number: str) -> OrderCode | None:
    """Why this cannot be a tracking number: 8–30 letters, digits and hyphens are asked for."""
    return None if _SHAPE.fullmatch(number) else OrderCode.BAD_NUMBER


def several(cell: str) -> list[str]:
    """The numbers, or couriers, of one cell: parted by comma, semicolon, slash, line or space."""
    return [part for part in _APART.split(cell) if part]


def joined(cell: str) -> list[tuple[str | None, str]]:
    """Courier and number of every `公司:单号` in a cell of the sheets of 2017 to 2020."""
    found = []
    for part in several(cell.replace("：", ":")):
        courier, _, number = part.rpartition(":")
        if number:
            found.append((courier or None, number))
    return found


def _courier(row: dict[str, str]) -> Courier:
    return Courier(
        code=row["code"],
        name=row["name_zh"],
        aliases=tuple(filter(None, row["aliases"].split("|"))),
        pattern=re.compile(row["pattern"]) if row["pattern"] else None,
    )


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for courier in couriers().values():
        for name in (courier.code, courier.name, *courier.aliases):
            found.setdefault(_key(name), courier.code)
    return found


def _key(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()
