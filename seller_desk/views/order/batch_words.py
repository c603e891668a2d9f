"""What becomes of a pasted row, in words."""

from collections.abc import Callable, Mapping

from seller_desk.services.couriers import name_of
from seller_desk.services.order.batch_plan import BatchRow, CourierBy, Match, Reason
from seller_desk.services.order.pasting import PasteKey
from seller_desk.views.formats import quantity
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, translate
from seller_desk.words import Tone

_LONG, _END = 8, 4
"""A number longer than this is told by its last characters, which is what people compare."""
MATCHES: Mapping[Match, str] = {
    Match.MATCHED: QT_TRANSLATE_NOOP("order", "Matched"),
    Match.UNKNOWN: QT_TRANSLATE_NOOP("order", "Not known"),
    Match.SHIPPED: QT_TRANSLATE_NOOP("order", "Sent already"),
    Match.DOUBTFUL: QT_TRANSLATE_NOOP("order", "Doubtful"),
    Match.OVER: QT_TRANSLATE_NOOP("order", "Too many"),
    Match.BLOCKED: QT_TRANSLATE_NOOP("order", "Not to ship"),
}
LOOKS: Mapping[Match, tuple[Tone, str]] = {
    Match.MATCHED: (Tone.SUCCESS, "circle-check"),
    Match.UNKNOWN: (Tone.DANGER, "circle-question-mark"),
    Match.SHIPPED: (Tone.INFO, "truck"),
    Match.DOUBTFUL: (Tone.WARNING, "triangle-alert"),
    Match.OVER: (Tone.DANGER, "package-x"),
    Match.BLOCKED: (Tone.DANGER, "octagon-alert"),
}
COLUMNS: Mapping[PasteKey, str] = {
    PasteKey.NUMBER: QT_TRANSLATE_NOOP("order", "Order no."),
    PasteKey.WAYBILL: QT_TRANSLATE_NOOP("order", "Waybill no."),
    PasteKey.COURIER: QT_TRANSLATE_NOOP("order", "Courier"),
    PasteKey.PIECES: QT_TRANSLATE_NOOP("order", "Pieces"),
    PasteKey.TIME: QT_TRANSLATE_NOOP("order", "Shipped at"),
    PasteKey.NONE: QT_TRANSLATE_NOOP("order", "left out"),
}
REASONS: Mapping[Reason, str] = {
    Reason.NEAR: QT_TRANSLATE_NOOP("order", "Like {near}"),
    Reason.SEVERAL: QT_TRANSLATE_NOOP("order", "{count} orders look like it"),
    Reason.NOT_FOUND: QT_TRANSLATE_NOOP("order", "No such order"),
    Reason.NO_NUMBER: QT_TRANSLATE_NOOP("order", "No order number"),
    Reason.NO_WAYBILL: QT_TRANSLATE_NOOP("order", "No waybill yet"),
    Reason.BAD_WAYBILL: QT_TRANSLATE_NOOP("order", "8–30 letters, digits"),
    Reason.LETTERS: QT_TRANSLATE_NOOP("order", "Is it {fixed}?"),
    Reason.NO_COURIER: QT_TRANSLATE_NOOP("order", "Choose a courier"),
    Reason.UNKNOWN_COURIER: QT_TRANSLATE_NOOP("order", "No courier “{courier}”"),
    Reason.BAD_PIECES: QT_TRANSLATE_NOOP("order", "The number of pieces cannot be read"),
    Reason.BAD_TIME: QT_TRANSLATE_NOOP("order", "The time cannot be read"),
    Reason.SAME_WAYBILL: QT_TRANSLATE_NOOP("order", "Order {other} has it"),
    Reason.REPEATED: QT_TRANSLATE_NOOP("order", "Line {other} says the same"),
    Reason.HAS_IT: QT_TRANSLATE_NOOP("order", "The order has this waybill"),
    Reason.HAS_OTHER: QT_TRANSLATE_NOOP("order", "Went with {other}"),
    Reason.GONE: QT_TRANSLATE_NOOP("order", "Received already"),
    Reason.OVER_QUANTITY: QT_TRANSLATE_NOOP("order", "{over} too many"),
    Reason.UNPAID: QT_TRANSLATE_NOOP("order", "Not paid yet"),
    Reason.CLOSED: QT_TRANSLATE_NOOP("order", "The order is closed"),
    Reason.REFUND: QT_TRANSLATE_NOOP("order", "The buyer wants a refund"),
    Reason.PART: QT_TRANSLATE_NOOP("order", "Parcel {which} of {count}"),
    Reason.NONE: "",
}
COURIERS: Mapping[CourierBy, tuple[Tone, str, str]] = {
    CourierBy.SURE: (Tone.SUCCESS, "circle-check", QT_TRANSLATE_NOOP("order", "by its number")),
    CourierBy.GUESS: (
        Tone.WARNING,
        "circle-question-mark",
        QT_TRANSLATE_NOOP("order", "a guess: others have such numbers, too"),
    ),
    CourierBy.GIVEN: (Tone.INFO, "user-check", QT_TRANSLATE_NOOP("order", "as it was pasted")),
    CourierBy.REGION: (Tone.INFO, "map-pin", QT_TRANSLATE_NOOP("order", "the region's courier")),
    CourierBy.USUAL: (Tone.INFO, "user-check", QT_TRANSLATE_NOOP("order", "as chosen below")),
}


def match(value: Match) -> str:
    """What becomes of a row, in a word."""
    return translate("order", MATCHES[value])


def why(row: BatchRow, *, whole: bool = False) -> str:
    """The reason in a sentence, long numbers by their ends; empty where there is nothing to say."""
    said = REASONS[row.reason]
    facts = {
        "near": row.near[0] if row.near else "",
        "count": str(len(row.near)),
        "fixed": row.fixed,
        "over": quantity(max(0, row.sent_milli - row.ordered_milli)),
        **row.facts,
    }
    if not whole:
        facts = {key: _end(value) for key, value in facts.items()}
    return translate("order", said).format_map(facts) if said else ""


def _end(value: object) -> str:
    text = str(value)
    return f"…{text[-_END:]}" if len(text) > _LONG and text.isascii() and text.isalnum() else text


def courier(row: BatchRow) -> str:
    """The courier's name; unknown where there is none."""
    return name_of(row.courier) if row.courier else UNKNOWN


def courier_told(row: BatchRow) -> str:
    """How it came about."""
    return translate("order", COURIERS[row.courier_by][2]) if row.courier_by else ""


def pieces(row: BatchRow) -> str:
    """How much has left with it, of how much."""
    if row.order_id is None:
        return UNKNOWN
    return f"{quantity(row.sent_milli)} / {quantity(row.ordered_milli)}"


def left_for(row: BatchRow) -> int:
    """How much could still go with it."""
    return row.ordered_milli - (row.sent_milli - (row.pieces_milli or 0))


def act(row: BatchRow) -> str:
    """What the button of a row does; empty where there is none."""
    writer = _ACTS.get(row.reason)
    return writer(row) if writer else ""


_ACTS: Mapping[Reason, Callable[[BatchRow], str]] = {
    Reason.NEAR: lambda row: translate("order", "Use …{tail}").format(tail=row.near[0][-4:]),
    Reason.SEVERAL: lambda _: translate("order", "Choose…"),
    Reason.LETTERS: lambda _: translate("order", "Change to it"),
    Reason.HAS_OTHER: lambda _: translate("order", "New parcel"),
    Reason.UNKNOWN_COURIER: lambda row: translate("order", "Leave it out") if row.courier else "",
    Reason.SAME_WAYBILL: lambda _: translate("order", "It is right"),
    Reason.REPEATED: lambda _: translate("order", "Drop it"),
    Reason.HAS_IT: lambda _: translate("order", "Drop it"),
    Reason.GONE: lambda _: translate("order", "Drop it"),
    Reason.CLOSED: lambda _: translate("order", "Drop it"),
    Reason.OVER_QUANTITY: lambda row: (
        translate("order", "Make it {count}").format(count=quantity(left_for(row)))
        if left_for(row) > 0
        else translate("order", "Drop it")
    ),
    Reason.REFUND: lambda _: translate("order", "Look at it"),
}
