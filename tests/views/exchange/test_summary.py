"""What the bar under the preview says of money, and where the columns go in a narrow window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.views.exchange.summary import SummaryBar
from tests.views.exchange.seen import button, said
from tests.views.exchange.seller import Seller
from tests.views.exchange.sheets import an_order, write_sheet


@pytest.fixture
def seller(store: Store, tmp_path: Path, qtbot: QtBot) -> Iterator[Seller]:
    made = Seller(store, tmp_path, qtbot)
    yield made
    made.desk.close()


def test_the_sums_of_file_and_orders_are_compared(seller: Seller) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1), an_order(2)]))
    assert "Paid ¥256.00: file and orders agree" in seller.sees

    seller.click("Cancel")
    wrong = an_order(4, 数量="many")
    seller.give(write_sheet(seller.folder / "b.xlsx", [an_order(3), wrong]))
    assert "Paid: file ¥256.00, orders ¥128.00; the rest is refused" in seller.sees


def test_an_amount_that_cannot_be_read_is_not_taken_for_nothing(seller: Seller) -> None:
    unread = an_order(2, **{"实付款(元)": "12,80O.00"})
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1), unread]))

    assert "Paid: file ¥128.00, orders ¥128.00, 1 unreadable" in seller.sees


def test_a_file_of_nothing_but_faults_says_that_nothing_of_it_can_be_written(
    seller: Seller,
) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1, 数量="many")]))

    assert "Nothing of it can be written; every row says why" in seller.sees


def test_where_columns_have_no_room_their_side_says_how_much_is_open(
    seller: Seller, qtbot: QtBot
) -> None:
    unknown = {**an_order(1), "订单状态": "待揽收"}
    seller.page.resize(1100, 700)
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(2), unknown]))
    qtbot.waitUntil(lambda: "Columns and words" in said(seller.page))
    side = button(seller.page, "Columns and words")
    assert side.accessibleName() == "Columns and words 1"

    seller.page.resize(1700, 900)
    qtbot.waitUntil(lambda: not side.isVisible())


@pytest.mark.usefixtures("large")
def test_sentences_move_below_and_back_while_the_window_is_dragged(seller: Seller) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1), an_order(2)]))
    bar = seller.page.findChild(SummaryBar)
    assert bar is not None
    for width, place in ((1100, bar._below), (1090, bar._below), (1900, bar._beside)):
        seller.page.resize(width, 700)
        QApplication.processEvents()
        assert bar._place is place
        assert all(line.isVisible() for line in bar._lines)
