from array import array

from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot

from seller_desk.views.widgets.row_table import RowTable
from tests.views.widgets.sold import COLUMNS, CTRL, MILLION, SHIFT, click

Key = Qt.Key


def test_all_of_a_million_are_ticked_as_one(table: RowTable) -> None:
    table.show_ids(MILLION)

    table.select_all_shown()
    table.tick_ids([7], on=False)

    assert table.selected_count == 999_999
    assert table.selected_ids()[7] == 8


def test_space_ticks_the_current_row(qtbot: QtBot, table: RowTable) -> None:
    table.select_row(3)

    qtbot.keyClick(table, Key.Key_Space)
    assert list(table.selected_ids()) == [103]

    qtbot.keyClick(table, Key.Key_Space)
    assert not table.selected_ids()


def test_a_click_on_the_box_ticks_and_leaves_the_current_row(qtbot: QtBot, table: RowTable) -> None:
    table.select_row(0)

    click(qtbot, table, 2, "tick")

    assert list(table.selected_ids()) == [102]
    assert table.current_id() == 100


def test_a_click_on_a_row_keeps_what_is_ticked(qtbot: QtBot, table: RowTable) -> None:
    click(qtbot, table, 2, "tick")

    click(qtbot, table, 4, "number")

    assert list(table.selected_ids()) == [102]
    assert table.current_id() == 104


def test_shift_and_arrows_tick_further_and_back(qtbot: QtBot, table: RowTable) -> None:
    table.select_row(1)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        qtbot.keyClick(table, key, SHIFT)

    assert list(table.selected_ids()) == [101, 102, 103]
    assert table.current_id() == 103


def test_shift_and_arrows_stay_in_their_column(qtbot: QtBot, table: RowTable) -> None:
    table.setCurrentIndex(table.rows.index(1, 2))
    qtbot.keyClick(table, Key.Key_Down, SHIFT)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 2)


def test_shift_and_click_ticks_all_between(qtbot: QtBot, table: RowTable) -> None:
    click(qtbot, table, 1, "number")
    click(qtbot, table, 4, "number", modifier=SHIFT)

    assert list(table.selected_ids()) == [101, 102, 103, 104]


def test_ctrl_and_a_ticks_all_and_the_heading_shows_it(qtbot: QtBot, table: RowTable) -> None:
    qtbot.keyClick(table, Key.Key_A, CTRL)
    assert table.selected_count == 100

    heading = QPoint(20, 10)
    qtbot.mouseClick(table.horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert table.selected_count == 0


def test_enter_and_double_click_open_the_row(qtbot: QtBot, table: RowTable) -> None:
    opened: list[int] = []
    table.activated_id.connect(opened.append)
    table.select_row(2)

    qtbot.keyClick(table, Key.Key_Return)
    spot = table.visualRect(table.rows.index(5, 2)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    assert opened == [102, 105]


def test_the_button_of_a_row_says_which_row(qtbot: QtBot, table: RowTable) -> None:
    pressed: list[tuple[int, str]] = []
    table.cell_pressed.connect(lambda row_id, key: pressed.append((row_id, key)))
    at = [column.key for column in COLUMNS].index("act")
    rect = table.visualRect(table.rows.index(1, at))

    qtbot.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(rect.right() - 30, rect.center().y()),
    )

    assert pressed == [(101, "act")]
    assert table.current_id() == 101


def test_arrows_home_and_end_move_the_current_row(qtbot: QtBot, table: RowTable) -> None:
    table.select_row(0)
    for key, expected in [
        (Key.Key_Down, 101),
        (Key.Key_End, 199),
        (Key.Key_Up, 198),
        (Key.Key_Home, 100),
    ]:
        qtbot.keyClick(table, key)
        assert table.current_id() == expected


def test_going_through_rows_tells_only_where_one_stays(qtbot: QtBot, table: RowTable) -> None:
    told: list[object] = []
    table.current_changed.connect(told.append)
    table.select_row(0)
    for _ in range(5):
        qtbot.keyClick(table, Key.Key_Down)

    qtbot.waitUntil(lambda: bool(told))

    assert told == [105]


def test_the_current_row_follows_its_id(table: RowTable) -> None:
    table.select_id(150)

    table.show_ids(array("q", [150, *range(100, 150)]))

    assert table.current_id() == 150


def test_a_list_at_its_top_stays_there_when_it_grows_above(table: RowTable) -> None:
    table.select_row(0)
    bar = table.verticalScrollBar()

    table.show_ids(array("q", [99, *range(100, 200)]))

    assert (table.current_id(), bar.value()) == (100, 0)


def test_the_current_row_keeps_its_place_and_one_out_of_sight_is_left_alone(
    table: RowTable,
) -> None:
    table.select_id(150)
    bar = table.verticalScrollBar()
    before = table.rowViewportPosition(50)

    table.show_ids(array("q", [99, *range(100, 200)]))
    assert table.rowViewportPosition(51) == before

    bar.setValue(0)
    table.show_ids(array("q", [98, 99, *range(100, 200)]))
    assert (table.current_id(), bar.value()) == (150, 0)


def test_the_next_row_takes_the_place_of_one_that_left(table: RowTable) -> None:
    table.select_id(150)

    table.show_ids(array("q", [row for row in range(100, 200) if row != 150]))

    assert table.current_id() == 151


def test_another_list_may_start_anew(table: RowTable) -> None:
    table.select_id(150)
    table.tick_ids([150])

    table.show_ids(array("q", range(100, 180)), keep=False)

    assert table.current_id() is None
    assert not table.selected_ids()


def test_what_was_chosen_is_the_ticked_or_else_the_current_row(table: RowTable) -> None:
    table.setCurrentIndex(QModelIndex())
    assert not table.chosen_ids()

    table.select_row(4)
    assert list(table.chosen_ids()) == [104]

    table.tick_ids([110, 109])
    assert list(table.chosen_ids()) == [109, 110]


def test_an_empty_table_takes_every_key(qtbot: QtBot, table: RowTable) -> None:
    table.show_ids(())
    for key in (Key.Key_Down, Key.Key_End, Key.Key_Space, Key.Key_Return):
        qtbot.keyClick(table, key)
        qtbot.keyClick(table, key, SHIFT)
    table.copy_rows()
    table.copy_cell()

    assert table.current_id() is None


def test_the_first_ticked_row_fills_the_others_where_the_column_allows_it(
    qtbot: QtBot, table: RowTable
) -> None:
    asked: list[object] = []
    refused: list[str] = []
    table.fill_asked.connect(lambda key, source, ids: asked.append((key, source, list(ids))))
    table.fill_refused.connect(refused.append)
    table.tick_ids([105, 103, 104])
    for key in ("number", "note"):
        table.setCurrentIndex(table.rows.index(9, [one.key for one in COLUMNS].index(key)))
        qtbot.keyClick(table, Key.Key_D, CTRL)
    table.clear_selection()
    qtbot.keyClick(table, Key.Key_D, CTRL)

    assert asked == [("note", 103, [104, 105])]
    assert refused == ["Note", "Note"]
