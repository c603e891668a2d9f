"""What is remembered of sheets stands in the settings, and can be forgotten there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import history, imports, remembering
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.settings.page import SettingsPage
from tests.makers import NOW
from tests.views.exchange import seen
from tests.views.exchange.sheets import an_order, write_sheet

EXCHANGE = 2
WORDS = {("status_text", "待揽收"): "awaiting_shipment", ("courier_text", "小黄狗"): "ZTO"}


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, preferences: Preferences) -> SettingsPage:
    made = SettingsPage(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1340, 790)
    made.show()
    made.show_section(EXCHANGE)
    desk.changed.connect(made.refresh)
    settle(qtbot, desk)
    return made


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.wait(30)
    qtbot.waitUntil(lambda: desk.is_settled)
    qtbot.wait(10)  # what was just put into a layout is shown by the next turn of the loop


def remember(store: Store, folder: Path) -> None:
    path = write_sheet(folder / "a.xlsx", [an_order(1)])
    found = imports.plan_file(store, path, now=NOW).found
    remembering.keep(store, found, WORDS, now=NOW)


def forget(qtbot: QtBot, page: SettingsPage, what: str) -> None:
    found = next(
        each
        for each in page.findChildren(QPushButton)
        if each.isVisible() and each.accessibleName() == f"Forget: {what}"
    )
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_nothing_is_remembered_at_first(page: SettingsPage) -> None:
    assert "Nothing is remembered yet" in seen.said(page)


def test_columns_and_words_are_listed_as_soon_as_they_are_remembered(
    qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage, tmp_path: Path
) -> None:
    remember(store, tmp_path)
    settle(qtbot, desk)
    said = seen.said(page)
    assert "1688 orders" in said
    assert "“待揽收” means To ship" in said
    assert "“小黄狗” means 中通快递" in said
    assert "Nothing is remembered yet" not in said


def test_each_can_be_forgotten_and_that_can_be_undone(
    qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage, tmp_path: Path
) -> None:
    remember(store, tmp_path)
    settle(qtbot, desk)
    forget(qtbot, page, "“待揽收” means To ship")
    settle(qtbot, desk)
    assert "待揽收" not in seen.said(page)
    forget(qtbot, page, "1688 orders")
    settle(qtbot, desk)
    assert "1688 orders" not in seen.said(page)
    history.undo(store, now=NOW)
    settle(qtbot, desk)
    assert "1688 orders" in seen.said(page)
