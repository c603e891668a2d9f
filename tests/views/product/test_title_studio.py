"""The title studio: checked after the last key, cured by a click or Tab, composed of parts."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from seller_desk.services.product.titles import TitleRules
from seller_desk.views.product.title_edit import CHECK_MS
from seller_desk.views.product.title_studio import TitleStudio

TODAY = date(2026, 11, 23)
GUIDE = "2024 最好卖纯棉 T 恤"
GOOD = "2026 夏季纯棉 T 恤 男女同款 50 件起批"


@pytest.fixture
def studio(qtbot: QtBot) -> TitleStudio:
    made = TitleStudio()
    qtbot.addWidget(made)
    made.show_rules(TitleRules(), TODAY)
    made.resize(520, 300)
    made.show()
    made.show_title("")
    made.edit.setFocus()
    return made


def enter(qtbot: QtBot, studio: TitleStudio, text: str, preedit: str = "") -> None:
    """As an input method brings it."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QApplication.sendEvent(studio.edit, event)
    qtbot.wait(CHECK_MS + 50)


def codes(studio: TitleStudio) -> list[str]:
    assert studio.check is not None
    return [found.code.value for found in studio.check.problems]


def cures(studio: TitleStudio) -> list[str]:
    return [each.text() for each in studio.rows.findChildren(QPushButton) if each.isVisible()]


def marked(studio: TitleStudio) -> list[str]:
    return [mark.cursor.selectedText() for mark in studio.edit.extraSelections()]


def test_the_title_of_the_guide_is_marked_with_its_cures(qtbot: QtBot, studio: TitleStudio) -> None:
    enter(qtbot, studio, GUIDE)
    assert codes(studio) == ["stale_year", "banned_word", "missing_moq"]
    assert marked(studio) == ["2024", "最好"]
    assert cures(studio)[:3] == ["Use 热卖", "Use 畅销", "Use 2026"]


def test_what_is_typed_is_checked_only_when_the_keys_rest(
    qtbot: QtBot, studio: TitleStudio
) -> None:
    event = QInputMethodEvent()
    event.setCommitString("最好")
    QApplication.sendEvent(studio.edit, event)
    assert codes(studio) == ["empty"]
    qtbot.waitUntil(lambda: "banned_word" in codes(studio))


def test_nothing_is_checked_while_an_input_method_is_open(
    qtbot: QtBot, studio: TitleStudio
) -> None:
    enter(qtbot, studio, "", preedit="zui hao")
    assert codes(studio) == ["empty"]
    enter(qtbot, studio, "最好")
    assert "banned_word" in codes(studio)


def test_a_click_puts_the_suggestion_in_its_place(qtbot: QtBot, studio: TitleStudio) -> None:
    enter(qtbot, studio, GUIDE)
    [second] = [each for each in studio.rows.findChildren(QPushButton) if each.text() == "Use 畅销"]
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert studio.title == "2024 畅销卖纯棉 T 恤"
    assert "banned_word" not in codes(studio)


def test_tab_takes_the_first_cure_and_then_goes_on(qtbot: QtBot, studio: TitleStudio) -> None:
    enter(qtbot, studio, GUIDE)
    qtbot.keyClick(studio.edit, Qt.Key.Key_Tab)
    assert studio.title == "2024 热卖纯棉 T 恤"
    qtbot.keyClick(studio.edit, Qt.Key.Key_Tab)
    assert studio.title == "2026 热卖纯棉 T 恤"
    qtbot.keyClick(studio.edit, Qt.Key.Key_Tab)
    assert not studio.edit.hasFocus()


def test_a_cure_can_be_taken_back_like_typing(qtbot: QtBot, studio: TitleStudio) -> None:
    enter(qtbot, studio, GUIDE)
    qtbot.keyClick(studio.edit, Qt.Key.Key_Tab)
    studio.edit.undo()
    assert studio.title == GUIDE


def test_a_sound_title_says_nothing(qtbot: QtBot, studio: TitleStudio) -> None:
    enter(qtbot, studio, GOOD)
    assert codes(studio) == []
    assert marked(studio) == []
    assert not studio.rows.isVisible()


def test_enter_and_pasted_lines_make_no_second_line(qtbot: QtBot, studio: TitleStudio) -> None:
    lines = QMimeData()
    lines.setText("纯棉\n T恤\t50件起批\n")
    studio.edit.insertFromMimeData(lines)
    qtbot.keyClick(studio.edit, Qt.Key.Key_Return)
    assert studio.title == "纯棉 T恤 50件起批"


def test_a_rare_character_before_a_word_does_not_move_its_mark(
    qtbot: QtBot, studio: TitleStudio
) -> None:
    enter(qtbot, studio, "𠮷祥最好衬衫")
    assert marked(studio) == ["最好"]


def test_the_builder_composes_core_word_attributes_and_quantity(
    qtbot: QtBot, studio: TitleStudio
) -> None:
    studio.show_parts("T恤", ["纯棉", "夏季"], 50, "件")
    studio.build.click()
    builder = studio.builder
    assert builder.title == "T恤 纯棉 夏季 50件起批"
    builder.attributes.setText("纯棉，男女同款、夏季")
    builder.attributes.setModified(True)
    studio.show_parts("T恤", ["纯棉"], 60, "件")
    assert builder.title == "T恤 纯棉 男女同款 夏季 60件起批"
    builder.use.click()
    assert studio.title == "T恤 纯棉 男女同款 夏季 60件起批"
    assert codes(studio) == []
    assert not builder.isVisible()


def test_what_there_is_no_room_for_is_shown_when_asked(qtbot: QtBot, studio: TitleStudio) -> None:
    enter(qtbot, studio, "2024 zui好卖广告衫 全网第一 定制 定制")
    assert studio.rows.more.text() == "and 2 more"
    studio.rows.more.click()
    assert not studio.rows.more.isVisible()
    told = "“定制” stands here once more"
    rows = studio.rows
    qtbot.waitUntil(
        lambda: told in [each.text() for each in rows.findChildren(QLabel) if each.isVisible()]
    )
