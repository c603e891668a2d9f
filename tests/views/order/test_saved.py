"""Lists that are kept, buyers that are picked, flags by keys, and looks that are noted."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from seller_desk.models.case import Disclosure
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.disclosure import COPIED, SHOWN
from seller_desk.services.order.filters import Stage
from seller_desk.views.order.facets import Facet
from seller_desk.views.order.page import OrderPage
from seller_desk.words import Tone
from tests.makers import NOW
from tests.views.order.conftest import HELD, LATE, LATER, TODAY, numbers, order_of, settle


def test_a_list_is_kept_under_a_name_taken_again_and_forgotten(
    qtbot: QtBot, page: OrderPage
) -> None:
    filters = page.board.filters
    buyers = filters.chips[Facet.CUSTOMER]
    assert [choice.text for choice in buyers._choices] == ["华艺服饰"]
    buyers.picked.emit(frozenset({buyers._choices[0].key}))
    settle(qtbot, page)
    assert (numbers(page), buyers.value) == ([LATE], "华艺服饰")

    qtbot.keyClicks(filters.views.lists.name, "hua yi")
    qtbot.keyClick(filters.views.lists.name, Qt.Key.Key_Return)
    settle(qtbot, page)
    assert filters.views.value == "hua yi"

    filters.clear.click()
    settle(qtbot, page)
    assert (len(numbers(page)), filters.views.value) == (4, "")
    filters.views.lists.chosen.emit(filters.views._views[0].wanted)
    settle(qtbot, page)
    assert (numbers(page), page.board.wanted.stage) == ([LATE], Stage.AWAITING_SHIPMENT)

    filters.views.lists.dropped.emit("hua yi")
    settle(qtbot, page)
    assert filters.views.value == ""


def test_ticked_orders_are_flagged_with_a_key(qtbot: QtBot, page: OrderPage, shop: Store) -> None:
    table = page.board.table
    table.tick_ids([table.ids[numbers(page).index(number)] for number in (LATER, HELD)])
    qtbot.keyClick(table, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, page)
    assert [order_of(shop, number).flag for number in (LATE, TODAY, LATER, HELD)] == [0, 1, 3, 3]
    shown = dict(zip(numbers(page), (table.rows.cells(at)[3] for at in range(4)), strict=False))
    assert (shown[LATER].icon, shown[LATER].tone) == ("flag", Tone.SUCCESS), "seen in the table"


def test_a_look_at_the_receiver_and_a_copy_are_noted_for_good(
    qtbot: QtBot, page: OrderPage, shop: Store
) -> None:
    receiver = page.drawer.receiver
    receiver.reveal.click()
    settle(qtbot, page)
    assert receiver._full.text() == "陈小姐  13800002206", "what is seen stays to be read"
    receiver.reveal.click()
    receiver.copy.click()
    settle(qtbot, page)
    with shop.read() as session:
        assert list(session.scalars(select(Disclosure.what))) == [SHOWN, COPIED]
        names = [row.name for row in history.listing(session)]
    assert names == ["reveal", "reveal", "fill"]
    assert history.undo(shop, now=NOW)["undone"] == 1, "the looks are passed over"
