"""What is open beside what can be made in a day: which orders cannot leave in time."""

from dataclasses import replace

import pytest

from seller_desk.models.order import Order, OrderLine
from seller_desk.models.store import Store
from seller_desk.services.order.filters import DueWindow, OrderFilter, Stage
from seller_desk.services.order.queries import find
from seller_desk.services.order.strain import Strain, strained
from tests.makers import NOW, make_case, make_order, make_product
from tests.services.order.shelf import DAY, SETTINGS

STRAINED = OrderFilter(stage=Stage.AWAITING_SHIPMENT, due=DueWindow.STRAINED)


def fill(store: Store, daily: int | None, *orders: tuple[int, int]) -> list[int]:
    """Orders of one product: pieces, and days until they are due."""
    with store.write("made", now=NOW) as session:
        bag = make_product(session, "帆布袋", daily_capacity=daily)
        return [
            make_order(
                session,
                f"{at}",
                paid_at=NOW + (days - 7) * DAY,
                lines=[OrderLine(position=1, product_id=bag.id, quantity_milli=pieces * 1_000)],
            ).id
            for at, (pieces, days) in enumerate(orders)
        ]


def read(store: Store) -> tuple[Strain, ...]:
    with store.read() as session:
        return strained(session, SETTINGS, NOW)


@pytest.mark.parametrize(
    ("daily", "orders", "late"),
    [
        (100, [(100, 1)], []),  # a day's work, a day left
        (100, [(101, 1)], [0]),  # a piece more takes another day
        (100, [(100, 2), (100, 1)], []),  # by their dates, not as they came
        (100, [(150, 1), (100, 2), (50, 3)], [0, 1]),
        (100, [(300, -1), (100, 6)], []),  # what is late anyway is the radar's own line
        (None, [(9_999, 1)], []),
    ],
)
def test_orders_take_their_turn_by_their_dates(
    store: Store, daily: int | None, orders: list[tuple[int, int]], late: list[int]
) -> None:
    ids = fill(store, daily, *orders)
    found = read(store)
    assert [order for one in found for order in one.orders] == [ids[at] for at in late]
    with store.read() as session:
        listed = find(session, replace(STRAINED, product_id=1), SETTINGS, NOW)
        assert sorted(listed) == sorted(ids[at] for at in late), "the list that the radar opens"
        assert list(find(session, replace(STRAINED, product_id=2), SETTINGS, NOW)) == []


def test_the_honest_date_is_that_of_all_that_is_open(store: Store) -> None:
    fill(store, 100, (150, 1), (100, 2))
    (found,) = read(store)
    assert (found.title, found.open_milli, found.ready_at) == ("帆布袋", 250_000, NOW + 3 * DAY)


def test_an_order_held_by_a_refund_takes_no_turn(store: Store) -> None:
    first, _ = fill(store, 100, (500, 1), (100, 1))
    assert read(store)
    with store.write("made", now=NOW) as session:
        make_case(session, session.get_one(Order, first))
    assert read(store) == ()
