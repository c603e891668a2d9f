"""What is odd about one order of a sheet, whatever the store knows of it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from seller_desk.errors import CellCode, CellProblem, Level
from seller_desk.models.base import shop_time_text
from seller_desk.services import couriers
from seller_desk.services.order.drafts import OrderDraft, Value
from seller_desk.services.order.statuses import Stage, stage_of
from seller_desk.services.order.waybills import Dispatch, dispatch_of
from seller_desk.words import OrderStatus

_CLOCKS_DIFFER = timedelta(days=1)


def check(draft: OrderDraft, headings: Mapping[str, str], now: datetime) -> None:
    """Add what is wrong with an order as a whole to its problems."""
    _check_status(draft, headings)
    _check_money(draft, headings)
    _check_waybills(draft, headings)
    latest = shop_time_text(now + _CLOCKS_DIFFER)
    for key in ("created_at", "paid_at"):
        value = draft.said(key)
        if isinstance(value, str) and value > latest:
            warn(draft, CellCode.FUTURE_DATE, headings[key], value)


def stage_in_sheet(draft: OrderDraft) -> Stage:
    """The stage that the sheet shows; without words, by what else it shows."""
    said = draft.said("status_text")
    if isinstance(said, str):
        return stage_of(said) or Stage(None)
    return Stage(stage_by_facts(draft))


def stage_by_facts(draft: OrderDraft) -> OrderStatus:
    """The stage of an order whose words do not tell: sent, paid for, or neither."""
    if dispatch(draft).is_sent:
        return OrderStatus.SHIPPED
    if draft.said("paid_at") is not None:
        return OrderStatus.AWAITING_SHIPMENT
    return OrderStatus.AWAITING_PAYMENT


def dispatch(draft: OrderDraft) -> Dispatch:
    """The parcels that the sheet names."""
    return dispatch_of(
        _text(draft.said("courier_text")),
        _text(draft.said("waybills")),
        _text(draft.said("courier_waybills")),
    )


def warning(draft: OrderDraft, code: CellCode, heading: str, value: Value = None) -> CellProblem:
    """A warning about an order as a whole."""
    shown = "" if value is None else str(value)[:80]
    return CellProblem(draft.row, heading, code, shown, Level.WARNING)


def warn(draft: OrderDraft, code: CellCode, heading: str, value: Value = None) -> None:
    """Add a warning that does not depend on the store."""
    draft.problems.append(warning(draft, code, heading, value))


def _check_status(draft: OrderDraft, headings: Mapping[str, str]) -> None:
    said, heading = draft.said("status_text"), headings["status_text"]
    if not isinstance(said, str):
        warn(draft, CellCode.MISSING_STATUS, heading)
    elif stage_of(said) is None:
        draft.problems.append(
            CellProblem(draft.row, heading, CellCode.UNKNOWN_STATUS, said[:80], Level.ERROR)
        )


def _check_money(draft: OrderDraft, headings: Mapping[str, str]) -> None:
    """货品总价 + 运费 + 涨价或折扣 = 实付款; coupons may break it, so it is no error."""
    goods, paid = draft.said("goods_fen"), draft.said("paid_fen")
    if goods is None or not isinstance(paid, int):
        return
    further = (draft.said("freight_fen"), draft.said("adjustment_fen"))
    if sum(int(part or 0) for part in (goods, *further)) != paid:
        warn(draft, CellCode.AMOUNTS_DIFFER, headings["paid_fen"], f"{paid / 100:.2f}")


def _check_waybills(draft: OrderDraft, headings: Mapping[str, str]) -> None:
    for waybill in dispatch(draft).waybills:
        if waybill.number and couriers.number_fault(waybill.number) is not None:
            warn(draft, CellCode.WAYBILL_SHAPE, number_heading(draft, headings), waybill.number)
        if waybill.courier_text and waybill.courier is None:
            key = "courier_waybills" if draft.said("courier_text") is None else "courier_text"
            warn(draft, CellCode.UNKNOWN_COURIER, headings[key], waybill.courier_text)


def number_heading(draft: OrderDraft, headings: Mapping[str, str]) -> str:
    """The heading of the column that holds an order's waybills."""
    return headings["courier_waybills" if draft.said("waybills") is None else "waybills"]


def _text(value: Value) -> str | None:
    return None if value is None else str(value)
