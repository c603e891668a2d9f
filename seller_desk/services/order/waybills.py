"""The parcels that a sheet names: two columns, or the one joined column of 2017–2020."""

from functools import lru_cache
from typing import NamedTuple

from seller_desk.services import couriers
from seller_desk.services.records.choice import Words

_NO_LOGISTICS = frozenset({"不需要物流", "无需物流"})


class Waybill(NamedTuple):
    """One parcel: the courier's code if known, as printed, and the number if there is one."""

    courier: str | None
    courier_text: str | None
    number: str | None


class Dispatch(NamedTuple):
    """How an order left the house, as its sheet says."""

    waybills: tuple[Waybill, ...] = ()
    no_logistics: bool = False

    @property
    def is_sent(self) -> bool:
        """Whether the sheet shows that something was sent."""
        return self.no_logistics or any(waybill.number for waybill in self.waybills)

    def renamed(self, words: Words) -> "Dispatch":
        """With the couriers that the shop told apart from words that nobody else knows."""
        return self._replace(waybills=tuple(_renamed(waybill, words) for waybill in self.waybills))


NOTHING = Dispatch()


def dispatch_of(said: str | None, numbers: str | None, joined: str | None) -> Dispatch:
    """The parcels in the three columns that may hold them."""
    if said is None and numbers is None and joined is None:
        return NOTHING
    if said in _NO_LOGISTICS or numbers in _NO_LOGISTICS or joined in _NO_LOGISTICS:
        return Dispatch(no_logistics=True)
    pairs = _separate(said, numbers)
    if joined is not None:
        pairs += couriers.joined(joined)
    return Dispatch(tuple(_waybill(courier, number) for courier, number in pairs))


def _renamed(waybill: Waybill, words: Words) -> Waybill:
    if waybill.courier is not None or waybill.courier_text is None:
        return waybill
    code = words.get(("courier_text", "".join(waybill.courier_text.split())))
    return waybill._replace(courier=code)


def _separate(said: str | None, cell: str | None) -> list[tuple[str | None, str | None]]:
    """Couriers and numbers side by side; one courier for several numbers is meant for all."""
    if cell is not None and cell.isalnum():
        return [(said, cell)]
    numbers = list(dict.fromkeys(couriers.several(cell or "")))
    if not numbers:
        return [(said, None)] if said else []
    if len(numbers) == 1:
        return [(said, numbers[0])]
    named = couriers.several(said or "")
    if len(named) == len(numbers):
        return list(zip(named, numbers, strict=True))
    return [(said, number) for number in numbers]


def _waybill(courier: str | None, number: str | None) -> Waybill:
    return Waybill(_code(courier) if courier else None, courier, number)


@lru_cache(1_000)
def _code(text: str) -> str | None:
    known = couriers.named(text)
    return None if known is None else known.code
