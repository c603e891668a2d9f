"""The shop's own rules: another number of days, another language, another look."""

from PySide6.QtWidgets import QApplication

from seller_desk.views.exchange.page import ImportPage
from seller_desk.views.history.page import HistoryPage
from seller_desk.views.main_window import MainWindow
from seller_desk.views.settings.page import SettingsPage
from tests.journeys.seller import Seller
from tests.views.order.conftest import LATE

DAYS = "Stock goods: days to ship"


def test_more_days_move_the_deadline_and_undo_moves_it_back(seller: Seller) -> None:
    seller.press("Ctrl+3")
    assert seller.cells_of(LATE)[1] == "24 h late"

    seller.press("Ctrl+,")
    seller.choose("Deadlines")
    seller.go_into(DAYS)
    seller.type("9")
    seller.press("Return")
    assert f"Set “{DAYS}”: 7 → 9" in seller.sees

    seller.press("Ctrl+,")
    assert "late" not in seller.cells_of(LATE)[1]
    assert "paid 11-15 09:30 + stock 9 days = 11-24 09:30" in seller.sees

    seller.press("Ctrl+Z")
    seller.wait_to_see("Undone")
    assert seller.cells_of(LATE)[1] == "24 h late"


def test_ctrl_z_in_the_field_takes_the_setting_back(seller: Seller) -> None:
    seller.press("Ctrl+,")
    seller.choose("Deadlines")
    seller.go_into(DAYS)
    seller.type("9")
    seller.press("Return")
    seller.press("Ctrl+Z")

    seller.wait_to_see("Undone")
    seller.press("Ctrl+3")
    assert seller.cells_of(LATE)[1] == "24 h late"


def test_another_language_speaks_at_once_and_all_goes_on(seller: Seller) -> None:
    for section, language, title in (
        ("Look and language", "中文", "订单"),
        ("外观和语言", "English", "Orders"),
    ):
        old = seller.window
        seller.press("Ctrl+,")
        seller.choose(section)
        seller.click(language)
        seller.wait_for_another_window(old)
        seller.press("Ctrl+3")
        assert title in seller.sees.splitlines()
    assert LATE in seller.orders


def test_the_dark_look_and_larger_rows_hold_in_the_next_window_too(seller: Seller) -> None:
    seller.press("Ctrl+,")
    seller.choose("Look and language")
    seller.click("Dark")
    seller.click("115%")
    old = seller.window
    seller.click("中文")
    seller.wait_for_another_window(old)
    seller.press("Ctrl+,")
    seller.choose("外观和语言")
    assert seller.is_chosen("115%")
    seller.click("100%")
    assert seller.is_chosen("100%")


def pages() -> int:
    """How many there are, in this window and in any other."""
    kinds = (HistoryPage, ImportPage, MainWindow, SettingsPage)
    return sum(isinstance(each, kinds) for each in QApplication.allWidgets())


def test_of_a_window_that_gave_way_nothing_is_left(seller: Seller) -> None:
    old, before = seller.window, pages()
    seller.press("Ctrl+,")
    seller.choose("Look and language")
    seller.click("中文")
    seller.wait_for_another_window(old)

    assert pages() == before
