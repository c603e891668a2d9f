"""From the board to the customers of one segment, and back to all."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from seller_desk.models.store import Store
from tests.journeys.seller import Seller
from tests.makers import NOW, make_customer, make_order


@pytest.fixture
def seller(sit_down: Callable[[], Seller], tmp_path: Path) -> Seller:
    """A shop with one who came often but not for a while, and one who came once."""
    store = Store.open(tmp_path / "data" / "shop.db", create=True)
    with store.write("fill", now=NOW) as session:
        for name, days in (("以前常来", range(60, 223, 7)), ("来过一次", range(2, 3))):
            customer = make_customer(session, name)
            customer.province, customer.address = "浙江", "浙江省杭州市余杭区1号"
            for number, day in enumerate(days):
                at = NOW - timedelta(days=day)
                facts = {"customer_id": customer.id, "paid_fen": 100_000, "created_at": at}
                make_order(session, f"26110000{customer.id:05}{number:06}", paid_at=at, **facts)
    store.close()
    return sit_down()


def test_the_customers_of_a_segment_are_listed_and_then_all_again(seller: Seller) -> None:
    seller.press("Ctrl+4")
    assert "2 customers" in seller.sees
    seller.click("Analysis")
    assert "Key: to keep" in seller.sees
    assert "came often, not for a while" in seller.sees
    seller.click("List 1 customer")
    assert "1 customer" in seller.sees
    assert "浙江 杭州" in seller.sees
    seller.click("Only these")
    assert "2 customers" in seller.sees
