"""An order is looked for: from anywhere, in the list, by conditions."""

from tests.journeys.seller import Seller
from tests.views.order.conftest import HELD, LATE, LATER, TODAY, TRACKED, UNPAID, UNTRACKED


def test_ctrl_k_finds_orders_of_any_state_from_any_tab(seller: Seller) -> None:
    seller.press("Ctrl+4")
    seller.press("Ctrl+K")
    seller.type("SF1234567890123")
    seller.press("Ctrl+Return")

    assert seller.window.current_tab == "order"
    assert seller.orders == [TRACKED]


def test_ctrl_f_finds_in_this_list_and_esc_shows_it_whole_again(seller: Seller) -> None:
    seller.press("Ctrl+3")
    seller.press("Ctrl+F")
    seller.type("帆布")
    seller.press("Return")
    assert seller.orders == [LATER]

    seller.press("Escape")
    assert seller.orders == [LATE, TODAY, LATER, HELD]


def test_chips_narrow_the_list_and_clear_widens_it(seller: Seller) -> None:
    seller.press("Ctrl+3")
    seller.click("Region")
    seller.choose("广东")
    seller.press("Escape")
    assert seller.orders == [LATE]

    seller.click("Clear")
    assert seller.orders == [LATE, TODAY, LATER, HELD]
    seller.click("All")
    assert set(seller.orders) == {LATE, TODAY, LATER, HELD, UNTRACKED, TRACKED, UNPAID}


def test_what_does_not_exist_is_said_with_the_way_out(seller: Seller) -> None:
    seller.press("Ctrl+3")
    seller.press("Ctrl+F")
    seller.type("no such order")
    seller.press("Return")
    assert "Without “Find no such order” there are 4" in seller.sees

    seller.click("Clear all filters")
    assert seller.orders == [LATE, TODAY, LATER, HELD]


def test_the_keyboard_alone_goes_through_tabs_and_lists(seller: Seller) -> None:
    for place, tab in enumerate(("home", "product", "order", "customer", "data"), start=1):
        seller.press(f"Ctrl+{place}")
        assert seller.window.current_tab == tab
    seller.press("Ctrl+3")
    seller.press("Down")
    seller.press("Down")
    assert seller.current_order == LATER
    seller.wait_to_see("the product's 15 days")

    seller.press("Up")
    seller.press("Return")
    assert seller.current_order == TODAY
    seller.press("Escape")
    assert "Save and mark shipped" not in seller.sees
    seller.press("Down")
    assert seller.current_order == LATER
