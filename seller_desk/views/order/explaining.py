"""How a ship-by date comes about, from the same arithmetic that made it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from seller_desk.services.order.deadlines import DaysSource, Deadline
from seller_desk.services.workdays import Rest, Skipped
from seller_desk.views.holidays import holiday
from seller_desk.views.wording import QT_TRANSLATE_NOOP, counted, translate

SOURCES: Mapping[DaysSource, str] = {
    DaysSource.ORDER: QT_TRANSLATE_NOOP("order", "this order's"),
    DaysSource.PRODUCT: QT_TRANSLATE_NOOP("order", "the product's"),
    DaysSource.STOCK: QT_TRANSLATE_NOOP("order", "stock"),
    DaysSource.CUSTOM: QT_TRANSLATE_NOOP("order", "custom"),
    DaysSource.PROCESSING: QT_TRANSLATE_NOOP("order", "processing"),
}


def explained(due: Deadline, begun: datetime | None = None) -> str:
    """`paid 11-20 18:02 + stock 7 days = 11-27 18:02`, and what was passed over on the way.

    `begun` is when the order was paid, or else ordered, where it may not be `due.start`.
    """
    pattern = (
        translate("order", "paid {start} + {source} {days} = {end}")
        if due.from_payment
        else translate("order", "ordered {start} (no time of payment) + {source} {days} = {end}")
    )
    said = pattern.format(
        start=_start(due, begun),
        source=translate("order", SOURCES[due.source]),
        days=counted(_days(due), due.days),
        end=_point(due.at),
    )
    return "  ·  ".join((said, *_notes(due)))


def _days(due: Deadline) -> str:
    if due.is_in_working_days:
        return translate("order", "%n working day(s)")
    return translate("order", "%n day(s)")


def _start(due: Deadline, begun: datetime | None) -> str:
    if begun is None or begun == due.start:
        return _point(due.start)
    return translate("order", "{at} (behind the cut-off, from {start})").format(
        at=_point(begun), start=_point(due.start)
    )


def _notes(due: Deadline) -> Iterator[str]:
    if due.skipped:
        yield translate("order", "left out: {days}").format(days=_left_out(due.skipped))
    if due.is_estimate:
        yield translate("order", "holidays not announced yet, by its weekends only")


def _left_out(skipped: Sequence[Skipped]) -> str:
    """Holidays and closed days by their dates; weekends are only counted."""
    parts = [_named(one) for one in skipped if one.why is not Rest.WEEKEND]
    weekend = Counter(one.why for one in skipped for _ in range(one.days))[Rest.WEEKEND]
    if weekend:
        parts.append(counted(translate("order", "%n day(s) of weekends"), weekend))
    return translate("order", ", ").join(parts)


def _named(one: Skipped) -> str:
    name = translate("order", "closed") if one.why is Rest.CLOSED else holiday(one.name)
    first, last = f"{one.first:%m-%d}", f"{one.last:%m-%d}"
    days = first if first == last else f"{first}–{last}"
    return f"{name} {days}"


def _point(at: datetime) -> str:
    return f"{at:%m-%d %H:%M}"
