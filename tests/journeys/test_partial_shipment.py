"""An order leaves in two parcels; one of them is put right, taken off and put back."""

from tests.journeys.seller import Seller
from tests.views.order.conftest import LATER

FIRST, SECOND, RIGHT = "SF1234567890777", "YT8841102947061", "YT8841102947068"


def test_two_parcels_one_corrected_one_taken_off_and_put_back(seller: Seller) -> None:
    seller.press("Ctrl+3")
    seller.click_order(LATER)
    seller.click("Only a part goes now")
    if not seller.is_chosen("Only a part goes now"):  # beside its words: the keyboard is on it
        seller.press("Space")
    seller.type("120")
    seller.keep_picture("partial-1-split")
    seller.go_into("Waybill no.")
    seller.type(FIRST)
    seller.press("Ctrl+Return")
    assert LATER in seller.orders
    assert "part sent: 121" in seller.sees
    assert "Ship what is left" in seller.sees

    seller.go_into("Waybill no.")
    seller.type(SECOND)
    seller.press("Ctrl+Return")
    assert LATER not in seller.orders
    seller.click("Shipped")
    seller.click_order(LATER)
    assert "定制帆布袋 × 80" in seller.sees

    seller.click_last("Change this parcel")
    seller.go_into("Waybill no.")
    seller.type(RIGHT)
    seller.keep_picture("partial-2-change")
    seller.click("Save the parcel")
    assert f"Change a parcel of order {LATER}" in seller.sees
    assert RIGHT in seller.sees
    assert SECOND not in seller.sees

    seller.click_last("Take this parcel off")
    assert LATER not in seller.orders
    seller.click("To ship")
    assert LATER in seller.orders
    seller.keep_picture("partial-3-back-to-ship")
    seller.press("Ctrl+Z")
    seller.wait_to_see("Undone")
    assert LATER not in seller.orders
