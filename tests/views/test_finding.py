"""Ctrl+F on pages with and without a find field of their own."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.views.finding import Finding
from seller_desk.views.widgets.search_field import SearchField


def a_page(qtbot: QtBot, *parts: QWidget) -> tuple[QWidget, Finding]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for part in parts:
        column.addWidget(part)
    window.resize(600, 400)
    window.show()
    return window, Finding(window, lambda: window)


def a_list(*rows: str) -> QListView:
    made = QListView()
    made.setModel(QStringListModel(list(rows), made))
    return made


def test_a_list_without_a_field_is_gone_through_from_hit_to_hit(qtbot: QtBot) -> None:
    shown = a_list("红色 T恤", "黑色", "红色卫衣", "白色")
    _, finding = a_page(qtbot, shown)
    finding.begin()
    strip = finding.strip
    strip.field.setText("红色")
    qtbot.keyClick(strip.field, Qt.Key.Key_Return)
    assert (shown.currentIndex().row(), strip.told.text()) == (0, "1 of 2")
    qtbot.keyClick(strip.field, Qt.Key.Key_Return)
    assert (shown.currentIndex().row(), strip.told.text()) == (2, "2 of 2")
    qtbot.keyClick(strip.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert shown.currentIndex().row() == 0

    strip.field.setText("蓝色")
    qtbot.keyClick(strip.field, Qt.Key.Key_Return)
    assert (shown.currentIndex().row(), strip.told.text()) == (0, "Not found")
    qtbot.keyClick(strip.field, Qt.Key.Key_Escape)
    assert not strip.isVisible()


def test_a_field_in_sight_goes_first_and_an_empty_page_has_nothing_to_find(qtbot: QtBot) -> None:
    field = SearchField()
    window, finding = a_page(qtbot, field, a_list("a"))
    finding.begin()
    assert window.focusWidget() is field
    assert not finding.strip.isVisible()

    _, nothing = a_page(qtbot, a_list())
    assert not nothing.is_possible
    assert not nothing.begin()
