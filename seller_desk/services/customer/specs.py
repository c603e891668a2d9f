"""型号 as its parts: 红色;XL is a colour and a size."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from seller_desk import resources
from seller_desk.models.search import folded

_BETWEEN = re.compile(r"[;；,，/|、\s]+")
_KEY = re.compile(r"^[^:：]{1,8}[:：]")
_SIZE = re.compile(
    r"(?:[2-9]?x{0,5}[sl]|x{1,5}|m|均码|f|[2-9]\d(?:码|cm|#)?|1\d{2}(?:码|cm|#|/\d{2,3}[a-d]?)?)(?:码)?"
)
_COLOUR_ENDS = "色"


@dataclass(frozen=True, slots=True)
class Spec:
    """What a variant is; None where it does not say."""

    colour: str | None = None
    size: str | None = None


@lru_cache(4096)
def read_spec(text: str) -> Spec:
    """The first colour and the first size of a variant."""
    colour = size = None
    for part in _BETWEEN.split(text):
        said = _KEY.sub("", part).strip()
        plain = folded(said)
        if size is None and _SIZE.fullmatch(plain):
            size = said.upper()
        elif colour is None and said:
            colour = colour_of(plain) or (said if said.endswith(_COLOUR_ENDS) else None)
    return Spec(colour, size)


@lru_cache(1024)
def colour_of(text: str) -> str | None:
    """The colour that a text names, by its longest word: 藏青色 is 藏青, 酒红 is 红."""
    found = [word for word in _words() if word in text]
    return _words()[max(found, key=len)] if found else None


def swatch(colour: str) -> str | None:
    """How a colour looks, as #RRGGBB."""
    return _swatches().get(colour)


@cache
def _words() -> Mapping[str, str]:
    return {
        word: row["name"] for row in _read() for word in (*row["words"].split("|"), row["name"])
    }


@cache
def _swatches() -> Mapping[str, str]:
    return {row["name"]: row["hex"] for row in _read()}


@cache
def _read() -> list[dict[str, str]]:
    with resources.path("lists", "colours.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
