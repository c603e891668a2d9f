"""The lanes of the strip of time: which clocks there are, and what runs under each."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from seller_desk.services.today import Due, Today
from seller_desk.services.todo import Clock, Todo
from seller_desk.views import terms
from seller_desk.views.home.axis import HORIZON
from seller_desk.views.home.marks import Lane, Mark
from seller_desk.views.wording import UNKNOWN, translate

SHIPPING, TRACKING = "shipping", "tracking"
ANSWERS, HANDLING = "answers", "handling"


def lanes(today: Today, now: datetime, *, low: bool) -> list[Lane]:
    """The clocks of orders always; those of cases and violations where there is room and need."""
    orders = [
        Lane(SHIPPING, "truck", translate("home", "Ship by"), _marks(today.shipping, now)),
        Lane(TRACKING, "hash", translate("home", "Waybill by"), _marks(today.tracking, now)),
    ]
    answer, handle = translate("home", "Answer by"), translate("home", "Handle by")
    others = [
        Lane(HANDLING, "shield-alert", handle, _others(today.handling, now), of_orders=False),
        Lane(ANSWERS, "message-square", answer, _others(today.answers, now), of_orders=False),
    ]
    return orders if low else [*orders, *(lane for lane in others if lane.marks)]


def _others(found: Sequence[Todo], now: datetime) -> list[Mark]:
    last = now + HORIZON + timedelta(minutes=1)
    return [
        Mark(line.id, _short_name(line), line.who or line.product or UNKNOWN, line.at)
        for line in found
        if line.at is not None and line.at <= last
    ]


def _short_name(line: Todo) -> str:
    """The order of a case; the product of a violation by its code, else what is held against it."""
    if line.clock is Clock.CASE:
        return line.number
    return line.who or terms.violation(line.category)


def _marks(found: Sequence[Due], now: datetime) -> list[Mark]:
    last = now + HORIZON + timedelta(minutes=1)
    return [
        Mark(due.order_id, due.number, due.buyer or UNKNOWN, due.at)
        for due in found
        if due.at <= last
    ]
