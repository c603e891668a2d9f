from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services.order.filters import DueWindow, OrderFilter, SortKey, Stage
from seller_desk.views import wording
from seller_desk.views.order.board import LISTS
from seller_desk.views.order.facets import Facet
from seller_desk.views.order.page import OrderPage
from tests.makers import NOW
from tests.views.order.conftest import (
    HELD,
    LATE,
    LATER,
    TODAY,
    TRACKED,
    UNPAID,
    UNTRACKED,
    Opens,
    numbers,
    order_of,
    settle,
)
from tests.views.order.hands import choose, press, shows

_BESIDE = 1356 - 13
"""The page in a window of 1440, less the scroll bar of a longer list."""


def test_it_opens_with_what_is_to_ship_the_most_pressing_first_held_ones_last(
    page: OrderPage,
) -> None:
    assert numbers(page) == [LATE, TODAY, LATER, HELD]
    assert page.status == "4 to ship: 1 late, 1 due today"


def test_the_order_beside_the_list_is_the_first_one(page: OrderPage) -> None:
    assert page.host.is_open
    assert page.drawer.card is not None
    assert page.drawer.card.number == LATE


def test_a_segment_shows_its_list_with_its_count(qtbot: QtBot, page: OrderPage) -> None:
    assert page.board.segment.button(Stage.SHIPPED).accessibleName() == "Shipped 2"
    choose(qtbot, page, Stage.SHIPPED)
    assert set(numbers(page)) == {UNTRACKED, TRACKED}
    choose(qtbot, page, Stage.AWAITING_PAYMENT)
    assert numbers(page) == [UNPAID]


def test_held_orders_and_missing_waybills_have_their_own_lists(
    qtbot: QtBot, page: OrderPage
) -> None:
    toggles = page.board.filters.toggles
    assert toggles[Stage.HELD].isVisible()
    qtbot.mouseClick(toggles[Stage.HELD], Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert numbers(page) == [HELD]
    choose(qtbot, page, Stage.SHIPPED)
    qtbot.mouseClick(toggles[Stage.MISSING_TRACKING], Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert numbers(page) == [UNTRACKED]
    assert page.board.segment.current == Stage.SHIPPED


def test_the_clock_of_a_waybill_says_so_and_no_clock_is_a_dash(
    qtbot: QtBot, page: OrderPage
) -> None:
    choose(qtbot, page, Stage.SHIPPED)
    table = page.board.table
    at = [column.key for column in table.columns].index(SortKey.DEADLINE)
    for number, shown, spoken in (
        (UNTRACKED, "Waybill 22 h left", "22 h left: enter the waybill before tomorrow 07:30"),
        (TRACKED, "–", "No deadline runs"),
    ):
        row = numbers(page).index(number)
        cell = table.rows.cells(row)[at]
        assert cell.text == shown
        assert (cell.tone is None) == (cell.icon == "") == (number == TRACKED)
        index = table.rows.index(row, at)
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == spoken


def test_find_narrows_the_list_while_it_is_typed(qtbot: QtBot, page: OrderPage) -> None:
    page.focus_find()
    page.board.filters.search.insert("帆布")
    qtbot.waitUntil(lambda: numbers(page) == [LATER])


def test_a_heading_sorts_and_says_so(qtbot: QtBot, page: OrderPage) -> None:
    header = page.board.table.horizontalHeader()
    at = [column.key for column in page.board.table.columns].index(SortKey.AMOUNT)
    spot = QPoint(header.sectionViewportPosition(at) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle(qtbot, page)
    assert numbers(page)[:2] == [LATER, LATE]
    assert page.board.table.sorts == ((SortKey.AMOUNT, True),)


def test_down_moves_on_and_the_drawer_follows(qtbot: QtBot, page: OrderPage) -> None:
    page.board.table.setFocus()
    press(qtbot, page, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.drawer.card is not None and page.drawer.card.number == TODAY)


def test_enter_goes_into_the_form_and_escape_back_to_the_row(qtbot: QtBot, page: OrderPage) -> None:
    page.board.table.setFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    qtbot.waitUntil(page.drawer.form.number.hasFocus)
    qtbot.keyClick(page.drawer.form.number, Qt.Key.Key_Escape)
    assert not page.host.is_open
    assert page.board.table.hasFocus()
    assert numbers(page)[page.board.table.currentIndex().row()] == LATE


def test_alt_and_arrow_go_through_the_orders_while_the_keyboard_stays_in_the_form(
    qtbot: QtBot, page: OrderPage
) -> None:
    number = page.drawer.form.number
    number.setFocus()
    qtbot.keyClick(number, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.drawer.card is not None and page.drawer.card.number == TODAY)
    qtbot.keyClick(number, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.drawer.card is not None and page.drawer.card.number == LATE)
    assert number.hasFocus()


def test_conditions_that_nothing_meets_name_the_one_to_drop(qtbot: QtBot, page: OrderPage) -> None:
    wanted = OrderFilter(
        stage=Stage.AWAITING_SHIPMENT, due=DueWindow.OVERDUE, provinces=frozenset({"浙江"})
    )
    page.show_filter(wanted)
    state = page.board.none.state
    qtbot.waitUntil(lambda: "Without" in state.text)
    assert state.title == "No order meets these 2 conditions"
    assert not page.host.is_open
    first = state.buttons()[0]
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(numbers(page)) == 1)


def test_a_search_in_the_wrong_list_offers_all_orders(qtbot: QtBot, page: OrderPage) -> None:
    page.show_filter(OrderFilter(stage=Stage.COMPLETED, find=UNPAID))
    state = page.board.none.state
    qtbot.waitUntil(lambda: state.text == "Among all orders there are 1")
    qtbot.mouseClick(state.buttons()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: numbers(page) == [UNPAID])


def test_a_list_without_orders_says_so(qtbot: QtBot, page: OrderPage) -> None:
    choose(qtbot, page, Stage.CLOSED)
    assert page.board.none.isVisible()
    assert "Closed" in page.board.none.state.title


def test_an_empty_shop_offers_import_and_the_demo(qtbot: QtBot, open_page: Opens) -> None:
    page = open_page()
    choose_file, demo = page.board.none.state.buttons()
    with qtbot.waitSignal(page.import_asked):
        qtbot.mouseClick(choose_file, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.demo_asked):
        qtbot.mouseClick(demo, Qt.MouseButton.LeftButton)
    assert not page.board.export.isEnabled()


def test_orders_that_come_into_an_empty_shop_appear(
    qtbot: QtBot, open_page: Opens, store: Store
) -> None:
    from tests.views.order.conftest import fill

    page = open_page()
    with store.write("fill", now=NOW) as session:
        fill(session)
    qtbot.waitUntil(lambda: len(numbers(page)) == 4)
    assert page.board.table.isVisible()


def test_ticked_orders_come_to_pieces_and_money(qtbot: QtBot, page: OrderPage) -> None:
    page.board.table.setFocus()
    press(qtbot, page, Qt.Key.Key_Space)
    press(qtbot, page, Qt.Key.Key_Down)
    press(qtbot, page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "¥266.00" in page.board.footer.text)
    assert "2 ticked  ·  4 pcs" in page.board.footer.text


def test_copying_takes_headings_and_whole_numbers(qtbot: QtBot, page: OrderPage) -> None:
    page.board.table.setFocus()
    press(qtbot, page, Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    press(qtbot, page, Qt.Key.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Ship by", "Order no.", "Buyer"]
    assert lines[1].split("\t")[:2] == ["2026-11-22 09:30:00", LATE]
    assert len(lines) == 5


def test_the_buyers_orders_are_one_click_away(qtbot: QtBot, page: OrderPage) -> None:
    qtbot.mouseClick(page.drawer.buyer.orders, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: numbers(page) == [LATE])
    assert page.board.filters.chips[Facet.CUSTOMER].value == "华艺服饰"


def test_a_narrow_window_lays_the_drawer_over_the_list(
    qtbot: QtBot, shop: Store, open_page: Opens
) -> None:
    page = open_page(1196, 590)
    assert (page.width(), page.height()) == (1196, 590)
    assert not page.host.is_open
    page.board.table.select_row(0)
    page.board.table.setFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.host.is_open)
    assert page.board.width() == 1196
    assert page.drawer.isVisible()


def test_what_the_drawer_would_cover_goes_where_it_is_seen(
    qtbot: QtBot, shop: Store, open_page: Opens
) -> None:
    page = open_page(1196, 590)
    board = page.board
    page.open_order(order_of(shop, LATE).id)
    qtbot.waitUntil(lambda: page.host.is_open)
    edge = page.drawer.x()
    chips = [chip for chip in board.filters.chips.values() if chip.isVisible()]
    buttons = [board.segment.button(one) for one in LISTS]
    seen = [*chips, *(one for one in buttons if one.isVisible()), board.segment._more]
    qtbot.waitUntil(lambda: all(one.mapTo(page, one.rect().topRight()).x() < edge for one in seen))
    assert board.segment._more.isVisible()
    assert not board.segment.button(Stage.CLOSED).isVisible()
    assert not board.export.isVisible()
    assert (page.width(), page.height()) == (1196, 590)
    page.drawer.resized.emit(page.host.drawer_width + 60)
    wider = page.drawer.x()
    assert wider < edge
    qtbot.waitUntil(
        lambda: all(one.mapTo(page, one.rect().topRight()).x() < wider for one in chips)
    )
    page.host.close_drawer()
    qtbot.waitUntil(board.segment.button(Stage.CLOSED).isVisible)
    assert board.export.isVisible()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_beside_the_drawer_every_usual_column_is_seen_whole(
    shop: Store, open_page: Opens, language: str
) -> None:
    wording.install(language)
    page = open_page(_BESIDE)
    wording.install("en")
    assert page.host.is_open
    assert page.board.table.horizontalScrollBar().maximum() == 0
    acts, segment = page.board.acts, page.board.segment
    assert acts.batch.text(), "what is done most keeps its words"
    assert acts.enter.isHidden(), "what is done seldom is in the menu"
    assert segment.x() + segment.width() <= acts.batch.x()
    assert acts.more.x() + acts.more.width() <= page.board.width() - 16


def test_columns_and_the_closed_drawer_are_remembered(
    qtbot: QtBot, shop: Store, open_page: Opens
) -> None:
    page = open_page()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    header = page.board.table.horizontalHeader()
    at = [column.key for column in page.board.table.columns].index(SortKey.PROVINCE)
    header.showSection(at)
    page.hide()
    again = open_page()
    assert not again.host.is_open
    assert not again.board.table.horizontalHeader().isSectionHidden(at)


def test_every_list_opens_from_elsewhere_and_lights_its_segment(
    qtbot: QtBot, page: OrderPage
) -> None:
    for stage in Stage:
        page.show_filter(OrderFilter(stage=stage))
        settle(qtbot, page)
        assert page.board.wanted.stage is stage
        assert page.board.segment.button(page.board.segment.current).isChecked()


def test_an_order_opens_from_elsewhere_in_the_list_it_stands_in(
    qtbot: QtBot, page: OrderPage, shop: Store
) -> None:
    for number in (LATER, TRACKED, UNPAID):
        page.open_order(order_of(shop, number).id)
        qtbot.waitUntil(partial(shows, page, number))
        settle(qtbot, page)
        assert number in numbers(page)
        assert page.host.is_open


def test_an_order_opens_over_the_list_where_the_window_is_narrow(
    qtbot: QtBot, shop: Store, open_page: Opens
) -> None:
    page = open_page(1196, 590)
    page.open_order(order_of(shop, TRACKED).id)
    qtbot.waitUntil(lambda: page.host.is_open)
    assert page.drawer.card is not None
    assert page.drawer.card.number == TRACKED


def test_the_minute_makes_an_order_late(qtbot: QtBot, page: OrderPage) -> None:
    later = NOW.replace(hour=12)
    page.desk.now = lambda: later
    page.tick()
    qtbot.waitUntil(lambda: page.status == "4 to ship: 2 late")


def test_a_filter_from_elsewhere_keeps_an_order_it_was_given(qtbot: QtBot, page: OrderPage) -> None:
    wanted = OrderFilter(stage=Stage.AWAITING_SHIPMENT, sort=SortKey.AMOUNT, descending=True)
    page.show_filter(wanted)
    settle(qtbot, page)
    assert page.board.wanted == wanted
    page.show_filter(replace(wanted, sort=SortKey.CREATED))
    settle(qtbot, page)
    assert page.board.wanted.sort is SortKey.DEADLINE
