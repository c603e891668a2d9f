"""Orders as the platform's own sheet prints them: importing it again changes nothing."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeAlias

from sqlalchemy.orm import Session

from seller_desk.services import couriers
from seller_desk.services.order.profile import COLUMNS, LINE_KEYS
from seller_desk.services.order.statuses import printed
from seller_desk.sheets.columns import CellKind
from seller_desk.sheets.writer import OutColumn, OutKind
from seller_desk.words import OrderStatus

Cells: TypeAlias = tuple[object, ...]

_CHUNK = 500
_KINDS = {
    CellKind.TEXT: OutKind.TEXT,
    CellKind.ID: OutKind.TEXT,
    CellKind.MONEY: OutKind.MONEY,
    CellKind.QUANTITY: OutKind.QUANTITY,
    CellKind.TIME: OutKind.TIME,
}
_WIDTHS = {"title": 40, "address": 40, "number": 22, "created_at": 20, "paid_at": 20, "spec": 20}
NO_LOGISTICS = "不需要物流"

OUT_COLUMNS: tuple[OutColumn, ...] = tuple(
    OutColumn(column.heading, _KINDS[column.kind], _WIDTHS.get(column.key, 14))
    for column in COLUMNS
)
"""The 49 columns, for `sheets.writer`."""
_PARCEL_KEYS = ("courier_text", "waybills")


def order_sheet_rows(session: Session, ids: Sequence[int]) -> Iterator[Cells]:
    """The 49 cells of every line of some orders, in the order of `ids`.

    Cells of the order stand on its first row only. Money is fen, quantities are thousandths, times
    are datetimes, as `OUT_COLUMNS` says; an order without lines has one row.
    """
    for start in range(0, len(ids), _CHUNK):
        yield from _chunk(session, ids[start : start + _CHUNK])


def _chunk(session: Session, ids: Sequence[int]) -> Iterator[Cells]:
    wanted = json.dumps(list(ids))
    lines = _hanging(session, _LINES, wanted)
    parcels = _hanging(session, _PARCELS, wanted)
    orders = {row[0]: row for row in _all(session, _ORDERS, wanted)}
    for order_id, status, no_logistics, *cells in filter(None, map(orders.get, ids)):
        cells[_STATUS] = _status_text(status, cells[_STATUS])
        for place in _TIMES:
            cells[place] = _moment(cells[place])
        cells[_SENT] = _sent(parcels.get(order_id, ()), no_logistics=bool(no_logistics))
        first, *others = lines.get(order_id, _NO_LINES)
        yield (*cells[:_BEFORE], *first, *cells[_BEFORE:])
        for line in others:
            yield (*_BLANK_BEFORE, *line, *_BLANK_AFTER)


def _hanging(session: Session, sql: str, wanted: str) -> dict[int, list[Cells]]:
    """What hangs on some orders, by order."""
    found: dict[int, list[Cells]] = {}
    for row in _all(session, sql, wanted):
        found.setdefault(row[0], []).append(row[1:])
    return found


def _all(session: Session, sql: str, wanted: str) -> Sequence[tuple[Any, ...]]:
    """As the driver gives them: wrapping them costs a third more."""
    rows: Sequence[tuple[Any, ...]] = (
        session.connection().exec_driver_sql(sql, (wanted,)).cursor.fetchall()
    )
    return rows


@lru_cache(1_000)
def _status_text(status: str, text: str | None) -> str:
    return printed(OrderStatus(status), text)


def _sent(parcels: Sequence[Cells], *, no_logistics: bool) -> Cells:
    """Courier and waybill; several stand side by side, one courier of all of them once."""
    if not parcels:
        return None, NO_LOGISTICS if no_logistics else None
    names = [str(text or couriers.name_of(_text(code))) for code, text, _ in parcels]
    once = dict.fromkeys(names)
    numbers = [str(number) for *_, number in parcels if number is not None]
    shown = ";".join(once if len(once) == 1 else names)
    return shown or None, ";".join(numbers) or None


def _moment(value: object) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


_KEYS = [column.key for column in COLUMNS]
_BEFORE = _KEYS.index(LINE_KEYS[0])
_ORDER_KEYS = [key for key in _KEYS if key not in LINE_KEYS]
_BLANK_BEFORE: Cells = (None,) * _BEFORE
_BLANK_AFTER: Cells = (None,) * (len(_ORDER_KEYS) - _BEFORE)
_NO_LINES: Sequence[Cells] = ((None,) * len(LINE_KEYS),)
_STATUS = _ORDER_KEYS.index("status_text")
_TIMES = tuple(_ORDER_KEYS.index(key) for key in ("created_at", "paid_at"))
_COURIER = _ORDER_KEYS.index("courier_text")
_SENT = slice(_COURIER, _COURIER + 2)
"""物流公司 and 运单号, which stand side by side."""
_WANTED = "FROM json_each(?) AS wanted CROSS JOIN"
_ORDERS = (
    "SELECT o.id, o.status, o.no_logistics, "
    + ", ".join("NULL" if key in _PARCEL_KEYS else f"o.{key}" for key in _ORDER_KEYS)
    + " FROM sales_order AS o WHERE o.id IN (SELECT value FROM json_each(?))"
)
_LINES = (
    "SELECT l.order_id, "
    + ", ".join(f"l.{name}" for name in LINE_KEYS)
    + f" {_WANTED} order_line AS l ON l.order_id = wanted.value "
    "ORDER BY l.order_id, l.position, l.id"
)
_PARCELS = (
    "SELECT p.order_id, p.courier, p.courier_text, p.tracking_number "
    f"{_WANTED} parcel AS p ON p.order_id = wanted.value ORDER BY p.order_id, p.id"
)
