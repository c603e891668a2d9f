"""The batch-ship sheet: parcels as the platform's page for many waybills takes them in."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from seller_desk.models.store import Store
from seller_desk.services import couriers, masking
from seller_desk.services.batch_columns import BatchColumn, BatchField
from seller_desk.services.order import clocks
from seller_desk.sheets.writer import OutColumn, write_table
from seller_desk.words import Cancelled, OrderStatus, Progress

_SHEET = "批量发货"
_PART = 500
_WIDTHS = {BatchField.NUMBER: 22, BatchField.TRACKING_NUMBER: 20, BatchField.TITLE: 40}
_SQL = """
SELECT o.id, o.status, o.number, o.receiver_name, o.note, p.id AS parcel, p.courier, p.courier_text,
       p.tracking_number, p.shipped_at,
       (SELECT l.title FROM order_line AS l WHERE l.order_id = o.id
        ORDER BY l.position, l.id LIMIT 1) AS title
FROM json_each(:ids) AS wanted
JOIN sales_order AS o ON o.id = wanted.value
LEFT JOIN parcel AS p ON p.order_id = o.id
ORDER BY wanted.key, p.shipped_at, p.id
"""
_Cell = Callable[[Any], str | None]


def export_batch(
    store: Store,
    ids: Sequence[int],
    columns: Sequence[BatchColumn],
    path: Path,
    *,
    full: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Write the parcels of some orders, in the order of `ids`; how many rows there are.

    An order that waits to be shipped stands there, too, its waybill blank, so that it can be filled
    in; not so one whose buyer wants a refund. Every cell is text; receivers are masked unless
    `full`. Raises not_writable, disk_full, disk_error, cancelled.
    """
    with store.read() as session:
        return write_table(
            path,
            [OutColumn(one.heading, width=_WIDTHS.get(one.field, 14)) for one in columns],
            _lines(session, ids, columns, full=full),
            sheet=_SHEET,
            progress=progress,
            cancelled=cancelled,
        )


def _lines(
    session: Session, ids: Sequence[int], columns: Sequence[BatchColumn], *, full: bool
) -> Iterator[Sequence[str | None]]:
    cells = [_FULL[one.field] if full else _CELLS[one.field] for one in columns]
    held = clocks.held(session)
    for first in range(0, len(ids), _PART):
        wanted = {"ids": json.dumps(list(ids[first : first + _PART]))}
        for row in session.execute(text(_SQL), wanted):
            waits = row.status == OrderStatus.AWAITING_SHIPMENT and row.id not in held
            if row.parcel is not None or waits:
                yield [cell(row) for cell in cells]


def _shipped_at(row: Any) -> str | None:  # noqa: ANN401  (a row of the query above)
    return row.shipped_at and str(row.shipped_at)[:19].replace("T", " ")


_CELLS: Mapping[BatchField, _Cell] = {
    BatchField.NUMBER: lambda row: row.number,
    BatchField.COURIER: lambda row: couriers.name_of(row.courier, row.courier_text) or None,
    BatchField.TRACKING_NUMBER: lambda row: row.tracking_number,
    BatchField.SHIPPED_AT: _shipped_at,
    BatchField.TITLE: lambda row: row.title,
    BatchField.RECEIVER: lambda row: masking.name(row.receiver_name),
    BatchField.NOTE: lambda row: row.note,
}
_FULL: Mapping[BatchField, _Cell] = {
    **_CELLS,
    BatchField.RECEIVER: lambda row: row.receiver_name,
}
