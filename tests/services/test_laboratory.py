from datetime import datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import demo, laboratory, sales_book
from seller_desk.services.customer.coupon_draft import CouponDraft
from seller_desk.services.laboratory import Replay
from seller_desk.services.money import is_paid, paid_date
from seller_desk.services.sales_book import Book
from seller_desk.services.settings import ShopSettings
from seller_desk.words import AfterSaleState, Tier
from tests.makers import NOW, make_case, make_customer, make_product
from tests.services.shop import goods, noon, sold

SETTINGS = ShopSettings()
TODAY = NOW.date()
ALL = frozenset(Tier)


def draft(threshold: int, reduction: int, tiers: frozenset[Tier] = ALL) -> CouponDraft:
    return CouponDraft("", threshold, reduction, tiers, TODAY, TODAY)


def book(store: Store, now: datetime = NOW) -> Book:
    with store.read() as session:
        return sales_book.book(session, SETTINGS, now)


def replay(store: Store, wanted: CouponDraft) -> Replay:
    return laboratory.replay(book(store), wanted)


def order(session: Session, customer: int, price: int, cost: int | None, days: int = 1) -> Order:
    """One piece at a price that costs so much."""
    product = make_product(session, f"货{price}-{cost}", cost_fen=cost)
    return sold(session, days, price, customer_id=customer, lines=[goods(product, price)])


def test_who_qualifies_what_it_costs_and_what_is_left(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        one = make_customer(session, "锦禾针织").id
        order(session, one, 100_000, 80_000)
        order(session, one, 99_999, 80_000)
        order(session, one, 200_000, 150_000)
    found = replay(store, draft(100_000, 5_000))
    assert found.orders == 3
    assert (found.whole.orders, found.whole.customers) == (2, 1)
    assert (found.whole.paid_fen, found.whole.cost_fen) == (300_000, 10_000)
    assert found.whole.coverage == 1
    assert found.whole.margin_before == pytest.approx(70_000 / 300_000)
    assert found.whole.margin_after == pytest.approx(60_000 / 290_000)


def test_only_the_audience_counts_and_each_tier_by_itself(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        regular, key = make_customer(session, "老客").id, make_customer(session, "大客").id
        order(session, regular, 600_000, 500_000)
        order(session, key, 1_200_000, 1_000_000)
    found = replay(store, draft(500_000, 30_000, frozenset({Tier.REGULAR})))
    assert found.whole.orders == 1
    assert found.by_tier[Tier.REGULAR].orders == 1
    assert found.by_tier[Tier.KEY].orders == 0
    assert (found.if_all.orders, found.if_all.cost_fen) == (2, 60_000)


def test_orders_that_turn_loss_making_are_named(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        one = make_customer(session, "老客").id
        lost = order(session, one, 500_000, 480_000).id
        order(session, one, 500_001, 470_001)  # 300 yuan are just all of its margin
        order(session, one, 500_002, 510_000)  # had lost money before
    found = replay(store, draft(500_000, 30_000))
    assert [(loss.order_id, loss.margin_fen, loss.after_fen) for loss in found.losses] == [
        (lost, 20_000, -10_000)
    ]
    assert found.loss_fen == 10_000


def test_lines_without_cost_are_left_out_and_their_share_is_known(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        one = make_customer(session, "老客").id
        order(session, one, 800_000, 700_000)
        order(session, one, 200_000, None)
    found = replay(store, draft(100_000, 5_000))
    assert found.whole.coverage == pytest.approx(0.8)
    assert found.whole.margin_before == pytest.approx(1 / 8)
    assert found.uncovered == 1


def test_no_margin_is_claimed_below_four_fifths(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        one = make_customer(session, "老客").id
        order(session, one, 799_999, 700_000)
        order(session, one, 200_001, None)
    found = replay(store, draft(100_000, 5_000)).whole
    assert found.coverage == pytest.approx(0.799999)
    assert found.margin_before is found.margin_after is None


def test_freight_is_no_margin_and_a_refund_is_no_money(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        one = make_customer(session, "老客").id
        order(session, one, 100_000, 80_000).freight_fen = 10_000
        gone = order(session, one, 150_000, 80_000)
        make_case(session, gone, state=AfterSaleState.REFUND_SUCCESS, amount_fen=150_000)
    found = replay(store, draft(100_000, 5_000)).whole
    assert found.orders == 1
    assert found.margin_before == pytest.approx(10_000 / 90_000)


def test_who_lacks_a_little_is_named_once_with_the_largest_order(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        near = make_customer(session, "差一点").id
        order(session, near, 450_000, 400_000)
        order(session, near, 499_670, 400_000)
        far, there = make_customer(session, "还远").id, make_customer(session, "到了").id
        order(session, far, 399_999, 300_000)
        order(session, there, 499_000, 400_000)
        order(session, there, 500_000, 400_000)
    found = replay(store, draft(500_000, 30_000))
    assert [(one.customer, one.paid_fen, one.missing_fen) for one in found.near] == [
        ("差一点", 499_670, 330)
    ]


def test_a_chart_needs_enough_orders_and_cost_prices(store: Store) -> None:
    wanted = draft(500_000, 30_000, frozenset({Tier.KEY}))
    with store.write("made", now=NOW) as session:
        one = make_customer(session, "大客").id
        for _ in range(29):
            order(session, one, 600_000, 500_000)
    assert replay(store, wanted).is_few
    assert laboratory.curve(book(store), wanted, 0.1) == ()
    with store.write("made", now=NOW) as session:
        order(session, one, 600_000, 500_000)
    found = {p.threshold_fen: p for p in laboratory.curve(book(store), wanted, 0.1)}
    # A tenth more orders of 1,000 yuan each, 300 yuan off of all of them.
    assert found[500_000].chosen_fen == 300_000 - 33 * 30_000
    assert found[1_100_000].chosen_fen == 0


def test_orders_before_the_range_do_not_count(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        one = make_customer(session, "老客").id
        order(session, one, 100_000, 80_000, days=90)
        order(session, one, 100_000, 80_000, days=91)
    assert replay(store, draft(100_000, 5_000)).orders == 1


def test_the_sums_are_those_of_the_order_rows(store: Store) -> None:
    demo.fill(store, orders=400, seed=7, now=NOW)
    found = replay(store, draft(50_000, 2_000))
    since = noon(90).replace(hour=0)
    with store.read() as session:
        wanted = select(func.count(), func.sum(Order.paid_fen)).where(
            is_paid(), paid_date() >= since, paid_date() <= NOW, Order.customer_id.is_not(None)
        )
        count, _ = session.execute(wanted).one()
    assert found.orders == count
    parts = found.by_tier.values()
    assert found.whole.orders == sum(part.orders for part in parts)
    assert found.whole.paid_fen == sum(part.paid_fen for part in parts)
    assert found.whole.cost_fen == found.whole.orders * 2_000 == found.if_all.cost_fen


def test_a_coupon_for_all_loses_where_one_for_regulars_gains(store: Store) -> None:
    """The guide's story: 满1000减50 for everybody against a coupon for one tier."""
    with store.write("made", now=NOW) as session:
        regular, key = make_customer(session, "老客").id, make_customer(session, "大客").id
        for _ in range(8):
            order(session, regular, 120_000, 60_000)
        for _ in range(40):
            order(session, key, 120_000, 117_000)
    found = book(store)
    everybody = laboratory.replay(found, draft(100_000, 5_000))
    tiered = laboratory.replay(found, draft(100_000, 5_000, frozenset({Tier.REGULAR})))
    assert everybody.by_tier[Tier.KEY].orders == len(everybody.losses) == 40
    assert tiered.losses == ()
    at = {p.threshold_fen: p for p in laboratory.curve(found, tiered.draft, 0.3)}[100_000]
    assert at.all_fen < 0 < at.chosen_fen


def test_a_shop_without_orders_has_nothing_to_replay(store: Store) -> None:
    found = replay(store, draft(100_000, 5_000))
    assert (found.orders, found.whole.orders, found.whole.coverage) == (0, 0, None)
    assert found.is_few
