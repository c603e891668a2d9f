from datetime import date, timedelta

from seller_desk.models.order import OrderLine
from seller_desk.models.store import Store
from seller_desk.services.profiles import customer_profile, product_profile
from seller_desk.services.settings import ShopSettings
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_case, make_customer, make_order, make_product

RULES = ShopSettings()


def test_a_customer_comes_with_a_year_of_months_and_the_newest_orders(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        buyer = make_customer(session).id
        for number, days in (("1", 1), ("2", 40), ("3", 400)):
            at = NOW - timedelta(days=days)
            make_order(session, number, customer_id=buyer, paid_at=at, created_at=at)
    with store.read() as session:
        profile = customer_profile(session, buyer, RULES, NOW)
    assert profile is not None
    assert [row.number for row in profile.recent] == ["1", "2", "3"]
    assert len(profile.months) == 12
    assert profile.months[-1].first_day == date(2026, 11, 1)
    assert profile.months[0].first_day == date(2025, 12, 1)
    assert sum(month.orders for month in profile.months) == 2
    assert profile.gap_days is not None


def test_a_profile_has_the_purchases_beside_the_rhythm_and_the_cases_of_all_orders(
    store: Store,
) -> None:
    with store.write("made", now=NOW) as session:
        buyer, other = make_customer(session).id, make_customer(session, "别人").id
        orders = [
            make_order(session, f"{days}", customer_id=buyer, paid_at=NOW - timedelta(days=days))
            for days in (400, 60, 40, 21, 9)
        ]
        older = make_case(session, orders[0], opened_at=NOW - timedelta(days=300)).id
        newer = make_case(session, orders[3], opened_at=NOW - timedelta(days=2)).id
        make_case(session, make_order(session, "x", customer_id=other))
    with store.read() as session:
        profile = customer_profile(session, buyer, RULES, NOW)
    assert profile is not None
    assert [case.id for case in profile.cases] == [newer, older]
    course = profile.course
    assert [(NOW - at).days for at, _ in course.purchases] == [60, 40, 21, 9]
    assert course.gap_days == 19.5  # gaps of 340, 20, 19 and 12 days
    assert course.spread_days == 4.0


def test_a_new_customer_is_never_called_silent(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        buyer = make_customer(session).id
        make_order(session, customer_id=buyer, paid_fen=100, paid_at=NOW - timedelta(days=90))
    with store.read() as session:
        profile = customer_profile(session, buyer, RULES, NOW)
    assert profile is not None
    assert not profile.silent


def test_orders_of_any_stage_count_for_the_link_but_only_paid_ones_as_money(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        shirt = make_product(session).id
        for number, status in (("1", OrderStatus.CLOSED), ("2", OrderStatus.COMPLETED)):
            lines = [
                OrderLine(position=1, product_id=shirt, unit_price_fen=1, quantity_milli=1_000)
            ]
            make_order(session, number, status=status, lines=lines)
    with store.read() as session:
        profile = product_profile(session, shirt, RULES, NOW)
    assert profile is not None
    assert profile.order_count == 2
    assert profile.card.row.orders == 1


def test_who_is_gone_has_no_profile(store: Store) -> None:
    with store.read() as session:
        assert customer_profile(session, 9, RULES, NOW) is None
        assert product_profile(session, 9, RULES, NOW) is None
