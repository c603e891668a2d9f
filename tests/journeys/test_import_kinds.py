"""Every kind of sheet goes through the real window: dropped, put right, written, taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from seller_desk.services import exports
from seller_desk.services.settings import ShopSettings
from seller_desk.views.widgets.row_table import RowTable
from tests.journeys.seller import Seller
from tests.makers import NOW, new_store
from tests.views.exchange.sheets import an_order, order_number, write_sheet
from tests.views.order.conftest import LATE, LATER, TODAY, fill

LEFT = Qt.MouseButton.LeftButton
Sheet = Callable[[str], Path]


@pytest.fixture
def exported(tmp_path: Path) -> Sheet:
    """A table of the shop as a sheet; taken out before the window opens."""
    store = new_store(tmp_path / "data" / "shop.db")
    with store.write("fill", now=NOW) as session:
        fill(session)
    made: dict[str, Path] = {}
    for table in ("products", "customers"):
        made[table] = tmp_path / f"{table}.xlsx"
        exports.export(
            store,
            table,
            made[table],
            chosen=exports.ExportFilter(),
            full=True,
            language="zh_CN",
            settings=ShopSettings(),
            now=NOW,
        )
    store.close()
    return made.__getitem__


@pytest.fixture
def keeper(exported: Sheet, sit_down: Callable[[], Seller]) -> Seller:
    """Somebody at the window of that shop."""
    assert exported("products").exists()
    return sit_down()


def edit(path: Path, row_of: str, **cells: object) -> Path:
    """What somebody types in a spreadsheet into the row that holds a text."""
    book = load_workbook(path)
    sheet = book.active
    assert sheet is not None
    headings = [cell.value for cell in sheet[1]]
    row = next(r for r in sheet.iter_rows(min_row=2) if row_of in [cell.value for cell in r])
    for heading, value in cells.items():
        row[headings.index(heading)].value = value
    book.save(path)
    return path


def a_sheet(path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def click_cell(seller: Seller, text: str) -> None:
    """A cell of any list in sight, by its text."""
    table, spot = next(
        (table, table.visualRect(table.model().index(row, column)).center())
        for table in seller.window.findChildren(RowTable)
        if table.isVisible()
        for row in range(table.model().rowCount())
        for column in range(table.model().columnCount())
        if table.model().index(row, column).data() == text
    )
    QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(spot))
    table.setFocus()
    seller.wait()


def cells(seller: Seller) -> set[str]:
    """Everything that stands in the lists in sight."""
    return {
        str(table.model().index(row, column).data())
        for table in seller.window.findChildren(RowTable)
        if table.isVisible()
        for row in range(table.model().rowCount())
        for column in range(table.model().columnCount())
    }


def test_a_wrong_cell_is_put_right_in_place_written_and_taken_back(
    keeper: Seller, tmp_path: Path
) -> None:
    keeper.drop(write_sheet(tmp_path / "1123.xlsx", [an_order(1), an_order(2, 数量="many")]))
    assert "Write 1 order" in keeper.sees
    click_cell(keeper, order_number(2))
    keeper.press("F2")
    keeper.type("2")
    keeper.press("Return")
    keeper.wait_to_see("Write 2 orders")
    assert "1 cell put right here; the file itself stays as it is" in keeper.sees

    keeper.press("Ctrl+Return")
    keeper.wait_to_see("1123.xlsx: 2 new")
    assert {order_number(1), order_number(2)} <= cells(keeper)
    keeper.press("Ctrl+Z")
    keeper.wait_to_see("Undone")
    assert not {order_number(1), order_number(2)} & cells(keeper)


def test_a_record_that_is_left_out_stays_out(keeper: Seller, tmp_path: Path) -> None:
    keeper.drop(write_sheet(tmp_path / "1123.xlsx", [an_order(1), an_order(2)]))
    click_cell(keeper, order_number(2))
    keeper.press("Space")
    keeper.wait_to_see("Write 1 order")
    assert "Left out" in cells(keeper)

    keeper.click("Write 1 order")
    keeper.wait_to_see("1123.xlsx: 1 new")
    assert order_number(1) in cells(keeper)
    assert order_number(2) not in cells(keeper)


def test_products_go_out_are_edited_and_come_back(keeper: Seller, exported: Sheet) -> None:
    keeper.drop(edit(exported("products"), "定制帆布袋", 起订量=300, **{"成本(元)": "3.5O"}))
    assert "Product sheet" in keeper.sees
    assert "3.5O" in cells(keeper)
    click_cell(keeper, "定制帆布袋")
    keeper.press("F2")
    keeper.type("3.50")
    keeper.press("Return")
    keeper.wait_to_see("Write 1 product")
    keeper.click("Write 1 product")
    keeper.wait_to_see("products.xlsx: 1 changed")

    keeper.drop(exported("products"))
    keeper.wait_to_see("This very file was imported today 09:30 (1 changed)")
    keeper.click("Look at it again")
    assert "There is nothing new in it" in keeper.sees


def test_customers_come_back_with_a_note(keeper: Seller, exported: Sheet) -> None:
    keeper.drop(edit(exported("customers"), "华艺服饰", 备注="月结"))
    assert "月结" in cells(keeper)
    keeper.click("Write 1 customer")
    keeper.wait_to_see("customers.xlsx: 1 changed")
    keeper.click("Undo")
    keeper.wait_to_see("Undone")


def test_waybills_ship_their_orders_and_undo_takes_them_back(
    keeper: Seller, tmp_path: Path
) -> None:
    path = a_sheet(
        tmp_path / "waybills.xlsx",
        ("订单编号", "物流公司", "运单号"),
        (LATE, "中通快递", "753109246688"),
        (TODAY, "中通快递", "753109246689"),
        ("9999", "中通快递", "753109246690"),
    )
    keeper.drop(path)
    assert "Refused" in cells(keeper)
    keeper.click("Write 2 waybills")
    keeper.wait_to_see("waybills.xlsx: 2 new, 1 refused")
    keeper.click("To ship")
    assert keeper.orders[0] == LATER

    keeper.click("Undo")
    keeper.wait_to_see("Undone")
    assert keeper.orders[:2] == [LATE, TODAY]


@pytest.mark.parametrize(
    ("headings", "row", "button"),
    [
        (("统计日期", "访客数", "浏览量", "支付买家数", "支付金额"), (), "Write 1 day"),
        (
            ("统计日期", "商品名称", "商品访客数", "商品浏览量", "支付买家数", "支付金额"),
            ("纯棉短袖T恤",),
            "Write 1 row",
        ),
    ],
)
def test_a_day_of_traffic_with_numbers_as_texts(
    keeper: Seller,
    tmp_path: Path,
    headings: tuple[str, ...],
    row: tuple[str, ...],
    button: str,
) -> None:
    day = ("2026-11-20", *row, "2,133", "10,412", "46", "10,095.00")
    keeper.drop(a_sheet(tmp_path / "traffic.xlsx", headings, day))
    assert {"2,133", "10,412", "10,095.00"} <= cells(keeper)
    keeper.click(button)
    keeper.wait_to_see("traffic.xlsx: 1 new")
    keeper.press("Ctrl+Z")
    keeper.wait_to_see("Undone")
