"""Many names at once, by what they hold and by their sounds: one pass over all of them.

`services/pinyin.py` says what the letters of one name mean; here tens of thousands stand ready.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from seller_desk.models.customer import Customer
from seller_desk.models.memory import remembered
from seller_desk.models.product import Product
from seller_desk.models.search import folded
from seller_desk.services.pinyin import can_sound, plain, sounds_of

_SILENT = re.compile(r"[\s'/]+")
_STANDS = Customer.merged_into.is_(None)


class Lines:
    """Short texts by their ids as one long text, which is looked through at once."""

    def __init__(self, lines: Iterable[tuple[int, str]]) -> None:
        self._starts, self._ids = array("q"), array("q")
        texts: list[str] = []
        end = 0
        for key, line in lines:
            self._starts.append(end)
            self._ids.append(key)
            texts.append(line)
            end += len(line) + 1
        self._text = "\n".join(texts)

    def holding(self, words: Sequence[str], most: int) -> list[int]:
        """The ids of the last lines in which all words stand, the last one first."""
        found: list[int] = []
        end = len(self._text)
        while words and len(found) < most and (at := self._text.rfind(words[0], 0, end)) >= 0:
            place = bisect_right(self._starts, at) - 1
            end = self._starts[place]
            line = self._text[end : self._text.find("\n", at) % (len(self._text) + 1)]
            if all(word in line for word in words):
                found.append(self._ids[place])
        return found

    def matching(self, pattern: re.Pattern[str], most: int | None = None) -> list[int]:
        """The ids of the lines in which the pattern is found; each once, of so many hits."""
        places = (
            bisect_right(self._starts, hit.start()) - 1
            for hit in islice(pattern.finditer(self._text), most)
        )
        return list(dict.fromkeys(self._ids[place] for place in places))


class Sounds:
    """Names ready to be found by letters: `huayi`, `hy` and `huay` find 华艺."""

    def __init__(self, names: Iterable[tuple[int, str | None]]) -> None:
        self._lines = Lines((key, spelt(name)) for key, name in names if name)

    def ids(self, typed: str, most: int | None = None) -> list[int]:
        """The names in which the letters stand, as sounds or their beginnings; each id once."""
        return self._lines.matching(_pattern(typed), most) if can_sound(typed) else []


@remembered
def customer_lines(session: Session) -> Lines:
    """Every customer by all that is known of them."""
    texts = select(Customer.id, Customer.search_text).where(_STANDS).order_by(Customer.id)
    return Lines((key, text) for key, text in session.execute(texts))


@remembered
def customer_sounds(session: Session) -> Sounds:
    """Every customer by what they are called."""
    name = func.coalesce(Customer.company, Customer.name, Customer.login)
    standing = select(Customer.id, name).where(_STANDS)
    return Sounds((key, said) for key, said in session.execute(standing))


@remembered
def product_sounds(session: Session) -> Sounds:
    """Every product by its title."""
    titles = session.execute(select(Product.id, Product.title))
    return Sounds((key, title) for key, title in titles)


def customers_called(session: Session, typed: str) -> list[ColumnElement[bool]]:
    """The condition that all words are known of a customer, or that their name sounds like that."""
    alike = customer_sounds(session).ids(typed) if can_sound(typed) else []
    return _called(Customer.search_text, Customer.id, typed, alike)


def products_called(session: Session, typed: str) -> list[ColumnElement[bool]]:
    """The condition that all words stand in a product's texts, or that its title sounds like it."""
    alike = product_sounds(session).ids(typed) if can_sound(typed) else []
    return _called(Product.search_text, Product.id, typed, alike)


def _called(
    text: InstrumentedAttribute[str],
    key: InstrumentedAttribute[int],
    typed: str,
    alike: Sequence[int],
) -> list[ColumnElement[bool]]:
    words = folded(typed).split()
    if not words:
        return []
    written = and_(*(text.contains(word, autoescape=True) for word in words))
    ids: BindParameter[Sequence[int]] = bindparam(None, alike, expanding=True, literal_execute=True)
    return [written | key.in_(ids) if alike else written]


@lru_cache(100_000)
def spelt(name: str) -> str:
    """A name by its sounds: a mark before each sign, strokes between its readings: `'chong/zhong`.

    Spaces, and the signs that are marks here, sound like nothing.
    """
    return "".join("'" + "/".join(sounds_of(sign)) for sign in _SILENT.sub("", name))


def _pattern(typed: str) -> re.Pattern[str]:
    """After each letter the next one, or the beginning of any reading of the next sign."""
    return re.compile("['/]" + r"(?:[^'\n]*'(?:[^'/\n]*/)*)?".join(plain(typed)))
