"""An order as it is typed in: its lines, what it comes to, and what stands against it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from seller_desk.errors import OrderCode, Problem

MOST_FEN = 10**11
LONGEST = 200
_MILLI = 1_000
_COUNTED = frozenset("件个只条双套台把张块片本包盒箱袋瓶罐支根顶副对枚颗朵")
"""Units that are sold whole; 千克 and 米 are not, and nobody knows of a unit that is not given."""


@dataclass(frozen=True, slots=True)
class EntryLine:
    """Goods of an order. `product_id` is None for what the shop does not keep.

    `line_id` is the line that it was read from; a new one has none.
    """

    product_id: int | None
    title: str
    quantity_milli: int | None = None
    price_fen: int | None = None
    unit: str | None = None
    code: str | None = None
    spec: str | None = None
    cargo_number: str | None = None
    sku_id: str | None = None
    offer_id: str | None = None
    line_id: int | None = None

    @property
    def amount_fen(self) -> int:
        """Price × quantity in whole fen, half up; 0 while either is unknown."""
        return ((self.price_fen or 0) * (self.quantity_milli or 0) + _MILLI // 2) // _MILLI


@dataclass(frozen=True, slots=True)
class Receiver:
    """Where the goods go."""

    name: str = ""
    phone: str = ""
    address: str = ""


NOWHERE = Receiver()


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """All of an order that can be typed. A customer of the shop, else the name of a new one.

    `paid_at` is None while it is to be paid. An adjustment below zero is a discount.
    """

    customer_id: int | None = None
    buyer: str = ""
    lines: tuple[EntryLine, ...] = ()
    freight_fen: int | None = None
    adjustment_fen: int | None = None
    paid_at: datetime | None = None
    receiver: Receiver = NOWHERE
    note: str = ""

    @property
    def is_priced(self) -> bool:
        """Whether price and quantity of every line are known, so that it can be summed."""
        return all(None not in {line.price_fen, line.quantity_milli} for line in self.lines)

    @property
    def goods_fen(self) -> int:
        """The lines together."""
        return sum(line.amount_fen for line in self.lines)

    @property
    def total_fen(self) -> int:
        """What is to be paid."""
        return self.goods_fen + (self.freight_fen or 0) + (self.adjustment_fen or 0)

    @property
    def quantity_milli(self) -> int:
        """All pieces together."""
        return sum(line.quantity_milli or 0 for line in self.lines)


def faults(draft: EntryDraft, now: datetime) -> list[Problem]:
    """All that stands against an order as it is typed; `where` names the field."""
    problems = []
    if draft.customer_id is None and not draft.buyer.strip():
        problems.append(Problem(OrderCode.BUYER_MISSING, where="buyer"))
    if not draft.lines:
        problems.append(Problem(OrderCode.GOODS_MISSING, where="lines"))
    problems += _faults_of(draft.lines)
    if (draft.freight_fen or 0) < 0:
        problems.append(Problem(OrderCode.BELOW_ZERO, where="freight"))
    if draft.total_fen < 0 and not problems:
        problems.append(Problem(OrderCode.BELOW_ZERO, where="adjustment"))
    if draft.total_fen > MOST_FEN:
        problems.append(Problem(OrderCode.SUM_TOO_LARGE, where="adjustment"))
    if draft.paid_at is not None and draft.paid_at > now:
        problems.append(Problem(OrderCode.PAID_IN_FUTURE, where="paid_at"))
    return problems


def is_whole(unit: str | None) -> bool:
    """Whether a unit is sold in whole numbers only."""
    return unit is not None and unit.strip() in _COUNTED


def where_of(place: int, field: str) -> str:
    """How a problem names a field of a line."""
    return f"lines.{place}.{field}"


def _faults_of(lines: Sequence[EntryLine]) -> Iterator[Problem]:
    for place, line in enumerate(lines):
        quantity, unit = line.quantity_milli or 0, line.unit
        if quantity <= 0:
            yield Problem(OrderCode.QUANTITY_MISSING, where=where_of(place, "quantity"))
        elif quantity % _MILLI and is_whole(unit):
            where = where_of(place, "quantity")
            yield Problem(OrderCode.NOT_IN_PARTS, where=where, facts={"unit": unit})
        if line.price_fen is None or line.price_fen < 0:
            yield Problem(OrderCode.PRICE_MISSING, where=where_of(place, "price"))
