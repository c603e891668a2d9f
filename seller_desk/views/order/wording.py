"""Words of orders: one marked text for each list, flag, case and window of time."""

from collections.abc import Mapping

from seller_desk.services.order.filters import DueWindow, PaperState, Stage
from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate
from seller_desk.words import AfterSaleState, Flag, Tone

STAGES: Mapping[Stage, str] = {
    Stage.AWAITING_PAYMENT: QT_TRANSLATE_NOOP("order", "Unpaid"),
    Stage.AWAITING_SHIPMENT: QT_TRANSLATE_NOOP("order", "To ship"),
    Stage.HELD: QT_TRANSLATE_NOOP("order", "Refund asked"),
    Stage.SHIPPED: QT_TRANSLATE_NOOP("order", "Shipped"),
    Stage.MISSING_TRACKING: QT_TRANSLATE_NOOP("order", "No waybill"),
    Stage.RECEIVED: QT_TRANSLATE_NOOP("order", "Received"),
    Stage.AFTER_SALE: QT_TRANSLATE_NOOP("order", "After-sales"),
    Stage.TO_ANSWER: QT_TRANSLATE_NOOP("order", "To answer"),
    Stage.COMPLETED: QT_TRANSLATE_NOOP("order", "Done"),
    Stage.CLOSED: QT_TRANSLATE_NOOP("order", "Closed"),
    Stage.ALL: QT_TRANSLATE_NOOP("order", "All"),
}
FLAGS: Mapping[Flag, str] = {
    Flag.NONE: QT_TRANSLATE_NOOP("order", "No flag"),
    Flag.RED: QT_TRANSLATE_NOOP("order", "Red flag"),
    Flag.YELLOW: QT_TRANSLATE_NOOP("order", "Yellow flag"),
    Flag.GREEN: QT_TRANSLATE_NOOP("order", "Green flag"),
    Flag.BLUE: QT_TRANSLATE_NOOP("order", "Blue flag"),
    Flag.PURPLE: QT_TRANSLATE_NOOP("order", "Purple flag"),
}
FLAG_TONES: Mapping[Flag, Tone] = {
    Flag.RED: Tone.DANGER,
    Flag.YELLOW: Tone.WARNING,
    Flag.GREEN: Tone.SUCCESS,
    Flag.BLUE: Tone.INFO,
    Flag.PURPLE: Tone.VIOLET,
}
DUES: Mapping[DueWindow, str] = {
    DueWindow.OVERDUE: QT_TRANSLATE_NOOP("order", "overdue"),
    DueWindow.DUE_TODAY: QT_TRANSLATE_NOOP("order", "still today"),
    DueWindow.TODAY: QT_TRANSLATE_NOOP("order", "today and overdue"),
    DueWindow.SOON: QT_TRANSLATE_NOOP("order", "after today, soon"),
    DueWindow.WITHIN_7: QT_TRANSLATE_NOOP("order", "within 7 days"),
    DueWindow.WITHIN_14: QT_TRANSLATE_NOOP("order", "within 14 days"),
    DueWindow.STRAINED: QT_TRANSLATE_NOOP("order", "cannot be made in time"),
}
PAPERS: Mapping[PaperState, str] = {
    PaperState.NOT_PICKED: QT_TRANSLATE_NOOP("order", "not picked"),
    PaperState.PICKED: QT_TRANSLATE_NOOP("order", "picked"),
    PaperState.PRINTED: QT_TRANSLATE_NOOP("order", "printed"),
    PaperState.REPRINT: QT_TRANSLATE_NOOP("order", "print again"),
    PaperState.STOPPED: QT_TRANSLATE_NOOP("order", "printed, now stopped"),
}
CASE_STATES: Mapping[AfterSaleState, str] = {
    AfterSaleState.WAIT_SELLER_AGREE: QT_TRANSLATE_NOOP("order", "waits for your answer"),
    AfterSaleState.WAIT_BUYER_MODIFY: QT_TRANSLATE_NOOP("order", "the buyer is to change it"),
    AfterSaleState.WAIT_BUYER_SEND: QT_TRANSLATE_NOOP("order", "the buyer is to send back"),
    AfterSaleState.WAIT_SELLER_RECEIVE: QT_TRANSLATE_NOOP("order", "waits for you to receive"),
    AfterSaleState.REFUND_SUCCESS: QT_TRANSLATE_NOOP("order", "refunded"),
    AfterSaleState.REFUND_CLOSE: QT_TRANSLATE_NOOP("order", "case closed"),
}


def stage(value: Stage) -> str:
    """The name of a list."""
    return translate("order", STAGES[value])


def flag(value: int) -> str:
    """The name of a flag."""
    return translate("order", FLAGS[Flag(value)])


def due(value: DueWindow) -> str:
    """The name of a window of ship-by dates."""
    return translate("order", DUES[value])


def paper(value: PaperState) -> str:
    """How far the papers are."""
    return translate("order", PAPERS[value])


def region(province: str | None) -> str:
    """The name of a province; an address that cannot be read has none."""
    return province or translate("order", "unknown")
