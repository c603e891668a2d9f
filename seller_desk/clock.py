"""The platform's clock: every time in the shop is Beijing's, wherever the computer stands."""

from datetime import datetime, timedelta, timezone
from typing import Final

BEIJING: Final = timezone(timedelta(hours=8))
"""A fixed offset is right: China has had no summer time since 1991, and Windows no tzdata."""


def now() -> datetime:
    """What the clock on the wall in Beijing shows."""
    return datetime.now(BEIJING).replace(tzinfo=None)


def moment_of(timestamp: float) -> datetime:
    """The same for a moment as systems count it: the seconds since 1970."""
    return datetime.fromtimestamp(timestamp, BEIJING).replace(tzinfo=None)
