"""What the home page does where there is little room for its words."""

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.views.cut_texts import picture_of
from seller_desk.views.desk import Desk
from seller_desk.views.home.page import HomePage
from seller_desk.views.preferences import Preferences
from tests.views.home.shop import fill, open_page

_LEAST = 915
"""In the narrowest window; there the list of what to do has a bar of its own."""


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("width", [1171, _LEAST])
def test_large_letters_cut_no_word_and_nothing_goes_to_the_side(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, width: int
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    page.resize(width, 620)
    QApplication.processEvents()
    assert picture_of(page).cut == ()
    inside = _area(page).widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= width
    if width > _LEAST:
        assert page.radar.tasks.horizontalScrollBar().maximum() == 0


def test_a_low_window_of_the_usual_size_has_the_whole_day_in_sight(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    page.first_day.hide()
    page.resize(1196, 564)  # a banner may take the rest of 620
    QApplication.processEvents()
    assert _area(page).verticalScrollBar().maximum() == 0


def _area(page: HomePage) -> QScrollArea:
    return next(area for area in page.findChildren(QScrollArea) if area.isVisible())
