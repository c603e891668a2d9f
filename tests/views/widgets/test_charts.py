from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent
from pytestqt.qtbot import QtBot

from seller_desk.views.widgets.column_chart import Column, ColumnChart, rounded_top
from seller_desk.views.widgets.entry_rows import EntryRow, EntryRows
from seller_desk.views.widgets.share_rows import ShareRow, ShareRows


@given(st.floats(0.001, 1e12))
def test_an_axis_reaches_over_its_values_but_not_far(highest: float) -> None:
    assert highest * (1 - 1e-6) <= rounded_top(highest) <= highest * 2.01


def test_an_axis_of_nothing_still_has_a_top() -> None:
    assert rounded_top(0) > 0


def test_a_column_opens_by_mouse_and_by_key(qtbot: QtBot) -> None:
    chart = ColumnChart("Amounts", lambda value: f"{value:.0f}")
    qtbot.addWidget(chart)
    chart.resize(400, 200)
    chart.show_columns([Column(1, "a", "one"), Column(2, "b", "two")], "three together")
    chart.show()
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().center() * 1.5)
    assert chosen.args == [1]
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == [0]
    assert chart.accessibleDescription() == "three together"


def test_rows_open_by_key_and_are_read_out(qtbot: QtBot) -> None:
    rows = EntryRows("Orders")
    qtbot.addWidget(rows)
    rows.show_rows([EntryRow("1001", "buyer", "¥1.00"), EntryRow("1002", pill="Done")])
    rows.show()
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(rows.chosen):
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert rows.accessibleDescription() == "1001, buyer, ¥1.00; 1002, Done"


def test_share_rows_open_and_paint_with_nothing_in_them(qtbot: QtBot) -> None:
    rows = ShareRows("Regions")
    qtbot.addWidget(rows)
    rows.show()
    rows.show_rows([ShareRow("广东", "¥1.00", "100.0%", 1.0), ShareRow("", "", "", 0.0)], "")
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(rows.chosen) as chosen:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert chosen.args == [0]


def test_tab_shows_where_the_keys_are_and_leaving_takes_it_away(qtbot: QtBot) -> None:
    rows = ShareRows("Regions")
    qtbot.addWidget(rows)
    rows.show_rows([ShareRow("a", "1", "60%", 1.0), ShareRow("b", "2", "40%", 0.5)], "two")
    opened: list[int] = []
    rows.chosen.connect(opened.append)
    tab = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    QCoreApplication.sendEvent(rows, tab)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert opened == [0]
    QCoreApplication.sendEvent(rows, QFocusEvent(QEvent.Type.FocusOut))
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert opened == [0]
