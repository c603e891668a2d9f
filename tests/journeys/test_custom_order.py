"""A custom order of 15 days over the National Day: every date explains itself on the screen."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from seller_desk.models.store import Store
from seller_desk.words import ProductKind
from tests.journeys.seller import Seller
from tests.makers import make_product
from tests.views.exchange.sheets import HEADINGS, an_order, order_number, write_sheet

MONDAY = datetime(2026, 9, 28, 9, 30)
BAG = "定制帆布袋"
PAID = {"订单创建时间": "2026-09-25 09:50:00", "订单付款时间": "2026-09-25 10:00:00"}
CLOSED = "Days on which the shop is closed"


def test_fifteen_days_over_the_national_day(
    sit_down: Callable[..., Seller], tmp_path: Path
) -> None:
    store = Store.open(tmp_path / "data" / "shop.db", create=True)
    with store.write("fill", now=MONDAY) as session:
        make_product(session, BAG, kind=ProductKind.CUSTOM, ship_days=15)
    store.close()
    seller = sit_down(MONDAY)

    headings = [name for name in HEADINGS if name != "货号"]
    order = an_order(1, 货品标题=BAG, **PAID)
    seller.drop(write_sheet(tmp_path / "0928.xlsx", [order], headings))
    seller.click("Write 1 order")
    seller.press("Ctrl+3")
    assert seller.orders == [order_number(1)]
    assert "paid 09-25 10:00 + the product's 15 days = 10-10 10:00" in seller.sees

    seller.press("Ctrl+,")
    seller.choose("Deadlines")
    seller.click("Working days")
    seller.press("Ctrl+,")
    said = "paid 09-25 10:00 + the product's 15 working days = 10-22 10:00"
    assert said in seller.sees
    assert "National Day 10-01–10-07" in seller.sees
    seller.keep_picture("custom-1-working-days")

    seller.press("Ctrl+,")
    seller.go_into(CLOSED)
    seller.type("2026-10-15..2026-10-16")
    seller.press("Return")
    assert "1 get more time, 0 less" in seller.sees
    seller.keep_picture("custom-2-trial")
    seller.click("Save")
    seller.press("Ctrl+,")
    assert "15 working days = 10-26 10:00" in seller.sees
    assert "closed 10-15–10-16" in seller.sees
    seller.keep_picture("custom-3-closed-days")

    seller.press("Ctrl+Z")
    seller.wait_to_see("Undone")
    assert said in seller.sees
