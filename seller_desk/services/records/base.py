"""What rows said as of an operation: the base of a sheet that went out and comes back."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.base import Base
from seller_desk.models.history import Touch, TouchAction
from seller_desk.models.ledger import Raw, unpack

_Old = tuple[int, Mapping[str, Raw]]


def values_as_of(
    session: Session, table: str, since: Mapping[int, int]
) -> dict[int, dict[str, Raw]]:
    """Row → operation; of each row the values that it had then and that were touched since.

    What is not named was not touched. A row that came later has no values of then.
    """
    found: dict[int, dict[str, Raw]] = {}
    if not since:
        return found
    ids = sorted(since)
    touches = (
        select(Touch.operation_id, Touch.action, Touch.first_id, Touch.last_id, Touch.packed)
        .where(
            Touch.table_name == table,
            Touch.action != TouchAction.INSERT,
            Touch.operation_id > min(since.values()),
        )
        .order_by(Touch.operation_id, Touch.id)
    )
    for operation, action, first, last, packed in session.execute(touches):
        place = bisect_left(ids, first)
        if place == len(ids) or ids[place] > last:
            continue
        for row_id, old in _before(table, action, packed):
            if since.get(row_id, operation) < operation:
                known = found.setdefault(row_id, {})
                known |= {name: value for name, value in old.items() if name not in known}
    return found


def _before(table: str, action: TouchAction, packed: bytes | None) -> Iterator[_Old]:
    """The rows of a touch with what they said before it."""
    touched = unpack(packed or b"")
    if action is TouchAction.UPDATE:
        yield from ((row_id, old) for row_id, old, _ in touched)
        return
    names = [column.name for column in Base.metadata.tables[table].columns]
    for row in touched:
        yield row["id"], {name: row.get(name) for name in names}
