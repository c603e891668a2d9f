"""A picture of the window goes to a chat or a forum: nobody can be recognised on it."""

from tests.journeys.seller import Seller
from tests.views.order.conftest import LATE


def test_screenshots_mode_hides_buyers_everywhere_and_writes_nothing(seller: Seller) -> None:
    seller.press("Ctrl+3")
    assert LATE in seller.orders
    plain = seller.window
    seller.press("Ctrl+K")
    seller.type("screenshots")
    seller.press("Return")
    seller.wait_for_another_window(plain)

    said = "Screenshots mode"
    assert said in seller.sees
    assert all(order.startswith("****") for order in seller.orders)
    assert "华**" in seller.cells_of(f"****{LATE[-3:]}")
    seller.click_order(f"****{LATE[-3:]}")
    for page in ("Ctrl+1", "Ctrl+3", "Ctrl+4"):
        seller.press(page)
        for secret in ("华艺服饰", "陈小姐", "13800002206", "2206", "人民路", LATE, "138.00"):
            assert secret not in seller.sees
    seller.press("Ctrl+Z")
    assert "nothing is written" in seller.sees

    veiled = seller.window
    seller.click(said)
    seller.wait_for_another_window(veiled)
    seller.press("Ctrl+3")
    assert LATE in seller.orders
