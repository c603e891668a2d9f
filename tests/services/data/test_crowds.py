"""Buyers as bits of each day: often, again, and anew after a write."""

import pytest
from sqlalchemy.orm import Session

from seller_desk.models.store import Store
from seller_desk.services.data import paid, visits
from seller_desk.services.data.measures import Bought, Crowd
from seller_desk.services.data.ranges import last_days
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_customer
from tests.services.shop import sold

WEEK = last_days(NOW, 7)


def buy(session: Session, customer: int, *days: int) -> None:
    for day in days:
        sold(session, day, customer_id=customer)


@pytest.mark.parametrize(
    ("days", "times"),
    [
        ((1,), (1, 0, 0, 0, 0)),
        ((1, 1), (0, 1, 0, 0, 0)),
        ((1, 2, 2, 3), (0, 0, 0, 1, 0)),
        ((1, 1, 1, 2, 2, 6, 7), (0, 0, 0, 0, 1)),
        ((1, 8), (1, 0, 0, 0, 0)),
    ],
)
def test_orders_of_one_buyer_are_counted_within_a_day_and_over_days(
    store: Store, days: tuple[int, ...], times: tuple[int, ...]
) -> None:
    with store.write("made", now=NOW) as session:
        make_customer(session, "别人")
        buy(session, make_customer(session, "客户").id, *days)
        sold(session, 1, customer_id=None)
    with store.read() as session:
        found = paid.crowd(session, WEEK)
        assert found == Crowd.of(paid.buyers(session, WEEK).values())
    assert found.times == times


def test_who_only_ordered_has_not_paid(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        sold(session, 1, customer_id=make_customer(session).id, status=OrderStatus.CLOSED)
    with store.read() as session:
        assert visits.ordering_buyers(session, WEEK).whole == 1
        assert paid.crowd(session, WEEK).size == 0


def test_a_day_that_is_known_is_read_anew_after_a_write(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        first, second = (make_customer(session, name).id for name in "甲乙")
        buy(session, first, 3)
    with store.read() as session:
        assert (paid.crowd(session, WEEK).size, visits.ordering_buyers(session, WEEK).whole) == (
            1,
            1,
        )
    with store.write("made", now=NOW) as session:
        buy(session, second, 3)
        assert visits.ordering_buyers(session, WEEK).whole == 2
    with store.read() as session:
        assert paid.buyers(session, WEEK)[second] == Bought(1, 10_000, is_new=True)
        assert (paid.crowd(session, WEEK).size, visits.ordering_buyers(session, WEEK).whole) == (
            2,
            2,
        )
