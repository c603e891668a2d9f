"""What was done stands in the history, and any step of it can be taken back."""

from pathlib import Path

from tests.journeys.seller import Seller
from tests.views.exchange.sheets import an_order, order_number, write_sheet
from tests.views.order.conftest import HELD, LATE, LATER, TODAY


def test_an_import_is_undone_on_the_history_page_though_more_was_done_since(
    seller: Seller, tmp_path: Path
) -> None:
    seller.drop(write_sheet(tmp_path / "1123.xlsx", [an_order(1), an_order(2)]))
    seller.click("Write 2 orders")
    assert order_number(1) in seller.orders
    seller.click("Shipped")
    seller.click("To ship")

    seller.click("History")
    assert "Import 1123.xlsx" in seller.sees
    seller.click("Undo this step")
    assert "What undoing did" in seller.sees

    seller.click("History")
    assert seller.orders == [LATE, TODAY, LATER, HELD]

    seller.press("Ctrl+Shift+Z")
    seller.wait_to_see("Done again")
    assert order_number(1) in seller.orders


def test_a_row_that_was_changed_since_stays_and_is_named(seller: Seller, tmp_path: Path) -> None:
    seller.drop(write_sheet(tmp_path / "1123.xlsx", [an_order(1), an_order(2)]))
    seller.click("Write 2 orders")
    seller.press("Ctrl+K")
    seller.type(order_number(1))
    seller.press("Ctrl+Return")
    seller.press("Return")
    seller.type("SF1234567890456")
    seller.press("Ctrl+Return")

    seller.click("History")
    seller.choose("Import 1123.xlsx")
    seller.click("Undo this step")
    assert "What undoing did" in seller.sees
    seller.click("History")
    seller.click("All")
    assert order_number(1) in seller.orders
    assert order_number(2) not in seller.orders
