"""What the invented shop is made of: its goods, the places it sends to, the words for names."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass

from seller_desk import resources
from seller_desk.words import ListingStatus, ProductKind

_OFFER = 745_600_000_000
_SKU = 5_100_000_000_000
_PERCENTS = (108, 100, 96, 92)
"""Of the price of a full lot: below it, from it on, from two lots on, from five on."""
_LOTS = (1, 2, 5)
_USUAL_STEPS = 3

Ladder = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One colour and size of a garment."""

    sku_id: str
    spec: str
    cargo_number: str


@dataclass(frozen=True, slots=True)
class Garment:
    """One offer; `pieces` is what a good customer takes of one variant at a time.

    `pull` is its part of the visitors, `weight` its part of the orders. It was put on the shelf
    `age_days` ago; None for longer than any order.
    """

    code: str
    offer_id: str
    title: str
    kind: ProductKind
    confirmed: bool
    status: ListingStatus
    age_days: int | None
    sort: str
    ship_days: int | None
    lead_days: int | None
    capacity: int | None
    unit: str
    minimum: int
    batch: tuple[str, int] | None
    mixed: bool
    grams: int | None
    cost_fen: int
    pieces: int
    weight: int
    pull: int
    ladder: Ladder
    """Unit prices from a quantity on, as orders pay them."""
    shows_ladder: bool
    """Whether the listing tells them."""
    variants: tuple[Variant, ...]

    def price_at(self, pieces: int) -> int:
        """The unit price of so many pieces."""
        return next((p for start, p in reversed(self.ladder) if pieces >= start), self.ladder[0][1])


@dataclass(frozen=True, slots=True)
class Place:
    """Where buyers are; `weight` is how many."""

    weight: int
    province: str
    city: str
    district: str
    street: str


@dataclass(frozen=True, slots=True)
class Lists:
    """All of it, read once."""

    garments: tuple[Garment, ...]
    places: tuple[Place, ...]
    words: Mapping[str, tuple[str, ...]]

    def place_of(self, code: str) -> int:
        """Where a garment stands in the list, by its number."""
        return next(n for n, garment in enumerate(self.garments) if garment.code == code)


def load() -> Lists:
    """The lists as they lie in resources."""
    return Lists(
        garments=tuple(_garment(n, row) for n, row in enumerate(rows("products"), start=1)),
        places=tuple(
            Place(int(row["weight"]), row["province"], row["city"], row["district"], row["street"])
            for row in rows("places")
        ),
        words={row["kind"]: tuple(row["words"].split("|")) for row in rows("words")},
    )


def rows(name: str) -> list[dict[str, str]]:
    """One of the lists, row by row."""
    place = resources.path("lists", f"demo_{name}.csv")
    with place.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(cell: str) -> int | None:
    """A number of a list; nothing where nothing stands."""
    return int(cell) if cell else None


def _garment(place: int, row: Mapping[str, str]) -> Garment:
    weight, pull, steps = int(row["weight"]), number(row["pull"]), int(row["ladder"])
    return Garment(
        code=row["code"],
        offer_id=str(_OFFER + place * 7_919),
        title=row["title"],
        kind=ProductKind(row["kind"]),
        confirmed=row["confirmed"] == "1",
        status=ListingStatus(row["status"]),
        age_days=number(row["age"]),
        sort=row["sort"],
        ship_days=number(row["ship_days"]),
        lead_days=number(row["lead_days"]),
        capacity=number(row["capacity"]),
        unit=row["unit"],
        minimum=int(row["minimum"]),
        batch=(row["batch_unit"], int(row["batch_pieces"])) if row["batch_unit"] else None,
        mixed=row["mixed"] == "1",
        grams=number(row["grams"]),
        cost_fen=int(row["cost_fen"]),
        pieces=int(row["pieces"]),
        weight=weight,
        pull=weight if pull is None else pull,
        ladder=_ladder(row)[: steps or _USUAL_STEPS],
        shows_ladder=steps > 0,
        variants=_variants(place, row),
    )


def _ladder(row: Mapping[str, str]) -> Ladder:
    """Dearer below a full lot, cheaper from two lots on; whole tenths of a yuan."""
    price, lot = int(row["price_fen"]), int(row["pieces"])
    starts = (int(row["minimum"]), *(lot * times for times in _LOTS))
    prices = (price * percent // 1000 * 10 for percent in _PERCENTS)
    return tuple(zip(starts, prices, strict=True))


def _variants(place: int, row: Mapping[str, str]) -> tuple[Variant, ...]:
    pairs = [
        (colour, size) for colour in row["colours"].split("|") for size in row["sizes"].split("|")
    ]
    return tuple(
        Variant(
            sku_id=str(_SKU + place * 1_000_003 + at),
            spec=colour if colour == size else f"{colour};{size}",
            cargo_number=f"{row['code']}-{at:02}",
        )
        for at, (colour, size) in enumerate(pairs, start=1)
    )
