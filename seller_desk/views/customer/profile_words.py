"""A profile in words: who it is, the facts at its head, a month."""

from datetime import datetime

from seller_desk.services.profiles import CustomerProfile, MonthAmount
from seller_desk.views.formats import count, day, yuan
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone


def axis(fen: float) -> str:
    """Yuan on an axis, without decimals."""
    return f"{fen / 100:,.0f}"


def month_told(month: MonthAmount) -> str:
    """One month in full."""
    return counted(translate("customer", "{month}: {amount}, %n order(s)"), month.orders).format(
        month=f"{month.first_day:%Y-%m}", amount=yuan(month.paid_fen)
    )


def silence_pill(profile: CustomerProfile) -> tuple[str, Tone, str]:
    days = profile.card.days_since
    if not profile.silent or days is None:
        return "", Tone.NEUTRAL, ""
    said = counted(translate("customer", "%n day(s) without an order"), days)
    return said, Tone.WARNING, "clock-3"


def who_line(profile: CustomerProfile) -> str:
    card, row = profile.card, profile.card.row
    parts = [row.login, row.place]
    if row.first_at is not None:
        said = translate("customer", "first order {month}")
        parts.append(said.format(month=f"{row.first_at:%Y-%m}"))
    if card.keeper:
        parts.append(translate("customer", "looked after by {name}").format(name=card.keeper))
    if profile.dealings.also:
        names = ", ".join(profile.dealings.also)
        parts.append(translate("customer", "also {names}").format(names=names))
    return " · ".join(part for part in parts if part)


def head_facts(profile: CustomerProfile, now: datetime) -> list[tuple[str, str, Tone | None]]:
    card, row = profile.card, profile.card.row
    gap = None if profile.gap_days is None else round(profile.gap_days)
    average = None if card.average_fen is None else round(card.average_fen)
    late = Tone.WARNING if profile.silent else None
    expected = profile.next_on
    return [
        (translate("customer", "Last 12 months"), yuan(profile.year_fen), None),
        (translate("customer", "All time"), yuan(row.paid_fen), None),
        (translate("customer", "Paid orders"), count(row.orders), None),
        (translate("customer", "Average order"), yuan(average), None),
        (translate("customer", "Own rhythm"), _days(gap), None),
        (translate("customer", "Since the last"), _days(card.days_since), late),
        (
            translate("customer", "Next expected"),
            UNKNOWN if expected is None else day(datetime.combine(expected, now.time()), now),
            late,
        ),
    ]


def _days(days: int | None) -> str:
    return UNKNOWN if days is None else counted(translate("customer", "%n day(s)"), days)
