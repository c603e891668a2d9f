"""Writing many waybills as one operation."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from seller_desk.errors import OrderCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import Order, Parcel
from seller_desk.models.store import Store
from seller_desk.services.order.batch_plan import BatchRow
from seller_desk.services.order.parcels import Portion, rest
from seller_desk.services.order.searching import named
from seller_desk.services.order.shipping import ShipDraft, complete
from seller_desk.services.records.plan import step
from seller_desk.words import Cancelled, Progress

_AT_ONCE = 500


def ship_rows(
    store: Store,
    rows: Sequence[BatchRow],
    *,
    shipped_at: datetime | None,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Write rows that were found good; the number of the operation.

    Raises what `shipping.ship` raises when an order has changed since: then nothing is written.
    """
    with store.write("ship_batch", now=now) as session:
        for start in range(0, len(rows), _AT_ONCE):
            part = rows[start : start + _AT_ONCE]
            step("write", start, len(rows), progress, cancelled)
            _ship(session, part, shipped_at or now)
        numbers = {row.number for row in rows}
        ledger_of(session).facts.update(count=len(numbers), rows=len(rows))
    operation: int = session.info["operation_id"]
    return operation


def _ship(session: Session, rows: Sequence[BatchRow], at: datetime) -> None:
    orders = {order.id: order for order in _orders(session, [row.order_id or 0 for row in rows])}
    for row in rows:
        order = orders.get(row.order_id or 0)
        if order is None:
            raise refuse(OrderCode.NO_SUCH_ORDER, number=row.number)
        complete(order, _draft(row, order, row.shipped_at or at), at)
    session.flush()


def _orders(session: Session, ids: Sequence[int]) -> Iterator[Order]:
    """With all that is looked at, in a few questions instead of some for each."""
    wanted = select(Order).where(Order.id.in_(named(ids)))
    yield from session.scalars(
        wanted.options(
            selectinload(Order.lines),
            selectinload(Order.parcels).selectinload(Parcel.lines),
            selectinload(Order.after_sales),
        )
    )


def _draft(row: BatchRow, order: Order, at: datetime) -> ShipDraft:
    pieces = row.pieces_milli
    return ShipDraft(
        order_id=order.id,
        courier=row.courier,
        tracking_number=row.waybill,
        shipped_at=at,
        portions=() if pieces is None else allotted(order, pieces),
    )


def allotted(order: Order, pieces_milli: int) -> tuple[Portion, ...]:
    """So many pieces of an order, from its lines in their order; none when it is all that is left.

    What is beyond stays with the last line, so that it is refused there.
    """
    left = rest(order)
    if pieces_milli == sum(quantity or 0 for quantity in left.values()):
        return ()
    found: list[Portion] = []
    for key, quantity in left.items():
        part = pieces_milli if quantity is None else min(quantity, pieces_milli)
        if part > 0:
            found.append(Portion(key, part))
            pieces_milli -= part
    if pieces_milli and found:
        found[-1] = Portion(found[-1].line_id, found[-1].quantity_milli + pieces_milli)
    return tuple(found)
