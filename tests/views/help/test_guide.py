"""The help: whole in both languages, and every link leads somewhere."""

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from seller_desk import resources
from seller_desk.views import actions, pages, wording
from seller_desk.views.help import guide
from seller_desk.views.help.guide import key_list
from seller_desk.views.help.sheet import HelpSheet

LINK = re.compile(r"\]\((\w+):([\w.]+)\)")
KNOWN = {
    "do": {action.id for action in actions.ALL},
    "topic": {*guide.TOPICS, guide.KEYS, guide.CONTENTS},
}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("name", guide.TOPICS)
def test_every_topic_is_there_and_its_links_lead_somewhere(language: str, name: str) -> None:
    wording.install(language)
    found = guide.topic(name)

    assert found.title
    assert len(found.text) > 50
    assert not [(kind, to) for kind, to in LINK.findall(found.text) if to not in KNOWN[kind]]


def test_every_page_has_its_topic_and_no_file_is_left_over() -> None:
    assert not set(pages.ALL) - set(guide.TOPICS)
    for language in ("en", "zh_CN"):
        files = {file.stem for file in resources.path("help", language).iterdir()}
        assert files == set(guide.TOPICS)


def test_chinese_help_speaks_as_the_house_does() -> None:
    unwanted = re.compile(r"您|!|！|[一-鿿][,;?:]|[,;?:](?=[一-鿿])")
    wording.install("zh_CN")

    assert not [(one.name, unwanted.findall(LINK.sub("", one.text))) for one in guide.topics()
                if unwanted.search(LINK.sub("", one.text))]  # fmt: skip


def test_words_are_found_with_those_around_them() -> None:
    hits = guide.find("threshold margin")

    assert hits[0].topic.name == "laboratory"
    assert "threshold" in hits[0].excerpt
    assert "**" not in "".join(hit.excerpt for hit in guide.find("the"))
    assert not guide.find("")
    assert not guide.find("xyzzy")


def test_keys_are_listed_by_place_and_found() -> None:
    assert "Ctrl+K" in key_list()
    assert "Ctrl+K" not in key_list("waybill")
    assert "Ctrl+Shift+L" in key_list("waybill")
    assert key_list("xyzzy") == "<p>No key does that</p>"


def test_the_sheet_shows_a_topic_its_links_and_what_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 700)
    window.show()
    sheet = HelpSheet(window)
    sheet.open("order")
    assert sheet.title.text() == "Orders"
    assert "Ship by" in sheet.text.toPlainText()

    with qtbot.waitSignal(sheet.action_asked) as asked:
        sheet.text.anchorClicked.emit(QUrl("do:batch"))
    assert asked.args == ["batch"]
    sheet.text.anchorClicked.emit(QUrl("topic:glossary"))
    assert sheet.title.text() == "Glossary"

    sheet.field.setText("harassment")
    sheet.field.returnPressed.emit()
    assert "Customers" in sheet.text.toPlainText()
    sheet.close_up()
    assert not sheet.isVisible()
