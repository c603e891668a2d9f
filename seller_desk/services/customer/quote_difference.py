"""What is different between two versions of a quote."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from seller_desk.services.customer.quote_draft import LineDraft, QuoteDraft


class Part(StrEnum):
    """What of a quote is different."""

    ADDED = "added"
    REMOVED = "removed"
    PRICE = "price"
    QUANTITY = "quantity"
    SPEC = "spec"
    NOTE = "note"
    FREIGHT = "freight"
    TAX = "tax"
    VALID_UNTIL = "valid_until"
    PAYMENT = "payment"
    DELIVERY = "delivery"
    MESSAGE = "message"
    TERMS = "terms"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing before and after; `title` names the line it belongs to."""

    part: Part
    old: int | str | None
    new: int | str | None
    title: str = ""


def differences(old: QuoteDraft, new: QuoteDraft) -> Sequence[Difference]:
    """Line by line, then the rest."""
    pairs = _paired(old.lines, new.lines)
    found = [change for before, after in pairs for change in _of_line(before, after)]
    texts, told = old.texts, new.texts
    whole: Sequence[tuple[Part, int | str | None, int | str | None]] = (
        (Part.FREIGHT, old.freight_fen, new.freight_fen),
        (Part.TAX, old.tax_millionths, new.tax_millionths),
        (Part.VALID_UNTIL, old.valid_until, new.valid_until),
        (Part.PAYMENT, texts.payment, told.payment),
        (Part.DELIVERY, texts.delivery, told.delivery),
        (Part.MESSAGE, texts.message, told.message),
        (Part.TERMS, texts.terms, told.terms),
    )
    return [*found, *(Difference(*one) for one in whole if one[1] != one[2])]


_Pair = tuple[LineDraft | None, LineDraft | None]


def _paired(old: Sequence[LineDraft], new: Sequence[LineDraft]) -> Sequence[_Pair]:
    """The same goods beside each other: by product and variant, then by product alone."""
    left = list(old)
    pairs: list[_Pair] = []
    for line in new:
        before = _taken(left, line, with_spec=True) or _taken(left, line, with_spec=False)
        pairs.append((before, line))
    return [*pairs, *((line, None) for line in left)]


def _taken(left: list[LineDraft], line: LineDraft, *, with_spec: bool) -> LineDraft | None:
    for place, before in enumerate(left):
        same = (before.product_id, before.title) == (line.product_id, line.title)
        if same and (not with_spec or before.spec == line.spec):
            return left.pop(place)
    return None


def _of_line(before: LineDraft | None, after: LineDraft | None) -> Sequence[Difference]:
    if before is None or after is None:
        part = Part.REMOVED if after is None else Part.ADDED
        line = before or after
        gone = before.price_fen if before else None
        come = after.price_fen if after else None
        return [Difference(part, gone, come, line.title if line else "")]
    values = (
        (Part.PRICE, before.price_fen, after.price_fen),
        (Part.QUANTITY, before.quantity_milli, after.quantity_milli),
        (Part.SPEC, before.spec, after.spec),
        (Part.NOTE, before.note, after.note),
    )
    return [Difference(part, old, new, after.title) for part, old, new in values if old != new]
