"""A regular who buys red T-shirts asks for a price: quoted a yuan lower, accepted, an order."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from seller_desk.models.dealing import Quote
from seller_desk.models.listing import PriceTier
from seller_desk.models.order import OrderLine
from seller_desk.models.search import folded
from tests.journeys.seller import Seller
from tests.makers import NOW, make_customer, make_order, make_product, new_store


@pytest.fixture
def seller(sit_down: Callable[[], Seller], tmp_path: Path) -> Seller:
    """A shop with one regular, who bought 100 red T-shirts at 16.80."""
    store = new_store(tmp_path / "data" / "shop.db")
    with store.write("fill", now=NOW) as session:
        regular = make_customer(session, "红T恤老客户")
        regular.search_text = folded(regular.company or "")
        shirt = make_product(
            session, "纯棉短袖T恤 红色", code="T-RED", unit="件", minimum_quantity=50, cost_fen=900
        )
        shirt.search_text = folded("纯棉短袖T恤 红色 T-RED")
        session.add_all(
            PriceTier(product_id=shirt.id, from_quantity=quantity, price_fen=price)
            for quantity, price in ((50, 1800), (100, 1680))
        )
        line = OrderLine(
            position=1,
            product_id=shirt.id,
            title=shirt.title,
            unit_price_fen=1680,
            quantity_milli=100_000,
        )
        at = NOW - timedelta(days=40)
        make_order(
            session,
            customer_id=regular.id,
            paid_fen=168_000,
            created_at=at,
            paid_at=at,
            lines=[line],
        )
    store.close()
    return sit_down()


def test_a_regular_is_quoted_a_yuan_lower_and_the_order_appears(seller: Seller) -> None:
    seller.press("Ctrl+4")
    seller.press("Return")
    seller.click("Make quote")
    assert "QT20261123001" in seller.sees
    assert "Add a product first" in seller.sees

    seller.click("Add a product")
    seller.type("T-RED")
    seller.wait()
    seller.press("Return")
    seller.wait()
    seller.click("−1 yuan each")
    assert "Change prices of quote QT20261123001, version 1" in seller.sees
    assert "850.00" in seller.sees  # 50 pieces at 17.00
    seller.click("Issue and freeze")
    seller.click("Turn into an order")
    seller.click("See the order")

    assert seller.is_chosen("Unpaid")
    assert seller.orders == ["QT20261123001"]
    assert "850.00" in "".join(seller.cells_of("QT20261123001"))
    seller.press("Ctrl+Z")
    seller.wait_to_see("Undone")
    assert "850.00" not in seller.sees


def test_what_was_added_a_moment_ago_is_what_is_taken_back(seller: Seller) -> None:
    seller.press("Ctrl+4")
    seller.press("Return")
    seller.click("Make quote")
    seller.click("Add a product")
    seller.type("T-RED")
    seller.wait()
    seller.press("Return")
    seller.wait()
    seller.press("Ctrl+Z")  # long before it is written by itself

    assert "Undone: Write quote QT20261123001, version 1" in seller.sees
    assert "Add a product first" in seller.sees
    assert seller.ask(lambda session: session.scalar(select(func.count(Quote.id)))) == 1
