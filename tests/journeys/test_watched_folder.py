"""A new sheet in the folder of downloads is offered, looked at, written and taken back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.journeys.seller import Seller
from tests.views.exchange.sheets import an_order, order_number, write_sheet


def test_a_sheet_that_is_downloaded_is_offered_and_becomes_orders(
    seller: Seller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(downloads))
    seller.press("Ctrl+,")
    seller.choose("Import and export")
    seller.click("Choose a folder…")
    assert str(downloads) in seller.sees

    seller.press("Ctrl+3")
    before = seller.orders
    write_sheet(downloads / "订单导出_1123.xlsx", [an_order(1)])
    seller.wait_to_see("Import 订单导出_1123.xlsx")
    assert seller.orders == before

    seller.click("Import")
    seller.wait_to_see("Write 1 order")
    seller.click("Write 1 order")
    seller.wait_to_see("订单导出_1123.xlsx: 1 new")
    seller.press("Ctrl+3")
    assert order_number(1) in seller.orders
    assert "Import 订单导出_1123.xlsx" not in seller.sees

    seller.press("Ctrl+Z")
    assert seller.orders == before
