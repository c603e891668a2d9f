import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.search_field import SearchField

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_z_takes_typing_back_first_and_is_the_windows_afterwards(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = LineEdit()
    QVBoxLayout(window).addWidget(field)
    undone: list[str] = []
    QShortcut(QKeySequence("Ctrl+Z"), window).activated.connect(lambda: undone.append("window"))
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()

    qtbot.keyClicks(field, "12")
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert (field.text(), undone) == ("", [])
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert (field.text(), undone) == ("", ["window"])
    field.setText("given")
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert (field.text(), undone) == ("given", ["window"] * 2)


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_K])
def test_export_and_find_are_the_windows_while_somebody_types(qtbot: QtBot, key: Qt.Key) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = LineEdit()
    QVBoxLayout(window).addWidget(field)
    heard: list[str] = []
    shortcut = QShortcut(QKeySequence(CONTROL | key), window)
    shortcut.activated.connect(lambda: heard.append("window"))
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()
    qtbot.keyClicks(field, "12")
    field.setCursorPosition(0)

    qtbot.keyClick(field, key, CONTROL)

    assert (heard, field.text(), field.cursorPosition()) == (["window"], "12", 0)


def test_no_key_acts_while_an_input_method_is_at_work(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = LineEdit()
    QVBoxLayout(window).addWidget(field)
    heard: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+K"), window)
    shortcut.activated.connect(lambda: heard.append("window"))
    field.returnPressed.connect(lambda: heard.append("enter"))
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()
    field.setText("号")
    compose(field, "guangzhou")
    before = field.cursorRect()

    qtbot.keyClick(field, Qt.Key.Key_K, CONTROL)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field.setText("号")  # the page was read again meanwhile
    assert heard == []
    assert field.cursorRect() == before

    compose(field, "", chosen="广州")
    assert field.text() == "号广州"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_K, CONTROL)
    assert heard == ["enter", "window"]


def compose(field: QWidget, letters: str, chosen: str = "") -> None:
    event = QInputMethodEvent(letters, [])
    event.setCommitString(chosen)
    QApplication.sendEvent(field, event)


def test_a_search_field_leaves_its_key_out_where_it_would_be_cut(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    field.show()
    said = []
    for width in (300, 90, 300):
        field.resize(width, 28)
        said.append(field.placeholderText())
    assert said == ["Find here  Ctrl+F", "Find here", "Find here  Ctrl+F"]
