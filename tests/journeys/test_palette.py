"""One box over everything, the help and the keys: from anywhere, by keyboard alone."""

from tests.journeys.seller import Seller
from tests.views.order.conftest import LATE, TRACKED


def test_the_palette_leads_everywhere_and_the_help_leads_on(seller: Seller) -> None:
    seller.press("Ctrl+4")
    seller.press("Ctrl+K")
    seller.type("SF12345")
    seller.press("Return")
    assert seller.window.current_tab == "order"
    assert seller.current_order == TRACKED

    seller.press("Ctrl+K")
    seller.type("hyfs")
    seller.press("Return")
    assert seller.window.current_tab == "customer"
    assert "华艺服饰" in seller.sees

    seller.press("Ctrl+K")
    seller.type("dzfbd")
    seller.press("Return")
    assert seller.window.current_tab == "product"
    assert "定制帆布袋" in seller.sees

    seller.press("Ctrl+K")
    seller.type("2206")
    assert LATE not in seller.sees
    seller.press("Ctrl+Return")
    assert seller.orders == [LATE]

    seller.press("Ctrl+K")
    seller.type("many waybills")
    seller.press("Return")
    seller.press("F1")
    assert "Many waybills at once" in seller.sees
    seller.press("Ctrl+/")
    assert "Keys" in seller.sees.splitlines()
    seller.press("Escape")

    seller.press("Ctrl+K")
    seller.type("due soon")
    seller.press("Return")
    assert seller.focus.accessibleName() == "Due soon (hours)"
