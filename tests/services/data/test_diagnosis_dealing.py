"""Rules about coupons, quotes and violations: at, above, below their limits, and without any."""

from datetime import timedelta

import pytest

from seller_desk.services.data.snapshot import CouponFacts, Margin
from seller_desk.services.limits import FindingCode as Code
from tests.makers import NOW
from tests.services.data.snapshots import ask, held, shop


def test_twelve_hours_are_left_or_none() -> None:
    opened = {1: NOW - timedelta(hours=12), 2: NOW - timedelta(hours=30), 3: NOW}
    found = held(Code.VIOLATION_NEAR_LIMIT, shop(violations=opened))
    assert (found.ids, found.value, found.threshold) == ((2, 1), -6, 12)


@pytest.mark.parametrize("hours", [[11.9], [0], []])
def test_there_is_time_for_every_violation(hours: list[float]) -> None:
    opened = {number: NOW - timedelta(hours=past) for number, past in enumerate(hours)}
    assert ask(Code.VIOLATION_NEAR_LIMIT, shop(violations=opened)) is None


def test_a_coupon_for_everybody() -> None:
    coupons = (
        CouponFacts(1, 0.05, is_open_to_all=False),
        CouponFacts(2, 0.05, is_open_to_all=True),
    )
    assert held(Code.COUPON_OPEN_TO_ALL, shop(coupons=coupons)).ids == (2,)
    assert ask(Code.COUPON_OPEN_TO_ALL, shop(coupons=coupons[:1])) is None
    assert ask(Code.COUPON_OPEN_TO_ALL, shop()) is None


def test_a_coupon_that_takes_more_than_is_earned() -> None:
    coupons = (
        CouponFacts(1, 0.06, is_open_to_all=False),
        CouponFacts(2, 0.21, is_open_to_all=False),
    )
    found = held(Code.COUPON_BELOW_COST, shop(coupons=coupons, margin=Margin(0.2, 0.8)))
    assert (found.ids, found.value, found.threshold) == ((2,), 0.21, 0.2)


@pytest.mark.parametrize("margin", [Margin(0.21, 1.0), Margin(0.01, 0.79), None])
def test_a_coupon_that_leaves_something_or_nobody_knows(margin: Margin | None) -> None:
    coupons = (CouponFacts(1, 0.21, is_open_to_all=False),)
    assert ask(Code.COUPON_BELOW_COST, shop(coupons=coupons, margin=margin)) is None


def test_no_coupon_costs_nothing() -> None:
    assert ask(Code.COUPON_BELOW_COST, shop(margin=Margin(0.01, 1))) is None


def test_a_quote_that_waits_for_three_days() -> None:
    issued = {5: NOW - timedelta(days=3), 6: NOW - timedelta(days=2, hours=23)}
    found = held(Code.QUOTE_NO_ANSWER, shop(open_quotes=issued))
    assert (found.ids, found.value, found.threshold) == ((5,), 3, 3)
    del issued[5]
    assert ask(Code.QUOTE_NO_ANSWER, shop(open_quotes=issued)) is None
    assert ask(Code.QUOTE_NO_ANSWER, shop()) is None


def test_goods_made_to_order_without_a_quote() -> None:
    found = held(Code.CUSTOM_ORDER_WITHOUT_QUOTE, shop(unquoted_orders=(8,)))
    assert (found.ids, found.value) == ((8,), 1)
    assert ask(Code.CUSTOM_ORDER_WITHOUT_QUOTE, shop()) is None
