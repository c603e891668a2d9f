"""What the shipping form is about: which order or parcel, and what is to be done with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from seller_desk.services.order.cards import ParcelCard
from seller_desk.views.order.splitting import Leaving
from seller_desk.views.wording import QT_TRANSLATE_NOOP

_PIECE = 1_000


class ShipWay(StrEnum):
    """What the form does: ship the order, what is left, a further parcel, or only its number.

    CHANGE corrects a parcel that there is.
    """

    SHIP = "ship"
    REST = "rest"
    FURTHER = "further"
    NUMBER = "number"
    CHANGE = "change"


TITLES: Mapping[ShipWay, str] = {
    ShipWay.SHIP: QT_TRANSLATE_NOOP("order", "Shipping"),
    ShipWay.REST: QT_TRANSLATE_NOOP("order", "Ship what is left"),
    ShipWay.FURTHER: QT_TRANSLATE_NOOP("order", "Add another parcel"),
    ShipWay.NUMBER: QT_TRANSLATE_NOOP("order", "Add the waybill"),
    ShipWay.CHANGE: QT_TRANSLATE_NOOP("order", "Change the parcel"),
}


@dataclass(frozen=True, slots=True)
class ToShip:
    """What the form is about: an order, what is left of its lines, the region's courier."""

    order_id: int
    way: ShipWay
    held: bool = False
    lines: Sequence[Leaving] = ()
    courier: str | None = None
    parcel: ParcelCard | None = None
    """The one that is to be changed."""

    @property
    def can_split(self) -> bool:
        """Whether a part can go before the rest."""
        return len(self.lines) > 1 or any(_is_many(line) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form half-done, while another order is looked at."""

    number: str = ""
    courier: str | None = None
    """Chosen by hand; one that was guessed is guessed again."""
    boxes: int = 0
    note: str = ""


def _is_many(line: Leaving) -> bool:
    return line.left_milli is None or line.left_milli > _PIECE
