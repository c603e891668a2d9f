"""The page of products: its lists, and the editor that follows them."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from seller_desk.models.order import OrderLine
from seller_desk.models.product import Product, Sku
from seller_desk.models.search import folded
from seller_desk.models.store import Store
from seller_desk.services.order.filters import OrderFilter
from seller_desk.services.product.queries import Flaw, ProductFilter
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.product.page import ProductPage
from seller_desk.views.theme import theme
from seller_desk.views.widgets.row_table import DEBOUNCE_MS
from seller_desk.words import ListingStatus, ProductKind
from tests.makers import NOW, make_order, make_product

TITLE, KIND = 1, 4
"""Places of columns."""


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
    made.resize(1356, 820)
    made.show()
    desk.changed.connect(lambda _: made.refresh())  # as the window does
    settle(qtbot, desk)
    return made


def settle(qtbot: QtBot, desk: Desk) -> None:
    """Also what follows a short while after the current row has changed."""
    for _ in range(2):
        qtbot.wait(DEBOUNCE_MS)
        qtbot.waitUntil(lambda: desk.is_settled)


def look_at(qtbot: QtBot, page: ProductPage, name: str) -> None:
    qtbot.waitUntil(lambda: page.editor.isVisible() and page.editor.title.text == name)


def cells(path: Path) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))


def titles(page: ProductPage) -> list[str]:
    rows = page.table.rows
    return [rows.cells(at)[TITLE].text for at in range(len(rows.ids))]


def test_the_best_seller_comes_first_and_is_looked_at(page: ProductPage) -> None:
    assert titles(page) == ["定制工装裤", "纯棉短袖T恤"]
    assert page.status == "2 products"


def test_two_characters_find_a_product(qtbot: QtBot, desk: Desk, page: ProductPage) -> None:
    page.focus_find()
    page.board.find_field.insert("短袖")
    qtbot.keyClick(page.board.find_field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert titles(page) == ["纯棉短袖T恤"]
    assert page.status == "1 product"


def test_nothing_found_offers_the_way_back(qtbot: QtBot, desk: Desk, page: ProductPage) -> None:
    page.board.find_field.insert("无")
    qtbot.keyClick(page.board.find_field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert not page.table.isVisible()
    [clear] = page.board.none.buttons()
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert len(titles(page)) == 2


def test_a_click_on_a_heading_sorts(qtbot: QtBot, desk: Desk, page: ProductPage) -> None:
    header = page.table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(TITLE) + 30, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle(qtbot, desk)
    assert titles(page) == sorted(titles(page))


def test_the_type_filter_finds_what_nobody_has_confirmed(
    qtbot: QtBot, desk: Desk, page: ProductPage
) -> None:
    page.board.kind_chip.picked.emit(frozenset({"doubted"}))
    settle(qtbot, desk)
    assert titles(page) == ["定制工装裤"]


def test_a_type_that_nobody_has_confirmed_carries_a_question_mark(page: ProductPage) -> None:
    rows = page.table.rows
    kinds = {cells[TITLE].text: cells[KIND].text for cells in map(rows.cells, range(2))}
    assert kinds == {"定制工装裤": "Custom ?", "纯棉短袖T恤": "Stock"}


def test_the_orders_of_a_product_open(qtbot: QtBot, page: ProductPage) -> None:
    current = page.table.current_id()
    sold = page.editor.form.sold
    assert sold.all_orders.text() == "See 1 order"
    with qtbot.waitSignal(page.orders_asked) as asked:
        sold.all_orders.click()
    assert asked.args == [OrderFilter(product_id=current)]
    with qtbot.waitSignal(page.order_asked):
        sold.recent.setFocus()
        qtbot.keyClick(sold.recent, Qt.Key.Key_Return)


def test_the_editor_follows_the_row(qtbot: QtBot, page: ProductPage) -> None:
    page.table.select_row(1)
    look_at(qtbot, page, "纯棉短袖T恤")


def test_variants_are_listed(qtbot: QtBot, store: Store, desk: Desk, page: ProductPage) -> None:
    with store.write("made", now=NOW) as session:
        current = page.table.current_id()
        assert current is not None
        found = session.get_one(Product, current)
        found.skus.append(Sku(spec="红色;XL", cargo_number="JH-1-R"))
    page.refresh()
    settle(qtbot, desk)
    assert [sku.spec for sku in page.editor.form.skus.skus] == ["红色;XL"]


def test_the_lists_count_what_stands_where(
    qtbot: QtBot, store: Store, desk: Desk, page: ProductPage
) -> None:
    product(store, "草稿", status=ListingStatus.DRAFT)
    page.refresh()
    settle(qtbot, desk)
    assert page.status == "2 products"
    assert page.board.segment.button("draft").spoken == "Draft 1"  # type: ignore[attr-defined]
    page.board.segment.chosen.emit("draft")
    settle(qtbot, desk)
    assert titles(page) == ["草稿"]
    page.board.segment.chosen.emit("all")
    settle(qtbot, desk)
    assert len(titles(page)) == 3


def test_the_check_of_all_titles_is_a_filter(
    qtbot: QtBot, store: Store, desk: Desk, page: ProductPage
) -> None:
    product(store, "2026 夏季纯棉T恤 50件起批")
    product(store, "最好卖的T恤 50件起批")
    page.board.flaw_chip.picked.emit(frozenset({Flaw.TITLE.value}))
    settle(qtbot, desk)
    assert set(titles(page)) == {"最好卖的T恤 50件起批", "定制工装裤", "纯棉短袖T恤"}


def test_an_empty_shop_says_where_products_come_from(
    qtbot: QtBot, desk: Desk, preferences: Preferences
) -> None:
    made = open_page(qtbot, desk, preferences)
    assert not made.table.isVisible()
    assert not made.board.find_field.isVisible()


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
    assert heading == tuple(column.title for column in made.table.shown_columns())
    assert [row[0] for row in rows] == ["乙", "甲"]
    assert [row[2] for row in rows] == [2, 1]


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
    qtbot.mouseClick(made.board.export_button, Qt.MouseButton.LeftButton)
    menu = made.board.export_button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        *("This view", "Products sheet to edit", "Listing facts to publish"),
    ]
    menu.actions()[1].trigger()
    menu.close()
    qtbot.waitUntil(made.notices.banner.isVisible)
    assert cells(target)[0][-2:] == ("_key", "_version")


def test_listing_facts_go_out_with_a_row_for_every_variant(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    product(store, "纯棉短袖T恤", skus=[Sku(spec="红;S"), Sku(spec="红;M")])
    target = tmp_path / "facts.xlsx"
    made = open_page(qtbot, desk, preferences, str(target))
    made.board.export_asked.emit("listings")
    settle(qtbot, desk)
    assert [row[0] for row in cells(target)] == ["Title", "纯棉短袖T恤", None]


def test_a_place_that_cannot_be_written_is_named_on_the_page(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    product(store, "甲", 1)
    made = open_page(qtbot, desk, preferences, str(tmp_path / "nowhere" / "products.xlsx"))
    made.export_view()
    qtbot.waitUntil(made.notices.banner.isVisible)
    assert "cannot be written" in made.notices.banner.text


def test_in_a_narrow_window_enter_opens_the_editor_and_escape_leaves_it(
    qtbot: QtBot, desk: Desk, page: ProductPage
) -> None:
    page.resize(1_000, 600)
    page.editor.leave()
    settle(qtbot, desk)
    assert page.table.isVisible()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert page.editor.isVisible()
    assert page.editor.back.isVisible()
    assert not page.table.isVisible()
    qtbot.keyClick(page.editor.form.studio.edit, Qt.Key.Key_Escape)
    assert page.table.isVisible()
    assert not page.editor.isVisible()
    page.open_product(page.table.ids[0])
    page.show_filter(ProductFilter(find="短袖"))
    assert page.table.isVisible()
    page.open_product(page.table.ids[0])
    page.show_violations()
    assert page.board.isVisible()


@pytest.mark.parametrize("size", [(1_356, 820), (1_196, 620), (940, 520)])
def test_the_page_fits_its_window(
    qtbot: QtBot, desk: Desk, page: ProductPage, size: tuple[int, int]
) -> None:
    theme().apply("light")
    page.resize(*size)
    settle(qtbot, desk)
    assert (page.width(), page.height()) == size
    page.open_product(page.table.ids[0])
    settle(qtbot, desk)
    area, form = page.editor.area, page.editor.area.widget()
    assert form is not None
    assert form.minimumSizeHint().width() <= area.viewport().width()
    assert page.table.horizontalScrollBar().maximum() == 0


def test_a_list_is_kept_under_a_name_taken_again_and_forgotten(
    qtbot: QtBot, desk: Desk, page: ProductPage
) -> None:
    chip = page.board.views
    page.show_filter(ProductFilter(kind=ProductKind.CUSTOM))
    settle(qtbot, desk)
    qtbot.keyClicks(chip.lists.name, "pants")
    qtbot.keyClick(chip.lists.name, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert (chip.value, titles(page)) == ("pants", ["定制工装裤"])

    chip.cleared.emit()
    settle(qtbot, desk)
    assert (chip.value, len(titles(page))) == ("", 2)
    chip.lists.chosen.emit(ProductFilter(kind=ProductKind.CUSTOM))
    settle(qtbot, desk)
    assert (chip.value, titles(page)) == ("pants", ["定制工装裤"])
    chip.lists.dropped.emit("pants")
    settle(qtbot, desk)
    assert chip.value == ""


def test_a_product_that_comes_back_into_its_list_is_looked_at_again(
    qtbot: QtBot, store: Store, desk: Desk, page: ProductPage
) -> None:
    gone = page.table.current_id()
    for status, seen in (
        (ListingStatus.OFF_SHELF, "纯棉短袖T恤"),
        (ListingStatus.LIVE, "定制工装裤"),
    ):
        with store.write("moved", now=NOW) as session:
            session.get_one(Product, gone).status = status
        page.refresh()
        settle(qtbot, desk)
        assert page.editor.title.text == seen
    assert page.table.current_id() == gone
