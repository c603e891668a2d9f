"""A plan is carried out: rows in bulk, in the transaction that the caller opened."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from operator import attrgetter

from sqlalchemy.orm import Session

from seller_desk.models.base import Base, shop_time_text
from seller_desk.models.ledger import Change, Raw, change_rows, delete_rows, insert_rows
from seller_desk.services.order.checks import stage_in_sheet
from seller_desk.services.order.comparison import KnownOrder
from seller_desk.services.order.drafts import PLACES, Cells
from seller_desk.services.order.moves import ParcelMove
from seller_desk.services.order.profile import FIELDS, LINE_KEYS
from seller_desk.services.order.waybills import Waybill
from seller_desk.services.planned import Changes, Entry, LineMove, OrderPlan, goods_cells
from seller_desk.services.records.differences import forget_imported, rows
from seller_desk.services.records.plan import Step
from seller_desk.services.regions import province_of
from seller_desk.words import AfterSaleKind, OrderStatus, ParcelSource, Verdict

_BATCH = 4_000
_ADDRESS = PLACES["address"]
_SHIPPED_AT = PLACES["shipped_at"]
_STATUS_TEXT = PLACES["status_text"]
_ORDER = (
    *("platform", "number", "customer_id", "status", "province", "sheet_hash", "shipped_at"),
    *("shipped_seen_at", "no_logistics", *FIELDS),
)
_LINE = ("order_id", "position", "product_id", *LINE_KEYS)
_PARCEL = ("order_id", "courier", "courier_text", "tracking_number", "source", "shipped_at")
_CASE = ("order_id", "kind", "state", "opened_at", "from_sheet", "status_text")


def post(session: Session, plan: OrderPlan, now: datetime, step: Step) -> None:
    """Write a plan that was made in this very transaction, or just before it."""
    plan.customers.write(session)
    plan.products.write(session)
    plan.skus.write(session)
    posting = _Posting(session, plan, now)
    done = 0
    new = [entry for entry in plan.entries if entry.verdict is Verdict.NEW]
    # Oldest first: then ids follow time, and the indexes grow at their end.
    for part in _batches(sorted(new, key=attrgetter("as_of"))):
        step(done)
        posting.add(part)
        done += len(part)
    step(done)
    posting.change([entry for entry in plan.entries if entry.verdict is Verdict.CHANGE])


class _Posting:
    def __init__(self, session: Session, plan: OrderPlan, now: datetime) -> None:
        self._session = session
        self._products = plan.products
        self._now = shop_time_text(now)
        self._platform = plan.sheet.platform.value

    def add(self, entries: Sequence[Entry]) -> None:
        """New orders with all that hangs on them."""
        ids = self._insert("sales_order", _ORDER, [self._order(entry) for entry in entries])
        lines: list[tuple[Raw, ...]] = []
        parcels: list[tuple[Raw, ...]] = []
        cases: list[tuple[Raw, ...]] = []
        for order_id, entry in zip(ids, entries, strict=True):
            draft = entry.draft
            for position, line in enumerate(draft.lines, start=1):
                lines.append((order_id, position, self._product(line), *line))
            shipped_at = draft.cells[_SHIPPED_AT]
            parcels.extend(_parcel(order_id, w, shipped_at) for w in draft.sent.waybills)
            case = stage_in_sheet(draft).case
            if case is not None:
                cases.append(self._case(order_id, case.value, draft.cells[_STATUS_TEXT]))
        self._insert("order_line", _LINE, lines)
        self._insert("parcel", _PARCEL, parcels)
        self._insert("after_sale", _CASE, cases)

    def change(self, entries: Sequence[Entry]) -> None:
        """Orders of the store that the sheet says something new of."""
        found = [(e, e.known, e.changes) for e in entries if e.known and e.changes]
        self._change("sales_order", [_order_change(*each) for each in found])
        for entry, known, changes in found:
            self._add_to(entry, known, changes)
        overruled = [
            (known.id, change.key)
            for _, known, changes in found
            for change in changes.fields
            if change.key in known.imported
        ]
        forget_imported(self._session, "sales_order", overruled)
        self._change("order_line", [c for _, _, changes in found for c in self._lines(changes)])
        self._change("parcel", [c for _, _, changes in found for c in _parcels(changes.parcels)])
        self._change("after_sale", [c for _, _, changes in found for c in _ends(changes)])
        self._delete_lines([line.id for _, _, changes in found for line in changes.gone])

    def _add_to(self, entry: Entry, known: KnownOrder, changes: Changes) -> None:
        cells = entry.draft.cells
        position = max((line.position for line in known.lines), default=0)
        added = [move.line for move in changes.lines if move.known is None]
        lines: list[tuple[Raw, ...]] = []
        for place, line in enumerate(added, start=position + 1):
            lines.append((known.id, place, self._product(line), *line))
        self._insert("order_line", _LINE, lines)
        new = [move.waybill for move in changes.parcels if move.completes is None]
        parcels = [_parcel(known.id, waybill, cells[_SHIPPED_AT]) for waybill in new]
        self._insert("parcel", _PARCEL, parcels)
        if changes.case is not None and changes.case.ends is None:
            case = self._case(known.id, changes.case.state.value, cells[_STATUS_TEXT])
            self._insert("after_sale", _CASE, [case])

    def _order(self, entry: Entry) -> tuple[Raw, ...]:
        draft, status = entry.draft, entry.status
        address = draft.cells[_ADDRESS]
        return (
            self._platform,
            draft.number,
            entry.customer.row_id if entry.customer else None,
            status.value if status else None,
            province_of(str(address)) if address else None,
            draft.fingerprint,
            draft.cells[_SHIPPED_AT],
            self._now if status is OrderStatus.SHIPPED else None,
            int(draft.sent.no_logistics),
            *draft.cells[: len(FIELDS)],
        )

    def _product(self, line: Cells) -> int | None:
        product = self._products.of(goods_cells(line))
        return product.row_id if product else None

    def _case(self, order_id: int, state: str, text: Raw) -> tuple[Raw, ...]:
        return (order_id, AfterSaleKind.REFUND_ONLY.value, state, self._now, 1, text)

    def _lines(self, changes: Changes) -> Iterator[Change]:
        for move in changes.lines:
            if move.known is not None:
                yield self._line_change(move, move.known.id, move.known.product_id)

    def _line_change(self, move: LineMove, row_id: int, product_id: int | None) -> Change:
        old = {change.key: change.old for change in move.changes}
        new = {change.key: change.new for change in move.changes}
        product = None if move.goods is None else self._products.of(move.goods)
        if product is not None and product.row_id != product_id:
            old["product_id"], new["product_id"] = product_id, product.row_id
        return row_id, old, new

    def _insert(
        self, table: str, columns: Sequence[str], values: Sequence[tuple[Raw, ...]]
    ) -> range:
        return insert_rows(self._session, Base.metadata.tables[table], columns, values)

    def _change(self, table: str, changes: Sequence[Change]) -> None:
        change_rows(self._session, Base.metadata.tables[table], changes)

    def _delete_lines(self, ids: Sequence[int]) -> None:
        table = Base.metadata.tables["order_line"]
        names = [column.name for column in table.columns]
        sql = f"SELECT {', '.join(names)} FROM order_line WHERE id = ?"
        found = [row for row_id in ids for row in rows(self._session, sql, row_id)]
        delete_rows(self._session, table, [dict(zip(names, r, strict=True)) for r in found])


def _order_change(entry: Entry, known: KnownOrder, changes: Changes) -> Change:
    told = (*changes.fields, *changes.following)
    old = {change.key: change.old for change in told}
    new = {change.key: change.new for change in told}
    if entry.customer is not None and entry.customer.row_id != known.customer_id:
        old["customer_id"], new["customer_id"] = known.customer_id, entry.customer.row_id
    return known.id, old, new


def _parcel(order_id: int, waybill: Waybill, shipped_at: Raw) -> tuple[Raw, ...]:
    return (
        order_id,
        waybill.courier,
        waybill.courier_text,
        waybill.number,
        ParcelSource.SHEET.value,
        shipped_at,
    )


def _parcels(moves: Iterable[ParcelMove]) -> Iterator[Change]:
    """Parcels that waited for their number."""
    for move in moves:
        if move.completes is not None:
            yield (
                move.completes.id,
                {"tracking_number": None},
                {"tracking_number": move.waybill.number},
            )


def _ends(changes: Changes) -> Iterator[Change]:
    case = changes.case
    if case is not None and case.ends is not None:
        yield case.ends.id, {"state": case.ends.state}, {"state": case.state.value}


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    source = iter(entries)
    while part := list(islice(source, _BATCH)):
        yield part
