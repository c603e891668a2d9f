"""The guide, scene 1: a new assistant lists the T-shirt, is stopped, mends it, and goes live."""

from seller_desk.models.listing import ProductImage
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services.product.tiers import TierPrice
from seller_desk.views.product.page import ProductPage
from seller_desk.words import ListingStatus
from tests.journeys.seller import Seller
from tests.makers import NOW


def page_of(seller: Seller) -> ProductPage:
    page = seller.window.page("product")
    assert isinstance(page, ProductPage)
    return page


def store_of(seller: Seller) -> Store:
    return page_of(seller)._desk.store


def put_images(seller: Seller, product: int) -> None:
    """Five photos, the first one on white, as the image slots keep them."""
    with store_of(seller).write("made", now=NOW) as session:
        for place in range(5):
            picture = {"sha256": f"{place}", "name": "a.jpg", "width": 800, "height": 800}
            white = 0 if place else 1_000_000
            session.add(
                ProductImage(
                    product_id=product, position=place, size=9, white_share=white, **picture
                )
            )
    seller.wait()


def test_the_shirt_of_the_guide_is_listed(newcomer: Seller) -> None:
    seller = newcomer
    seller.press("Ctrl+2")
    seller.click("New product")
    seller.type("2024 最好卖纯棉 T 恤")
    seller.wait_to_see("“最好” is a banned word: absolute claim (advertising law, article 9)")
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

    page = page_of(seller)
    product = page.editor.product_id
    assert product is not None
    assert not page.editor.side.check.submit.isEnabled()
    assert "2 items to mend before it can be submitted" in seller.sees

    seller.click("Use 热卖")
    seller.click("Use 2026")
    page.editor.form.studio.edit.setFocus()
    seller.press("End")
    seller.type(" 50件起批")
    put_images(seller, product)
    assert "Nothing stands in the way of a submit" in seller.sees
    seller.click("Submit for review")
    assert "In review, an answer by 11-25" in seller.sees

    seller.click("Rejected…")
    seller.type("主图有水印")
    seller.click("Note the rejection")
    assert "Rejected: 主图有水印" in seller.sees
    seller.go_into("Code")
    seller.type("JH-T2601")
    seller.click("Submit for review")
    seller.click("It is live")

    with store_of(seller).read() as session:
        found = session.get_one(Product, product)
        assert found.status is ListingStatus.LIVE
        assert found.title == "2026 热卖纯棉 T 恤 50件起批"
        assert (found.code, found.minimum_quantity, found.lead_days) == ("JH-T2601", 50, 3)
    assert page.editor.form.tiers.tiers == (TierPrice(50, 1_800), TierPrice(100, 1_500))

    seller.press("Esc")
    for _ in range(2):
        seller.press("Ctrl+Z")
        seller.wait_to_see("Undone")
    assert page.editor.status.text == "Rejected"
