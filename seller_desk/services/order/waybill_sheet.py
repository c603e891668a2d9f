"""A sheet of waybills beside the store: which order each row ships, and how."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.errors import CellCode, CellProblem, Level
from seller_desk.models.base import Base, shop_time_text
from seller_desk.models.history import newest_operation
from seller_desk.models.ledger import Change, Raw, change_rows, insert_rows
from seller_desk.services import couriers
from seller_desk.services.order.clocks import held
from seller_desk.services.order.waybills import Waybill, dispatch_of
from seller_desk.services.records.choice import Choice
from seller_desk.services.records.differences import FieldChange, rows
from seller_desk.services.records.plan import (
    Coverage,
    RecordDraft,
    RecordEntry,
    RecordPlan,
    Step,
    step,
)
from seller_desk.services.records.reading import RecordSheet
from seller_desk.words import (
    Cancelled,
    OrderStatus,
    ParcelSource,
    Platform,
    Progress,
    SheetKind,
    Verdict,
)

IDENTITY = frozenset({"number", "waybills"})
_BATCH = 4_000
_PLATFORMS = {platform.value: rank for rank, platform in enumerate(Platform)}
_PARCEL = ("order_id", "courier", "courier_text", "tracking_number", "source", "shipped_at")


@dataclass(slots=True)
class _Parcel:
    """A parcel of the store, or one that the sheet brings (then without an id)."""

    id: int
    number: str | None
    courier: str | None
    source: str
    shipped_at: str | None


@dataclass(slots=True)
class _Order:
    """An order of the store as the rows before have left it."""

    id: int
    number: str
    status: OrderStatus
    shipped_at: str | None
    no_logistics: bool
    parcels: list[_Parcel] = field(default_factory=list)


@dataclass(slots=True)
class _Shipment(RecordEntry):
    """One row, and what it does to its order."""

    order: _Order | None = None
    added: tuple[Waybill, ...] = ()
    completed: tuple[tuple[int, Waybill], ...] = ()
    times: tuple[tuple[int, str | None], ...] = ()
    """Parcels that get their time: (id, the one they had)."""
    order_changes: tuple[FieldChange, ...] = ()


def plan(
    session: Session,
    *,
    sheet: RecordSheet,
    choice: Choice,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> RecordPlan:
    """Compare the rows of a sheet with the store, from top to bottom. Raises cancelled."""
    numbers = {str(d.values["number"]) for d in sheet.drafts if d.values.get("number")}
    beside = _Beside(sheet, choice, _orders(session, numbers), held(session), now)
    entries: list[RecordEntry] = []
    for index, draft in enumerate(sheet.drafts):
        if index % _BATCH == 0:
            step("plan", index, len(sheet.drafts), progress, cancelled)
        entries.append(beside.entry(draft))
    return RecordPlan(
        kind=SheetKind.SHIPMENTS,
        rows=sheet.rows,
        entries=entries,
        as_of_operation=newest_operation(session),
        writer=_write,
        coverage=_coverage(sheet),
        sheet_problems=sheet.problems,
    )


class _Beside:
    """The rows of one sheet beside the orders of the store."""

    def __init__(
        self,
        sheet: RecordSheet,
        choice: Choice,
        orders: Mapping[str, _Order],
        refunding: frozenset[int],
        now: datetime,
    ) -> None:
        self._headings = sheet.headings
        self._choice = choice
        self._orders = orders
        self._refunding = refunding
        self._now = shop_time_text(now)

    def entry(self, draft: RecordDraft) -> _Shipment:
        """One row; every row sees what the rows above have done."""
        number = draft.values.get("number")
        entry = _Shipment(draft, Verdict.SAME, None if number is None else str(number))
        if number is None and not draft.is_refused:
            self._refuse(draft, CellCode.MISSING_ID, "number")
        elif number is not None and str(number) not in self._orders:
            self._refuse(draft, CellCode.UNKNOWN_ORDER, "number", str(number))
        if draft.is_refused:
            entry.verdict = Verdict.REFUSED
        elif draft.row in self._choice.left_out:
            entry.verdict = Verdict.LEFT_OUT
        else:
            self._compare(entry, self._orders[str(number)])
        return entry

    def _compare(self, entry: _Shipment, order: _Order) -> None:
        draft, said = entry.draft, entry.draft.values
        sent = dispatch_of(_text(said.get("courier_text")), _text(said.get("waybills")), None)
        sent = sent.renamed(self._choice.words)
        if not sent.is_sent:
            self._refuse(draft, CellCode.MISSING_ID, "waybills")
        elif order.status in {OrderStatus.AWAITING_PAYMENT, OrderStatus.CLOSED}:
            self._refuse(draft, CellCode.NOT_TO_SHIP, "number", order.number)
        if draft.is_refused:
            entry.verdict = Verdict.REFUSED
            return
        entry.order = order
        self._look_over(entry, sent.waybills)
        is_part = _is_known_part(order, sent.waybills)
        self._take_waybills(entry, order, [_with_courier(waybill) for waybill in sent.waybills])
        if not is_part:
            entry.order_changes = tuple(self._order_changes(entry, order, bare=sent.no_logistics))
        entry.changes = (*entry.order_changes, *_told(entry))
        if entry.added or (sent.no_logistics and entry.order_changes):
            entry.verdict = Verdict.NEW
        elif entry.changes:
            entry.verdict = Verdict.CHANGE

    def _take_waybills(self, entry: _Shipment, order: _Order, said: Iterable[Waybill]) -> None:
        shipped_at = _text(entry.draft.values.get("shipped_at"))
        strangers = [parcel for parcel in order.parcels if parcel.number]
        for waybill in said:
            number = waybill.number
            known = next((p for p in order.parcels if p.number == number), None)
            waiting = next((p for p in order.parcels if p.number is None and p.id), None)
            if known is not None:
                self._set_time(entry, known, shipped_at)
            elif waiting is not None:
                waiting.number, waiting.courier = number, waybill.courier
                entry.completed = (*entry.completed, (waiting.id, waybill))
                self._set_time(entry, waiting, shipped_at)
            else:
                if strangers and not entry.added:
                    self._warn(entry, CellCode.WAYBILL_DIFFERS, "waybills", number)
                entry.added = (*entry.added, waybill)
                sheet = ParcelSource.SHEET.value
                order.parcels.append(_Parcel(0, number, waybill.courier, sheet, shipped_at))

    def _set_time(self, entry: _Shipment, parcel: _Parcel, shipped_at: str | None) -> None:
        """The sheet's time stands where no other is known, or a sheet told the other one."""
        if shipped_at is None or parcel.shipped_at == shipped_at or not parcel.id:
            return
        if parcel.shipped_at is not None and parcel.source == ParcelSource.HERE.value:
            wanted = self._choice.wishes(entry.draft.row).taken
            if "shipped_at" not in wanted:
                entry.kept = ("shipped_at",)
                self._warn(entry, CellCode.KEPT_LOCAL, "shipped_at", shipped_at)
                return
        entry.times = (*entry.times, (parcel.id, parcel.shipped_at))
        parcel.shipped_at = shipped_at

    def _order_changes(
        self, entry: _Shipment, order: _Order, *, bare: bool
    ) -> Iterator[FieldChange]:
        shipped_at = _text(entry.draft.values.get("shipped_at"))
        if order.status is OrderStatus.AWAITING_SHIPMENT:
            yield FieldChange("status", order.status.value, OrderStatus.SHIPPED.value)
            order.status = OrderStatus.SHIPPED
        if bare and not order.no_logistics and not order.parcels:
            yield FieldChange("no_logistics", 0, 1)
            order.no_logistics = True
        elif not bare and order.no_logistics:
            yield FieldChange("no_logistics", 1, 0)
            order.no_logistics = False
        if order.shipped_at is None and shipped_at is not None:
            yield FieldChange("shipped_at", None, shipped_at)
            order.shipped_at = shipped_at

    def _look_over(self, entry: _Shipment, waybills: Iterable[Waybill]) -> None:
        """What is odd about it."""
        order = entry.order
        if order is not None and order.id in self._refunding:
            self._warn(entry, CellCode.HELD_BY_REFUND, "number", order.number)
        for waybill in waybills:
            if waybill.number and couriers.number_fault(waybill.number) is not None:
                self._warn(entry, CellCode.WAYBILL_SHAPE, "waybills", waybill.number)
            if waybill.courier_text and waybill.courier is None:
                self._warn(entry, CellCode.UNKNOWN_COURIER, "courier_text", waybill.courier_text)
        shipped_at = _text(entry.draft.values.get("shipped_at"))
        if shipped_at is not None and shipped_at > self._now:
            self._warn(entry, CellCode.FUTURE_DATE, "shipped_at", shipped_at)

    def _refuse(self, draft: RecordDraft, code: CellCode, key: str, value: str = "") -> None:
        draft.problems.append(CellProblem(draft.row, self._headings[key], code, value[:80]))

    def _warn(self, entry: _Shipment, code: CellCode, key: str, value: str | None) -> None:
        found = CellProblem(
            entry.draft.row, self._headings[key], code, (value or "")[:80], Level.WARNING
        )
        entry.warnings = (*entry.warnings, found)


def _is_known_part(order: _Order, waybills: Iterable[Waybill]) -> bool:
    """Whether the shop sent just this and keeps the order open for its rest."""
    here = {each.number for each in order.parcels if each.source == ParcelSource.HERE.value}
    said = {waybill.number for waybill in waybills}
    return order.status is OrderStatus.AWAITING_SHIPMENT and bool(said) and said <= here - {None}


def _told(entry: _Shipment) -> Iterator[FieldChange]:
    """The parcels, for somebody who looks at it."""
    for waybill in (*entry.added, *(waybill for _, waybill in entry.completed)):
        yield FieldChange("tracking_number", None, waybill.number)
    shipped_at = _text(entry.draft.values.get("shipped_at"))
    if not any(change.key == "shipped_at" for change in entry.order_changes):
        for _, before in entry.times:
            yield FieldChange("shipped_at", before, shipped_at)


def _orders(session: Session, numbers: Iterable[str]) -> dict[str, _Order]:
    """The orders that are named; one number on two platforms means the one of 1688."""
    wanted = json.dumps(sorted(numbers))
    sql = (
        "SELECT o.id, o.platform, o.number, o.status, o.shipped_at, o.no_logistics "
        "FROM json_each(?) AS wanted CROSS JOIN sales_order AS o ON o.number = wanted.value "
        "AND o.platform IN (SELECT value FROM json_each(?))"
    )
    found: dict[str, tuple[int, _Order]] = {}
    platforms = json.dumps(list(_PLATFORMS))
    for row_id, platform, number, status, at, bare in rows(session, sql, wanted, platforms):
        rank = _PLATFORMS[platform]
        if number not in found or rank < found[number][0]:
            order = _Order(row_id, number, OrderStatus(status), at, bool(bare))
            found[number] = (rank, order)
    orders = {number: order for number, (_, order) in found.items()}
    _load_parcels(session, orders.values())
    return orders


def _load_parcels(session: Session, orders: Iterable[_Order]) -> None:
    by_id = {order.id: order for order in orders}
    sql = (
        "SELECT p.order_id, p.id, p.tracking_number, p.courier, p.source, p.shipped_at "
        "FROM json_each(?) AS wanted CROSS JOIN parcel AS p ON p.order_id = wanted.value "
        "ORDER BY p.id"
    )
    for order_id, *values in rows(session, sql, json.dumps(list(by_id))):
        by_id[order_id].parcels.append(_Parcel(*values))


def _write(session: Session, entries: Sequence[RecordEntry], now: datetime, advance: Step) -> None:
    """Add and complete the parcels, and move the orders on."""
    shipments = [entry for entry in entries if isinstance(entry, _Shipment)]
    for start in range(0, len(shipments), _BATCH):
        advance(start)
        part = shipments[start : start + _BATCH]
        _insert_parcels(session, part)
        _change(session, "parcel", [c for entry in part for c in _parcel_changes(entry)])
    by_order: dict[int, list[_Shipment]] = defaultdict(list)
    for entry in shipments:
        if entry.order is not None and entry.order_changes:
            by_order[entry.order.id].append(entry)
    moved = (_order_change(row_id, group, now) for row_id, group in by_order.items())
    _change(session, "sales_order", list(moved))
    advance(len(shipments))


def _insert_parcels(session: Session, entries: Iterable[_Shipment]) -> None:
    made: list[tuple[Raw, ...]] = []
    for entry in entries:
        if entry.order is None:
            continue
        shipped_at = _text(entry.draft.values.get("shipped_at"))
        for waybill in entry.added:
            named = (waybill.courier, waybill.courier_text, waybill.number)
            made.append((entry.order.id, *named, ParcelSource.SHEET.value, shipped_at))
    insert_rows(session, Base.metadata.tables["parcel"], _PARCEL, made)


def _parcel_changes(entry: _Shipment) -> Iterator[Change]:
    shipped_at = _text(entry.draft.values.get("shipped_at"))
    for row_id, waybill in entry.completed:
        yield (
            row_id,
            {"courier": None, "courier_text": None, "tracking_number": None},
            {
                "courier": waybill.courier,
                "courier_text": waybill.courier_text,
                "tracking_number": waybill.number,
            },
        )
    for row_id, before in entry.times:
        yield row_id, {"shipped_at": before}, {"shipped_at": shipped_at}


def _order_change(row_id: int, entries: Sequence[_Shipment], now: datetime) -> Change:
    """All that the rows of one order change in it."""
    old: dict[str, Raw] = {}
    new: dict[str, Raw] = {}
    for change in (change for entry in entries for change in entry.order_changes):
        old.setdefault(change.key, change.old)
        new[change.key] = change.new
    if new.get("status") == OrderStatus.SHIPPED.value:
        old["shipped_seen_at"], new["shipped_seen_at"] = None, shop_time_text(now)
    return row_id, old, new


def _change(session: Session, table: str, changes: Sequence[Change]) -> None:
    change_rows(session, Base.metadata.tables[table], changes)


def _with_courier(waybill: Waybill) -> Waybill:
    """A number whose prefix leaves no doubt names its courier."""
    if waybill.courier is not None or waybill.courier_text is not None or waybill.number is None:
        return waybill
    guess = couriers.guess(waybill.number)
    code = guess.code if guess is not None and guess.certain else None
    return Waybill(code, None, couriers.tidy(waybill.number))


def _coverage(sheet: RecordSheet) -> Coverage | None:
    days = sorted(str(at)[:10] for d in sheet.drafts if (at := d.values.get("shipped_at")))
    return Coverage(days[0], days[-1]) if days else None


def _text(value: object) -> str | None:
    return None if value is None else str(value)
