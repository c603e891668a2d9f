"""The guide to where sheets come from, read and rewritten."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.sources import own_ways, sources
from seller_desk.views import operations, terms, wording
from seller_desk.views.desk import Desk
from seller_desk.views.exchange.source_card import SourceCard
from seller_desk.views.exchange.sources import SourcesPage, sources_link
from seller_desk.views.preferences import Preferences
from tests.makers import NOW
from tests.views.exchange import seen

ORDERS = "orders-1688"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, preferences: Preferences) -> SourcesPage:
    made = SourcesPage(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1340, 790)
    made.show()
    desk.changed.connect(made.refresh)
    settle(qtbot, desk)
    return made


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.wait(30)
    qtbot.waitUntil(lambda: desk.is_settled)


def write(qtbot: QtBot, card: SourceCard, text: str) -> None:
    seen.click(qtbot, card, "Edit")
    card.editor.selectAll()
    card.editor.insertPlainText(text)


def stored(store: Store) -> dict[str, str]:
    with store.read() as session:
        return own_ways(session)


def test_every_kind_of_sheet_says_its_name_its_way_and_what_it_brings(page: SourcesPage) -> None:
    said = seen.said(page)
    for source in sources().values():
        text = source.text("en")
        assert all(part in said for part in (text.name, text.called, text.brings, text.files))
        assert f"1. {text.way.splitlines()[0]}" in said
    assert "not verified" in said


def test_it_speaks_the_language_of_the_window(
    qtbot: QtBot, desk: Desk, preferences: Preferences
) -> None:
    wording.install("zh_CN")
    made = SourcesPage(desk, preferences)
    qtbot.addWidget(made)
    made.show()

    assert "1. 打开卖家工作台" in seen.said(made)


def test_a_rewritten_way_is_shown_and_can_be_undone(
    qtbot: QtBot, store: Store, desk: Desk, page: SourcesPage
) -> None:
    card = page.cards[ORDERS]
    write(qtbot, card, "Trade\nExport")
    seen.click(qtbot, card, "Save")
    settle(qtbot, desk)
    assert stored(store) == {ORDERS: "Trade\nExport"}
    assert "1. Trade\n2. Export" in seen.said(card)
    assert not seen.button(card, "Edit").hasFocus()

    desk.work(lambda store, **_job: history.undo(store, now=NOW))
    settle(qtbot, desk)
    assert "work.1688.com" in seen.said(card)


def test_the_usual_words_come_back(
    qtbot: QtBot, store: Store, desk: Desk, page: SourcesPage
) -> None:
    card = page.cards["shop-traffic"]
    seen.click(qtbot, card, "Edit")
    assert "Back to the usual words" not in seen.said(card)
    seen.click(qtbot, card, "Cancel")
    write(qtbot, card, "Ask Wang")
    qtbot.keyClick(card.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, desk)
    assert "1. Ask Wang" in seen.said(card)

    seen.click(qtbot, card, "Edit")
    seen.click(qtbot, card, "Back to the usual words")
    settle(qtbot, desk)
    assert stored(store) == {}
    assert "Ask Wang" not in seen.said(card)


def test_esc_gives_up_what_was_typed_and_then_goes_back(
    qtbot: QtBot, store: Store, desk: Desk, page: SourcesPage
) -> None:
    card = page.cards[ORDERS]
    write(qtbot, card, "Nonsense")
    with qtbot.assertNotEmitted(page.closed):
        qtbot.keyClick(card.editor, Qt.Key.Key_Escape)
    assert "Nonsense" not in seen.said(card)
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    settle(qtbot, desk)
    assert stored(store) == {}


def test_what_is_being_typed_stays_when_the_page_reads_again(
    qtbot: QtBot, desk: Desk, page: SourcesPage
) -> None:
    card = page.cards[ORDERS]
    write(qtbot, card, "Half a sent")
    page.refresh()
    settle(qtbot, desk)

    assert card.editor.isVisible()
    assert card.editor.toPlainText() == "Half a sent"


def test_a_link_brings_the_sheet_that_is_missing_into_view(qtbot: QtBot, page: SourcesPage) -> None:
    page.resize(700, 500)
    host = QWidget()
    link = sources_link(lambda: page.show_kind("product-traffic"))
    link.setParent(host)
    qtbot.addWidget(host)
    host.show()
    qtbot.wait(20)
    card = page.cards["product-traffic"]
    assert not _is_in_view(page, card)

    qtbot.mouseClick(seen.button(host, "See how to export"), Qt.MouseButton.LeftButton)
    assert _is_in_view(page, card)
    page.show_kind("orders")
    assert _is_in_view(page, page.cards[ORDERS])


def test_back_goes_back(qtbot: QtBot, page: SourcesPage) -> None:
    with qtbot.waitSignal(page.closed):
        seen.click(qtbot, page, "Back")


def test_the_history_names_it() -> None:
    assert operations.sentence("change_source", {"layout": ORDERS}) == "Change the way to a sheet"
    assert terms.setting("sources.orders-1688") == "Way to a sheet"


def _is_in_view(page: SourcesPage, card: SourceCard) -> bool:
    return not card.visibleRegion().isEmpty()
