"""Ticks: which rows of a table are chosen; all of a million cost no more than none."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import filterfalse

_MOST_COMPARED = 50_000
"""All of more rows than that cannot be carried over to another list within a blink."""
_FEW = 16
"""So few rows are taken out one by one faster than all others are looked at."""


class Ticks:
    """Chosen rows by id: some of them, or all of a list but some."""

    def __init__(self) -> None:
        self._all_of: Sequence[int] | None = None
        self._except: set[int] = set()
        self._ids: set[int] = set()

    def __len__(self) -> int:
        if self._all_of is not None:
            return len(self._all_of) - len(self._except)
        return len(self._ids)

    def __contains__(self, row_id: int) -> bool:
        if self._all_of is not None:
            return row_id not in self._except
        return row_id in self._ids

    def put(self, ids: Iterable[int], *, on: bool) -> None:
        """Tick or untick rows."""
        if (self._all_of is None) is on:
            (self._ids if on else self._except).update(ids)
        else:
            (self._except if on else self._ids).difference_update(ids)

    def take_all(self, ids: Sequence[int]) -> None:
        """Tick every row of the list that is shown."""
        self.clear()
        self._all_of = ids

    def clear(self) -> None:
        """Nothing is ticked."""
        self._all_of = None
        self._except, self._ids = set(), set()

    def carry_over(self, ids: Sequence[int]) -> None:
        """Another list is shown: what is not in it is not ticked any more.

        Rows that are new in it are not ticked either, even where all were.
        """
        if not len(self):
            self.clear()
            return
        if self._all_of is not None and len(self._all_of) > _MOST_COMPARED:
            self.clear()
            return
        kept = set(self.in_order(self._all_of)) if self._all_of is not None else self._ids
        self.clear()
        self._ids = kept.intersection(ids)

    def in_order(self, ids: Sequence[int]) -> "array[int]":
        """The ticked ones of the list, in its order."""
        if self._all_of is None:
            return array("q", filter(self._ids.__contains__, ids))
        if len(self._except) > _FEW:
            return array("q", filterfalse(self._except.__contains__, ids))
        left = array("q", ids)
        for row_id in self._except:
            if row_id in left:
                left.remove(row_id)
        return left


class Reach:
    """A stretch of rows from an anchor to wherever Shift was used last."""

    def __init__(self) -> None:
        self.anchor = -1
        self._stretch: range = range(0)

    def start(self, at: int) -> None:
        """The next stretch begins here; -1 is nowhere."""
        self.anchor = at
        self._stretch = range(0)

    def extend(self, ticks: Ticks, ids: Sequence[int], at: int) -> None:
        """Tick from the anchor to there; a longer or shorter stretch replaces the last."""
        old = self._stretch
        ticks.put(ids[old.start : old.stop], on=False)
        self._stretch = range(min(self.anchor, at), max(self.anchor, at) + 1)
        ticks.put(ids[self._stretch.start : self._stretch.stop], on=True)
