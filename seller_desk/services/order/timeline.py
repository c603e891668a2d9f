"""What happened to an order, newest first: its own dates, and the operations that touched it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Row, or_, select
from sqlalchemy.orm import Session

from seller_desk.models.case import Disclosure
from seller_desk.models.history import Operation, Touch, TouchAction
from seller_desk.models.ledger import unpack
from seller_desk.models.order import Order, Parcel
from seller_desk.services.couriers import name_of

Fact = str | int | float | None
_Step = Row[int, str, dict[str, object], datetime, str, TouchAction, int, int, bytes | None]


class TimelineCode(StrEnum):
    """What happened; the facts beside each are what its sentence may need."""

    CREATED = "created"
    PAID = "paid"
    IMPORTED = "imported"
    """operation, file"""
    UPDATED = "updated"
    """operation, file; changed by a later sheet"""
    SHIPPED = "shipped"
    """courier, number, source; `number` is None when none is known"""
    CASE_OPENED = "case_opened"
    """kind, state, amount_fen"""
    TRACKING_ADDED = "tracking_added"
    """old, new"""
    EDITED = "edited"
    """An order of the shop's own was typed anew."""
    CLOSED = "closed"
    FINISHED = "finished"
    PARCEL_CHANGED = "parcel_changed"
    """fields, separated by spaces; number"""
    PARCEL_REMOVED = "parcel_removed"
    """courier, number"""
    DISCLOSED = "disclosed"
    """what"""
    NOTE_CHANGED = "note_changed"
    """old, new"""
    FLAG_CHANGED = "flag_changed"
    """old, new"""
    SHIP_DAYS_CHANGED = "ship_days_changed"
    """old, new"""
    PICKED = "picked"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened; `operation_id` names the step that did it here."""

    at: datetime
    code: TimelineCode
    facts: Mapping[str, Fact]
    operation_id: int | None = None


_FIELDS: Mapping[tuple[str, str], TimelineCode] = {
    ("sales_order", "note"): TimelineCode.NOTE_CHANGED,
    ("sales_order", "flag"): TimelineCode.FLAG_CHANGED,
    ("sales_order", "ship_days"): TimelineCode.SHIP_DAYS_CHANGED,
    ("parcel", "tracking_number"): TimelineCode.TRACKING_ADDED,
}
"""Single fields whose change is told with both values."""
_ACTS: Mapping[str, TimelineCode] = {
    "edit_order": TimelineCode.EDITED,
    "close_order": TimelineCode.CLOSED,
    "mark_picked": TimelineCode.PICKED,
    "mark_printed": TimelineCode.PRINTED,
    "finish_order": TimelineCode.FINISHED,
}
"""Operations on an order that are told by their name."""
_GOODS = "goods"
_OF_PARCEL = frozenset({"courier", "shipped_at", "boxes", "note", _GOODS})
"""What else of a parcel can be corrected."""
_SHEET = "import"
"""How the names of operations begin that bring a sheet in."""
_INVENTED = "fill_demo"
"""An invented order did not come in from anywhere."""


def timeline(session: Session, order: Order) -> tuple[TimelineEntry, ...]:
    """Everything known, newest first; what was undone does not stand here."""
    steps = _steps(session, order)
    entries = [*_disclosed(session, order), *_removed(session, order), *_dates(order)]
    entries += [*_told(steps, order), *_parcels(order, steps), *_cases(order, steps)]
    return tuple(sorted(entries, key=lambda entry: entry.at, reverse=True))


def _steps(session: Session, order: Order) -> list[_Step]:
    """The touches of the order and of its parcels and cases, in living operations."""
    own = [("sales_order", order.id)]
    own += [("parcel", parcel.id) for parcel in order.parcels]
    own += [("parcel_line", line.id) for parcel in order.parcels for line in parcel.lines]
    own += [("after_sale", case.id) for case in order.after_sales]
    touched = or_(
        *(
            (Touch.table_name == table) & (Touch.first_id <= row_id) & (Touch.last_id >= row_id)
            for table, row_id in own
        )
    )
    rows = (Touch.table_name, Touch.action, Touch.first_id, Touch.last_id, Touch.packed)
    wanted = (
        select(Operation.id, Operation.name, Operation.facts, Operation.at, *rows)
        .join(Touch, Touch.operation_id == Operation.id)
        .where(touched, Operation.undoes.is_(None), Operation.undone_by.is_(None))
        .order_by(Operation.id, Touch.id)
    )
    return list(session.execute(wanted))


def _dates(order: Order) -> Iterator[TimelineEntry]:
    if order.created_at is not None:
        yield TimelineEntry(order.created_at, TimelineCode.CREATED, {})
    if order.paid_at is not None:
        yield TimelineEntry(order.paid_at, TimelineCode.PAID, {"paid_fen": order.paid_fen})


def _told(steps: list[_Step], order: Order) -> Iterator[TimelineEntry]:
    ids = {"sales_order": {order.id}, "parcel": {parcel.id for parcel in order.parcels}}
    packed_in = {line.id: parcel.id for parcel in order.parcels for line in parcel.lines}
    ids["parcel_line"] = set(packed_in)
    for operation, name, facts, at, table, action, _, _, packed in steps:
        if table == "sales_order" and action is TouchAction.INSERT:
            if name == _INVENTED:
                continue
            yield TimelineEntry(at, TimelineCode.IMPORTED, _file(operation, facts), operation)
        elif action is TouchAction.UPDATE:
            changes = [row for row in unpack(packed or b"") if row[0] in ids.get(table, ())]
            if changes and table == "sales_order" and name.startswith(_SHEET):
                yield TimelineEntry(at, TimelineCode.UPDATED, _file(operation, facts), operation)
            if changes and table == "sales_order" and name in _ACTS:
                yield TimelineEntry(at, _ACTS[name], {}, operation)
            for row_id, old, new in changes:
                yield from _fields(table, old, new, at, operation)
                if table == "parcel" and not name.startswith(_SHEET):
                    yield from _corrected(order, row_id, new, at, operation)
            if changes and table == "parcel_line":
                first = packed_in[changes[0][0]]
                yield from _corrected(order, first, {_GOODS: None}, at, operation)


def _fields(
    table: str, old: Mapping[str, Fact], new: Mapping[str, Fact], at: datetime, operation: int
) -> Iterator[TimelineEntry]:
    for field, value in new.items():
        code = _FIELDS.get((table, field))
        if code is not None:
            yield TimelineEntry(at, code, {"old": old[field], "new": value}, operation)


def _corrected(
    order: Order, row_id: int, new: Mapping[str, Fact], at: datetime, operation: int
) -> Iterator[TimelineEntry]:
    """What else of a parcel was changed by hand."""
    fields = [field for field in new if field in _OF_PARCEL]
    if fields:
        number = next((one.tracking_number for one in order.parcels if one.id == row_id), None)
        facts: dict[str, Fact] = {"fields": " ".join(fields), "number": number}
        yield TimelineEntry(at, TimelineCode.PARCEL_CHANGED, facts, operation)


def _removed(session: Session, order: Order) -> Iterator[TimelineEntry]:
    """Parcels that were taken off: they stand in the touches alone."""
    wanted = (
        select(Operation.id, Operation.at, Touch.packed)
        .join(Touch, Touch.operation_id == Operation.id)
        .where(
            Touch.table_name == "parcel",
            Touch.action == TouchAction.DELETE,
            Operation.undoes.is_(None),
            Operation.undone_by.is_(None),
        )
    )
    for operation, at, packed in session.execute(wanted):
        for row in unpack(packed or b""):
            if row["order_id"] == order.id:
                courier = name_of(row.get("courier"), row.get("courier_text"))
                facts = {"courier": courier, "number": row.get("tracking_number")}
                yield TimelineEntry(at, TimelineCode.PARCEL_REMOVED, facts, operation)


def _disclosed(session: Session, order: Order) -> Iterator[TimelineEntry]:
    wanted = select(Disclosure.at, Disclosure.what).where(
        Disclosure.table_name == "sales_order", Disclosure.row_id == order.id
    )
    for at, what in session.execute(wanted):
        yield TimelineEntry(at, TimelineCode.DISCLOSED, {"what": what})


def _parcels(order: Order, steps: list[_Step]) -> Iterator[TimelineEntry]:
    for parcel in order.parcels:
        operation, made_at = _made(steps, "parcel", parcel.id)
        at = parcel.shipped_at or made_at
        if at is not None:
            yield TimelineEntry(at, TimelineCode.SHIPPED, _waybill(parcel), operation)
    if not order.parcels and order.shipped_at is not None:
        yield TimelineEntry(order.shipped_at, TimelineCode.SHIPPED, {"number": None})


def _cases(order: Order, steps: list[_Step]) -> Iterator[TimelineEntry]:
    for case in order.after_sales:
        operation, made_at = _made(steps, "after_sale", case.id)
        at = case.opened_at or made_at
        facts = {"kind": case.kind.value, "state": case.state.value, "amount_fen": case.amount_fen}
        if at is not None:
            yield TimelineEntry(at, TimelineCode.CASE_OPENED, facts, operation)


def _made(steps: list[_Step], table: str, row_id: int) -> tuple[int | None, datetime | None]:
    """The operation that made a row, and when: the last one that did, after a redo."""
    for operation, _, _, at, touched, action, first, last, _ in reversed(steps):
        if touched == table and action is TouchAction.INSERT and first <= row_id <= last:
            return operation, at
    return None, None


def _waybill(parcel: Parcel) -> dict[str, Fact]:
    return {
        "courier": name_of(parcel.courier, parcel.courier_text),
        "number": parcel.tracking_number,
        "source": parcel.source.value,
    }


def _file(operation: int, facts: Mapping[str, object]) -> dict[str, Fact]:
    file = facts.get("file")
    return {"operation": operation, "file": None if file is None else str(file)}
