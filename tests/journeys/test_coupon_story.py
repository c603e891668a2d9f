"""The guide's warning: 满1000减50 for everybody loses money; for regulars alone it does not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from seller_desk.models.store import Store
from tests.journeys.seller import Seller
from tests.makers import NOW, make_customer, make_product
from tests.services.shop import goods, sold


@pytest.fixture
def seller(sit_down: Callable[[], Seller], tmp_path: Path) -> Seller:
    """A regular with good margins, and a key customer who buys with hardly any."""
    store = Store.open(tmp_path / "data" / "shop.db", create=True)
    with store.write("fill", now=NOW) as session:
        shirt = make_product(session, "纯棉T恤", cost_fen=60_000)
        uniform = make_product(session, "校服", cost_fen=117_000)
        for who, product, times in (("老客", shirt, 7), ("大客", uniform, 30)):
            customer = make_customer(session, who).id
            for _ in range(times):
                sold(session, 5, 120_000, customer_id=customer, lines=[goods(product, 120_000)])
    store.close()
    return sit_down()


def test_a_coupon_for_everybody_loses_money_and_one_for_regulars_does_not(seller: Seller) -> None:
    seller.press("Ctrl+4")
    seller.click("Coupons")
    for field, text in (("Name (only seen here)", "回购券"), ("From (yuan)", "1000")):
        seller.go_into(field)
        seller.type(text)
    seller.go_into("Off (yuan)")
    seller.type("50")
    seller.click("New customers")
    seller.click("Key customers")

    seller.wait_to_see("Open to all tiers")
    assert "Key customers take 81% of the money" in seller.sees
    assert "¥600.00 in all" in seller.sees  # 30 uniforms with 30 yuan each, less 50
    seller.click("Regular customers only")
    assert "No order with known costs loses money" in seller.sees
    assert "Open to all tiers" not in seller.sees

    seller.click("Make and give out")
    assert "Given to 1 customer" in seller.sees
    assert "What “回购券” brought" in seller.sees
    assert "Given today: what it brings shows from tomorrow on" in seller.sees
    seller.click("1 did not yet")
    assert "1 customer" in seller.sees
    seller.press("Ctrl+Z")
    seller.click("Coupons")
    assert "回购券" not in seller.sees
