"""An order by telephone: typed in by keys alone, changed, closed, and the closing taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from seller_desk.models.listing import PriceTier
from seller_desk.models.search import search_text
from tests.journeys.seller import Seller
from tests.makers import NOW, make_customer, make_product, new_store

NUMBER = "XS20261123001"


@pytest.fixture
def seller(sit_down: Callable[[], Seller], tmp_path: Path) -> Seller:
    """A shop with one regular and one shirt of two prices."""
    store = new_store(tmp_path / "data" / "shop.db")
    with store.write("fill", now=NOW) as session:
        make_customer(session, "华艺服饰")
        shirt = make_product(session, "纯棉短袖T恤", code="T-1", unit="件", minimum_quantity=50)
        shirt.search_text = search_text(["纯棉短袖T恤", "T-1"])
        session.add_all(
            PriceTier(product_id=shirt.id, from_quantity=first, price_fen=fen)
            for first, fen in ((50, 1_800), (100, 1_500))
        )
    store.close()
    return sit_down()


def test_an_order_by_telephone_is_typed_changed_closed_and_open_again(seller: Seller) -> None:
    seller.press("Ctrl+3")
    seller.press("Ctrl+N")
    seller.type("hy")
    seller.press("Return")
    seller.type("T-1")
    seller.press("Return")
    seller.type("100")
    assert "¥1,500.00" in seller.sees
    assert "Ship by, if paid now" in seller.sees
    assert "11-30 09:30  ·  7 days" in seller.sees
    seller.go_into("Adjustment (¥)")
    seller.press("Tab")
    seller.press("Space")
    assert "Ship by, if paid now" not in seller.sees
    seller.press("Ctrl+Return")
    assert f"Type in order {NUMBER}" in seller.sees

    assert seller.is_chosen("To ship")
    assert seller.orders == [NUMBER]
    assert "ship before 11-30 09:30" in seller.sees
    seller.click("Change")
    seller.type("40")
    seller.press("Ctrl+Return")
    assert "720.00" in "".join(seller.cells_of(NUMBER))  # the first tier again

    seller.click("Close order")
    assert f"Close order {NUMBER}" in seller.sees
    assert "ship before 11-30 09:30" not in seller.sees
    seller.press("Ctrl+Z")
    seller.wait_to_see("Undone")
    assert seller.orders == [NUMBER]
