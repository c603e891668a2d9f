"""The row of the settings that turns the watching on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.settings.inbox import InboxForm
from seller_desk.views.watched import WatchedFolder
from tests.views.exchange import seen

Make = Callable[[Path | None], InboxForm]


@pytest.fixture
def make(qtbot: QtBot, desk: Desk, preferences: Preferences) -> Make:
    def opened(answer: Path | None) -> InboxForm:
        form = InboxForm(desk, preferences, choose=lambda _proposed: answer)
        qtbot.addWidget(form)
        form.resize(900, 300)
        form.show()
        return form

    return opened


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: desk.is_settled)


def test_it_is_off_until_a_folder_is_chosen(
    qtbot: QtBot, preferences: Preferences, make: Make, tmp_path: Path
) -> None:
    form = make(tmp_path)
    assert "No folder chosen yet" in seen.said(form)
    assert not form.switch.isChecked()

    with qtbot.waitSignal(form.changed):
        form.switch.click()
    assert form.switch.isChecked()
    assert str(tmp_path) in seen.said(form)
    assert WatchedFolder(preferences).folder == tmp_path


def test_leaving_the_dialog_leaves_it_off(
    qtbot: QtBot, preferences: Preferences, make: Make
) -> None:
    form = make(None)
    with qtbot.assertNotEmitted(form.changed):
        form.switch.click()
        form.choose_button.click()

    assert not form.switch.isChecked()
    assert not WatchedFolder(preferences).is_on


def test_turned_off_it_keeps_its_folder(
    preferences: Preferences, make: Make, tmp_path: Path
) -> None:
    form = make(tmp_path)
    form.choose_button.click()
    form.switch.click()

    choice = WatchedFolder(preferences)
    assert (choice.is_on, choice.folder, choice.proposed) == (False, tmp_path, tmp_path)


def test_a_folder_that_is_not_there_is_said(
    qtbot: QtBot, desk: Desk, make: Make, tmp_path: Path
) -> None:
    form = make(tmp_path / "gone")
    form.choose_button.click()
    settle(qtbot, desk)
    assert "This folder is not there now" in seen.said(form)

    (tmp_path / "gone").mkdir()
    form.refresh()
    settle(qtbot, desk)
    assert "This folder is not there now" not in seen.said(form)
