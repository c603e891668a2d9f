from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.models.order import OrderLine
from seller_desk.models.store import Store
from seller_desk.services.order.filters import OrderFilter, SortKey
from seller_desk.views.data.page import DataPage
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_customer, make_order, make_product


def fill(store: Store) -> int:
    with store.write("made", now=NOW) as session:
        buyer = make_customer(session)
        shirt = make_product(session, "短袖")
        for number, days in (("1", 2), ("2", 3), ("3", 50)):
            line = OrderLine(
                position=1, product_id=shirt.id, unit_price_fen=6_400, quantity_milli=2_000
            )
            make_order(
                session,
                number,
                customer_id=buyer.id,
                paid_at=NOW - timedelta(days=days),
                province="广东",
                status=OrderStatus.COMPLETED,
                lines=[line],
            )
        return shirt.id


def open_page(qtbot: QtBot, desk: Desk, preferences: Preferences) -> DataPage:
    page = DataPage(desk, preferences)
    qtbot.addWidget(page)
    page.resize(1340, 790)
    page.show()
    qtbot.waitUntil(lambda: desk.is_settled)
    return page


def test_an_empty_shop_says_what_it_needs(
    qtbot: QtBot, desk: Desk, preferences: Preferences
) -> None:
    page = open_page(qtbot, desk, preferences)
    assert page.status == "No orders yet"
    assert not page.figures.isVisible()


def test_orders_answer_what_they_can_and_traffic_is_named_as_missing(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    assert page.figures.paid.value == "256.00"
    assert page.figures.again.value == "100.0%"
    assert page.figures.new.value == "0.0%"
    assert page.figures.visitors.value == "–"
    assert page.figures.conversion.value == "–"
    assert page.status == "From 2 paid orders · 2026-10-24 – 2026-11-22"


def test_another_span_is_counted_anew(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    qtbot.mouseClick(page.spans.button("90"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.is_settled)
    assert page.figures.paid.value == "384.00"
    qtbot.mouseClick(page.spans.button("7"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.is_settled)
    assert page.figures.paid.value == "256.00"


def test_a_region_and_a_product_open_their_orders(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    shirt = fill(store)
    page = open_page(qtbot, desk, preferences)
    with qtbot.waitSignal(page.orders_asked) as asked:
        qtbot.mouseClick(page.regions.rows, Qt.MouseButton.LeftButton)
    assert asked.args == [OrderFilter(provinces=frozenset({"广东"}), sort=SortKey.PAID)]
    page.products.rows.setFocus()
    qtbot.keyClick(page.products.rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.orders_asked) as asked:
        qtbot.keyClick(page.products.rows, Qt.Key.Key_Return)
    assert asked.args == [OrderFilter(product_id=shirt, sort=SortKey.PAID)]


def test_the_chart_says_its_sum_to_who_cannot_see_it(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    assert page.days.accessibleName() == "Paid amount by day"
    assert page.days.accessibleDescription().startswith("¥256.00 together")
