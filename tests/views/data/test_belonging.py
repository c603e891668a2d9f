from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.models.data import ProductDay
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.views.data.products import ALL, STRANGE
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from tests.makers import NOW, make_product
from tests.views.data.test_page import open_page, settle
from tests.views.exchange import seen


def test_traffic_of_a_stranger_is_given_to_a_product_and_taken_back(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    with store.write("made", now=NOW) as session:
        make_product(session, "短袖", code="JH-1")
        for back in (1, 2):
            day = f"2026-11-{23 - back}"
            session.add(
                ProductDay(
                    identity="title:别名", title="别名", day=day, page_views=400, visitors=90
                )
            )
    page = open_page(qtbot, desk, preferences, "products")
    desk.changed.connect(page.refresh)
    products = page.board.products
    assert not products.belonging.isVisible()

    qtbot.mouseClick(products.lists.button(STRANGE), Qt.MouseButton.LeftButton)
    products.table.select_row(0)
    qtbot.waitUntil(products.belonging.isVisible)
    qtbot.mouseClick(products.belonging.button, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    chosen = products.belonging.open_list
    assert chosen is not None
    qtbot.keyClicks(chosen.field, "jh-1")
    qtbot.keyClick(chosen.field, Qt.Key.Key_Return)
    settle(qtbot, desk)

    qtbot.waitUntil(lambda: products.table.model().rowCount() == 0)
    assert not products.belonging.isVisible()
    qtbot.mouseClick(products.lists.button(ALL), Qt.MouseButton.LeftButton)
    assert [row[:2] for row in seen.rows(products.table)] == [["短袖", "800"]]
    history.undo(store, now=NOW)
    qtbot.waitUntil(lambda: seen.rows(products.table) == [])
    qtbot.mouseClick(products.lists.button(STRANGE), Qt.MouseButton.LeftButton)
    assert [row[0] for row in seen.rows(products.table)] == ["别名"]
