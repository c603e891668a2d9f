"""What one write touched: noted from the flush for single rows, and set-wise for bulk work."""

import json
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import Column, DefaultClause, Dialect, Table, event, inspect, select, text
from sqlalchemy.orm import Session

from seller_desk.models.base import Base
from seller_desk.models.history import ImportedValue, Touch, TouchAction

_T = TypeVar("_T")
Raw = str | int | float | bytes | None
Change = tuple[int, dict[str, Raw], dict[str, Raw]]

BATCH = 5_000
UNTRACKED = frozenset({"operation", "touch"})
_TRAFFIC = frozenset(
    {"visitors", "page_views", "impressions", "favourite_buyers", "cart_buyers", "cart_pieces"}
    | {"ordering_buyers", "ordered_quantity", "ordered_fen", "paying_buyers", "paid_quantity"}
    | {"paid_fen", "new_buyers", "returning_buyers", "refunded_fen", "bounce_millionths"}
    | {"stay_milli"}
)
IMPORTED_FIELDS: Mapping[str, frozenset[str]] = {
    "sales_order": frozenset(
        {"goods_fen", "freight_fen", "adjustment_fen", "paid_fen", "created_at", "paid_at"}
        | {"buyer_company", "buyer_login", "seller_company", "seller_login", "shipper"}
        | {"receiver_name", "address", "postcode", "phone", "mobile", "goods_kinds"}
        | {"buyer_message", "invoice_title", "invoice_tax_id", "invoice_contact", "invoice_bank"}
        | {"invoice_address", "related_number", "agent_name", "agent_contact", "dropship"}
        | {"dropship_provider_id", "micro_order_number", "batch_number", "downstream_channel"}
        | {"downstream_number", "ordering_entity", "initiator_login", "password_free"}
    ),
    "customer": frozenset({"company", "name", "mobile", "phone", "address", "note"}),
    "product": frozenset(
        {"title", "code", "offer_id", "unit", "kind", "status", "minimum_quantity"}
        | {"ship_days", "cost_fen"}
    ),
    "shop_day": _TRAFFIC | {"paid_orders", "ad_spend_fen"},
    "product_day": _TRAFFIC | {"offer_id", "code", "title"},
}
"""Fields a sheet fills: when the shop edits one, the sheet's last word is kept beside it."""


@dataclass
class Ledger:
    """The touches of one write, by table."""

    is_import: bool = False
    between: Callable[[], None] = lambda: None
    """Called between the parts of long work; what it raises stops the write."""
    facts: dict[str, object] = field(default_factory=dict)
    inserted: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    changed: dict[str, list[Change]] = field(default_factory=lambda: defaultdict(list))
    deleted: dict[str, list[dict[str, Raw]]] = field(default_factory=lambda: defaultdict(list))

    @property
    def tables(self) -> frozenset[str]:
        """The tables with a touched row."""
        return frozenset(self.inserted) | frozenset(self.changed) | frozenset(self.deleted)

    def note_inserted(self, table: str, first: int, last: int) -> None:
        """A range of new ids; ranges that meet become one."""
        ranges = self.inserted[table]
        if ranges and ranges[-1][1] + 1 == first:
            ranges[-1] = (ranges[-1][0], last)
        else:
            ranges.append((first, last))

    def touches(self, operation_id: int) -> Iterable[Touch]:
        """The rows to keep of it, in the order in which they can be taken back."""
        for table, ranges in self.inserted.items():
            for first, last in ranges:
                yield _touch(operation_id, table, TouchAction.INSERT, first, last, None)
        for table, changes in self.changed.items():
            for part in batches(_net(changes)):
                ids = [change[0] for change in part]
                yield _touch(operation_id, table, TouchAction.UPDATE, min(ids), max(ids), part)
        for table, rows in self.deleted.items():
            for chunk in batches(rows):
                gone = [_as_int(row["id"]) for row in chunk]
                told = [{k: v for k, v in row.items() if v is not None} for row in chunk]
                yield _touch(operation_id, table, TouchAction.DELETE, min(gone), max(gone), told)


def _net(changes: list[Change]) -> list[Change]:
    """One change for each row: what stood before the first of its own, and after the last."""
    if len({change[0] for change in changes}) == len(changes):
        return changes
    met: dict[int, tuple[dict[str, Raw], dict[str, Raw]]] = {}
    for row_id, old, new in changes:
        before, after = met.setdefault(row_id, ({}, {}))
        before.update({key: value for key, value in old.items() if key not in before})
        after.update(new)
    return [(row_id, before, after) for row_id, (before, after) in met.items()]


def ledger_of(session: Session) -> Ledger:
    """The ledger of the write that this session belongs to."""
    found = session.info.get("ledger")
    if not isinstance(found, Ledger):
        msg = "writes go through Store.write"
        raise TypeError(msg)
    return found


def batches(rows: Iterable[_T], size: int = BATCH) -> Iterable[list[_T]]:
    """Lists of at most `size`, since the driver takes lists and not generators."""
    source = iter(rows)
    while part := list(islice(source, size)):
        yield part


def pack(rows: object) -> bytes:
    """Rows as compressed JSON; bytes stand as {"hex": …}."""
    return zlib.compress(json.dumps(rows, ensure_ascii=False, default=_bytes_out).encode(), 1)


def unpack(packed: bytes) -> Any:  # noqa: ANN401  (two shapes, named in models/history.py)
    """What `pack` was given."""
    return json.loads(zlib.decompress(packed), object_hook=_bytes_in)


def insert_rows(
    session: Session, table: Table, columns: Sequence[str], rows: Sequence[tuple[Raw, ...]]
) -> range:
    """Write new rows, values as they stand in the store and without `id`; return their ids."""
    if not rows:
        return range(0)
    first = next_id(session, table)
    ids = range(first, first + len(rows))
    _insert(session, table, ["id", *columns], [(i, *row) for i, row in zip(ids, rows, strict=True)])
    ledger_of(session).note_inserted(table.name, ids[0], ids[-1])
    return ids


def restore_rows(session: Session, table: Table, rows: Sequence[dict[str, Raw]]) -> None:
    """Write rows again that once stood here, with their ids.

    What they do not name is nothing, or the usual value of a column that came later.
    """
    usual = {column.name: _usual(column) for column in table.columns}
    _insert(
        session,
        table,
        list(usual),
        [tuple(row.get(name, value) for name, value in usual.items()) for row in rows],
    )
    for row in rows:
        ledger_of(session).note_inserted(table.name, _as_int(row["id"]), _as_int(row["id"]))


def change_rows(session: Session, table: Table, changes: Sequence[Change]) -> None:
    """Set columns of rows: each change is (id, old values, new values) with the same columns."""
    by_columns: dict[tuple[str, ...], list[Change]] = defaultdict(list)
    for change in changes:
        by_columns[tuple(change[2])].append(change)
    for columns, group in by_columns.items():
        sets = ", ".join(f'"{name}" = ?' for name in columns)
        sql = f'UPDATE "{table.name}" SET {sets} WHERE id = ?'
        values = [(*(new[name] for name in columns), row_id) for row_id, _, new in group]
        for part in batches(values):
            session.connection().exec_driver_sql(sql, part)
    if changes:
        ledger_of(session).changed[table.name].extend(changes)


def delete_rows(session: Session, table: Table, rows: Sequence[dict[str, Raw]]) -> None:
    """Remove rows, given whole as they stand in the store."""
    if not rows:
        return
    sql = f'DELETE FROM "{table.name}" WHERE id = ?'
    for part in batches((_as_int(row["id"]),) for row in rows):
        session.connection().exec_driver_sql(sql, part)
    ledger_of(session).deleted[table.name].extend(rows)


def next_id(session: Session, table: Table) -> int:
    """The id that the next row of a table gets; ids are never used twice."""
    found = session.scalar(
        text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": table.name}
    )
    return int(found or 0) + 1


def watch(session: Session, ledger: Ledger) -> None:
    """Note every row that the session's flushes touch."""
    session.info["ledger"] = ledger
    event.listen(session, "before_flush", _keep_imported_values)
    event.listen(session, "after_flush", _note_flush)
    event.listen(session, "persistent_to_deleted", _note_deleted)


def raw_value(column: Column[Any], value: object, dialect: Dialect) -> Raw:
    """A value as the driver gets it."""
    processor = column.type.dialect_impl(dialect).bind_processor(dialect)
    raw: Raw = processor(value) if processor else value  # type: ignore[assignment]
    return int(raw) if isinstance(raw, bool) else raw


def _insert(
    session: Session, table: Table, columns: Sequence[str], rows: Sequence[tuple[Raw, ...]]
) -> None:
    for part in batches(rows):
        kept = _filled(table, columns, part)
        names = ", ".join(f'"{columns[place]}"' for place in kept)
        marks = ", ".join("?" * len(kept))
        values = part if len(kept) == len(columns) else list(map(itemgetter(*kept), part))
        sql = f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'
        session.connection().exec_driver_sql(sql, values)


def _usual(column: Column[Any]) -> Raw:
    """What stands in a column that must hold something when nobody says what."""
    default = column.server_default
    if column.nullable or not isinstance(default, DefaultClause):
        return None
    told = str(default.arg)
    return int(told) if told.isdecimal() else told


def _filled(table: Table, columns: Sequence[str], rows: Sequence[tuple[Raw, ...]]) -> list[int]:
    """The places of columns with any value, since binding nothing costs the driver the most.

    Most sheets leave half of the columns blank. One that has a default of its own is always named.
    """
    return [
        place
        for place, (name, cells) in enumerate(zip(columns, zip(*rows, strict=True), strict=True))
        if any(cells)
        or cells.count(None) < len(cells)
        or table.columns[name].server_default is not None
    ]


def _note_flush(session: Session, _context: object) -> None:
    ledger = ledger_of(session)
    dialect = session.get_bind().dialect
    for row in session.new:
        if (table := _table(row)) is not None:
            ledger.note_inserted(table.name, row.id, row.id)
    for row in session.dirty:
        if (table := _table(row)) is not None and (change := _changed(row, table, dialect)):
            ledger.changed[table.name].append(change)


def _note_deleted(session: Session, row: object) -> None:
    """Also a row that only left the list of its owner, which no flush names among the deleted."""
    if (table := _table(row)) is not None:
        dialect = session.get_bind().dialect
        whole = {c.name: raw_value(c, getattr(row, c.name), dialect) for c in table.columns}
        ledger_of(session).deleted[table.name].append(whole)


def _changed(row: Base, table: Table, dialect: Dialect) -> Change | None:
    old: dict[str, Raw] = {}
    new: dict[str, Raw] = {}
    state = inspect(row)
    touched = state.committed_state  # asking all columns would take most of a large flush
    for column in table.columns:
        if column.name not in touched:
            continue
        history = state.attrs[column.name].history
        if history.has_changes():
            before = next(iter(history.deleted), None)
            old[column.name] = raw_value(column, before, dialect)
            new[column.name] = raw_value(column, next(iter(history.added)), dialect)
    row_id: int = row.id  # type: ignore[attr-defined]
    return (row_id, old, new) if new and old != new else None


def _keep_imported_values(session: Session, _context: object, _instances: object) -> None:
    if ledger_of(session).is_import:
        return
    dialect = session.get_bind().dialect
    for row in list(session.dirty):
        table = _table(row)
        fields = IMPORTED_FIELDS.get(table.name, frozenset()) if table is not None else frozenset()
        if table is None or not fields or not (change := _changed(row, table, dialect)):
            continue
        row_id, old, _ = change
        for name in fields & old.keys():
            known = select(ImportedValue.id).where(
                ImportedValue.table_name == table.name,
                ImportedValue.row_id == row_id,
                ImportedValue.field == name,
            )
            if session.scalar(known) is None:
                session.add(
                    ImportedValue(table_name=table.name, row_id=row_id, field=name, value=old[name])
                )


def _table(row: object) -> Table | None:
    table = getattr(row, "__table__", None)
    return table if isinstance(table, Table) and table.name not in UNTRACKED else None


def _touch(  # noqa: PLR0917  (one column each)
    operation_id: int, table: str, action: TouchAction, first: int, last: int, rows: object
) -> Touch:
    return Touch(
        operation_id=operation_id,
        table_name=table,
        action=action,
        first_id=first,
        last_id=last,
        packed=None if rows is None else pack(rows),
    )


def _as_int(value: Raw) -> int:
    if not isinstance(value, int):
        msg = "a row without an id"
        raise TypeError(msg)
    return value


def _bytes_out(value: object) -> object:
    if isinstance(value, bytes):
        return {"hex": value.hex()}
    raise TypeError(type(value).__name__)


def _bytes_in(value: dict[str, object]) -> object:
    return bytes.fromhex(str(value["hex"])) if value.keys() == {"hex"} else value
