"""Rules about listings, each at, above and below its limit, and without anything to go by."""

import pytest

from seller_desk.services.data.snapshot import ProductFacts, Snapshot
from seller_desk.services.limits import FindingCode as Code
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ListingStatus, ProductKind
from tests.services.data.snapshots import ask, held, limit, listed, shop


def having(*products: ProductFacts, settings: ShopSettings | None = None) -> Snapshot:
    return shop(products=products, settings=settings or ShopSettings())


def test_a_live_product_needs_its_price_tiers() -> None:
    bare, draft = listed(2, price_tiers=0), listed(3, price_tiers=0, status=ListingStatus.DRAFT)
    assert held(Code.PRODUCT_WITHOUT_TIERS, having(listed(), bare, draft)).ids == (2,)
    assert ask(Code.PRODUCT_WITHOUT_TIERS, having(listed(price_tiers=1), draft)) is None
    assert ask(Code.PRODUCT_WITHOUT_TIERS, having()) is None


def test_a_live_product_needs_five_pictures() -> None:
    found = held(Code.PRODUCT_WITHOUT_IMAGES, having(listed(images=4), listed(2, images=0)))
    assert (found.ids, found.value, found.threshold) == ((2, 1), 0, 5)
    assert ask(Code.PRODUCT_WITHOUT_IMAGES, having(listed(images=5))) is None
    draft = listed(images=0, status=ListingStatus.DRAFT)
    assert ask(Code.PRODUCT_WITHOUT_IMAGES, having(draft)) is None
    assert ask(Code.PRODUCT_WITHOUT_IMAGES, having()) is None


def test_main_images_that_print_what_is_not_so_any_more() -> None:
    gone = listed(3, stale_images=1, status=ListingStatus.OFF_SHELF)
    found = held(Code.PRODUCT_STALE_STAMP, having(listed(), listed(2, stale_images=2), gone))
    assert (found.ids, found.value, found.threshold) == ((2, 3), 2, 1)
    assert found.rows[0].facts == {"stale_images": 2}
    assert ask(Code.PRODUCT_STALE_STAMP, having(listed())) is None
    assert ask(Code.PRODUCT_STALE_STAMP, having()) is None
    two = limit(Code.PRODUCT_STALE_STAMP, 2)
    assert ask(Code.PRODUCT_STALE_STAMP, shop(products=(gone,), limits=two)) is None


@pytest.mark.parametrize(
    ("one", "over"),
    [
        (listed(lead_days=8), 1),
        (listed(lead_days=16, kind=ProductKind.CUSTOM, ship_days=15), 1),
        (listed(lead_days=7), None),
        (listed(lead_days=None), None),
        (listed(lead_days=90, status=ListingStatus.DRAFT), None),
    ],
)
def test_a_promise_beyond_the_platforms_days(one: ProductFacts, over: int | None) -> None:
    found = ask(Code.LEAD_TIME_OVER_SHIP_BY, having(one))
    assert (found and found.value) == over


def test_nothing_was_promised_in_an_empty_shop() -> None:
    assert ask(Code.LEAD_TIME_OVER_SHIP_BY, having()) is None


def test_a_live_product_needs_its_minimum_quantity() -> None:
    bare = listed(2, minimum_quantity=None)
    draft = listed(3, minimum_quantity=None, status=ListingStatus.DRAFT)
    assert held(Code.PRODUCT_WITHOUT_MOQ, having(listed(1), bare, draft)).ids == (2,)
    assert ask(Code.PRODUCT_WITHOUT_MOQ, having(listed(1), draft)) is None
    assert ask(Code.PRODUCT_WITHOUT_MOQ, having()) is None
    more = shop(products=(bare,), limits=limit(Code.PRODUCT_WITHOUT_MOQ, 2))
    assert ask(Code.PRODUCT_WITHOUT_MOQ, more) is None


def test_a_forbidden_word_in_a_title() -> None:
    worst = listed(2, blocked_words=("最好", "第一品牌"))
    gone = listed(3, blocked_words=("最好",), status=ListingStatus.OFF_SHELF)
    found = held(Code.TITLE_BLOCKED_WORD, having(listed(1), worst, gone))
    assert (found.ids, found.rows[0].facts) == ((2,), {"words": "最好 第一品牌"})
    assert ask(Code.TITLE_BLOCKED_WORD, having(listed(1), gone)) is None
    assert ask(Code.TITLE_BLOCKED_WORD, having()) is None


@pytest.mark.parametrize(
    "one",
    [
        listed(title="广告衫定制 50件起批"),
        listed(title="来图打样 纸箱"),
        listed(title="圆领衫 印ＬＯＧＯ"),
        listed(ship_days=8),
        listed(lead_days=8),
        listed(has_options=True),
        listed(kind=ProductKind.CUSTOM, lead_days=3),
    ],
)
def test_stock_that_speaks_of_made_to_order(one: ProductFacts) -> None:
    assert held(Code.KIND_MISMATCH, having(one)).ids == (1,)


@pytest.mark.parametrize(
    "products",
    [
        [],
        [listed()],
        [listed(ship_days=7)],
        [listed(title="广告衫定制", kind=ProductKind.CUSTOM)],
        [listed(kind=ProductKind.PROCESSING, lead_days=4)],
        [listed(kind=ProductKind.PROCESSING, lead_days=3, has_options=True)],
        [listed(title="广告衫定制", status=ListingStatus.OFF_SHELF)],
    ],
)
def test_kinds_that_fit(products: list[ProductFacts]) -> None:
    assert ask(Code.KIND_MISMATCH, having(*products)) is None


@pytest.mark.parametrize("kind", [ProductKind.CUSTOM, ProductKind.PROCESSING])
def test_made_to_order_on_the_platforms_seven_days(kind: ProductKind) -> None:
    found = held(Code.CUSTOM_ON_DEFAULT_SHIP_BY, having(listed(kind=kind)))
    assert (found.ids, found.value, found.threshold) == ((1,), 7, 10)
    longer = ShopSettings(ship_days_custom=10, ship_days_processing=10)
    assert ask(Code.CUSTOM_ON_DEFAULT_SHIP_BY, having(listed(kind=kind), settings=longer)) is None


@pytest.mark.parametrize(
    "products",
    [
        [],
        [listed()],
        [listed(kind=ProductKind.CUSTOM, ship_days=15)],
        [listed(kind=ProductKind.CUSTOM, status=ListingStatus.DRAFT)],
    ],
)
def test_days_that_somebody_thought_of(products: list[ProductFacts]) -> None:
    assert ask(Code.CUSTOM_ON_DEFAULT_SHIP_BY, having(*products)) is None


@pytest.mark.parametrize(
    ("kind", "days", "is_out"),
    [
        (ProductKind.STOCK, 2, True),
        (ProductKind.STOCK, 3, False),
        (ProductKind.STOCK, 7, False),
        (ProductKind.STOCK, 8, True),
        (ProductKind.CUSTOM, 9, True),
        (ProductKind.CUSTOM, 10, False),
        (ProductKind.PROCESSING, 30, False),
        (ProductKind.PROCESSING, 31, True),
        (ProductKind.STOCK, None, False),
    ],
)
def test_days_to_ship_in_and_out_of_range(
    kind: ProductKind,
    days: int | None,
    is_out: bool,  # noqa: FBT001
) -> None:
    found = ask(Code.SHIP_BY_OUT_OF_RANGE, having(listed(kind=kind, ship_days=days)))
    assert (found is not None) is is_out


def test_no_product_is_out_of_range_in_an_empty_shop() -> None:
    assert ask(Code.SHIP_BY_OUT_OF_RANGE, having()) is None


def priced(price: int | None, cost: int | None) -> Snapshot:
    prices = {} if price is None else {1: price}
    return shop(products=(listed(cost_fen=cost),), lowest_prices=prices)


def test_sold_for_less_than_it_costs() -> None:
    found = held(Code.PRICE_BELOW_COST, priced(900, 1_000))
    assert (found.ids, found.value, found.threshold) == ((1,), 0.9, 1)
    assert found.rows[0].facts == {"price_fen": 900, "cost_fen": 1_000}


@pytest.mark.parametrize(
    ("price", "cost"), [(1_000, 1_000), (2_000, 1_000), (None, 1_000), (1, None), (1, 0)]
)
def test_a_price_that_covers_the_cost_or_is_not_known(price: int | None, cost: int | None) -> None:
    assert ask(Code.PRICE_BELOW_COST, priced(price, cost)) is None


def test_nothing_was_sold_yet() -> None:
    assert ask(Code.PRICE_BELOW_COST, shop(products=(listed(cost_fen=5),))) is None
