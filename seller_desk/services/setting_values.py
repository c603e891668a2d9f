"""What a setting may hold: read from a text, and told from what does not fit."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from seller_desk.services import batch_columns, word_list
from seller_desk.services.holidays import read_holidays, written_holidays
from seller_desk.services.workdays import read_days, written

Value = str | int | float | None


class SettingKind(StrEnum):
    """What a setting holds; money is whole fen."""

    TEXT = "text"
    COUNT = "count"
    FACTOR = "factor"
    MONEY = "money"
    CHOICE = "choice"
    HOUR = "hour"
    """Of the day, or nothing."""
    DAYS = "days"
    """Days and stretches of days, as `workdays` writes them."""
    COLUMNS = "columns"
    """Pairs of heading and field, as `batch_columns` writes them."""
    HOLIDAYS = "holidays"
    """Public days, as `holidays` writes them."""
    WORDS = "words"
    """A list of words, as `word_list` writes it."""


_Read = Callable[[str], object]
_READERS: Mapping[SettingKind, _Read] = {
    SettingKind.COLUMNS: batch_columns.read,
    SettingKind.DAYS: read_days,
    SettingKind.HOLIDAYS: read_holidays,
    SettingKind.WORDS: word_list.read,
}
"""They raise ValueError for a text that is none of theirs."""
_FORMS: Mapping[SettingKind, Callable[[str], Value]] = {
    SettingKind.TEXT: str,
    SettingKind.CHOICE: str,
    SettingKind.FACTOR: float,
    SettingKind.COLUMNS: lambda text: batch_columns.written(batch_columns.read(text)),
    SettingKind.DAYS: lambda text: written(read_days(text)),
    SettingKind.HOLIDAYS: lambda text: written_holidays(read_holidays(text)),
    SettingKind.WORDS: lambda text: word_list.written(word_list.read(text)),
}


def value_of(kind: SettingKind, text: str) -> Value:
    """A text as the value of such a setting: a whole number, if nothing else. Raises ValueError."""
    return _FORMS.get(kind, int)(text)


def fits(
    kind: SettingKind, value: object, minimum: float, maximum: float, choices: tuple[str, ...]
) -> bool:
    """Whether such a setting may hold it; a text has at most `maximum` characters."""
    match kind:
        case SettingKind.TEXT:
            return value is None or (isinstance(value, str) and len(value) <= maximum)
        case SettingKind.CHOICE:
            return value in choices
        case SettingKind.HOUR if value is None:
            return True
        case SettingKind.FACTOR:
            return _in_range(value, minimum, maximum)
        case _ if kind in _READERS:
            return isinstance(value, str) and _reads(_READERS[kind], value)
        case _:
            return isinstance(value, int) and _in_range(value, minimum, maximum)


def _in_range(value: object, minimum: float, maximum: float) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return minimum <= value <= maximum


def _reads(read: _Read, text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True
