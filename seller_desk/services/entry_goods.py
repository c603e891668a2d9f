"""What is known of goods while an order is typed: prices by quantity, variants, capacity."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.product import Product, Sku
from seller_desk.services import settings as rules
from seller_desk.services.customer.quote_offers import Offer, find_offers, offers
from seller_desk.services.order.capacity import Load, loads
from seller_desk.services.order.entry import EntryLine
from seller_desk.services.pinyin import can_sound, sounding
from seller_desk.words import ListingStatus, ProductKind

_MOST_FOUND = 6
_MILLI = 1_000


@dataclass(frozen=True, slots=True)
class Variant:
    """One variant of a product."""

    spec: str
    sku_id: str | None
    cargo_number: str | None
    price_fen: int | None


@dataclass(frozen=True, slots=True)
class NextTier:
    """So many more, and a piece costs less."""

    more_milli: int
    price_fen: int


@dataclass(frozen=True, slots=True)
class Goods:
    """A product as it is sold."""

    offer: Offer
    kind: ProductKind
    ship_days: int | None
    offer_id: str | None
    variants: tuple[Variant, ...] = ()
    load: Load | None = None

    def price_fen(self, quantity_milli: int, spec: str | None) -> int | None:
        """The tier's price, else the variant's, else what this customer paid last."""
        tier = self.offer.tier_fen(quantity_milli)
        if tier is not None:
            return tier
        own = next((one.price_fen for one in self.variants if one.spec == spec), None)
        last = None if self.offer.last is None else self.offer.last.price_fen
        return last if own is None else own

    def next_tier(self, quantity_milli: int) -> NextTier | None:
        """The tier above the quantity, where no more than as much again is missing."""
        upper = [one for one in self.offer.steps if one.from_quantity * _MILLI > quantity_milli]
        if not upper or upper[0] is self.offer.steps[0]:
            return None
        more = upper[0].from_quantity * _MILLI - quantity_milli
        return NextTier(more, upper[0].price_fen) if more <= quantity_milli else None

    def line(self) -> EntryLine:
        """The smallest quantity of it at its price."""
        offer = self.offer
        quantity = (offer.minimum_quantity or 1) * _MILLI
        line = EntryLine(
            product_id=offer.product_id,
            title=offer.title,
            quantity_milli=quantity,
            unit=offer.unit,
            code=offer.code,
            offer_id=self.offer_id,
        )
        only = self.variants[0].spec if len(self.variants) == 1 else None
        return self.with_variant(replace(line, price_fen=self.price_fen(quantity, None)), only)

    def with_quantity(self, line: EntryLine, quantity_milli: int | None) -> EntryLine:
        """Another quantity; a price that was not typed over goes along with it."""
        return self._followed(line, replace(line, quantity_milli=quantity_milli))

    def with_variant(self, line: EntryLine, spec: str | None) -> EntryLine:
        """Another variant, with its numbers."""
        one = next((each for each in self.variants if each.spec == spec), None)
        number, sku = (one.cargo_number, one.sku_id) if one else (None, None)
        new = replace(line, spec=spec or None, cargo_number=number, sku_id=sku)
        return self._followed(line, new)

    def _followed(self, old: EntryLine, new: EntryLine) -> EntryLine:
        if old.price_fen not in {None, self.price_fen(old.quantity_milli or 0, old.spec)}:
            return new
        return replace(new, price_fen=self.price_fen(new.quantity_milli or 0, new.spec))


def find_goods(
    session: Session, said: str, customer_id: int | None, but_order: int | None
) -> list[Goods]:
    """Products by a part of a title or number, or by its sound; what the customer bought first."""
    found = find_offers(session, said, customer_id, rules.load(session))[:_MOST_FOUND]
    ids = [offer.product_id for offer in found]
    if len(ids) < _MOST_FOUND and can_sound(said):
        titles = session.execute(
            select(Product.id, Product.title)
            .where(Product.status != ListingStatus.OFF_SHELF)
            .order_by(Product.id.desc())
        )
        alike = sounding(((key, title) for key, title in titles), said)
        ids = [*ids, *(one for one in alike if one not in ids)][:_MOST_FOUND]
    goods = goods_of(session, ids, customer_id, but_order)
    return [goods[product] for product in ids]


def goods_of(
    session: Session, products: Sequence[int], customer_id: int | None, but_order: int | None
) -> Mapping[int, Goods]:
    """Products as they are sold to a customer, by product."""
    found = offers(session, products, customer_id, rules.load(session))
    variants = _variants(session, products)
    known = loads(session, products, but_order)
    facts = select(Product.id, Product.kind, Product.ship_days, Product.offer_id)
    return {
        product: Goods(
            found[product], kind, days, offer, tuple(variants[product]), known.get(product)
        )
        for product, kind, days, offer in session.execute(facts.where(Product.id.in_(products)))
    }


def _variants(session: Session, products: Sequence[int]) -> Mapping[int, list[Variant]]:
    found: dict[int, list[Variant]] = defaultdict(list)
    wanted = select(Sku).where(Sku.product_id.in_(products), Sku.spec.is_not(None))
    for sku in session.scalars(wanted.order_by(Sku.id)):
        if sku.spec:
            one = Variant(sku.spec, sku.sku_id, sku.cargo_number, sku.price_fen)
            found[sku.product_id].append(one)
    return found
