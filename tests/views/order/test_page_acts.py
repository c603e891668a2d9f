"""What is written on the page of orders: shipping, notes, flags, days."""

from functools import partial

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.order.filters import SortKey, Stage
from seller_desk.views.order.many_form import ManyForm
from seller_desk.views.order.page import OrderPage
from seller_desk.words import OrderStatus
from tests.makers import NOW
from tests.views.order.conftest import (
    HELD,
    LATE,
    LATER,
    TODAY,
    TRACKED,
    UNTRACKED,
    numbers,
    order_of,
    settle,
)
from tests.views.order.hands import choose, look_at, press, shows


def test_saving_ships_the_order_and_goes_on_with_the_next(
    qtbot: QtBot, page: OrderPage, shop: Store
) -> None:
    page.board.table.setFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    qtbot.waitUntil(page.drawer.form.number.hasFocus)
    qtbot.keyClicks(page.drawer.form.number, "SF1234567890456")
    qtbot.keyClick(page.drawer.form.number, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.drawer.card is not None and page.drawer.card.number == TODAY)
    settle(qtbot, page)
    assert numbers(page) == [TODAY, LATER, HELD]
    assert page.drawer.form.number.hasFocus()
    assert page.drawer.form.number.text() == ""
    order = order_of(shop, LATE)
    assert order.status is OrderStatus.SHIPPED
    assert [(p.courier, p.tracking_number) for p in order.parcels] == [("SF", "SF1234567890456")]


def test_undo_brings_the_order_back_into_the_list(
    qtbot: QtBot, page: OrderPage, shop: Store
) -> None:
    page.drawer.form.number.setText("SF1234567890456")
    qtbot.mouseClick(page.drawer.form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: LATE not in numbers(page))
    history.undo(shop, now=NOW)
    qtbot.waitUntil(lambda: LATE in numbers(page))


def test_the_order_that_an_undo_brings_back_is_the_current_one(
    qtbot: QtBot, page: OrderPage, shop: Store
) -> None:
    page.drawer.form.number.setText("SF1234567890456")
    qtbot.mouseClick(page.drawer.form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(partial(shows, page, TODAY))
    settle(qtbot, page)
    history.undo(shop, now=NOW)
    qtbot.waitUntil(partial(shows, page, LATE))
    table = page.board.table
    assert numbers(page)[table.currentIndex().row()] == LATE
    assert table.verticalScrollBar().value() == 0
    table.select_row(2)
    page.refresh()
    settle(qtbot, page)
    assert table.currentIndex().row() == 2


def test_enter_on_an_order_whose_refund_is_asked_for_does_not_lead_to_the_waybill(
    qtbot: QtBot, page: OrderPage
) -> None:
    look_at(qtbot, page, HELD)
    page.board.table.setFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    qtbot.waitUntil(page.drawer.form.despite.hasFocus)


def test_a_form_without_number_says_what_is_missing(qtbot: QtBot, page: OrderPage) -> None:
    qtbot.mouseClick(page.drawer.form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Enter the waybill number" in page.drawer.form.faults)
    assert "Choose the courier" in page.drawer.form.faults
    assert numbers(page)[0] == LATE


def test_a_held_order_ships_only_when_somebody_says_so(
    qtbot: QtBot, page: OrderPage, shop: Store
) -> None:
    look_at(qtbot, page, HELD)
    form = page.drawer.form
    form.number.setText("SF1234567890456")
    assert form.why_not.isVisible()
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.keyClick(form.number, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page)
    assert form.despite.hasFocus()
    assert order_of(shop, HELD).status is OrderStatus.AWAITING_SHIPMENT
    form.despite.click()
    assert not form.why_not.isVisible()
    qtbot.mouseClick(page.drawer.form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: HELD not in numbers(page))


def test_a_missing_waybill_is_added_to_the_shipped_order(
    qtbot: QtBot, page: OrderPage, shop: Store
) -> None:
    choose(qtbot, page, Stage.SHIPPED)
    look_at(qtbot, page, UNTRACKED)
    page.drawer.form.number.setText("YT12345678901")
    qtbot.mouseClick(page.drawer.form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.drawer.parcels.isVisible)
    settle(qtbot, page)
    assert not page.drawer.form.isVisible()
    assert [p.tracking_number for p in order_of(shop, UNTRACKED).parcels] == ["YT12345678901"]


def test_an_order_on_its_way_takes_a_further_parcel(
    qtbot: QtBot, page: OrderPage, shop: Store
) -> None:
    choose(qtbot, page, Stage.SHIPPED)
    look_at(qtbot, page, TRACKED)
    assert not page.drawer.form.isVisible()
    qtbot.mouseClick(page.drawer.parcels.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.drawer.form.number, "SF9999999999999")
    qtbot.mouseClick(page.drawer.form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(order_of(shop, TRACKED).parcels) == 2)
    qtbot.waitUntil(lambda: not page.drawer.form.isVisible())


def test_the_note_is_kept_when_the_keyboard_leaves_it(
    qtbot: QtBot, page: OrderPage, shop: Store
) -> None:
    page.drawer.remarks.note.setFocus()
    qtbot.keyClicks(page.drawer.remarks.note, "call first")
    page.board.table.setFocus()
    qtbot.waitUntil(lambda: order_of(shop, LATE).note == "call first")


def test_a_note_belongs_to_the_order_it_was_typed_for(
    qtbot: QtBot, page: OrderPage, shop: Store
) -> None:
    page.drawer.remarks.note.setFocus()
    qtbot.keyClicks(page.drawer.remarks.note, "for the late one")
    look_at(qtbot, page, TODAY)
    qtbot.waitUntil(lambda: order_of(shop, LATE).note == "for the late one")
    assert order_of(shop, TODAY).note is None
    assert page.drawer.remarks.note.toPlainText() == ""


def test_a_flag_is_set_by_key(qtbot: QtBot, page: OrderPage, shop: Store) -> None:
    page.drawer.remarks.flags.setFocus()
    qtbot.keyClick(page.drawer.remarks.flags, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: order_of(shop, LATE).flag == 3)


def test_an_order_gets_days_of_its_own(qtbot: QtBot, page: OrderPage) -> None:
    days = page.drawer.remarks.days
    days.setFocus()
    days.setValue(12)
    page.board.table.setFocus()
    qtbot.waitUntil(lambda: numbers(page)[0] == TODAY)


def test_a_half_typed_waybill_waits_for_its_order(qtbot: QtBot, page: OrderPage) -> None:
    page.drawer.form.number.setText("SF12345")
    page.drawer.form.note.setText("两箱")

    look_at(qtbot, page, TODAY)
    assert page.drawer.form.number.text() == ""

    look_at(qtbot, page, LATE)
    assert (page.drawer.form.number.text(), page.drawer.form.note.text()) == ("SF12345", "两箱")


def test_ticked_orders_are_changed_alike_and_filled_down(
    qtbot: QtBot, page: OrderPage, shop: Store
) -> None:
    table = page.board.table
    table.tick_ids(table.ids[:2])
    qtbot.keyClick(table, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: page.findChild(ManyForm) is not None)
    form = page.findChild(ManyForm)
    assert isinstance(form, ManyForm)
    assert form.go.text() == "Change 2 orders"
    assert not form.go.isEnabled()
    qtbot.keyClicks(form.note, "rush")
    qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: order_of(shop, TODAY).note == "rush")
    assert order_of(shop, LATE).note == "rush"
    assert order_of(shop, TODAY).flag == 1

    at = [column.key for column in table.columns].index(SortKey.FLAG)
    settle(qtbot, page)
    table.tick_ids([order_of(shop, LATER).id])
    table.setCurrentIndex(table.rows.index(0, at))
    qtbot.keyClick(table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: order_of(shop, TODAY).flag == 0)
    settle(qtbot, page)
