"""Marks of the strip of time: what they stand for, how they read, which colours they have."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from seller_desk.views.home.axis import Group
from seller_desk.views.theme import theme
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone

_TAIL = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """One order on the strip, or a case or a violation by its line of `todo`."""

    order_id: int
    number: str
    buyer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Lane:
    """One clock and the orders under it, the earliest first; `total` may be more than the marks."""

    key: str
    icon: str
    title: str
    marks: Sequence[Mark]
    of_orders: bool = True


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark, or several that stand too close, where it is painted."""

    lane: Lane
    group: Group
    rect: QRectF

    @property
    def marks(self) -> Sequence[Mark]:
        """The orders that it stands for."""
        return self.lane.marks[self.group.first : self.group.last + 1]


def short(spot: Spot) -> str:
    """The end of its order's number, or how many orders it stands for."""
    if spot.group.size == 1:
        number = spot.marks[0].number
        return number if len(number) <= _TAIL + 2 else f"…{number[-_TAIL:]}"
    return many(spot.lane, spot.group.size)


def many(lane: Lane, count: int) -> str:
    """So many orders; what is no order stands as a plain number in its lane."""
    return counted(translate("home", "%n order(s)"), count) if lane.of_orders else f"{count}"


def colours(tone: Tone, *, late: bool) -> tuple[QColor, QColor, str]:
    """Fill, outline and the token of the text."""
    colors = theme()
    if late:
        return colors.color("danger.fill"), colors.color("danger.fill"), "text.on_accent"
    solid = colors.color(f"{tone.value}.solid")
    return (
        colors.color("bg.surface"),
        solid,
        f"{tone.value}.fg" if tone is not Tone.NEUTRAL else "text.primary",
    )
