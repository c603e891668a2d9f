"""The guide's stories in a store: the finding holds, and its rows are the ones that it is about."""

import csv
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from seller_desk.models.dealing import Coupon, Quote
from seller_desk.models.listing import PriceTier, ProductImage, Violation
from seller_desk.models.store import Store
from seller_desk.services import findings, reminders
from seller_desk.services.data.finding import Finding
from seller_desk.services.evidence import write_rows
from seller_desk.services.limits import FindingCode as Code
from seller_desk.services.order import queries
from seller_desk.services.settings import ShopSettings
from seller_desk.words import (
    AfterSaleState,
    OrderStatus,
    ProductKind,
    QuoteState,
    ViolationState,
)
from tests.makers import NOW, make_case, make_customer, make_product
from tests.services.shop import goods, noon, sold, viewed, visited

SETTINGS = ShopSettings()


def diagnosed(store: Store, settings: ShopSettings = SETTINGS) -> dict[Code, Finding]:
    with store.read() as session:
        return {one.code: one for one in findings.findings(session, settings, NOW)}


def product(session: Session, title: str, **facts: object) -> int:
    return make_product(session, title, **facts).id


def buyers(session: Session, count: int, prefix: str = "客") -> list[int]:
    return [make_customer(session, f"{prefix}{number}").id for number in range(count)]


def test_an_empty_shop_hears_nothing(store: Store) -> None:
    assert diagnosed(store) == {}


def test_one_in_a_hundred_beside_the_three_of_the_industry(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        visited(session, 1, visitors=1_000)
        for customer in buyers(session, 10):
            sold(session, 1, customer_id=customer)
    found = diagnosed(store)[Code.CONVERSION_BELOW_BENCHMARK]
    assert (found.value, found.threshold, len(found.rows)) == (0.01, 0.03, 1)


def test_ads_brought_visitors_and_no_better_conversion(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        visited(session, 40, visitors=1_000)
        visited(session, 10, visitors=5_000, ad_spend_fen=500_000)
        for number, customer in enumerate(buyers(session, 60)):
            sold(session, 40 if number < 10 else 10, customer_id=customer)
    found = diagnosed(store)[Code.VISITORS_UP_CONVERSION_FLAT]
    assert found.value == 4
    assert found.facts == {
        "visitors": 5_000,
        "visitors_before": 1_000,
        "conversion": 0.01,
        "conversion_before": 0.01,
        "ad_spend_fen": 500_000,
    }


def test_new_buyers_over_eighty_per_cent(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        old, *new = buyers(session, 10)
        sold(session, 100, customer_id=old)
        for customer in (old, *new):
            sold(session, 5, customer_id=customer)
    found = diagnosed(store)[Code.NEW_SHARE_HIGH]
    assert found.value == 0.9
    assert set(found.ids) == set(new)


def test_guangdong_over_forty_per_cent(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        wanted = {sold(session, days, province="广东").id for days in (1, 2, 3)}
        for days, province in ((4, "浙江"), (5, None), (6, "江苏"), (60, "广东")):
            sold(session, days, province=province)
        sold(session, 7, province="广东", status=OrderStatus.CLOSED)
    found = diagnosed(store)[Code.REGION_SHARE_HIGH]
    assert (found.facts["region"], found.value, set(found.ids)) == ("广东", 0.5, wanted)


def test_a_product_that_is_looked_at_and_hardly_bought(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        shirt = make_product(session, "短袖 50件起批", minimum_quantity=50)
        wanted = shirt.id
        viewed(session, shirt, 3, page_views=1_000, visitors=1_000)
        for customer in buyers(session, 10):
            sold(session, 3, customer_id=customer, lines=[goods(shirt, 10_000)])
    found = diagnosed(store)[Code.HIGH_VIEWS_LOW_CONVERSION]
    assert (found.value, found.ids) == (0.01, (wanted,))


def test_listings_that_want_care(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        made = product(session, "广告衫 50件起批", kind=ProductKind.CUSTOM, minimum_quantity=50)
        bare = product(session, "圆领衫 10件起批")
        worst = product(session, "2026 最好卖纯棉短袖 50件起批", minimum_quantity=50)
        hat = make_product(session, "帽子 10件起批", minimum_quantity=10, cost_fen=1_000)
        cheap = hat.id
        given = goods(hat, 0, position=2)
        sold(session, 3, lines=[goods(hat, 900), given])
    found = diagnosed(store)
    assert found[Code.CUSTOM_ON_DEFAULT_SHIP_BY].ids == (made,)
    assert found[Code.PRODUCT_WITHOUT_MOQ].ids == (bare,)
    assert found[Code.TITLE_BLOCKED_WORD].ids == (worst,)
    assert found[Code.PRICE_BELOW_COST].ids == (cheap,)
    assert found[Code.PRICE_BELOW_COST].value == 0.9


def test_a_listing_in_full_has_tiers_pictures_and_an_honest_promise(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        whole = make_product(session, "短袖 50件起批", minimum_quantity=50, lead_days=3)
        bare = product(session, "卫衣 50件起批", minimum_quantity=50, lead_days=8)
        session.add(PriceTier(product_id=whole.id, from_quantity=50, price_fen=1_800))
        for position in range(5):
            session.add(picture(whole.id, position))
        session.add(picture(bare, 0))
    found = diagnosed(store)
    assert found[Code.PRODUCT_WITHOUT_TIERS].ids == (bare,)
    assert found[Code.PRODUCT_WITHOUT_IMAGES].rows[0].facts == {"images": 1}
    assert found[Code.PRODUCT_WITHOUT_IMAGES].ids == (bare,)
    assert found[Code.LEAD_TIME_OVER_SHIP_BY].ids == found[Code.KIND_MISMATCH].ids == (bare,)


def picture(owner: int, position: int) -> ProductImage:
    return ProductImage(
        product_id=owner, position=position, sha256=f"{position}", name="a.jpg", width=800,
        height=800, size=1,
    )  # fmt: skip


def test_a_violation_that_nobody_has_handled(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        for state in (ViolationState.OPEN, ViolationState.APPEALED, ViolationState.SETTLED):
            opened = NOW - timedelta(hours=20)
            session.add(Violation(category="标题违规", opened_at=opened, state=state))
    found = diagnosed(store)[Code.VIOLATION_NEAR_LIMIT]
    assert (found.ids, found.value) == ((1,), 4)


def coupon(number: int, ends_on: str, **facts: object) -> Coupon:
    made: dict[str, object] = {
        "name": f"券{number}",
        "threshold_fen": 100_000,
        "reduction_fen": 5_000,
        "tiers": ["new"],
        "starts_on": "2026-11-01",
        "made_at": NOW,
    }
    return Coupon(id=number, ends_on=ends_on, **made | facts)


def test_coupons_that_have_not_ended(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        shirt = make_product(session, "短袖 50件起批", minimum_quantity=50, cost_fen=900)
        sold(session, 3, lines=[goods(shirt, 1_000, 10)])
        session.add_all(
            [
                coupon(1, "2026-11-23", is_open_to_all=True),
                coupon(2, "2026-11-22", is_open_to_all=True, reduction_fen=50_000),
                coupon(3, "2026-12-01", tiers=["new", "regular", "key"]),
                coupon(4, "2026-12-01", reduction_fen=11_000),
            ]
        )
    found = diagnosed(store)
    assert found[Code.COUPON_OPEN_TO_ALL].ids == (1, 3)
    assert found[Code.COUPON_BELOW_COST].ids == (4,)
    assert found[Code.COUPON_BELOW_COST].threshold == pytest.approx(0.1)


def quote(number: str, version: int, **facts: object) -> Quote:
    made: dict[str, object] = {
        "state": QuoteState.ISSUED,
        "quoted_on": "2026-11-10",
        "valid_until": "2026-12-10",
        "issued_at": noon(13),
        "facts": {},
    }
    return Quote(number=number, version=version, **made | facts)


def test_quotes_that_wait_by_their_newest_version(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        session.add_all(
            [
                quote("QT1", 1),
                quote("QT2", 1),
                quote("QT2", 2, state=QuoteState.DRAFT, issued_at=None),
                quote("QT3", 1, state=QuoteState.ACCEPTED),
                quote("QT4", 1, valid_until="2026-11-22"),
                quote("QT5", 1, issued_at=noon(1)),
            ]
        )
    found = diagnosed(store)[Code.QUOTE_NO_ANSWER]
    assert (found.ids, found.value) == ((1,), 12)


def test_goods_made_to_order_follow_a_quote(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        shirt = make_product(session, "广告衫", kind=ProductKind.CUSTOM)
        asked, never = buyers(session, 2)
        lines = [[goods(shirt, 1_000)] for _ in range(5)]
        named, later, before, alone, nobody = (
            sold(session, days, customer_id=customer, lines=own).id
            for days, customer, own in zip(
                (3, 4, 20, 5, 6), (never, asked, asked, never, None), lines, strict=True
            )
        )
        sold(session, 3, customer_id=never)
        session.add_all(
            [
                quote("QT1", 1, customer_id=asked),
                quote("QT2", 1, customer_id=never, state=QuoteState.DRAFT),
                quote("QT3", 1, order_id=named),
            ]
        )
    found = diagnosed(store)[Code.CUSTOM_ORDER_WITHOUT_QUOTE]
    assert set(found.ids) == {before, alone, nobody}
    assert later not in found.ids


def test_late_orders_are_those_of_the_share(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        late = sold(session, 12, status=OrderStatus.SHIPPED, shipped_at=noon(1)).id
        waits = sold(session, 12, status=OrderStatus.AWAITING_SHIPMENT).id
        sold(session, 12, status=OrderStatus.SHIPPED, shipped_at=noon(10))
    found = diagnosed(store)[Code.LATE_SHARE_HIGH]
    assert found.value == pytest.approx(2 / 3)
    assert set(found.ids) == {late, waits}


def test_missing_waybills_are_the_list_of_the_radar(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        for _ in range(3):
            sold(session, 5, status=OrderStatus.SHIPPED, shipped_at=NOW - timedelta(days=2))
        sold(session, 5, status=OrderStatus.SHIPPED, shipped_at=NOW - timedelta(hours=2))
    found = diagnosed(store)[Code.MISSING_TRACKING_REPEATED]
    with store.read() as session:
        wanted = reminders.ORDER_LISTS["missing_tracking_late"]
        assert list(found.ids) == list(queries.find(session, wanted, SETTINGS, NOW))
        assert found.value == reminders.radar(session, SETTINGS, NOW).missing_tracking_late


def test_refunded_orders_of_the_period(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        orders = [sold(session, days) for days in range(1, 6)]
        old = sold(session, 60)
        for order, amount in ((orders[0], 9_000), (old, 9_000)):
            make_case(session, order, state=AfterSaleState.REFUND_SUCCESS, amount_fen=amount)
        wanted = orders[0].id
    found = diagnosed(store)[Code.REFUND_RATE_HIGH]
    assert (found.value, found.ids) == (9_000 / 50_000, (wanted,))


def test_a_key_customer_who_fell_silent(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        key, new = buyers(session, 2)
        sold(session, 45, 1_000_000, customer_id=key)
        sold(session, 45, 50_000, customer_id=new)
    found = diagnosed(store)[Code.KEY_CUSTOMER_LAPSED]
    assert (found.ids, found.value) == ((key,), 44)


def test_old_customers_who_buy_less(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        regular, *_ = buyers(session, 1)
        for days in (100, 110, 120, 130, 2):
            sold(session, days, 50_000, customer_id=regular)
    found = diagnosed(store)
    assert (found[Code.FREQUENCY_FALLING].value, found[Code.FREQUENCY_FALLING].ids) == (
        0.75,
        (regular,),
    )


def test_traffic_days_since_the_last_sheet(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        visited(session, 4, visitors=10)
    found = diagnosed(store)[Code.TRAFFIC_MISSING]
    assert [row.day for row in found.rows] == [(NOW - timedelta(days)).date() for days in (3, 2, 1)]


def test_the_shops_own_window_and_limit_count(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        for days in range(1, 6):
            sold(session, days + 6, province="广东" if days < 4 else "浙江")
    key = "findings.region_share_high."
    assert Code.REGION_SHARE_HIGH in diagnosed(store)
    for limits in (((f"{key}days", 7),), ((f"{key}threshold", 0.6),), ((f"{key}orders", 6),)):
        assert Code.REGION_SHARE_HIGH not in diagnosed(store, ShopSettings(limits=limits))


@pytest.mark.parametrize(
    ("code", "language", "head_and_first"),
    [
        (Code.NEW_SHARE_HIGH, "zh_CN", (["买家会员名", "公司名", "地区"], ["客0", "客0", ""])),
        (Code.REGION_SHARE_HIGH, "en", (["Order number", "Buyer login", "Paid (¥)"], None)),
        (Code.TRAFFIC_MISSING, "zh_CN", (["日期"], ["2026-11-20"])),
        (Code.PRODUCT_WITHOUT_MOQ, "zh_CN", (["Offer ID", "货号", "标题"], ["745", "", "短袖"])),
    ],
)
def test_the_rows_of_a_finding_as_a_sheet(
    store: Store,
    tmp_path: Path,
    code: Code,
    language: str,
    head_and_first: tuple[list[str], list[str] | None],
) -> None:
    heading, first = head_and_first
    with store.write("made", now=NOW) as session:
        visited(session, 4, visitors=1)
        make_product(session, "短袖", offer_id="745")
        for customer in buyers(session, 5):
            sold(session, 5, customer_id=customer, province="广东")
    found, target = diagnosed(store)[code], tmp_path / "rows.csv"
    with store.read() as session:
        assert write_rows(session, found, target, language) == len(found.rows)
    with target.open(encoding="utf-8-sig", newline="") as file:
        head, *rows = list(csv.reader(file))
    assert head[: len(heading)] == heading
    assert len(rows) == len(found.rows)
    assert first is None or rows[0][: len(first)] == first
