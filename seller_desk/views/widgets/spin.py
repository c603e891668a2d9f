"""Spin boxes: a style sheet cannot move the text off their border, margins of the text can."""

from typing import TypeVar

from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit

_LEFT = 8
Spin = TypeVar("Spin", bound=QAbstractSpinBox)


def indented(box: Spin) -> Spin:
    """The same box, its text as far from the border as in other fields."""
    edit = box.findChild(QLineEdit)
    if isinstance(edit, QLineEdit):
        edit.setTextMargins(_LEFT, 0, 0, 0)
    return box
