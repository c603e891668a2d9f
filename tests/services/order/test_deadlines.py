from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.services.order.deadlines import (
    DayRule,
    DaysSource,
    Line,
    Urgency,
    deadline,
    is_untracked,
    ship_days,
    tracking_by,
    urgency,
)
from seller_desk.services.settings import ShopSettings
from seller_desk.services.workdays import EVERY_DAY
from seller_desk.words import OrderStatus, ProductKind
from tests.makers import NOW

SETTINGS = ShopSettings(ship_days_stock=5, ship_days_custom=15, ship_days_processing=12)
STOCK: Line = (None, ProductKind.STOCK)
CUSTOM: Line = (None, ProductKind.CUSTOM)
PROCESSING: Line = (None, ProductKind.PROCESSING)


@pytest.mark.parametrize(
    ("order_days", "lines", "days", "source"),
    [
        (None, [STOCK], 5, DaysSource.STOCK),
        (None, [STOCK, CUSTOM, PROCESSING], 15, DaysSource.CUSTOM),
        (None, [STOCK, PROCESSING], 12, DaysSource.PROCESSING),
        (None, [(3, ProductKind.STOCK)], 3, DaysSource.PRODUCT),
        (None, [(20, ProductKind.STOCK), CUSTOM], 20, DaysSource.PRODUCT),
        (None, [(3, ProductKind.CUSTOM), STOCK], 5, DaysSource.STOCK),
        (2, [CUSTOM, (20, ProductKind.STOCK)], 2, DaysSource.ORDER),
        (None, [(None, None)], 5, DaysSource.STOCK),
        (None, [], 5, DaysSource.STOCK),
    ],
)
def test_the_slowest_line_counts_unless_the_order_has_days_of_its_own(
    order_days: int | None, lines: list[Line], days: int, source: DaysSource
) -> None:
    assert ship_days(order_days, lines, SETTINGS) == DayRule(days, source)


def test_the_days_run_from_payment_to_the_minute() -> None:
    paid_at = datetime(2026, 11, 20, 18, 2)

    assert EVERY_DAY.after(paid_at, 15).at == datetime(2026, 12, 5, 18, 2)
    assert EVERY_DAY.after(datetime(2028, 2, 22, 8), 7).at == datetime(2028, 2, 29, 8)


def test_without_a_time_of_payment_the_time_of_the_order_counts_and_says_so() -> None:
    rule = DayRule(7, DaysSource.STOCK)
    paid = deadline(NOW, NOW - timedelta(hours=1), rule)
    unpaid = deadline(None, NOW, rule)

    assert paid is not None
    assert (paid.start, paid.from_payment) == (NOW, True)
    assert unpaid is not None
    assert (unpaid.start, unpaid.from_payment) == (NOW, False)
    assert deadline(None, None, rule) is None


def test_the_second_clock_runs_from_the_earlier_known_time() -> None:
    shipped, seen = NOW - timedelta(hours=30), NOW
    day = timedelta(hours=24)

    assert tracking_by(shipped, None, SETTINGS) == shipped + day
    assert tracking_by(None, seen, SETTINGS) == seen + day
    assert tracking_by(shipped, seen, SETTINGS) == shipped + day
    assert tracking_by(None, None, SETTINGS) is None
    assert tracking_by(seen, None, replace(SETTINGS, tracking_hours=48)) == seen + 2 * day


@pytest.mark.parametrize(
    ("status", "no_logistics", "numbers", "untracked"),
    [
        (OrderStatus.SHIPPED, False, [], True),
        (OrderStatus.SHIPPED, False, [None, ""], True),
        (OrderStatus.SHIPPED, False, [None, "YT12345678"], False),
        (OrderStatus.SHIPPED, True, [], False),
        (OrderStatus.AWAITING_SHIPMENT, False, [], False),
        (OrderStatus.RECEIVED, False, [], False),
    ],
)
def test_only_what_a_courier_took_without_a_number_lacks_one(
    status: OrderStatus, numbers: list[str | None], *, no_logistics: bool, untracked: bool
) -> None:
    assert is_untracked(status, no_logistics, numbers) is untracked


@pytest.mark.parametrize(
    ("at", "stands"),
    [
        (NOW - timedelta(seconds=1), Urgency.OVERDUE),
        (NOW, Urgency.TODAY),
        (NOW.replace(hour=23, minute=59, second=59), Urgency.TODAY),
        (datetime(2026, 11, 24), Urgency.SOON),
        (NOW + timedelta(hours=72), Urgency.SOON),
        (NOW + timedelta(hours=72, seconds=1), Urgency.LATER),
    ],
)
def test_a_date_is_past_today_soon_or_later(at: datetime, stands: Urgency) -> None:
    assert urgency(at, NOW, ShopSettings()) is stands


def test_today_stays_today_when_soon_is_only_an_hour() -> None:
    assert urgency(NOW.replace(hour=23), NOW, ShopSettings(due_soon_hours=1)) is Urgency.TODAY


@given(
    lines=st.lists(
        st.tuples(st.none() | st.integers(1, 60), st.none() | st.sampled_from(ProductKind)),
        min_size=1,
    )
)
def test_no_line_is_slower_than_the_days_of_its_order(lines: list[Line]) -> None:
    whole = ship_days(None, lines, SETTINGS).days

    assert whole == max(ship_days(None, [line], SETTINGS).days for line in lines)
