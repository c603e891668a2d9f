from array import array
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from seller_desk.views.theme import theme
from seller_desk.views.widgets.row_model import KEPT, PAGE, RowTableModel
from seller_desk.views.widgets.row_table import MOST_COPIED, RowTable
from tests.views.widgets.sold import COLUMNS, CTRL, MILLION, SHIFT, Shelf, click

Key = Qt.Key


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester, shelf: Shelf) -> None:
    model = RowTableModel(COLUMNS)
    model.fetch = shelf
    model.show_ids(range(7))

    qtmodeltester.check(model)


def test_a_million_rows_are_never_read_as_a_whole(table: RowTable, shelf: Shelf) -> None:
    table.show_ids(MILLION)
    shelf.read = 0
    bar = table.verticalScrollBar()
    for step in range(60):
        bar.setValue(bar.maximum() * step // 60)
        table.grab()

    assert table.rows.pages_in_memory <= KEPT
    assert shelf.read <= 60 * 2 * PAGE


def test_looking_at_the_same_rows_reads_them_once(table: RowTable, shelf: Shelf) -> None:
    table.grab()
    shelf.read = 0

    table.grab()

    assert shelf.read == 0


def test_a_row_that_is_gone_meanwhile_is_blank(qtbot: QtBot) -> None:
    model = RowTableModel(COLUMNS)
    model.fetch = Shelf(gone=[2])
    model.show_ids([1, 2, 3])

    texts = [model.index(row, 2).data() for row in range(3)]

    assert texts == ["000001", "", "000003"]
    assert model.row(1) is None


def test_copying_takes_headings_and_what_is_ticked(qtbot: QtBot, table: RowTable) -> None:
    table.tick_ids([101, 103])

    qtbot.keyClick(table, Key.Key_C, CTRL)

    assert QGuiApplication.clipboard().text().splitlines() == [
        "Ship by\tOrder\tPaid\tNote",
        "101 h left\t000101\t101.00\t'=1+1",
        "103 h left\t000103\t103.00\t'=1+1",
    ]


def test_too_many_rows_are_not_put_on_the_clipboard(table: RowTable) -> None:
    refused: list[int] = []
    table.copy_refused.connect(refused.append)
    table.show_ids(array("q", range(MOST_COPIED + 1)))
    table.select_all_shown()

    table.copy_rows()

    assert refused == [MOST_COPIED + 1]


def test_one_cell_can_be_copied(qtbot: QtBot, table: RowTable) -> None:
    click(qtbot, table, 3, "number")

    qtbot.keyClick(table, Key.Key_C, CTRL | SHIFT)

    assert QGuiApplication.clipboard().text() == "000103"


def test_painted_cells_are_read_out(table: RowTable) -> None:
    index = table.rows.index(0, 1)

    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "100 hours left"
    assert table.rows.index(0, 3).data(Qt.ItemDataRole.ToolTipRole) == "¥100.00"


def test_a_screen_reader_can_tick(table: RowTable) -> None:
    index = table.rows.index(0, 0)

    table.rows.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)

    assert index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    assert list(table.selected_ids()) == [100]


def test_which_rows_are_seen(table: RowTable) -> None:
    first, last = table.visible_range()
    assert first == 1
    assert 8 < last < 14

    table.show_ids(())
    assert table.visible_range() == (0, 0)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda table: table.select_row(2), 2),
        (lambda table: table.tick_ids([102]), 2),
        (lambda table: table._show_hover(2), 2),
    ],
    ids=["current", "ticked", "under the mouse"],
)
def test_rows_in_use_look_different(
    table: RowTable, change: Callable[[RowTable], object], where: int
) -> None:
    spot = table.visualRect(table.rows.index(where, 4)).bottomRight() - QPoint(3, 4)
    before = table.viewport().grab().toImage().pixelColor(spot)

    change(table)

    assert table.viewport().grab().toImage().pixelColor(spot) != before


def test_a_million_rows_grow_with_the_scale_of_the_window(table: RowTable) -> None:
    table.show_ids(MILLION)
    heights = []
    for scale in (0.9, 1.3, 1.0):
        theme().apply("light", scale)
        heights.append(table.rowHeight(999_999))

    assert heights == [32, 47, 36]


def test_rows_do_not_get_higher_or_wrap(table: RowTable) -> None:
    assert not table.wordWrap()
    assert table.verticalScrollMode() is QAbstractItemView.ScrollMode.ScrollPerPixel
    assert table.rowHeight(0) == table.rowHeight(99) == 36
