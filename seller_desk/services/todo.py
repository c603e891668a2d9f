"""The to-do list of the morning: orders, cases and violations whose time runs out, in one order."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from seller_desk.services.order import aftersale_queries, queries
from seller_desk.services.order.aftersale_queries import CaseRow
from seller_desk.services.order.queries import OrderRow
from seller_desk.services.product.violations import (
    ViolationRow,
    find_violations,
    violation_rows,
)
from seller_desk.services.settings import ShopSettings
from seller_desk.words import AfterSaleKind


class Clock(StrEnum):
    """What runs out: the ship-by date, the time for a missing number, for an answer, to handle."""

    SHIP = "ship"
    WAYBILL = "waybill"
    CASE = "case"
    VIOLATION = "violation"


@dataclass(frozen=True, slots=True)
class Todo:
    """One line: `target` is the id of the order, the case or the violation."""

    id: int
    clock: Clock
    target: int
    at: datetime | None
    number: str = ""
    """Of the order; a violation has none."""
    who: str | None = None
    product: str | None = None
    quantity_milli: int | None = None
    fen: int | None = None
    """What was paid, or what is to go back."""
    reason: str | None = None
    case_kind: AfterSaleKind | None = None
    category: str = ""
    """Of a violation."""


def case_task(case_id: int) -> int:
    """The line of a case; an order's is the order's own id."""
    return -2 * case_id


def violation_task(violation_id: int) -> int:
    """The line of a violation."""
    return -2 * violation_id - 1


def target_of(line: int) -> tuple[Clock, int]:
    """What a line is about; that of an order may be either of its two clocks."""
    if line > 0:
        return Clock.SHIP, line
    return (Clock.VIOLATION, (-line - 1) // 2) if line % 2 else (Clock.CASE, -line // 2)


def answers(session: Session, settings: ShopSettings) -> list[Todo]:
    """Cases that wait for the seller, as far as it is known by when; the soonest first."""
    ids = aftersale_queries.to_answer(session)
    return _by_time(map(_of_case, aftersale_queries.rows(session, ids, settings)))


def handling(session: Session) -> list[Todo]:
    """Open violations, the soonest first."""
    return _by_time(
        map(_of_violation, violation_rows(session, find_violations(session, is_open=True)))
    )


def pressing(dates: Mapping[int, datetime], settings: ShopSettings, now: datetime) -> "array[int]":
    """The lines that run out within the hours of *due soon*, the soonest first."""
    soon = now + timedelta(hours=settings.due_soon_hours)
    near = [line for line, at in dates.items() if at <= soon or at.date() == now.date()]
    return array("q", sorted(near, key=lambda line: (dates[line], line)))


def tasks(
    session: Session, ids: Sequence[int], settings: ShopSettings, now: datetime
) -> list[Todo]:
    """The lines of a window, in their order; what is gone by now is left out."""
    targets = [target_of(line) for line in ids]
    orders, cases, violations = (
        [target for clock, target in targets if clock is wanted]
        for wanted in (Clock.SHIP, Clock.CASE, Clock.VIOLATION)
    )
    found = [
        *map(_of_order, queries.rows(session, orders, settings, now)),
        *map(_of_case, aftersale_queries.rows(session, cases, settings)),
        *map(_of_violation, violation_rows(session, violations)),
    ]
    known = {task.id: task for task in found}
    return [known[line] for line in ids if line in known]


def _by_time(lines: Iterable[Todo]) -> list[Todo]:
    known = [(line.at, line.id, line) for line in lines if line.at is not None]
    return [line for _at, _id, line in sorted(known, key=lambda one: one[:2])]


def _of_order(row: OrderRow) -> Todo:
    return Todo(
        id=row.id,
        clock=Clock.SHIP if row.deadline else Clock.WAYBILL,
        target=row.id,
        at=row.deadline or row.tracking_deadline,
        number=row.number,
        who=row.buyer,
        product=row.product,
        quantity_milli=row.quantity_milli,
        fen=row.paid_fen,
    )


def _of_case(row: CaseRow) -> Todo:
    return Todo(
        id=case_task(row.id),
        clock=Clock.CASE,
        target=row.id,
        at=row.due,
        number=row.order_number,
        who=row.buyer,
        product=row.product,
        fen=row.amount_fen,
        reason=row.reason,
        case_kind=row.kind,
    )


def _of_violation(row: ViolationRow) -> Todo:
    return Todo(
        id=violation_task(row.id),
        clock=Clock.VIOLATION,
        target=row.id,
        at=row.due_at,
        who=row.product_code,
        product=row.product_title,
        reason=row.text,
        category=row.category,
    )
