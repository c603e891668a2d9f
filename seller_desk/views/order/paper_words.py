"""What the dialog says of papers."""

from collections.abc import Mapping, Sequence

from seller_desk.services.order.slips import Hindrance, LeftOut, Paper
from seller_desk.views.wording import QT_TRANSLATE_NOOP, counted, translate

NAMES: Mapping[Paper, str] = {
    Paper.PICKING: QT_TRANSLATE_NOOP("order", "Picking list"),
    Paper.SLIP: QT_TRANSLATE_NOOP("order", "Packing slips"),
    Paper.LABEL: QT_TRANSLATE_NOOP("order", "Labels"),
}
KEYS: Mapping[Paper, str] = {
    Paper.PICKING: "Ctrl+P",
    Paper.SLIP: "Ctrl+Shift+P",
    Paper.LABEL: "Ctrl+Alt+P",
}
ABOUT: Mapping[Paper, str] = {
    Paper.PICKING: QT_TRANSLATE_NOOP(
        "order",
        "All goods once, in the order of their codes, with the mark of the box that each goes"
        " into. The orders are then marked as picked.",
    ),
    Paper.SLIP: QT_TRANSLATE_NOOP(
        "order",
        "One for each box, with the order number as a barcode for the scan bench. The orders are"
        " then marked as printed.",
    ),
    Paper.LABEL: QT_TRANSLATE_NOOP(
        "order",
        "100 × 150 mm for a label printer: the receiver in full, the order number as a barcode."
        " The orders are then marked as printed.",
    ),
}
_MOST_NUMBERS = 4


def name(paper: Paper) -> str:
    """What a paper is called."""
    return translate("order", NAMES[paper])


def about(paper: Paper) -> str:
    """What it is for, and what it does with the orders."""
    return translate("order", ABOUT[paper])


def held_of(left_out: LeftOut) -> tuple[str, str]:
    """Those that must not leave, and their numbers; empty when there are none."""
    numbers = left_out.get(Hindrance.REFUND, ())
    if not numbers:
        return "", ""
    return counted(translate("order", "Refund asked, not on it: %n"), len(numbers)), _few(numbers)


def others_of(left_out: LeftOut) -> str:
    """How many others are not on it, and why."""
    parts = [
        counted(translate("order", text), len(left_out[why]))
        for why, text in _OTHERS.items()
        if why in left_out
    ]
    said = translate("order", ", ").join(parts)
    return translate("order", "Not on it: {reasons}").format(reasons=said) if parts else ""


_OTHERS: Mapping[Hindrance, str] = {
    Hindrance.CLOSED: QT_TRANSLATE_NOOP("order", "%n closed"),
    Hindrance.UNPAID: QT_TRANSLATE_NOOP("order", "%n not paid"),
    Hindrance.SENT: QT_TRANSLATE_NOOP("order", "%n sent already"),
}


def _few(numbers: Sequence[str]) -> str:
    shown = translate("order", ", ").join(numbers[:_MOST_NUMBERS])
    return f"{shown} …" if len(numbers) > _MOST_NUMBERS else shown


def nothing() -> str:
    """None of the orders can be on it."""
    return translate("order", "None of these orders goes on this paper.")
