"""The morning routine: the sheet comes in, what is due today is scanned away, a list goes out."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog

from seller_desk.views.order.scan_hero import ScanHero
from tests.journeys.seller import Seller
from tests.journeys.test_exporting import take
from tests.views.exchange.sheets import an_order, order_number, write_sheet
from tests.views.order.conftest import LATE, TODAY

NEW = order_number(1)
PAID = {"订单创建时间": "2026-11-16 11:00:00", "订单付款时间": "2026-11-16 11:05:00"}
WAYBILLS = {LATE: "SF1234567890456", NEW: "YT1234567890123", TODAY: "YT1234567890124"}


def test_from_the_sheet_to_the_bench_to_the_list_of_what_left(
    seller: Seller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seller.drop(write_sheet(tmp_path / "订单导出_1123.xlsx", [an_order(1, **PAID)]))
    seller.keep_picture("morning-1-preview")
    seller.click("Write 1 order")

    seller.press("Ctrl+1")
    seller.keep_picture("morning-2-home")
    seller.click("to ship today")
    assert seller.orders == [LATE, NEW, TODAY]
    seller.press("Down")
    assert "paid 11-16 11:05 + stock 7 days = 11-23 11:05" in seller.sees
    seller.keep_picture("morning-3-due-today")

    seller.click("Scan to ship")
    for order, waybill in WAYBILLS.items():
        for code in (order, waybill):
            seller.type(code)
            seller.press("Return")
    hero = next(each for each in seller.window.findChildren(ScanHero) if each.isVisible())
    assert f"…{TODAY[-6:]} is done" in hero.accessibleName()
    seller.keep_picture("morning-4-bench")
    seller.press("Esc")

    out = tmp_path / "已发货.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    seller.click("Shipped")
    seller.click("Export")
    take("Batch-ship sheet")
    seller.wait_to_see("exported to 已发货.xlsx")
    seller.keep_picture("morning-5-exported")
    rows = {row[0]: row[2] for row in openpyxl.load_workbook(out).worksheets[0].values}
    assert WAYBILLS.items() <= rows.items()
