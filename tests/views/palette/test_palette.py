"""The palette at work over a real store."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.views.desk import Desk
from seller_desk.views.palette.page import Palette
from seller_desk.views.palette.results import ResultList
from seller_desk.views.palette.ways import Ways
from seller_desk.views.preferences import Preferences
from tests.makers import NOW
from tests.views.order.conftest import LATE, TRACKED, fill

Went = list[tuple[str, object]]


@pytest.fixture
def went() -> Went:
    return []


@pytest.fixture
def palette(
    store: Store, desk: Desk, preferences: Preferences, qtbot: QtBot, went: Went
) -> Iterator[Palette]:
    with store.write("fill", now=NOW) as session:
        fill(session)

    def to(name: str) -> Callable[[object], None]:
        return lambda what: went.append((name, what))

    names = ("order", "customer", "product", "quote", "orders", "customers", "products")
    ways = Ways(
        **{name: to(name) for name in (*names, "quotes_of", "orders_to", "setting", "card")},
        acts=lambda: {"import": partial(to("do"), "import")},
    )
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 700)
    window.show()
    made = Palette(window, desk, preferences, ways)
    made.open()
    yield made
    qtbot.waitUntil(lambda: desk.is_settled)


def titles(results: ResultList) -> list[str]:
    model = results.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def press(palette: Palette, key: Qt.Key, mods: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(palette.panel.field, key, mods or Qt.KeyboardModifier.NoModifier)


def test_what_was_found_stands_under_headings_and_enter_opens_it(
    palette: Palette, desk: Desk, went: Went, qtbot: QtBot
) -> None:
    palette.panel.field.insert("hy")
    qtbot.waitUntil(lambda: desk.is_settled)

    assert titles(palette.panel.results) == ["Customers", "华艺服饰", "Orders", LATE]
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Return)
    assert [name for name, _ in went] == ["order"]
    assert not palette.panel.isVisible()

    palette.open()
    qtbot.waitUntil(lambda: desk.is_settled)
    assert titles(palette.panel.results) == ["Used last", LATE, "Actions", "Import files…"]


def test_enter_before_the_answer_takes_what_comes_for_what_stands_there(
    palette: Palette, desk: Desk, went: Went, qtbot: QtBot
) -> None:
    palette.panel.field.insert("华")
    palette.panel.field.clear()
    palette.panel.field.insert("SF1234567890123")
    press(palette, Qt.Key.Key_Return)
    assert not went

    qtbot.waitUntil(lambda: desk.is_settled and bool(went))
    assert [name for name, _ in went] == ["order"]
    assert palette.panel.results.current is not None
    assert palette.panel.results.current.title == TRACKED


def test_ctrl_enter_shows_all_hits_in_their_list(
    palette: Palette, desk: Desk, went: Went, qtbot: QtBot
) -> None:
    palette.panel.field.insert("261100")
    qtbot.waitUntil(lambda: desk.is_settled)
    press(palette, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert went == [("orders", "261100")]


def test_nothing_is_said_as_such_and_esc_closes(palette: Palette, desk: Desk, qtbot: QtBot) -> None:
    palette.panel.field.insert("zzqqx")
    qtbot.waitUntil(lambda: desk.is_settled)
    assert palette.panel.nothing.text() == "Nothing is called “zzqqx”"

    press(palette, Qt.Key.Key_Escape)
    assert not palette.panel.isVisible()


def test_enter_and_esc_belong_to_the_input_method_while_it_is_at_work(
    palette: Palette, desk: Desk, went: Went, qtbot: QtBot
) -> None:
    field = palette.panel.field
    QApplication.sendEvent(field, QInputMethodEvent("huayi", []))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        press(palette, key)
    qtbot.waitUntil(lambda: desk.is_settled)
    assert palette.panel.isVisible()
    assert not went

    chosen = QInputMethodEvent()
    chosen.setCommitString("华艺")
    QApplication.sendEvent(field, chosen)
    qtbot.waitUntil(lambda: desk.is_settled)
    assert titles(palette.panel.results)[:2] == ["Customers", "华艺服饰"]
    press(palette, Qt.Key.Key_Return)
    assert [name for name, _ in went] == ["customer"]
