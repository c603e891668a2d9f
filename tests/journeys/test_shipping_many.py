"""A morning's parcels: a part goes first, many waybills at once, two orders in one parcel."""

from PySide6.QtGui import QGuiApplication

from tests.journeys.seller import Seller
from tests.views.order.conftest import HELD, LATE, LATER, TODAY

SF, YTO = "SF1234567890777", "YT8841102947061"


def test_waybills_are_pasted_looked_at_written_and_taken_back(seller: Seller) -> None:
    seller.press("Ctrl+3")
    seller.press("Ctrl+Shift+L")
    assert "Orders › Many waybills" in seller.sees

    QGuiApplication.clipboard().setText(f"{LATE}\t{SF}\n{HELD}\t{YTO}\n{TODAY}\t{YTO}")
    seller.press("Ctrl+V")
    seller.wait_to_see("Write 2 rows")
    seller.press("Ctrl+Return")
    seller.wait_to_see("2 waybills written")

    seller.press("Escape")
    assert seller.orders == [LATER, HELD]
    seller.press("Ctrl+Z")
    seller.wait_to_see("Undone")
    assert seller.orders == [LATE, TODAY, LATER, HELD]


def test_a_part_leaves_and_the_order_stays_until_the_rest_has_gone(seller: Seller) -> None:
    seller.press("Ctrl+3")
    seller.click("Only a part goes now")  # beside its words: the keyboard is on it
    seller.press("Space")
    seller.type("1")
    seller.go_into("Waybill no.")
    seller.type(SF)
    seller.press("Ctrl+Return")
    assert seller.orders == [LATE, TODAY, LATER, HELD]
    assert "Ship what is left" in seller.sees
