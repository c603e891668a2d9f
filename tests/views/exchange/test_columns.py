"""The card of the columns: what goes where, said otherwise by click and by key."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import imports, remembering
from seller_desk.services.imports import Choice
from tests.makers import NOW
from tests.views.exchange import seen
from tests.views.exchange.cards import Cards
from tests.views.exchange.sheets import HEADINGS, an_order, write_sheet

OWN = (*HEADINGS, "业务员", "备注")


@pytest.fixture
def cards(store: Store, qtbot: QtBot) -> Cards:
    return Cards(store, qtbot)


def a_sheet(folder: Path, headings: tuple[str, ...] = OWN, **cells: object) -> Path:
    orders = [an_order(place, 业务员="阿芳", 备注="快点", **cells) for place in (1, 2)]
    return write_sheet(folder / "orders.xlsx", orders, headings)


def test_every_column_stands_there_with_its_value_and_its_field(
    cards: Cards, tmp_path: Path
) -> None:
    cards.give(a_sheet(tmp_path))
    table = cards.columns.table
    assert [row[0] for row in seen.rows(table)] == list(OWN)
    assert cards.row(table, "买家会员名") == [
        "买家会员名",
        "yiwuchengxi88",
        "Buyer's login",
        "Auto",
    ]
    assert cards.row(table, "业务员") == ["业务员", "阿芳", "Not imported", "Skip"]
    assert "21 matched, 1 not imported" in cards.sees


def test_who_lives_where_is_not_shown_even_when_it_is_not_imported(
    cards: Cards, tmp_path: Path
) -> None:
    cards.give(a_sheet(tmp_path))
    table = cards.columns.table
    for heading in ("收货人姓名", "收货地址", "联系手机"):
        assert "*" in cards.row(table, heading)[1]
        cards.pick(table, heading, "not imp")
        assert cards.row(table, heading)[2] == "Not imported"
        assert "*" in cards.row(table, heading)[1]


def test_a_heading_that_stands_twice_is_to_be_looked_at(cards: Cards, tmp_path: Path) -> None:
    cards.give(a_sheet(tmp_path, (*OWN, "实付款(元)")))
    rows = [row for row in seen.rows(cards.columns.table) if row[0] == "实付款(元)"]
    assert [row[2:] for row in rows] == [["Amount paid", "Look"], ["Not imported", "Skip"]]
    assert "20 matched, 1 to look at, 2 not imported" in cards.sees


def test_a_value_that_is_no_amount_makes_its_column_doubtful(cards: Cards, tmp_path: Path) -> None:
    cards.give(a_sheet(tmp_path, OWN, **{"运费(元)": "顺丰到付"}))
    assert cards.row(cards.columns.table, "运费(元)")[2:] == ["Freight", "Look"]


def test_courier_and_number_in_one_cell_are_pointed_out_and_can_be_parted(
    cards: Cards, tmp_path: Path
) -> None:
    shipped = {"订单状态": "等待买家收货", "运单号": "中通:75310920001", "物流公司": None}
    cards.give(a_sheet(tmp_path, OWN, **shipped))
    assert cards.row(cards.columns.table, "运单号")[2:] == ["Waybill number", "Look"]
    cards.pick(cards.columns.table, "运单号", "courier and")
    assert cards.row(cards.columns.table, "运单号")[2:] == ["Courier and waybill", "By you"]
    assert cards.report.problems == ()


def test_a_field_is_chosen_by_typing_a_part_of_its_name(cards: Cards, tmp_path: Path) -> None:
    cards.give(a_sheet(tmp_path))
    cards.pick(cards.columns.table, "业务员", "agent n")
    cards.pick(cards.columns.table, "业务员", "代理商姓名")
    assert cards.row(cards.columns.table, "业务员")[2:] == ["Agent", "By you"]
    assert cards.plan is not None
    assert cards.plan.mapping.columns["agent_name"] == OWN.index("业务员")


def test_a_letter_opens_the_list_and_is_typed_into_it(cards: Cards, tmp_path: Path) -> None:
    cards.give(a_sheet(tmp_path))
    table = cards.columns.table
    cards.look_at(table, "业务员")
    cards.press(table, Qt.Key.Key_A)
    assert cards.list(table).field.text() == "a"
    cards.press(cards.list(table), Qt.Key.Key_Escape)
    assert table.open_list is None
    assert cards.choice.columns is None


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_keys_that_open_the_list(
    cards: Cards, tmp_path: Path, key: Qt.Key, keys: Qt.KeyboardModifier
) -> None:
    cards.give(a_sheet(tmp_path))
    table = cards.columns.table
    cards.look_at(table, "备注")
    cards.press(table, key, keys)
    marked = cards.list(table).list.currentItem()
    assert marked is not None
    assert marked.text() == "Buyer's message"


def test_a_click_on_the_box_opens_and_a_click_in_the_list_chooses(
    cards: Cards, tmp_path: Path, qtbot: QtBot
) -> None:
    cards.give(a_sheet(tmp_path))
    found = cards.open_by_click(cards.columns.table, "业务员")
    item = next(i for i in range(found.list.count()) if found.list.item(i).text() == "Shipper")
    spot = found.list.visualItemRect(found.list.item(item)).center()
    qtbot.mouseClick(found.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert cards.row(cards.columns.table, "业务员")[2] == "Shipper"


def test_choosing_what_another_column_has_moves_it_and_says_so(
    cards: Cards, tmp_path: Path
) -> None:
    cards.give(a_sheet(tmp_path))
    table = cards.columns.table
    cards.look_at(table, "业务员")
    cards.press(table, Qt.Key.Key_F2)
    options = [cards.list(table).list.item(at).text() for at in range(20)]
    assert "Company · from 买家公司名" in options
    cards.press(cards.list(table), Qt.Key.Key_Escape)
    cards.pick(table, "业务员", "company")
    assert cards.row(table, "业务员")[2] == "Company"
    assert cards.row(table, "买家公司名")[2:] == ["Not imported", "Skip"]
    assert "Company came from 买家公司名, which is not imported now" in cards.sees


def test_delete_leaves_a_column_out(cards: Cards, tmp_path: Path) -> None:
    cards.give(a_sheet(tmp_path))
    table = cards.columns.table
    cards.look_at(table, "备注")
    cards.press(table, Qt.Key.Key_Delete)
    assert cards.row(table, "备注")[2:] == ["Not imported", "Skip"]
    assert cards.choice.columns is not None
    assert "buyer_message" not in cards.choice.columns


def test_a_missing_order_number_is_said_until_its_column_is_chosen(
    cards: Cards, tmp_path: Path
) -> None:
    headings = tuple("编号" if each == "订单编号" else each for each in OWN)
    orders = [{**an_order(1), "编号": an_order(1)["订单编号"]}]
    path = write_sheet(tmp_path / "own.xlsx", orders, headings)
    cards.give(path, Choice(profile="orders-1688"))
    assert "Order number is missing: choose its column" in cards.sees
    assert cards.report.records.new == 0
    cards.pick(cards.columns.table, "编号", "order number")
    assert "is missing" not in cards.sees
    assert cards.report.records.new == 1


def test_remembering_is_ticked_by_a_choice_and_can_be_unticked(
    cards: Cards, tmp_path: Path, qtbot: QtBot
) -> None:
    cards.give(a_sheet(tmp_path))
    box = cards.columns.remember
    assert not box.isChecked()
    cards.pick(cards.columns.table, "业务员", "shipper")
    assert (box.isChecked(), cards.remembers) == (True, True)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert (box.isChecked(), cards.remembers, cards.columns.remembers) == (False, False, False)


def test_what_was_remembered_is_used_and_marked_the_next_time(cards: Cards, tmp_path: Path) -> None:
    cards.give(a_sheet(tmp_path))
    cards.pick(cards.columns.table, "业务员", "shipper")
    assert cards.plan is not None
    remembering.keep(cards.store, cards.plan.found, {}, now=NOW)
    later = Cards(cards.store, cards._qtbot)
    later.give(a_sheet(tmp_path / ".." / tmp_path.name))
    assert later.row(later.columns.table, "业务员")[2:] == ["Shipper", "Last time"]
    assert later.row(later.columns.table, "备注")[2:] == ["Buyer's message", "Last time"]
    later.pick(later.columns.table, "备注", "not imp")
    assert later.row(later.columns.table, "业务员")[2:] == ["Shipper", "Last time"]


def test_starting_over_forgets_and_guesses_again(cards: Cards, tmp_path: Path) -> None:
    cards.give(a_sheet(tmp_path))
    assert "Start over" not in cards.sees
    cards.pick(cards.columns.table, "业务员", "shipper")
    assert cards.plan is not None
    remembering.keep(cards.store, cards.plan.found, {}, now=NOW)
    cards.click("Start over")
    assert cards.row(cards.columns.table, "业务员")[2:] == ["Not imported", "Skip"]
    assert not cards.columns.remembers
    plan = imports.plan_file(cards.store, cards.path, now=NOW)
    assert not plan.found.is_remembered


def test_another_file_begins_without_the_last_ones_words(cards: Cards, tmp_path: Path) -> None:
    cards.give(a_sheet(tmp_path))
    cards.pick(cards.columns.table, "业务员", "company")
    cards.give(write_sheet(tmp_path / "other.xlsx", [an_order(9)]))
    assert "came from" not in cards.sees
    assert not cards.columns.remembers
