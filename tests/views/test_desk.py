import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, OrderCode, refuse
from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.views.desk import Desk
from tests.makers import NOW, make_order


@pytest.fixture
def desk(store: Store, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(store, lambda: NOW)
    yield made
    made.close()


def add_order(session: Session) -> int:
    return make_order(session).id


def count_orders(session: Session) -> int:
    return session.scalar(select(func.count(Order.id))) or 0


def refuse_it(session: Session) -> None:
    make_order(session)
    raise refuse(OrderCode.NOT_PAID)


def test_a_change_answers_and_is_announced_on_the_windows_thread(desk: Desk, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    desk.changed.connect(lambda _: threads.append(threading.current_thread()))
    with qtbot.waitSignal(desk.changed) as signal:
        desk.do(add_order).then(lambda _: threads.append(threading.current_thread()))
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads == [threading.main_thread()] * 2
    assert signal.args is not None
    assert "sales_order" in signal.args[0].tables


def test_a_refused_change_leaves_nothing_and_says_why(desk: Desk, qtbot: QtBot) -> None:
    told: list[DeskError] = []
    desk.do(refuse_it).otherwise(told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].first.code is OrderCode.NOT_PAID
    counts: list[int] = []
    desk.ask(count_orders).then(counts.append)
    qtbot.waitUntil(lambda: counts == [0])


def test_an_error_that_nobody_takes_is_told_to_the_window(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.failed):
        desk.do(refuse_it)


class Page(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []

    def hear(self, count: int) -> None:
        self.heard.append(count)


def test_only_the_newest_question_is_answered(desk: Desk, qtbot: QtBot) -> None:
    page = Page()
    older = desk.ask(count_orders).then(page.hear)
    desk.ask(count_orders).then(page.hear).replaces(older)
    qtbot.waitUntil(lambda: page.heard == [0])
    qtbot.wait(50)
    assert page.heard == [0]


def test_a_page_that_is_gone_hears_nothing(desk: Desk, qtbot: QtBot) -> None:
    import shiboken6

    page = Page()
    heard = page.heard
    desk.ask(count_orders).then(page.hear)
    desk.ask(count_orders).then(partial(page.hear))
    shiboken6.delete(page)
    qtbot.wait(100)
    assert heard == []


def test_a_closed_desk_takes_nothing_on(store: Store, qtbot: QtBot) -> None:
    closed_desk = Desk(store, lambda: NOW)
    closed_desk.close()
    counts: list[int] = []
    closed_desk.ask(count_orders).then(counts.append)
    qtbot.wait(30)
    assert counts == []


def test_nothing_is_delivered_any_more_once_it_is_closed(
    store: Store, desk: Desk, qtbot: QtBot
) -> None:
    heard: list[object] = []
    desk.changed.connect(heard.append)
    desk.do(add_order).then(heard.append)
    desk.ask(count_orders).then(heard.append)
    desk.close()
    desk.ask(count_orders).then(heard.append)
    qtbot.wait(50)

    assert heard == []
    assert desk.is_settled
    with store.read() as session:
        assert count_orders(session) == 1
