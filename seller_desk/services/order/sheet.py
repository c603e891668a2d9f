"""Orders as the platform's own sheet prints them: importing it again changes nothing."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.services import couriers
from seller_desk.services.order.comparison import rows
from seller_desk.services.order.profile import COLUMNS, FIELDS, LINE_KEYS
from seller_desk.services.order.statuses import printed
from seller_desk.sheets.columns import CellKind
from seller_desk.sheets.writer import OutColumn, OutKind
from seller_desk.words import OrderStatus

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
_TIMES = ("created_at", "paid_at")
_PARCEL_KEYS = ("courier_text", "waybills")


def order_sheet_rows(session: Session, ids: Sequence[int]) -> Iterator[tuple[object, ...]]:
    """The 49 cells of every line of some orders, in the order of `ids`.

    Cells of the order stand on its first row only. Money is fen, quantities are thousandths, times
    are datetimes, as `OUT_COLUMNS` says; an order without lines has one row.
    """
    for start in range(0, len(ids), _CHUNK):
        yield from _chunk(session, ids[start : start + _CHUNK])


def _chunk(session: Session, ids: Sequence[int]) -> Iterator[tuple[object, ...]]:
    wanted = json.dumps(list(ids))
    lines = defaultdict(list)
    for order_id, *line in rows(session, _LINES, wanted):
        lines[order_id].append(line)
    parcels = defaultdict(list)
    for order_id, *parcel in rows(session, _PARCELS, wanted):
        parcels[order_id].append(parcel)
    for order_id, number, status, no_logistics, *fields in rows(session, _ORDERS, wanted):
        cells: dict[str, object] = dict(zip(FIELDS, fields, strict=True))
        cells["number"] = number
        cells["status_text"] = printed(OrderStatus(status), _text(cells["status_text"]))
        cells |= {key: _moment(cells[key]) for key in _TIMES}
        cells |= _sent(parcels[order_id], no_logistics=bool(no_logistics))
        first = [cells.get(column.key) for column in COLUMNS]
        yield from _side_by_side(first, lines[order_id] or [_NO_LINE])


def _side_by_side(
    first: list[object], lines: Sequence[Sequence[object]]
) -> Iterator[tuple[object, ...]]:
    for line in lines:
        first[_LINE_START:_LINE_END] = line
        yield tuple(first)
        first = [None] * len(COLUMNS)


def _sent(parcels: Sequence[Sequence[str | None]], *, no_logistics: bool) -> Mapping[str, object]:
    """Courier and waybill; several stand side by side, one courier of all of them once."""
    if no_logistics and not parcels:
        return dict(zip(_PARCEL_KEYS, (None, NO_LOGISTICS), strict=True))
    names = [text or couriers.name_of(code) for code, text, _ in parcels]
    once = dict.fromkeys(names)
    numbers = [number for *_, number in parcels if number is not None]
    shown = ";".join(once if len(once) == 1 else names)
    return {"courier_text": shown or None, "waybills": ";".join(numbers) or None}


def _moment(value: object) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


_KEYS = [column.key for column in COLUMNS]
_LINE_START = _KEYS.index(LINE_KEYS[0])
_LINE_END = _LINE_START + len(LINE_KEYS)
_NO_LINE: list[object] = [None] * len(LINE_KEYS)
_WANTED = "FROM json_each(?) AS wanted CROSS JOIN"
_ORDERS = (
    "SELECT o.id, o.number, o.status, o.no_logistics, "
    + ", ".join(f"o.{name}" for name in FIELDS)
    + f" {_WANTED} sales_order AS o ON o.id = wanted.value ORDER BY wanted.key"
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
