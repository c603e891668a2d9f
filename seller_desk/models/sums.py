"""Sums of paid orders by day, product, customer and month, kept true by every write.

They are made of nothing but the rows, and `rebuild` makes them anew. What a write changes of them
is the difference between its orders as they stood before it and as they stand now.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from seller_desk.models.ledger import Ledger, batches
from seller_desk.models.paid_rows import (
    PAID,
    SOURCES,
    Door,
    Paid,
    Within,
    paid_orders,
    touched_orders,
)

_MANY = 200_000
_PLACE = itemgetter(5, 6)
_DATE = (
    "(SELECT {which}(coalesce(paid_at, created_at)) FROM sales_order"
    f" WHERE customer_id = ?1 AND status IN ({PAID}))"
)


class Kept(NamedTuple):
    """One table of sums: its key, then how many there are, then what they come to."""

    name: str
    key: tuple[str, ...]
    sums: tuple[str, ...]
    dates: tuple[str, ...] = ()


TABLES = (
    Kept("sum_day", ("day", "province"), ("orders", "paid_fen", "refunded_fen")),
    Kept("sum_product", ("day", "product_id"), ("lines", "quantity_milli", "paid_fen")),
    Kept("sum_month", ("month", "customer_id"), ("orders",)),
    Kept(
        "sum_customer",
        ("customer_id",),
        ("orders", "paid_fen", "refunded_fen"),
        ("first_at", "last_at"),
    ),
)
_DAY, _PRODUCT, _MONTH, _CUSTOMER = TABLES


def are_true(session: Session) -> bool:
    """Whether the sums may be read: within a write that has touched their rows they are behind."""
    ledger = session.info.get("ledger")
    if ledger is None:
        return True
    session.flush()
    return not ledger.tables & SOURCES.keys()


def refresh(
    session: Session, ledger: Ledger, before: Callable[[], AbstractContextManager[Door]]
) -> None:
    """Bring the sums in line with what a write touched.

    `before` leads to the store as it stood before the write.
    """
    fresh, touched = touched_orders(session, ledger)
    if not fresh and not touched:
        return
    now, change = Within(session), _Change()
    for part in batches(sorted(fresh)):
        ledger.between()
        change.add_all(paid_orders(now, part))
    if touched:
        with before() as then:
            for part in batches(sorted(touched)):
                ledger.between()
                change.exchange(_by_id(then, part), _by_id(now, part))
    change.write(now)


def rebuild(door: Door, between: Callable[[], None] = lambda: None) -> int:
    """Make the sums anew from the rows; how many of those that stood there were not right."""
    for table in TABLES:
        columns = ", ".join(table.key)
        door.run(f"CREATE TEMP TABLE fresh_{table.name} AS SELECT * FROM {table.name} WHERE 0")
        door.run(f"CREATE UNIQUE INDEX temp.key_{table.name} ON fresh_{table.name} ({columns})")
    last = max((row[0] or 0 for row in door.run("SELECT max(id) FROM sales_order")), default=0)
    for first in range(1, last + 1, _MANY):
        change = _Change()
        for part in batches(range(first, min(first + _MANY, last + 1))):
            between()
            change.add_all(paid_orders(door, part))
        change.write(door, "fresh_")
    return sum(_replace(door, table) for table in TABLES)


def _replace(door: Door, table: Kept) -> int:
    """Put the fresh rows in the place of those that differ."""
    fresh = f"fresh_{table.name}"
    pairs = ((table.name, fresh), (fresh, table.name))
    wrong, missing = (
        next(
            row[0]
            for row in door.run(
                f"SELECT count(*) FROM (SELECT * FROM {one} EXCEPT SELECT * FROM {other})"
            )
        )
        for one, other in pairs
    )
    if wrong or missing:
        door.run(f"DELETE FROM {table.name}")
        door.run(f"INSERT INTO {table.name} SELECT * FROM {fresh}")
    door.run(f"DROP TABLE temp.{fresh}")
    return max(int(wrong), int(missing))


@dataclass
class _Change:
    """What some orders add to the sums, and what others take away."""

    days: dict[tuple[Any, ...], list[int]] = field(default_factory=lambda: defaultdict(_three))
    products: dict[tuple[Any, ...], list[int]] = field(default_factory=lambda: defaultdict(_three))
    months: dict[tuple[Any, ...], list[int]] = field(default_factory=lambda: defaultdict(_one))
    customers: dict[int, list[int]] = field(default_factory=lambda: defaultdict(_three))
    dates: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    lost: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))

    def exchange(self, old: Mapping[int, Paid], new: Mapping[int, Paid]) -> None:
        """The same orders before and after; those that are as they were change nothing."""
        self.add_all((one for key, one in old.items() if new.get(key) != one), -1)
        self.add_all(one for key, one in new.items() if old.get(key) != one)

    def add_all(self, orders: Iterable[Paid], sign: int = 1) -> None:
        """Count these orders in, or out again."""
        for rows, refunded in orders:
            _, at, province, customer, gross, *_ = rows[0]
            if customer is not None:
                _count(self.customers[customer], sign, gross, refunded)
            if at is None:
                continue
            day = at[:10]
            _count(self.days[day, province], sign, gross, refunded)
            self._count_lines(day, rows, gross - refunded, sign)
            if customer is not None:
                (self.dates if sign > 0 else self.lost)[customer].append(at)
                self.months[at[:7], customer][0] += sign

    def write(self, door: Door, prefix: str = "") -> None:
        """Into the store."""
        self._write(door, prefix, _DAY, self.days)
        self._write(door, prefix, _PRODUCT, self.products)
        self._write(door, prefix, _MONTH, self.months)
        dated = {
            (key,): [*sums, *_ends(self.dates.get(key, ()))] for key, sums in self.customers.items()
        }
        self._write(door, prefix, _CUSTOMER, dated)
        self._find_dates(door)

    def _count_lines(self, day: str, rows: list[tuple[Any, ...]], amount: int, sign: int) -> None:
        """The money over the lines by their worth; the rest goes to the last one, as `spread`."""
        rest, last = amount, rows[0]
        if len(rows) > 1:
            last = max(rows, key=_PLACE)
            whole = sum([row[8] for row in rows])
            for row in rows:
                if row is not last:
                    part = amount * row[8] // whole if whole else 0
                    rest -= part
                    _count(self.products[day, row[7]], sign, row[9], part)
        _count(self.products[day, last[7]], sign, last[9], rest)

    @staticmethod
    def _write(
        door: Door, prefix: str, table: Kept, sums: Mapping[tuple[Any, ...], Sequence[Any]]
    ) -> None:
        changed = [(*key, *values) for key, values in sums.items() if any(values)]
        if changed:
            door.many(_upsert(table, prefix), changed)
        fewer = [key for key, values in sums.items() if values[0] < 0]
        if fewer:
            where = " AND ".join(f"{column} = ?" for column in table.key)
            door.many(
                f"DELETE FROM {prefix}{table.name} WHERE {where} AND {table.sums[0]} = 0", fewer
            )

    def _find_dates(self, door: Door) -> None:
        """The first or last date of a customer may be gone with an order; then look for it anew."""
        if not self.lost:
            return
        sets = ", ".join(
            f"{column} = {_DATE.format(which=which)}"
            for column, which in zip(_CUSTOMER.dates, ("min", "max"), strict=True)
        )
        door.many(
            f"UPDATE {_CUSTOMER.name} SET {sets}"
            " WHERE customer_id = ?1 AND (first_at >= ?2 OR last_at <= ?3)",
            [(customer, *_ends(dates)) for customer, dates in self.lost.items()],
        )


def _by_id(door: Door, ids: Sequence[int]) -> dict[int, Paid]:
    return {one.rows[0][0]: one for one in paid_orders(door, ids)}


def _three() -> list[int]:
    return [0, 0, 0]


def _one() -> list[int]:
    return [0]


def _count(sums: list[int], sign: int, first: int, second: int) -> None:
    sums[0] += sign
    sums[1] += sign * first
    sums[2] += sign * second


def _ends(dates: Sequence[str]) -> tuple[str | None, str | None]:
    return (min(dates), max(dates)) if dates else (None, None)


def _upsert(table: Kept, prefix: str) -> str:
    columns = (*table.key, *table.sums, *table.dates)
    sets = [f"{column} = {column} + excluded.{column}" for column in table.sums]
    sets += [
        f"{column} = coalesce({which}({column}, excluded.{column}), {column}, excluded.{column})"
        for column, which in zip(table.dates, ("min", "max"), strict=bool(table.dates))
    ]
    return (
        f"INSERT INTO {prefix}{table.name} ({', '.join(columns)})"
        f" VALUES ({', '.join('?' * len(columns))})"
        f" ON CONFLICT ({', '.join(table.key)}) DO UPDATE SET {', '.join(sets)}"
    )
