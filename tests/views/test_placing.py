"""A window opens where it was left, and never where nobody can reach it."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from seller_desk.views.main_window import MainWindow
from seller_desk.views.placing import placed
from seller_desk.views.preferences import Preferences

DESK, SECOND = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1920, 1040)


@pytest.mark.parametrize(
    ("left", "screens"),
    [
        (QRect(100, 50, 1440, 900), [DESK]),
        (QRect(2000, 50, 1440, 900), [DESK, SECOND]),
        (QRect(-1200, 50, 1440, 900), [DESK]),  # its right end can be taken hold of
        (QRect(700, 900, 1440, 900), [DESK]),
    ],
)
def test_what_can_be_reached_stays(left: QRect, screens: list[QRect]) -> None:
    assert placed(left, screens) == left


@pytest.mark.parametrize(
    ("left", "place"),
    [
        (QRect(2000, 50, 1440, 900), QRect(240, 85, 1440, 900)),  # its screen is gone
        (QRect(100, -600, 1440, 900), QRect(240, 85, 1440, 900)),  # its title lies above
        (QRect(100, 1036, 1440, 900), QRect(240, 85, 1440, 900)),
        (QRect(5000, 3000, 3840, 2100), QRect(0, 30, 1920, 1010)),  # it was larger
    ],
)
def test_what_cannot_be_reached_comes_to_the_middle_of_the_main_screen(
    left: QRect, place: QRect
) -> None:
    assert placed(left, [DESK]) == place


def test_a_window_whose_screen_is_gone_comes_up_where_it_is_seen(
    qtbot: QtBot, preferences: Preferences
) -> None:
    left = MainWindow(preferences)
    qtbot.addWidget(left)
    left.setGeometry(5000, 3000, 1040, 640)
    left.show()
    left.close()

    found = MainWindow(preferences)
    qtbot.addWidget(found)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert found.geometry().left() == screen.left()  # it is wider than this screen
    assert screen.contains(found.geometry().topLeft())
    assert found.geometry().height() == 640

    preferences.remember_text("window/frame", "no numbers")
    again = MainWindow(preferences)
    qtbot.addWidget(again)
    assert screen.intersects(again.geometry())
