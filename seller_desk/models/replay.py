"""Taking an operation back by its touches; rows edited since stay and are named."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import Table, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, aliased

from seller_desk.models.base import Base
from seller_desk.models.history import Operation, Touch, TouchAction
from seller_desk.models.ledger import (
    Change,
    Raw,
    change_rows,
    delete_rows,
    restore_rows,
    unpack,
)

OWNERS = {
    "after_sale_event": ("after_sale", "after_sale_id"),
    "after_sale_line": ("after_sale", "after_sale_id"),
    "quote_line": ("quote", "quote_id"),
    "price_tier": ("product", "product_id"),
    "product_image": ("product", "product_id"),
    "rival_price": ("product", "product_id"),
    "review_note": ("product", "product_id"),
    "case_story": ("product", "product_id"),
    "customer_tag": ("customer", "customer_id"),
    "parcel_line": ("parcel", "parcel_id"),
    "order_line": ("sales_order", "order_id"),
    "parcel": ("sales_order", "order_id"),
    "after_sale": ("sales_order", "order_id"),
    "sku": ("product", "product_id"),
}
"""Rows that live and go with another row; those of a row that lives with another come first."""
NEEDED_BY = {
    "customer": (
        ("sales_order", "customer_id"),
        ("quote", "customer_id"),
        ("contact", "customer_id"),
        ("coupon_grant", "customer_id"),
    ),
    "product": (
        ("order_line", "product_id"),
        ("product_day", "product_id"),
        ("violation", "product_id"),
        ("quote_line", "product_id"),
    ),
    "sales_order": (("quote", "order_id"), ("coupon_grant", "order_id")),
    "coupon": (("coupon_grant", "coupon_id"), ("contact", "coupon_id")),
    "quote": (("contact", "quote_id"),),
}
"""Rows that must stay while others point at them."""
REMOVAL_ORDER = (
    *("attachment", "disclosure", "finding", "contact", "coupon_grant", "coupon"),
    *("message_template", "quote_line", "quote", "after_sale_event", "after_sale_line"),
    *("region_courier", "parcel_line", "after_sale", "parcel", "order_line", "sales_order"),
    *(
        "product_day",
        "violation",
        "sku",
        "price_tier",
        "product_image",
        "rival_price",
        "review_note",
    ),
    *("case_story", "shop_day", "product", "customer_tag", "customer", "imported_value"),
    *("imported_file",),
    *("setting", "sheet_mapping", "sheet_word"),
)
"""Children before parents: the order in which rows can be removed.

What needs a row comes before what lives with it, which would else be taken to stay.
"""


class KeptReason(StrEnum):
    """Why a row was left as it is."""

    EDITED_SINCE = "edited_since"
    GONE = "gone"
    STANDS_AGAIN = "stands_again"


@dataclass(frozen=True, slots=True)
class Left:
    """A row that was not taken back."""

    table: str
    row_id: int
    reason: KeptReason


@dataclass
class Outcome:
    """Where every row of an undone operation ended up."""

    reversed: Counter[str] = field(default_factory=Counter)
    kept: list[Left] = field(default_factory=list)
    failed: list[Left] = field(default_factory=list)


def take_back(session: Session, operation: Operation) -> Outcome:
    """Undo every touch of an operation that no later one has built upon."""
    session.execute(text("PRAGMA defer_foreign_keys=ON"))
    touches = list(
        session.scalars(
            select(Touch).where(Touch.operation_id == operation.id).order_by(Touch.id.desc())
        )
    )
    edited = _Edited(session, operation)
    outcome = Outcome()
    _restore_deleted(session, touches, outcome)
    _restore_changed(session, touches, edited, outcome)
    _remove_inserted(session, touches, edited, outcome)
    return outcome


def edited_since(session: Session, operation: Operation) -> Callable[[str, int], bool]:
    """Tell of a table's row whether a later, living operation touched it: undo would leave it."""
    return _Edited(session, operation).has


class _Edited:
    """The rows that later, living operations touched; a child counts for its owner."""

    def __init__(self, session: Session, operation: Operation) -> None:
        self._ids: dict[str, set[int]] = defaultdict(set)
        self._ranges: dict[str, list[tuple[int, int]]] = defaultdict(list)
        later = aliased(Operation)
        touches = session.scalars(
            select(Touch)
            .join(later, later.id == Touch.operation_id)
            .where(later.id > operation.id, later.undoes.is_(None), later.undone_by.is_(None))
        )
        for touch in touches:
            self._note(touch)
        self._lift(session)

    def has(self, table: str, row_id: int) -> bool:
        """Whether a later operation touched this row or one that lives with it."""
        return row_id in self._ids[table] or any(a <= row_id <= b for a, b in self._ranges[table])

    def within(self, table: str, first: int, last: int) -> set[int]:
        """The touched rows in a range of ids."""
        found = {i for i in self._ids[table] if first <= i <= last}
        for a, b in self._ranges[table]:
            found.update(range(max(a, first), min(b, last) + 1))
        return found

    def _note(self, touch: Touch) -> None:
        match touch.action:
            case TouchAction.INSERT:
                self._ranges[touch.table_name].append((touch.first_id, touch.last_id))
            case TouchAction.UPDATE:
                self._ids[touch.table_name].update(row[0] for row in unpack(touch.packed or b""))
            case TouchAction.DELETE:
                self._note_deleted(touch)

    def _note_deleted(self, touch: Touch) -> None:
        owner = OWNERS.get(touch.table_name)
        for row in unpack(touch.packed or b""):
            self._ids[touch.table_name].add(row["id"])
            if owner is not None:
                self._ids[owner[0]].add(row[owner[1]])

    def _lift(self, session: Session) -> None:
        for child, (owner, column) in OWNERS.items():
            sql = text(f'SELECT DISTINCT "{column}" FROM "{child}" WHERE id BETWEEN :a AND :b')
            for first, last in self._ranges[child]:
                self._ids[owner].update(session.execute(sql, {"a": first, "b": last}).scalars())
            sql = text(
                f'SELECT DISTINCT c."{column}" FROM json_each(:ids) AS wanted '
                f'CROSS JOIN "{child}" AS c ON c.id = wanted.value'
            )
            wanted = json.dumps(sorted(self._ids[child]))
            self._ids[owner].update(session.execute(sql, {"ids": wanted}).scalars())


def _restore_deleted(session: Session, touches: Sequence[Touch], outcome: Outcome) -> None:
    for touch in sorted(touches, key=lambda touch: -_place(touch.table_name)):
        if touch.action is not TouchAction.DELETE:
            continue
        rows: list[dict[str, Raw]] = unpack(touch.packed or b"")
        try:
            with session.begin_nested():
                restore_rows(session, _table(touch.table_name), rows)
            outcome.reversed[touch.table_name] += len(rows)
        except IntegrityError:
            _restore_singly(session, touch.table_name, rows, outcome)


def _restore_singly(
    session: Session, table: str, rows: Iterable[dict[str, Raw]], outcome: Outcome
) -> None:
    for row in rows:
        try:
            with session.begin_nested():
                restore_rows(session, _table(table), [row])
            outcome.reversed[table] += 1
        except IntegrityError:
            outcome.failed.append(Left(table, int(row["id"] or 0), KeptReason.STANDS_AGAIN))


def _restore_changed(
    session: Session, touches: Sequence[Touch], edited: _Edited, outcome: Outcome
) -> None:
    for touch in touches:
        if touch.action is not TouchAction.UPDATE:
            continue
        table = touch.table_name
        back: list[Change] = []
        for row_id, old, new in unpack(touch.packed or b""):
            if edited.has(table, row_id):
                outcome.kept.append(Left(table, row_id, KeptReason.EDITED_SINCE))
            else:
                back.append((row_id, new, old))
        _put_back(session, table, back, outcome)


def _put_back(session: Session, table: str, changes: Sequence[Change], outcome: Outcome) -> None:
    """Set the old values; one by one where a name is another row's by now."""
    try:
        with session.begin_nested():
            change_rows(session, _table(table), changes)
        outcome.reversed[table] += len(changes)
    except IntegrityError:
        if len(changes) == 1:
            outcome.failed.append(Left(table, changes[0][0], KeptReason.STANDS_AGAIN))
            return
        for change in changes:
            _put_back(session, table, [change], outcome)


def _remove_inserted(
    session: Session, touches: Sequence[Touch], edited: _Edited, outcome: Outcome
) -> None:
    inserted = [touch for touch in touches if touch.action is TouchAction.INSERT]
    for touch in sorted(inserted, key=lambda touch: _place(touch.table_name)):
        table = touch.table_name
        stays = edited.within(table, touch.first_id, touch.last_id)
        kept = stays | _needed(session, table, touch.first_id, touch.last_id)
        rows = [
            row
            for row in _whole_rows(session, table, touch.first_id, touch.last_id)
            if row["id"] not in kept
        ]
        rows = _without_staying_owner(session, edited, inserted, table, rows)
        delete_rows(session, _table(table), rows)
        outcome.reversed[table] += len(rows)
        if table not in OWNERS:
            outcome.kept.extend(
                Left(table, row_id, KeptReason.EDITED_SINCE) for row_id in sorted(stays)
            )


def _without_staying_owner(
    session: Session,
    edited: _Edited,
    inserted: Sequence[Touch],
    table: str,
    rows: list[dict[str, Raw]],
) -> list[dict[str, Raw]]:
    """What lives with another row stays with it; children are looked at before their owners.

    A row stays that was edited, or that came with the same operation and is needed by others.
    """
    if table not in OWNERS or not rows:
        return rows
    owner, column = OWNERS[table]
    ids = [int(row[column] or 0) for row in rows]
    staying = _stays(session, edited, owner, set(ids))
    for touch in inserted:
        if touch.table_name == owner:
            staying |= _needed(session, owner, touch.first_id, touch.last_id)
    return [row for row, owner_id in zip(rows, ids, strict=True) if owner_id not in staying]


def _stays(session: Session, edited: _Edited, table: str, ids: set[int]) -> set[int]:
    """Which of these rows were edited since, or live with a row that stays."""
    staying = edited.within(table, min(ids), max(ids)) & ids
    if table in OWNERS:
        owner, column = OWNERS[table]
        sql = text(
            f'SELECT c.id, c."{column}" FROM json_each(:ids) AS wanted '
            f'CROSS JOIN "{table}" AS c ON c.id = wanted.value'
        )
        found = session.execute(sql, {"ids": json.dumps(sorted(ids))}).all()
        above = _stays(session, edited, owner, {owner_id for _, owner_id in found} or {0})
        staying |= {row_id for row_id, owner_id in found if owner_id in above}
    return staying


def _needed(session: Session, table: str, first: int, last: int) -> set[int]:
    """The rows of a range of ids that others point at."""
    found: set[int] = set()
    for by, column in NEEDED_BY.get(table, ()):
        sql = (
            f'SELECT t.id FROM "{table}" AS t WHERE t.id BETWEEN :a AND :b '
            f'AND EXISTS (SELECT 1 FROM "{by}" AS n WHERE n."{column}" = t.id)'
        )
        found.update(session.execute(text(sql), {"a": first, "b": last}).scalars())
    return found


def _whole_rows(session: Session, table: str, first: int, last: int) -> list[dict[str, Raw]]:
    names = [column.name for column in _table(table).columns]
    columns = ", ".join(f'"{name}"' for name in names)
    sql = f'SELECT {columns} FROM "{table}" WHERE id BETWEEN ? AND ?'
    cursor = session.connection().exec_driver_sql(sql, (first, last)).cursor
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _place(table: str) -> int:
    return REMOVAL_ORDER.index(table)


def _table(name: str) -> Table:
    return Base.metadata.tables[name]
