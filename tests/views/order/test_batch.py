from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.order.batch_plan import Match
from seller_desk.services.order.pasting import PasteKey
from seller_desk.views.desk import Desk
from seller_desk.views.order.batch_page import ALL, BatchPage
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.cell_editor import CellEditor
from seller_desk.words import OrderStatus
from tests.makers import NOW
from tests.views.order.conftest import HELD, LATE, LATER, TODAY, TRACKED, UNPAID, order_of

SF, YTO = "SF1234567890777", "YT8841102947061"


@pytest.fixture
def page(
    qtbot: QtBot, shop: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> BatchPage:
    made = BatchPage(desk, preferences, lambda _proposal: str(tmp_path / "rest.xlsx"))
    desk.changed.connect(lambda _changes: made.refresh())
    qtbot.addWidget(made)
    made.resize(1440, 760)
    made.show()
    settle(qtbot, made)
    return made


def settle(qtbot: QtBot, page: BatchPage) -> None:
    qtbot.wait(30)
    qtbot.waitUntil(lambda: page.desk.is_settled)


def paste(qtbot: QtBot, page: BatchPage, *lines: str) -> None:
    page.paste.show_text("\n".join(lines))
    settle(qtbot, page)


def results(page: BatchPage) -> list[tuple[str, str]]:
    """Number and result of every row, as the table shows them."""
    cells = [page.table.rows.cells(at) for at in range(len(page.table.ids))]
    return [(row[2].text, row[1].text) for row in cells]


def press(qtbot: QtBot, page: BatchPage, line: int) -> str:
    """The button of a row; what stood on it."""
    at = list(page.table.ids).index(line)
    said = page.table.rows.cells(at)[-1].text
    page.table.cell_pressed.emit(line, "act")
    settle(qtbot, page)
    return said


def test_where_it_is_narrow_the_remark_has_room_and_the_columns_come_back(
    qtbot: QtBot, page: BatchPage
) -> None:
    paste(qtbot, page, f"{LATE}\t{SF}")
    wide = [column.key for column in page.table.shown_columns()]
    page.resize(1196, 640)
    settle(qtbot, page)
    narrow = [column.key for column in page.table.shown_columns()]
    assert [key for key in wide if key not in narrow] == ["line", "buyer", "pieces"]
    assert page.table.horizontalScrollBar().maximum() == 0
    page.resize(1440, 760)
    settle(qtbot, page)
    assert [column.key for column in page.table.shown_columns()] == wide


def test_good_rows_are_written_the_rest_stays_with_its_numbers(
    qtbot: QtBot, shop: Store, page: BatchPage
) -> None:
    paste(qtbot, page, f"{LATE}\t{SF}", f"{UNPAID}\t{YTO}", f"{TODAY}\t{YTO}")
    assert results(page) == [(UNPAID, "Not to ship"), (LATE, "Matched"), (TODAY, "Matched")]
    assert page.summary.write.text() == "Write 2 rows"

    qtbot.mouseClick(page.summary.write, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert order_of(shop, LATE).status is OrderStatus.SHIPPED
    assert order_of(shop, TODAY).parcels[0].tracking_number == YTO
    assert page.paste.text == f"\n{UNPAID}\t{YTO}\n"
    assert [page._rows[line].line for line in page.table.ids] == [2]
    assert page.banner.text == "2 waybills written"
    assert not page.summary.write.isEnabled()

    history.undo(shop, now=NOW)
    assert order_of(shop, LATE).status is OrderStatus.AWAITING_SHIPMENT


def test_a_wrong_digit_is_mended_with_one_click_and_with_ctrl_z_back(
    qtbot: QtBot, page: BatchPage
) -> None:
    wrong = LATE[:5] + "9" + LATE[6:]
    paste(qtbot, page, f"{wrong}\t{SF}")
    assert press(qtbot, page, 1) == f"Use …{LATE[-4:]}"
    assert page.paste.text == f"{LATE}\t{SF}"
    assert results(page) == [(LATE, "Matched")]
    page.paste.editor.undo()
    qtbot.waitUntil(lambda: results(page) == [(wrong, "Not known")])


def test_letters_become_digits_and_another_parcel_is_allowed(
    qtbot: QtBot, shop: Store, page: BatchPage
) -> None:
    paste(qtbot, page, f"{LATE}\t7S310924668I", f"{TRACKED}\t{YTO}", f"{TRACKED}\t{YTO}")
    assert press(qtbot, page, 1) == "Change to it"
    assert page.paste.text.splitlines()[0] == f"{LATE}\t753109246681"
    assert press(qtbot, page, 2) == "New parcel"
    assert press(qtbot, page, 3) in {"Drop it", "New parcel"}
    assert page.summary.write.text() == "Write 2 rows"
    qtbot.mouseClick(page.summary.write, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert len(order_of(shop, TRACKED).parcels) == 2


def test_a_refund_stops_its_row_and_leads_to_the_order(qtbot: QtBot, page: BatchPage) -> None:
    paste(qtbot, page, f"{HELD}\t{SF}")
    with qtbot.waitSignal(page.order_asked):
        assert press(qtbot, page, 1) == "Look at it"


def test_pieces_above_the_order_are_cut_to_it(qtbot: QtBot, page: BatchPage) -> None:
    paste(qtbot, page, f"{LATE}\t{SF}\t3")
    assert results(page) == [(LATE, "Too many")]
    assert press(qtbot, page, 1) == "Make it 2"
    assert page.paste.text == f"{LATE}\t{SF}\t2"
    assert results(page) == [(LATE, "Matched")]


def test_columns_can_be_named_otherwise(qtbot: QtBot, page: BatchPage) -> None:
    paste(qtbot, page, f"{LATE}\t{YTO}\t{SF}")
    assert [box.currentData() for box in page.paste.heads] == [
        PasteKey.NUMBER,
        PasteKey.WAYBILL,
        PasteKey.NONE,
    ]
    last = page.paste.heads[2]
    last.setCurrentIndex(last.findData(PasteKey.WAYBILL))
    last.activated.emit(last.currentIndex())
    settle(qtbot, page)
    assert page._rows[1].waybill == SF
    assert page.paste.heads[1].currentData() == PasteKey.NONE


def test_orders_are_listed_and_waybills_typed_down_the_column(
    qtbot: QtBot, page: BatchPage
) -> None:
    qtbot.mouseClick(page.paste.list_all, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert page.paste.text == f"{LATE}\t\n{TODAY}\t\n{LATER}\t"
    for waybill in (SF, YTO):
        qtbot.keyClicks(page.paste.editor, waybill)
        qtbot.keyClick(page.paste.editor, Qt.Key.Key_Return)
    assert page.paste.text == f"{LATE}\t{SF}\n{TODAY}\t{YTO}\n{LATER}\t"
    qtbot.waitUntil(lambda: page.summary.write.text() == "Write 2 rows")


def test_a_list_can_be_narrowed_to_one_result(qtbot: QtBot, page: BatchPage) -> None:
    paste(qtbot, page, f"{LATE}\t{SF}", f"{UNPAID}\t{YTO}")
    qtbot.mouseClick(page.segment.button(Match.MATCHED), Qt.MouseButton.LeftButton)
    assert results(page) == [(LATE, "Matched")]
    qtbot.mouseClick(page.segment.button(ALL), Qt.MouseButton.LeftButton)
    assert len(results(page)) == 2


def test_what_is_not_written_goes_out_as_a_sheet(
    qtbot: QtBot, page: BatchPage, tmp_path: Path
) -> None:
    paste(qtbot, page, f"{LATE}\t{SF}", f"2611\t{YTO}")
    qtbot.mouseClick(page.summary.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (tmp_path / "rest.xlsx").exists() and page.desk.is_settled)
    rows = list(openpyxl.load_workbook(tmp_path / "rest.xlsx").active.values)
    assert [row[2] for row in rows] == ["Order no.", "2611"]


def test_a_dropped_sheet_is_read_like_a_paste(
    qtbot: QtBot, page: BatchPage, tmp_path: Path
) -> None:
    sheet = tmp_path / "waybills.csv"
    sheet.write_text(f"订单编号,物流公司,运单号\n{LATE},顺丰速运,{SF}\n", "utf-8-sig")
    assert page.paste.wanted([sheet, tmp_path / "x.pdf"]) == [sheet]
    page.paste.take([sheet])
    settle(qtbot, page)
    qtbot.waitUntil(lambda: results(page) == [(LATE, "Matched")])
    damaged = tmp_path / "empty.csv"
    damaged.write_text("")
    page.paste.take([damaged])
    qtbot.waitUntil(page.notices.banner.isVisible)


def test_the_line_under_the_cursor_is_a_line_of_the_paste(qtbot: QtBot, page: BatchPage) -> None:
    paste(qtbot, page, f"{LATE}\t{SF}", "", f"{TODAY}\t{YTO}")
    page.paste.editor.go_to(3)
    cursor = page.paste.editor.textCursor()
    assert cursor.block().text() == f"{TODAY}\t{YTO}"


def test_esc_goes_back_and_what_was_pasted_stays(qtbot: QtBot, page: BatchPage) -> None:
    paste(qtbot, page, f"{LATE}\t{SF}")
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert page.paste.text


def go_to_cell(page: BatchPage, line: int, key: str) -> None:
    at = [column.key for column in page.table.columns].index(key)
    page.table.setCurrentIndex(page.table.rows.index(list(page.table.ids).index(line), at))
    page.table.setFocus()


def test_a_courier_is_typed_and_filled_down_the_column_and_taken_back(
    qtbot: QtBot, page: BatchPage
) -> None:
    paste(qtbot, page, f"{LATE} {SF}", f"{TODAY} {YTO}", f"{LATER} 75310920001234")
    before = page.paste.text
    go_to_cell(page, 1, "courier")
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    editor = page.table.findChild(CellEditor)
    assert isinstance(editor, CellEditor)
    editor.setText("中通")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(qtbot, page)
    assert page.paste.columns == (PasteKey.NUMBER, PasteKey.WAYBILL, PasteKey.COURIER)
    go_to_cell(page, 1, "courier")
    page.table.select_all_shown()
    qtbot.keyClick(page.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page)
    assert {row.courier for row in page._rows.values()} == {"ZTO"}
    for _ in range(2):
        qtbot.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.paste.text == before


def test_a_column_of_excel_goes_down_from_its_cell(qtbot: QtBot, page: BatchPage) -> None:
    paste(qtbot, page, LATE, TODAY)
    QGuiApplication.clipboard().setText(f"{SF}\n{YTO}\nSF9999999999999\n")
    page.table.show_ids([1, 2])
    go_to_cell(page, 1, "waybill")
    qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page)
    assert page.paste.text.splitlines() == [f"{LATE}\t{SF}", f"{TODAY}\t{YTO}"]


def test_shift_and_tab_lead_out_of_the_text(qtbot: QtBot, page: BatchPage) -> None:
    paste(qtbot, page, f"{LATE}\t{SF}")
    page.paste.editor.setFocus()
    qtbot.keyClick(page.paste.editor, Qt.Key.Key_Backtab)
    assert not page.paste.editor.hasFocus()
    assert page.paste.text == f"{LATE}\t{SF}"
