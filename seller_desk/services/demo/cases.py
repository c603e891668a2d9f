"""The after-sale cases of the invented shop: planted ones for every state, and settled ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from random import Random

from seller_desk.models.base import shop_time_text
from seller_desk.models.ledger import Raw
from seller_desk.services.demo.lists import rows
from seller_desk.services.order.aftersale_rules import refunds_money
from seller_desk.words import AfterSaleKind, AfterSaleState

CASE_COLUMNS = (
    *("kind", "state", "amount_fen", "opened_at", "from_sheet", "status_text", "number", "reason"),
    *("goods_state", "state_since", "settled_at", "return_courier", "return_number"),
)
EVENT_COLUMNS = ("at", "state", "note")
_NUMBERS = 36_700_000_000_000_000
_STRIDE = 7_919_337
_WAYBILLS = 76_000_000_000
_DAY, _HOUR, _HALF = timedelta(days=1), timedelta(hours=1), timedelta(minutes=30)
_ARRIVED = "售中已收货"
_WAYS: Mapping[AfterSaleKind, tuple[AfterSaleState, ...]] = {
    AfterSaleKind.REFUND_ONLY: (AfterSaleState.WAIT_SELLER_AGREE,),
    AfterSaleKind.RETURN_REFUND: (
        AfterSaleState.WAIT_SELLER_AGREE,
        AfterSaleState.WAIT_BUYER_SEND,
        AfterSaleState.WAIT_SELLER_RECEIVE,
    ),
}
"""The states that a case goes through before it is settled."""

Row = tuple[Raw, ...]


@dataclass(frozen=True, slots=True)
class CaseStep:
    """A state that a case came to, and what was said."""

    at: datetime
    state: AfterSaleState
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """An after-sale case; `part` is the part of the first line it is about, None while unknown.

    One that a sheet told of has no steps of its own.
    """

    kind: AfterSaleKind
    part: float | None
    steps: tuple[CaseStep, ...]
    reason: str | None = None
    goods_state: str | None = None
    from_sheet: bool = False

    @property
    def state(self) -> AfterSaleState:
        """Where it stands."""
        return self.steps[-1].state


@dataclass(frozen=True, slots=True)
class About:
    """The order that a case is about: its place among all, its first line as a row."""

    place: int
    line: Row
    paid_fen: int
    status_text: str


@dataclass(frozen=True, slots=True)
class MadeCase:
    """A case as rows without the ids of order, line and case."""

    row: Row
    quantity_milli: int
    """Of the order's first line; 0 where nobody knows."""
    events: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """A case that shows something, as the list tells it; times are hours before now."""

    age_days: int
    kind: AfterSaleKind
    part: float
    reason: str
    goods_state: str
    steps: tuple[tuple[int, AfterSaleState, str], ...]


@cache
def planted_cases() -> Mapping[str, Planted]:
    """The cases to plant, by name."""
    return {row["case"]: _planted(row) for row in rows("cases")}


def planted_case(name: str, now: datetime) -> Case:
    """One of them, at this moment."""
    told = planted_cases()[name]
    steps = (CaseStep(now - hours * _HOUR, state, note) for hours, state, note in told.steps)
    return Case(told.kind, told.part, tuple(steps), told.reason, told.goods_state)


def told_by_sheet(state: AfterSaleState, part: float | None, at: datetime) -> Case:
    """A refund that a sheet told of."""
    kind = AfterSaleKind.REFUND_ONLY
    return Case(kind, part, (CaseStep(at, state),), from_sheet=True)


def settled_case(shipped: datetime, now: datetime, chance: Random) -> Case | None:
    """What happened to an order that has long arrived: mostly nothing."""
    luck = chance.random()
    opened = min(shipped + (4 + 5 * chance.random()) * _DAY, now - _HOUR)
    if luck < 0.02:  # noqa: PLR2004  (one in fifty got money back)
        kind = chance.choice((AfterSaleKind.REFUND_ONLY, AfterSaleKind.RETURN_REFUND))
        part = 0.05 + 0.3 * chance.random()
        return _settled(kind, AfterSaleState.REFUND_SUCCESS, part, opened, now)
    if luck < 0.026:  # noqa: PLR2004  (an invented chance)
        kind = AfterSaleKind.REFUND_ONLY
        return _settled(kind, AfterSaleState.REFUND_CLOSE, 0.2, opened, now)
    return None


def case_rows(case: Case, about: About, words: Mapping[str, Sequence[str]]) -> MadeCase:
    """The rows of a case over the first line of an order."""
    place = about.place
    pieces, amount = _amount(case, about)
    settled = None if case.state.is_open else shop_time_text(case.steps[-1].at)
    came_back = case.state is AfterSaleState.WAIT_SELLER_RECEIVE
    reasons, endings = words["refund"], words["case_note"]
    own = case.reason or reasons[place % len(reasons)]
    row = (
        case.kind.value,
        case.state.value,
        amount,
        shop_time_text(case.steps[0].at),
        int(case.from_sheet),
        about.status_text if case.from_sheet else None,
        None if case.from_sheet else f"TQ{_NUMBERS + place * _STRIDE}",
        None if case.from_sheet else own,
        None if case.from_sheet else case.goods_state or _ARRIVED,
        None if case.from_sheet else shop_time_text(case.steps[-1].at),
        settled,
        "ZTO" if came_back else None,
        str(_WAYBILLS + place) if came_back else None,
    )
    if case.from_sheet:
        return MadeCase(row, 0, ())
    ending = endings[place % len(endings)]
    events = (_event(step, pieces, ending) for step in case.steps)
    return MadeCase(row, pieces * 1000, tuple(events))


def _planted(row: Mapping[str, str]) -> Planted:
    steps = [step.split(":", 2) for step in row["steps"].split("|")]
    return Planted(
        age_days=int(row["age_days"]),
        kind=AfterSaleKind(row["kind"]),
        part=float(row["part"]),
        reason=row["reason"],
        goods_state=row["goods_state"],
        steps=tuple((int(hours), AfterSaleState(state), note) for hours, state, note in steps),
    )


def _settled(
    kind: AfterSaleKind, state: AfterSaleState, part: float, opened: datetime, now: datetime
) -> Case:
    """Gone through its states until it was settled, in days, but not after now."""
    ways = (*_WAYS[kind], state)
    end = min(opened + (1 + 3 * (len(ways) > 2)) * _DAY, now - _HALF)  # noqa: PLR2004  (an invented chance)
    gap = (end - opened) / (len(ways) - 1)
    return Case(kind, part, tuple(CaseStep(opened + n * gap, way) for n, way in enumerate(ways)))


def _amount(case: Case, about: About) -> tuple[int, int | None]:
    """How many pieces, and what goes back for them: no more than was paid."""
    price, ordered = int(about.line[3] or 0), int(about.line[4] or 0) // 1000
    paid = about.paid_fen
    if case.part is None:
        return 0, None
    pieces = max(1, round(ordered * case.part))
    if case.from_sheet:
        return pieces, round(paid * case.part)
    return pieces, min(paid, price * pieces) if refunds_money(case.kind) else None


def _event(step: CaseStep, pieces: int, ending: str) -> Row:
    note = None if step.note is None else step.note.format(pieces=pieces)
    if not step.state.is_open:
        note = ending
    return (shop_time_text(step.at), step.state.value, note)
