"""Which day a sheet tells of that does not say it row by row."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

from seller_desk.sheets.cells import Cell, shown

_DAY = r"(?:\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?|\d{8})"
_NAMED = re.compile(rf"(?<!\d){_DAY}(?!\d)", re.ASCII)
_PARTS = re.compile(r"(\d{4})\D?(\d{1,2})\D?(\d{1,2})", re.ASCII)
_PERIOD = re.compile(
    r"(?:(?:统计|数据)?(?:日期|时间|周期|范围)\s*:?)?\s*"
    rf"({_DAY})(?:\s*(?:[-_~,—–]+|至|到)\s*({_DAY}))?",
    re.ASCII,
)
_MADE = re.compile("导出|下载|生成|打印|制表|更新")
"""Beside such a word stands when the sheet was made."""
_YEARS = range(1990, 2100)


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a text speaks of."""

    first: str
    last: str
    text: str

    @property
    def day(self) -> str | None:
        """The one day that it is; several days are none."""
        return self.first if self.first == self.last else None


def period_in(text: str) -> Period | None:
    """A cell that holds a day or a period and nothing else."""
    found = _PERIOD.fullmatch(normalize("NFKC", text).strip())
    if found is None:
        return None
    first = _day(found[1])
    last = _day(found[2]) if found[2] else first
    return None if first is None or last is None else Period(first, last, text.strip())


def period_of_file(name: str, above: Iterable[Sequence[Cell]]) -> Period | None:
    """What the name of a file says, else a title above its headings.

    The platform names its files 【生意参谋平台】商品_全部_2026-11-20_2026-11-20.xls.
    """
    return _period_in_name(name) or next(_periods_above(above), None)


def _period_in_name(name: str) -> Period | None:
    found = [(day, match) for match in _NAMED.finditer(name) if (day := _day(match[0]))]
    if not found:
        return None
    days = [day for day, _ in found]
    text = name[found[0][1].start() : found[-1][1].end()]
    return Period(min(days), max(days), text)


def _periods_above(above: Iterable[Sequence[Cell]]) -> Iterator[Period]:
    for cells in above:
        texts = [shown(cell) for cell in cells if cell is not None]
        if any(_MADE.search(text) for text in texts):
            continue
        yield from (period for text in texts if (period := period_in(text)) is not None)


def _day(text: str) -> str | None:
    found = _PARTS.match(text)
    if found is None or int(found[1]) not in _YEARS:
        return None
    with suppress(ValueError):
        return date(*map(int, found.groups())).isoformat()
    return None
