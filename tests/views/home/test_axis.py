from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from seller_desk.views.home.axis import HORIZON, NOW_AT, merge, place, ticks

NOW = datetime(2026, 11, 23, 9, 30)
minutes = st.integers(-20_000, 20_000)


def test_now_stands_where_the_late_zone_ends() -> None:
    assert place(NOW, NOW) == NOW_AT


@given(minutes, minutes)
def test_a_later_time_never_stands_before_an_earlier_one(a: int, b: int) -> None:
    first, second = sorted((a, b))
    places = [place(NOW + timedelta(minutes=at), NOW) for at in (first, second)]
    assert 0.0 <= places[0] <= places[1] <= 1.0


def test_what_lies_beyond_the_strip_stands_at_its_edge() -> None:
    assert place(NOW + HORIZON * 3, NOW) == 1.0
    assert place(NOW - HORIZON * 30, NOW) == 0.0


def test_the_coming_hours_are_wider_than_the_days_after_them() -> None:
    places = [place(at, NOW) for at in ticks(NOW)]
    assert places[0] - NOW_AT > (places[3] - places[2]) / 3


@given(st.lists(st.floats(0, 900)))
def test_marks_never_overlap_and_none_is_lost(lefts: list[float]) -> None:
    groups = merge(sorted(lefts), 76, 900)
    assert sum(group.size for group in groups) == len(lefts)
    assert all(one.left + one.width <= other.left for one, other in pairwise(groups))
    assert all(group.left + group.width <= 900 + 1e-9 for group in groups)


def test_marks_apart_stay_single() -> None:
    assert [group.size for group in merge([0, 100, 110, 300], 76, 900)] == [1, 2, 1]
