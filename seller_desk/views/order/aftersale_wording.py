"""Words of after-sale cases: lists, lanes, stages, and what each step is called on its button."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from seller_desk.services.order.aftersale_queries import CaseRow, CaseScope, CaseSight, Lane
from seller_desk.services.order.aftersale_rules import Turn, refunds_money, returns_goods
from seller_desk.views import terms
from seller_desk.views.formats import time_left, time_tone, yuan
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, translate
from seller_desk.words import AfterSaleKind, AfterSaleState, Tone

_State = AfterSaleState
SCOPES: Mapping[CaseScope, str] = {
    CaseScope.OPEN: QT_TRANSLATE_NOOP("order", "Open"),
    CaseScope.TO_ANSWER: QT_TRANSLATE_NOOP("order", "To answer"),
    CaseScope.BUYER: QT_TRANSLATE_NOOP("order", "Buyer's turn"),
    CaseScope.SETTLED: QT_TRANSLATE_NOOP("order", "Settled"),
    CaseScope.ALL: QT_TRANSLATE_NOOP("order", "All"),
}
LANES: Mapping[Lane, str] = {
    Lane.TODAY: QT_TRANSLATE_NOOP("order", "Due today"),
    Lane.TOMORROW: QT_TRANSLATE_NOOP("order", "Tomorrow"),
    Lane.LATER: QT_TRANSLATE_NOOP("order", "Later"),
    Lane.BUYER: QT_TRANSLATE_NOOP("order", "Buyer's turn"),
}
LANE_TONES: Mapping[Lane, Tone] = {
    Lane.TODAY: Tone.DANGER,
    Lane.TOMORROW: Tone.WARNING,
    Lane.LATER: Tone.NEUTRAL,
    Lane.BUYER: Tone.INFO,
}
STATES: Mapping[AfterSaleState, str] = {
    _State.WAIT_SELLER_AGREE: QT_TRANSLATE_NOOP("order", "The seller is to agree"),
    _State.WAIT_BUYER_MODIFY: QT_TRANSLATE_NOOP("order", "The buyer is to change it"),
    _State.WAIT_BUYER_SEND: QT_TRANSLATE_NOOP("order", "The buyer is to send back"),
    _State.WAIT_SELLER_RECEIVE: QT_TRANSLATE_NOOP("order", "The seller is to receive"),
    _State.REFUND_SUCCESS: QT_TRANSLATE_NOOP("order", "Refunded"),
    _State.REFUND_CLOSE: QT_TRANSLATE_NOOP("order", "Case closed"),
}
GOODS_STATES: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("order", "Sold, to be shipped"),
    QT_TRANSLATE_NOOP("order", "Sold, on its way"),
    QT_TRANSLATE_NOOP("order", "Sold, received, not confirmed"),
    QT_TRANSLATE_NOOP("order", "After the sale, not received"),
    QT_TRANSLATE_NOOP("order", "After the sale, received"),
)
"""The platform's words for where the goods are (facts/1688.md, D4)."""
GOODS_KEYS = ("售中等待卖家发货", "售中等待买家收货", "售中已收货", "售后未收货", "售后已收到货")
"""The same as they are stored: the platform's own."""
STEPS = 4
"""Asked, sent back, received, done."""
KIND_TONES: Mapping[AfterSaleKind, Tone] = {
    AfterSaleKind.REFUND_ONLY: Tone.NEUTRAL,
    AfterSaleKind.RETURN_REFUND: Tone.NEUTRAL,
    AfterSaleKind.EXCHANGE: Tone.VIOLET,
    AfterSaleKind.RESEND: Tone.VIOLET,
    AfterSaleKind.DISPUTE: Tone.DANGER,
}
DISPUTED = QT_TRANSLATE_NOOP("order", "The platform stepped in")


def kind(value: AfterSaleKind) -> str:
    """What the buyer asks for."""
    return terms.case_kind(value)


def short_kind(value: AfterSaleKind) -> str:
    """The same where there is little room: a return is refunded anyway."""
    if value is AfterSaleKind.RETURN_REFUND:
        return translate("terms", "Return")
    return kind(value)


def state(value: AfterSaleState, of: AfterSaleKind) -> str:
    """Where a case stands, in the platform's words; goods for goods are settled, not refunded."""
    if of is AfterSaleKind.DISPUTE and value.is_open:
        return translate("order", DISPUTED)
    if value is AfterSaleState.REFUND_SUCCESS and not refunds_money(of):
        return translate("order", "Settled")
    return translate("order", STATES[value])


def step(value: AfterSaleState) -> int:
    """At which of the four steps a case stands, counted from 0; past the last once it is done."""
    places = {_State.WAIT_BUYER_SEND: 1, _State.WAIT_SELLER_RECEIVE: 2}
    return places.get(value, 0) if value.is_open else STEPS


def clock(row: CaseRow, now: datetime) -> tuple[str, Tone, str]:
    """The pill of a case: words, tone, icon."""
    if row.turn is Turn.NOBODY:
        done = row.state is AfterSaleState.REFUND_SUCCESS
        tone = Tone.SUCCESS if done else Tone.NEUTRAL
        return state(row.state, row.kind), tone, "circle-check" if done else "ban"
    if row.turn is Turn.BUYER:
        return time_left(row.due, now), Tone.INFO, "user"
    if row.due is None:
        return translate("order", "no limit"), Tone.WARNING, "timer-off"
    tone, icon = time_tone(row.due, now)
    return time_left(row.due, now), tone, icon


def amount(row: CaseRow) -> str:
    """The money of a case, else what its goods are worth."""
    if refunds_money(row.kind):
        return yuan(row.amount_fen) if row.amount_fen is not None else UNKNOWN
    if row.value_fen is None:
        return UNKNOWN
    return translate("order", "goods {sum}").format(sum=yuan(row.value_fen))


def subject(row: CaseRow) -> str:
    """What it is about, in one line."""
    return row.reason or row.product or row.order_number


def act(sight: CaseSight, to: AfterSaleState) -> str:
    """The button that takes a case to a state."""
    row = sight.row
    if row is None:
        return ""
    if row.kind is AfterSaleKind.DISPUTE:
        return translate("order", _VERDICTS[to])
    match to:
        case AfterSaleState.REFUND_SUCCESS:
            return _agreement(row)
        case AfterSaleState.WAIT_BUYER_MODIFY:
            back = row.state is AfterSaleState.WAIT_SELLER_RECEIVE
            refuse = translate("order", "Refuse what came back")
            return refuse if back else translate("order", "Refuse, the buyer may change it")
        case _:
            return translate("order", _ACTS[to])


def _agreement(row: CaseRow) -> str:
    if returns_goods(row.kind):
        received = translate("order", "Received, refund")
        return received if refunds_money(row.kind) else translate("order", "Received, exchanged")
    if not refunds_money(row.kind):
        return translate("order", "Sent again")
    return translate("order", "Agree to the refund")


_VERDICTS: Mapping[AfterSaleState, str] = {
    _State.REFUND_SUCCESS: QT_TRANSLATE_NOOP("order", "Platform: refund"),
    _State.REFUND_CLOSE: QT_TRANSLATE_NOOP("order", "Platform: no refund"),
}
_ACTS: Mapping[AfterSaleState, str] = {
    _State.WAIT_BUYER_SEND: QT_TRANSLATE_NOOP("order", "Agree to the return"),
    _State.WAIT_SELLER_AGREE: QT_TRANSLATE_NOOP("order", "The buyer has changed it"),
    _State.WAIT_SELLER_RECEIVE: QT_TRANSLATE_NOOP("order", "The buyer has sent it"),
    _State.REFUND_CLOSE: QT_TRANSLATE_NOOP("order", "The buyer withdraws"),
}


def span(time: timedelta | None) -> str:
    """How long a case took: hours, from two days on days."""
    if time is None:
        return UNKNOWN
    hours = time / timedelta(hours=1)
    if hours < 48:  # noqa: PLR2004  (as many hours as anybody counts)
        return translate("order", "{count} h").format(count=f"{hours:.1f}")
    return translate("order", "{count} d").format(count=f"{hours / 24:.1f}")
