"""Rules about orders, each at, above and below its limit, and without anything to go by."""

import pytest

from seller_desk.services.limits import FindingCode as Code
from tests.services.data.snapshots import ask, figures, held, limit, shop


def test_more_than_a_twentieth_left_late() -> None:
    found = held(Code.LATE_SHARE_HIGH, shop(figures(late_shipment_share=0.06, late_orders=(4, 9))))
    assert (found.value, found.threshold, found.ids) == (0.06, 0.05, (4, 9))


@pytest.mark.parametrize("value", [0.05, 0.0, None])
def test_few_left_late_or_nobody_knows(value: float | None) -> None:
    assert ask(Code.LATE_SHARE_HIGH, shop(figures(late_shipment_share=value))) is None


def test_the_third_missing_waybill() -> None:
    assert held(Code.MISSING_TRACKING_REPEATED, shop(untracked=(1, 2, 3))).ids == (1, 2, 3)


@pytest.mark.parametrize("untracked", [(), (1, 2)])
def test_a_waybill_may_be_missing_once_or_twice(untracked: tuple[int, ...]) -> None:
    assert ask(Code.MISSING_TRACKING_REPEATED, shop(untracked=untracked)) is None


def test_more_than_a_tenth_went_back() -> None:
    snapshot = shop(figures(refund_rate=0.11, paid_orders=5), refunds={7: 1_100, 8: 5})
    found = held(Code.REFUND_RATE_HIGH, snapshot)
    assert (found.value, found.ids) == (0.11, (7, 8))
    assert found.rows[0].facts == {"refunded_fen": 1_100}


@pytest.mark.parametrize(("rate", "orders"), [(0.1, 50), (0.0, 50), (None, 0), (1.0, 4)])
def test_little_went_back_or_too_few_orders_to_say(rate: float | None, orders: int) -> None:
    assert ask(Code.REFUND_RATE_HIGH, shop(figures(refund_rate=rate, paid_orders=orders))) is None


def test_a_shop_may_be_stricter() -> None:
    stricter = limit(Code.REFUND_RATE_HIGH, 0.01)
    snapshot = shop(figures(refund_rate=0.02, paid_orders=9), refunds={1: 1}, limits=stricter)
    assert held(Code.REFUND_RATE_HIGH, snapshot).threshold == 0.01
