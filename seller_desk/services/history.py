"""What was done, and taking it back: the list of operations, undo and redo."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from seller_desk.errors import UndoCode, refuse
from seller_desk.models.history import Operation, newest_operation
from seller_desk.models.replay import Left, Outcome
from seller_desk.models.replay import take_back as replay
from seller_desk.models.store import UNDOABLE_SCHEMA, Store

NOUNS: Mapping[str, str] = {
    "sales_order": "orders",
    "order_line": "lines",
    "parcel": "shipments",
    "parcel_line": "parcel_goods",
    "region_courier": "courier_rules",
    "after_sale": "after_sales",
    "after_sale_line": "case_goods",
    "after_sale_event": "case_steps",
    "attachment": "files",
    "customer": "customers",
    "product": "products",
    "sku": "skus",
    "price_tier": "price_tiers",
    "product_image": "images",
    "rival_price": "rival_prices",
    "review_note": "reviews",
    "case_story": "cases",
    "violation": "violations",
    "setting": "settings",
    "quote": "quotes",
    "quote_line": "quote_lines",
    "coupon": "coupons",
    "coupon_grant": "coupon_grants",
    "contact": "contacts",
    "customer_tag": "tags",
    "message_template": "templates",
    "shop_day": "days",
    "product_day": "days",
    "finding": "findings",
    "disclosure": "disclosures",
}
LASTING = frozenset(
    {
        *("reveal", "reveal_customer", "give_out", "erase_customer"),
        *("set_password", "change_password", "remove_password"),
    }
)
"""Operations that are never taken back: what was seen is seen, what is erased is gone."""
_KINDS: Mapping[str, tuple[str, str]] = {
    "sales_order": ("order", "number"),
    "customer": ("customer", "identity"),
    "attachment": ("file", "name"),
    "product": ("product", "title"),
    "product_image": ("image", "name"),
    "rival_price": ("rival_price", "coalesce(seller, day)"),
    "review_note": ("review", "text"),
    "case_story": ("case", "text"),
    "violation": ("violation", "category"),
    "setting": ("setting", '"key"'),
    "region_courier": ("courier_rule", "province"),
    "quote": ("quote", "number"),
    "coupon": ("coupon", "name"),
    "message_template": ("template", "name"),
    "finding": ("finding", "code"),
    "disclosure": ("disclosure", "what"),
    "shop_day": ("day", "day"),
    "product_day": ("day", "coalesce(title, code, offer_id) || ' ' || day"),
}
"""What a row is, and what it is called, as SQL says it."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One operation of the list; `undone` says that it does not stand now."""

    id: int
    name: str
    facts: Mapping[str, object]
    at: datetime
    undone: bool
    undoes: int | None


def listing(session: Session) -> list[HistoryRow]:
    """Every operation, newest first."""
    found = session.scalars(select(Operation).order_by(Operation.id.desc()))
    return [
        HistoryRow(row.id, row.name, row.facts, row.at, row.undone_by is not None, row.undoes)
        for row in found
    ]


def named(session: Session, operation: int) -> HistoryRow:
    """One operation by its id."""
    row = session.get_one(Operation, operation)
    return HistoryRow(row.id, row.name, row.facts, row.at, row.undone_by is not None, row.undoes)


def newest(session: Session) -> int:
    """The id of the newest operation, 0 in a new store: what a window has seen begins there."""
    return newest_operation(session)


def undo(store: Store, *, now: datetime, since: int = 0) -> dict[str, object]:
    """Take back the newest operation that is neither an undo nor undone already.

    Only those after `since` count. Returns the report of CONTRACT.md. Raises nothing_to_undo,
    other_schema.
    """
    with store.read() as session:
        target = session.scalar(
            select(Operation.id)
            .where(Operation.undoes.is_(None), Operation.undone_by.is_(None), Operation.id > since)
            .where(Operation.name.not_in(LASTING))
            .order_by(Operation.id.desc())
        )
    if target is None:
        raise refuse(UndoCode.NOTHING_TO_UNDO)
    return take_back(store, target, now=now)


def redo(store: Store, *, now: datetime, since: int = 0) -> dict[str, object]:
    """Take back the newest undo that still stands. Raises nothing_to_redo, other_schema."""
    with store.read() as session:
        target = session.scalar(
            select(Operation.id)
            .where(Operation.name == "undo", Operation.undone_by.is_(None), Operation.id > since)
            .order_by(Operation.id.desc())
        )
    if target is None:
        raise refuse(UndoCode.NOTHING_TO_REDO)
    return take_back(store, target, now=now, name="redo")


def take_back(store: Store, target: int, *, now: datetime, name: str = "undo") -> dict[str, object]:
    """Take one named operation back, whatever came after it; what was edited since is kept."""
    facts: dict[str, object] = {"of": target}
    with store.write(name, now=now, facts=facts, undoes=target) as session:
        operation = session.get_one(Operation, target)
        if operation.schema < UNDOABLE_SCHEMA:
            raise refuse(UndoCode.OTHER_SCHEMA, operation=target)
        if operation.name in LASTING:
            raise refuse(UndoCode.STAYS, operation=target)
        outcome = replay(session, operation)
        report = _report(session, outcome)
    return {"operation": session.info["operation_id"], "undone": target, **report}


def down_to(session: Session, target: int) -> list[int]:
    """What stands of that operation and of all after it, the newest first: to be taken back."""
    standing = (
        select(Operation.id)
        .where(Operation.undoes.is_(None), Operation.undone_by.is_(None), Operation.id >= target)
        .where(Operation.name.not_in(LASTING), Operation.schema >= UNDOABLE_SCHEMA)
        .order_by(Operation.id.desc())
    )
    return list(session.scalars(standing))


def take_back_down_to(store: Store, target: int, *, now: datetime) -> dict[str, object]:
    """Take back that operation and every one after it, one by one from the newest.

    Each is an undo of its own and can be done again. Returns one report of all. Raises
    nothing_to_undo.
    """
    with store.read() as session:
        steps = down_to(session, target)
    if not steps:
        raise refuse(UndoCode.NOTHING_TO_UNDO)
    counts: Counter[str] = Counter()
    left: dict[str, list[object]] = {"kept": [], "failed": []}
    operation: object = None
    for step in steps:
        report = take_back(store, step, now=now)
        operation = report["operation"]
        counts.update(_counts(report["reversed"]))
        for bucket, rows in left.items():
            found = report[bucket]
            rows.extend(found if isinstance(found, list) else ())
    return {"operation": operation, "undone": target, "reversed": dict(counts), **left}


def _counts(found: object) -> dict[str, int]:
    return found if isinstance(found, dict) else {}


def _report(session: Session, outcome: Outcome) -> dict[str, object]:
    counts: Counter[str] = Counter()
    for table, count in outcome.reversed.items():
        if count and table in NOUNS:
            counts[NOUNS[table]] += count
    return {
        "reversed": dict(counts),
        "kept": [_named(session, left) for left in outcome.kept],
        "failed": [_named(session, left) for left in outcome.failed],
    }


def _named(session: Session, left: Left) -> dict[str, object]:
    kind, name = _KINDS.get(left.table, (left.table, "id"))
    sql = text(f'SELECT {name} FROM "{left.table}" WHERE id = :id')
    key = session.execute(sql, {"id": left.row_id}).scalar()
    return {"kind": kind, "key": str(key or left.row_id), "reason": left.reason.value}
