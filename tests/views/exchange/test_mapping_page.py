"""Columns, words and the kind of a file are chosen on the import page, written and remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from seller_desk.models.history import Operation
from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import history, remembering
from seller_desk.services.remembering import KnownWord
from seller_desk.views.exchange.pick_table import PickTable
from seller_desk.views.exchange.recognised import ProfileMenu
from tests.makers import NOW
from tests.views.exchange import seen
from tests.views.exchange.seller import Seller
from tests.views.exchange.sheets import HEADINGS, an_order, write_sheet

OWN = (*HEADINGS, "业务员")


@pytest.fixture
def seller(store: Store, tmp_path: Path, qtbot: QtBot) -> Iterator[Seller]:
    made = Seller(store, tmp_path, qtbot)
    yield made
    made.desk.close()


def pick(seller: Seller, qtbot: QtBot, column: str, row: str, typed: str) -> None:
    """In the table with this column: look at the row, F2, type, Enter, wait."""
    table = seen.table(seller.page, column)
    assert isinstance(table, PickTable)
    table.setFocus()
    table.select_row(next(at for at, cells in enumerate(seen.rows(table)) if cells[0] == row))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert table.open_list is not None
    table.open_list.field.insert(typed)
    qtbot.keyClick(table.open_list.field, Qt.Key.Key_Return)
    seller.wait()


def operations(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(Operation.name).order_by(Operation.id)))


def shippers(store: Store) -> list[str | None]:
    with store.read() as session:
        return list(session.scalars(select(Order.shipper)))


def test_a_chosen_column_is_written_and_remembered_before_the_import(
    seller: Seller, qtbot: QtBot
) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1, 业务员="阿芳")], OWN))
    pick(seller, qtbot, "Goes to", "业务员", "shipper")
    seller.click("Write 1 order")
    seller.wait()
    assert shippers(seller.store) == ["阿芳"]
    assert operations(seller.store) == ["remember_mapping", "import_orders"]

    history.undo(seller.store, now=NOW)
    assert shippers(seller.store) == []
    seller.give(write_sheet(seller.folder / "b.xlsx", [an_order(2, 业务员="小林")], OWN))
    assert ["业务员", "小林", "Shipper", "Last time"] in seen.rows(seller.columns)


def test_nothing_is_remembered_where_the_box_is_unticked(seller: Seller, qtbot: QtBot) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1, 业务员="阿芳")], OWN))
    pick(seller, qtbot, "Goes to", "业务员", "shipper")
    seller.click("Remember for sheets with these headings")
    seller.click("Write 1 order")
    seller.wait()
    assert operations(seller.store) == ["import_orders"]


def test_starting_over_guesses_though_a_remembered_choice_was_changed(
    seller: Seller, qtbot: QtBot
) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1, 业务员="阿芳")], OWN))
    pick(seller, qtbot, "Goes to", "业务员", "shipper")
    seller.click("Write 1 order")
    seller.wait()
    seller.give(write_sheet(seller.folder / "b.xlsx", [an_order(2, 业务员="小林")], OWN))
    pick(seller, qtbot, "Goes to", "单位", "not imp")
    seller.click("Start over")
    seller.wait()
    found = {row[0]: row[2:] for row in seen.rows(seller.columns)}
    assert found["业务员"] == ["Not imported", "Skip"]
    assert found["单位"] == ["Unit", "Auto"]
    assert operations(seller.store)[-1] == "forget_columns"


def test_a_chosen_status_turns_the_order_good_and_is_remembered(
    seller: Seller, qtbot: QtBot
) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1, 订单状态="待揽收")]))
    assert not seller.button("Write 0 orders").isEnabled()
    pick(seller, qtbot, "Word in the file", "待揽收", "to ship")
    seller.click("Write 1 order")
    seller.wait()
    assert seller.count_orders() == 1
    with seller.store.read() as session:
        known = remembering.memory(session).words
    assert known == [KnownWord("status_text", "待揽收", "awaiting_shipment")]


def test_a_sheet_that_nobody_knows_is_explained_and_written(seller: Seller, qtbot: QtBot) -> None:
    order = {"编号": "2611883644800000001", "客人": "华艺服饰", "多少钱": 128}
    seller.give(write_sheet(seller.folder / "own.xlsx", [order], ("编号", "客人", "多少钱")))
    assert "What kind of sheet this is cannot be told from its headings." in seller.sees
    menus = [each.menu() for each in seller.page.findChildren(QPushButton) if each.isVisible()]
    menu = next(each for each in menus if isinstance(each, ProfileMenu))
    menu.actions()[0].trigger()
    seller.wait()
    assert "Order number is missing: choose its column" in seller.sees
    for heading, field in (
        ("编号", "order num"),
        ("客人", "buyer's login"),
        ("多少钱", "amount p"),
    ):
        pick(seller, qtbot, "Goes to", heading, field)
    assert "is missing" not in seller.sees
    seller.click("Write 1 order")
    seller.wait()
    assert seller.count_orders() == 1


def test_a_sheet_of_purchases_is_left_when_the_seller_says_so(seller: Seller) -> None:
    orders = [an_order(at, 卖家会员名=f"factory{at}") for at in range(1, 6)]
    seller.give(write_sheet(seller.folder / "b.xlsx", orders, (*HEADINGS, "卖家会员名")))
    assert "All of it was bought by yiwuchengxi88" in seller.sees
    seller.click("My purchases")
    assert (seller.closed, seller.count_orders()) == (1, 0)


def test_the_next_file_is_remembered_too_though_the_box_never_moved(
    seller: Seller, qtbot: QtBot
) -> None:
    first = write_sheet(seller.folder / "a.xlsx", [an_order(1, 业务员="阿芳")], OWN)
    headings = (*HEADINGS, "跟单")
    seller.give(first)
    pick(seller, qtbot, "Goes to", "业务员", "shipper")
    seller.click("Write 1 order")
    seller.wait()
    seller.give(write_sheet(seller.folder / "b.xlsx", [an_order(2, 跟单="阿芳")], headings))
    pick(seller, qtbot, "Goes to", "跟单", "shipper")
    seller.click("Write 1 order")
    seller.wait()
    assert operations(seller.store).count("remember_mapping") == 2
