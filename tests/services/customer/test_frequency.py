from datetime import date, timedelta

import pytest

from seller_desk.models.store import Store
from seller_desk.services.customer.frequency import (
    WEEKS,
    Change,
    Turn,
    change_of,
    change_rows,
    frequency,
)
from seller_desk.services.customer.people import snooze_customers
from seller_desk.services.settings import ShopSettings
from tests.makers import NOW, make_customer, make_order

TODAY = NOW.date()
SETTINGS = ShopSettings()
DAY = timedelta(days=1)
NUMBERS = iter(range(1, 10_000))


def every(gap: int, since: int, until: int = 0) -> list[date]:
    """A purchase every so many days, from so many days ago to so many days ago."""
    return [TODAY - days * DAY for days in range(since, until - 1, -gap)]


@pytest.mark.parametrize(
    ("bought", "turn", "recent", "usual"),
    [
        (every(7, 223, 56), Turn.SLOWER, 0, 8.0),
        ([*every(14, 223, 57), TODAY], Turn.SLOWER, 1, 4.0),
        ([*every(28, 223, 57), *every(7, 55)], Turn.QUICKER, 8, 2.0),
        (every(7, 223), None, 0, 0),
        (every(28, 100), None, 0, 0),
        ([*every(40, 200, 60), TODAY], None, 0, 0),
        ([*every(10, 80, 57), TODAY], None, 0, 0),
        ([], None, 0, 0),
    ],
    ids=[
        "stopped",
        "slower",
        "quicker",
        "as usual",
        "too short a habit",
        "less than a purchase fewer",
        "too few weeks before",
        "nothing",
    ],
)
def test_a_habit_is_broken_by_more_than_the_bar_and_by_a_purchase(
    bought: list[date], turn: Turn | None, recent: int, usual: float
) -> None:
    found = change_of(1, bought, TODAY, 0.2)
    if turn is None:
        assert found is None
    else:
        assert found is not None
        assert (found.turn, found.recent) == (turn, recent)
        assert found.usual == pytest.approx(usual, rel=0.05)


def test_several_orders_of_one_day_are_one_purchase() -> None:
    bought = every(14, 223, 57)
    assert change_of(1, bought * 3, TODAY, 0.2) == change_of(1, bought, TODAY, 0.2)


def buyer(store: Store, name: str, bought: list[date], paid_fen: int = 100_000) -> int:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session, name)
        customer.address, customer.province = "浙江省杭州市余杭区1号", "浙江"
        for day in bought:
            at = NOW.replace(year=day.year, month=day.month, day=day.day, hour=8)
            facts = {"customer_id": customer.id, "paid_fen": paid_fen, "paid_at": at}
            make_order(session, f"2611000000000{next(NUMBERS):06}", created_at=at, **facts)
        return customer.id


def test_weeks_count_orders_and_buyers_and_old_customers_who_changed_are_named(
    store: Store,
) -> None:
    stopped = buyer(store, "停了", every(7, 223, 57))
    steady = buyer(store, "照常", every(7, 223))
    rested = buyer(store, "先不提醒", every(7, 223, 57))
    buyer(store, "新客户", every(7, 223, 57), paid_fen=100)
    with store.write("snooze", now=NOW) as session:
        snooze_customers(session, [rested], TODAY + 7 * DAY)
    with store.read() as session:
        found = frequency(session, SETTINGS, NOW)
        rows = change_rows(session, [steady, stopped], found.changes, SETTINGS, NOW)
    assert len(found.weeks) == WEEKS
    assert found.weeks[-1].monday == TODAY
    assert (found.weeks[-1].orders, found.weeks[-1].customers) == (0, ())
    assert found.weeks[-1].frequency is None
    assert (found.weeks[-2].orders, found.weeks[-2].customers) == (1, (steady,))
    assert found.weeks[0].frequency == 1
    assert found.of(Turn.SLOWER) == (stopped,)
    assert found.of(Turn.QUICKER) == ()
    assert isinstance(found.changes[stopped], Change)
    assert [(one.customer.name, one.customer.place) for one in rows] == [("停了", "浙江 杭州")]
