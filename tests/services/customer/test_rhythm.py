from datetime import date, datetime, timedelta

import pytest

from seller_desk.models.store import Store
from seller_desk.services import settings as rules
from seller_desk.services.customer import queries
from seller_desk.services.customer.rhythm import Lapsed, is_silent, lapsed, own_gap
from seller_desk.services.reminders import LAPSED
from seller_desk.services.settings import ShopSettings
from seller_desk.words import OrderStatus, Tier
from tests.makers import NOW, make_customer, make_order

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SETTINGS = ShopSettings()


def days(*numbers: int) -> list[date]:
    return [date(2026, 1, 1) + number * DAY for number in numbers]


@pytest.mark.parametrize(
    ("bought", "gap"),
    [
        (days(), None),
        (days(0, 10), None),
        (days(0, 10, 20), 10),
        (days(20, 0, 10, 50), 10),
        (days(0, 0, 0, 10), None),  # three orders of one day are one purchase
        (days(0, 5, 20), 10),
    ],
)
def test_the_own_rhythm_is_the_median_of_at_least_three_purchases(
    bought: list[date], gap: float | None
) -> None:
    assert own_gap(bought) == gap


@pytest.mark.parametrize(
    ("since", "gap", "silent"),
    [
        (30 * DAY, None, False),
        (31 * DAY - HOUR, None, False),
        (31 * DAY, None, True),
        (18 * DAY, 10, False),
        (18 * DAY + HOUR, 10, True),
        (31 * DAY, 60, True),
    ],
)
def test_silence_is_more_than_thirty_whole_days_or_the_own_rhythm(
    since: timedelta, gap: float | None, *, silent: bool
) -> None:
    assert is_silent(NOW - since, gap, NOW, SETTINGS) is silent


def buyer(store: Store, name: str, *bought: datetime, **changes: object) -> int:
    """A customer with one order of 600 yuan at each of these times."""
    with store.write("made", now=NOW) as session:
        customer = make_customer(session, name).id
        for at in bought:
            facts = {"paid_at": at, "created_at": at, "paid_fen": 60_000, **changes}
            make_order(session, f"{name}{at:%m%d%H}", customer_id=customer, **facts)
    return customer


def silent(store: Store, now: datetime = NOW) -> list[Lapsed]:
    with store.read() as session:
        found = lapsed(session, rules.load(session), now)
        listed = queries.find(session, LAPSED, rules.load(session), now)
    assert list(listed) == [one.customer_id for one in found]
    return found


def test_only_the_better_customers_are_missed(store: Store) -> None:
    old = NOW - 40 * DAY
    buyer(store, "small", old)
    regular = buyer(store, "regular", old, old + DAY)
    key = buyer(store, "key", old, paid_fen=1_000_000)
    buyer(store, "fresh", old, NOW - DAY)
    buyer(store, "closed", old, old + DAY, status=OrderStatus.CLOSED)

    assert silent(store) == [
        Lapsed(key, Tier.KEY, old, 40, None),
        Lapsed(regular, Tier.REGULAR, old + DAY, 39, None),
    ]


def test_a_key_customer_is_missed_first_and_then_who_has_been_silent_for_longest(
    store: Store,
) -> None:
    rich = buyer(store, "rich", NOW - 33 * DAY, paid_fen=900_000)
    long = buyer(store, "long", NOW - 90 * DAY, paid_fen=100_000)
    key = buyer(store, "key", NOW - 32 * DAY, paid_fen=1_000_000)

    assert [one.customer_id for one in silent(store)] == [key, long, rich]


def test_a_broken_rhythm_is_noticed_before_thirty_days(store: Store) -> None:
    weekly = buyer(store, "weekly", *(NOW - number * DAY for number in (35, 28, 21, 14)))
    buyer(store, "monthly", *(NOW - number * DAY for number in (80, 50, 20)))

    assert silent(store) == [Lapsed(weekly, Tier.REGULAR, NOW - 14 * DAY, 14, 7)]


def test_orders_without_a_time_of_payment_belong_to_the_rhythm(store: Store) -> None:
    weekly = buyer(
        store, "weekly", *(NOW - number * DAY for number in (35, 28, 21, 14)), paid_at=None
    )

    assert [one.customer_id for one in silent(store)] == [weekly]


def test_who_buys_again_is_no_longer_missed(store: Store) -> None:
    customer = buyer(store, "one", NOW - 50 * DAY, NOW - 40 * DAY)
    assert len(silent(store)) == 1
    with store.write("made", now=NOW) as session:
        make_order(session, "again", customer_id=customer, paid_at=NOW, created_at=NOW)

    assert silent(store) == []


def test_the_shop_says_how_long_is_too_long(store: Store) -> None:
    buyer(store, "one", NOW - 50 * DAY, NOW - 40 * DAY)
    with store.write("change_setting", now=NOW) as session:
        rules.change_setting(session, "lapsed.days", "60")

    assert silent(store) == []
