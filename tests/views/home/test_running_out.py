from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services.order.filters import Stage
from seller_desk.services.product import violations
from seller_desk.services.product.violations import ViolationDraft
from seller_desk.services.todo import Clock
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_case, make_order
from tests.views.home.shop import (
    BARE,
    LATE,
    LATER,
    SOON,
    TODAY,
    WEEK,
    fill,
    open_page,
)


def test_the_list_begins_with_what_is_most_late_and_opens_its_order(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    tasks = page.radar.tasks
    shown = [tasks.rows.row(at) for at in range(len(tasks.ids))]
    assert [row.number for row in shown if row] == [LATE, BARE, TODAY, SOON]
    assert tasks.rows.cells(0)[0].text == "19 h late"
    with qtbot.waitSignal(page.order_asked) as asked:
        qtbot.keyClick(tasks, Qt.Key.Key_Return)
    assert asked.args == [tasks.ids[0]]


def test_a_mark_on_the_strip_opens_its_order_by_mouse_and_by_key(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    strip = page.radar.strip
    first = strip.spots()[0]
    assert [mark.number for mark in first.marks] == [LATE]
    with qtbot.waitSignal(page.order_asked) as asked:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=first.rect.center().toPoint())
    assert asked.args == [first.marks[0].order_id]
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.order_asked) as asked:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert asked.args == [strip.spots()[1].marks[0].order_id]


def test_marks_that_stand_too_close_open_their_lane(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    with store.write("made", now=NOW) as session:
        for number in range(3):
            make_order(
                session,
                f"261100000000000002{number}",
                paid_at=NOW - WEEK + timedelta(hours=5, minutes=number),
            )
    page = open_page(qtbot, desk, preferences)
    [spot] = page.radar.strip.spots()
    with qtbot.waitSignal(page.orders_asked) as asked:
        qtbot.mouseClick(
            page.radar.strip, Qt.MouseButton.LeftButton, pos=spot.rect.center().toPoint()
        )
    assert asked.args is not None
    assert asked.args[0].stage is Stage.AWAITING_SHIPMENT
    assert asked.args[0].due is None


def test_when_all_is_shipped_it_says_so_and_names_the_next(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    with store.write("made", now=NOW) as session:
        make_order(session, LATER, paid_at=NOW - timedelta(days=1), buyer_company="华艺")
    page = open_page(qtbot, desk, preferences)
    assert page.radar.done.isVisible()
    assert page.radar.done.title == "All that is due today is done"
    assert page.radar.done.text == "Next: 11-29 09:30, 华艺"


def test_shipping_an_order_takes_it_off_the_list(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    with store.write("ship", now=NOW) as session:
        session.get_one(Order, page.radar.tasks.ids[0]).status = OrderStatus.COMPLETED
    page.refresh()
    qtbot.waitUntil(lambda: desk.is_settled)
    assert page.radar.tiles["ship_today"].number == "1"
    assert len(page.radar.tasks.ids) == 3


def test_cases_and_violations_stand_in_the_list_and_on_the_strip_and_open(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    with store.write("made", now=NOW) as session:
        case = make_case(session, make_order(session, LATER[:-1] + "9"), state_since=NOW)
        case_id = case.id
        draft = ViolationDraft("image", NOW - timedelta(hours=30))
        violations.add_violation(session, draft, NOW)
    page = open_page(qtbot, desk, preferences)
    page.resize(1340, 900)
    qtbot.waitUntil(lambda: len({spot.lane.key for spot in page.radar.strip.spots()}) >= 3)
    tasks = page.radar.tasks
    clocks = [row.clock for row in (tasks.rows.row(at) for at in range(len(tasks.ids))) if row]
    assert clocks.count(Clock.CASE) == clocks.count(Clock.VIOLATION) == 1
    assert clocks[0] is Clock.SHIP

    tasks.select_row(clocks.index(Clock.CASE))
    with qtbot.waitSignal(page.case_asked) as asked:
        qtbot.keyClick(tasks, Qt.Key.Key_Return)
    assert asked.args == [case_id]
    tasks.select_row(clocks.index(Clock.VIOLATION))
    with qtbot.waitSignal(page.violations_asked):
        qtbot.keyClick(tasks, Qt.Key.Key_Return)
