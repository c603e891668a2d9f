"""What a title is made of beside its words: years, smallest quantities, attributes, repeats.

The guide's formula is core word + attribute + smallest quantity (2024 夏季纯棉 T 恤 男女同款
50 件起批); each function finds one of these, or what spoils it, as places in the title. Each takes
the title as `evened` makes it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from seller_desk.services.product.normal import even, normal
from seller_desk.services.product.words import attributes

Span = tuple[int, int]

_BLANK = "\n"
_UNITS = (
    "件套|公斤|千克|平方|件|个|只|条|双|套|箱|包|打|手|码|米|盒|袋|台|张|片|瓶|罐|桶|支|卷|把|对|副|根|块|枚|颗|粒|本|册|朵|份"
    "|捆|组|筒|板|斤|吨|克|升|kg|g|t|pcs|pc|m|l|ml"
)
_NUMBER = r"(?<![0-9,.])[0-9][0-9,.]*+"
_COUNTED = "(?<![一二三四五六七八九十百千半两])[一二三四五六七八九十百千半两]++"
_START = "起[批订定]"
_BARE_START = "起(?![毛球皱泡飞重源点身床步边诉])"
_MINIMUM = re.compile(
    rf"{_NUMBER}\s*+(?:{_UNITS}|[^\W\d_])?\s*+{_START}"
    rf"|{_NUMBER}\s*+(?:{_UNITS})?\s*+{_BARE_START}"
    rf"|{_COUNTED}\s*+(?:{_UNITS})\s*+(?:{_START}|{_BARE_START})"
)
_YEARS = re.compile(r"(?<![0-9a-z.#*×/~-])(20[0-9]{2})(?:\s?[-~/至到]\s?(20[0-9]{2}))?(?![0-9])")
_NUMBERED = re.compile(r"(?:型号|货号|款号|编号|批号|规格|尺寸|no|第)[.:#\s]*$")
_NUMBERED_REACH = 8
_MEASURED = re.compile(
    r"[.,*×/~x-][0-9]|\s?(?:件|[只张片粒枚颗克斤瓦伏毫目铝号]|个(?![性人])|支(?!持)|元(?![旦宵素])|升(?!级)"
    r"|公[斤分里]|米(?![色白奇老])|条(?![纹绒])|双(?![面肩层排色扣头十人开拼口])|套(?![装头裙])|箱(?!包)|型(?!男)|以[上下内]"
    r"|(?:mm|cm|m|ml|l|kg|g|w|kw|ah|mah|pcs|pc|hz|lm|rpm)(?![a-z]))"
)
_MEASURE = re.compile(
    r"(?<![0-9.])[0-9.]++\s*+"
    r"(?:mm|cm|m|ml|l|kg|g|w|v|oz|d|寸|英寸|厘米|毫米|毫升|升|克|斤|支|层|码|瓦|片装|件套|件装|双装|只装)"
)
_TOKEN = re.compile(r"[a-z]+|[^\W\d_]")
_LONG_LATIN = 3


@dataclass(frozen=True, slots=True)
class Year:
    """A year, or two of them as a range, and where they stand."""

    span: Span
    last: int


def evened(title: str) -> str:
    """The title in usual width and small letters, every character in its place."""
    return "".join(map(even, title))


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with nothing in those places; what stood around them does not move together."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = _BLANK * (end - start)
    return "".join(characters)


def minimums(text: str) -> list[Span]:
    """Where a smallest quantity is named: number, unit if any, then 起批, 起订 or 起."""
    return [found.span() for found in _MINIMUM.finditer(text)]


def years(text: str) -> Iterator[Year]:
    """The numbers that stand as a year: 2024新款, 2024年, 2024-2025秋冬.

    A quantity, a measure, an article number and an aluminium profile are none: 2000个, 2000ml,
    货号2024, 2020铝型材.
    """
    for found in _YEARS.finditer(text):
        start, end = found.span()
        is_number = _NUMBERED.search(text, max(0, start - _NUMBERED_REACH), start)
        if not is_number and not _MEASURED.match(text, end):
            yield Year((start, end), max(int(year) for year in found.groups() if year))


def has_attribute(text: str) -> bool:
    """Whether the title says of what, for whom, when, how or how large.

    Judged by a list of words that titles use (resources/lists/title_attributes.csv) and by
    measures such as 500ml. No list knows every word, so what follows from it is only advice.
    """
    plain = normal(text).text
    return any(word in plain for word in attributes()) or _MEASURE.search(text) is not None


def repeats(text: str) -> Iterator[Span]:
    """Where something stands that stood before: two Chinese characters and more, or a Latin word.

    Without a dictionary, a word is what repeats. Numbers are none.
    """
    tokens = [found.span() for found in _TOKEN.finditer(text)]
    seen: dict[str, int] = {}
    place = 0
    while place < len(tokens):
        word = _word(text, tokens, place)
        count = _repeated(text, tokens, seen.get(word, place), place)
        if count:
            yield tokens[place][0], tokens[place + count - 1][1]
        elif word:
            seen.setdefault(word, place)
        place += max(count, 1)


def _word(text: str, tokens: Sequence[Span], place: int) -> str:
    """The least that counts as a word here; nothing when that is too little."""
    start, end = tokens[place]
    if end - start >= _LONG_LATIN:
        return text[start:end]
    follows = place + 1 < len(tokens) and tokens[place + 1][0] == end
    return text[start : tokens[place + 1][1]] if follows else ""


def _repeated(text: str, tokens: Sequence[Span], earlier: int, place: int) -> int:
    """How many tokens from `place` on are those from `earlier` on."""
    count = 0
    while earlier + count < place and place + count < len(tokens):
        first, second = tokens[earlier + count], tokens[place + count]
        apart = count and (
            first[0] > tokens[earlier + count - 1][1] or second[0] > tokens[place + count - 1][1]
        )
        if apart or text[slice(*first)] != text[slice(*second)]:
            break
        count += 1
    is_word = count > 1 or (count == 1 and tokens[place][1] - tokens[place][0] >= _LONG_LATIN)
    return count if is_word else 0
