"""The morning's work: the most pressing order is shipped, and a slip is taken back."""

from tests.journeys.seller import Seller
from tests.views.order.conftest import HELD, LATE, LATER, TODAY, UNTRACKED

WAYBILL = "SF1234567890456"


def test_an_order_is_shipped_with_the_keyboard_and_taken_back(seller: Seller) -> None:
    seller.press("Ctrl+3")
    assert seller.orders == [LATE, TODAY, LATER, HELD]
    assert "paid 11-15 09:30 + stock 7 days = 11-22 09:30" in seller.sees

    seller.press("Return")
    seller.type(WAYBILL)
    seller.press("Ctrl+Return")
    assert f"Ship order {LATE}" in seller.sees
    assert seller.orders == [TODAY, LATER, HELD]
    assert seller.current_order == TODAY

    seller.type("YT1234567890123")
    seller.press("Ctrl+Return")
    assert seller.orders == [LATER, HELD]

    seller.press("Ctrl+Z")
    seller.press("Ctrl+Z")
    seller.wait_to_see("Undone")
    assert seller.orders == [LATE, TODAY, LATER, HELD]


def test_what_was_shipped_stands_in_its_list_with_its_waybill(seller: Seller) -> None:
    seller.press("Ctrl+3")
    seller.press("Return")
    seller.type(WAYBILL)
    seller.press("Ctrl+Return")
    seller.click("Shipped")

    assert LATE in seller.orders
    assert WAYBILL in seller.cells_of(LATE)


def test_a_number_that_cannot_be_is_said_beside_its_field(seller: Seller) -> None:
    seller.press("Ctrl+3")
    seller.press("Return")
    seller.type("12")
    seller.press("Ctrl+Return")

    assert "8 to 30 letters and digits" in seller.sees
    assert seller.orders == [LATE, TODAY, LATER, HELD]


def test_a_forgotten_waybill_is_entered_afterwards(seller: Seller) -> None:
    seller.press("Ctrl+3")
    seller.click("Shipped")
    seller.click("No waybill")
    assert seller.orders == [UNTRACKED]

    seller.press("Return")
    seller.type(WAYBILL)
    seller.click("Save waybill")
    assert f"Add waybill number to order {UNTRACKED}" in seller.sees
    assert UNTRACKED not in seller.sees.replace(f"order {UNTRACKED}", "")
