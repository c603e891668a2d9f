"""What is known of a product when it is quoted: tiers, cost, floor, and what this customer paid."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from seller_desk.models.listing import PriceTier, ProductImage
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.product import Product, Sku
from seller_desk.models.search import folded
from seller_desk.services.customer.pricing import KnownPrices, Step, floor_price, reached
from seller_desk.services.customer.quote_draft import LineDraft
from seller_desk.services.money import is_paid, paid_date
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ListingStatus

_MOST_FOUND = 30
_MILLI = 1000


@dataclass(frozen=True, slots=True)
class LastPrice:
    """What the customer paid for a piece, and when."""

    price_fen: int
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Offer:
    """A product with its prices."""

    product_id: int
    title: str
    code: str | None
    unit: str | None
    minimum_quantity: int | None
    lead_days: int | None
    cost_fen: int | None
    floor_fen: int | None
    steps: tuple[Step, ...]
    specs: tuple[str, ...]
    last: LastPrice | None
    picture: str | None

    @property
    def list_fen(self) -> int | None:
        """The price of the smallest quantity."""
        return self.steps[0].price_fen if self.steps else None

    def tier_fen(self, quantity_milli: int) -> int | None:
        """The price of the tier that a quantity reaches; below the first, the first."""
        if not self.steps:
            return None
        return self.steps[reached(self.steps, quantity_milli) or 0].price_fen

    def known(self, quantity_milli: int) -> KnownPrices:
        """All that a price can be compared with."""
        last = None if self.last is None else self.last.price_fen
        return KnownPrices(self.tier_fen(quantity_milli), last, self.floor_fen)

    def line(self) -> LineDraft:
        """The smallest quantity of it at its tier, else at the customer's last price."""
        quantity = (self.minimum_quantity or 1) * _MILLI
        known = self.known(quantity)
        price = known.last_fen if known.tier_fen is None else known.tier_fen
        return LineDraft(
            product_id=self.product_id,
            title=self.title,
            quantity_milli=quantity,
            price_fen=price or 0,
            code=self.code,
            spec=self.specs[0] if len(self.specs) == 1 else None,
            unit=self.unit,
            lead_days=self.lead_days,
        )


def offers(
    session: Session, products: Sequence[int], customer_id: int | None, settings: ShopSettings
) -> Mapping[int, Offer]:
    """The offers of some products to a customer, by product."""
    steps, specs = _steps(session, products), _specs(session, products)
    last, pictures = _last(session, products, customer_id), _pictures(session, products)
    found = session.scalars(select(Product).where(Product.id.in_(products)))
    return {
        product.id: Offer(
            product_id=product.id,
            title=product.title,
            code=product.code,
            unit=product.unit,
            minimum_quantity=product.minimum_quantity,
            lead_days=product.lead_days,
            cost_fen=product.cost_fen,
            floor_fen=floor_price(product.cost_fen, settings.quote_floor_margin),
            steps=tuple(steps[product.id]),
            specs=tuple(specs[product.id]),
            last=last.get(product.id),
            picture=pictures.get(product.id),
        )
        for product in found
    }


def find_offers(
    session: Session, said: str, customer_id: int | None, settings: ShopSettings
) -> Sequence[Offer]:
    """Products by a part of their title or number: what this customer bought comes first."""
    words = folded(said).split()
    named = [Product.search_text.contains(word, autoescape=True) for word in words]
    bought = _bought(customer_id)
    wanted = (
        select(Product.id)
        .where(*named, Product.status != ListingStatus.OFF_SHELF)
        .order_by(Product.id.in_(bought).desc(), Product.id.desc())
        .limit(_MOST_FOUND)
    )
    ids = list(session.scalars(wanted))
    found = offers(session, ids, customer_id, settings)
    return [found[product] for product in ids]


def _bought(customer_id: int | None) -> Select[int | None]:
    return (
        select(OrderLine.product_id)
        .join(Order, Order.id == OrderLine.order_id)
        .where(Order.customer_id == customer_id, OrderLine.product_id.is_not(None))
    )


def _steps(session: Session, products: Sequence[int]) -> Mapping[int, list[Step]]:
    """The tiers of the listing; a product without them has the price that all its variants have."""
    found: dict[int, list[Step]] = defaultdict(list)
    rows = session.scalars(
        select(PriceTier)
        .where(PriceTier.product_id.in_(products))
        .order_by(PriceTier.product_id, PriceTier.from_quantity)
    )
    for row in rows:
        found[row.product_id].append(Step(row.from_quantity, row.price_fen))
    lone = select(Sku.product_id, func.min(Sku.price_fen), func.max(Sku.price_fen)).where(
        Sku.product_id.in_(products), Sku.price_fen.is_not(None)
    )
    for product, least, most in session.execute(lone.group_by(Sku.product_id)):
        if product not in found and least is not None and least == most:
            found[product].append(Step(1, least))
    return found


def _specs(session: Session, products: Sequence[int]) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    wanted = select(Sku.product_id, Sku.spec).where(
        Sku.product_id.in_(products), Sku.spec.is_not(None)
    )
    for product, spec in session.execute(wanted.order_by(Sku.id)):
        if spec and spec not in found[product]:
            found[product].append(spec)
    return found


def _last(
    session: Session, products: Sequence[int], customer_id: int | None
) -> Mapping[int, LastPrice]:
    """The newest paid line of each product; later rows take the place of earlier ones."""
    if customer_id is None:
        return {}
    wanted = (
        select(OrderLine.product_id, OrderLine.unit_price_fen, paid_date())
        .join(Order, Order.id == OrderLine.order_id)
        .where(
            Order.customer_id == customer_id,
            is_paid(),
            OrderLine.product_id.in_(products),
            OrderLine.unit_price_fen.is_not(None),
        )
        .order_by(paid_date(), OrderLine.id)
    )
    rows = session.execute(wanted)
    return {product or 0: LastPrice(price or 0, at) for product, price, at in rows}


def _pictures(session: Session, products: Sequence[int]) -> Mapping[int, str]:
    """The first picture of each listing."""
    wanted = (
        select(ProductImage.product_id, ProductImage.sha256)
        .where(ProductImage.product_id.in_(products))
        .order_by(ProductImage.position.desc())
    )
    return dict(session.execute(wanted).all())
