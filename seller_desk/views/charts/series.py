"""What a chart over days shows, without a word of any subject."""

import csv
import io
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

Value = float | None


class Side(StrEnum):
    """Which axis a line is read at."""

    LEFT = "left"
    RIGHT = "right"


class Stroke(StrEnum):
    """How a line is drawn: lines differ by more than their colour."""

    SOLID = "solid"
    DASHED = "dashed"
    """What is compared with, such as a benchmark."""
    DOTTED = "dotted"
    """The same in the period before."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a value for every place, None where it is not known."""

    name: str
    values: tuple[Value, ...]
    said: Callable[[float], str]
    tint: str = "chart.1"
    side: Side = Side.LEFT
    stroke: Stroke = Stroke.SOLID
    filled: bool = False
    marked: bool = False
    """With a dot at every value."""

    @property
    def highest(self) -> float:
        """The largest value; 0 without any."""
        return max((value for value in self.values if value is not None), default=0.0)

    @property
    def drawable(self) -> "Line":
        """The same; what is not a number counts as not known."""
        values = tuple(
            value if value is not None and math.isfinite(value) else None for value in self.values
        )
        return replace(self, values=values)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at a place."""

    place: int
    text: str


def as_rows(places: Sequence[str], lines: Sequence[Line]) -> list[list[str]]:
    """The values of a chart as a table, its heading first; what is not known is blank."""
    rows = [["", *(line.name for line in lines)]]
    for at, place in enumerate(places):
        values = (line.values[at] for line in lines)
        rows.append([place, *("" if value is None else f"{value:g}" for value in values)])
    return rows


def as_csv(places: Sequence[str], lines: Sequence[Line]) -> str:
    """The same as a text that a spreadsheet opens."""
    text = io.StringIO()
    csv.writer(text).writerows(as_rows(places, lines))
    return "\ufeff" + text.getvalue()
