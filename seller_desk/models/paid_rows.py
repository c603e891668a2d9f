"""Paid orders as sums are made of them, and which of them a write touched."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple, Protocol

from sqlalchemy.orm import Session

from seller_desk.models.ledger import Change, Ledger, batches
from seller_desk.words import PAID_STATUSES, AfterSaleState

SOURCES: Mapping[str, frozenset[str]] = {
    "sales_order": frozenset(
        {"status", "created_at", "paid_at", "paid_fen", "customer_id", "province"}
    ),
    "order_line": frozenset(
        {"order_id", "position", "product_id", "unit_price_fen", "quantity_milli"}
    ),
    "after_sale": frozenset({"order_id", "state", "amount_fen"}),
}
"""What the sums are made of; a change of another column changes none of them."""
NOBODY = 0
"""The product of a line that names none."""
PAID = ", ".join(f"'{status}'" for status in sorted(PAID_STATUSES))
"""The stages that count as money, as a list of SQL."""
_ORDERS = (
    "SELECT o.id, coalesce(o.paid_at, o.created_at), coalesce(o.province, ''), o.customer_id,"
    " coalesce(o.paid_fen, 0), l.position, l.id, coalesce(l.product_id, 0),"
    " coalesce(l.unit_price_fen * l.quantity_milli, 0), coalesce(l.quantity_milli, 0)"
    " FROM {orders} LEFT JOIN order_line AS l ON l.order_id = o.id"
    f" WHERE o.status IN ({PAID})"
)
_REFUNDS = (
    "SELECT a.order_id, sum(a.amount_fen) FROM {cases}"
    f" WHERE a.state = '{AfterSaleState.REFUND_SUCCESS.value}' AND a.amount_fen IS NOT NULL"
)
_NAMED = (
    _ORDERS.format(
        orders="json_each(?) AS w CROSS JOIN sales_order AS o NOT INDEXED ON o.id = w.value"
    ),
    _REFUNDS.format(cases="json_each(?) AS w CROSS JOIN after_sale AS a ON a.order_id = w.value")
    + " GROUP BY a.order_id",
)
"""Orders with their lines, and what went back of them, by their ids.

By the rows themselves and no index over stages: the lines of an order come one after the other.
"""


class Door(Protocol):
    """How statements reach a store: within a write, or over a connection of its own."""

    def run(self, sql: str, values: Sequence[object] = ()) -> Iterable[Any]:
        """Rows of one statement."""

    def each(self, sql: str, values: Sequence[object]) -> Iterable[Any]:
        """Its rows one after the other: very many at once would busy the garbage collector."""

    def many(self, sql: str, values: list[Any]) -> None:
        """One statement for each of the values."""


@dataclass(frozen=True, slots=True)
class Within:
    """The door of a session."""

    session: Session

    def run(self, sql: str, values: Sequence[object] = ()) -> Iterable[Any]:
        """Rows of one statement, straight from the driver."""
        cursor: Any = self.each(sql, values)
        return cursor.fetchall() if cursor is not None and cursor.description else ()

    def each(self, sql: str, values: Sequence[object]) -> Iterable[Any]:
        """Its rows one after the other."""
        rows: Any = self.session.connection().exec_driver_sql(sql, tuple(values)).cursor
        found: Iterable[Any] = rows
        return found

    def many(self, sql: str, values: list[Any]) -> None:
        """One statement for each of the values."""
        for part in batches(values):
            self.session.connection().exec_driver_sql(sql, part)


@dataclass(frozen=True, slots=True)
class Bare:
    """The door of a connection of the driver."""

    connection: Any

    def run(self, sql: str, values: Sequence[object] = ()) -> Iterable[Any]:
        """Rows of one statement."""
        return list(self.each(sql, values))

    def each(self, sql: str, values: Sequence[object]) -> Iterable[Any]:
        """Its rows one after the other."""
        rows: Iterable[Any] = self.connection.execute(sql, tuple(values))
        return rows

    def many(self, sql: str, values: list[Any]) -> None:
        """One statement for each of the values."""
        self.connection.executemany(sql, values)


class Paid(NamedTuple):
    """A paid order: its rows, one for each line, and what of its money went back.

    A row is the order's id, date, province, customer and 实付款, then the line's position, id,
    product, worth and pieces; an order without lines has one row of no product.
    """

    rows: list[tuple[Any, ...]]
    refunded: int


def paid_orders(door: Door, ids: Sequence[int]) -> Iterator[Paid]:
    """Those of these orders that are paid."""
    named = (json.dumps(ids),)
    back = dict(door.run(_NAMED[1], named)).get
    for key, rows in groupby(door.each(_NAMED[0], named), key=itemgetter(0)):
        yield Paid(list(rows), back(key, 0))


def touched_orders(session: Session, ledger: Ledger) -> tuple[set[int], set[int]]:
    """New orders, and others whose sums may have changed."""
    gone = {int(row["id"] or 0) for row in ledger.deleted.get("sales_order", ())}
    spans = ledger.inserted.get("sales_order", ())
    fresh = {one for first, last in spans for one in range(first, last + 1)} - gone
    changed = {change[0] for change in ledger.changed.get("sales_order", ()) if _matters(change)}
    owners = _owners(session, ledger, "order_line") | _owners(session, ledger, "after_sale")
    return fresh, (gone | changed | owners) - fresh


def _matters(change: Change) -> bool:
    """Whether an order counts differently now; most go from one paid stage to the next."""
    _, old, new = change
    columns = SOURCES["sales_order"] & new.keys()
    stages = {old.get("status"), new.get("status")}
    return bool(columns) and not (columns == {"status"} and stages <= PAID_STATUSES)


def _owners(session: Session, ledger: Ledger, table: str) -> set[int]:
    """The orders whose rows in a table were touched."""
    changes = [one for one in ledger.changed.get(table, ()) if SOURCES[table] & one[2].keys()]
    found = {int(row["order_id"] or 0) for row in ledger.deleted.get(table, ())}
    found |= {int(old["order_id"] or 0) for _, old, _ in changes if "order_id" in old}
    door = Within(session)
    for first, last in ledger.inserted.get(table, ()):
        sql = f"SELECT DISTINCT order_id FROM {table} WHERE id BETWEEN ? AND ?"
        found.update(row[0] for row in door.run(sql, (first, last)))
    for part in batches(sorted(change[0] for change in changes)):
        sql = f"SELECT t.order_id FROM json_each(?) AS w CROSS JOIN {table} AS t ON t.id = w.value"
        found.update(row[0] for row in door.run(sql, (json.dumps(part),)))
    return found
