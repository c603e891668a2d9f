from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services import settings as rules
from seller_desk.services.settings import ShopSettings
from seller_desk.services.workdays import public_days
from seller_desk.views.desk import Desk
from seller_desk.views.holidays import HOLIDAYS
from seller_desk.views.preferences import Preferences
from seller_desk.views.settings.calendar import CalendarCard
from seller_desk.views.settings.days import DayDraft, Mark
from seller_desk.views.settings.page import SettingsPage
from seller_desk.words import ProductKind
from tests.makers import NOW, make_order, make_product
from tests.views.settings.test_page import DEADLINES, enter, settle

WEDNESDAY, SATURDAY = date(2026, 11, 25), date(2026, 11, 28)
HOLIDAY, MOVED = date(2026, 10, 1), date(2026, 10, 10)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, store: Store, preferences: Preferences) -> SettingsPage:
    with store.write("made", now=NOW) as session:
        make_order(session, paid_at=datetime(2026, 11, 18, 10), paid_fen=4_800)
    made = SettingsPage(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1340, 1400)
    made.show_section(DEADLINES)
    made.show()
    desk.changed.connect(made.refresh)
    settle(qtbot, desk)
    return made


def press(qtbot: QtBot, card: CalendarCard, day: date, until: date | None = None) -> None:
    def at(one: date) -> QPoint:
        return card.grid.rect_of(one).center().toPoint()

    qtbot.mousePress(card.grid, Qt.MouseButton.LeftButton, pos=at(day))
    if until is not None:
        qtbot.mouseMove(card.grid, at(until))
    qtbot.mouseRelease(card.grid, Qt.MouseButton.LeftButton, pos=at(until or day))


def stored(store: Store) -> ShopSettings:
    with store.read() as session:
        return rules.load(session)


def test_a_closed_day_shows_who_is_caught_before_it_is_kept_in_one_step(
    qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage
) -> None:
    card = page.deadlines.calendar
    assert not card.save.isVisible()
    press(qtbot, card, WEDNESDAY, date(2026, 11, 26))
    settle(qtbot, desk)

    assert card.draft.closed_text == "2026-11-25..2026-11-26"
    assert "due while closed 1 order  ·  ¥48.00" in card.trial.said[0]
    assert stored(store).deadline_closed == ""

    qtbot.mouseClick(card.save, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert stored(store).deadline_closed == "2026-11-25..2026-11-26"
    assert not card.save.isVisible()
    history.undo(store, now=NOW)
    settle(qtbot, desk)
    assert card.draft.closed_text == ""


def test_the_order_that_is_caught_can_be_opened(
    qtbot: QtBot, desk: Desk, page: SettingsPage
) -> None:
    press(qtbot, page.deadlines.calendar, WEDNESDAY)
    settle(qtbot, desk)
    [link] = page.deadlines.calendar.trial.findChildren(QPushButton)
    with qtbot.waitSignal(page.order_asked):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)


def test_marks_can_be_given_up(qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage) -> None:
    card = page.deadlines.calendar
    press(qtbot, card, WEDNESDAY)
    settle(qtbot, desk)
    qtbot.mouseClick(card.give_up, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert card.draft == DayDraft.of(stored(store))
    assert not card.save.isVisible()


def test_the_keyboard_walks_and_marks(qtbot: QtBot, desk: Desk, page: SettingsPage) -> None:
    grid = page.deadlines.calendar.grid
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    settle(qtbot, desk)
    assert page.deadlines.calendar.draft.closed == {WEDNESDAY}
    assert grid.accessibleDescription() == "2026-11-25, the shop is closed, due 1"
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert grid.months() == [date(2026, 12, 1), date(2027, 1, 1)]
    assert page.deadlines.calendar.notice.isVisible()
    assert "2027" in page.deadlines.calendar.notice.text


def test_days_can_be_typed_and_nonsense_is_pointed_out(
    qtbot: QtBot, desk: Desk, page: SettingsPage
) -> None:
    card = page.deadlines.calendar
    enter(qtbot, desk, card.closed, "2026-12-30..2027-01-02")
    assert len(card.draft.closed) == 4
    enter(qtbot, desk, card.closed, "tomorrow")
    assert card.closed.fault
    assert len(card.draft.closed) == 4


def test_the_way_of_counting_is_chosen_with_a_click(
    qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage
) -> None:
    button = page.deadlines.counting.segment.button("working")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert stored(store).deadline_days == "working"
    enter(qtbot, desk, page.deadlines.cutoff, "18")
    assert stored(store).deadline_cutoff_hour == 18
    enter(qtbot, desk, page.deadlines.cutoff, "25")
    assert page.deadlines.cutoff.fault


@pytest.mark.parametrize(
    ("day", "marks"),
    [
        (WEDNESDAY, [Mark.CLOSED, Mark.NONE]),
        (MOVED, [Mark.CLOSED, Mark.NONE]),
        (SATURDAY, [Mark.OPENED, Mark.CLOSED, Mark.NONE]),
        (HOLIDAY, [Mark.OPENED, Mark.CLOSED, Mark.NONE]),
    ],
)
def test_a_click_goes_round(day: date, marks: list[Mark]) -> None:
    draft = DayDraft()
    for mark in marks:
        assert draft.next_mark(day) is mark
        draft = draft.marked([day], mark)
    assert draft == DayDraft()


def test_every_holiday_has_a_name() -> None:
    assert {day.name for day in public_days().values()} <= HOLIDAYS.keys()


def test_products_that_go_by_a_trap_are_counted(
    qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage
) -> None:
    with store.write("made", now=NOW) as session:
        make_product(session, "a", kind="custom")
        make_product(session, "b", kind="custom", ship_days=3)
    settle(qtbot, desk)
    row = page.deadlines.kinds[ProductKind.CUSTOM]
    assert row._products.text() == "1 of 2 products go by it"
    assert row._outside.text() == "1 own outside the range"


def test_a_table_of_holidays_is_looked_at_kept_and_taken_back(
    qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage, tmp_path: Path
) -> None:
    table = tmp_path / "2027.csv"
    table.write_text("日期,休/班,名称\n2027-01-01,休,元旦\n2027-01-99,休,元旦\n", encoding="utf-8")
    page.choose_table = lambda: str(table)
    card = page.deadlines.calendar
    qtbot.mouseClick(card.bring_in, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert "Holidays of 2027, from 2027.csv" in card.holidays.said
    assert "1 free day  ·  0 days worked on  ·  1 new" in card.holidays.said
    assert "Row 3: 日期 «2027-01-99»" in card.holidays.said
    assert stored(store).deadline_holidays == ""

    qtbot.mouseClick(card.holidays.keep, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert stored(store).deadline_holidays == "2027-01-01 off new_year"
    card.grid.show_month(date(2027, 1, 1))
    card._show_notice()
    assert not card.notice.isVisible()
    assert not card.save.isVisible(), "it is kept, nothing is left to save"
    history.undo(store, now=NOW)
    settle(qtbot, desk)
    assert card.notice.isVisible()
