from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.errors import DeskError, TrafficCode
from seller_desk.models.data import ShopDay
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.data import typing
from seller_desk.services.data.ranges import Range
from seller_desk.services.money import spread
from tests.makers import NOW
from tests.services.shop import read

YESTERDAY = NOW.date() - timedelta(1)


def type_in(store: Store, values: Mapping[str, int | None], day: date = YESTERDAY) -> None:
    with store.write("type_traffic", now=NOW) as session:
        typing.type_traffic(session, day, values, NOW)


def refusal(store: Store, values: Mapping[str, int | None], day: date = YESTERDAY) -> TrafficCode:
    with pytest.raises(DeskError) as refused:
        type_in(store, values, day)
    code = refused.value.first.code
    assert isinstance(code, TrafficCode)
    return code


def test_a_typed_day_counts_like_an_imported_one_and_can_be_undone(store: Store) -> None:
    type_in(store, {"visitors": 100, "ad_spend_fen": 5_000})
    type_in(store, {"visitors": 120})
    assert (read(store).visitors, read(store).ad_spend_fen) == (120, 5_000)
    history.undo(store, now=NOW)
    assert read(store).visitors == 100
    history.undo(store, now=NOW)
    assert read(store).visitors is None


def test_a_number_that_is_taken_back_is_not_known_again(store: Store) -> None:
    type_in(store, {"visitors": 100, "page_views": 300})
    type_in(store, {"visitors": None})
    with store.read() as session:
        assert typing.typed_day(session, YESTERDAY)["visitors"] is None
        assert typing.typed_day(session, YESTERDAY)["page_views"] == 300


def test_the_same_numbers_again_are_no_operation(store: Store) -> None:
    type_in(store, {"visitors": 100})
    with store.read() as session:
        before = history.newest(session)
    type_in(store, {"visitors": 100})
    with store.read() as session:
        assert history.newest(session) == before


def test_what_cannot_be_is_refused(store: Store) -> None:
    assert refusal(store, {}) is TrafficCode.NOTHING_TYPED
    assert refusal(store, {"visitors": -1}) is TrafficCode.NEGATIVE_COUNT
    tomorrow = NOW.date() + timedelta(1)
    assert refusal(store, {"visitors": 1}, tomorrow) is TrafficCode.IN_THE_FUTURE
    more = {"visitors": 5, "cart_buyers": 6}
    assert refusal(store, more) is TrafficCode.MORE_THAN_VISITORS


def test_ad_spend_of_a_period_is_spread_and_marked(store: Store) -> None:
    week = Range(YESTERDAY - timedelta(6), YESTERDAY)
    type_in(store, {"visitors": 100})
    with store.write("spread_ad_spend", now=NOW) as session:
        typing.spread_ad_spend(session, week, 10_000, NOW)
    with store.read() as session:
        days = session.query(ShopDay).all()
        assert typing.spread_days(session, week) == frozenset(week.each)
    assert sum(day.ad_spend_fen or 0 for day in days) == 10_000
    assert read(store).visitors == 100
    type_in(store, {"ad_spend_fen": 900})
    with store.read() as session:
        assert YESTERDAY not in typing.spread_days(session, week)


def test_a_period_must_run_forward_and_be_over(store: Store) -> None:
    for within, code in (
        (Range(YESTERDAY, YESTERDAY - timedelta(1)), TrafficCode.DAYS_REVERSED),
        (Range(YESTERDAY, NOW.date() + timedelta(1)), TrafficCode.IN_THE_FUTURE),
    ):
        with (
            pytest.raises(DeskError) as refused,
            store.write("spread_ad_spend", now=NOW) as session,
        ):
            typing.spread_ad_spend(session, within, 100, NOW)
        assert refused.value.first.code is code


@given(st.integers(0, 10**9), st.integers(1, 366))
def test_parts_of_a_period_differ_little_and_add_up(amount: int, days: int) -> None:
    parts = spread(amount, [1] * days)
    assert sum(parts) == amount
    assert max(parts[:-1], default=parts[-1]) == min(parts[:-1], default=parts[-1])
