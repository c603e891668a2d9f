"""The catalogue: products that are made, changed and copied by hand.

What a sheet brings comes in another way (`services/catalog_sheet.py`); both write the same rows.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, ProductCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.listing import PriceTier, ProductImage
from seller_desk.models.product import Product, Sku
from seller_desk.services.product.draft import (
    COLUMNS,
    ProductDraft,
    SkuDraft,
    faults,
    stored_texts,
    texts_from,
)
from seller_desk.services.product.tiers import TierPrice, in_order
from seller_desk.services.records.titles import title_key
from seller_desk.words import ListingStatus


def drafts(session: Session, ids: Collection[int]) -> dict[int, ProductDraft]:
    """Products as they stand, ready to be edited; one that is gone by now is left out."""
    tiers, skus = _tiers(session, ids), _skus(session, ids)
    columns = [getattr(Product, name) for name in COLUMNS]
    rows = session.execute(select(Product.id, Product.listing, *columns).where(Product.id.in_(ids)))
    return {
        product: ProductDraft(
            **dict(zip(COLUMNS, values, strict=True)),
            texts=texts_from(listing or {}),
            tiers=tiers.get(product, ()),
            skus=skus.get(product, ()),
        )
        for product, listing, *values in rows
    }


def draft_of(session: Session, product_id: int) -> ProductDraft:
    """One product as it stands. Raises no_such_product."""
    found = drafts(session, [product_id]).get(product_id)
    if found is None:
        raise refuse(ProductCode.NO_SUCH_PRODUCT)
    return found


def create_product(session: Session, draft: ProductDraft) -> int:
    """A new product, as a draft of a listing; returns its id.

    Raises every fault of the draft, offer_id_taken.
    """
    _check(session, draft)
    made = Product(
        title_key=title_key(draft.title),
        status=ListingStatus.DRAFT,
        listing=stored_texts(draft.texts, {}),
        **{name: getattr(draft, name) for name in COLUMNS},
    )
    session.add(made)
    session.flush()
    _write_tiers(session, made.id, draft.tiers)
    _write_skus(session, made.id, draft.skus)
    ledger_of(session).facts["title"] = draft.title
    return made.id


def change_product(
    session: Session, product_id: int, draft: ProductDraft, base: ProductDraft | None = None
) -> None:
    """Write what a draft changes.

    `base` is what its editor began with: a field that is the same in both stays as it stands by
    now, whoever changed it meanwhile. Raises every fault of the draft, no_such_product,
    offer_id_taken.
    """
    product = found_product(session, product_id)
    base = base or draft_of(session, product_id)
    _check(session, draft, product_id)
    for name in COLUMNS:
        if (new := getattr(draft, name)) != getattr(base, name):
            setattr(product, name, new)
    if draft.title != base.title:
        product.title_key = title_key(draft.title)
    if draft.texts != base.texts:
        product.listing = stored_texts(draft.texts, product.listing)
    if draft.tiers != base.tiers:
        _write_tiers(session, product_id, draft.tiers)
    if draft.skus != base.skus:
        _write_skus(session, product_id, draft.skus)
    ledger_of(session).facts["title"] = draft.title


def duplicate_product(session: Session, product_id: int) -> int:
    """The same once more as a draft, with its images; numbers that name one product stay behind."""
    old = draft_of(session, product_id)
    skus = tuple(replace(sku, id=None, sku_id=None) for sku in old.skus)
    copy = create_product(session, replace(old, code=None, offer_id=None, skus=skus))
    pictures = select(ProductImage).where(ProductImage.product_id == product_id)
    for picture in session.scalars(pictures.order_by(ProductImage.position)):
        session.add(
            ProductImage(
                product_id=copy,
                **{
                    column.name: getattr(picture, column.name)
                    for column in ProductImage.__table__.columns
                    if column.name not in {"id", "product_id"}
                },
            )
        )
    return copy


def found_product(session: Session, product_id: int) -> Product:
    """The row of a product. Raises no_such_product."""
    product = session.get(Product, product_id)
    if product is None:
        raise refuse(ProductCode.NO_SUCH_PRODUCT)
    return product


def _check(session: Session, draft: ProductDraft, product_id: int | None = None) -> None:
    found = faults(draft)
    if found:
        raise DeskError(*found)
    if draft.offer_id is not None:
        same = select(Product.id).where(Product.offer_id == draft.offer_id)
        other = session.scalar(same)
        if other is not None and other != product_id:
            raise refuse(ProductCode.OFFER_ID_TAKEN, where="offer_id", offer_id=draft.offer_id)


def _tiers(session: Session, ids: Collection[int]) -> dict[int, tuple[TierPrice, ...]]:
    columns = (PriceTier.product_id, PriceTier.from_quantity, PriceTier.price_fen)
    rows = session.execute(select(*columns).where(PriceTier.product_id.in_(ids)))
    found: dict[int, list[TierPrice]] = {}
    for product, quantity, price in rows:
        found.setdefault(product, []).append(TierPrice(quantity, price))
    return {product: in_order(each) for product, each in found.items()}


def _skus(session: Session, ids: Collection[int]) -> dict[int, tuple[SkuDraft, ...]]:
    rows = session.scalars(select(Sku).where(Sku.product_id.in_(ids)).order_by(Sku.id))
    found: dict[int, list[SkuDraft]] = {}
    for row in rows:
        sku = SkuDraft(
            row.spec or "", row.cargo_number, row.price_fen, row.stock, row.sku_id, row.id
        )
        found.setdefault(row.product_id, []).append(sku)
    return {product: tuple(each) for product, each in found.items()}


def _write_tiers(session: Session, product_id: int, tiers: Iterable[TierPrice]) -> None:
    """A tier is known by its quantity, so that a new price is a change and can be undone as one."""
    rows = session.scalars(select(PriceTier).where(PriceTier.product_id == product_id))
    before = {row.from_quantity: row for row in rows}
    for tier in tiers:
        row = before.pop(tier.from_quantity, None)
        if row is None:
            quantity, price = tier.from_quantity, tier.price_fen
            session.add(PriceTier(product_id=product_id, from_quantity=quantity, price_fen=price))
        else:
            row.price_fen = tier.price_fen
    for gone in before.values():
        session.delete(gone)


_SKU_FIELDS = ("cargo_number", "price_fen", "stock", "sku_id")


def _write_skus(session: Session, product_id: int, skus: Iterable[SkuDraft]) -> None:
    rows = session.scalars(select(Sku).where(Sku.product_id == product_id))
    before: Mapping[int, Sku] = {row.id: row for row in rows}
    kept: set[int] = set()
    for sku in skus:
        row = before.get(sku.id) if sku.id is not None else None
        if row is None:
            row = Sku(product_id=product_id)
            session.add(row)
        else:
            kept.add(row.id)
        row.spec = sku.spec or None
        for name in _SKU_FIELDS:
            setattr(row, name, getattr(sku, name))
    for row_id, row in before.items():
        if row_id not in kept:
            session.delete(row)
