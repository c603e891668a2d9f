"""The import page, driven by files, clicks and keys on a real store."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import history, imports
from seller_desk.services.imports import ImportReport
from tests.makers import NOW
from tests.views.exchange.seen import rows
from tests.views.exchange.seller import Seller
from tests.views.exchange.sheets import an_order, order_number, write_sheet

YESTERDAY = NOW - timedelta(days=1)


@pytest.fixture
def seller(store: Store, tmp_path: Path, qtbot: QtBot) -> Iterator[Seller]:
    made = Seller(store, tmp_path, qtbot)
    yield made
    made.desk.close()


def bring_in(store: Store, path: Path, now: datetime = YESTERDAY) -> ImportReport:
    return imports.carry_out(store, imports.plan_file(store, path, now=now), now=now)


def a_mixed_sheet(seller: Seller) -> Path:
    """One order of each kind: unchanged, changed, new, refused."""
    known = [an_order(1), an_order(2)]
    bring_in(seller.store, write_sheet(seller.folder / "earlier.xlsx", known))
    changed = {**known[1], "实付款(元)": 120.0, "涨价或折扣(元)": -8.0}
    return write_sheet(
        seller.folder / "mixed.xlsx", [known[0], changed, an_order(3), an_order(4, 数量="many")]
    )


def test_a_file_is_shown_before_anything_is_written(seller: Seller) -> None:
    seller.give(a_mixed_sheet(seller))

    shown = rows(seller.orders)
    assert [row[1:4] for row in shown] == [
        ["5", "Refused", order_number(4)],
        ["3", "Changed", order_number(2)],
        ["4", "New", order_number(3)],
        ["2", "Unchanged", order_number(1)],
    ]
    assert shown[0][-1] == "数量 «many»: Not a number"
    assert shown[1][-1].startswith("Adjustment: 0.00 → -8.00")
    assert "mixed.xlsx" in seller.sees
    assert seller.button("Write 2 orders").isEnabled()
    assert seller.count_orders() == 2


def test_the_amount_that_changes_stands_beside_the_one_before(seller: Seller) -> None:
    seller.give(a_mixed_sheet(seller))

    paid = seller.cell(1, "paid_fen")
    assert (paid.old, paid.text) == ("128.00", "120.00")


def test_a_cell_that_refuses_its_order_is_boxed_as_it_was_read(seller: Seller) -> None:
    wrong = an_order(1, **{"实付款(元)": "12,80O.00", "订单编号": None})
    seller.give(write_sheet(seller.folder / "wrong.xlsx", [wrong]))

    number, paid = seller.cell(0, "number"), seller.cell(0, "paid_fen")
    assert (paid.text, paid.fault) == ("12,80O.00", True)
    assert (number.text, number.fault) == ("empty", True)


def test_writing_makes_one_operation_and_closes(seller: Seller) -> None:
    seller.give(a_mixed_sheet(seller))
    seller.click("Write 2 orders")
    seller.wait()

    assert seller.closed == 1
    assert [report.records for report in seller.reports] == [imports.Count(1, 1, 1, 1)]
    assert seller.reports[0].operation is not None
    assert seller.count_orders() == 3
    assert not seller.page.is_busy


def test_a_backup_lies_there_before_the_first_row_is_written(seller: Seller) -> None:
    bring_in(seller.store, write_sheet(seller.folder / "earlier.xlsx", [an_order(1)]))
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(2)]))
    seller.click("Write 1 order")
    seller.wait()

    backups = list((seller.store.path.parent / "backups").glob("*before-import*.db"))
    assert len(backups) == 1
    kept = Store.open(backups[0])
    with kept.read() as session:
        assert session.scalar(select(func.count(Order.id))) == 1
    kept.close()


def test_ctrl_enter_writes(seller: Seller) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1)]))
    seller.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seller.wait()

    assert seller.count_orders() == 1


def test_the_same_file_again_is_said_and_has_nothing_to_write(seller: Seller) -> None:
    path = write_sheet(seller.folder / "a.xlsx", [an_order(1)])
    bring_in(seller.store, path)
    seller.give(path)
    assert "This very file was imported yesterday 09:30 (1 new)" in seller.sees
    seller.click("Look at it again")
    seller.wait()

    assert "This very file was imported yesterday 09:30 (1 new)" in seller.sees
    assert "Nothing new: all of it is here already" in seller.sees
    assert not seller.button("Write 0 orders").isEnabled()


def test_ctrl_enter_writes_nothing_where_nothing_is_new(seller: Seller) -> None:
    path = write_sheet(seller.folder / "a.xlsx", [an_order(1)])
    bring_in(seller.store, path)
    seller.give(path)
    seller.click("Look at it again")
    seller.wait()
    seller.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seller.wait()

    assert seller.reports == []
    assert seller.page.is_busy


def test_a_sheet_without_orders_says_so(seller: Seller) -> None:
    seller.give(write_sheet(seller.folder / "empty.xlsx", []))

    assert "There is nothing in this file below its headings" in seller.sees
    assert "There is no row of this kind in the file" in seller.sees


def test_esc_leaves_without_writing(seller: Seller) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1)]))
    seller.press(Qt.Key.Key_Escape)

    assert (seller.closed, seller.reports) == (1, [])
    assert seller.count_orders() == 0


def test_reading_can_be_stopped(seller: Seller) -> None:
    seller.page.start([write_sheet(seller.folder / "a.xlsx", [an_order(1)])])
    assert not seller.button("Other file").isEnabled()
    seller.click("Cancel")
    seller.wait()

    assert seller.closed == 1
    assert not seller.page.is_busy


def test_writing_can_be_stopped_and_leaves_nothing(seller: Seller) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1)]))
    with seller.store.write("held", now=NOW):  # one order is written sooner than a key is pressed
        seller.click("Write 1 order")
        seller.press(Qt.Key.Key_Escape)
    seller.wait()

    assert "Stopped. Nothing was changed." in seller.sees
    assert seller.button("Write 1 order").isEnabled()
    assert seller.reports == []
    assert seller.count_orders() == 0


def test_orders_that_changed_meanwhile_are_looked_at_again(seller: Seller) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1), an_order(2)]))
    bring_in(seller.store, write_sheet(seller.folder / "b.xlsx", [an_order(1)]), now=NOW)
    seller.click("Write 2 orders")
    seller.wait()

    assert "The shop has changed meanwhile; this is the new look" in seller.sees
    assert seller.reports == []
    seller.click("Write 1 order")
    seller.wait()
    assert seller.count_orders() == 2


def test_a_file_that_is_no_sheet_says_why_and_what_to_do(seller: Seller) -> None:
    path = seller.folder / "offer.xlsx"
    path.write_bytes(b"%PDF-1.4 no sheet at all")
    seller.give(path)

    assert "This file cannot be imported; nothing was changed" in seller.sees
    assert "This file is no sheet. Choose an .xlsx, .xls or .csv file." in seller.sees
    assert f"{path}\nCode not_a_sheet · 09:30:00" in seller.sees
    seller.click("Copy what went wrong")
    assert "not_a_sheet" in QGuiApplication.clipboard().text()


def test_a_repaired_file_is_read_by_trying_again(seller: Seller) -> None:
    path = seller.folder / "a.xlsx"
    path.write_bytes(b"")
    seller.give(path)
    write_sheet(path, [an_order(1)])
    seller.click("Try again")
    seller.wait()

    assert seller.button("Write 1 order").isEnabled()
    assert seller.failed == []


def test_a_file_that_is_left_unread_is_told_to_the_window(seller: Seller) -> None:
    path = seller.folder / "offer.xlsx"
    path.write_bytes(b"%PDF-1.4 no sheet at all")
    seller.give(path)
    seller.press(Qt.Key.Key_Escape)

    assert seller.failed == [("offer.xlsx", "not_a_sheet")]
    assert seller.closed == 1


def test_the_other_files_go_on_after_one_that_cannot_be_read(seller: Seller) -> None:
    bad = seller.folder / "bad.xlsx"
    bad.write_bytes(b"")
    seller.give(bad, write_sheet(seller.folder / "good.xlsx", [an_order(1)]))
    assert "File 1 of 2" in seller.sees

    seller.click("Go on with 1 more file")
    seller.wait()
    seller.click("Write 1 order")
    seller.wait()

    assert [report.file for report in seller.reports] == ["good.xlsx"]
    assert [name for name, _ in seller.failed] == ["bad.xlsx"]
    assert seller.closed == 1


def test_files_are_written_one_after_the_other(seller: Seller) -> None:
    first = write_sheet(seller.folder / "a.xlsx", [an_order(1)])
    second = write_sheet(seller.folder / "b.xlsx", [an_order(1), an_order(2)])
    seller.give(first, second)
    seller.click("Write 1 order")
    seller.wait()
    assert seller.closed == 0
    assert "File 2 of 2" in seller.sees
    seller.click("Write 1 order")
    seller.wait()

    assert [report.file for report in seller.reports] == ["a.xlsx", "b.xlsx"]
    assert seller.closed == 1
    assert seller.count_orders() == 2


def test_files_dropped_while_one_is_looked_at_wait_behind_it(seller: Seller) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1)]))
    seller.page.start([write_sheet(seller.folder / "b.xlsx", [an_order(2)])])
    assert "File 1 of 2" in seller.sees
    seller.click("Skip file")
    seller.wait()

    assert "b.xlsx" in seller.sees


def test_another_file_can_be_taken_instead(seller: Seller) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1)]))
    seller.files = [write_sheet(seller.folder / "b.xlsx", [an_order(2)])]
    seller.click("Other file")
    seller.wait()

    assert "b.xlsx" in seller.sees
    assert "File" not in seller.sees.splitlines()


def test_leaving_the_dialog_starts_nothing(seller: Seller) -> None:
    seller.page.ask_files()

    assert not seller.page.is_busy
    assert seller.closed == 0


def test_the_list_can_be_narrowed_by_result_and_by_words(seller: Seller) -> None:
    seller.give(a_mixed_sheet(seller))
    seller.click("Changed")
    assert [row[2] for row in rows(seller.orders)] == ["Changed"]

    seller.click("All")
    seller.find(order_number(3)[-4:])
    assert [row[3] for row in rows(seller.orders)] == [order_number(3)]

    seller.find("nobody")
    assert "No row here has" in seller.sees


def test_the_order_of_the_file_can_be_kept(seller: Seller) -> None:
    seller.give(a_mixed_sheet(seller))
    seller.click("Problems first")

    assert [row[1] for row in rows(seller.orders)] == ["2", "3", "4", "5"]


def test_refused_rows_become_a_sheet_that_goes_in_once_it_is_put_right(seller: Seller) -> None:
    seller.give(a_mixed_sheet(seller))
    seller.target = seller.folder / "refused.xlsx"
    seller.click("Save refused rows")
    seller.wait()

    assert seller.proposed == seller.folder / "mixed-refused.xlsx"
    assert f"Saved 1 refused row to {seller.target}" in seller.sees
    book = load_workbook(seller.target)
    sheet = book.active
    assert sheet is not None
    headings = [cell.value for cell in sheet[1]]
    assert "Not a number" in str(sheet.cell(2, 1).value)
    sheet.cell(2, headings.index("数量") + 1).value = 2
    book.save(seller.target)
    plan = imports.plan_file(seller.store, seller.target, now=NOW)
    assert plan.report.records == imports.Count(new=1)


def test_a_sheet_that_cannot_be_written_is_said(seller: Seller) -> None:
    seller.give(a_mixed_sheet(seller))
    seller.target = seller.folder / "nowhere" / "refused.xlsx"
    seller.click("Save refused rows")
    seller.wait()

    assert "This file cannot be written" in seller.sees


def test_refused_rows_can_be_saved_after_the_page_has_closed(seller: Seller) -> None:
    seller.give(a_mixed_sheet(seller))
    seller.click("Write 2 orders")
    seller.wait()
    seller.target = seller.folder / "refused.csv"
    seller.page.save_refused(seller.plans[0])
    seller.wait()

    assert seller.told == [f"Saved 1 refused row to {seller.target}"]
    assert seller.target.exists()


def test_the_page_tells_how_long_reading_took(seller: Seller) -> None:
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1)]))

    assert seller.page.status.startswith("Read 1 row in ")


@pytest.mark.parametrize("size", [(940, 520), (1196, 590), (1356, 820)])
def test_the_page_fits_its_window(seller: Seller, size: tuple[int, int]) -> None:
    seller.page.resize(*size)
    seller.give(a_mixed_sheet(seller), seller.folder / "b.xlsx")

    assert (seller.page.width(), seller.page.height()) == size


def test_a_file_that_was_imported_is_skipped_without_being_read(seller: Seller) -> None:
    path = write_sheet(seller.folder / "a.xlsx", [an_order(1)])
    bring_in(seller.store, path)
    copy = path.rename(seller.folder / "another name.xlsx")
    seller.give(copy, write_sheet(seller.folder / "b.xlsx", [an_order(2)]))
    assert "This very file was imported yesterday 09:30 (1 new)" in seller.sees
    assert "Columns" not in seller.sees.splitlines()
    seller.click("Skip")
    seller.wait()

    assert "b.xlsx" in seller.sees
    assert seller.button("Write 1 order").isEnabled()


def test_an_import_that_was_taken_back_is_no_same_file(seller: Seller) -> None:
    path = write_sheet(seller.folder / "a.xlsx", [an_order(1)])
    bring_in(seller.store, path)
    history.undo(seller.store, now=NOW)
    seller.give(path)

    assert "This very file" not in seller.sees
    assert seller.button("Write 1 order").isEnabled()


def test_a_sheet_that_nobody_knows_is_what_the_seller_says(seller: Seller) -> None:
    path = write_sheet(seller.folder / "a.xlsx", [an_order(1)], ("订单编号", "买家会员名", "别的"))
    seller.give(path)
    assert "What kind of sheet this is cannot be told from its headings." in seller.sees
    says = seller.button("Say what it is")
    assert isinstance(says, QPushButton)
    act = next(act for act in says.menu().actions() if act.text() == "1688 orders")
    says.menu().setActiveAction(act)
    act.trigger()
    seller.wait()

    assert seller.button("Write 1 order").isEnabled()
    assert seller.failed == []


def test_a_damaged_file_does_not_ask_what_it_is(seller: Seller) -> None:
    path = seller.folder / "a.xlsx"
    path.write_bytes(b"")
    seller.give(path)

    assert "Say what it is" not in seller.sees


def test_the_title_follows_the_kind_of_the_file(seller: Seller) -> None:
    titles: list[str] = []
    seller.page.title_changed.connect(titles.append)
    seller.give(write_sheet(seller.folder / "a.xlsx", [an_order(1)]))
    assert seller.page.title == "Import orders"
    seller.press(Qt.Key.Key_Escape)
    assert seller.page.title == "Import files"
    waybills = write_sheet(
        seller.folder / "b.xlsx",
        [an_order(1, 运单号="753109246688", 物流公司="中通快递")],
        ("订单编号", "物流公司", "运单号"),
    )
    seller.give(waybills)

    assert titles[-1] == "Import waybills"
    assert "1 row in the file make 1 waybill" in seller.sees


def test_numbers_of_the_bar_add_up_to_the_records(seller: Seller) -> None:
    seller.give(a_mixed_sheet(seller))

    assert "4 rows in the file make 4 orders" in seller.sees
