from datetime import date, datetime, timedelta

import pytest

from seller_desk.models.order import AfterSale, OrderLine
from seller_desk.models.store import Store
from seller_desk.services.data.queries import Sales, sales, top_products
from seller_desk.services.data.ranges import Range, last_days
from seller_desk.words import AfterSaleKind, AfterSaleState, OrderStatus
from tests.makers import NOW, make_customer, make_order, make_product

MONTH = Range(date(2026, 10, 24), date(2026, 11, 22))


def read(store: Store, within: Range = MONTH) -> Sales:
    with store.read() as session:
        return sales(session, within)


def test_the_last_days_end_yesterday() -> None:
    assert last_days(NOW, 30) == MONTH
    assert MONTH.days == 30
    assert MONTH.before == Range(date(2026, 9, 24), date(2026, 10, 23))


def test_an_empty_shop_has_no_rates(store: Store) -> None:
    found = read(store)
    assert (found.paid_fen, found.paid_orders, found.paying_buyers) == (0, 0, 0)
    assert found.average_spend_fen is None
    assert found.repurchase_rate is None
    assert found.new_share is None
    assert found.refund_rate is None
    assert len(found.days) == 30


@pytest.mark.parametrize("status", [OrderStatus.CLOSED, OrderStatus.AWAITING_PAYMENT])
def test_an_order_that_is_not_paid_counts_nowhere(store: Store, status: OrderStatus) -> None:
    with store.write("made", now=NOW) as session:
        make_order(session, status=status)
    assert read(store).paid_orders == 0


def test_a_refund_counts_back_on_the_day_of_payment(store: Store) -> None:
    case = AfterSale(
        kind=AfterSaleKind.REFUND_ONLY, state=AfterSaleState.REFUND_SUCCESS, amount_fen=2_800
    )
    with store.write("made", now=NOW) as session:
        make_order(session, after_sales=[case])
    found = read(store)
    assert found.paid_fen == 10_000
    assert found.refund_rate == pytest.approx(2_800 / 12_800)
    assert {day.day: day.paid_fen for day in found.days if day.orders} == {
        date(2026, 11, 22): 10_000
    }


def test_an_order_without_a_paid_time_counts_on_the_day_it_was_made(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        make_order(session, paid_at=None, created_at=datetime(2026, 10, 24, 0, 0, 1))
    assert read(store).days[0].orders == 1


def test_the_edges_of_a_range_belong_to_it(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        for number, at in enumerate(
            (
                datetime(2026, 10, 23, 23, 59, 59),
                datetime(2026, 10, 24),
                datetime(2026, 11, 22, 23, 59, 59),
                datetime(2026, 11, 23),
            )
        ):
            make_order(session, f"26118836448200000{number}", paid_at=at)
    assert read(store).paid_orders == 2


def test_buyers_who_come_back_and_buyers_who_are_new(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        again, old, new = (make_customer(session, name) for name in ("甲店", "乙店", "丙店"))
        for number, (customer, days) in enumerate(
            ((again, 3), (again, 2), (old, 2), (old, 90), (new, 1))
        ):
            at = NOW - timedelta(days=days)
            make_order(session, f"26118836448201000{number}", customer_id=customer.id, paid_at=at)
    found = read(store)
    assert found.paying_buyers == 3
    assert found.repurchase_rate == pytest.approx(1 / 3)
    assert found.new_share == pytest.approx(2 / 3)
    assert found.average_spend_fen == pytest.approx(4 * 12_800 / 3)
    assert found.purchase_frequency == pytest.approx(4 / 3)


def test_regions_come_largest_first_and_their_shares_are_the_whole(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        for number, province in enumerate(("浙江", "广东", "广东", None)):
            make_order(session, f"26118836448202000{number}", province=province)
    found = read(store).regions
    assert [(region.name, region.orders) for region in found] == [
        ("广东", 2),
        (None, 1),
        ("浙江", 1),
    ]
    assert sum(region.share or 0 for region in found) == pytest.approx(1)


def test_an_orders_money_is_spread_over_its_products_to_the_fen(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        shirt = make_product(session, "短袖", code="JH-1")
        hat = make_product(session, "帽子")
        lines = [
            OrderLine(position=1, product_id=shirt.id, unit_price_fen=100, quantity_milli=2_000),
            OrderLine(position=2, product_id=hat.id, unit_price_fen=100, quantity_milli=1_000),
        ]
        make_order(session, paid_fen=1_000, lines=lines)
    with store.read() as session:
        found = top_products(session, MONTH, limit=5)
    assert [(row.title, row.code, row.paid_fen, row.quantity_milli) for row in found] == [
        ("短袖", "JH-1", 666, 2_000),
        ("帽子", None, 334, 1_000),
    ]
