"""A desk over a real store, for every page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.views import wording
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.theme import SCALES, theme
from tests.makers import NOW


@pytest.fixture
def desk(store: Store, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(store, lambda: NOW)
    yield made
    made.close()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences.at(str(tmp_path / "window.ini"))


@pytest.fixture(autouse=True)
def _in_english(qapp: QApplication, collected_here: None) -> Iterator[None]:
    """Visible text is that of the code; an application is there, whichever test comes first."""
    wording.install("en")
    yield
    wording.install("en")


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """The largest letters that the settings offer."""
    theme().apply("light", max(SCALES))
    yield
    theme().apply("light")
