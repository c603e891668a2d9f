import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.services.settings import SETTINGS
from seller_desk.views import wording
from seller_desk.views.desk import Desk
from seller_desk.views.finding import Finding
from seller_desk.views.preferences import Preferences
from seller_desk.views.settings.finding import hits
from seller_desk.views.settings.page import SettingsPage
from seller_desk.views.settings.wording import named
from seller_desk.words import ProductKind
from tests.views.settings.test_page import DEADLINES, settle


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, preferences: Preferences) -> SettingsPage:
    made = SettingsPage(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    settle(qtbot, desk)
    return made


def test_ctrl_f_finds_a_rule_under_its_section_and_enter_goes_to_its_row(
    qtbot: QtBot, page: SettingsPage
) -> None:
    Finding(page, lambda: page).begin()
    assert page.nav.field.hasFocus()
    qtbot.keyClicks(page.nav.field, "custom goods")
    qtbot.keyClick(page.nav.field, Qt.Key.Key_Return)
    assert page.nav.names == ["Deadlines", "Custom goods: days to ship"]
    entry = page.deadlines.kinds[ProductKind.CUSTOM].entry
    assert page.sections.currentRow() == DEADLINES
    assert entry.editor.hasFocus()
    assert page._mark.marked is entry
    content = page._mark.parentWidget()
    assert content is not None
    assert page._mark.geometry().contains(entry.mapTo(content, entry.rect().center()))
    qtbot.keyClick(page.nav.field, Qt.Key.Key_Escape)
    assert page.sections.isVisible()


def test_every_rule_is_found_by_its_name_and_by_its_key(page: SettingsPage) -> None:
    known = page._things()
    for entry in page.entries:
        for typed in (named(entry.spec.key), entry.spec.key):
            found = [hit.thing.widget for in_it in hits(typed, known).values() for hit in in_it]
            assert entry in found, typed
    assert {entry.spec.key for entry in page.entries} >= {spec.key for spec in SETTINGS}


def test_what_has_no_key_is_found_by_the_words_of_its_card(page: SettingsPage) -> None:
    for typed, names in {
        "dark": ["Look and language", "Look and language"],
        "downloads": ["Import and export", "Watched folder"],
        "no such thing": [],
    }.items():
        page.nav.search(typed)
        assert page.nav.names == names


def test_chinese_rules_are_found_by_their_sound_and_by_their_english_name(
    qtbot: QtBot, desk: Desk, preferences: Preferences
) -> None:
    wording.install("zh_CN")
    page = SettingsPage(desk, preferences)
    qtbot.addWidget(page)
    for typed in ("dianpuming", "dpm", "店铺名", "name of the shop", "shop.name"):
        page.nav.search(typed)
        assert "店铺名" in page.nav.names, typed
