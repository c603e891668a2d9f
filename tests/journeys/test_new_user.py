"""A new user: from the first start to the weekly review on paper, with nothing but the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.listing import PriceTier
from tests.journeys.seller import Seller
from tests.views.exchange.sheets import an_order, order_number, write_sheet
from tests.views.paper.pdf_text import pdf_pages

HOTEL = {"买家公司名": "宁波海曙酒店", "买家会员名": "haishu", "联系手机": "13900001111"}
BAG = {"货品标题": "定制帆布袋 100 个起订", "货号": "FB-1"}


def sheet_of_the_shop(path: Path) -> Path:
    """Three orders of the last week to ship, one of them late, and some that are over."""

    def order(place: int, day: int, **cells: object) -> dict[str, object]:
        at = {"订单创建时间": f"2026-11-{day:02} 10:00:00"}
        return an_order(place, **at, 订单付款时间=f"2026-11-{day:02} 10:10:00", **cells)

    over = {"订单状态": "交易成功"}
    return write_sheet(
        path,
        [
            order(1, 14),
            order(2, 18),
            order(3, 20, **HOTEL, **BAG),
            order(4, 17, **HOTEL, **over),
            *(order(place, place, **over) for place in range(5, 12)),
        ],
    )


def tiers_kept(session: Session) -> list[tuple[int, int]]:
    found = session.scalars(select(PriceTier).order_by(PriceTier.from_quantity))
    return [(tier.from_quantity, tier.price_fen) for tier in found]


def walk_the_six_steps(seller: Seller) -> None:
    """A step leads where it is done, and the tab leads back."""
    seller.click("Enter the name")
    seller.type("城西百货")
    seller.press("Return")
    seller.press("Ctrl+1")
    seller.click("Set the days")
    seller.click("Set to 10 days")
    seller.click("Set to 10 days")
    seller.press("Ctrl+1")
    seller.click("To the backups")
    seller.click("Make a backup now")
    seller.press("Ctrl+1")
    seller.keep_picture("user-04-path")


def price_in_tiers(seller: Seller) -> None:
    """The first product whose kind nobody has confirmed."""
    seller.click("See the products")
    seller.press("Return")
    seller.click("It is Stock")
    seller.go_into("Smallest order")
    seller.type("50")
    for price in ("18", "15"):
        seller.click("Add a tier")
        seller.press("Ctrl+A")
        seller.type(price)
    seller.press("Ctrl+S")
    seller.keep_picture("user-05-tiers")


def test_the_first_day_leads_from_an_empty_window_to_the_review_on_paper(
    newcomer: Seller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seller, paper = newcomer, tmp_path / "review.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(paper), ""))
    seller.keep_picture("user-01-welcome")
    seller.drop(sheet_of_the_shop(tmp_path / "1123.xlsx"))
    seller.keep_picture("user-02-preview")
    seller.click("Write 11 orders")
    seller.wait_to_see("1123.xlsx: 11 new")
    seller.keep_picture("user-03-orders")
    seller.press("Ctrl+1")
    walk_the_six_steps(seller)
    assert "4 of 6 done" in seller.sees
    price_in_tiers(seller)
    assert "Change product 纯棉短袖T恤 150 件起批" in seller.sees
    assert seller.ask(tiers_kept) == [(50, 1800), (100, 1500)]

    seller.press("Ctrl+3")
    seller.press("Return")
    seller.type("SF1234567890456")
    seller.press("Ctrl+Return")
    assert f"Ship order {order_number(1)}" in seller.sees
    seller.keep_picture("user-06-shipped")

    seller.press("Ctrl+4")
    seller.press("Return")
    assert "Last 12 months" in seller.sees
    seller.keep_picture("user-07-customer")
    seller.click("Coupons")
    seller.click("New 500−30")
    seller.go_into("Name (only seen here)")
    seller.type("新客券")
    seller.click("Make and give out")
    assert "Given to 1 customer" in seller.sees
    seller.keep_picture("user-08-coupon")
    seller.press("Ctrl+4")
    assert "Coupons of the shop" not in seller.sees

    seller.press("Ctrl+5")
    seller.click("Type in traffic")
    seller.type("900")
    seller.click("Save the day")
    seller.click("Diagnosis")
    assert "Conversion below the industry" in seller.sees
    seller.keep_picture("user-09-diagnosis")
    seller.click("Weekly review")
    seller.click("Make the PDF")
    seller.wait_to_see("Saved as review.pdf")
    seller.keep_picture("user-10-review")
    assert "2026-11-16" in pdf_pages(paper)[0]
    seller.press("Ctrl+Z")
    seller.wait_to_see("Undone")
