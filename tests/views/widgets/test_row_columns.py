from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from seller_desk.views.columns_kept import ColumnsKept
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.cells import PAD
from seller_desk.views.widgets.ink import text_width
from seller_desk.views.widgets.pill import pill_width
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.sorted_table import SortedTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.widgets.table_header import TableHeader
from tests.views.widgets.sold import COLUMNS, SHIFT, Shelf

if TYPE_CHECKING:
    from seller_desk.views.widgets.sorting import Sorts


def at_of(key: str) -> int:
    return [column.key for column in COLUMNS].index(key)


def header_of(table: RowTable) -> TableHeader:
    header = table.horizontalHeader()
    assert isinstance(header, TableHeader)
    return header


def press(
    qtbot: QtBot,
    table: RowTable,
    x: int,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    heading = table.horizontalHeader().viewport()
    qtbot.mouseClick(heading, Qt.MouseButton.LeftButton, modifier, QPoint(x, 10))


def test_a_heading_sorts_and_turns_round(qtbot: QtBot, table: RowTable) -> None:
    asked: list[Sorts] = []
    table.sorts_asked.connect(asked.append)
    header = table.horizontalHeader()

    for at in (1, 1, 3, 2):
        press(qtbot, table, header.sectionViewportPosition(at) + 40)

    assert asked == [(("due", False),), (("due", True),), (("paid", True),)]
    assert table.sorts == (("paid", True),)


def test_shift_adds_a_column_only_where_the_list_can_be_sorted_by_several(
    qtbot: QtBot, table: RowTable
) -> None:
    header = table.horizontalHeader()
    paid = header.sectionViewportPosition(3) + 40
    press(qtbot, table, header.sectionViewportPosition(1) + 40)
    press(qtbot, table, paid, SHIFT)
    assert list(table.sorts) == [("paid", True)]

    table.show_sorts((("due", False),))
    table.offer_several_sorts()
    press(qtbot, table, paid, SHIFT)
    assert list(table.sorts) == [("due", False), ("paid", True)]


@pytest.fixture
def frozen(table: RowTable) -> RowTable:
    """Frozen up to the order's number, in a window that shows less than all columns."""
    table.columns_menu().aboutToShow.emit()
    submenu(table.columns_menu(), "Freeze up to").actions()[1].trigger()
    table.resize(460, 300)
    table.grab()
    table.horizontalScrollBar().setValue(150)
    table.grab()
    return table


def submenu(menu: QMenu, name: str) -> QMenu:
    found = next(action.menu() for action in menu.actions() if action.text() == name)
    assert isinstance(found, QMenu)
    return found


def test_frozen_columns_stay_where_they_are_and_answer_there(
    qtbot: QtBot, frozen: RowTable
) -> None:
    number, paid = at_of("number"), at_of("paid")
    rect = frozen.visualRect(frozen.rows.index(2, number))

    assert rect.left() == 44 + 120
    assert frozen.indexAt(rect.center()).column() == number
    moved = frozen.visualRect(frozen.rows.index(2, paid)).left()
    assert moved == 44 + 120 + 120 - frozen.horizontalScrollBar().value()
    qtbot.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, rect.y() + 5))
    press(qtbot, frozen, 44 + 20)
    assert list(frozen.selected_ids()) == [102]
    assert frozen.sorts == (("due", False),)


def test_what_is_scrolled_under_frozen_columns_is_painted_as_before(frozen: RowTable) -> None:
    shown = frozen.viewport().grab().toImage()
    frozen.horizontalScrollBar().setValue(0)
    at_first = frozen.viewport().grab().toImage()
    edge = frozen.horizontalHeader().sectionSize(0) + 240

    left = QRect(0, 0, edge, 200)
    assert shown.copy(left) == at_first.copy(left)
    assert shown != at_first


def test_a_cell_comes_from_under_the_frozen_ones(frozen: RowTable) -> None:
    paid = at_of("paid")

    frozen.setCurrentIndex(frozen.rows.index(0, paid))
    assert frozen.visualRect(frozen.currentIndex()).left() == 44 + 240

    before = frozen.horizontalScrollBar().value()
    frozen.setCurrentIndex(frozen.rows.index(1, at_of("number")))
    assert frozen.horizontalScrollBar().value() == before


def test_a_window_that_is_too_narrow_freezes_what_leaves_room(frozen: RowTable) -> None:
    frozen.resize(340, 300)
    frozen.grab()
    frozen.horizontalScrollBar().setValue(60)

    assert frozen.visualRect(frozen.rows.index(0, at_of("due"))).left() == 44
    assert frozen.visualRect(frozen.rows.index(0, at_of("number"))).left() == 44 + 120 - 60


def test_columns_are_remembered_and_come_back(qtbot: QtBot, table: RowTable) -> None:
    header = table.horizontalHeader()
    header.moveSection(3, 1)
    header.showSection(5)
    header.resizeSection(2, 222)
    table.show_sorts((("due", False), ("paid", True)))
    submenu(table.columns_menu(), "Freeze up to").actions()[0].trigger()
    state = table.columns_state()

    other = RowTable(COLUMNS)
    qtbot.addWidget(other)
    other.restore_columns(state)

    restored = other.horizontalHeader()
    assert restored.visualIndex(3) == 1
    assert not restored.isSectionHidden(5)
    assert restored.sectionSize(2) == 222
    assert other.sorts == (("due", False), ("paid", True))
    assert other.columns_state() == state

    other.reset_columns()
    assert [restored.visualIndex(at) for at in range(len(COLUMNS))] == list(range(len(COLUMNS)))
    assert restored.isSectionHidden(5)


def test_columns_give_way_in_their_turn_and_come_back_as_wide_as_they_were(qtbot: QtBot) -> None:
    table = RowTable(
        [
            TableColumn("name", "Name", width=100, stretch=True),
            TableColumn("tier", "Tier", width=60, gives_way=1),
            TableColumn("paid", "Paid", width=90, gives_way=2),
            TableColumn("short", "Short by", width=110),
        ]
    )
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show()
    header = table.horizontalHeader()
    header.resizeSection(2, 95)

    def seen(width: int) -> list[str]:
        table.resize(width, 200)
        return [column.key for column in table.shown_columns()]

    assert seen(370) == ["name", "tier", "paid", "short"]
    assert seen(330) == ["name", "paid", "short"]
    assert seen(250) == ["name", "short"]
    narrow = table.columns_state()
    assert seen(370) == ["name", "tier", "paid", "short"]
    assert header.sectionSize(2) == 95
    table.reset_columns()
    table.restore_columns(narrow)
    assert seen(370) == ["name", "tier", "paid", "short"]
    assert header.sectionSize(2) == 95
    header.hideSection(1)
    assert (seen(250), seen(500)) == (["name", "short"], ["name", "paid", "short"])


@pytest.mark.parametrize(
    "state", [None, b"", b"rubbish", b"[]", b'{"order": [1, "gone"], "sort": 3, "widths": [4]}']
)
def test_columns_that_make_no_sense_are_left_as_they_are(
    table: RowTable, state: bytes | None
) -> None:
    table.restore_columns(state)

    assert table.horizontalHeader().visualIndex(0) == 0
    assert table.sorts == ()


def test_the_column_menu_shows_and_hides(table: RowTable) -> None:
    menu = table.columns_menu()
    menu.aboutToShow.emit()
    region = next(action for action in menu.actions() if action.text() == "Region")

    region.trigger()

    assert not table.horizontalHeader().isSectionHidden(5)


def test_the_last_column_cannot_be_hidden(qtbot: QtBot) -> None:
    table = RowTable(COLUMNS[:2])
    qtbot.addWidget(table)

    menu = table.columns_menu()
    menu.aboutToShow.emit()

    assert not menu.actions()[0].isEnabled()


def test_a_column_moves_by_the_menu_of_its_heading(table: RowTable) -> None:
    header = table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(2) + 20, 10)
    QApplication.sendEvent(
        header.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, spot)
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)

    menu.actions()[0].trigger()
    menu.close()

    assert header.visualIndex(2) == 1


def test_spare_width_goes_to_the_column_that_can_use_it(table: RowTable) -> None:
    note = [column.key for column in COLUMNS].index("note")
    narrow = table.horizontalHeader().sectionSize(note)

    table.resize(1200, 400)
    table.grab()

    assert table.horizontalHeader().sectionSize(note) == narrow + 300
    assert table.horizontalHeader().length() == table.viewport().width()


def test_a_column_starts_as_wide_as_its_longest_word_and_its_heading(qtbot: QtBot) -> None:
    words = ["Live", "Taken off the shelf"]
    table = RowTable(
        [
            TableColumn("status", "Status", CellKind.PILL, 40, whole=words),
            TableColumn("sum", "Amount bought (yuan)", CellKind.MONEY, 40, whole=()),
            TableColumn("plain", "May be cut", width=40),
        ]
    )
    qtbot.addWidget(table)

    assert table.columnWidth(0) >= pill_width(words[1]) + 2 * PAD
    assert table.columnWidth(1) >= text_width("Amount bought (yuan)", "sm", strong=True) + 2 * PAD
    assert table.columnWidth(2) == 40


def test_a_double_click_on_an_edge_fits_the_column(table: RowTable) -> None:
    header = table.horizontalHeader()
    header.resizeSection(2, 300)

    header.sectionHandleDoubleClicked.emit(2)

    assert 50 < header.sectionSize(2) < 120


def test_a_list_that_is_read_whole_is_sorted_where_it_is_shown(qtbot: QtBot, shelf: Shelf) -> None:
    columns = (
        TableColumn("odd", "Odd", text=lambda row: "yes" if row.id % 2 else "no"),
        TableColumn("paid", "Paid", CellKind.MONEY, value=lambda row: row.id),
        TableColumn("due", "Left", CellKind.COUNTDOWN, text=lambda row: f"{row.id} h"),
    )
    table = SortedTable(columns)
    qtbot.addWidget(table)
    table.fetch = shelf
    table.show_ids([2, 1, 4, 3])
    assert list(table.ids) == [2, 1, 4, 3]

    header_of(table).ask_sort("odd")
    header_of(table).ask_sort("paid", adds=True)
    assert list(table.ids) == [4, 2, 3, 1]

    table.show_ids([6, 5, 1])
    assert list(table.ids) == [6, 5, 1]
    assert [column.sortable for column in table.columns] == [True, True, False]


def test_a_list_comes_back_as_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences.at(str(tmp_path / "window.ini"))
    first, second = SortedTable(COLUMNS), SortedTable(COLUMNS)
    for table in (first, second):
        qtbot.addWidget(table)
    ColumnsKept(first, preferences, "list")
    first.show()
    header_of(first).ask_sort("number")
    first.horizontalHeader().showSection(5)
    first.hide()

    asked: list[object] = []
    second.sorts_asked.connect(asked.append)
    ColumnsKept(second, preferences, "list")

    assert asked == [(("number", False),)]
    assert not second.horizontalHeader().isSectionHidden(5)
