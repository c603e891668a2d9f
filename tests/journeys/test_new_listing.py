"""The guide, scene 1: a new assistant lists the T-shirt, is stopped, mends it, and goes live."""

from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services.product.images import images_of
from seller_desk.services.product.tiers import TierPrice
from seller_desk.views.product.page import ProductPage
from seller_desk.words import ListingStatus
from tests.journeys.seller import Seller

SIDE = 800


def page_of(seller: Seller) -> ProductPage:
    page = seller.window.page("product")
    assert isinstance(page, ProductPage)
    return page


def store_of(seller: Seller) -> Store:
    return page_of(seller)._desk.store


def photos(folder: Path) -> list[Path]:
    """Five square photos of a shirt, the first one on white ground."""
    folder.mkdir()
    found = []
    for number, ground in enumerate(("white", "#d8d2c8", "#b7c4cf", "#8f9d86", "#cfc3b0"), 1):
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        image.fill(QColor(ground))
        painter = QPainter(image)
        painter.fillRect(QRect(250, 200, 300, 420), QColor("#24407a"))
        painter.fillRect(QRect(150, 200, 500, 140), QColor("#24407a"))
        painter.end()
        found.append(folder / f"IMG_{number}.jpg")
        image.save(str(found[-1]))
    return found


def look(seller: Seller, folder: Path, name: str) -> None:
    """How it stands, for whoever wants to see it."""
    seller.window.grab().save(str(folder / f"listing-{name}.png"))


def begin(seller: Seller) -> None:
    """Everything is entered as the assistant thinks it right."""
    seller.press("Ctrl+2")
    seller.click("New product")
    seller.type("2024 最好卖纯棉 T 恤")
    seller.wait_to_see("“最好”: absolute claim (ad law)")
    assert "no quantity" in seller.sees
    for field, value in (
        ("Smallest order", "50"),
        ("Ship (days)", "3"),
        ("Unit", "件"),
        ("Lead (days)", "3"),
    ):
        seller.go_into(field)
        seller.type(value)
    for price in ("18", "15"):
        seller.click("Add a tier")
        seller.press("Ctrl+A")
        seller.type(price)
    seller.press("Ctrl+S")
    seller.wait_to_see("Make product 2024 最好卖纯棉 T 恤")


def mend(seller: Seller, files: list[Path]) -> None:
    """What the check says, and the five photos."""
    seller.click("Use 热卖")
    seller.click("Use 2026")
    page_of(seller).editor.form.studio.edit.setFocus()
    seller.press("End")
    seller.type(" 50件起批")
    seller.drop(*files)


def test_the_shirt_of_the_guide_is_listed(newcomer: Seller, tmp_path: Path) -> None:
    seller = newcomer
    begin(seller)
    page = page_of(seller)
    product = page.editor.product_id
    assert product is not None
    assert not page.editor.side.check.submit.isEnabled()
    assert "2 items to mend before it can be submitted" in seller.sees
    look(seller, tmp_path, "stopped")

    mend(seller, photos(tmp_path / "photos"))
    with store_of(seller).read() as session:
        assert [one.name for one in images_of(session, product)] == [
            f"IMG_{number}.jpg" for number in range(1, 6)
        ]
    assert "Nothing stands in the way of a submit" in seller.sees
    look(seller, tmp_path, "checked")
    seller.click("Submit for review")
    assert "In review, an answer by 11-25" in seller.sees

    seller.click("Rejected…")
    seller.type("主图有水印")
    seller.click("Note the rejection")
    assert "Rejected: 主图有水印" in seller.sees
    look(seller, tmp_path, "rejected")
    seller.go_into("Code")
    seller.type("JH-T2601")
    seller.click("Submit for review")
    seller.click("It is live")
    look(seller, tmp_path, "live")
    with store_of(seller).read() as session:
        found = session.get_one(Product, product)
        assert found.status is ListingStatus.LIVE
        assert found.title == "2026 热卖纯棉 T 恤 50件起批"
        assert (found.code, found.minimum_quantity, found.lead_days) == ("JH-T2601", 50, 3)
    assert page.editor.form.tiers.tiers == (TierPrice(50, 1_800), TierPrice(100, 1_500))

    seller.click("Detail page")
    assert page.detail.panel.state.text == "Never made"
    look(seller, tmp_path, "detail")
    seller.click("Back")
    seller.press("Esc")
    for _ in range(2):
        seller.press("Ctrl+Z")
        seller.wait_to_see("Undone")
    assert page.editor.status.text == "Rejected"
