"""Values as text: money, counts, days, time left, and personal data under its mask."""

from datetime import datetime, timedelta
from typing import SupportsIndex

from seller_desk.services import masking
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tone

STARS = "****"
"""What stands for a value in screenshots mode."""
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_PRESSING = timedelta(hours=2, minutes=30)


class HiddenFen(int):
    """An amount that is not to be read, in screenshots mode (`views/veil.py`)."""

    def __abs__(self) -> "HiddenFen":
        return self

    def __neg__(self) -> "HiddenFen":
        return self

    def __round__(self, _digits: SupportsIndex = 0) -> "HiddenFen":
        return self


def money(fen: int | None) -> str:
    """Yuan with two decimals and thousands apart: `12,345.60`; never a currency sign."""
    if fen is None:
        return UNKNOWN
    if isinstance(fen, HiddenFen):
        return STARS
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100:,}.{abs(fen) % 100:02}"


def yuan(fen: int | None) -> str:
    """Money outside of tables: `¥12,345.60`."""
    return UNKNOWN if fen is None else f"¥{money(fen)}"


def count(number: int | None) -> str:
    """A whole number with thousands apart."""
    return UNKNOWN if number is None else f"{number:,}"


def quantity(milli: int | None) -> str:
    """Pieces: whole without decimals, else as many as there are."""
    if milli is None:
        return UNKNOWN
    if milli % 1000 == 0:
        return f"{milli // 1000:,}"
    return f"{milli / 1000:,.3f}".rstrip("0")


def share(part: float | None, decimals: int = 1) -> str:
    """A fraction as per cent."""
    return UNKNOWN if part is None else f"{part * 100:.{decimals}f}%"


def moment(at: datetime | None, now: datetime) -> str:
    """A time in a table: `11-23 09:12` in this year, else the day alone."""
    if at is None:
        return UNKNOWN
    return f"{at:%m-%d %H:%M}" if at.year == now.year else f"{at:%Y-%m-%d}"


def day(at: datetime | None, now: datetime) -> str:
    """A day in a narrow column: `11-23` in this year, else with the year."""
    if at is None:
        return UNKNOWN
    return f"{at:%m-%d}" if at.year == now.year else f"{at:%Y-%m-%d}"


def full_moment(at: datetime | None) -> str:
    """A time in full, for tooltips and copies."""
    return UNKNOWN if at is None else f"{at:%Y-%m-%d %H:%M:%S}"


def near_moment(at: datetime, now: datetime) -> str:
    """A time near now, by the day's name: `today 10:48`, `tomorrow 09:30`, else `11-26 18:00`."""
    clock = f"{at:%H:%M}"
    match (at.date() - now.date()).days:
        case 0:
            return translate("formats", "today {time}").format(time=clock)
        case 1:
            return translate("formats", "tomorrow {time}").format(time=clock)
        case -1:
            return translate("formats", "yesterday {time}").format(time=clock)
        case _:
            return f"{at:%m-%d %H:%M}" if at.year == now.year else f"{at:%Y-%m-%d %H:%M}"


def time_left(until: datetime | None, now: datetime, *, whole_hours: bool = False) -> str:
    """How long there is still, or for how long it is too late; short, for a pill."""
    if until is None:
        return UNKNOWN
    return _late(now - until) if until < now else _left(until - now, whole_hours=whole_hours)


def time_tone(until: datetime | None, now: datetime) -> tuple[Tone, str]:
    """Tone and icon of a deadline, as the design's `deadline_tone` has it."""
    if until is None:
        return Tone.NEUTRAL, "calendar"
    if until < now:
        return Tone.DANGER, "triangle-alert"
    if until - now < _PRESSING:
        return Tone.DANGER, "timer"
    if until - now <= _DAY:
        return Tone.WARNING, "clock-3"
    return Tone.NEUTRAL, "calendar"


def masked_phone(number: str | None) -> str:
    """A phone with its middle hidden: `138****2206`."""
    return masking.phone(number) or UNKNOWN


def masked_name(name: str | None) -> str:
    """A person's name by its first character."""
    return masking.name(name) or UNKNOWN


def masked_address(address: str | None) -> str:
    """An address as far as its district; one that cannot be cut keeps six characters."""
    return masking.address(address) or UNKNOWN


def file_size(size: int) -> str:
    """Bytes in a unit that suits them."""
    value = float(size)
    for unit in ("B", "KB", "MB"):
        if value < 1024:  # noqa: PLR2004  (the step from unit to unit)
            return f"{value:.0f} {unit}" if unit == "B" else f"{value:.1f} {unit}"
        value /= 1024
    return f"{value:.1f} GB"


def _late(gone: timedelta) -> str:
    if gone < _HOUR:
        return translate("formats", "{m} min late").format(m=gone // _MINUTE)
    if gone < 2 * _DAY:
        return translate("formats", "{h} h late").format(h=gone // _HOUR)
    return translate("formats", "{d} d late").format(d=gone // _DAY)


def _left(left: timedelta, *, whole_hours: bool) -> str:
    hours, rest = divmod(left, _HOUR)
    if left < _HOUR:
        return translate("formats", "{m} min left").format(m=left // _MINUTE)
    if left < 7 * _HOUR and rest >= _MINUTE and not whole_hours:
        return translate("formats", "{h} h {m} min left").format(h=hours, m=rest // _MINUTE)
    if left <= _DAY:
        return translate("formats", "{h} h left").format(h=hours)
    days, rest = divmod(left, _DAY)
    return translate("formats", "{d} d {h} h left").format(d=days, h=rest // _HOUR)
