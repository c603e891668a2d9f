"""Notes beside a listing in the window: added, changed, removed, undone; cases are proposed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from seller_desk.models.order import OrderLine
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.product.remarks import remarks_of
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.product.page import ProductPage
from seller_desk.views.product.remark_forms import CaseForm, ReviewForm, RivalForm
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_order, make_product
from tests.views.product.test_editor import make
from tests.views.product.test_page import open_page, settle


@pytest.fixture
def shirt(store: Store) -> int:
    product = make(store)
    with store.write("made", now=NOW) as session:
        line = OrderLine(position=1, product_id=product, quantity_milli=900_000)
        order = {"province": "广东", "buyer_company": "佛山好又多超市", "created_at": NOW}
        make_order(session, "9", status=OrderStatus.COMPLETED, lines=[line], **order)
    return product


@pytest.fixture
def page(qtbot: QtBot, shirt: int, desk: Desk, preferences: Preferences) -> ProductPage:
    made = open_page(qtbot, desk, preferences)
    made.open_product(shirt)
    settle(qtbot, desk)
    return made


def button(row: object, name: str) -> QPushButton:
    assert hasattr(row, "findChildren")
    found: list[QPushButton] = row.findChildren(QPushButton)
    return next(each for each in found if each.accessibleName() == name)


def test_a_price_of_others_is_added_changed_removed_and_undone(
    qtbot: QtBot, page: ProductPage, store: Store, desk: Desk, shirt: int
) -> None:
    rivals = page.editor.form.remarks.rivals
    form = rivals.form
    assert isinstance(form, RivalForm)
    rivals.add.click()
    qtbot.keyClick(form._seller, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert form.fields["price_fen"].fault == "Enter a price"
    form._price.setText("17.5")
    form._seller.setText("禾川服饰")
    form.keep.click()
    settle(qtbot, desk)
    assert form.isHidden()
    assert rivals.head.hint.text == "¥18.00 here, ¥17.50 there"

    button(rivals.rows[0], "Change ¥17.50 · 禾川服饰").click()
    form._price.setText("18.5")
    form.keep.click()
    settle(qtbot, desk)
    assert rivals.head.hint.text == "¥18.00 here, ¥18.50 there"
    button(rivals.rows[0], "Remove ¥18.50 · 禾川服饰").click()
    settle(qtbot, desk)
    assert rivals.rows == []
    history.undo(store, now=NOW)
    with store.read() as session:
        assert remarks_of(session, shirt).rivals[0].draft.price_fen == 1_850


def test_a_large_order_is_proposed_as_a_case_without_the_buyer_s_name(
    qtbot: QtBot, page: ProductPage, store: Store, desk: Desk, shirt: int
) -> None:
    cases = page.editor.form.remarks.cases
    cases.propose.click()
    settle(qtbot, desk)
    (menu,) = cases.propose.findChildren(QMenu)
    (offered,) = menu.actions()
    assert offered.text() == "a chain of supermarkets in 广东 · 900"
    offered.trigger()
    menu.close()
    form = cases.form
    assert isinstance(form, CaseForm)
    form.keep.click()
    settle(qtbot, desk)
    with store.read() as session:
        told = remarks_of(session, shirt).cases[-1].draft
    assert (told.text, told.quantity) == ("a chain of supermarkets in 广东", 900)
    assert page.editor.form.has_place("cases")


def test_a_note_that_was_begun_stays_with_its_product(
    qtbot: QtBot, page: ProductPage, store: Store, desk: Desk, shirt: int
) -> None:
    with store.write("made", now=NOW) as session:
        other = make_product(session, "帆布包").id
    reviews = page.editor.form.remarks.reviews
    form = reviews.form
    assert isinstance(form, ReviewForm)
    reviews.add.click()
    form._text.setText("领口很挺")

    page.open_product(other)
    settle(qtbot, desk)
    assert form.isHidden()
    reviews.add.click()
    assert form._text.text() == ""
    page.open_product(shirt)
    settle(qtbot, desk)
    reviews.add.click()
    assert form._text.text() == "领口很挺"
