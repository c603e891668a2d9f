import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from seller_desk.models.case import Disclosure
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.order.region_couriers import set_region_couriers
from seller_desk.views.desk import Desk
from seller_desk.views.order.invoice_page import InvoicePage
from seller_desk.views.order.merge_page import MergePage
from seller_desk.views.preferences import Preferences
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_order
from tests.views.order.conftest import Opens, order_of, settle

FIRST, SECOND, THIRD = (f"26110000000000000{at}" for at in (11, 12, 13))
HOME = {
    "buyer_login": "huayi",
    "receiver_name": "陈小姐",
    "mobile": "13800002206",
    "address": "广东省 广州市 白云区 人民路1号",
    "province": "广东",
}


@pytest.fixture
def shop(store: Store) -> Store:
    with store.write("made", now=NOW) as session:
        for number in (FIRST, SECOND, THIRD):
            make_order(session, number, **HOME, invoice_title="华艺服饰", invoice_tax_id="9144")
        set_region_couriers(session, ["广东"], "ZTO")
    return store


def rest(qtbot: QtBot, desk: Desk) -> None:
    qtbot.wait(30)
    qtbot.waitUntil(lambda: desk.is_settled)


@pytest.fixture
def merge(qtbot: QtBot, shop: Store, desk: Desk, preferences: Preferences) -> MergePage:
    made = MergePage(desk, preferences)
    desk.changed.connect(lambda _changes: made.refresh())
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    rest(qtbot, desk)
    return made


def test_ticked_orders_leave_with_one_waybill(
    qtbot: QtBot, shop: Store, desk: Desk, merge: MergePage
) -> None:
    [card] = merge.cards
    assert card.courier.code == "ZTO"
    assert card.save.text() == "Ship 3 orders together"
    card.ticks[3].click()
    qtbot.keyClicks(card.number, "SF1234567890123")
    assert card.courier.code == "SF"
    qtbot.keyClick(card.number, Qt.Key.Key_Return)
    rest(qtbot, desk)

    assert [order_of(shop, n).status for n in (FIRST, SECOND, THIRD)] == [
        OrderStatus.SHIPPED,
        OrderStatus.SHIPPED,
        OrderStatus.AWAITING_SHIPMENT,
    ]
    assert merge.cards == []
    assert merge.empty.isVisible()
    history.undo(shop, now=NOW)
    qtbot.waitUntil(lambda: len(merge.cards) == 1)


def test_a_minute_takes_nothing_from_a_card_that_is_used(
    qtbot: QtBot, desk: Desk, merge: MergePage
) -> None:
    [card] = merge.cards
    card.number.setFocus()
    merge.tick()
    rest(qtbot, desk)
    assert card.number.hasFocus()

    card.ticks[3].click()
    card.number.clearFocus()
    merge.tick()
    rest(qtbot, desk)
    assert merge.cards == [card]
    assert card.ids == (1, 2)


def test_one_order_alone_is_not_shipped_together(merge: MergePage) -> None:
    [card] = merge.cards
    card.ticks[1].click()
    card.ticks[2].click()
    assert not card.save.isEnabled()


def test_what_is_wrong_is_said_and_what_was_typed_stays(
    qtbot: QtBot, desk: Desk, merge: MergePage
) -> None:
    [card] = merge.cards
    qtbot.keyClicks(card.number, "12")
    qtbot.mouseClick(card.save, Qt.MouseButton.LeftButton)
    rest(qtbot, desk)
    assert card.faults == ["A waybill number has 8 to 30 letters and digits"]
    merge.refresh()
    rest(qtbot, desk)
    assert merge.cards == [card]
    assert card.number.text() == "12"


def test_an_order_leads_to_those_it_can_leave_with(
    qtbot: QtBot, shop: Store, open_page: Opens
) -> None:
    page = open_page()
    assert page.drawer.together.text() == "2 more orders to this address: ship together"
    with qtbot.waitSignal(page.merge_asked):
        page.drawer.together.click()
    settle(qtbot, page)


def test_invoices_are_copied_and_marked(
    qtbot: QtBot, shop: Store, desk: Desk, preferences: Preferences
) -> None:
    page = InvoicePage(desk, preferences)
    desk.changed.connect(lambda _changes: page.refresh())
    qtbot.addWidget(page)
    page.show()
    rest(qtbot, desk)
    assert len(page.table.ids) == 3
    page.table.cell_pressed.emit(1, "copy")
    assert QGuiApplication.clipboard().text() == (
        f"Invoice title: 华艺服饰\nTax no.: 9144\nAmount: 128.00\nOrder no.: {FIRST}"
    )
    rest(qtbot, desk)
    with shop.read() as session:
        noted = list(session.execute(select(Disclosure.what, Disclosure.row_id)))
    assert noted == [("invoice", 1)]
    page.table.tick_ids([1, 2])
    assert page.mark.text() == "Mark 2 orders invoiced"
    qtbot.mouseClick(page.mark, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: list(page.table.ids) == [3])
    assert order_of(shop, FIRST).invoiced_at == NOW

    qtbot.mouseClick(page.segment.button("done"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sorted(page.table.ids) == [1, 2])
    page.table.tick_ids([2])
    qtbot.mouseClick(page.mark, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: list(page.table.ids) == [1])
