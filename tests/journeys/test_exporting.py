"""What stands on the screen goes out as a sheet, and goes out as it stands there."""

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from seller_desk.views.widgets.row_table import RowTable
from tests.journeys.seller import Seller
from tests.views.exchange import seen
from tests.views.order.conftest import HELD, LATE, LATER, TODAY


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Whatever is exported goes there."""
    path = tmp_path / "out.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


def rows(path: Path) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))


def take(name: str) -> None:
    """A line of the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == name).trigger()
    menu.close()


def hide_column(table: RowTable, title: str) -> None:
    """By the column chooser."""
    menu = table.columns_menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == title).trigger()


def test_ctrl_e_writes_the_list_as_it_is_shown(seller: Seller, target: Path) -> None:
    seller.press("Ctrl+3")
    seller.press("Ctrl+E")

    assert "exported to out.xlsx" in seller.sees
    assert [row[1] for row in rows(target)] == ["Order no.", LATE, TODAY, LATER, HELD]


def test_a_filtered_sorted_and_narrowed_list_goes_out_exactly_so(
    seller: Seller, qtbot: QtBot, target: Path
) -> None:
    seller.press("Ctrl+3")
    seller.press("Ctrl+F")
    seller.type("T恤")
    seller.press("Return")
    table = seen.table(seller.window, "Order no.")
    header = table.horizontalHeader()
    keys = [column.key for column in table.columns]
    for title in ("Buyer", "Type"):
        hide_column(table, title)
    spot = QPoint(header.sectionViewportPosition(keys.index("amount")) + 20, header.height() // 2)
    for _ in ("from large to small", "from small to large"):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        seller.wait()
    seller.press("Ctrl+E")

    heading, *found = rows(target)
    assert heading == ("Ship by", "Order no.", "Product", "Pieces", "Amount (¥)", "Paid at")
    assert [row[1] for row in found] == seller.orders
    assert [row[4] for row in found] == [128, 138, 1001, 128]  # the held order stands last
    late = next(row for row in found if row[1] == LATE)
    assert late == (
        datetime(2026, 11, 22, 9, 30), LATE, "纯棉短袖T恤", 2, 138, datetime(2026, 11, 15, 9, 30),
    )  # fmt: skip


def test_the_batch_ship_sheet_of_ticked_orders(seller: Seller, target: Path) -> None:
    seller.press("Ctrl+3")
    table = seen.table(seller.window, "Order no.")
    table.tick_ids([table.ids[seller.orders.index(TODAY)]])
    seller.click("Export")
    take("Batch-ship sheet")
    seller.wait()

    assert rows(target) == [("订单编号", "物流公司", "运单号"), (TODAY, None, None)]
