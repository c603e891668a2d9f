"""The furnished window: a page is made when somebody looks at it, and asks for nothing before."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from seller_desk import app, config
from seller_desk.models.store import Store
from seller_desk.views.customer.page import CustomerPage
from seller_desk.views.exchange.page import ImportPage
from seller_desk.views.furniture import Furniture
from seller_desk.views.history.page import HistoryPage
from seller_desk.views.home.page import HomePage
from seller_desk.views.main_window import MainWindow
from seller_desk.views.order.page import OrderPage
from seller_desk.views.preferences import Preferences
from seller_desk.views.settings.page import SettingsPage
from tests.makers import NOW

GUESTS = (ImportPage, HistoryPage, SettingsPage)


@pytest.fixture
def window(preferences: Preferences, qtbot: QtBot) -> MainWindow:
    made = MainWindow(preferences)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    return made


@pytest.fixture
def furniture(window: MainWindow, store: Store, qtbot: QtBot) -> Iterator[Furniture]:
    made = Furniture(window, store, window._preferences, lambda: NOW)
    qtbot.waitUntil(lambda: made.desk.is_settled)
    yield made
    window.close()


def seen_so_far(window: MainWindow) -> list[str]:
    """The tabs whose page was made."""
    return [name for name, frame in window.frames.items() if type(frame.page) is not QWidget]


def test_only_the_page_in_front_is_made(furniture: Furniture) -> None:
    assert seen_so_far(furniture.window) == ["home"]
    assert isinstance(furniture.window.page("home"), HomePage)
    assert not [each for kind in GUESTS for each in furniture.window.findChildren(kind)]


def test_the_tab_of_last_time_is_the_one_that_is_made(
    preferences: Preferences, store: Store, qtbot: QtBot
) -> None:
    preferences.remember_text("window/tab", "order")
    window = MainWindow(preferences)
    qtbot.addWidget(window)
    Furniture(window, store, preferences, lambda: NOW)
    assert seen_so_far(window) == ["order"]
    window.close()


def test_a_minute_and_a_refresh_reach_only_pages_that_are_there(furniture: Furniture) -> None:
    furniture._minute.timeout.emit()
    furniture.window.refresh_asked.emit()

    assert seen_so_far(furniture.window) == ["home"]


def test_a_page_is_made_once_in_its_own_size(furniture: Furniture, qtbot: QtBot) -> None:
    window = furniture.window
    window.show_tab("order")
    made = window.frames["order"].page
    assert isinstance(made, OrderPage)
    assert made.isVisible()
    assert made.host.width() > window.width() / 2

    window.show_tab("home")
    window.show_tab("order")
    assert window.frames["order"].page is made
    qtbot.waitUntil(lambda: furniture.desk.is_settled)


def test_a_page_that_has_just_asked_is_not_asked_again(
    furniture: Furniture, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QWidget] = []
    refresh = CustomerPage.refresh

    def count(page: CustomerPage) -> None:
        asked.append(page)
        refresh(page)

    monkeypatch.setattr(CustomerPage, "refresh", count)
    furniture.refresh()
    furniture.window.show_tab("customer")
    assert len(asked) == 1

    furniture.window.show_tab("home")
    furniture.refresh()
    furniture.window.show_tab("customer")
    assert len(asked) == 2
    qtbot.waitUntil(lambda: furniture.desk.is_settled)


def test_a_guest_is_made_when_it_is_first_invited(furniture: Furniture, qtbot: QtBot) -> None:
    window = furniture.window
    window.settings_asked.emit()
    guest = window.current.shown
    assert isinstance(guest, SettingsPage)
    assert guest.status in window.current.line._facts.text
    assert window.settings_button.isChecked()

    window.settings_asked.emit()
    assert window.current.shown is window.page("home")
    window.settings_asked.emit()
    assert window.current.shown is guest
    assert not window.findChildren(HistoryPage)
    qtbot.waitUntil(lambda: furniture.desk.is_settled)


@pytest.mark.parametrize(
    ("guest", "tab", "stays"),
    [("settings", "home", False), ("laboratory", "customer", False), ("entry", "order", True)],
)
def test_the_tab_chosen_again_is_its_own_page_unless_something_is_typed(
    furniture: Furniture, qtbot: QtBot, guest: str, tab: str, *, stays: bool
) -> None:
    furniture.routes.show_guest(guest, tab)
    rail = furniture.window.tabs.rail
    spot = rail.tabRect(rail.currentIndex()).center()
    qtbot.mouseClick(rail, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: furniture.desk.is_settled)
    assert (furniture.routes.front_guest() == guest) is stays


def test_what_the_program_consists_of_is_no_garbage_to_look_through(
    tmp_path: Path, qtbot: QtBot
) -> None:
    known = config.load({"SELLER_DESK_DATA": str(tmp_path / "data")}, language="en")
    program = app.Program(known, lambda: NOW)
    program.open_window()
    gc.unfreeze()
    with qtbot.waitSignal(program.furnished):
        program.open_store()
    assert gc.get_freeze_count() > 50_000
    gc.unfreeze()
    program.leave()
    program.window.deleteLater()


def test_a_widget_that_is_garbage_ends_on_the_windows_thread(tmp_path: Path, qtbot: QtBot) -> None:
    gc.enable()
    known = config.load({"SELLER_DESK_DATA": str(tmp_path / "data")}, language="en")
    program = app.Program(known, lambda: NOW)
    program.open_window()
    with qtbot.waitSignal(program.furnished):
        program.open_store()
    ended: list[threading.Thread] = []
    leave_behind(ended)
    kept: list[object] = []
    assert program.furniture is not None
    program.furniture.desk.ask(make_much).then(kept.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.main_thread()]
    program.leave()
    program.window.deleteLater()


class Round(QWidget):
    """Nothing but the collector ends it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def leave_behind(ended: list[threading.Thread]) -> None:
    direct = Qt.ConnectionType.DirectConnection
    Round().destroyed.connect(lambda: ended.append(threading.current_thread()), direct)


def make_much(_session: Session) -> list[list[int]]:
    """So much that Python would collect here."""
    return [[] for _ in range(200_000)]
