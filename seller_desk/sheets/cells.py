"""A cell becomes a text, an id, fen, thousandths or a time; or a fault that says why not."""

import re
from datetime import datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Final

from seller_desk.errors import CellCode

LONGEST_TEXT: Final = 32_767
"""What a cell of Excel holds at most."""
LONGEST_ID: Final = 64
LONGEST_SHOWN: Final = 80
SAFE_NUMBER: Final = 10**15
"""Excel keeps 15 digits: an id that was stored as a longer number has lost its tail."""
MOST_FEN: Final = 10**12
MOST_MILLI: Final = 10**12
FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2099

# Zero-width marks, the soft hyphen, controls but tab and line ends. The joiners U+200C and U+200D
# stay: they hold emoji and scripts together.
_INVISIBLE = dict.fromkeys(
    [*range(9), 11, 12, *range(14, 32), 127, *map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff")]
)
# Not NFKC, which makes 122 of 12².
_HALF_WIDTH = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0xFFE5: "¥"}
_EDGES = "\u200c\u200d"
_NOTHING: Final = frozenset({"", "-", "--", "—", "——", "–", "−"})
_PLAIN_MONEY = re.compile(r"(\d{1,10})\.(\d\d)", re.ASCII)
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?", re.ASCII)
_IN_BRACKETS = re.compile(r"\((.+)\)")
_SCIENTIFIC = re.compile(r"[+-]?\d(?:\.\d+)?[eE]\+\d{2,3}", re.ASCII)
_NOISE = 1e-6
_TIME = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"
    r"(?:[ T]?(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(\.\d+)?秒?|分)?)?",
    re.ASCII,
)
_RUN_TOGETHER = re.compile(r"(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?", re.ASCII)
_BEIJING = re.compile(r"\+08:?00$")
_DAY_ZERO = datetime(1899, 12, 30)
_SERIALS = range(32_874, 73_051)
"""The days of FIRST_YEAR to LAST_YEAR as Excel counts them."""


class ErrorCell(str):
    """An error such as #N/A where a value should stand."""

    __slots__ = ()


Cell = str | int | float | bool | datetime | ErrorCell | None


class CellFault(Exception):  # noqa: N818  (a fact about a cell; the caller turns it into a Problem)
    """This cell cannot be read as what its column holds."""

    def __init__(self, code: CellCode) -> None:
        """Say what is wrong."""
        super().__init__(code.value)
        self.code = code


def text(cell: Cell) -> str | None:
    """The text without invisible characters and blanks around it; nothing is None."""
    if cell.__class__ is str:
        plain = cell.strip() if cell.isprintable() else visible(cell)
    elif cell is None:
        return None
    else:
        plain = _told(cell)
    if len(plain) > LONGEST_TEXT:
        raise CellFault(CellCode.TOO_LONG)
    return plain or None


def ident(cell: Cell) -> str | None:
    """An id, its zeros in front kept. A number of more than 15 digits is a fault."""
    if cell.__class__ is str and cell.isalnum() and cell.isascii() and len(cell) <= LONGEST_ID:
        return cell  # the most of them
    if isinstance(cell, int | float) and not abs(cell) < SAFE_NUMBER:  # NaN is not less, either
        raise CellFault(CellCode.ID_STORED_AS_NUMBER)
    plain = text(cell)
    if plain is None:
        return None
    if not plain.isascii():
        plain = plain.translate(_HALF_WIDTH).strip()
    if _SCIENTIFIC.fullmatch(plain):
        raise CellFault(CellCode.ID_STORED_AS_NUMBER)
    if len(plain) > LONGEST_ID:
        raise CellFault(CellCode.TOO_LONG)
    return None if plain in _NOTHING else plain


def money_fen(cell: Cell) -> int | None:
    """Whole fen; parts of a fen and more than 10¹² of them are faults."""
    if cell is None:
        return None
    if cell.__class__ is str:
        return _fen_of_text(cell)
    return _of_number(cell, 100, MOST_FEN, CellCode.INVALID_MONEY)


def quantity_milli(cell: Cell) -> int | None:
    """Thousandths of a piece; finer ones and less than none are faults."""
    if cell is None:
        return None
    if cell.__class__ is str:
        milli = _milli_of_text(cell)
    else:
        milli = _of_number(cell, 1_000, MOST_MILLI, CellCode.INVALID_NUMBER)
    if milli is not None and milli < 0:
        raise CellFault(CellCode.NEGATIVE_QUANTITY)
    return milli


def moment(cell: Cell) -> datetime | None:
    """A wall-clock time to the second, of a year in which an order of this trade can be."""
    if cell is None:
        return None
    if cell.__class__ is str:
        return _moment_of_text(cell)
    if isinstance(cell, datetime):
        return _plausible(cell)
    if isinstance(cell, ErrorCell):
        raise CellFault(CellCode.ERROR_CELL)
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        raise CellFault(CellCode.INVALID_DATE)
    if _SERIALS.start <= cell < _SERIALS.stop:
        return _plausible(_DAY_ZERO + timedelta(days=cell))
    return _moment_of_text(shown(cell))


def whole(cell: Cell) -> int | None:
    """A whole number; parts of one and less than none are faults."""
    milli = quantity_milli(cell)
    if milli is None:
        return None
    count, rest = divmod(milli, 1_000)
    if rest:
        raise CellFault(CellCode.INVALID_NUMBER)
    return count


def rate_millionths(cell: Cell) -> int | None:
    """A share in millionths: "0.45%" and 0.0045 are 4,500; finer ones are rounded."""
    if isinstance(cell, ErrorCell):
        raise CellFault(CellCode.ERROR_CELL)
    if isinstance(cell, str):
        plain = "".join(visible(cell).translate(_HALF_WIDTH).split())
        if plain in _NOTHING:
            return None
        scale = 10_000 if plain.endswith("%") else 1_000_000
        number = plain.removesuffix("%")
        if not _NUMBER.fullmatch(number) or not any(sign.isdigit() for sign in number):
            raise CellFault(CellCode.INVALID_NUMBER)
        return round(Decimal(number.replace(",", "")) * scale)
    if cell is None:
        return None
    if isinstance(cell, bool | datetime) or not abs(cell) <= MOST_MILLI:
        raise CellFault(CellCode.INVALID_NUMBER)
    return round(cell * 1_000_000)


def day(cell: Cell) -> str | None:
    """A day as the store keeps it, 2026-11-20; a time of that day counts as the day."""
    found = moment(cell)
    return None if found is None else found.date().isoformat()


def shown(cell: Cell) -> str:
    """The cell as a report shows it: as it was read, cut at 80 characters."""
    return "" if cell is None else as_text(cell)[:LONGEST_SHOWN]


def visible(line: str) -> str:
    """The text without characters that nobody sees, and without blanks at its ends."""
    return (
        line.translate(_INVISIBLE).replace("\r\n", "\n").replace("\r", "\n").strip().strip(_EDGES)
    )


def _told(cell: Cell) -> str:
    if isinstance(cell, ErrorCell):
        raise CellFault(CellCode.ERROR_CELL)
    return as_text(cell)


def as_text(cell: Cell) -> str:
    """A number as Excel shows it in a wide column, a time as the platform prints it."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if abs(cell) < SAFE_NUMBER and cell.is_integer() else f"{cell:.15G}"
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds").removesuffix(" 00:00:00")
    return str(cell)


def _of_number(cell: Cell, scale: int, most: int, code: CellCode) -> int:
    """A cell that is a number, in units `scale` times as small; the noise of floats is forgiven."""
    if isinstance(cell, ErrorCell):
        raise CellFault(CellCode.ERROR_CELL)
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        raise CellFault(code)
    if not abs(cell) * scale <= most:  # NaN, too
        raise CellFault(code)
    scaled = cell * scale
    whole = round(scaled)
    if abs(scaled - whole) > max(_NOISE, abs(scaled) * 1e-14):
        raise CellFault(code)
    return whole


@lru_cache(65_536)
def _fen_of_text(cell: str) -> int | None:
    if plain := _PLAIN_MONEY.fullmatch(cell):
        return int(plain[1] + plain[2])
    return _of_written(cell, 100, MOST_FEN, CellCode.INVALID_MONEY)


@lru_cache(65_536)
def _milli_of_text(cell: str) -> int | None:
    return _of_written(cell, 1_000, MOST_MILLI, CellCode.INVALID_NUMBER)


def _of_written(cell: str, scale: int, most: int, code: CellCode) -> int | None:
    """A number as people write it: ¥1,234.50, ￥, full-width digits, (123), 128元."""
    plain = "".join(visible(cell).translate(_HALF_WIDTH).split()).replace("−", "-")
    if plain in _NOTHING:
        return None
    plain = plain.removesuffix("元")
    if bracketed := _IN_BRACKETS.fullmatch(plain):
        plain = "-" + bracketed[1]
    plain = plain.replace("¥", "", 1)
    if not _NUMBER.fullmatch(plain) or not any(sign.isdigit() for sign in plain):
        raise CellFault(code)
    scaled = Decimal(plain.replace(",", "")) * scale
    if scaled != scaled.to_integral_value() or abs(scaled) > most:
        raise CellFault(code)
    return int(scaled)


@lru_cache(65_536)
def _moment_of_text(cell: str) -> datetime | None:
    plain = " ".join(visible(cell).translate(_HALF_WIDTH).split())
    if plain in _NOTHING:
        return None
    plain = _BEIJING.sub("", plain)
    found = _TIME.fullmatch(plain) or _RUN_TOGETHER.fullmatch(plain)
    if found is None:
        raise CellFault(CellCode.INVALID_DATE)
    *parts, rest = found.groups() if found.re is _TIME else (*found.groups(), None)
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in parts)
        whole = datetime(year, month, day, hour, minute, second)
    except ValueError as error:
        raise CellFault(CellCode.INVALID_DATE) from error
    return _plausible(whole + timedelta(seconds=float(rest or 0)))


def _plausible(time: datetime) -> datetime:
    if not FIRST_YEAR <= time.year <= LAST_YEAR:
        raise CellFault(CellCode.INVALID_DATE)
    return to_second(time)


def to_second(time: datetime) -> datetime:
    """The nearest whole second: Excel keeps times as parts of a day and misses by a hair."""
    if not time.microsecond:
        return time
    return (time + timedelta(microseconds=500_000)).replace(microsecond=0)
