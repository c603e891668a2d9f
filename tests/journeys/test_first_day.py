"""The first day: an empty window, the demo shop, and what must leave the house today."""

from collections.abc import Callable
from pathlib import Path

from tests.journeys.seller import Seller
from tests.views.exchange.sheets import an_order, order_number, write_sheet


def test_the_demo_shop_shows_what_is_to_ship(newcomer: Seller) -> None:
    assert "Drop the files here" in newcomer.sees
    newcomer.click("Try the demo shop")
    newcomer.wait_to_see("to ship today")
    assert "Drop the files here" not in newcomer.sees

    newcomer.press("Ctrl+3")
    assert newcomer.orders
    assert all(" late" in newcomer.cells_of(order)[1] for order in newcomer.orders[:1])
    assert "Save and mark shipped" in newcomer.sees

    newcomer.press("Ctrl+Z")
    newcomer.wait_to_see("Undone")
    newcomer.press("Ctrl+1")
    assert "Drop the files here" in newcomer.sees


def test_the_own_sheet_is_dropped_on_the_empty_window(newcomer: Seller, tmp_path: Path) -> None:
    newcomer.drop(write_sheet(tmp_path / "1123.xlsx", [an_order(1), an_order(2)]))
    newcomer.click("Write 2 orders")

    assert "1123.xlsx: 2 new" in newcomer.sees
    assert set(newcomer.orders) == {order_number(1), order_number(2)}


def test_the_window_comes_back_on_the_tab_it_was_left_on(
    sit_down: Callable[[], Seller],
) -> None:
    seller = sit_down()
    seller.press("Ctrl+4")
    seller.leave()

    assert sit_down().window.current_tab == "customer"


def test_the_six_steps_lead_where_they_are_done_and_come_back_when_asked_for(
    newcomer: Seller,
) -> None:
    for step, seen, back in (
        ("Enter the name", "Own login on 1688", "Ctrl+,"),
        ("Set the days", "Days to ship by kind", "Ctrl+,"),
        ("To the backups", "Settings as a file", "Ctrl+,"),
        ("See how to export", "Where sheets come from", "Escape"),
        ("See the products", "No products yet", "Ctrl+1"),
    ):
        newcomer.click(step)
        assert seen in newcomer.sees
        newcomer.press(back)
    newcomer.click("Put away; the help (F1) brings it back")
    assert "The first day in six steps" not in newcomer.sees
    newcomer.press("Ctrl+K")
    newcomer.type("six steps")
    newcomer.press("Return")
    assert "0 of 6 done" in newcomer.sees
