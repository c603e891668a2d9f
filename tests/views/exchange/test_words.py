"""Unknown stages and couriers of a file get their meaning by hand."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import couriers, imports, remembering
from seller_desk.services.imports import Choice
from seller_desk.services.records.profile import profiles
from seller_desk.views import terms, wording
from seller_desk.views.exchange.wording import FIELDS
from tests.makers import NOW
from tests.views.exchange import seen
from tests.views.exchange.cards import Cards
from tests.views.exchange.sheets import an_order, write_sheet


@pytest.fixture
def cards(store: Store, qtbot: QtBot) -> Cards:
    return Cards(store, qtbot)


def a_sheet(folder: Path) -> Path:
    """Two orders of an unknown stage, one that left with an unknown courier."""
    sent = {"订单状态": "等待买家收货", "物流公司": "小黄 狗", "运单号": "75310920001"}
    orders = [an_order(1, 订单状态="待揽收"), an_order(2, 订单状态="待 揽收"), an_order(3, **sent)]
    return write_sheet(folder / "words.xlsx", orders)


def test_a_file_without_unknown_words_shows_no_card(cards: Cards, tmp_path: Path) -> None:
    cards.give(write_sheet(tmp_path / "plain.xlsx", [an_order(1)]))
    assert not cards.words.isVisible()


def test_unknown_words_stand_there_with_how_many_orders_say_them(
    cards: Cards, tmp_path: Path
) -> None:
    cards.give(a_sheet(tmp_path))
    assert seen.rows(cards.words.table) == [
        ["待揽收", "2", "Choose a status", "Refused"],
        ["小黄 狗", "1", "Keep as written", "As it is"],
    ]
    assert "1 to choose" in cards.sees


def test_a_chosen_status_turns_refused_orders_good(cards: Cards, tmp_path: Path) -> None:
    cards.give(a_sheet(tmp_path))
    assert cards.report.records.refused == 2
    cards.pick(cards.words.table, "待揽收", "to ship")
    assert cards.report.records.refused == 0
    assert cards.row(cards.words.table, "待揽收")[2:] == ["To ship", "By you"]
    assert cards.choice.words == {("status_text", "待揽收"): "awaiting_shipment"}


def test_a_status_can_be_taken_back(cards: Cards, tmp_path: Path) -> None:
    cards.give(a_sheet(tmp_path))
    cards.pick(cards.words.table, "待揽收", "shipped")
    cards.look_at(cards.words.table, "待揽收")
    cards.press(cards.words.table, Qt.Key.Key_Delete)
    assert cards.row(cards.words.table, "待揽收")[2:] == ["Choose a status", "Refused"]
    assert cards.report.records.refused == 2


def test_every_courier_can_be_chosen_and_the_warning_goes(cards: Cards, tmp_path: Path) -> None:
    cards.give(a_sheet(tmp_path))
    found = cards.open_by_click(cards.words.table, "小黄 狗")
    assert found.list.count() == len(couriers.couriers()) + 1
    cards.press(found.field, Qt.Key.Key_Escape)
    cards.pick(cards.words.table, "小黄 狗", "zto")
    assert cards.row(cards.words.table, "小黄 狗")[2] == couriers.couriers()["ZTO"].name
    assert "unknown_courier" not in [each.code for each in cards.report.problems]


def test_words_that_were_remembered_are_not_asked_for_again(cards: Cards, tmp_path: Path) -> None:
    cards.give(a_sheet(tmp_path))
    cards.pick(cards.words.table, "待揽收", "to ship")
    cards.pick(cards.words.table, "小黄 狗", "zto")
    remembering.keep(cards.store, None, cards.choice.words, now=NOW)
    later = Cards(cards.store, cards._qtbot)
    later.give(a_sheet(tmp_path))
    assert not later.words.isVisible()
    assert imports.plan_file(cards.store, cards.path, now=NOW, choice=Choice()).report.records.new


def test_every_column_that_is_read_has_a_name() -> None:
    keys = {column.key for layout in profiles() for column in layout.columns}
    assert keys <= FIELDS.keys()


def test_every_layout_has_a_name() -> None:
    assert {layout.name for layout in profiles()} == terms.SHEET_PROFILES.keys()


def test_the_names_are_there_in_chinese_too() -> None:
    wording.install("zh_CN")
    names = [terms.sheet_profile(layout.name) for layout in profiles()]
    assert all(any("一" <= letter <= "鿿" for letter in name) for name in names)
