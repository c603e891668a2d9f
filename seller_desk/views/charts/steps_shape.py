"""The shape of a waterfall: from one amount over its changes to another, from zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from seller_desk.views.widgets.column_chart import rounded_top

LINES = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; `low` and `high` are amounts, `end` is where the next one begins."""

    low: int
    high: int
    end: int


@dataclass(frozen=True, slots=True)
class Shape:
    """Bars in their order, and the axis that holds them."""

    bars: tuple[Bar, ...]
    bottom: float
    top: float

    def part(self, amount: float) -> float:
        """How high an amount stands: 0 at the bottom, 1 at the top."""
        return (amount - self.bottom) / (self.top - self.bottom)

    @property
    def lines(self) -> tuple[float, ...]:
        """The amounts of the lines behind the bars."""
        step = (self.top - self.bottom) / LINES
        return tuple(self.bottom + step * at for at in range(LINES + 1))


def shape_of(before: int, changes: Sequence[int], now: int) -> Shape:
    """The old amount, every change standing on what is there, the new amount."""
    ends = list(accumulate(changes, initial=before))
    steps = [Bar(min(start, end), max(start, end), end) for start, end in pairwise(ends)]
    bars = (_whole(before), *steps, _whole(now))
    highest = max(bar.high for bar in bars)
    lowest = min(bar.low for bar in bars)
    top = rounded_top(highest, LINES)
    bottom = -rounded_top(-lowest, LINES) if lowest < 0 else 0.0
    return Shape(bars, bottom, top)


def _whole(amount: int) -> Bar:
    return Bar(min(0, amount), max(0, amount), amount)
