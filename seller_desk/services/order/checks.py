"""What is odd about one order of a sheet, whatever the store knows of it."""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from operator import itemgetter

from seller_desk.errors import CellCode, CellProblem, Level
from seller_desk.models.base import shop_time_text
from seller_desk.services import couriers
from seller_desk.services.order.drafts import PLACES, OrderDraft, Value, fingerprint
from seller_desk.services.order.profile import ORDER_KEYS
from seller_desk.services.order.statuses import Stage, normal_word, stage_of
from seller_desk.services.order.waybills import dispatch_of
from seller_desk.services.records.choice import Words
from seller_desk.words import OrderStatus

NO_WORDS: Words = {}
_CLOCKS_DIFFER = timedelta(days=1)
_STATUS, _PAID, _GOODS = (PLACES[key] for key in ("status_text", "paid_fen", "goods_fen"))
_PARTS = itemgetter(*(PLACES[key] for key in ("goods_fen", "freight_fen", "adjustment_fen")))
_SENT = itemgetter(*(PLACES[key] for key in ("courier_text", "waybills", "courier_waybills")))
_CREATED = PLACES["created_at"]
_NUMBER_WITH_DAY = re.compile(r"(\d{6})-\d{10,}")
_TIMES = tuple(PLACES[key] for key in ("created_at", "paid_at"))


def check(
    draft: OrderDraft, headings: Mapping[str, str], latest: str, words: Words = NO_WORDS
) -> None:
    """Look at an order that is whole: what is wrong with it, and what it says in short.

    A time after `latest` is still to come (see `future`); `words` are meanings that the shop gave.
    """
    draft.odd.clear()
    _date_by_number(draft)
    draft.fingerprint = fingerprint(draft.cells, draft.lines)
    _check_status(draft, headings, words)
    _check_money(draft, headings)
    _check_waybills(draft, headings, words)
    for place in _TIMES:
        value = draft.cells[place]
        if isinstance(value, str) and value > latest:
            warn(draft, CellCode.FUTURE_DATE, headings[ORDER_KEYS[place]], value)


def _date_by_number(draft: OrderDraft) -> None:
    """拼多多 leaves the day out where the number begins with it (facts: C7)."""
    if draft.cells[_CREATED] is not None:
        return
    found = _NUMBER_WITH_DAY.match(draft.number or "")
    if found is None:
        return
    with suppress(ValueError):
        day = datetime.strptime(found[1], "%y%m%d")
        cells = list(draft.cells)
        cells[_CREATED] = shop_time_text(day)
        draft.cells = tuple(cells)


def future(now: datetime) -> str:
    """From when on a time is still to come: the clocks of the platform and the desk may differ."""
    return shop_time_text(now + _CLOCKS_DIFFER)


def stage_in_sheet(draft: OrderDraft) -> Stage:
    """The stage that the sheet shows; without words, by what else it shows."""
    said = draft.said("status_text")
    if isinstance(said, str):
        return draft.stage or Stage(None)
    return Stage(stage_by_facts(draft))


def stage_by_facts(draft: OrderDraft) -> OrderStatus:
    """The stage of an order whose words do not tell: sent, paid for, or neither."""
    if draft.sent.is_sent:
        return OrderStatus.SHIPPED
    if draft.said("paid_at") is not None:
        return OrderStatus.AWAITING_SHIPMENT
    return OrderStatus.AWAITING_PAYMENT


def warning(draft: OrderDraft, code: CellCode, heading: str, value: Value = None) -> CellProblem:
    """A warning about an order as a whole."""
    shown = "" if value is None else str(value)[:80]
    return CellProblem(draft.row, heading, code, shown, Level.WARNING)


def warn(draft: OrderDraft, code: CellCode, heading: str, value: Value = None) -> None:
    """Add a warning that does not depend on the store."""
    draft.odd.append(warning(draft, code, heading, value))


def _check_status(draft: OrderDraft, headings: Mapping[str, str], words: Words) -> None:
    said = draft.cells[_STATUS]
    if not isinstance(said, str):
        warn(draft, CellCode.MISSING_STATUS, headings["status_text"])
        return
    draft.stage = stage_of(said) or _stage_by_word(words.get(("status_text", normal_word(said))))
    if draft.stage is None:
        draft.odd.append(
            CellProblem(draft.row, headings["status_text"], CellCode.UNKNOWN_STATUS, said[:80])
        )


def _check_money(draft: OrderDraft, headings: Mapping[str, str]) -> None:
    """货品总价 + 运费 + 涨价或折扣 = 实付款; coupons may break it, so it is no error."""
    cells = draft.cells
    paid = cells[_PAID]
    if not isinstance(paid, int) or cells[_GOODS] is None:
        return
    if sum(filter(None, _PARTS(cells))) != paid:
        warn(draft, CellCode.AMOUNTS_DIFFER, headings["paid_fen"], f"{paid / 100:.2f}")


def _check_waybills(draft: OrderDraft, headings: Mapping[str, str], words: Words) -> None:
    draft.sent = dispatch_of(*map(_text, _SENT(draft.cells)))
    if words:
        draft.sent = draft.sent.renamed(words)
    for waybill in draft.sent.waybills:
        if waybill.number and couriers.number_fault(waybill.number) is not None:
            warn(draft, CellCode.WAYBILL_SHAPE, number_heading(draft, headings), waybill.number)
        if waybill.courier_text and waybill.courier is None:
            key = "courier_waybills" if draft.said("courier_text") is None else "courier_text"
            warn(draft, CellCode.UNKNOWN_COURIER, headings[key], waybill.courier_text)


def number_heading(draft: OrderDraft, headings: Mapping[str, str]) -> str:
    """The heading of the column that holds an order's waybills."""
    return headings["courier_waybills" if draft.said("waybills") is None else "waybills"]


def _stage_by_word(meaning: str | None) -> Stage | None:
    return None if meaning is None else Stage(OrderStatus(meaning))


def _text(value: Value) -> str | None:
    return None if value is None else str(value)
