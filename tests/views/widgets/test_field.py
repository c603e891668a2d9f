from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.toggle_chip import ToggleChip
from seller_desk.words import Tone


def test_a_field_names_its_editor_for_everybody(qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = Field("Waybill no.", editor)
    qtbot.addWidget(field)
    assert editor.accessibleName() == "Waybill no."
    assert any(label.buddy() is editor for label in field.findChildren(QLabel))


def test_a_fault_stands_below_and_is_read_out_until_it_is_gone(qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = Field("Waybill no.", editor)
    qtbot.addWidget(field)
    field.show_fault("Enter the waybill number")
    assert field.fault == editor.accessibleDescription() == "Enter the waybill number"
    assert editor.property("fault") is True
    field.show_fault("")
    assert (field.fault, editor.property("fault")) == ("", False)


def test_a_toggle_says_its_number_and_goes_by_key(qtbot: QtBot) -> None:
    chip = ToggleChip("No waybill", "truck", Tone.WARNING)
    qtbot.addWidget(chip)
    narrow = chip.sizeHint().width()
    chip.show_count(12_345)
    assert chip.accessibleName() == "No waybill 12,345"
    assert chip.sizeHint().width() > narrow
    with qtbot.waitSignal(chip.clicked):
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()


def test_a_short_editor_stands_under_its_label(qtbot: QtBot) -> None:
    editor = QLineEdit()
    editor.setMaximumWidth(80)
    field = Field("Days", editor)
    qtbot.addWidget(field)
    field.resize(300, 80)
    field.show()

    assert editor.x() == 0
    assert editor.width() == 80
