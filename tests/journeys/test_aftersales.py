"""A dispute from its application to its end, and a morning at the scan bench."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit

from seller_desk.models.store import Store
from seller_desk.services import money
from seller_desk.views.order.scan_hero import ScanHero
from tests.journeys.seller import Seller
from tests.views.order.conftest import HELD, LATE, TODAY, TRACKED


def spent(folder: Path) -> int:
    store = Store.open(folder / "data" / "shop.db")
    with store.read() as session:
        found = sum(one.paid_fen for one in money.all_spends(session).values())
    store.close()
    return found


def enter(seller: Seller, field: str, text: str) -> None:
    found = next(
        each
        for each in seller.window.findChildren(QLineEdit)
        if each.isVisible() and each.accessibleName() == field
    )
    found.setFocus()
    seller.type(text)


def hears(seller: Seller) -> str:
    """The large answer of the bench."""
    hero = next(each for each in seller.window.findChildren(ScanHero) if each.isVisible())
    return hero.accessibleName()


def test_a_dispute_from_application_to_its_end(seller: Seller, tmp_path: Path) -> None:
    seller.press("Ctrl+3")
    seller.press("Return")
    before = spent(tmp_path)
    seller.click("Register after-sales")

    enter(seller, "Refund (¥)", "38.00")
    enter(seller, "Reason", "尺码偏小")
    seller.click("Register it")
    assert f"Register after-sales of order {LATE}" in seller.sees
    assert "2 d 0 h left" in seller.sees
    assert spent(tmp_path) == before

    seller.click("Refuse, the buyer may change it")
    seller.click("The platform steps in")
    assert "Hand in proof on the platform" in seller.sees
    kinds = seller.window.findChildren(QComboBox)
    assert any(box.currentText() == "Dispute" for box in kinds if box.isVisible())

    seller.click("Platform: refund")
    assert spent(tmp_path) == before - 3_800
    seller.press("Ctrl+Z")
    seller.wait_to_see("Undone")
    assert spent(tmp_path) == before


def test_the_home_page_opens_the_cases_that_it_counts(seller: Seller) -> None:
    seller.press("Ctrl+1")
    seller.click("cases to answer")
    assert seller.is_chosen("To answer")
    assert HELD in seller.sees


def test_two_orders_are_scanned_away_without_a_mouse(seller: Seller) -> None:
    seller.press("Ctrl+3")
    seller.click("Scan to ship")
    for code in (LATE, "SF1234567890456", TODAY, "YT1234567890123"):
        seller.type(code)
        seller.press("Return")
    assert "…000002 is done, next" in hears(seller)
    seller.press("F8")
    assert "Taken back" in hears(seller)
    seller.press("Esc")
    seller.press("Esc")

    assert LATE not in seller.orders
    assert TODAY in seller.orders
    seller.click("Shipped")
    assert {LATE, TRACKED} <= set(seller.orders)
