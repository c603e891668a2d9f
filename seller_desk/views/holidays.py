"""The public holidays by their names."""

from collections.abc import Mapping

from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate

HOLIDAYS: Mapping[str, str] = {
    "new_year": QT_TRANSLATE_NOOP("terms", "New Year"),
    "spring_festival": QT_TRANSLATE_NOOP("terms", "Spring Festival"),
    "tomb_sweeping": QT_TRANSLATE_NOOP("terms", "Tomb Sweeping"),
    "labour_day": QT_TRANSLATE_NOOP("terms", "Labour Day"),
    "dragon_boat": QT_TRANSLATE_NOOP("terms", "Dragon Boat"),
    "mid_autumn": QT_TRANSLATE_NOOP("terms", "Mid-Autumn"),
    "national_day": QT_TRANSLATE_NOOP("terms", "National Day"),
}
"""By the codes of the list; a test looks that none is missing."""


def holiday(name: str | None) -> str:
    """What a public holiday is called; its code while it has no other name."""
    known = HOLIDAYS.get(name or "")
    return (name or "") if known is None else translate("terms", known)
