"""Where orders leave too late: week by week, by the kind of goods, and why as far as is known."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order, Parcel
from seller_desk.services.data.ranges import Range
from seller_desk.services.order.conditions import kind_of
from seller_desk.services.order.searching import named
from seller_desk.services.punctuality import Outcome, known_outcomes
from seller_desk.services.settings import ShopSettings, usual_days
from seller_desk.services.workdays import Calendar, DayCount
from seller_desk.words import ProductKind

_DAY = timedelta(days=1)
_K = TypeVar("_K", bound=Hashable)


class LateReason(StrEnum):
    """Why an order was late; the first that holds counts."""

    PART = "part"
    """A part had left by the date, the rest had not."""
    TRAP = "trap"
    """Custom goods or goods to be processed went by fewer days than the platform allows."""
    FREE_DAY = "free_day"
    """The date fell on a weekend, a holiday or a closed day."""
    BY_HOURS = "by_hours"
    """Missed by less than a day."""
    WAITS = "waits"
    """Nothing has left yet."""
    DAYS = "days"
    """It left a day or more behind the date."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Orders of one week, kind or reason, by their ids."""

    in_time: tuple[int, ...] = ()
    late: tuple[int, ...] = ()

    @property
    def share(self) -> float | None:
        """The part that was late; None while no outcome is known."""
        known = len(self.in_time) + len(self.late)
        return len(self.late) / known if known else None


@dataclass(frozen=True, slots=True)
class Lateness:
    """The outcomes of a range, divided in three ways; each adds up to all of them."""

    range: Range
    all: Tally
    weeks: Mapping[date, Tally]
    """By the Monday of the ship-by date, those without any order included."""
    kinds: Mapping[ProductKind | None, Tally]
    reasons: Mapping[LateReason, tuple[int, ...]]
    """The late ones, the most frequent reason first."""


def lateness(session: Session, within: Range, settings: ShopSettings, now: datetime) -> Lateness:
    """Where the orders whose ship-by lies in the range were late."""
    found = known_outcomes(session, within, settings, now)
    late = [one for one in found if one.is_late]
    parts = _part_sent(session, late)
    calendar = settings.calendar
    reasons: dict[LateReason, list[int]] = defaultdict(list)
    for one in late:
        reasons[_reason(one, parts, settings, calendar)].append(one.order_id)
    weeks = dict.fromkeys(_mondays(within, now), Tally())
    weeks |= _divided(found, lambda one: _monday(one.due.date()))
    return Lateness(
        range=within,
        all=_divided(found, lambda _: None).get(None, Tally()),
        weeks=weeks,
        kinds=_divided(found, _kind),
        reasons={
            why: tuple(ids)
            for why, ids in sorted(reasons.items(), key=lambda item: (-len(item[1]), item[0]))
        },
    )


def _reason(
    one: Outcome, parts: Mapping[int, datetime], settings: ShopSettings, calendar: Calendar
) -> LateReason:
    first = parts.get(one.order_id)
    if first is not None and first <= one.due:
        return LateReason.PART
    if any(_is_trapped(days, kind, settings) for days, kind in one.lines):
        return LateReason.TRAP
    working = Calendar(DayCount.WORKING, calendar.closed, calendar.opened, given=calendar.given)
    if working.rest(one.due.date()) is not None:
        return LateReason.FREE_DAY
    if one.shipped_at is None:
        return LateReason.WAITS
    return LateReason.BY_HOURS if one.shipped_at - one.due < _DAY else LateReason.DAYS


def _is_trapped(days: int | None, kind: ProductKind | None, settings: ShopSettings) -> bool:
    """Whether goods that take long went by days below the platform's range for their kind."""
    if kind is None or kind is ProductKind.STOCK:
        return False
    return (settings.ship_days(kind) if days is None else days) < usual_days(kind)[0]


def _kind(one: Outcome) -> ProductKind | None:
    return kind_of(frozenset(kind for _, kind in one.lines if kind is not None))


def _divided(found: Iterable[Outcome], by: Callable[[Outcome], _K]) -> dict[_K, Tally]:
    in_time: dict[_K, list[int]] = defaultdict(list)
    late: dict[_K, list[int]] = defaultdict(list)
    for one in found:
        (late if one.is_late else in_time)[by(one)].append(one.order_id)
    keys = dict.fromkeys([*late, *in_time])
    return {key: Tally(tuple(in_time[key]), tuple(late[key])) for key in keys}


def _part_sent(session: Session, late: Iterable[Outcome]) -> dict[int, datetime]:
    """When the first parcel left of late orders that went in several."""
    ids = named([one.order_id for one in late])
    wanted = (
        select(Parcel.order_id, Parcel.shipped_at)
        .join(Order, Order.id == Parcel.order_id)
        .where(Parcel.order_id.in_(ids), Parcel.lines.any(), Parcel.shipped_at.is_not(None))
        .order_by(Parcel.shipped_at.desc())
    )
    return {order: at for order, at in session.execute(wanted) if at is not None}


def _monday(day: date) -> date:
    return day - day.weekday() * _DAY


def _mondays(within: Range, now: datetime) -> list[date]:
    day, last = _monday(within.since), min(within.until, now.date())
    found = []
    while day <= last:
        found.append(day)
        day += 7 * _DAY
    return found
