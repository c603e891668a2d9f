"""How a sheet moves an order of the store on: its stage, its parcels, its after-sale case."""

from collections.abc import Sequence
from dataclasses import dataclass

from seller_desk.services.order.comparison import KnownCase, KnownOrder, KnownParcel
from seller_desk.services.order.statuses import Stage, holds, stage_of
from seller_desk.services.order.waybills import Waybill
from seller_desk.words import AfterSaleState, OrderStatus


@dataclass(frozen=True, slots=True)
class StageMove:
    """The stage an order gets; `is_behind` when the sheet shows an earlier one."""

    status: OrderStatus
    is_behind: bool


@dataclass(frozen=True, slots=True)
class ParcelMove:
    """A waybill that is new to the store; `completes` is the parcel that waited for its number."""

    waybill: Waybill
    completes: KnownParcel | None = None
    differs: bool = False
    """Whether the store knows other waybills of the order, and none of the sheet's."""


@dataclass(frozen=True, slots=True)
class CaseMove:
    """An after-sale case that a sheet opens, or one of its own that it ends."""

    state: AfterSaleState
    ends: KnownCase | None = None


def stage_move(known: OrderStatus, stage: Stage) -> StageMove:
    """Status only moves forward, and to CLOSED from anywhere."""
    if stage.status is None:
        return StageMove(known, is_behind=False)
    if stage.status.rank < known.rank:
        return StageMove(known, is_behind=True)
    return StageMove(stage.status, is_behind=False)


def parcel_moves(known: Sequence[KnownParcel], said: Sequence[Waybill]) -> list[ParcelMove]:
    """The parcels to add; none of the store's is ever removed.

    A courier without a number is kept only while nothing else is known.
    """
    numbers = {parcel.number for parcel in known if parcel.number is not None}
    waiting = [parcel for parcel in known if parcel.awaits_number]
    fresh = [waybill for waybill in said if waybill.number and waybill.number not in numbers]
    if not fresh:
        nameless = [] if known else [waybill for waybill in said if waybill.number is None]
        return [ParcelMove(waybill) for waybill in nameless]
    differs = bool(numbers) and numbers.isdisjoint(waybill.number for waybill in said)
    return [
        ParcelMove(waybill, waiting[index] if index < len(waiting) else None, differs)
        for index, waybill in enumerate(fresh)
    ]


def case_move(known: KnownOrder, said: str | None, stage: Stage) -> CaseMove | None:
    """What becomes of an order's after-sale case when its sheet says this.

    A sheet opens a case when it begins to tell of one and none is open. It ends its own open case
    when it shows the order at another stage: closed or partly refunded means that the refund
    succeeded, any other stage that it was called off. A case opened here is left alone, and so is
    every case when the sheet lags behind.
    """
    is_open = [case for case in known.cases if AfterSaleState(case.state).is_open]
    if stage.status is None and stage.case is not None:
        begins = not _tells_of_case(known.fields["status_text"])
        return CaseMove(stage.case) if begins and not is_open else None
    own = next((case for case in is_open if case.from_sheet), None)
    if stage_move(known.status, stage).is_behind or said is None:
        return None
    if own is not None:
        closed = stage.status is OrderStatus.CLOSED
        ended = AfterSaleState.REFUND_SUCCESS if closed else AfterSaleState.REFUND_CLOSE
        return CaseMove(stage.case or ended, own)
    if stage.case is not None and not known.cases:
        return CaseMove(stage.case)
    return None


def text_moves(known: KnownOrder, said: str | None, move: StageMove, case: CaseMove | None) -> bool:
    """Whether the sheet's words replace the stored ones.

    Not when the order was moved on here and the sheet has only caught up: its export prints the
    platform's words for the new stage, and importing that again must change nothing.
    """
    have = known.fields["status_text"]
    if said is None or said == have or move.is_behind:
        return False
    if case is not None or move.status is not known.status:
        return True
    return isinstance(have, str) and holds(known.status, have)


def _tells_of_case(text: object) -> bool:
    stage = stage_of(text) if isinstance(text, str) else None
    return stage is not None and stage.status is None
