from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services.customer import queries
from seller_desk.services.customer.rfm import SCORES
from seller_desk.services.settings import ShopSettings
from seller_desk.views.customer.analysis_page import AnalysisPage
from seller_desk.views.customer.message_form import MessageForm
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from tests.makers import NOW, make_customer, make_order

DAY = timedelta(days=1)
NUMBERS = iter(range(1, 10_000))


def buyer(store: Store, name: str, days: list[int], paid_fen: int = 100_000) -> int:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session, name).id
        for one in days:
            at = NOW - one * DAY
            facts = {"customer_id": customer, "paid_fen": paid_fen, "created_at": at}
            make_order(session, f"2611000000000{next(NUMBERS):06}", paid_at=at, **facts)
        return customer


@pytest.fixture
def shop(store: Store) -> dict[str, int]:
    """Too few for fifths: one buys a lot every week, one has stopped, some came once."""
    return {
        "常客": buyer(store, "常客", list(range(3, 223, 7))),
        "停了": buyer(store, "停了", list(range(60, 223, 7))),
        "一次": buyer(store, "一次", [2]),
        "又一次": buyer(store, "又一次", [4]),
    }


@pytest.fixture
def page(qtbot: QtBot, shop: dict[str, int], desk: Desk, preferences: Preferences) -> AnalysisPage:
    made = AnalysisPage(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1340, 790)
    made.show()
    assert shop
    qtbot.waitUntil(lambda: made.status != "" and desk.is_settled)
    return made


def test_a_cell_lists_exactly_its_customers_by_click_and_by_keys(
    qtbot: QtBot, page: AnalysisPage, shop: dict[str, int], desk: Desk
) -> None:
    board = page.rfm.board
    spot = board.cell_rect((5, 1)).center().toPoint()
    qtbot.mouseClick(board, Qt.MouseButton.LeftButton, pos=spot)
    assert set(page.rfm.table.ids) == {shop["一次"], shop["又一次"]}
    with qtbot.waitSignal(page.customers_asked) as asked:
        qtbot.mouseClick(page.rfm.acts.list_button, Qt.MouseButton.LeftButton)
    assert asked.args is not None
    wanted = asked.args[0]
    found = desk.glance(queries.find, wanted, ShopSettings(), NOW)
    assert len(found) == len(board.group((5, 1)).ids) == 2
    board.setFocus()
    for _ in SCORES:
        qtbot.keyClick(board, Qt.Key.Key_Up)
    qtbot.keyClick(board, Qt.Key.Key_Return)
    assert list(page.rfm.table.ids) == [shop["常客"]]
    assert "1 customer" in board.accessibleDescription()


def test_a_segment_says_what_to_do_and_stays_while_the_board_turns(
    qtbot: QtBot, page: AnalysisPage, shop: dict[str, int]
) -> None:
    assert list(page.rfm.table.ids) == [shop["停了"]]  # often, for much, not for a while
    qtbot.mouseClick(page.rfm.axes.button("fm"), Qt.MouseButton.LeftButton)
    assert list(page.rfm.table.ids) == [shop["停了"]]
    page.rfm.key.chosen.emit(0)
    assert list(page.rfm.table.ids) == [shop["常客"]]
    assert page.status == "4 customers are too few for fifths: fixed bounds"


def test_the_path_of_a_customer_leads_from_month_to_month(qtbot: QtBot, page: AnalysisPage) -> None:
    page.rfm.table.select_row(0)
    qtbot.waitUntil(lambda: len(page.rfm.board._path) == 3)
    assert [name for _, name in page.rfm.board._path] == ["month 9", "month 10", "now"]
    recency = [cell[0] for cell, _ in page.rfm.board._path]
    assert recency == sorted(recency, reverse=True)
    assert recency[0] > recency[-1]
    page.rfm.board.show_path([((3, 1), "month 9"), ((2, 2), "now")])
    assert page.rfm.board._off_the_path(3, range(1, 4)) == (3, 2)  # a quarter's name stands free


def test_who_buys_less_often_is_listed_and_written_to(
    qtbot: QtBot, page: AnalysisPage, shop: dict[str, int], desk: Desk
) -> None:
    qtbot.mouseClick(page.views.button("frequency"), Qt.MouseButton.LeftButton)
    panel = page.frequency
    assert list(panel.table.ids) == [shop["停了"]]
    assert page.status == "Less or more often than usual: 1 customer"
    qtbot.mouseClick(panel.acts.message_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(page.acts.dialog, MessageForm))
    qtbot.waitUntil(lambda: desk.is_settled)
    assert page.acts.dialog is not None
    page.acts.dialog.reject()
    with qtbot.waitSignal(page.customers_asked) as asked:
        panel.chart.chosen.emit(len(panel.found.weeks) - 2)
    assert asked.args is not None
    assert set(asked.args[0].ids) == {shop["常客"], shop["一次"], shop["又一次"]}
