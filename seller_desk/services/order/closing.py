"""Days on which the shop is closed: tried out beside the orders that wait, and kept."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import Order
from seller_desk.models.product import Product
from seller_desk.services import settings as rules
from seller_desk.services.order import clocks
from seller_desk.services.order.conditions import buyer_name
from seller_desk.services.order.searching import named
from seller_desk.services.settings import ShopSettings, usual_days
from seller_desk.services.workdays import DayCount
from seller_desk.words import ProductKind

CLOSED, OPENED = "deadline.closed_days", "deadline.opened_days"


@dataclass(frozen=True, slots=True)
class Caught:
    """An order to ship whose date, as the platform counts it, falls on a day without anybody."""

    id: int
    number: str
    buyer: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Trial:
    """What other closed days would mean for the orders that wait; held ones are left out.

    `caught` goes by the days of the calendar, as the platform does, whatever the shop counts by;
    the rest compares the shop's own dates before and after.
    """

    orders: int
    dues: Mapping[date, int]
    """How many orders are due on a day still to come, by the days of the calendar."""
    caught: tuple[Caught, ...]
    caught_fen: int
    late: int
    """Not late now, late then: a day that is worked on brings a date forward."""
    longer: int
    shorter: int
    is_estimate: bool
    """Whether a date crosses a year whose holidays are not announced."""


@dataclass(frozen=True, slots=True)
class KindFacts:
    """How many products of a kind there are, go by its default, and have odd days of their own."""

    products: int = 0
    on_default: int = 0
    outside: int = 0


def try_days(session: Session, closed: str, opened: str, now: datetime) -> Trial:
    """What would be if these were the shop's days; nothing is written. Raises ValueError."""
    before = rules.load(session)
    after = replace(before, deadline_closed=closed, deadline_opened=opened)
    held = clocks.held(session)
    found = [
        {key: due for key, due in clocks.deadlines(session, one).items() if key not in held}
        for one in (before, after, _as_the_platform(before))
    ]
    old, new, platform = ({key: due.at for key, due in one.items()} for one in found)
    free = after.calendar.closed
    ids = [key for key, at in platform.items() if at >= now and at.date() in free]
    return Trial(
        orders=len(platform),
        dues=Counter(at.date() for at in platform.values() if at >= now),
        caught=_caught(session, ids, platform),
        caught_fen=_paid(session, ids),
        late=sum(new[key] < now <= old[key] for key in old),
        longer=sum(new[key] > old[key] for key in old),
        shorter=sum(new[key] < old[key] for key in old),
        is_estimate=any(due.is_estimate for due in found[1].values()),
    )


def change_calendar(session: Session, closed: str, opened: str) -> None:
    """Keep closed days, and free days that are worked on, as one step. Raises bad_value."""
    rules.change_setting(session, CLOSED, closed)
    rules.change_setting(session, OPENED, opened)
    facts = ledger_of(session).facts
    for name in ("key", "old", "new"):
        facts.pop(name, None)
    facts["closed"] = closed


def kind_facts(session: Session) -> Mapping[ProductKind, KindFacts]:
    """How the products of each kind come to their ship-by days."""
    days = Product.ship_days
    wanted = select(Product.kind, days, func.count()).group_by(Product.kind, days)
    found = dict.fromkeys(ProductKind, KindFacts())
    for kind, own, count in session.execute(wanted):
        known = found[kind]
        low, high = usual_days(kind)
        found[kind] = KindFacts(
            known.products + count,
            known.on_default + (count if own is None else 0),
            known.outside + (count if own is not None and not low <= own <= high else 0),
        )
    return found


def _as_the_platform(settings: ShopSettings) -> ShopSettings:
    return replace(settings, deadline_days=DayCount.CALENDAR.value, deadline_cutoff_hour=None)


def _caught(
    session: Session, ids: Iterable[int], dates: Mapping[int, datetime]
) -> tuple[Caught, ...]:
    wanted = select(Order.id, Order.number, buyer_name()).where(Order.id.in_(named(list(ids))))
    found = [Caught(key, number, who, dates[key]) for key, number, who in session.execute(wanted)]
    return tuple(sorted(found, key=lambda one: (one.at, one.id)))


def _paid(session: Session, ids: Iterable[int]) -> int:
    wanted = select(func.sum(Order.paid_fen)).where(Order.id.in_(named(list(ids))))
    return session.scalar(wanted) or 0
