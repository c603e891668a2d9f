"""What a customer likes to buy, read from the lines of their paid orders."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order, OrderLine
from seller_desk.models.product import Product
from seller_desk.services.customer.specs import read_spec
from seller_desk.services.money import is_paid

BAND_BOUNDS_FEN = (1_000, 2_000, 4_000, 10_000)
"""Unit prices fall between these: below 10 yuan, 10 to 20, and so on."""
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Liking:
    """One thing and its part of what was bought, by the worth of the goods."""

    name: str
    share: float


@dataclass(frozen=True, slots=True)
class Band:
    """Unit prices from one bound to the next; None is open."""

    from_fen: int | None
    to_fen: int | None
    share: float


@dataclass(frozen=True, slots=True)
class Favourite:
    """A product that was bought, with the worth of it."""

    product_id: int
    title: str
    worth_fen: int
    orders: int


@dataclass(frozen=True, slots=True)
class Preferences:
    """Likings, the best first; empty where the goods say nothing of it."""

    colours: tuple[Liking, ...] = ()
    sizes: tuple[Liking, ...] = ()
    categories: tuple[Liking, ...] = ()
    bands: tuple[Band, ...] = ()
    regions: tuple[Liking, ...] = ()
    favourites: tuple[Favourite, ...] = ()
    usual_price_fen: int | None = None
    """The unit price in the middle of all that was bought."""


class _Line(NamedTuple):
    spec: str
    worth: int
    price: int
    product_id: int | None
    title: str
    category: str | None
    order_id: int


def preferences(session: Session, customer_id: int) -> Preferences:
    """What the goods of a customer's paid orders say."""
    lines = [_line(row) for row in session.execute(_lines(customer_id))]
    specs = [(read_spec(line.spec), line.worth) for line in lines if line.spec]
    return Preferences(
        colours=_likings((spec.colour, worth) for spec, worth in specs),
        sizes=_likings((spec.size, worth) for spec, worth in specs),
        categories=_likings((line.category, line.worth) for line in lines),
        bands=_bands(lines),
        regions=_likings(_regions(session, customer_id)),
        favourites=_favourites(lines),
        usual_price_fen=_middle(lines),
    )


def _lines(customer_id: int) -> Select[*tuple[Any, ...]]:
    return (
        select(
            OrderLine.spec,
            OrderLine.unit_price_fen,
            OrderLine.quantity_milli,
            OrderLine.product_id,
            OrderLine.title,
            Product.title,
            Product.category,
            OrderLine.order_id,
        )
        .join(Order, Order.id == OrderLine.order_id)
        .outerjoin(Product, Product.id == OrderLine.product_id)
        .where(Order.customer_id == customer_id, is_paid())
        .order_by(OrderLine.id)
    )


def _line(row: Row[*tuple[Any, ...]]) -> _Line:
    spec, price, quantity, product_id, said, title, category, order_id = row
    worth = (price or 0) * (quantity or 0) // 1_000
    return _Line(spec or "", worth, price or 0, product_id, title or said or "", category, order_id)


def _regions(session: Session, customer_id: int) -> list[tuple[str | None, int]]:
    wanted = select(Order.province, Order.paid_fen).where(
        Order.customer_id == customer_id, is_paid()
    )
    return [(province, paid or 0) for province, paid in session.execute(wanted)]


def _likings(said: Iterable[tuple[str | None, int]]) -> tuple[Liking, ...]:
    """Parts of what names the thing at all; what says nothing of it is no part of the whole."""
    found: Counter[str] = Counter()
    for name, worth in said:
        if name:
            found[name] += worth
    whole = found.total()
    return tuple(Liking(name, worth / whole) for name, worth in found.most_common() if whole)


def _bands(lines: Sequence[_Line]) -> tuple[Band, ...]:
    priced = [line for line in lines if line.price]
    whole = sum(line.worth for line in priced)
    if not whole:
        return ()
    edges: tuple[int | None, ...] = (None, *BAND_BOUNDS_FEN, None)
    return tuple(
        Band(
            low, high, sum(line.worth for line in priced if _within(line.price, low, high)) / whole
        )
        for low, high in pairwise(edges)
    )


def _within(price: int, low: int | None, high: int | None) -> bool:
    """A price at a bound belongs to the upper band."""
    return (low is None or price >= low) and (high is None or price < high)


def _favourites(lines: Sequence[_Line]) -> tuple[Favourite, ...]:
    worth: Counter[int] = Counter()
    titles: dict[int, str] = {}
    orders: dict[int, set[int]] = {}
    for line in lines:
        if line.product_id is not None:
            worth[line.product_id] += line.worth
            titles[line.product_id] = line.title
            orders.setdefault(line.product_id, set()).add(line.order_id)
    return tuple(
        Favourite(product, titles[product], amount, len(orders[product]))
        for product, amount in worth.most_common(_SHOWN)
    )


def _middle(lines: Sequence[_Line]) -> int | None:
    """The price at which half of the worth was bought cheaper."""
    priced = sorted((line.price, line.worth) for line in lines if line.price and line.worth)
    half = sum(worth for _, worth in priced) / 2
    for price, worth in priced:
        half -= worth
        if half <= 0:
            return price
    return None
