"""Which products suit a customer, and whom a product suits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import nlargest
from typing import Any

from sqlalchemy import Select, exists, func, or_, select
from sqlalchemy.orm import Session

from seller_desk.models.history import Operation, Touch, TouchAction
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.product import Product, Sku
from seller_desk.services.customer.preferences import Liking, Preferences, preferences
from seller_desk.services.customer.specs import colour_of, read_spec
from seller_desk.services.money import all_spends, is_paid
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ListingStatus

_MOST = 10
_OFFERED, _LOOKED_AT = 20, 500
_NAMED = 3
_NEAR = 0.5
"""A price half as high or half again is still near to what somebody usually pays."""
_WEIGHTS = {"category": 3.0, "words": 2.0, "colour": 2.0, "size": 1.0, "price": 1.5, "new": 0.5}
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Suiting:
    """A live product that a customer has not bought, and how well it suits; reasons by name."""

    product_id: int
    title: str
    price_fen: int | None
    is_new: bool
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fitting:
    """A customer whom a product suits."""

    customer_id: int
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Offer:
    id: int
    title: str
    category: str | None
    price_fen: int | None
    colours: frozenset[str]
    sizes: frozenset[str]
    pairs: frozenset[str]
    """Every two characters of the title in a row: how alike two titles are."""
    seen_at: datetime | None


def suiting(
    session: Session, customer_id: int, settings: ShopSettings, now: datetime
) -> list[Suiting]:
    """Up to ten live products that the customer has not bought, what suits best first."""
    liked, bought = preferences(session, customer_id), _bought(session, customer_id)
    if not liked.favourites:
        return []
    found = []
    for offer in _offers(session):
        if offer.id not in bought:
            is_new = _is_new(offer, settings, now)
            score, reasons = _suits(liked, offer, is_new=is_new)
            if reasons:
                found.append(
                    Suiting(offer.id, offer.title, offer.price_fen, is_new, score, reasons)
                )
    found.sort(key=lambda one: (-one.score, one.product_id))
    return found[:_MOST]


def newcomers(
    session: Session, customer_id: int, settings: ShopSettings, now: datetime
) -> list[Suiting]:
    """One to three new products for a message; none when the shop has no new one that suits."""
    return [one for one in suiting(session, customer_id, settings, now) if one.is_new][:_NAMED]


def fitting(
    session: Session, product_id: int, customers: Iterable[int] | None = None
) -> list[Fitting]:
    """Up to ten customers whom a product suits and who have not bought it, the best first.

    Without `customers` those are looked at who have bought for most.
    """
    offer = next((one for one in _offers(session, product_id)), None)
    if offer is None:
        return []
    buyers = set(session.scalars(_buyers(product_id)))
    found = []
    for customer in customers if customers is not None else _best_buyers(session):
        if customer in buyers:
            continue
        score, reasons = _suits(preferences(session, customer), offer, is_new=False)
        if reasons:
            found.append(Fitting(customer, score, reasons))
    return sorted(found, key=lambda one: (-one.score, one.customer_id))[:_MOST]


def new_products(session: Session, settings: ShopSettings, now: datetime) -> list[tuple[int, str]]:
    """The live products that are new, by id and title, the newest first."""
    since = now - timedelta(days=settings.new_product_days)
    ordered_before = exists().where(
        OrderLine.product_id == Product.id,
        OrderLine.order_id == Order.id,
        Order.created_at < since,
    )
    wanted = select(Product.id, Product.title, Product.status_since).where(
        Product.status == ListingStatus.LIVE,
        or_(Product.status_since >= since, Product.status_since.is_(None) & ~ordered_before),
    )
    rows = session.execute(wanted).all()
    first = _first_seen(session, [row[0] for row in rows])
    seen = [(at or first.get(product), product, title) for product, title, at in rows]
    new = [(at, product, title) for at, product, title in seen if at is not None and at >= since]
    return [(product, title) for _, product, title in sorted(new, reverse=True)[:_OFFERED]]


def _best_buyers(session: Session) -> list[int]:
    spends = all_spends(session)
    return nlargest(_LOOKED_AT, spends, key=lambda customer: spends[customer].paid_fen)


def _suits(liked: Preferences, offer: _Offer, *, is_new: bool) -> tuple[float, tuple[str, ...]]:
    parts = {
        "category": _share(liked.categories, {offer.category} if offer.category else ()),
        "words": max((_alike(one.title, offer) for one in liked.favourites), default=0.0),
        "colour": _share(liked.colours, offer.colours),
        "size": _share(liked.sizes, offer.sizes),
        "price": _near(liked.usual_price_fen, offer.price_fen),
    }
    known = {name: part for name, part in parts.items() if part > 0}
    if not known:
        return 0.0, ()
    score = sum(_WEIGHTS[name] * part for name, part in known.items())
    best = sorted(known, key=lambda name: -_WEIGHTS[name] * known[name])
    return score + (_WEIGHTS["new"] if is_new else 0), tuple(best)


def _share(likings: Sequence[Liking], names: Iterable[str]) -> float:
    wanted = set(names)
    return min(1.0, sum(liking.share for liking in likings if liking.name in wanted))


def _alike(title: str, offer: _Offer) -> float:
    own = _pairs(title)
    both = own | offer.pairs
    return len(own & offer.pairs) / len(both) if both else 0.0


def _near(usual: int | None, price: int | None) -> float:
    if not usual or price is None:
        return 0.0
    return max(0.0, 1 - abs(price - usual) / usual / _NEAR)


def _is_new(offer: _Offer, settings: ShopSettings, now: datetime) -> bool:
    return offer.seen_at is not None and now - offer.seen_at <= timedelta(
        days=settings.new_product_days
    )


def _offers(session: Session, product_id: int | None = None) -> list[_Offer]:
    """The live products; or one, whatever its stage."""
    which = Product.status == ListingStatus.LIVE if product_id is None else Product.id == product_id
    rows = session.execute(
        select(Product.id, Product.title, Product.category, Product.status_since)
        .where(which)
        .order_by(Product.id)
    ).all()
    ids = [row[0] for row in rows]
    prices, variants, first = _prices(session, ids), _variants(session, ids), _first_seen(session)
    return [
        _Offer(
            id=product,
            title=title,
            category=category,
            price_fen=prices.get(product),
            colours=variants.get(product, _NO_VARIANT)[0] or _of_title(title),
            sizes=variants.get(product, _NO_VARIANT)[1],
            pairs=_pairs(title),
            seen_at=since or first.get(product),
        )
        for product, title, category, since in rows
    ]


_NO_VARIANT: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


def _variants(
    session: Session, ids: Sequence[int]
) -> Mapping[int, tuple[frozenset[str], frozenset[str]]]:
    found: dict[int, tuple[set[str], set[str]]] = {}
    wanted = select(Sku.product_id, Sku.spec).where(Sku.product_id.in_(ids), Sku.spec.is_not(None))
    for product, text in session.execute(wanted):
        spec = read_spec(text or "")
        colours, sizes = found.setdefault(product, (set(), set()))
        if spec.colour:
            colours.add(spec.colour)
        if spec.size:
            sizes.add(spec.size)
    return {product: (frozenset(a), frozenset(b)) for product, (a, b) in found.items()}


def _prices(session: Session, ids: Sequence[int]) -> Mapping[int, int]:
    """What a piece costs: the lowest price of its variants, else what it was last sold at."""
    listed = (
        select(Sku.product_id, func.min(Sku.price_fen))
        .where(Sku.product_id.in_(ids), Sku.price_fen.is_not(None))
        .group_by(Sku.product_id)
    )
    sold = (
        select(OrderLine.product_id, OrderLine.unit_price_fen, func.max(OrderLine.id))
        .where(OrderLine.product_id.in_(ids), OrderLine.unit_price_fen.is_not(None))
        .group_by(OrderLine.product_id)
    )
    found = {product: price for product, price, _ in session.execute(sold) if product and price}
    return found | {product: price for product, price in session.execute(listed) if price}


def _first_seen(session: Session, ids: Sequence[int] | None = None) -> dict[int, datetime]:
    """When a product first came into the shop: with its first order, or as it was entered."""
    which = OrderLine.product_id.is_not(None) if ids is None else OrderLine.product_id.in_(ids)
    ordered = (
        select(OrderLine.product_id, func.min(Order.created_at))
        .join(Order, Order.id == OrderLine.order_id)
        .where(which, Order.created_at.is_not(None))
        .group_by(OrderLine.product_id)
    )
    found = {product: at for product, at in session.execute(ordered) if product and at}
    entered = (
        select(Touch.first_id, Touch.last_id, Operation.at)
        .join(Operation, Operation.id == Touch.operation_id)
        .where(Touch.table_name == "product", Touch.action == TouchAction.INSERT)
        .order_by(Operation.id.desc())
    )
    for first, last, at in session.execute(entered):
        for product in range(first, last + 1):
            found[product] = min(found.get(product, at), at)
    return found


def _bought(session: Session, customer_id: int) -> set[int]:
    wanted = (
        select(OrderLine.product_id)
        .join(Order, Order.id == OrderLine.order_id)
        .where(Order.customer_id == customer_id, is_paid(), OrderLine.product_id.is_not(None))
        .distinct()
    )
    return {product for product in session.scalars(wanted) if product is not None}


def _buyers(product_id: int) -> Select[*tuple[Any, ...]]:
    return (
        select(Order.customer_id)
        .join(OrderLine, OrderLine.order_id == Order.id)
        .where(OrderLine.product_id == product_id, is_paid())
        .distinct()
    )


def _of_title(title: str) -> frozenset[str]:
    """A product without variants may name its colour in the title."""
    colour = colour_of(title)
    return frozenset({colour} if colour else ())


def _pairs(title: str) -> frozenset[str]:
    plain = "".join(sign for sign in title if not sign.isspace() and not sign.isdigit())
    return frozenset(plain[at : at + _PAIR] for at in range(len(plain) - 1))
