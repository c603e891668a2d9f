"""A table of public days: read, compared, kept in one step; its years are estimates no more."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.errors import CellCode, DeskError, FileCode
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services import settings as rules
from seller_desk.services.holiday_table import compared, keep_holidays, plan_holidays
from seller_desk.services.holidays import read_holidays, written_holidays
from seller_desk.services.workdays import Calendar, DayCount, PublicDay
from tests.conftest import Dump
from tests.makers import NOW

TABLE = """2027年部分节假日安排,,
日期,休/班,名称
2027-01-01,休,元旦
2027/2/6,放假,春节
2027年2月7日,休,春节
2027-02-20,补班,春节
2027-13-01,休,春节
2027-05-01,也许,劳动节
2027-02-20,休,春节
,,
"""
GIVEN = read_holidays("2027-02-06..2027-02-12 off spring_festival; 2027-02-20 work spring_festival")
NAMES = st.text(st.characters(categories=["L"]), max_size=6)
DAYS = st.dictionaries(
    st.dates(date(2027, 1, 1), date(2028, 12, 31)), st.builds(PublicDay, st.booleans(), NAMES)
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "2027.csv"
    file.write_text(TABLE, encoding="gb18030")
    return file


def test_rows_are_days_and_bad_rows_are_named(store: Store, table: Path) -> None:
    plan = plan_holidays(store, table)
    assert (plan.years, plan.new, plan.changed, plan.gone) == ((2027,), 4, 0, 0)
    assert plan.written == (
        "2027-01-01 off new_year; 2027-02-06..2027-02-07 off spring_festival; "
        "2027-02-20 work spring_festival"
    )
    assert [(one.row, one.column, one.code, one.value) for one in plan.problems] == [
        (7, "日期", CellCode.INVALID_DATE, "2027-13-01"),
        (8, "休/班", CellCode.UNKNOWN_WORD, "也许"),
        (9, "日期", CellCode.DUPLICATE_RECORD, "2027-02-20"),
    ]


def test_a_table_of_something_else_is_refused(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("订单编号,数量\n1,2\n", encoding="utf-8")
    with pytest.raises(DeskError) as caught:
        plan_holidays(store, file)
    assert caught.value.first.code is FileCode.NO_HEADER


def test_it_is_kept_in_one_step_and_changes_the_dates(
    store: Store, table: Path, dump: Callable[[], Dump]
) -> None:
    before = dump()
    plan = plan_holidays(store, table)
    with store.write("keep_holidays", now=NOW) as session:
        keep_holidays(session, plan.file, plan.written)
    with store.read() as session:
        calendar = rules.load(session).calendar
        told = history.listing(session)[0]
    assert calendar.is_announced(2027)
    assert calendar.rest(date(2027, 2, 20)) is None, "a Saturday on which people work"
    assert told.facts == {"file": "2027.csv", "years": "2027"}
    assert not plan_holidays(store, table).changes_something
    history.undo(store, now=NOW)
    assert dump() == before


def test_a_new_table_takes_the_place_of_the_one_before_for_its_years() -> None:
    later = read_holidays("2027-02-05..2027-02-11 off spring_festival")
    other = read_holidays("2028-01-01 off new_year")
    plan = compared("b.csv", later, GIVEN | other)
    assert (plan.new, plan.changed, plan.gone) == (1, 0, 2)
    assert read_holidays(plan.written) == later | other


def test_a_table_may_put_a_day_of_the_list_right() -> None:
    said = read_holidays("2026-10-10 off 国庆节")
    assert compared("c.csv", said, frozenset()).changed == 1
    calendar = Calendar(DayCount.WORKING, given=said)
    assert calendar.rest(date(2026, 10, 10)) is not None
    assert calendar.rest(date(2026, 10, 1)) is not None, "the rest of the list stands"


@pytest.mark.parametrize("text", ["2027-02-30 off", "2027-02-06", "2027-02-06 maybe 春节", "off"])
def test_what_is_no_such_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_holidays(text)


@given(days=DAYS)
def test_days_that_are_written_are_read_again(days: dict[date, PublicDay]) -> None:
    known = frozenset(days.items())
    assert read_holidays(written_holidays(known)) == known


_OWN = Calendar(DayCount.WORKING, given=GIVEN)
_LIST = Calendar(DayCount.WORKING)
_CUT = Calendar(DayCount.WORKING, cutoff_hour=18)


@pytest.mark.parametrize(
    ("calendar", "paid", "days", "due", "estimate"),
    [
        (_LIST, "2026-09-30 23:59:59", 1, "2026-10-08 23:59:59", False),  # the eve of a holiday
        (_LIST, "2026-10-01 00:00:00", 1, "2026-10-08 00:00:00", False),  # its first midnight
        (_LIST, "2026-10-09 10:00:00", 1, "2026-10-10 10:00:00", False),  # a Saturday worked on
        (_LIST, "2026-10-10 10:00:00", 1, "2026-10-12 10:00:00", False),  # and on from it
        (_CUT, "2026-09-30 17:59:59", 1, "2026-10-08 17:59:59", False),  # before the cut-off
        (_CUT, "2026-09-30 18:00:00", 1, "2026-10-08 00:00:00", False),  # at it: the next day's
        (_CUT, "2026-10-08 18:00:00", 1, "2026-10-10 00:00:00", False),
        (_LIST, "2026-12-20 09:00:00", 15, "2027-01-08 09:00:00", True),  # a year not announced
        (_LIST, "2026-12-20 09:00:00", 30, "2027-01-29 09:00:00", True),
        (_LIST, "2026-12-20 09:00:00", 9, "2026-12-31 09:00:00", False),  # its eve is no guess
        (_OWN, "2027-02-05 09:00:00", 1, "2027-02-15 09:00:00", False),  # brought in by the shop
        (_OWN, "2027-02-19 09:00:00", 1, "2027-02-20 09:00:00", False),
        (_OWN, "2028-02-18 09:00:00", 1, "2028-02-21 09:00:00", True),
    ],
)
def test_the_edges_of_the_calendar(
    calendar: Calendar, paid: str, days: int, due: str, *, estimate: bool
) -> None:
    found = calendar.after(datetime.fromisoformat(paid), days)
    assert (f"{found.at}", found.is_estimate) == (due, estimate)
