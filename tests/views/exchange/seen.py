"""What a seller sees and clicks, by its text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.views.widgets.labels import ElidedLabel
from seller_desk.views.widgets.row_table import RowTable


def said(widget: QWidget) -> str:
    """All text that is visible, a line each."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    cut = [label.text for label in widget.findChildren(ElidedLabel) if label.isVisible()]
    buttons = [b.text() for b in widget.findChildren(QAbstractButton) if b.isVisible()]
    return "\n".join((*labels, *cut, *buttons))


def button(widget: QWidget, text: str) -> QAbstractButton:
    """The visible button with this text; one that is only an icon by its name."""
    found = [
        each
        for each in widget.findChildren(QAbstractButton)
        if each.isVisible() and (each.text() or each.accessibleName()) == text
    ]
    assert found, f"no button {text!r} among {said(widget)!r}"
    return found[0]


def named(widget: QWidget, name: str) -> QAbstractButton:
    """The visible button that is read out like this."""
    found = [
        each
        for each in widget.findChildren(QAbstractButton)
        if each.isVisible() and each.accessibleName() == name
    ]
    assert found, f"no button named {name!r}"
    return found[0]


def click(qtbot: QtBot, widget: QWidget, text: str) -> None:
    qtbot.mouseClick(button(widget, text), Qt.MouseButton.LeftButton)


def rows(table: RowTable) -> list[list[str]]:
    """The cells of every row, as shown."""
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def table(widget: QWidget, heading: str) -> RowTable:
    """The visible table that has a column of this name."""
    for found in widget.findChildren(RowTable):
        model = found.model()
        headings = [
            model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())
        ]
        if found.isVisible() and heading in headings:
            return found
    msg = f"no table with {heading}"
    raise AssertionError(msg)
