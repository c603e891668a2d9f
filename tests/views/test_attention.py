"""While somebody works in another program: the icon asks for a look, and nothing said is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.views.attention import Urgent, is_away
from seller_desk.views.furniture import Furniture
from seller_desk.views.main_window import MainWindow
from seller_desk.views.notices import Notices
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.toast import Toast
from tests.makers import NOW
from tests.views.exchange.sheets import an_order, write_sheet


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[QWidget]:
    """The windows a look was asked for; the system shows it where no test can see."""
    asked: list[QWidget] = []
    monkeypatch.setattr(QApplication, "alert", lambda window, *_more: asked.append(window))
    return asked


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 500)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def other_program() -> Iterator[QWindow]:
    """No widget of ours: its window takes the keyboard when it is shown."""
    made = QWindow()
    yield made
    made.close()


def work_in(other: QWindow, qtbot: QtBot) -> None:
    other.show()
    other.requestActivate()
    qtbot.waitUntil(is_away)


def test_a_number_that_grows_asks_for_a_look_only_while_one_is_away(
    qtbot: QtBot, window: QWidget, other_program: QWindow, calls: list[QWidget]
) -> None:
    urgent = Urgent(window)
    urgent.show_count(2)
    urgent.show_count(3)
    assert calls == []

    work_in(other_program, qtbot)
    urgent.show_count(3)
    urgent.show_count(1)
    assert calls == []
    urgent.show_count(2)
    assert calls == [window]


def test_the_end_of_an_export_asks_for_a_look(
    qtbot: QtBot, window: QWidget, other_program: QWindow, calls: list[QWidget]
) -> None:
    notices = Notices()
    notices.setParent(window)
    notices.tell_written(3, Path("orders.xlsx"))
    assert calls == []

    work_in(other_program, qtbot)
    notices.tell_written(3, Path("orders.xlsx"))
    assert calls == [window]


def test_a_toast_waits_until_somebody_is_there_to_see_it(
    qtbot: QtBot, window: QWidget, other_program: QWindow
) -> None:
    toast = Toast(window)
    toast._timer.setInterval(20)
    work_in(other_program, qtbot)
    toast.tell("Imported")
    qtbot.wait(80)
    assert toast.text == "Imported"

    window.activateWindow()
    qtbot.waitUntil(lambda: toast.text == "")


def test_a_sheet_that_was_looked_at_meanwhile_waits_for_an_answer(  # noqa: PLR0917  (fixtures)
    qtbot: QtBot,
    store: Store,
    preferences: Preferences,
    other_program: QWindow,
    calls: list[QWidget],
    tmp_path: Path,
) -> None:
    front = MainWindow(preferences)
    qtbot.addWidget(front)
    with qtbot.waitActive(front):
        front.show()
    furniture = Furniture(front, store, preferences, lambda: NOW)
    work_in(other_program, qtbot)
    furniture.import_files([write_sheet(tmp_path / "orders.xlsx", [an_order(1)])])
    qtbot.waitUntil(lambda: calls == [front], timeout=20_000)
    furniture._watch.found.emit([tmp_path / "orders.xlsx"])
    assert calls == [front, front]
    front.close()
