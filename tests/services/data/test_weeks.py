from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.services.data.weeks import Week, last_whole_week


@given(st.dates(date(2000, 1, 10), date(2090, 1, 1)))
def test_a_week_is_read_as_it_is_written(day: date) -> None:
    week = Week.of(day)
    assert Week.read(str(week)) == week
    assert week.since <= day <= week.until
    assert week.before.after == week


def test_the_last_whole_week_ended_on_the_last_sunday() -> None:
    assert str(last_whole_week(datetime(2026, 11, 23, 9, 30))) == "2026-W47"
    assert str(last_whole_week(datetime(2026, 11, 22, 23, 59))) == "2026-W46"


def test_a_year_of_53_weeks_is_known() -> None:
    assert Week.read("2026-W53").since == date(2026, 12, 28)
    with pytest.raises(ValueError, match="Invalid week"):
        Week.read("2025-W53")


@pytest.mark.parametrize("text", ["", "2026", "2026-47", "W47", "2026-W0", "2026-W54", "2026-W4a"])
def test_what_is_no_week_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="week"):
        Week.read(text)
