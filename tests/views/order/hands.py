"""What a seller does on the page of orders."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.services.order.filters import Stage
from seller_desk.views.order.page import OrderPage
from tests.views.order.conftest import numbers, settle


def press(qtbot: QtBot, page: OrderPage, key: Qt.Key, **more: object) -> None:
    qtbot.keyClick(page.board.table, key, **more)
    settle(qtbot, page)


def shows(page: OrderPage, number: str) -> bool:
    return page.drawer.card is not None and page.drawer.card.number == number


def look_at(qtbot: QtBot, page: OrderPage, number: str) -> None:
    page.board.table.select_row(numbers(page).index(number))
    qtbot.waitUntil(lambda: page.drawer.card is not None and page.drawer.card.number == number)


def choose(qtbot: QtBot, page: OrderPage, stage: Stage) -> None:
    qtbot.mouseClick(page.board.segment.button(stage), Qt.MouseButton.LeftButton)
    settle(qtbot, page)
