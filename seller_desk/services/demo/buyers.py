"""The invented buyers: who they are, how much they take, and when they come."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from itertools import accumulate
from random import Random

from seller_desk.services.demo.lists import Lists

SHARE = 0.09
"""So many buyers come on one order."""
_PERIOD_DAYS = 300
_HOURS = (*range(8, 23), 9, 10, 10, 11, 14, 15, 15, 16, 16, 17, 20, 21)
_LAPSED = 0.1
_FRESH, _FRESH_DAYS = 0.35, 45
"""So many of the new ones came for the first time in so many days."""
_PHONES = 1_000_000
_SCATTER = 514_229  # prime to a million: no two buyers share a phone


class Size(Enum):
    """How much somebody buys: share of the buyers, share of the orders, part of a full lot."""

    KEY = (0.12, 14.0, (0.6, 1.8))
    REGULAR = (0.46, 3.2, (0.15, 0.5))
    NEW = (0.42, 0.3, (0.05, 0.16))


@dataclass(frozen=True, slots=True)
class Buyer:
    """One customer; `favourites` are places in the list of garments."""

    login: str
    company: str
    name: str
    mobile: str
    address: str
    size: Size
    favourites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody orders at a moment; `buyer` is a place in the list of buyers."""

    at: datetime
    age: timedelta
    """How long ago that is for the story, which is the same whenever it is told.

    `at` is a little earlier where the hours of the shop want it so.
    """
    buyer: int
    case: str = ""


def invent(count: int, lists: Lists, chance: Random) -> list[Buyer]:
    """So many buyers, all different."""
    sizes = chance.choices(list(Size), [size.value[0] for size in Size], k=count)
    places = chance.choices(lists.places, [place.weight for place in lists.places], k=count)
    weights = [garment.weight for garment in lists.garments]
    goods = range(len(lists.garments))
    words = lists.words
    found: list[Buyer] = []
    for number, (size, place) in enumerate(zip(sizes, places, strict=True)):
        town = place.city.removesuffix("市")
        brand = chance.choice(words["brand"]) + chance.choice(words["brand"])[:1]
        found.append(
            Buyer(
                login=f"{brand}{words['trade'][number % len(words['trade'])][:2]}{number + 1:03}",
                company=f"{town}{brand}{chance.choice(words['trade'])}",
                name=chance.choice(words["surname"]) + chance.choice(words["given"]),
                mobile=f"13{8 + number // _PHONES}00{number * _SCATTER % _PHONES:06}",
                address=(
                    f"{place.province} {place.city} {place.district} "
                    f"{place.street}{chance.randrange(1, 400)}号{chance.randrange(1, 30)}铺"
                ),
                size=size,
                favourites=tuple(dict.fromkeys(chance.choices(goods, weights, k=5))),
            )
        )
    return found


def visits(buyers: list[Buyer], count: int, now: datetime, chance: Random) -> list[Visit]:
    """When they come, in no order: each by a rhythm of their own, none later than now."""
    times = [1 if number < count else 0 for number in range(len(buyers))]
    summed = list(accumulate(buyer.size.value[1] for buyer in buyers))
    more = max(0, count - len(buyers))
    for number in chance.choices(range(len(buyers)), cum_weights=summed, k=more):
        times[number] += 1
    return [
        Visit(in_shop_hours(now - age, now, chance), age, number)
        for number, often in enumerate(times)
        for age in _ages(often, buyers[number].size, chance)
    ]


def _ages(often: int, size: Size, chance: Random) -> list[timedelta]:
    is_fresh = size is Size.NEW and chance.random() < _FRESH
    period = _FRESH_DAYS if is_fresh else _PERIOD_DAYS
    gap = period * (0.6 + 0.4 * chance.random()) / max(often, 1)
    ago = gap * 1.1 * chance.random()
    if chance.random() < _LAPSED and not is_fresh:
        ago += 35 + 45 * chance.random()
    found: list[timedelta] = []
    for _ in range(often):
        if ago > period:
            ago = period * chance.random()
        found.append(timedelta(days=ago))
        ago += gap * (0.75 + 0.5 * chance.random())
    return found


def in_shop_hours(latest: datetime, now: datetime, chance: Random) -> datetime:
    """The last moment of some hour, minute and second that is not after `latest`.

    Who came today came in hours that are over, so that today is not without orders.
    """
    over = [hour for hour in _HOURS if hour < latest.hour] if latest.date() == now.date() else []
    hours = over or _HOURS
    at = latest.replace(
        hour=hours[int(chance.random() * len(hours))],
        minute=int(chance.random() * 60),
        second=int(chance.random() * 60),
        microsecond=0,
    )
    return at if at <= latest else at - timedelta(days=1)
