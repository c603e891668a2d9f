"""Many waybills beside the orders they are for: each is looked at before any is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import OrderCode
from seller_desk.models.order import Order
from seller_desk.services import couriers
from seller_desk.services import settings as rules
from seller_desk.services.order import clocks, queries
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


class Match(StrEnum):
    """What becomes of a row; only matched ones are written."""

    MATCHED = "matched"
    UNKNOWN = "unknown"
    SHIPPED = "shipped"
    DOUBTFUL = "doubtful"
    OVER = "over"
    BLOCKED = "blocked"


class Reason(StrEnum):
    """Why; the facts beside it are what its sentence needs."""

    NEAR = "near"
    """One number that was meant perhaps."""
    SEVERAL = "several"
    """More than one of them."""
    NOT_FOUND = "not_found"
    NO_NUMBER = "no_number"
    NO_WAYBILL = "no_waybill"
    BAD_WAYBILL = "bad_waybill"
    LETTERS = "letters"
    """Letters that look like digits; `fixed` is the waybill without them."""
    NO_COURIER = "no_courier"
    UNKNOWN_COURIER = "unknown_courier"
    BAD_PIECES = "bad_pieces"
    BAD_TIME = "bad_time"
    SAME_WAYBILL = "same_waybill"
    """other: the number of an order of somebody else that has it already."""
    REPEATED = "repeated"
    """other: the line that says the same."""
    HAS_IT = "has_it"
    HAS_OTHER = "has_other"
    """other: the waybill that the order has."""
    GONE = "gone"
    """Received or finished already."""
    OVER_QUANTITY = "over_quantity"
    UNPAID = "unpaid"
    CLOSED = "closed"
    REFUND = "refund"
    PART = "part"
    """A parcel of several: which, of how many."""
    NONE = "none"


class CourierBy(StrEnum):
    """How a row came to its courier."""

    SURE = "sure"
    """The number's beginning leaves no doubt."""
    GUESS = "guess"
    GIVEN = "given"
    """By the paste."""
    REGION = "region"
    USUAL = "usual"
    """By the choice for all that cannot be guessed."""


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One line beside its order."""

    line: int
    match: Match
    number: str
    """As the store has it, else as it was pasted."""
    waybill: str
    courier: str | None = None
    courier_by: CourierBy | None = None
    reason: Reason = Reason.NONE
    facts: Mapping[str, str] = field(default_factory=dict)
    order_id: int | None = None
    buyer: str | None = None
    due: datetime | None = None
    pieces_milli: int | None = None
    """How much of the order goes with it; None for all that is left."""
    sent_milli: int = 0
    """How much has left with it and with what came before."""
    ordered_milli: int = 0
    near: tuple[str, ...] = ()
    fixed: str = ""
    shipped_at: datetime | None = None

    @property
    def is_good(self) -> bool:
        """Whether it is written."""
        return self.match is Match.MATCHED

    @property
    def may_accept(self) -> bool:
        """Whether somebody may say that it is right all the same."""
        return self.reason in _ACCEPTABLE


_ACCEPTABLE = frozenset(
    {Reason.HAS_OTHER, Reason.LETTERS, Reason.UNKNOWN_COURIER, Reason.SAME_WAYBILL}
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was pasted, and what was said about it."""

    text: str
    columns: tuple[PasteKey, ...] | None = None
    usual: str | None = None
    """The courier of numbers that do not tell theirs."""
    accepted: frozenset[tuple[str, str]] = frozenset()
    """Number and waybill of rows that are right all the same."""


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """Every row, in the order of the paste."""

    pasted: Pasted
    rows: tuple[BatchRow, ...]

    @property
    def good(self) -> tuple[BatchRow, ...]:
        """What would be written."""
        return tuple(row for row in self.rows if row.is_good)

    @property
    def orders(self) -> int:
        """How many orders that would move on."""
        return len({row.order_id for row in self.good})

    def count(self, match: Match) -> int:
        """How many rows of a sort there are."""
        return sum(row.match is match for row in self.rows)


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
        row = BatchRow(
            pasted.line,
            Match.MATCHED,
            number,
            waybill,
            order_id=order.id,
            buyer=order.buyer,
            due=order.due,
            sent_milli=order.sent_milli,
            ordered_milli=order.ordered_milli,
        )
        row = self._with_courier(row, order, self._cell(pasted, PasteKey.COURIER))
        for look in (self._stage, self._waybill, self._courier, self._doubles):
            fault = look(row, order, pasted)
            if fault is not None and not self._is_accepted(row, fault):
                return fault
        return self._taken(row, order, pasted)

    def _cell(self, pasted: PastedRow, key: PasteKey) -> str:
        return pasted.at(self.pasted.place(key))

    def _is_accepted(self, row: BatchRow, fault: BatchRow) -> bool:
        return fault.may_accept and (row.number, row.waybill) in self.wanted.accepted

    def _with_courier(self, row: BatchRow, order: Stored, said: str) -> BatchRow:
        known = couriers.named(said) if said else None
        if known is not None:
            return replace(row, courier=known.code, courier_by=CourierBy.GIVEN)
        found = couriers.guess(row.waybill)
        if found is not None and found.certain:
            return replace(row, courier=found.code, courier_by=CourierBy.SURE)
        usual = self.regions.get(order.province or "")
        for code, by in ((usual, CourierBy.REGION), (self.wanted.usual, CourierBy.USUAL)):
            if code is not None and _may_be(row.waybill, code):
                return replace(row, courier=code, courier_by=by)
        if found is not None:
            return replace(row, courier=found.code, courier_by=CourierBy.GUESS)
        return row

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


def _may_be(waybill: str, code: str) -> bool:
    courier = couriers.couriers().get(code)
    if courier is None or couriers.number_fault(waybill) is not None:
        return False
    return courier.pattern is None or courier.pattern.fullmatch(waybill) is not None


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
