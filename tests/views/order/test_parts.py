from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.models.order import OrderLine
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.order.region_couriers import set_region_couriers
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_order
from tests.views.order.conftest import Opens, numbers, order_of, settle

NUMBER = "2611000000000000011"


def lines() -> list[OrderLine]:
    return [
        OrderLine(position=1, title="纯棉短袖T恤", spec="红", quantity_milli=240_000),
        OrderLine(position=2, title="纯棉短袖T恤", spec="白", quantity_milli=60_000),
    ]


def test_an_order_leaves_in_two_parts_and_both_show(
    qtbot: QtBot, store: Store, open_page: Opens
) -> None:
    with store.write("made", now=NOW) as session:
        make_order(session, NUMBER, lines=lines())
    page = open_page()
    form = page.drawer.form
    form.part.click()
    form.split.boxes[2].setValue(0)
    form.number.setText("SF1234567890123")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    settle(qtbot, page)

    assert numbers(page) == [NUMBER]
    assert order_of(store, NUMBER).status is OrderStatus.AWAITING_SHIPMENT
    assert page.drawer.goods._count.text() == "300 pcs  ·  2 lines  ·  part sent: 240"
    assert page.board.table.rows.cells(0)[4].text == "240/300 · 纯棉短袖T恤 +1"
    assert list(form.split.boxes) == [2]

    form.number.setText("SF1234567890124")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert numbers(page) == []
    assert order_of(store, NUMBER).status is OrderStatus.SHIPPED
    history.undo(store, now=NOW)
    qtbot.waitUntil(lambda: numbers(page) == [NUMBER])


def test_the_region_chooses_the_courier(qtbot: QtBot, store: Store, open_page: Opens) -> None:
    with store.write("set_region_couriers", now=NOW) as session:
        set_region_couriers(session, ["广东"], "SF")
        make_order(session, NUMBER, province="广东")
    page = open_page()
    assert page.drawer.form.courier.currentData() == "SF"
