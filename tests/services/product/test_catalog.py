"""Products that are made, changed and copied by hand; what no field may hold."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from seller_desk.errors import DeskError
from seller_desk.models.listing import PriceTier, ProductImage
from seller_desk.models.product import Product, Sku
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.product import catalog
from seller_desk.services.product.draft import ListingTexts, ProductDraft, SkuDraft, faults
from seller_desk.services.product.tiers import TierPrice
from seller_desk.words import ListingStatus, ProductKind
from tests.conftest import Dump
from tests.makers import NOW, make_product

SHIRT = ProductDraft(
    title="2026 夏季纯棉T恤 男女同款 50件起批",
    code="JH-T2601",
    unit="件",
    minimum_quantity=50,
    batch_unit="手",
    batch_pieces=12,
    is_mixed=True,
    lead_days=3,
    ship_days=3,
    cost_fen=1_040,
    weight_grams=180,
    category="T恤",
    texts=ListingTexts(attributes=(("面料", "精梳棉"), ("克重", "180g")), options="可印字"),
    tiers=(TierPrice(50, 1_800), TierPrice(100, 1_500)),
    skus=(SkuDraft("红色;S", "JH-1", 1_900, 300), SkuDraft("红色;M")),
)


def made(store: Store, draft: ProductDraft = SHIRT) -> int:
    with store.write("create_product", now=NOW) as session:
        return catalog.create_product(session, draft)


def standing(store: Store, product: int) -> ProductDraft:
    with store.read() as session:
        return catalog.draft_of(session, product)


def change(
    store: Store, product: int, draft: ProductDraft, base: ProductDraft | None = None
) -> None:
    with store.write("change_product", now=NOW) as session:
        catalog.change_product(session, product, draft, base)


def without_ids(draft: ProductDraft) -> ProductDraft:
    return replace(draft, skus=tuple(replace(sku, id=None) for sku in draft.skus))


def test_what_is_made_is_a_draft_and_reads_as_it_was_entered(store: Store) -> None:
    product = made(store)
    assert without_ids(standing(store, product)) == SHIRT
    with store.read() as session:
        row = session.get_one(Product, product)
        assert (row.status, row.title_key) == (
            ListingStatus.DRAFT,
            "2026夏季纯棉t恤男女同款50件起批",
        )


def test_a_change_keeps_the_rows_that_stay(store: Store) -> None:
    product = made(store)
    old = standing(store, product)
    new = replace(
        old,
        title="纯棉T恤 60件起批",
        minimum_quantity=60,
        tiers=(TierPrice(60, 1_750), TierPrice(100, 1_500)),
        skus=(replace(old.skus[0], stock=250), SkuDraft("蓝色;M")),
        texts=replace(old.texts, options=""),
    )
    change(store, product, new)
    now = standing(store, product)
    assert without_ids(now) == without_ids(new)
    assert now.skus[0].id == old.skus[0].id


def test_a_change_is_undone_whole(store: Store, dump: Callable[[], Dump]) -> None:
    product = made(store)
    before = dump()
    old = standing(store, product)
    change(
        store,
        product,
        replace(old, title="别的", tiers=(TierPrice(50, 1_700), TierPrice(90, 900)), skus=()),
    )
    history.undo(store, now=NOW)
    assert dump() == before


def test_nothing_changed_leaves_no_step(store: Store) -> None:
    product = made(store)
    with store.read() as session:
        newest = history.newest(session)
    change(store, product, standing(store, product))
    with store.read() as session:
        assert history.newest(session) == newest


def test_a_field_that_the_editor_left_alone_keeps_what_came_meanwhile(store: Store) -> None:
    product = made(store)
    base = standing(store, product)
    with store.write("import_products", now=NOW) as session:
        session.get_one(Product, product).cost_fen = 990
    change(store, product, replace(base, unit="套"), base)
    now = standing(store, product)
    assert (now.unit, now.cost_fen) == ("套", 990)


def test_texts_of_others_beside_ours_stay(store: Store) -> None:
    product = made(store)
    with store.write("made", now=NOW) as session:
        row = session.get_one(Product, product)
        row.listing = {**row.listing, "detail": {"sections": 4}}
    change(store, product, replace(standing(store, product), texts=ListingTexts(process="打样")))
    with store.read() as session:
        assert session.get_one(Product, product).listing == {
            "detail": {"sections": 4},
            "process": "打样",
        }


def test_a_copy_is_a_draft_of_its_own_with_the_images(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        old = make_product(session, offer_id="7456", code="A1", status=ListingStatus.LIVE).id
        session.add(PriceTier(product_id=old, from_quantity=5, price_fen=300))
        session.add(Sku(product_id=old, spec="红色", sku_id="51"))
        picture = {"sha256": "ab", "name": "a.jpg", "width": 800, "height": 800, "size": 9}
        session.add(ProductImage(product_id=old, position=0, **picture))
    with store.write("duplicate_product", now=NOW) as session:
        copy = catalog.duplicate_product(session, old)
    now = standing(store, copy)
    assert (now.title, now.offer_id, now.code) == ("纯棉短袖T恤", None, None)
    assert now.tiers == (TierPrice(5, 300),)
    assert [(sku.spec, sku.sku_id) for sku in now.skus] == [("红色", None)]
    with store.read() as session:
        assert session.get_one(Product, copy).status is ListingStatus.DRAFT
        assert [row.sha256 for row in session.query(ProductImage).filter_by(product_id=copy)] == [
            "ab"
        ]


def test_an_offer_id_names_one_product(store: Store) -> None:
    made(store, replace(SHIRT, offer_id="7456"))
    with pytest.raises(DeskError) as refused:
        made(store, replace(SHIRT, offer_id="7456"))
    assert (refused.value.first.code, refused.value.first.where) == ("offer_id_taken", "offer_id")


def test_a_product_that_is_gone_is_refused(store: Store) -> None:
    with pytest.raises(DeskError) as refused:
        change(store, 99, SHIRT)
    assert refused.value.first.code == "no_such_product"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"title": "  "}, [("missing_title", "title")]),
        ({"title": "字" * 129}, [("too_long", "title")]),
        ({"lead_days": 0}, [("out_of_range", "lead_days")]),
        ({"batch_unit": None}, [("batch_incomplete", "batch_unit")]),
        ({"batch_pieces": 1}, [("out_of_range", "batch_pieces")]),
        ({"minimum_quantity": 60}, [("tiers_off_minimum", "tiers.0.from")]),
        ({"kind": ProductKind.CUSTOM, "ship_days": 4}, []),
        (
            {"skus": (SkuDraft("红"), SkuDraft("红", price_fen=0))},
            [
                ("duplicate_spec", "skus.0"),
                ("duplicate_spec", "skus.1"),
                ("price_too_low", "skus.1"),
            ],
        ),
        ({"skus": (SkuDraft("", sku_id="1"), SkuDraft("", sku_id="2"))}, []),
        ({"texts": ListingTexts(production_days=0)}, [("out_of_range", "texts.production_days")]),
    ],
)
def test_what_no_field_may_hold(
    changes: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    draft = replace(SHIRT, **changes)  # type: ignore[arg-type]  # the names are the cases' own
    assert [(found.code.value, found.where) for found in faults(draft)] == expected
