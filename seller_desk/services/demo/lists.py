"""What the invented shop is made of: its goods, the places it sends to, the words for names."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass

from seller_desk import resources
from seller_desk.words import ListingStatus, ProductKind

_OFFER = 745_600_000_000
_SKU = 5_100_000_000_000


@dataclass(frozen=True, slots=True)
class Variant:
    """One colour and size of a garment."""

    sku_id: str
    spec: str
    cargo_number: str


@dataclass(frozen=True, slots=True)
class Garment:
    """One offer; `pieces` is what a good customer takes of one variant at a time."""

    code: str
    offer_id: str
    title: str
    kind: ProductKind
    confirmed: bool
    status: ListingStatus
    ship_days: int | None
    unit: str
    minimum: int
    price_fen: int
    cost_fen: int
    pieces: int
    weight: int
    variants: tuple[Variant, ...]


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


def load() -> Lists:
    """The lists as they lie in resources."""
    return Lists(
        garments=tuple(_garment(n, row) for n, row in enumerate(_rows("demo_products"), start=1)),
        places=tuple(
            Place(int(row["weight"]), row["province"], row["city"], row["district"], row["street"])
            for row in _rows("demo_places")
        ),
        words={row["kind"]: tuple(row["words"].split("|")) for row in _rows("demo_words")},
    )


def _garment(number: int, row: Mapping[str, str]) -> Garment:
    return Garment(
        code=row["code"],
        offer_id=str(_OFFER + number * 7_919),
        title=row["title"],
        kind=ProductKind(row["kind"]),
        confirmed=row["confirmed"] == "1",
        status=ListingStatus(row["status"]),
        ship_days=int(row["ship_days"]) if row["ship_days"] else None,
        unit=row["unit"],
        minimum=int(row["minimum"]),
        price_fen=int(row["price_fen"]),
        cost_fen=int(row["cost_fen"]),
        pieces=int(row["pieces"]),
        weight=int(row["weight"]),
        variants=_variants(number, row),
    )


def _variants(number: int, row: Mapping[str, str]) -> tuple[Variant, ...]:
    pairs = [
        (colour, size) for colour in row["colours"].split("|") for size in row["sizes"].split("|")
    ]
    return tuple(
        Variant(
            sku_id=str(_SKU + number * 1_000_003 + place),
            spec=f"{colour};{size}",
            cargo_number=f"{row['code']}-{place:02}",
        )
        for place, (colour, size) in enumerate(pairs, start=1)
    )


def _rows(name: str) -> list[dict[str, str]]:
    with resources.path("lists", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
