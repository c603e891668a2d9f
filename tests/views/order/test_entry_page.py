import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from seller_desk.models.case import Disclosure
from seller_desk.models.customer import Customer
from seller_desk.models.listing import PriceTier
from seller_desk.models.order import Order
from seller_desk.models.product import Sku
from seller_desk.models.search import search_text
from seller_desk.models.store import Store
from seller_desk.services.entering import enter_order
from seller_desk.services.order.cards import card
from seller_desk.services.order.entry import EntryDraft, EntryLine, Receiver
from seller_desk.services.settings import ShopSettings
from seller_desk.views.desk import Desk
from seller_desk.views.order.entry_acts import Decisions, EntryActs
from seller_desk.views.order.entry_page import EntryPage
from seller_desk.views.preferences import Preferences
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_customer, make_order, make_product


@pytest.fixture
def shop(store: Store) -> Store:
    """A customer, a shirt with two tiers and a scarce day's work, a bag in two colours."""
    with store.write("made", now=NOW) as session:
        buyer = make_customer(session, "华艺服饰")
        buyer.mobile, buyer.address = "13800002206", "广东省 广州市 白云区 人民路1号"
        shirt = make_product(
            session, "纯棉短袖T恤", code="T-1", unit="件", minimum_quantity=50, daily_capacity=10
        )
        shirt.search_text = search_text(["纯棉短袖T恤", "T-1"])
        session.add_all(
            PriceTier(product_id=shirt.id, from_quantity=first, price_fen=fen)
            for first, fen in ((50, 1_800), (100, 1_500))
        )
        bag = make_product(session, "帆布袋", unit="个")
        session.add_all(
            Sku(product_id=bag.id, spec=spec, price_fen=fen)
            for spec, fen in (("白", 500), ("黑", 600))
        )
    return store


@pytest.fixture
def page(qtbot: QtBot, shop: Store, desk: Desk, preferences: Preferences) -> EntryPage:
    made = EntryPage(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1196, 620)
    made.show()
    made.activateWindow()
    rest(qtbot, desk)
    return made


def rest(qtbot: QtBot, desk: Desk) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: desk.is_settled)
    qtbot.wait(1)


class Keys:
    """Somebody who has no mouse."""

    def __init__(self, qtbot: QtBot, page: EntryPage) -> None:
        self._qtbot, self._page = qtbot, page

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self._page

    def __call__(self, *typed: str | Qt.Key) -> None:
        for keys in typed:
            if isinstance(keys, str):
                self._qtbot.keyClicks(self.focus, keys)
            else:
                self._qtbot.keyClick(self.focus, keys)
            rest(self._qtbot, self._page.desk)


@pytest.fixture
def keys(qtbot: QtBot, page: EntryPage) -> Keys:
    return Keys(qtbot, page)


ENTER, DOWN, ESC, TAB = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Tab


def test_an_order_is_typed_by_keys_alone(
    qtbot: QtBot, shop: Store, page: EntryPage, keys: Keys
) -> None:
    asked: list[int] = []
    page.order_asked.connect(asked.append)
    keys("hyfs", ENTER)  # by its sound, faster than the list comes
    assert page.form.buyer.name == "华艺服饰"
    assert page.form.side.receiver.address.startswith("广东省")
    keys("T-1", ENTER)
    [shirt] = page.form.lines.rows
    assert (shirt.quantity.text(), shirt.price.text()) == ("50", "18.00")
    keys("99")
    assert (shirt.price.text(), shirt.hint.text()) == ("18.00", "1 more: 15.00 each")
    keys(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, "100")
    assert (shirt.price.text(), shirt.amount.text()) == ("15.00", "1,500.00")
    assert "ready 12-03 09:30 at the earliest" in page.form.side.late.text
    keys(ENTER, "fbd", ENTER)
    bag = page.form.lines.rows[1]
    assert keys.focus is bag.spec
    keys(DOWN, DOWN, ENTER, "20")
    assert (bag.line.spec, bag.price.text(), bag.amount.text()) == ("黑", "6.00", "120.00")
    page.form.side.freight.setFocus()
    keys("12", TAB, "-32.5")
    qtbot.keyClick(keys.focus, ENTER, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, page.desk)
    with shop.read() as session:
        order = session.get_one(Order, asked[0])
        assert (order.customer_id, order.paid_fen) == (1, 159_950)
        assert order.status is OrderStatus.AWAITING_PAYMENT
    assert not page.form.is_changed


def test_what_is_wrong_is_said_below_its_field_and_nothing_is_written(
    qtbot: QtBot, shop: Store, page: EntryPage, keys: Keys
) -> None:
    page.save.click()
    assert page.form.faults == ["Choose the customer, or name a new one", "Add a product"]
    keys("Tom", ENTER, "own goods", ENTER, "1.5", ENTER)
    [row] = page.form.lines.rows
    row.unit.setText("件")
    row.price.setText("ten")
    page.form.side.adjustment.setText("x")
    page.save.click()
    assert page.form.faults == ["A number such as 12 or 1.50", "An amount such as 1280.00"]
    assert page._total.text() == "To pay –"
    row.price.setText("3")
    page.form.side.adjustment.setText("-5")
    page.save.click()
    assert page.form.faults == ["Whole numbers only: sold by 件"]
    assert keys.focus is row.quantity
    keys("1")
    page.save.click()
    assert page.form.faults == ["The amount falls below 0"]
    page.form.side.adjustment.setText("-3")
    page.save.click()
    rest(qtbot, page.desk)
    with shop.read() as session:
        assert session.get_one(Customer, 2).company == "Tom"
        assert session.get_one(Order, 1).paid_fen == 0


def test_esc_asks_before_anything_typed_is_lost(qtbot: QtBot, page: EntryPage, keys: Keys) -> None:
    left: list[None] = []
    page.left.connect(lambda: left.append(None))
    keys("hyfs", ENTER, "T-1", ENTER, ESC)
    assert page.question.isVisible()
    assert keys.focus is page.keep
    keys(ESC)
    assert (page.question.isVisible(), len(page.form.lines.rows), left) == (False, 1, [])
    page.begin_new()
    assert page.question.isVisible()
    page.drop.click()
    rest(qtbot, page.desk)
    assert (page.form.lines.rows, page.form.buyer.name) == ([], "")
    keys(ESC, ESC)  # the list of customers first
    assert left == [None]


def test_an_order_is_changed_in_the_same_form_and_copied_into_a_new_one(
    qtbot: QtBot, shop: Store, page: EntryPage
) -> None:
    lines = (EntryLine(1, "纯棉短袖T恤", 50_000, 1_700, unit="件"),)
    with shop.write("enter_order", now=NOW) as session:
        home = Receiver("陈小姐", "13800002206", "广东省 广州市 白云区 人民路1号")
        order = enter_order(session, EntryDraft(1, lines=lines, paid_at=NOW, receiver=home), NOW)
    page.begin_edit(order)
    rest(qtbot, page.desk)
    [row] = page.form.lines.rows
    assert (page.save.text(), row.hint.text()) == (
        "Save changes", "tier price 18.00  ·  50 more: 15.00 each",
    )  # fmt: skip
    assert not page.form.side.paid.isEnabled()
    row.quantity.setText("120")
    assert row.price.text() == "17.00"  # it was typed over
    page.save.click()
    rest(qtbot, page.desk)
    page.begin_copy(order)
    rest(qtbot, page.desk)
    assert page.save.text() == "Save order"
    page.save.click()
    rest(qtbot, page.desk)
    with shop.read() as session:
        one, two = session.get_one(Order, order), session.get_one(Order, order + 1)
        assert (one.paid_fen, one.status) == (204_000, OrderStatus.AWAITING_SHIPMENT)
        assert (two.paid_fen, two.status) == (204_000, OrderStatus.AWAITING_PAYMENT)
        looks = list(session.scalars(select(Disclosure.row_id)))
    assert looks == [order, order], "each time the receiver stood there in full"


def test_the_panel_offers_what_may_be_done_with_an_order(
    qtbot: QtBot, shop: Store, desk: Desk
) -> None:
    with shop.write("enter_order", now=NOW) as session:
        own = enter_order(session, EntryDraft(1, lines=(EntryLine(None, "布", 1_000, 100),)), NOW)
        foreign = make_order(session, status=OrderStatus.AWAITING_PAYMENT).id
    acts = EntryActs()
    qtbot.addWidget(acts)
    Decisions(desk, acts, acts)

    def offered(order: int) -> list[bool]:
        with shop.read() as session:
            found = card(session, order, ShopSettings(), NOW)
        assert found is not None
        acts.show_card(found)
        return [not one.isHidden() for one in (acts.paid, acts.edit, acts.end, acts.done)]

    offered(foreign)
    assert acts.isHidden()
    assert offered(own) == [True, True, True, False]
    acts.paid.click()
    rest(qtbot, desk)
    assert offered(own) == [False, True, True, False]
    acts.end.click()
    rest(qtbot, desk)
    offered(own)
    assert acts.isHidden()
    with shop.read() as session:
        assert session.get_one(Order, own).status is OrderStatus.CLOSED
