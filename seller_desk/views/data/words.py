"""Words that several parts of the data centre use."""

from seller_desk.services.data.ranges import Range
from seller_desk.views.wording import translate


def weekdays() -> list[str]:
    """From Monday on."""
    said = translate("data", "Mon,Tue,Wed,Thu,Fri,Sat,Sun")
    return said.replace("，", ",").split(",")


def weekday_name(number: int) -> str:
    """A weekday, 0 for Monday."""
    return weekdays()[number]


def said_range(within: Range) -> str:
    """From the first to the last day."""
    return f"{within.since:%Y-%m-%d} – {within.until:%Y-%m-%d}"


def region_name(name: str | None) -> str:
    """A province; addresses that cannot be read have none."""
    return name or translate("data", "not readable")
