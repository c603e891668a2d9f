"""What a coupon brought, told by a shop of a few customers."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from seller_desk.models.dealing import CouponGrant
from seller_desk.models.store import Store
from seller_desk.services.coupon_results import CouponResults, Span, coupon_results, span
from seller_desk.services.customer.coupon_draft import PRESETS, preset
from seller_desk.services.customer.coupons import make_coupon
from seller_desk.services.sales_book import Sale
from seller_desk.services.settings import ShopSettings
from seller_desk.words import Tier
from tests.makers import NOW, make_customer, make_product
from tests.services.shop import goods, noon, sold


def sale(customer: int, goods_fen: int, covered_fen: int, cost_fen: int = 0) -> Sale:
    return Sale(1, customer, Tier.REGULAR, goods_fen, goods_fen, covered_fen, cost_fen)


@pytest.mark.parametrize(
    ("customers", "sales", "expected"),
    [
        (0, [], Span(0, 0, 0, 0, None)),
        (4, [sale(1, 1000, 800, 600), sale(1, 1000, 800, 600)], Span(4, 1, 2, 2000, 0.25)),
        (2, [sale(1, 1000, 799, 0), sale(2, 1000, 800, 0)], Span(2, 2, 2, 2000, None)),
    ],
)
def test_a_margin_is_claimed_only_where_eight_of_ten_yuan_have_a_cost(
    customers: int, sales: list[Sale], expected: Span
) -> None:
    assert span(customers, sales) == expected


def test_what_nobody_bought_is_not_known_per_head() -> None:
    nothing = span(0, [])
    assert (nothing.repurchase, nothing.each_fen) == (None, None)


@pytest.fixture
def shop(store: Store) -> dict[str, int]:
    """Given ten days ago to 甲 and 新; 甲 bought more since, 乙 of the same tier less."""
    with store.write("made", now=NOW) as session:
        cheap = make_product(session, "纯棉T恤", cost_fen=6_000)
        found = {name: make_customer(session, name).id for name in ("甲", "乙", "小", "新")}
        for name, days, paid in (
            *(("甲", 30, 200_000), ("甲", 10, 60_000), ("甲", 3, 60_000)),
            *(("乙", 25, 200_000), ("乙", 15, 80_000), ("乙", 1, 40_000)),
            *(("小", 20, 5_000), ("新", 2, 70_000)),
        ):
            lines = [goods(cheap, paid)]
            sold(session, days, paid, customer_id=found[name], lines=lines)
        draft = replace(preset(PRESETS[1], NOW.date()), name="老客券")
        found["coupon"] = make_coupon(session, draft, NOW)
        given = datetime.combine(NOW.date() - timedelta(10), time(15))
        session.add_all(
            CouponGrant(coupon_id=found["coupon"], customer_id=found[name], granted_at=given)
            for name in ("甲", "新")
        )
    return found


def read(store: Store, coupon: int, now: datetime = NOW) -> CouponResults:
    with store.read() as session:
        return coupon_results(session, coupon, "券", ShopSettings(), now)


def test_those_with_it_stand_beside_their_tier_without_it(
    store: Store, shop: dict[str, int]
) -> None:
    found = read(store, shop["coupon"])

    assert (found.since, found.days) == (noon(10).date(), 10)
    assert found.until == noon(1).date()
    assert found.newcomers == 1  # 新 had never bought: no word about buying again
    got, others = found.sides
    assert (got.tier, got.customers) == (Tier.REGULAR, (shop["甲"],))
    assert (others.tier, others.customers) == (Tier.REGULAR, (shop["乙"],))
    assert (got.before.paid_fen, got.after.paid_fen) == (0, 120_000)
    assert (others.before.paid_fen, others.after.paid_fen) == (80_000, 40_000)
    assert (got.before.repurchase, got.after.repurchase) == (0.0, 1.0)
    assert got.before.margin is None
    assert got.after.margin == pytest.approx(0.9)


def test_on_its_first_day_nothing_is_claimed(store: Store, shop: dict[str, int]) -> None:
    found = read(store, shop["coupon"], noon(10) + timedelta(hours=6))

    assert (found.days, found.sides, found.unused_by) == (0, (), (shop["甲"], shop["新"]))


def test_one_that_nobody_got_has_no_days(store: Store) -> None:
    assert read(store, 99).since is None
