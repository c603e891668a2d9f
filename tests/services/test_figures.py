"""The figures against small shops that can be counted by hand (CONTRACT.md, figures)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seller_desk.models.order import AfterSale
from seller_desk.models.store import Store
from seller_desk.services.data.ranges import Range
from seller_desk.services.figures import range_of
from seller_desk.words import AfterSaleKind, AfterSaleState, OrderStatus, Tier
from tests.makers import NOW, make_case, make_customer, make_product, new_store
from tests.services.shop import TODAY, YESTERDAY, goods, noon, read, sold, viewed, visited


def test_nothing_said_is_the_last_thirty_days_that_ended_yesterday() -> None:
    assert range_of(None, None, NOW) == Range(TODAY - timedelta(30), YESTERDAY)
    assert range_of(None, TODAY - timedelta(10), NOW).days == 30
    assert range_of(TODAY - timedelta(3), None, NOW).until == YESTERDAY
    assert range_of(TODAY, None, NOW) == Range(TODAY, TODAY)


def test_an_empty_shop_knows_no_rate(store: Store) -> None:
    found = read(store)
    assert (found.paid_fen, found.paid_orders, found.paying_buyers, found.traffic_days) == (
        0,
        0,
        0,
        0,
    )
    assert found.visitors is found.page_views is found.conversion is None
    assert found.platform_conversion is found.add_to_cart_rate is found.new_share is None
    assert found.repurchase_rate is found.purchase_frequency is found.refund_rate is None
    assert found.average_spend_fen is found.late_shipment_share is None
    assert found.by_region == ()
    assert found.by_product == ()
    assert [(one.tier, one.customers, one.share) for one in found.by_tier] == [
        (Tier.NEW, 0, None),
        (Tier.REGULAR, 0, None),
        (Tier.KEY, 0, None),
    ]


def test_only_paid_orders_are_money_but_every_order_was_ordered(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        buyers = [make_customer(session, name) for name in "甲乙丙"]
        for buyer, status in zip(
            buyers,
            (OrderStatus.COMPLETED, OrderStatus.CLOSED, OrderStatus.AWAITING_PAYMENT),
            strict=True,
        ):
            sold(session, 2, status=status, customer_id=buyer.id)
    found = read(store)
    assert (found.paid_fen, found.paid_orders, found.paying_buyers) == (10_000, 1, 1)
    assert found.ordering_buyers == 3


def test_refunds_that_succeeded_leave_the_money_once(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        order = sold(session, 2, customer_id=make_customer(session).id)
        make_case(session, order, state=AfterSaleState.REFUND_SUCCESS, amount_fen=1_000)
        make_case(session, order, state=AfterSaleState.REFUND_SUCCESS, amount_fen=500)
        make_case(session, order, state=AfterSaleState.REFUND_CLOSE, amount_fen=4_000)
        make_case(session, order, state=AfterSaleState.REFUND_SUCCESS, amount_fen=None)
    found = read(store)
    assert found.paid_fen == 8_500
    assert found.refund_rate == 0.15
    assert found.by_tier[0].paid_fen == 8_500
    assert found.by_day[-2].paid_fen == 8_500


def test_a_refund_of_an_order_that_is_not_paid_is_nowhere(store: Store) -> None:
    case = AfterSale(
        kind=AfterSaleKind.REFUND_ONLY, state=AfterSaleState.REFUND_SUCCESS, amount_fen=10_000
    )
    with store.write("made", now=NOW) as session:
        sold(session, 2, status=OrderStatus.CLOSED, after_sales=[case])
        sold(session, 2)
    assert read(store).refund_rate == 0


def test_without_a_time_of_payment_the_day_of_the_order_counts(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        sold(session, 30, paid_at=None)
        sold(session, 31, paid_at=None)
        sold(session, 2, paid_at=None, created_at=None)
    assert read(store).paid_orders == 1


def test_the_first_and_the_last_second_of_a_range_belong_to_it(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        for at in (
            datetime(2026, 11, 19, 23, 59, 59),
            datetime(2026, 11, 20),
            datetime(2026, 11, 21, 23, 59, 59),
            datetime(2026, 11, 22),
        ):
            sold(session, 0, paid_at=at, created_at=at)
    found = read(store, datetime(2026, 11, 20).date(), datetime(2026, 11, 21).date())
    assert found.paid_orders == 2


def test_buyers_are_people_and_orders_without_one_are_nobodys(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        again, old = make_customer(session, "甲"), make_customer(session, "乙")
        for days in (1, 2, 3):
            sold(session, days, customer_id=again.id)
        sold(session, 4, customer_id=old.id)
        sold(session, 60, customer_id=old.id)
        sold(session, 5)
    found = read(store)
    assert (found.paid_orders, found.paying_buyers, found.ordering_buyers) == (5, 2, 2)
    assert found.average_spend_fen == 25_000
    assert found.repurchase_rate == 0.5
    assert found.purchase_frequency == 2.5
    assert found.new_share == 0.5


def test_conversion_counts_each_days_buyers_over_days_with_visitors_only(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        one, two = make_customer(session, "甲"), make_customer(session, "乙")
        visited(session, 1, visitors=100, page_views=300, cart_buyers=10, ordering_buyers=9)
        visited(session, 2, visitors=50, page_views=None, cart_buyers=None)
        visited(session, 3, ad_spend_fen=5_000)
        for days, buyer in ((1, one), (1, one), (1, two), (2, one), (3, two), (9, two)):
            sold(session, days, customer_id=buyer.id, status=OrderStatus.CLOSED)
    found = read(store)
    assert (found.visitors, found.page_views, found.traffic_days) == (150, 300, 2)
    assert found.conversion == 3 / 150
    assert found.platform_conversion == 9 / 100
    assert found.add_to_cart_rate == 10 / 100
    assert found.ad_spend_fen == 5_000


def test_days_without_a_visitor_have_no_conversion(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        visited(session, 1, visitors=0)
    found = read(store)
    assert (found.visitors, found.conversion) == (0, None)


def test_late_is_what_left_after_its_date_or_not_at_all(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        for shipped, status in (
            (3, OrderStatus.SHIPPED),
            (1, OrderStatus.SHIPPED),
            (None, OrderStatus.SHIPPED),
            (None, OrderStatus.AWAITING_SHIPMENT),
        ):
            at = None if shipped is None else noon(shipped)
            sold(session, 9, shipped_at=at, status=status)
        sold(session, 3, status=OrderStatus.AWAITING_SHIPMENT)
    assert read(store).late_shipment_share == 2 / 3


def test_a_ship_time_that_is_not_known_is_neither(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        sold(session, 9, status=OrderStatus.SHIPPED)
    assert read(store).late_shipment_share is None


def test_products_meet_their_traffic(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        buyer = make_customer(session)
        shirt = make_product(session, "短袖", offer_id="745600000001", code="HY-1")
        hat = make_product(session, "帽子")
        lines = [goods(shirt, 100, 2), goods(hat, 100, 1, position=2)]
        sold(session, 2, 1_000, lines=lines, customer_id=buyer.id)
        viewed(session, shirt, 2, visitors=40, page_views=90, cart_buyers=4)
        viewed(session, shirt, 1, visitors=10, page_views=20)
        viewed(session, None, 1, visitors=7, page_views=8, title="生面孔")
    shirts, hats, stranger = read(store).by_product
    assert (shirts.offer_id, shirts.code, shirts.title) == ("745600000001", "HY-1", "短袖")
    assert (shirts.views, shirts.visitors, shirts.traffic_days) == (110, 50, 2)
    assert shirts.add_to_cart_rate == 4 / 40
    assert (shirts.ordering_buyers, shirts.conversion) == (1, 1 / 50)
    assert (shirts.paid_fen, shirts.quantity_milli) == (666, 2_000)
    assert (hats.paid_fen, hats.views, hats.conversion) == (334, None, None)
    assert (stranger.title, stranger.views, stranger.ordering_buyers) == ("生面孔", 8, None)
    assert stranger.conversion is None


def test_tiers_go_by_all_purchases_and_money_by_those_of_the_range(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        key, new = make_customer(session, "甲"), make_customer(session, "乙")
        sold(session, 90, 1_000_000, customer_id=key.id)
        sold(session, 2, 30_000, customer_id=key.id)
        sold(session, 3, 10_000, customer_id=new.id)
    assert [(one.tier, one.customers, one.paid_fen, one.share) for one in read(store).by_tier] == [
        (Tier.NEW, 1, 10_000, 0.25),
        (Tier.REGULAR, 0, 0, 0),
        (Tier.KEY, 1, 30_000, 0.75),
    ]


amounts = st.integers(0, 10**9)
orders = st.tuples(
    amounts,
    st.sampled_from(["广东", "浙江", None]),
    st.lists(st.tuples(st.integers(-1, 2), amounts, st.integers(0, 5_000)), max_size=4),
    st.none() | amounts,
)


@settings(max_examples=15)
@given(st.lists(orders, min_size=1, max_size=6))
def test_regions_and_products_are_the_whole(
    told: Iterable[tuple[int, str | None, list[tuple[int, int, int]], int | None],],
) -> None:
    with TemporaryDirectory() as folder:
        store = new_store(Path(folder, "shop.db"))
        with store.write("made", now=NOW) as session:
            products = [make_product(session, name) for name in "甲乙丙"]
            for paid, province, lines, back in told:
                made = [
                    goods(products[which] if which >= 0 else None, price, pieces, position)
                    for position, (which, price, pieces) in enumerate(lines, 1)
                ]
                order = sold(session, 2, paid, province=province, lines=made)
                make_case(session, order, state=AfterSaleState.REFUND_SUCCESS, amount_fen=back)
        found = read(store)
        store.close()
    assert sum(one.paid_fen for one in found.by_product) == found.paid_fen
    assert sum(one.paid_fen for one in found.by_region) == found.paid_fen
    if found.paid_fen:
        assert sum(one.share or 0 for one in found.by_region) == pytest.approx(1)
