"""What one operation left behind: counts by kind, and its fields before and after."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from seller_desk.models.history import Operation, Touch, TouchAction
from seller_desk.models.ledger import unpack
from seller_desk.models.replay import OWNERS, edited_since
from seller_desk.models.store import UNDOABLE_SCHEMA
from seller_desk.services.history import LASTING, NOUNS

SHOWN_CHANGES = 200
"""So many changed fields are named; beyond that nobody reads them one by one."""
_BY_ITSELF = frozenset(
    {"sheet_hash", "search_text", "title_key", "shipped_seen_at", "identity", "product_id"}
    | {"facts", "content_hash", "order_id", "quote_id", "position"}
    | {"sha256", "width", "height", "size", "white_share", "role", "stamp"}
)
"""Columns that follow from others: naming them would say everything twice."""


@dataclass(frozen=True, slots=True)
class Step:
    """One operation of the list, with the number of rows it touched by kind."""

    id: int
    name: str
    facts: Mapping[str, object]
    at: datetime
    undone_by: int | None
    undoes: int | None
    counts: Mapping[str, int]
    subject: "Step | None" = None
    """What an undo took back, or a redo brought again."""

    @property
    def undone(self) -> bool:
        """Whether it does not stand now."""
        return self.undone_by is not None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after; `stays` says that undoing would leave it, edited since."""

    table: str
    row_id: int
    key: str
    field: str
    old: object
    new: object
    stays: bool


@dataclass(frozen=True, slots=True)
class StepCard:
    """One operation in detail."""

    step: Step
    later: int
    """How many living steps came after it."""
    can_undo: bool
    changes: tuple[FieldChange, ...]
    more: int
    """Changed fields beyond those named."""
    staying: int
    """Rows that undoing would leave."""


def steps(session: Session, *, limit: int, before: int | None = None) -> list[Step]:
    """The newest operations first, `limit` of them, older than `before`."""
    wanted = select(Operation).order_by(Operation.id.desc()).limit(limit)
    if before is not None:
        wanted = wanted.where(Operation.id < before)
    found = list(session.scalars(wanted))
    counts = _counts(session, [row.id for row in found])
    subjects = _subjects(session, found)
    return [_step(row, counts.get(row.id, {}), subjects) for row in found]


def total(session: Session) -> int:
    """How many operations there are."""
    return session.scalar(select(func.count(Operation.id))) or 0


def card(session: Session, operation_id: int) -> StepCard | None:
    """One operation in detail; None when there is no such operation."""
    row = session.get(Operation, operation_id)
    if row is None:
        return None
    touches = list(
        session.scalars(select(Touch).where(Touch.operation_id == operation_id).order_by(Touch.id))
    )
    stays = edited_since(session, row)
    changes, more = _changes(session, touches, stays)
    return StepCard(
        step=_step(
            row, _counts(session, [operation_id]).get(operation_id, {}), _subjects(session, [row])
        ),
        later=_later(session, operation_id),
        can_undo=_can_undo(row),
        changes=tuple(changes),
        more=more,
        staying=_staying(touches, stays),
    )


def _can_undo(row: Operation) -> bool:
    is_known = row.schema >= UNDOABLE_SCHEMA and row.name not in LASTING
    return row.undone_by is None and is_known


def _step(row: Operation, counts: Mapping[str, int], subjects: Mapping[int, Operation]) -> Step:
    subject = subjects.get(row.id)
    return Step(
        id=row.id,
        name=row.name,
        facts=row.facts,
        at=row.at,
        undone_by=row.undone_by,
        undoes=row.undoes,
        counts=counts,
        subject=None if subject is None else _step(subject, {}, {}),
    )


def _subjects(session: Session, rows: Sequence[Operation]) -> dict[int, Operation]:
    """What undos and redos are about: a redo undoes an undo, so its subject lies one step on."""
    known: dict[int, Operation] = {}
    steps = {row.id: row for row in rows if row.undoes is not None}
    while steps:
        wanted = {row.undoes for row in steps.values()}
        found = {
            row.id: row
            for row in session.scalars(select(Operation).where(Operation.id.in_(wanted)))
        }
        known |= {key: found[row.undoes] for key, row in steps.items() if row.undoes in found}
        steps = {key: known[key] for key in steps if key in known and known[key].undoes}
    return known


def _later(session: Session, operation_id: int) -> int:
    return (
        session.scalar(
            select(func.count(Operation.id)).where(
                Operation.id > operation_id,
                Operation.undoes.is_(None),
                Operation.undone_by.is_(None),
            )
        )
        or 0
    )


def _counts(session: Session, ids: Sequence[int]) -> dict[int, dict[str, int]]:
    """Rows by kind: ranges of new rows by their length, single rows as one, bulk by unpacking."""
    found: dict[int, Counter[str]] = {}
    wanted = select(
        Touch.id, Touch.operation_id, Touch.table_name, Touch.action, Touch.first_id, Touch.last_id
    ).where(Touch.operation_id.in_(ids), Touch.table_name.in_(NOUNS))
    for touch_id, operation, table, action, first, last in session.execute(wanted):
        whole = action is TouchAction.INSERT or first == last
        size = last - first + 1 if whole else len(_rows(session, touch_id))
        found.setdefault(operation, Counter())[NOUNS[table]] += size
    return {operation: dict(counts) for operation, counts in found.items()}


def _rows(session: Session, touch_id: int) -> list[object]:
    packed = session.scalar(select(Touch.packed).where(Touch.id == touch_id))
    rows: list[object] = unpack(packed or b"")
    return rows


def _changes(
    session: Session, touches: Sequence[Touch], stays: Callable[[str, int], bool]
) -> tuple[list[FieldChange], int]:
    raw = list(_raw_changes(session, touches))
    keys = _Keys(session)
    named = [
        FieldChange(table, row_id, keys.of(table, row_id), field, old, new, stays(table, row_id))
        for table, row_id, field, old, new in raw[:SHOWN_CHANGES]
    ]
    return named, max(0, len(raw) - SHOWN_CHANGES)


_RawChange = tuple[str, int, str, object, object]


def _raw_changes(session: Session, touches: Sequence[Touch]) -> Iterator[_RawChange]:
    for touch in touches:
        if touch.table_name not in NOUNS:
            continue
        if touch.action is TouchAction.UPDATE:
            yield from _updated(touch)
        elif touch.action is TouchAction.INSERT and touch.first_id == touch.last_id:
            yield from _inserted(session, touch)


def _updated(touch: Touch) -> Iterator[_RawChange]:
    for row_id, old, new in unpack(touch.packed or b""):
        for field, value in new.items():
            if field not in _BY_ITSELF:
                yield touch.table_name, row_id, field, old[field], value


def _inserted(session: Session, touch: Touch) -> Iterator[_RawChange]:
    """The fields that make a single new row: a parcel's courier and number, a setting's value."""
    fields = _MAKING.get(touch.table_name, ())
    if not fields:
        return
    names = ", ".join(f'"{field}"' for field in fields)
    sql = text(f'SELECT {names} FROM "{touch.table_name}" WHERE id = :id')
    row = session.execute(sql, {"id": touch.first_id}).first()
    for field, value in zip(fields, row or (), strict=False):
        if value is not None:
            yield touch.table_name, touch.first_id, field, None, value


_MAKING: Mapping[str, tuple[str, ...]] = {
    "parcel": ("courier", "tracking_number", "boxes"),
    "parcel_line": ("quantity_milli",),
    "region_courier": ("courier",),
    "setting": ("value",),
    "price_tier": ("from_quantity", "price_fen"),
    "product_image": ("name",),
    "rival_price": ("price_fen", "seller", "day"),
    "review_note": ("text", "is_good", "is_answered"),
    "case_story": ("text", "quantity"),
    "violation": ("category", "points", "opened_at"),
    "quote": ("number", "version", "valid_until"),
    "quote_line": ("quantity_milli", "price_fen"),
    "coupon": ("threshold_fen", "reduction_fen", "starts_on", "ends_on"),
    "coupon_grant": ("granted_at",),
    "contact": ("kind", "text"),
    "customer_tag": ("text",),
    "message_template": ("text",),
    "after_sale": ("kind", "state", "amount_fen"),
    "after_sale_line": ("quantity_milli",),
    "after_sale_event": ("state", "note"),
    "attachment": ("name", "sent_by"),
    "disclosure": ("what",),
}


_OF_ORDER = (
    "SELECT o.number FROM {table} AS c JOIN sales_order AS o ON o.id = c.order_id WHERE c.id = :id"
)
_OF_CASE = (
    "SELECT o.number FROM {table} AS c JOIN after_sale AS a ON a.id = c.after_sale_id "
    "JOIN sales_order AS o ON o.id = a.order_id WHERE c.id = :id"
)
_OF_CUSTOMER = (
    "SELECT coalesce(p.company, p.login, p.name, p.identity) FROM {table} AS c "
    "JOIN customer AS p ON p.id = c.customer_id WHERE c.id = :id"
)
_OF_PRODUCT = (
    "SELECT p.title FROM {table} AS c JOIN product AS p ON p.id = c.product_id WHERE c.id = :id"
)
_KEYS: Mapping[str, str] = {
    "sales_order": "SELECT number FROM sales_order WHERE id = :id",
    "order_line": _OF_ORDER.format(table="order_line"),
    "parcel": _OF_ORDER.format(table="parcel"),
    "parcel_line": (
        "SELECT o.number FROM parcel_line AS c JOIN parcel AS p ON p.id = c.parcel_id "
        "JOIN sales_order AS o ON o.id = p.order_id WHERE c.id = :id"
    ),
    "region_courier": "SELECT province FROM region_courier WHERE id = :id",
    "after_sale": _OF_ORDER.format(table="after_sale"),
    "after_sale_line": _OF_CASE.format(table="after_sale_line"),
    "after_sale_event": _OF_CASE.format(table="after_sale_event"),
    "attachment": "SELECT name FROM attachment WHERE id = :id",
    "customer": "SELECT coalesce(company, login, name, identity) FROM customer WHERE id = :id",
    "product": "SELECT title FROM product WHERE id = :id",
    "sku": "SELECT spec FROM sku WHERE id = :id",
    "price_tier": (
        "SELECT p.title || ' ≥ ' || t.from_quantity FROM price_tier AS t "
        "JOIN product AS p ON p.id = t.product_id WHERE t.id = :id"
    ),
    "product_image": (
        "SELECT p.title || ' · ' || (i.position + 1) FROM product_image AS i "
        "JOIN product AS p ON p.id = i.product_id WHERE i.id = :id"
    ),
    "rival_price": _OF_PRODUCT.format(table="rival_price"),
    "review_note": _OF_PRODUCT.format(table="review_note"),
    "case_story": _OF_PRODUCT.format(table="case_story"),
    "violation": (
        "SELECT coalesce(p.title, v.category) FROM violation AS v "
        "LEFT JOIN product AS p ON p.id = v.product_id WHERE v.id = :id"
    ),
    "quote": "SELECT number || ' v' || version FROM quote WHERE id = :id",
    "quote_line": "SELECT title FROM quote_line WHERE id = :id",
    "coupon": "SELECT name FROM coupon WHERE id = :id",
    "coupon_grant": _OF_CUSTOMER.format(table="coupon_grant"),
    "contact": _OF_CUSTOMER.format(table="contact"),
    "customer_tag": _OF_CUSTOMER.format(table="customer_tag"),
    "message_template": "SELECT name FROM message_template WHERE id = :id",
    "setting": 'SELECT "key" FROM setting WHERE id = :id',
    "finding": "SELECT code FROM finding WHERE id = :id",
    "disclosure": (
        "SELECT coalesce(o.number, c.company, c.login, c.name, c.identity) FROM disclosure AS d "
        "LEFT JOIN sales_order AS o ON d.table_name = 'sales_order' AND o.id = d.row_id "
        "LEFT JOIN customer AS c ON d.table_name = 'customer' AND c.id = d.row_id "
        "WHERE d.id = :id"
    ),
    "shop_day": "SELECT day FROM shop_day WHERE id = :id",
    "product_day": (
        "SELECT coalesce(title, code, offer_id) || ' ' || day FROM product_day WHERE id = :id"
    ),
}
"""What the seller calls a row, by table."""


class _Keys:
    """The names of rows, each asked for once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[tuple[str, int], str] = {}

    def of(self, table: str, row_id: int) -> str:
        """The name of a row; empty when it is gone."""
        known = self._known.get((table, row_id))
        if known is None:
            found = self._session.execute(text(_KEYS[table]), {"id": row_id}).scalar()
            known = self._known[table, row_id] = "" if found is None else str(found)
        return known


def _staying(touches: Sequence[Touch], stays: Callable[[str, int], bool]) -> int:
    """Rows of their own that something later touched, so that undoing leaves them."""
    found = {
        (touch.table_name, row_id)
        for touch in touches
        if touch.table_name in NOUNS and touch.table_name not in OWNERS
        for row_id in _ids(touch)
        if stays(touch.table_name, row_id)
    }
    return len(found)


def _ids(touch: Touch) -> Iterable[int]:
    if touch.action is TouchAction.INSERT:
        return range(touch.first_id, touch.last_id + 1)
    rows = unpack(touch.packed or b"")
    return [row[0] if touch.action is TouchAction.UPDATE else int(row["id"]) for row in rows]
