"""Which days count towards a deadline, in years that are announced and in those that are not."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.services.workdays import (
    EVERY_DAY,
    Calendar,
    DayCount,
    Rest,
    Skipped,
    announced_years,
    public_days,
    read_days,
    written,
)

WORKING = Calendar(DayCount.WORKING)
FRIDAY = datetime(2026, 11, 20, 18, 2)
DAYS = st.frozensets(st.dates(date(2026, 1, 1), date(2026, 3, 1)))
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31))


def test_days_of_the_calendar_are_all_days() -> None:
    assert EVERY_DAY.after(FRIDAY, 15).at == datetime(2026, 12, 5, 18, 2)


def test_weekends_are_passed_over() -> None:
    found = WORKING.after(FRIDAY, 3)
    assert found.at == datetime(2026, 11, 25, 18, 2)
    assert found.skipped == (Skipped(date(2026, 11, 21), date(2026, 11, 22), Rest.WEEKEND),)


def test_the_national_holiday_and_its_moved_working_days() -> None:
    found = WORKING.after(datetime(2026, 9, 30, 10), 1)
    holiday = next(rest for rest in found.skipped if rest.why is Rest.HOLIDAY)
    assert (holiday.name, holiday.first, holiday.days) == ("national_day", date(2026, 10, 1), 7)
    assert found.at.date() == date(2026, 10, 8)
    assert WORKING.rest(date(2026, 10, 10)) is None, "a Saturday on which people work"


def test_the_shops_own_days_count_more_than_the_public_ones() -> None:
    calendar = Calendar(
        DayCount.WORKING, closed=frozenset({date(2026, 11, 23)}), opened=read_days("2026-11-21")
    )
    found = calendar.after(FRIDAY, 2)
    assert found.at.date() == date(2026, 11, 24)
    assert [rest.why for rest in found.skipped] == [Rest.WEEKEND, Rest.CLOSED]


def test_a_year_that_is_not_announced_goes_by_weekends_and_says_so() -> None:
    found = WORKING.after(datetime(2026, 12, 30, 9), 5)
    assert 2027 not in announced_years()
    assert (found.at, found.is_estimate) == (datetime(2027, 1, 6, 9), True)
    assert not WORKING.after(datetime(2026, 12, 20, 9), 2).is_estimate


def test_behind_the_cut_off_hour_the_next_day_begins() -> None:
    calendar = Calendar(cutoff_hour=16)
    late = calendar.after(FRIDAY, 7)
    assert (late.start, late.at) == (datetime(2026, 11, 21), datetime(2026, 11, 28))
    assert calendar.after(datetime(2026, 11, 20, 15, 59), 7).at == datetime(2026, 11, 27, 15, 59)


@pytest.mark.parametrize("text", ["2026-02-30", "morgen", "2026-02-10..2026-02-01", "2026-1-1"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_days(text)


def test_stretches_are_written_short() -> None:
    days = read_days("2026-02-10..2026-02-12，2026-02-13; 2026-02-20")
    assert written(days) == "2026-02-10..2026-02-13, 2026-02-20"


def test_no_year_is_announced_without_both_kinds_of_days() -> None:
    for year in announced_years():
        kinds = {day.is_free for at, day in public_days().items() if at.year == year}
        assert kinds == {True, False}


@given(days=DAYS)
def test_days_that_are_written_are_read_again(days: frozenset[date]) -> None:
    assert read_days(written(days)) == days


@given(moment=MOMENTS, days=st.integers(0, 40), closed=DAYS)
def test_a_longer_term_never_ends_sooner_and_ends_on_a_working_day(
    moment: datetime, days: int, closed: frozenset[date]
) -> None:
    calendar = Calendar(DayCount.WORKING, closed=closed)
    short, long = calendar.after(moment, days), calendar.after(moment, days + 1)
    assert long.at > short.at >= moment
    assert calendar.rest(long.at.date()) is None
    passed = sum(rest.days for rest in long.skipped)
    assert long.at == moment + timedelta(days=days + 1 + passed)
