from array import array

import pytest
from pytestqt.qtbot import QtBot

from seller_desk.views.widgets.row_table import RowTable
from tests.views.widgets.sold import COLUMNS, Shelf


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def table(qtbot: QtBot, shelf: Shelf) -> RowTable:
    shown = RowTable(COLUMNS)
    shown.fetch = shelf
    shown.resize(900, 400)
    qtbot.addWidget(shown)
    shown.show_ids(array("q", range(100, 200)))
    shown.show()
    return shown
