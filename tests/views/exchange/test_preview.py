"""What can be decided in the preview: cells put right, records left out, conflicts, blanks."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import imports
from seller_desk.sheets.reader import sha256_of
from seller_desk.views.widgets.cell_editor import CellEditor
from seller_desk.words import Tone
from tests.makers import NOW
from tests.views.exchange import seen
from tests.views.exchange.seen import rows
from tests.views.exchange.seller import Seller
from tests.views.exchange.sheets import an_order, order_number, write_sheet

YESTERDAY = NOW - timedelta(days=1)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def seller(store: Store, tmp_path: Path, qtbot: QtBot) -> Iterator[Seller]:
    made = Seller(store, tmp_path, qtbot)
    yield made
    made.desk.close()


def bring_in(store: Store, path: Path) -> None:
    imports.carry_out(store, imports.plan_file(store, path, now=YESTERDAY), now=YESTERDAY)


def stored(store: Store, place: int) -> Order:
    with store.read() as session:
        return session.scalars(select(Order).where(Order.number == order_number(place))).one()


def type_into(qtbot: QtBot, editor: CellEditor, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, key)


def open_cell(seller: Seller, qtbot: QtBot, row: int) -> CellEditor:
    """F2 on a row."""
    table = seller.orders
    table.select_row(row)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    found = [each for each in table.findChildren(CellEditor) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def a_wrong_amount(seller: Seller) -> Path:
    wrong = an_order(1, **{"实付款(元)": "12,80O.00"})
    return write_sheet(seller.folder / "wrong.xlsx", [wrong, an_order(2)])


def test_a_wrong_cell_is_put_right_where_it_stands(seller: Seller, qtbot: QtBot) -> None:
    path = a_wrong_amount(seller)
    before = sha256_of(path)
    seller.give(path)
    assert seller.button("Write 1 order").isEnabled()
    editor = open_cell(seller, qtbot, 0)
    assert editor.text() == "12,80O.00"
    type_into(qtbot, editor, "128.00")
    seller.wait()

    assert rows(seller.orders)[0][1:3] == ["2", "New"]
    paid = seller.cell(0, "paid_fen")
    assert (paid.text, paid.fault, paid.icon, paid.tone) == ("128.00", False, "pencil", Tone.INFO)
    assert "1 cell put right here; the file itself stays as it is" in seller.sees
    seller.click("Write 2 orders")
    seller.wait()
    assert stored(seller.store, 1).paid_fen == 12_800
    assert sha256_of(path) == before


def test_a_cell_that_is_still_wrong_says_so(seller: Seller, qtbot: QtBot) -> None:
    seller.give(a_wrong_amount(seller))
    type_into(qtbot, open_cell(seller, qtbot, 0), "a lot")
    seller.wait()

    paid = seller.cell(0, "paid_fen")
    assert (paid.text, paid.fault) == ("a lot", True)
    assert rows(seller.orders)[0][2] == "Refused"
    assert open_cell(seller, qtbot, 0).text() == "a lot"


def test_a_double_click_opens_the_reason_of_a_column_that_is_not_shown(
    seller: Seller, qtbot: QtBot
) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1, 数量="many")]))
    table = seller.orders
    says = len(table.columns) - 1
    spot = table.visualRect(table.model().index(0, says)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=spot)
    qtbot.mouseDClick(table.viewport(), LEFT, pos=spot)
    editor = table.findChild(CellEditor)
    assert isinstance(editor, CellEditor)
    assert editor.text() == "many"
    type_into(qtbot, editor, "3")
    seller.wait()

    said = seller.cell(0, "says")
    assert (said.text, said.icon) == ("数量 put right: 3", "pencil")
    assert seller.button("Write 1 order").isEnabled()


def test_esc_leaves_a_cell_and_stays_in_the_file(seller: Seller, qtbot: QtBot) -> None:
    seller.give(a_wrong_amount(seller))
    editor = open_cell(seller, qtbot, 0)
    type_into(qtbot, editor, "9", Qt.Key.Key_Escape)

    assert not editor.isVisible()
    assert seller.page.is_busy
    assert not seller.page.is_planning
    assert seller.cell(0, "paid_fen").text == "12,80O.00"


def test_a_cell_that_was_put_right_can_be_as_in_the_file_again(
    seller: Seller, qtbot: QtBot
) -> None:
    seller.give(a_wrong_amount(seller))
    type_into(qtbot, open_cell(seller, qtbot, 0), "128")
    seller.wait()
    qtbot.keyClick(seller.orders, Qt.Key.Key_Delete)
    seller.wait()
    assert seller.cell(0, "paid_fen").text == "12,80O.00"

    type_into(qtbot, open_cell(seller, qtbot, 0), "128")
    seller.wait()
    seller.click("Take all back")
    seller.wait()
    assert rows(seller.orders)[0][2] == "Refused"
    assert "put right here" not in seller.sees


def test_a_row_that_turns_good_stays_where_it_is(seller: Seller, qtbot: QtBot) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1), an_order(2, 数量="many")]))
    seller.click("Refused")
    type_into(qtbot, open_cell(seller, qtbot, 0), "2")
    seller.wait()

    assert [row[1:3] for row in rows(seller.orders)] == [["3", "New"]]
    seller.click("All")
    assert [row[1] for row in rows(seller.orders)] == ["3", "2"]


def test_what_is_typed_counts_when_ctrl_enter_comes_at_once(seller: Seller, qtbot: QtBot) -> None:
    seller.give(a_wrong_amount(seller))
    editor = open_cell(seller, qtbot, 0)
    editor.setText("128")
    seller.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not seller.button("Write 1 order").isEnabled()
    seller.wait()

    assert seller.reports == []
    assert seller.button("Write 2 orders").isEnabled()


def test_a_record_is_left_out_by_space_and_comes_back(seller: Seller, qtbot: QtBot) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1), an_order(2)]))
    seller.orders.select_row(1)
    qtbot.keyClick(seller.orders, Qt.Key.Key_Space)
    seller.wait()

    assert rows(seller.orders)[1][2] == "Left out"
    assert "Paid: file ¥256.00, orders ¥128.00; the rest is left out" in seller.sees
    seller.click("Write 1 order")
    seller.wait()
    assert seller.count_orders() == 1
    assert seller.reports[0].records == imports.Count(new=1, left_out=1)


def test_a_record_that_was_left_out_comes_back(seller: Seller, qtbot: QtBot) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1), an_order(2)]))
    seller.orders.select_row(1)
    for label in ("Write 1 order", "Write 2 orders"):
        qtbot.keyClick(seller.orders, Qt.Key.Key_Space)
        seller.wait()
        assert seller.button(label).isEnabled()


def test_the_box_over_the_list_leaves_all_of_it_out(seller: Seller, qtbot: QtBot) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1), an_order(2)]))
    header = seller.orders.horizontalHeader()
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(15, 12))
    seller.wait()

    assert "Nothing is left to write" in seller.sees
    assert not seller.button("Write 0 orders").isEnabled()
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(15, 12))
    seller.wait()
    assert seller.button("Write 2 orders").isEnabled()


@pytest.fixture
def conflicting(seller: Seller) -> Seller:
    """The shop and the file have both changed a receiver."""
    bring_in(seller.store, write_sheet(seller.folder / "a.xlsx", [an_order(1), an_order(2)]))
    with seller.store.write("change", now=NOW) as session:
        for order in session.scalars(select(Order)):
            order.receiver_name = "李明"
    again = [an_order(1, 收货人姓名="王芳"), an_order(2, 收货人姓名="王芳")]
    seller.give(write_sheet(seller.folder / "b.xlsx", again))
    seller.click("Conflicts")
    return seller


def test_a_conflict_shows_three_words_and_mine_stands(conflicting: Seller) -> None:
    shown = rows(seen.table(conflicting.page, "In the file"))

    assert [row[:7] for row in shown] == [
        ["2", order_number(1), "Receiver", "陈*", "李*", "王*", "Mine"],
        ["3", order_number(2), "Receiver", "陈*", "李*", "王*", "Mine"],
    ]
    assert not conflicting.button("Write 0 orders").isEnabled()


def test_the_files_word_is_taken_and_given_back(conflicting: Seller, qtbot: QtBot) -> None:
    table = seen.table(conflicting.page, "In the file")
    table.select_row(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    conflicting.wait()
    assert [row[6] for row in rows(table)] == ["File's", "Mine"]
    conflicting.click("Take the file's everywhere")
    conflicting.wait()
    assert [row[6] for row in rows(table)] == ["File's", "File's"]
    table.select_row(1)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    conflicting.wait()
    assert [row[3:7] for row in rows(table)][1] == ["陈*", "李*", "王*", "Mine"]

    conflicting.click("Write 1 order")
    conflicting.wait()
    assert stored(conflicting.store, 1).receiver_name == "王芳"
    assert stored(conflicting.store, 2).receiver_name == "李明"


def test_a_blank_cell_clears_only_where_it_was_said(seller: Seller, qtbot: QtBot) -> None:
    bring_in(seller.store, write_sheet(seller.folder / "a.xlsx", [an_order(1)]))
    seller.give(write_sheet(seller.folder / "b.xlsx", [an_order(1, 联系手机=None)]))
    assert not seller.button("Write 0 orders").isEnabled()
    qtbot.mouseClick(seen.named(seller.page, "Let blank cells clear"), LEFT)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    choices = popup.findChild(QListWidget)
    assert isinstance(choices, QListWidget)
    mobile = next(
        choices.item(at) for at in range(choices.count()) if choices.item(at).text() == "Mobile"
    )
    qtbot.mouseClick(choices.viewport(), LEFT, pos=choices.visualItemRect(mobile).center())
    popup.close()
    seller.wait()

    assert "Blank cells clear what is here: Mobile" in seller.sees
    assert seller.cell(0, "says").text == "Mobile: 138****2206 → (blank)"
    seller.click("Write 1 order")
    seller.wait()
    assert stored(seller.store, 1).mobile is None


def test_do_not_clear_takes_it_off(seller: Seller) -> None:
    bring_in(seller.store, write_sheet(seller.folder / "a.xlsx", [an_order(1)]))
    seller.give(write_sheet(seller.folder / "b.xlsx", [an_order(1, 联系手机=None)]))
    seller.page._look.preview.clears_changed.emit(frozenset({"mobile"}))
    seller.wait()
    assert seller.button("Write 1 order").isEnabled()
    seller.click("Do not clear")
    seller.wait()

    assert not seller.button("Write 0 orders").isEnabled()


def test_only_the_newest_of_quick_decisions_counts(seller: Seller, qtbot: QtBot) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(at) for at in range(1, 9)]))
    for at in range(7):
        seller.orders.select_row(at)
        qtbot.keyClick(seller.orders, Qt.Key.Key_Space)
        if at == 3:
            qtbot.waitUntil(lambda: not seller.desk.is_settled, timeout=5_000)
    seller.wait()

    assert [row[2] for row in rows(seller.orders)] == ["Left out"] * 7 + ["New"]
    assert seller.button("Write 1 order").isEnabled()


def test_a_file_that_changes_meanwhile_drops_what_was_put_right(
    seller: Seller, qtbot: QtBot
) -> None:
    path = a_wrong_amount(seller)
    seller.give(path)
    write_sheet(path, [an_order(1), an_order(3, 数量="many"), an_order(2)])
    type_into(qtbot, open_cell(seller, qtbot, 0), "128")
    seller.wait()

    assert "The file itself has changed meanwhile; what was put right here is dropped" in (
        seller.sees
    )
    assert seller.button("Write 2 orders").isEnabled()
    assert "put right here;" not in seller.sees


def test_a_file_that_is_gone_meanwhile_leaves_the_look_as_it_was(
    seller: Seller, qtbot: QtBot
) -> None:
    path = a_wrong_amount(seller)
    seller.give(path)
    path.unlink()
    type_into(qtbot, open_cell(seller, qtbot, 0), "128")
    seller.wait()

    assert "There is no such file." in seller.sees
    assert seller.cell(0, "paid_fen").text == "12,80O.00"
    assert seller.button("Write 1 order").isEnabled()
