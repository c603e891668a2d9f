from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.views.widgets.line_edit import LineEdit

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
