"""Ctrl+Z takes back what was written last, wherever the keyboard is by then."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from seller_desk.views.order.remarks import RemarksBlock
from seller_desk.views.product.page import ProductPage
from tests.journeys.seller import Seller


def test_a_saved_product_is_taken_back_from_the_field_it_was_typed_in(seller: Seller) -> None:
    seller.press("Ctrl+2")
    page = seller.window.page("product")
    assert isinstance(page, ProductPage)
    assert seller.focus.accessibleName() == "Products"  # not the hidden list of violations
    seller.press("Return")
    assert seller.focus.accessibleName() == "Title"
    seller.go_into("Lead (days)")
    seller.type("9")
    seller.press("Ctrl+S")
    assert isinstance(seller.focus, QLineEdit)
    seller.press("Ctrl+Z")
    assert "Undone: Change product" in seller.sees
    assert not page.editor.is_dirty

    seller.press("Esc")
    seller.click("Custom")
    seller.press("Ctrl+S")
    assert "Change product" in seller.sees
    seller.press("Ctrl+Z")
    seller.click("Print on one")
    assert seller.guest == "composer"
    seller.press("Ctrl+2")
    assert seller.guest == ""


def test_days_and_note_of_an_order_are_taken_back_from_their_fields(seller: Seller) -> None:
    seller.press("Ctrl+3")
    remarks = next(one for one in seller.window.findChildren(RemarksBlock) if one.isVisible())
    remarks.days.setFocus()
    remarks.days.selectAll()
    seller.type("15")
    seller.press("Return")
    assert remarks.days.value() == 15
    seller.press("Ctrl+Z")
    assert remarks.days.value() == 0
    assert isinstance(remarks.note, QPlainTextEdit)
    remarks.note.setFocus()
    seller.press("Ctrl+Shift+Z")
    assert remarks.days.value() == 15
