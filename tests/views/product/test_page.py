from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from seller_desk.models.order import OrderLine
from seller_desk.models.product import Product, Sku
from seller_desk.models.search import folded
from seller_desk.models.store import Store
from seller_desk.services.order.filters import OrderFilter
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.product.page import ProductPage
from seller_desk.views.widgets.row_table import DEBOUNCE_MS
from seller_desk.words import ProductKind
from tests.makers import NOW, make_order, make_product


def product(store: Store, title: str, pieces: int = 1, **changes: object) -> int:
    with store.write("made", now=NOW) as session:
        made = make_product(session, title, search_text=folded(title), **changes)
        line = OrderLine(
            position=1, product_id=made.id, unit_price_fen=100, quantity_milli=pieces * 1000
        )
        number = f"26110000000000001{made.id:02}"
        make_order(session, number, paid_fen=pieces * 100, lines=[line])
        return made.id


@pytest.fixture
def page(qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences) -> ProductPage:
    product(store, "纯棉短袖T恤", 10, kind_confirmed=True)
    product(store, "定制工装裤", 30, kind=ProductKind.CUSTOM)
    made = open_page(qtbot, desk, preferences)
    look_at(qtbot, made, "定制工装裤")
    return made


def open_page(qtbot: QtBot, desk: Desk, preferences: Preferences, target: str = "") -> ProductPage:
    made = ProductPage(desk, preferences, lambda _: target)
    qtbot.addWidget(made)
    made.resize(1340, 790)
    made.show()
    settle(qtbot, desk)
    return made


def settle(qtbot: QtBot, desk: Desk) -> None:
    """Also what follows a short while after the current row has changed."""
    qtbot.wait(DEBOUNCE_MS)
    qtbot.waitUntil(lambda: desk.is_settled)


def look_at(qtbot: QtBot, page: ProductPage, name: str) -> None:
    qtbot.waitUntil(lambda: page.detail.isVisible() and page.detail.title.text == name)


def cells(path: Path) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))


def titles(page: ProductPage) -> list[str]:
    rows = page.table.rows
    return [rows.cells(at)[0].text for at in range(len(rows.ids))]


def shown(page: ProductPage) -> list[str]:
    return [found.text() for found in page.detail.findChildren(QLabel) if found.isVisible()]


def test_the_best_seller_comes_first_and_is_looked_at(page: ProductPage) -> None:
    assert titles(page) == ["定制工装裤", "纯棉短袖T恤"]
    assert page.status == "2 products"


def test_two_characters_find_a_product(qtbot: QtBot, desk: Desk, page: ProductPage) -> None:
    page.focus_find()
    page.find_field.insert("短袖")
    qtbot.keyClick(page.find_field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert titles(page) == ["纯棉短袖T恤"]
    assert page.status == "1 product"


def test_nothing_found_offers_the_way_back(qtbot: QtBot, desk: Desk, page: ProductPage) -> None:
    page.find_field.insert("无")
    qtbot.keyClick(page.find_field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert not page.table.isVisible()
    assert not page.detail.isVisible()
    [clear] = page._no_result.buttons()
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert len(titles(page)) == 2


def test_a_click_on_a_heading_sorts(qtbot: QtBot, desk: Desk, page: ProductPage) -> None:
    header = page.table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(0) + 30, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle(qtbot, desk)
    assert titles(page) == sorted(titles(page))


def test_the_type_filter_finds_what_nobody_has_confirmed(
    qtbot: QtBot, desk: Desk, page: ProductPage
) -> None:
    page.kind_chip.picked.emit(frozenset({"doubted"}))
    settle(qtbot, desk)
    assert titles(page) == ["定制工装裤"]


def test_a_type_that_nobody_has_confirmed_carries_a_question_mark(page: ProductPage) -> None:
    rows = page.table.rows
    kinds = {cells[0].text: cells[3].text for cells in map(rows.cells, range(2))}
    assert kinds == {"定制工装裤": "Custom ?", "纯棉短袖T恤": "Stock"}


def test_the_orders_of_a_product_open(qtbot: QtBot, page: ProductPage) -> None:
    current = page.table.current_id()
    assert page.detail.all_orders.text() == "See 1 order"
    with qtbot.waitSignal(page.orders_asked) as asked:
        qtbot.mouseClick(page.detail.all_orders, Qt.MouseButton.LeftButton)
    assert asked.args == [OrderFilter(product_id=current)]
    with qtbot.waitSignal(page.order_asked):
        page.detail.recent.setFocus()
        qtbot.keyClick(page.detail.recent, Qt.Key.Key_Return)


def test_the_drawer_follows_the_row_until_it_is_closed(
    qtbot: QtBot, desk: Desk, page: ProductPage
) -> None:
    page.table.select_row(1)
    look_at(qtbot, page, "纯棉短袖T恤")
    qtbot.mouseClick(page.detail.close_button, Qt.MouseButton.LeftButton)
    page.table.select_row(0)
    settle(qtbot, desk)
    assert not page.detail.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    look_at(qtbot, page, "定制工装裤")


def test_variants_are_listed(qtbot: QtBot, store: Store, desk: Desk, page: ProductPage) -> None:
    with store.write("made", now=NOW) as session:
        current = page.table.current_id()
        assert current is not None
        found = session.get_one(Product, current)
        found.skus.append(Sku(spec="红色;XL", cargo_number="JH-1-R"))
    page.refresh()
    settle(qtbot, desk)
    qtbot.waitUntil(lambda: {"1 variant", "红色;XL"} <= set(shown(page)))


def test_an_empty_shop_says_where_products_come_from(
    qtbot: QtBot, desk: Desk, preferences: Preferences
) -> None:
    made = open_page(qtbot, desk, preferences)
    assert not made.table.isVisible()
    assert not made.find_field.isVisible()


def test_the_list_goes_out_as_it_is_shown(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    product(store, "甲", 1)
    product(store, "乙", 2)
    target = tmp_path / "products.xlsx"
    made = open_page(qtbot, desk, preferences, str(target))
    made.export_view()
    qtbot.waitUntil(made.notices.banner.isVisible)
    assert made.notices.banner.text == "2 rows exported to products.xlsx"
    heading, *rows = cells(target)
    assert heading == tuple(column.title for column in made.table.columns)
    assert [row[0] for row in rows] == ["乙", "甲"]
    assert [row[6:9] for row in rows] == [(1, 2, 2), (1, 1, 1)]


def test_ticked_products_go_out_alone(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    product(store, "甲", 1)
    wanted = product(store, "乙", 2)
    target = tmp_path / "products.xlsx"
    made = open_page(qtbot, desk, preferences, str(target))
    made.table.tick_ids([wanted])
    made.export_view()
    qtbot.waitUntil(made.notices.banner.isVisible)
    assert [row[0] for row in cells(target)[1:]] == ["乙"]


def test_the_sheet_to_edit_carries_its_way_home(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    product(store, "甲", 1)
    target = tmp_path / "products.xlsx"
    made = open_page(qtbot, desk, preferences, str(target))
    qtbot.mouseClick(made.export_button, Qt.MouseButton.LeftButton)
    menu = made.export_button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["This view", "Products sheet to edit"]
    menu.actions()[1].trigger()
    menu.close()
    qtbot.waitUntil(made.notices.banner.isVisible)
    assert cells(target)[0][-2:] == ("_key", "_version")


def test_a_place_that_cannot_be_written_is_named_on_the_page(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    product(store, "甲", 1)
    made = open_page(qtbot, desk, preferences, str(tmp_path / "nowhere" / "products.xlsx"))
    made.export_view()
    qtbot.waitUntil(made.notices.banner.isVisible)
    assert "cannot be written" in made.notices.banner.text


def test_in_a_low_window_enter_lays_the_panel_over_the_whole_list(
    qtbot: QtBot, desk: Desk, page: ProductPage
) -> None:
    page.resize(1210, 600)
    settle(qtbot, desk)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settle(qtbot, desk)

    assert page.detail.isVisible()
    assert page.table.width() > page.width() - 60
    assert page.table.horizontalScrollBar().maximum() == 0


def test_what_is_said_of_an_export_stands_beside_the_panel(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    product(store, "甲", 1)
    made = open_page(qtbot, desk, preferences, str(tmp_path / "products.xlsx"))
    made.resize(1000, 600)
    settle(qtbot, desk)
    made.table.setFocus()
    qtbot.keyClick(made.table, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert made.detail.isVisible()
    made.export_view()
    qtbot.waitUntil(made.notices.banner.isVisible)

    banner = made.notices.banner
    right = banner.mapTo(made, banner.rect().topRight()).x()
    assert right < made.detail.mapTo(made, QPoint()).x()
