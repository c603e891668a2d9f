from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from seller_desk.views.theme import theme
from seller_desk.views.widgets.cells import PAD
from seller_desk.views.widgets.ink import text_width
from seller_desk.views.widgets.pill import pill_width
from seller_desk.views.widgets.row_model import KEPT, PAGE, RowTableModel
from seller_desk.views.widgets.row_table import MOST_COPIED, RowTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.words import Tone

MILLION = array("q", range(1_000_000))
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Sold:
    id: int

    @property
    def number(self) -> str:
        return f"{self.id:06}"


COLUMNS = (
    TableColumn("tick", "", CellKind.CHECK, 44),
    TableColumn(
        "due",
        "Ship by",
        CellKind.COUNTDOWN,
        120,
        lambda row: f"{row.id} h left",
        tone=lambda _row: Tone.WARNING,
        icon=lambda _row: "clock-3",
        spoken=lambda row: f"{row.id} hours left",
        sortable=True,
    ),
    TableColumn("number", "Order", CellKind.TEXT, 120, lambda row: row.number, lead=True),
    TableColumn(
        "paid",
        "Paid",
        CellKind.MONEY,
        100,
        lambda row: f"{row.id}.00",
        tooltip=lambda row: f"¥{row.id}.00",
        sortable=True,
        descends=True,
    ),
    TableColumn("note", "Note", CellKind.TEXT, 100, lambda _row: "=1+1", stretch=True),
    TableColumn("region", "Region", text=lambda _row: "广东", visible=False),
    TableColumn("act", "", CellKind.BUTTON, 100, lambda _row: "Ship"),
)


class Shelf:
    """Reads rows as a page does, and counts how many."""

    def __init__(self, gone: Sequence[int] = ()) -> None:
        self.read = 0
        self._gone = set(gone)

    def __call__(self, ids: Sequence[int]) -> list[Sold]:
        self.read += len(ids)
        return [Sold(row_id) for row_id in ids if row_id not in self._gone]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def table(qtbot: QtBot, shelf: Shelf) -> RowTable:
    shown = RowTable(COLUMNS)
    shown.fetch = shelf
    shown.resize(900, 400)
    qtbot.addWidget(shown)
    shown.show_ids(array("q", range(100, 200)))
    shown.show()
    return shown


def click(
    qtbot: QtBot,
    table: RowTable,
    row: int,
    key: str,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    column = [column.key for column in COLUMNS].index(key)
    spot = table.visualRect(table.rows.index(row, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, spot)


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


def test_a_row_that_is_gone_meanwhile_is_blank(qtbot: QtBot) -> None:
    model = RowTableModel(COLUMNS)
    model.fetch = Shelf(gone=[2])
    model.show_ids([1, 2, 3])

    texts = [model.index(row, 2).data() for row in range(3)]

    assert texts == ["000001", "", "000003"]
    assert model.row(1) is None


def test_a_heading_sorts_and_turns_round(qtbot: QtBot, table: RowTable) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_asked.connect(lambda key, down: asked.append((key, down)))
    header = table.horizontalHeader()

    def press(at: int) -> None:
        spot = QPoint(header.sectionViewportPosition(at) + 40, 10)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    press(1)
    press(1)
    press(3)
    press(2)

    assert asked == [("due", False), ("due", True), ("paid", True)]
    assert table.sort == ("paid", True)


def test_columns_are_remembered_and_come_back(qtbot: QtBot, table: RowTable) -> None:
    header = table.horizontalHeader()
    header.moveSection(3, 1)
    header.showSection(5)
    header.resizeSection(2, 222)
    table.show_sort("paid", descending=True)
    state = table.columns_state()

    other = RowTable(COLUMNS)
    qtbot.addWidget(other)
    other.restore_columns(state)

    restored = other.horizontalHeader()
    assert restored.visualIndex(3) == 1
    assert not restored.isSectionHidden(5)
    assert restored.sectionSize(2) == 222
    assert other.sort == ("paid", True)

    other.reset_columns()
    assert [restored.visualIndex(at) for at in range(len(COLUMNS))] == list(range(len(COLUMNS)))
    assert restored.isSectionHidden(5)


@pytest.mark.parametrize(
    "state", [None, b"", b"rubbish", b"[]", b'{"order": [1, "gone"], "sort": 3, "widths": [4]}']
)
def test_columns_that_make_no_sense_are_left_as_they_are(
    table: RowTable, state: bytes | None
) -> None:
    table.restore_columns(state)

    assert table.horizontalHeader().visualIndex(0) == 0
    assert table.sort is None


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


def test_an_empty_table_takes_every_key(qtbot: QtBot, table: RowTable) -> None:
    table.show_ids(())
    for key in (Key.Key_Down, Key.Key_End, Key.Key_Space, Key.Key_Return):
        qtbot.keyClick(table, key)
        qtbot.keyClick(table, key, SHIFT)
    table.copy_rows()
    table.copy_cell()

    assert table.current_id() is None


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
