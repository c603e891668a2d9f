"""Quotes in words: differences, tax, and what stands against issuing one."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from seller_desk.services.customer.pricing import ChangeKind, PriceChange, bounds, margin
from seller_desk.services.customer.quote_board import QuoteBoard
from seller_desk.services.customer.quote_difference import Difference, Part
from seller_desk.services.customer.quote_draft import LineDraft, QuoteDraft
from seller_desk.services.customer.quote_offers import Offer
from seller_desk.views.formats import money, quantity, share
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, counted, translate

_MILLION, _MILLI = 1_000_000, 1000
_FEN, _THOUSANDTHS = 100, 10
"""Of a yuan, and of a per cent."""
_CHANGE = re.compile(
    r"(?P<sign>[+\-−]?) ?(?P<number>[0-9]{1,7}(\.[0-9]{1,2})?) ?(?P<percent>[%％]?)"
)
_SHORT = 14
PARTS: Mapping[Part, str] = {
    Part.ADDED: QT_TRANSLATE_NOOP("customer", "{title}: added"),
    Part.REMOVED: QT_TRANSLATE_NOOP("customer", "{title}: taken out"),
    Part.PRICE: QT_TRANSLATE_NOOP("customer", "{title}"),
    Part.QUANTITY: QT_TRANSLATE_NOOP("customer", "{title}: quantity"),
    Part.SPEC: QT_TRANSLATE_NOOP("customer", "{title}: variant"),
    Part.NOTE: QT_TRANSLATE_NOOP("customer", "{title}: note"),
    Part.FREIGHT: QT_TRANSLATE_NOOP("customer", "Freight"),
    Part.TAX: QT_TRANSLATE_NOOP("customer", "Tax"),
    Part.VALID_UNTIL: QT_TRANSLATE_NOOP("customer", "Valid until"),
    Part.PAYMENT: QT_TRANSLATE_NOOP("customer", "Payment"),
    Part.DELIVERY: QT_TRANSLATE_NOOP("customer", "Delivery"),
    Part.MESSAGE: QT_TRANSLATE_NOOP("customer", "Words to the buyer"),
    Part.TERMS: QT_TRANSLATE_NOOP("customer", "Terms"),
}
TAXES: Sequence[int | None] = (None, 0, 10_000, 30_000, 60_000, 130_000)
"""None: without tax; 0: held by the prices; else the rate that comes on top."""


def tax(rate: int | None) -> str:
    """How tax is dealt with."""
    if rate is None:
        return translate("customer", "without tax")
    if not rate:
        return translate("customer", "tax included")
    return translate("customer", "plus {rate} tax").format(rate=share(rate / _MILLION, 0))


def named(change: Difference) -> str:
    """What is different."""
    title = change.title if len(change.title) <= _SHORT else change.title[: _SHORT - 1] + "…"
    return translate("customer", PARTS[change.part]).format(title=title)


def valued(part: Part, value: int | str | None) -> str:
    """A value of that part."""
    match part:
        case Part.TAX:
            return tax(value if isinstance(value, int) else None)
        case Part.QUANTITY:
            return quantity(int(value)) if value is not None else UNKNOWN
        case _ if isinstance(value, int):
            return money(value)
        case _:
            text = str(value or UNKNOWN).replace("\n", " ")
            return text if len(text) <= _SHORT else text[: _SHORT - 1] + "…"


def step_span(offer: Offer, line: LineDraft) -> str:
    """The quantities at which the tier that applies holds."""
    for place, (first, last) in reversed(list(enumerate(bounds(offer.steps)))):
        if first * _MILLI <= line.quantity_milli or place == 0:
            said = f"≥{first:,}" if last is None else f"{first:,}–{last:,}"
            return f"{said} {line.unit or ''}".strip()
    return ""


def days_left(until: str, today: date) -> str:
    """How long the quote is valid from today."""
    try:
        days = (date.fromisoformat(until) - today).days
    except ValueError:
        return ""
    if days < 0:
        return translate("customer", "is over")
    return counted(translate("customer", "%n day(s)"), days)


def below_floor(board: QuoteBoard, draft: QuoteDraft) -> Sequence[tuple[int, LineDraft, int]]:
    """The lines that are priced below their floor: place, line, floor."""
    found = []
    for place, line in enumerate(draft.lines):
        offer = board.offers.get(line.product_id or 0)
        if offer is not None and offer.floor_fen is not None and line.price_fen < offer.floor_fen:
            found.append((place, line, offer.floor_fen))
    return found


def hindrance(board: QuoteBoard, draft: QuoteDraft, today: date) -> str:
    """Why a draft cannot be issued as it stands; empty when it can."""
    if not draft.lines:
        return translate("customer", "Add a product first")
    if any(line.quantity_milli <= 0 for line in draft.lines):
        return translate("customer", "A line has no quantity")
    if any(line.price_fen <= 0 for line in draft.lines):
        return translate("customer", "A line has no price")
    if draft.valid_until < today.isoformat():
        return translate("customer", "The last valid day is over")
    low = below_floor(board, draft)
    if low and not draft.floor_reason:
        return counted(translate("customer", "%n line(s) below the floor"), len(low))
    return ""


def whole_margin(board: QuoteBoard, draft: QuoteDraft) -> tuple[int, float | None, bool]:
    """Profit in fen and its share, over the lines whose cost is known; whether that is all."""
    amount = cost = 0
    is_all = True
    for line in draft.lines:
        offer = board.offers.get(line.product_id or 0)
        if offer is None or offer.cost_fen is None:
            is_all = False
            continue
        amount += line.amount_fen
        cost += offer.cost_fen * line.quantity_milli // _MILLI
    return amount - cost, margin(amount, cost), is_all


def read_change(typed: str) -> PriceChange | None:
    """`-1.5` is yuan on each piece, `-5%` percent; None when it is neither."""
    found = _CHANGE.fullmatch(typed.strip())
    if found is None:
        return None
    sign = -1 if found["sign"] in {"-", "−"} else 1
    scale = _THOUSANDTHS if found["percent"] else _FEN
    amount = Decimal(found["number"]) * scale
    kind = ChangeKind.PERCENT if found["percent"] else ChangeKind.YUAN
    return PriceChange(kind, sign * int(amount)) if amount == int(amount) else None
