"""Lists on paper before the parcels: pick, print, and again what has changed since."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from seller_desk.models.order import Order
from seller_desk.models.store import Store
from tests.journeys.seller import Seller
from tests.makers import NOW
from tests.views.order.conftest import HELD, LATE, LATER, TODAY
from tests.views.paper.pdf_text import pdf_pages


def test_orders_are_picked_and_what_changed_since_comes_first(
    seller: Seller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "picking.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    seller.press("Ctrl+3")
    seller.press("Ctrl+P")
    seller.wait_to_see("3 orders  ·  1 page")
    seller.click("Save as PDF…")
    seller.wait_to_see("Saved as picking.pdf")
    seller.press("Escape")

    assert "Mark orders as picked: 3" in seller.sees
    assert LATER in pdf_pages(target)[0]
    assert "Picked today 09:30" in seller.sees
    store = Store.open(tmp_path / "data" / "shop.db")
    with store.write("changed", now=NOW) as session:
        order = session.query(Order).filter_by(number=LATER).one()
        order.address = "浙江省 金华市 义乌市"
    store.close()
    seller.window.refresh_asked.emit()  # F5; without a window manager no window has the keyboard
    seller.wait()
    assert seller.orders == [LATER, LATE, TODAY, HELD]
    assert any(cell.startswith("reprint · ") for cell in seller.cells_of(LATER))
    seller.click("Papers")
    seller.choose("print again")
    assert seller.orders == [LATER]
