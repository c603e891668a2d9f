"""What of an order is in its parcels, and how much is left to send."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from seller_desk.errors import DeskError, OrderCode, Problem
from seller_desk.models.order import Order, OrderLine, Parcel, ParcelLine
from seller_desk.words import OrderStatus

_WHOLE = 1_000


@dataclass(frozen=True, slots=True)
class Portion:
    """So much of an order line."""

    line_id: int
    quantity_milli: int


def sent(order: Order, without: Parcel | None = None) -> Counter[int]:
    """How much of each line is in parcels that say what they hold, but for one of them."""
    found: Counter[int] = Counter()
    for parcel in order.parcels:
        for line in () if parcel is without else parcel.lines:
            found[line.order_line_id] += line.quantity_milli
    return found


def rest(order: Order, without: Parcel | None = None) -> dict[int, int | None]:
    """How much of each line is left to send; None where nobody knows how much was ordered.

    Once an order is on its way, a parcel that names no part has taken along all that was left.
    """
    gone = order.status is not OrderStatus.AWAITING_SHIPMENT
    if gone and any(not parcel.lines for parcel in order.parcels if parcel is not without):
        return dict.fromkeys((line.id for line in order.lines), 0)
    away = sent(order, without)
    return {line.id: _left(line, away) for line in order.lines}


def room(order: Order, parcel: Parcel) -> dict[int, int | None]:
    """How much of each line may be in a parcel at most: what it holds, and what is left."""
    held = {line.order_line_id: line.quantity_milli for line in parcel.lines}
    return {
        key: most if most is None else max(most, held.get(key, 0))
        for key, most in rest(order, parcel).items()
    }


def taken(
    order: Order, portions: Sequence[Portion], parcel: Parcel | None = None
) -> list[ParcelLine]:
    """The part of the goods for a parcel; none for all that is left of an order sent at once.

    `parcel` is packed anew. Raises over_quantity for every line of which there is not so much left,
    nothing_to_send.
    """
    left = rest(order) if parcel is None else room(order, parcel)
    if not portions:
        return _all_of(left) if sent(order, parcel) else []
    wanted = Counter[int]()
    for portion in portions:
        wanted[portion.line_id] += portion.quantity_milli
    problems = tuple(_too_much(order, wanted, left))
    if problems:
        raise DeskError(*problems)
    lines = [ParcelLine(order_line_id=key, quantity_milli=n) for key, n in wanted.items() if n]
    if not lines:
        raise DeskError(Problem(OrderCode.NOTHING_TO_SEND, facts={"number": order.number}))
    return lines


def is_all_sent(order: Order) -> bool:
    """Whether nothing is left to send, as far as anybody knows."""
    if any(not parcel.lines for parcel in order.parcels):
        return True
    away = sent(order)
    return all(_left(line, away) == 0 or (_left(line, away) is None) for line in order.lines)


def _left(line: OrderLine, away: Mapping[int, int]) -> int | None:
    if line.quantity_milli is None:
        return None
    return max(0, line.quantity_milli - away.get(line.id, 0))


def _all_of(left: Mapping[int, int | None]) -> list[ParcelLine]:
    return [ParcelLine(order_line_id=key, quantity_milli=n) for key, n in left.items() if n]


def _too_much(
    order: Order, wanted: Mapping[int, int], left: Mapping[int, int | None]
) -> Iterator[Problem]:
    titles = {line.id: line.title for line in order.lines}
    for key, quantity in wanted.items():
        most = left.get(key, 0)
        if quantity < 0 or (most is not None and quantity > most):
            facts = {"number": order.number, "title": titles.get(key), "left": _pieces(most or 0)}
            yield Problem(OrderCode.OVER_QUANTITY, where=f"line:{key}", facts=facts)


def _pieces(milli: int) -> str:
    return str(milli // _WHOLE) if milli % _WHOLE == 0 else f"{milli / _WHOLE:g}"
