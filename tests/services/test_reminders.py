from dataclasses import asdict, fields
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from seller_desk.models.data import ShopDay
from seller_desk.models.store import Store
from seller_desk.services import reminders
from seller_desk.services.customer import queries as customers
from seller_desk.services.data.queries import days_without_traffic
from seller_desk.services.order import aftersale_queries
from seller_desk.services.order import queries as orders
from seller_desk.services.product import queries as products
from seller_desk.services.product.violations import (
    ViolationDraft,
    add_violation,
    find_violations,
    note_done,
    settle_violation,
)
from seller_desk.services.reminders import LAPSED, ORDER_LISTS, SHIP_DAYS_UNSET, Radar
from seller_desk.services.settings import ShopSettings
from seller_desk.words import AfterSaleState, ListingStatus, OrderStatus, ViolationState
from tests.makers import NOW, make_case, make_customer, make_order, make_product

if TYPE_CHECKING:
    from collections.abc import Sequence

SETTINGS = ShopSettings()
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def shop(store: Store) -> Store:
    """Something on every line of the radar, as often as its place in the list."""
    due = {"late": -HOUR, "today": HOUR, "soon": 30 * HOUR, "held": -DAY, "later": 5 * DAY}
    with store.write("made", now=NOW) as session:
        for times, (name, left) in enumerate(due.items(), start=1):
            for copy in range(times):
                paid_at = NOW - 7 * DAY + left
                order = make_order(session, f"{name}{copy}", paid_at=paid_at)
                if name == "held":
                    make_case(session, order)
        for copy in range(6):
            shipped_at = NOW - (25 if copy < 2 else 3) * HOUR
            facts = {"status": OrderStatus.SHIPPED, "shipped_at": shipped_at}
            order = make_order(session, f"bare{copy}", **facts)
            if copy < 5:
                make_case(session, order, state=AfterSaleState.WAIT_SELLER_RECEIVE)
            make_case(session, order, state=AfterSaleState.WAIT_BUYER_SEND)
        for hours in (30, 2):
            draft = ViolationDraft("image", NOW - hours * HOUR)
            over = add_violation(session, draft, NOW)
            add_violation(session, draft, NOW)
            note_done(session, over, "改好了")
            settle_violation(session, over, ViolationState.SETTLED, NOW)
        make_product(session, "从表格来的")
        for ship_days, status in (
            (None, ListingStatus.LIVE),
            (3, ListingStatus.LIVE),
            (None, ListingStatus.DRAFT),
        ):
            make_product(session, status=status, ship_days=ship_days, status_since=NOW)
        for name in ("华艺", "锦禾"):
            customer = make_customer(session, name).id
            facts = {"status": OrderStatus.COMPLETED, "paid_fen": 200_000}
            make_order(session, name, customer_id=customer, paid_at=NOW - 40 * DAY, **facts)
    return store


def test_the_radar_counts_what_needs_somebody(shop: Store) -> None:
    with shop.read() as session:
        found = reminders.radar(session, SETTINGS, NOW)

    assert found == Radar(
        overdue=1,
        due_today=2,
        due_soon=3,
        held_by_refund=4,
        missing_tracking=6,
        missing_tracking_late=2,
        after_sales=9,
        lapsed=2,
        violations=2,
        quotes_ending=0,
        coupons_ending=0,
        traffic_missing_days=None,
        ship_days_unset=1,
    )


def test_every_number_is_the_length_of_the_list_that_it_opens(shop: Store) -> None:
    with shop.read() as session:
        found = asdict(reminders.radar(session, SETTINGS, NOW))
        lists: dict[str, Sequence[int]] = {
            name: orders.find(session, wanted, SETTINGS, NOW)
            for name, wanted in ORDER_LISTS.items()
        }
        lists["after_sales"] = aftersale_queries.to_answer(session)
        lists["violations"] = find_violations(session, is_open=True)
        lists["ship_days_unset"] = products.find(session, SHIP_DAYS_UNSET, SETTINGS)
        lists["lapsed"] = customers.find(session, LAPSED, SETTINGS, NOW)

    assert {name: len(ids) for name, ids in lists.items()} == {name: found[name] for name in lists}
    unknown = {"quotes_ending", "coupons_ending", "traffic_missing_days"}
    assert found.keys() - lists.keys() == unknown


def test_an_empty_shop_has_nothing_to_do(store: Store) -> None:
    with store.read() as session:
        found = reminders.radar(session, SETTINGS, NOW)

    assert all(not getattr(found, field.name) for field in fields(Radar))


@pytest.mark.parametrize(("last", "missing"), [(3, 2), (1, 0), (0, 0)])
def test_days_without_traffic_count_from_the_last_one_to_yesterday(
    store: Store, last: int, missing: int
) -> None:
    days = [str((NOW - n * DAY).date()) for n in (last, 9)]
    with store.write("made", now=NOW) as session:
        session.add_all(ShopDay(day=day, visitors=5) for day in days)
    with store.read() as session:
        listed = days_without_traffic(session, NOW)
        found = reminders.radar(session, SETTINGS, NOW)

    assert listed == [(NOW - n * DAY).date() for n in range(last - 1, 0, -1)]
    assert found.traffic_missing_days == len(listed) == missing


def test_without_any_day_of_traffic_none_is_missed(store: Store) -> None:
    with store.read() as session:
        assert days_without_traffic(session, NOW) is None
