"""Whole columns that are plain: one look at all their cells together takes the place of many."""

import re
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from seller_desk.sheets.cells import LONGEST_ID, Cell
from seller_desk.sheets.columns import CellKind

Value = str | int | None
Glance = Callable[[Sequence[Cell]], Sequence[Value] | None]
"""The values of a column; None when some cell wants a closer look."""

_TIMES = re.compile(r"(?:20\d\d-\d\d-\d\d \d\d:\d\d:\d\d(?:\n|\Z))*", re.ASCII)
_AMOUNTS = re.compile(r"(?:\d{1,10}\.\d\d(?:\n|\Z))*", re.ASCII)


def ids(cells: Sequence[Cell]) -> Sequence[Value] | None:
    """Ids of letters and digits, which stand for themselves."""
    told = _texts(cells)
    if told is None or max(map(len, told), default=0) > LONGEST_ID:
        return None
    joined = "".join(told)
    return cells if not joined or (joined.isascii() and joined.isalnum()) else None  # type: ignore[return-value]


def times(cells: Sequence[Cell]) -> Sequence[Value] | None:
    """Times as the platform prints them, which is how the store keeps them."""
    told = _texts(cells)
    if told is None or not _each(_TIMES, told):
        return None
    try:
        deque(map(datetime.fromisoformat, told), maxlen=0)
    except ValueError:
        return None
    return cells  # type: ignore[return-value]  # only texts are in it


def amounts(cells: Sequence[Cell]) -> Sequence[Value] | None:
    """Yuan with two decimals as fen."""
    told = _texts(cells)
    if told is None or not _each(_AMOUNTS, told):
        return None
    fen = iter([int(amount[:-3] + amount[-2:]) for amount in told])
    return [None if cell is None else next(fen) for cell in cells]


GLANCES: Mapping[CellKind, Glance] = {
    CellKind.ID: ids,
    CellKind.TIME: times,
    CellKind.MONEY: amounts,
}


def _texts(cells: Sequence[Cell]) -> list[str] | None:
    """The cells that are not blank, if all of them are texts."""
    told = [cell for cell in cells if cell is not None]
    return told if set(map(type, told)) <= {str} and "" not in told else None  # type: ignore[return-value]


def _each(form: re.Pattern[str], told: Sequence[str]) -> bool:
    """Whether every text has this form, and none holds a line end of its own."""
    joined = "\n".join(told)
    return joined.count("\n") == max(len(told) - 1, 0) and form.fullmatch(joined) is not None
