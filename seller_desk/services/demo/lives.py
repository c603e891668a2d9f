"""The life of an invented order: how far it has come by now, in keeping with its age."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from seller_desk.services.demo.buyers import Visit
from seller_desk.services.demo.cases import (
    Case,
    planted_case,
    planted_cases,
    settled_case,
    told_by_sheet,
)
from seller_desk.words import AfterSaleState, OrderStatus, ProductKind

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)
SHIP_DAYS = 7
"""The days that the invented shop has when neither order nor product say otherwise."""
_SHIPPED_HERE = 120 * _DAY
"""Older orders came with a sheet: when they left is not known."""
_LATE_UNTIL = 30 * _DAY

TEXTS = {
    OrderStatus.AWAITING_PAYMENT: "等待买家付款",
    OrderStatus.AWAITING_SHIPMENT: "等待卖家发货",
    OrderStatus.SHIPPED: "等待买家收货",
    OrderStatus.RECEIVED: "已收货",
    OrderStatus.COMPLETED: "交易成功",
    OrderStatus.CLOSED: "交易关闭",
}
"""The words of the platform's sheet for each stage."""
REFUNDING = "退款中"
REFUNDED = "退款成功"


@dataclass(slots=True)
class Life:
    """Where an order stands."""

    status: OrderStatus
    text: str
    created_at: datetime
    paid_at: datetime | None = None
    shipped_at: datetime | None = None
    has_waybill: bool = False
    is_partly_sent: bool = False
    case: Case | None = None


def ordinary(visit: Visit, kind: ProductKind, days: int, now: datetime, chance: Random) -> Life:
    """An order like most: paid, shipped within its days, received, completed.

    How far it has come follows from its age alone: the same story whenever it is told. No moment
    is after `now`, since no order is younger than its age.
    """
    created, age = visit.at, visit.age
    pay = (1 + 40 * chance.random()) * _MINUTE
    if chance.random() < 0.03:  # noqa: PLR2004  (some never pay)
        return _unpaid(visit)
    if chance.random() < 0.012 and age > 3 * _DAY:  # noqa: PLR2004  (some change their mind)
        return _called_off(created, created + pay)
    ship = pay + _handling(kind, days, old=age > _LATE_UNTIL, chance=chance)
    if pay > age:
        return _at(OrderStatus.AWAITING_PAYMENT, created)
    if ship > age:
        return _at(OrderStatus.AWAITING_SHIPMENT, created, created + pay)
    life = _on_its_way(visit, pay, ship, chance)
    if life.status is OrderStatus.COMPLETED:
        life.case = settled_case(created + ship, now, chance)
    return life


def planted(created: datetime, case: str, now: datetime) -> Life:
    """One of the orders that show what the desk is for; its moment was chosen to fit."""
    paid = created + 4 * _MINUTE
    if case == "unpaid":
        return _at(OrderStatus.AWAITING_PAYMENT, created)
    if case == "due":
        return _at(OrderStatus.AWAITING_SHIPMENT, created, paid)
    if case == "held":
        life = _at(OrderStatus.AWAITING_SHIPMENT, created, paid)
        life.text = REFUNDING
        life.case = told_by_sheet(AfterSaleState.WAIT_SELLER_AGREE, None, now - 5 * _HOUR)
        return life
    if case == "partly":
        life = _at(OrderStatus.AWAITING_SHIPMENT, created, paid)
        life.is_partly_sent = True
        return life
    if case == "no_number":
        return _without_number(created, paid)
    return _in_after_sale(created, paid, case, now)


def moments(now: datetime) -> Sequence[tuple[datetime, timedelta, str]]:
    """When the planted orders are made, their age in the story, and what each of them shows."""
    midnight = (now + _DAY).replace(hour=0, minute=0, second=0)
    left = midnight - now
    days = SHIP_DAYS * _DAY + 4 * _MINUTE
    # The story is told at noon: half a day is left.
    due = [(now - hours * _HOUR, -hours * _HOUR) for hours in (3, 20, 44)]
    due += [(now + left * part, part * _DAY / 2) for part in (0.2, 0.45, 0.9)]
    due += [(midnight + hours * _HOUR, _DAY / 2 + hours * _HOUR) for hours in (9, 16, 33, 41)]
    others = (
        *((hours * _HOUR + 2 * _DAY, "no_number") for hours in (3, 19, 31)),
        *((days * _DAY + 3 * _HOUR, "held") for days in (2, 4, 8)),
        *((minutes * _MINUTE, "unpaid") for minutes in (25, 95, 400)),
        (4 * _DAY + 7 * _HOUR, "partly"),
        *((case.age_days * _DAY, name) for name, case in planted_cases().items()),
    )
    return (
        *((at - days, days - ahead, "due") for at, ahead in due),
        *((now - age, age, case) for age, case in others),
    )


def _at(status: OrderStatus, created: datetime, paid: datetime | None = None) -> Life:
    return Life(status, TEXTS[status], created, paid)


def _unpaid(visit: Visit) -> Life:
    fresh = visit.age < 2 * _DAY
    return _at(OrderStatus.AWAITING_PAYMENT if fresh else OrderStatus.CLOSED, visit.at)


def _called_off(created: datetime, paid: datetime) -> Life:
    life = _at(OrderStatus.CLOSED, created, paid)
    life.text = REFUNDED
    life.case = told_by_sheet(AfterSaleState.REFUND_SUCCESS, 1.0, paid + 5 * _HOUR)
    return life


def _handling(kind: ProductKind, days: int, *, old: bool, chance: Random) -> timedelta:
    """From payment to the courier: stock in two or three days, made goods in most of theirs."""
    if old and chance.random() < 0.025:  # noqa: PLR2004  (now and then the shop was late)
        return (days + 0.2 + 2 * chance.random()) * _DAY
    if kind is ProductKind.STOCK:
        return min(0.2 + 3.2 * chance.random(), days - 0.4) * _DAY
    return days * (0.55 + 0.35 * chance.random()) * _DAY


def _on_its_way(visit: Visit, pay: timedelta, ship: timedelta, chance: Random) -> Life:
    receive = ship + (1.5 + 4 * chance.random()) * _DAY
    complete = receive + (1 + 9 * chance.random()) * _DAY
    status = OrderStatus.COMPLETED
    if visit.age < complete:
        status = OrderStatus.RECEIVED if visit.age >= receive else OrderStatus.SHIPPED
    life = _at(status, visit.at, visit.at + pay)
    life.has_waybill = True
    if visit.age < _SHIPPED_HERE:
        life.shipped_at = visit.at + ship
    return life


def _without_number(created: datetime, paid: datetime) -> Life:
    life = _at(OrderStatus.SHIPPED, created, paid)
    life.shipped_at = created + 2 * _DAY
    return life


def _in_after_sale(created: datetime, paid: datetime, case: str, now: datetime) -> Life:
    life = _at(OrderStatus.SHIPPED, created, paid)
    life.has_waybill = True
    life.shipped_at = paid + _DAY
    life.case = planted_case(case, now)
    return life
