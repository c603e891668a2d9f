"""Many waybills beside the orders they are for: each is looked at before any is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import OrderCode
from seller_desk.models.order import Order
from seller_desk.services import couriers
from seller_desk.services import settings as rules
from seller_desk.services.order import clocks, queries
from seller_desk.services.order.batch_plan import (
    BatchPlan,
    BatchRow,
    CourierBy,
    Match,
    Reason,
    Wanted,
)
from seller_desk.services.order.batch_rows import (
    Stored,
    bearers,
    known_numbers,
    stored_orders,
    to_ship,
)
from seller_desk.services.order.filters import OrderFilter, SortKey, Stage
from seller_desk.services.order.near import Nearness, in_digits
from seller_desk.services.order.pasting import (
    Pasted,
    PastedRow,
    PasteKey,
    order_number,
    read_text,
)
from seller_desk.services.order.region_couriers import region_couriers
from seller_desk.services.order.searching import named
from seller_desk.services.settings import ShopSettings
from seller_desk.sheets import cells
from seller_desk.sheets.cells import CellFault
from seller_desk.words import OrderStatus

_MOST_NEAR = 300
"""So many unknown numbers are looked for among those to ship; more are another shop's."""


def plan(session: Session, wanted: Wanted, settings: ShopSettings) -> BatchPlan:
    """Look at every row; nothing is written."""
    pasted = read_text(wanted.text, lambda texts: known_numbers(session, texts), wanted.columns)
    number, waybill = pasted.place(PasteKey.NUMBER), pasted.place(PasteKey.WAYBILL)
    numbers = [order_number(row.at(number)) for row in pasted.rows]
    waybills = [couriers.tidy(row.at(waybill)) for row in pasted.rows]
    beside = _Beside(
        pasted=pasted,
        wanted=wanted,
        orders=stored_orders(session, numbers, settings),
        bearers=bearers(session, waybills),
        regions=region_couriers(session),
    )
    found = [beside.row(*row) for row in zip(pasted.rows, numbers, waybills, strict=True)]
    return BatchPlan(pasted, tuple(_numbered(_with_near(session, found))))


@dataclass(slots=True)
class _Beside:
    """The rows beside the orders; every row sees what the rows above have done."""

    pasted: Pasted
    wanted: Wanted
    orders: Mapping[str, Stored]
    bearers: Mapping[str, tuple[str, int | None]]
    regions: Mapping[str, str]
    seen: dict[tuple[str, str], int] = field(default_factory=dict)
    used: dict[str, Stored] = field(default_factory=dict)

    def row(self, pasted: PastedRow, number: str, waybill: str) -> BatchRow:
        """One line."""
        order = self.orders.get(number)
        if order is None:
            reason = Reason.NOT_FOUND if number else Reason.NO_NUMBER
            return BatchRow(pasted.line, Match.UNKNOWN, number, waybill, reason=reason)
        courier, courier_by = self._courier_of(waybill, order, self._cell(pasted, PasteKey.COURIER))
        row = BatchRow(
            pasted.line,
            Match.MATCHED,
            number,
            waybill,
            courier,
            courier_by,
            order_id=order.id,
            buyer=order.buyer,
            due=order.due,
            sent_milli=order.sent_milli,
            ordered_milli=order.ordered_milli,
        )
        for look in (self._stage, self._waybill, self._courier, self._doubles):
            fault = look(row, order, pasted)
            if fault is not None and not self._is_accepted(row, fault):
                return fault
        return self._taken(row, order, pasted)

    def _cell(self, pasted: PastedRow, key: PasteKey) -> str:
        return pasted.at(self.pasted.place(key))

    def _is_accepted(self, row: BatchRow, fault: BatchRow) -> bool:
        return fault.may_accept and (row.number, row.waybill) in self.wanted.accepted

    def _courier_of(
        self, waybill: str, order: Stored, said: str
    ) -> tuple[str | None, CourierBy | None]:
        """The courier of a row, and how it came about."""
        known = couriers.named(said) if said else None
        if known is not None:
            return known.code, CourierBy.GIVEN
        found = couriers.guess(waybill)
        if found is not None and found.certain:
            return found.code, CourierBy.SURE
        usual = self.regions.get(order.province or "")
        for code, by in ((usual, CourierBy.REGION), (self.wanted.usual, CourierBy.USUAL)):
            if code is not None and couriers.may_be(waybill, code):
                return code, by
        return (None, None) if found is None else (found.code, CourierBy.GUESS)

    def _stage(self, row: BatchRow, order: Stored, _pasted: PastedRow) -> BatchRow | None:
        if order.is_held:
            return replace(row, match=Match.BLOCKED, reason=Reason.REFUND)
        match order.status:
            case OrderStatus.AWAITING_PAYMENT:
                return replace(row, match=Match.BLOCKED, reason=Reason.UNPAID)
            case OrderStatus.CLOSED:
                return replace(row, match=Match.BLOCKED, reason=Reason.CLOSED)
            case OrderStatus.RECEIVED | OrderStatus.COMPLETED:
                return replace(row, match=Match.SHIPPED, reason=Reason.GONE)
            case _:
                return None

    def _waybill(self, row: BatchRow, order: Stored, _pasted: PastedRow) -> BatchRow | None:
        doubtful = replace(row, match=Match.DOUBTFUL)
        if not row.waybill:
            return replace(doubtful, reason=Reason.NO_WAYBILL)
        if row.waybill in order.waybills:
            return replace(row, match=Match.SHIPPED, reason=Reason.HAS_IT)
        fixed = in_digits(row.waybill)
        if row.courier_by in {None, CourierBy.USUAL} and _is_better(fixed, row.waybill):
            return replace(doubtful, reason=Reason.LETTERS, fixed=fixed)
        if couriers.number_fault(row.waybill) is OrderCode.BAD_NUMBER:
            return replace(doubtful, reason=Reason.BAD_WAYBILL)
        if order.waybills and order.status is OrderStatus.SHIPPED and order.has_whole:
            facts = {"other": order.waybills[-1]}
            return replace(row, match=Match.SHIPPED, reason=Reason.HAS_OTHER, facts=facts)
        return None

    def _courier(self, row: BatchRow, _order: Stored, pasted: PastedRow) -> BatchRow | None:
        said = self._cell(pasted, PasteKey.COURIER)
        if said and couriers.named(said) is None:
            facts = {"courier": said}
            return replace(row, match=Match.DOUBTFUL, reason=Reason.UNKNOWN_COURIER, facts=facts)
        if row.courier is None:
            return replace(row, match=Match.DOUBTFUL, reason=Reason.NO_COURIER)
        return None

    def _doubles(self, row: BatchRow, order: Stored, _pasted: PastedRow) -> BatchRow | None:
        """The same row twice, and one waybill on orders of different buyers."""
        before = self.seen.get((row.number, row.waybill))
        if before is not None:
            facts = {"other": str(before)}
            return replace(row, match=Match.DOUBTFUL, reason=Reason.REPEATED, facts=facts)
        other = self.used.get(row.waybill)
        bearer = (other.number, other.customer_id) if other else self.bearers.get(row.waybill)
        if bearer is not None and (bearer[1] is None or bearer[1] != order.customer_id):
            facts = {"other": bearer[0]}
            return replace(row, match=Match.DOUBTFUL, reason=Reason.SAME_WAYBILL, facts=facts)
        return None

    def _taken(self, row: BatchRow, order: Stored, pasted: PastedRow) -> BatchRow:
        """With the goods that go with it; a row without a courier never comes so far."""
        if row.courier is None:
            return replace(row, match=Match.DOUBTFUL, reason=Reason.NO_COURIER)
        try:
            pieces = cells.quantity_milli(self._cell(pasted, PasteKey.PIECES) or None)
        except CellFault:
            return replace(row, match=Match.DOUBTFUL, reason=Reason.BAD_PIECES)
        try:
            at = cells.moment(self._cell(pasted, PasteKey.TIME) or None)
        except CellFault:
            return replace(row, match=Match.DOUBTFUL, reason=Reason.BAD_TIME)
        left = order.left_milli
        goes = (left or 0) if pieces is None else pieces
        row = replace(row, pieces_milli=pieces, sent_milli=order.sent_milli + goes, shipped_at=at)
        if pieces is not None and left is not None and not 0 < pieces <= left:
            return replace(row, match=Match.OVER, reason=Reason.OVER_QUANTITY)
        self._note(row, order, goes)
        return row

    def _note(self, row: BatchRow, order: Stored, goes: int) -> None:
        self.seen[row.number, row.waybill] = row.line
        self.used.setdefault(row.waybill, order)
        order.sent_milli += goes
        for line, left in order.left.items():
            if left:
                part = min(left, goes)
                order.left[line] = left - part
                goes -= part


def _is_better(fixed: str, waybill: str) -> bool:
    return fixed != waybill and couriers.guess(fixed) is not None


def _with_near(session: Session, rows: Sequence[BatchRow]) -> list[BatchRow]:
    """Unknown numbers with those that were perhaps meant."""
    unknown = [row for row in rows if row.reason is Reason.NOT_FOUND]
    if not unknown or len(unknown) > _MOST_NEAR:
        return list(rows)
    known = Nearness(to_ship(session))
    return [_near(row, known) if row.reason is Reason.NOT_FOUND else row for row in rows]


def _near(row: BatchRow, known: Nearness) -> BatchRow:
    found = known.to(row.number)
    if not found:
        return row
    reason = Reason.NEAR if len(found) == 1 else Reason.SEVERAL
    return replace(row, near=found, reason=reason)


def _numbered(rows: Sequence[BatchRow]) -> list[BatchRow]:
    """Several parcels of one order say which they are."""
    of_order: dict[int, list[int]] = {}
    for place, row in enumerate(rows):
        if row.is_good and row.order_id is not None:
            of_order.setdefault(row.order_id, []).append(place)
    found = list(rows)
    for places in of_order.values():
        if len(places) > 1:
            for number, place in enumerate(places, start=1):
                facts = {"which": str(number), "count": str(len(places))}
                found[place] = replace(rows[place], reason=Reason.PART, facts=facts)
    return found


def look(session: Session, wanted: Wanted) -> BatchPlan:
    """The same by the shop's rules as they stand."""
    return plan(session, wanted, rules.load(session))


def lines_to_fill(session: Session, ids: Sequence[int], now: datetime) -> str:
    """A text to type waybills into: one line for each order, those that press the most first.

    Without ids it is every order to ship that nothing holds.
    """
    settings = rules.load(session)
    wanted = OrderFilter(stage=Stage.AWAITING_SHIPMENT, sort=SortKey.DEADLINE, descending=False)
    held = clocks.held(session)
    chosen = ids or [key for key in queries.find(session, wanted, settings, now) if key not in held]
    asked = select(Order.id, Order.number).where(Order.id.in_(named(chosen)))
    numbers = {key: number for key, number in session.execute(asked)}  # noqa: C416  (rows)
    return "\n".join(f"{numbers[key]}\t" for key in chosen if key in numbers)
