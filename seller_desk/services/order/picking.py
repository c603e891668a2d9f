"""拣货单: the goods of many orders, each kind once, with the orders that it is for."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from seller_desk.services.order.slips import LeftOut, Paper, SlipLine, SlipOrder, sorted_out

_A_LETTER = 20
"""So many orders share the letter of their mark: a trolley full."""
_LETTERS = 26
_NUMBERS = re.compile(r"(\d+)")
_BETWEEN = re.compile(r"[;；,，/、\s]+")
_SIZES = ("XXXS", "XXS", "XS", "S", "M", "L", "XL", "XXL", "2XL", "XXXL", "3XL", "4XL", "5XL")
_RANKS = {size: f"{rank:02}" for rank, size in enumerate(_SIZES)}
Natural = tuple[tuple[bool, int, str], ...]


@dataclass(frozen=True, slots=True)
class PickPart:
    """How much of it one order gets; None where nobody knows."""

    mark: str
    quantity_milli: int | None


@dataclass(frozen=True, slots=True)
class PickLine:
    """One kind of goods, to be taken from its shelf once."""

    code: str | None
    title: str | None
    spec: str | None
    unit: str | None
    parts: tuple[PickPart, ...]

    @property
    def quantity_milli(self) -> int:
        """How much of it there is to take, as far as anybody knows."""
        return sum(part.quantity_milli or 0 for part in self.parts)


@dataclass(frozen=True, slots=True)
class PickOrder:
    """One order of the list, and what was said about it."""

    mark: str
    number: str
    buyer: str | None
    message: str | None
    note: str | None
    kinds: int
    quantity_milli: int


@dataclass(frozen=True, slots=True)
class PickList:
    """Everything to take from the shelves in one walk."""

    lines: tuple[PickLine, ...]
    orders: tuple[PickOrder, ...]
    left_out: LeftOut

    @property
    def quantity_milli(self) -> int:
        """All pieces together."""
        return sum(line.quantity_milli for line in self.lines)


def pick_list(orders: Iterable[SlipOrder]) -> PickList:
    """The list over these orders; those that must not leave are named, not picked."""
    kept, left_out = sorted_out(orders, Paper.PICKING)
    marked = [(mark_of(place), order) for place, order in enumerate(kept)]
    return PickList(_lines(marked), tuple(_order(mark, order) for mark, order in marked), left_out)


def mark_of(place: int) -> str:
    """A1 to A20, B1 to B20 …: what is written on the box of an order, from its place on."""
    group, number = divmod(place, _A_LETTER)
    letters = ""
    while group >= 0:
        group, letter = divmod(group, _LETTERS)
        letters = chr(ord("A") + letter) + letters
        group -= 1
    return f"{letters}{number + 1}"


def natural(text: str | None) -> Natural:
    """Sorts as people count: HY-9 before HY-10, S before M before XL; what is not known last."""
    if not text:
        return ((True, 0, "\U0010ffff"),)
    sized = " ".join(_RANKS.get(word.upper(), word) for word in _BETWEEN.split(text))
    parts = [part for part in _NUMBERS.split(sized.casefold()) if part]
    return tuple((not part.isdecimal(), int(part) if part.isdecimal() else 0, part)
                 for part in parts)  # fmt: skip


def _lines(marked: Sequence[tuple[str, SlipOrder]]) -> tuple[PickLine, ...]:
    found: dict[tuple[str | None, ...], list[tuple[str, SlipLine]]] = defaultdict(list)
    for mark, order in marked:
        for line in order.left:
            found[_key(line)].append((mark, line))
    lines = [_line(same) for same in found.values()]
    return tuple(sorted(lines, key=_place))


def _key(line: SlipLine) -> tuple[str | None, ...]:
    """Goods with a code are the same by it; without one by their title."""
    return line.code, None if line.code else line.title, line.spec, line.unit


def _line(same: Sequence[tuple[str, SlipLine]]) -> PickLine:
    first = same[0][1]
    parts: dict[str, int | None] = {}
    for mark, line in same:
        before = parts.get(mark, 0)
        unknown = before is None or line.left_milli is None
        parts[mark] = None if unknown else (before or 0) + (line.left_milli or 0)
    shared = tuple(PickPart(mark, count) for mark, count in parts.items())
    return PickLine(first.code, first.title, first.spec, first.unit, shared)


def _place(line: PickLine) -> tuple[bool, Natural, Natural, Natural]:
    return not line.code, natural(line.code), natural(line.title), natural(line.spec)


def _order(mark: str, order: SlipOrder) -> PickOrder:
    return PickOrder(
        mark,
        order.number,
        order.buyer,
        order.message,
        order.note,
        len(order.left),
        order.pieces_milli,
    )
