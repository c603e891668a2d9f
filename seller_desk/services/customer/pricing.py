"""What a piece costs: the tier that a quantity reaches, the floor, and changing prices together."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

_MILLI = 1000
_BASIS = 10_000


@dataclass(frozen=True, slots=True)
class Step:
    """A unit price from a quantity on."""

    from_quantity: int
    price_fen: int


class ChangeKind(StrEnum):
    """How prices are changed together."""

    YUAN = "yuan"
    PERCENT = "percent"
    LAST = "last"
    TIER = "tier"


@dataclass(frozen=True, slots=True)
class PriceChange:
    """Each so much more: fen of YUAN, thousandths of PERCENT; or back to a price that is known."""

    kind: ChangeKind
    amount: int = 0


@dataclass(frozen=True, slots=True)
class KnownPrices:
    """What is known of the price of one line; None where it is not."""

    tier_fen: int | None = None
    last_fen: int | None = None
    floor_fen: int | None = None


def reached(steps: Sequence[Step], quantity_milli: int) -> int | None:
    """The place of the step that applies; a quantity at a bound belongs to the upper step."""
    found = [
        place for place, step in enumerate(steps) if step.from_quantity * _MILLI <= quantity_milli
    ]
    return found[-1] if found else None


def bounds(steps: Sequence[Step]) -> list[tuple[int, int | None]]:
    """First and last quantity of each step; the last step has no end."""
    ends = [upper.from_quantity - 1 for _, upper in pairwise(steps)]
    return list(zip((step.from_quantity for step in steps), (*ends, None), strict=False))


def amount(price_fen: int, quantity_milli: int) -> int:
    """Price × quantity in whole fen, half up."""
    return (price_fen * quantity_milli + _MILLI // 2) // _MILLI


def floor_price(cost_fen: int | None, margin: float) -> int | None:
    """The lowest price that leaves the margin: cost ÷ (1 − margin), rounded up to the fen."""
    if cost_fen is None:
        return None
    kept = _BASIS - round(margin * _BASIS)
    return -(-cost_fen * _BASIS // kept)


def margin(amount_fen: int, cost_fen: int) -> float | None:
    """What stays of an amount; None of nothing."""
    return (amount_fen - cost_fen) / amount_fen if amount_fen else None


def changed(price_fen: int, known: KnownPrices, change: PriceChange) -> int:
    """The price after a change. It stops at the floor, and a price below the floor stays there."""
    wanted = max(_wanted(price_fen, known, change), 0)
    if known.floor_fen is None or wanted >= known.floor_fen:
        return wanted
    return min(price_fen, known.floor_fen)


def _wanted(price_fen: int, known: KnownPrices, change: PriceChange) -> int:
    match change.kind:
        case ChangeKind.YUAN:
            return price_fen + change.amount
        case ChangeKind.PERCENT:
            return (price_fen * (_MILLI + change.amount) + _MILLI // 2) // _MILLI
        case ChangeKind.LAST:
            return price_fen if known.last_fen is None else known.last_fen
        case ChangeKind.TIER:
            return price_fen if known.tier_fen is None else known.tier_fen
