"""The listing check, and the way of a listing through the platform's review."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import select

from seller_desk.errors import DeskError, Level
from seller_desk.models.listing import CaseStory, ProductImage
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import files
from seller_desk.services.product import catalog, review
from seller_desk.services.product.draft import ListingTexts, ProductDraft, SkuDraft
from seller_desk.services.product.listing import (
    ImageFacts,
    ListingFacts,
    check_listing,
    checks,
)
from seller_desk.services.product.tiers import TierPrice
from seller_desk.services.product.titles import TitleRules
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ListingStatus, ProductKind
from tests.makers import NOW

TODAY = NOW.date()
GUIDE = ProductDraft(
    title="2026 夏季纯棉T恤 男女同款 50件起批",
    unit="件",
    minimum_quantity=50,
    lead_days=3,
    ship_days=3,
    weight_grams=180,
    texts=ListingTexts(attributes=(("面料", "棉"), ("克重", "180g"), ("领型", "圆领"))),
    tiers=(TierPrice(50, 1_800), TierPrice(100, 1_500)),
    skus=(SkuDraft("红色;S"),),
)
WHITE, PLAIN = ImageFacts(800, 800, 1_000_000), ImageFacts(800, 800, 300_000)
IMAGES = (WHITE, PLAIN, PLAIN, PLAIN, PLAIN)


def found(
    draft: ProductDraft = GUIDE,
    images: tuple[ImageFacts, ...] = IMAGES,
    settings: ShopSettings | None = None,
) -> list[tuple[str, str, str]]:
    check = check_listing(
        ListingFacts(draft, images, 1), settings or ShopSettings(), TitleRules(), TODAY
    )
    return [(item.code.value, item.level.value, item.where) for item in check.open_items]


def test_the_shirt_of_the_guide_passes_whole() -> None:
    check = check_listing(ListingFacts(GUIDE, IMAGES, 1), ShopSettings(), TitleRules(), TODAY)
    assert check.open_items == ()
    assert check.score == 100


def test_a_banned_word_blocks_and_a_stale_year_does_not() -> None:
    title = "2024 最好卖纯棉T恤 50件起批"
    assert found(replace(GUIDE, title=title)) == [
        ("banned_word", "error", "title"),
        ("stale_year", "warning", "title"),
    ]


@pytest.mark.parametrize(
    ("images", "expected"),
    [
        ((), [("images_too_few", "error", "images.0")]),
        (IMAGES[:4], [("images_too_few", "error", "images.4")]),
        ((PLAIN, *IMAGES[1:]), [("first_not_white", "error", "images.0")]),
        ((ImageFacts(800, 800, None), *IMAGES[1:]), [("first_not_white", "error", "images.0")]),
        (
            (*IMAGES[:2], ImageFacts(749, 749, 0), *IMAGES[3:]),
            [("image_too_small", "error", "images.2")],
        ),
        (
            (*IMAGES[:4], ImageFacts(900, 800, 0)),
            [("image_not_square", "warning", "images.4")],
        ),
    ],
)
def test_five_large_images_with_a_white_first_one_are_asked(
    images: tuple[ImageFacts, ...], expected: list[tuple[str, str, str]]
) -> None:
    assert found(images=images) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"unit": None}, [("missing_unit", "error", "unit")]),
        ({"lead_days": None}, [("missing_lead_time", "error", "lead_days")]),
        ({"tiers": ()}, [("missing_prices", "error", "tiers")]),
        ({"tiers": (), "skus": (SkuDraft("红", price_fen=1_800),)}, []),
        ({"lead_days": 5}, [("lead_over_ship_days", "error", "lead_days")]),
        ({"ship_days": None}, [("ship_days_open", "warning", "ship_days")]),
        ({"ship_days": 8}, [("ship_days_out_of_range", "error", "ship_days")]),
        ({"minimum_quantity": 60}, [("tiers_unsound", "error", "tiers.0.from")]),
        ({"cost_fen": 1_600}, [("below_cost", "warning", "tiers")]),
        ({"cost_fen": 1_500}, []),
        ({"kind_confirmed": False}, [("kind_open", "warning", "kind")]),
        ({"weight_grams": None}, [("missing_weight", "advice", "weight_grams")]),
        ({"skus": ()}, [("missing_variants", "advice", "skus")]),
        ({"texts": ListingTexts()}, [("few_attributes", "advice", "texts.attributes")]),
        (
            {"texts": replace(GUIDE.texts, options="可印 LOGO")},
            [("kind_mismatch", "warning", "kind")],
        ),
    ],
)
def test_what_a_listing_lacks(
    changes: dict[str, object], expected: list[tuple[str, str, str]]
) -> None:
    assert found(replace(GUIDE, **changes)) == expected  # type: ignore[arg-type]


def test_custom_goods_on_the_default_days_are_blocked_and_their_own_texts_are_asked() -> None:
    custom = replace(GUIDE, kind=ProductKind.CUSTOM, ship_days=None, lead_days=7)
    assert [code for code, *_ in found(custom)] == [
        "ship_days_out_of_range",
        "missing_options",
        "missing_samples",
        "missing_process",
        "missing_production_days",
    ]
    texts = replace(GUIDE.texts, options="印字", samples="可退", process="打样", production_days=10)
    assert found(replace(custom, ship_days=15, lead_days=15, texts=texts)) == []


def test_made_to_order_within_three_days_is_doubted() -> None:
    quick = replace(GUIDE, kind=ProductKind.CUSTOM, ship_days=15, lead_days=3)
    assert ("kind_mismatch", "warning", "kind") in found(quick)


def test_stock_goods_whose_title_says_made_to_order_are_doubted() -> None:
    title = "2026 纯棉T恤 来图订做 50件起批"
    assert ("kind_mismatch", "warning", "kind") in found(replace(GUIDE, title=title))


def test_the_score_loses_points_item_by_item_and_never_goes_below_zero() -> None:
    without = ListingFacts(replace(GUIDE, unit=None), IMAGES[:4], 1)
    check = check_listing(without, ShopSettings(), TitleRules(), TODAY)
    assert check.score == 100 - 10 - 6
    nothing = check_listing(
        ListingFacts(ProductDraft(kind=ProductKind.CUSTOM)), ShopSettings(), TitleRules(), TODAY
    )
    assert nothing.score == 0
    assert nothing.items[0].level is Level.ERROR


def listed(store: Store, draft: ProductDraft = GUIDE, images: int = 5) -> int:
    with store.write("create_product", now=NOW) as session:
        product = catalog.create_product(session, draft)
        kept = files.keep_bytes(store.path, b"\xff\xd8\xff", "a.jpg")
        for place in range(images):
            white = 0 if place else 1_000_000
            picture = {"sha256": kept.sha256, "name": "a.jpg", "width": 800, "height": 800}
            session.add(
                ProductImage(
                    product_id=product, position=place, size=kept.size, white_share=white, **picture
                )
            )
        session.add(CaseStory(product_id=product, text="某连锁超市采购", quantity=500))
    return product


def submit(store: Store, product: int, at: datetime = NOW) -> None:
    with store.write("submit_listing", now=at) as session:
        review.submit_listing(session, product, at)


def stands(store: Store, product: int) -> tuple[ListingStatus, str | None, str | None]:
    with store.read() as session:
        row = session.get_one(Product, product)
        return row.status, row.review_due, row.rejected_reason


def test_the_check_of_a_stored_listing_sees_its_images_and_cases(store: Store) -> None:
    product, bare = listed(store), listed(store, images=0)
    with store.read() as session:
        both = checks(session, [product, bare], ShopSettings(), TODAY)
    assert both[product].score == 100
    assert [item.code.value for item in both[bare].blocking] == ["images_too_few"]


def test_a_submit_is_refused_while_the_file_of_an_image_is_gone(store: Store) -> None:
    product = listed(store)
    with store.read() as session:
        row = session.scalars(select(ProductImage.sha256)).first()
    files.place_of(store.path, str(row)).unlink()
    with pytest.raises(DeskError) as refused:
        submit(store, product)
    gone = refused.value.problems[1]
    assert (gone.code.value, gone.where, gone.facts) == ("image_gone", "images.0", {"count": 5})


def test_a_submit_is_refused_while_something_blocks(store: Store) -> None:
    product = listed(store, replace(GUIDE, title="2024 最好卖纯棉T恤"), images=4)
    with pytest.raises(DeskError) as refused:
        submit(store, product)
    codes = [problem.code.value for problem in refused.value.problems]
    assert codes == ["listing_blocked", "banned_word", "images_too_few"]
    assert refused.value.first.facts == {"count": 2}
    assert stands(store, product)[0] is ListingStatus.DRAFT


def test_the_answer_is_expected_after_two_working_days(store: Store) -> None:
    product = listed(store)
    submit(store, product, datetime(2026, 11, 27, 16, 0))  # a Friday
    assert stands(store, product) == (ListingStatus.IN_REVIEW, "2026-12-01", None)


def test_rejected_corrected_and_live(store: Store) -> None:
    product = listed(store)
    submit(store, product)
    with store.write("reject_listing", now=NOW) as session:
        review.reject_listing(session, product, " 主图有水印 ", NOW)
    assert stands(store, product) == (ListingStatus.REJECTED, None, "主图有水印")
    submit(store, product)
    with store.write("pass_review", now=NOW) as session:
        review.pass_review(session, product, NOW)
    assert stands(store, product) == (ListingStatus.LIVE, None, None)
    with store.write("take_off_shelf", now=NOW) as session:
        review.take_off_shelf(session, product, NOW)
    assert stands(store, product)[0] is ListingStatus.OFF_SHELF
    submit(store, product)


def test_what_was_handed_in_can_be_taken_back(store: Store) -> None:
    product = listed(store)
    submit(store, product)
    with store.write("withdraw_listing", now=NOW) as session:
        review.withdraw_listing(session, product, NOW)
    assert stands(store, product) == (ListingStatus.DRAFT, None, None)


def test_a_rejection_has_a_reason_and_a_step_its_order(store: Store) -> None:
    product = listed(store)
    with pytest.raises(DeskError) as early, store.write("pass_review", now=NOW) as session:
        review.pass_review(session, product, NOW)
    assert early.value.first.code == "wrong_status"
    submit(store, product)
    with pytest.raises(DeskError) as silent, store.write("reject_listing", now=NOW) as session:
        review.reject_listing(session, product, "  ", NOW)
    assert silent.value.first.code == "missing_reason"


def test_the_year_of_a_title_is_judged_by_today() -> None:
    listing = ListingFacts(GUIDE, IMAGES, 1)
    later = check_listing(listing, ShopSettings(), TitleRules(), date(2027, 1, 2))
    assert [item.code.value for item in later.open_items] == ["stale_year"]
