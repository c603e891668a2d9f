"""What the store knows of the orders of a sheet, and how the sheet differs from it."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from seller_desk.models.ledger import Raw
from seller_desk.services.order.drafts import Cells
from seller_desk.services.order.profile import FIELDS, IDENTITY_KEYS, LINE_KEYS
from seller_desk.services.records.differences import imported_values, rows
from seller_desk.words import OrderStatus, ParcelSource

_STATUSES = {status.value: status for status in OrderStatus}
_IDENTITY = tuple(LINE_KEYS.index(key) for key in IDENTITY_KEYS)
_LIKENESS = tuple(LINE_KEYS.index(key) for key in ("offer_id", "sku_id", "code", "title"))


@dataclass(frozen=True, slots=True)
class KnownLine:
    """A line of the store."""

    id: int
    position: int
    product_id: int | None
    is_packed: bool
    """Whether a parcel names it."""
    values: Cells


@dataclass(frozen=True, slots=True)
class KnownParcel:
    """A parcel of the store."""

    id: int
    number: str | None
    source: str

    @property
    def awaits_number(self) -> bool:
        """Whether a sheet named its courier and nothing more."""
        return self.number is None and self.source == ParcelSource.SHEET.value


@dataclass(frozen=True, slots=True)
class KnownCase:
    """An after-sale case of the store."""

    id: int
    state: str
    from_sheet: bool


@dataclass(slots=True)
class KnownOrder:
    """An order of the store; what hangs on it is there after `load`."""

    id: int
    status: OrderStatus
    sheet_hash: bytes | None
    customer_id: int | None
    paid_fen: int | None
    paid_at: str | None
    fields: Mapping[str, Raw] = field(default_factory=dict)
    lines: Sequence[KnownLine] = ()
    parcels: Sequence[KnownParcel] = ()
    cases: Sequence[KnownCase] = ()
    imported: Mapping[str, Raw] = field(default_factory=dict)


def known_orders(session: Session, platform: str, numbers: Iterable[str]) -> dict[str, KnownOrder]:
    """The orders that the store has under these numbers, without what hangs on them."""
    sql = (
        "SELECT o.number, o.id, o.status, o.sheet_hash, o.customer_id, o.paid_fen, o.paid_at "
        "FROM json_each(?) AS wanted CROSS JOIN sales_order AS o "
        "ON o.platform = ? AND o.number = wanted.value"
    )
    return {
        number: KnownOrder(row_id, _STATUSES[status], *rest)
        for number, row_id, status, *rest in rows(session, sql, json.dumps(list(numbers)), platform)
    }


def load(session: Session, orders: Sequence[KnownOrder]) -> None:
    """Read everything that hangs on some orders."""
    by_id = {order.id: order for order in orders}
    wanted = json.dumps(list(by_id))
    names = ("province", "shipped_at", "shipped_seen_at", "no_logistics", *FIELDS)
    for row_id, *values in rows(session, _of("sales_order", "id", names), wanted):
        by_id[row_id].fields = dict(zip(names, values, strict=True))
    packed = {line_id for (line_id,) in rows(session, _PACKED, wanted)}
    lines: dict[int, list[KnownLine]] = defaultdict(list)
    for order_id, row_id, position, product_id, *values in rows(session, _LINES, wanted):
        line = KnownLine(row_id, position, product_id, row_id in packed, tuple(values))
        lines[order_id].append(line)
    parcels: dict[int, list[KnownParcel]] = defaultdict(list)
    names = ("id", "tracking_number", "source")
    for order_id, *values in rows(session, _of("parcel", "order_id", names), wanted):
        parcels[order_id].append(KnownParcel(*values))
    cases: dict[int, list[KnownCase]] = defaultdict(list)
    names = ("id", "state", "from_sheet")
    for order_id, *values in rows(session, _of("after_sale", "order_id", names), wanted):
        cases[order_id].append(KnownCase(*values))
    for order in orders:
        order.lines, order.parcels = lines[order.id], parcels[order.id]
        order.cases = cases[order.id]
    for row_id, imported in imported_values(session, "sales_order", by_id).items():
        by_id[row_id].imported = imported


@dataclass(frozen=True, slots=True)
class Pairing:
    """The lines of a sheet beside those of the store."""

    pairs: tuple[tuple[Cells, KnownLine | None], ...]
    gone: tuple[KnownLine, ...]
    """Lines that the sheet no longer has: an order in a sheet is whole."""


def paired(said: Sequence[Cells], stored: Sequence[KnownLine], keys: Iterable[str]) -> Pairing:
    """Each line of the sheet with its line of the store, if there is one.

    By identity and occurrence; what is left over is the same line when it is still of the same
    goods. Only columns that the sheet has (`keys`) make up the identity.
    """
    places = tuple(place for place in _IDENTITY if LINE_KEYS[place] in set(keys))
    waiting: dict[Cells, list[KnownLine]] = defaultdict(list)
    for known in stored:
        waiting[tuple(known.values[place] for place in places)].append(known)
    found: list[KnownLine | None] = []
    for line in said:
        candidates = waiting[tuple(line[place] for place in places)]
        found.append(candidates.pop(0) if candidates else None)
    left = [line for candidates in waiting.values() for line in candidates]
    for index, line in enumerate(said):
        if found[index] is None:
            found[index] = _alike(line, left)
    gone = [line for line in left if said and not line.is_packed]
    return Pairing(tuple(zip(said, found, strict=True)), tuple(gone))


def _alike(line: Cells, left: list[KnownLine]) -> KnownLine | None:
    """Take the line of the same goods out of those that are left over."""
    for known in left:
        pairs = [(line[place], known.values[place]) for place in _LIKENESS]
        told = [said == have for said, have in pairs if said is not None and have is not None]
        if told and told[0]:
            left.remove(known)
            return known
    return None


def _of(table: str, key: str, names: Iterable[str]) -> str:
    columns = ", ".join(f't."{name}"' for name in names)
    return (
        f'SELECT t."{key}", {columns} FROM json_each(?) AS wanted '
        f'CROSS JOIN "{table}" AS t ON t."{key}" = wanted.value ORDER BY t.id'
    )


_LINES = (
    "SELECT t.order_id, t.id, t.position, t.product_id, "
    + ", ".join(f't."{name}"' for name in LINE_KEYS)
    + " FROM json_each(?) AS wanted CROSS JOIN order_line AS t ON t.order_id = wanted.value "
    "ORDER BY t.order_id, t.position, t.id"
)
_PACKED = (
    "SELECT l.order_line_id FROM json_each(?) AS wanted CROSS JOIN parcel AS p "
    "ON p.order_id = wanted.value CROSS JOIN parcel_line AS l ON l.parcel_id = p.id"
)
