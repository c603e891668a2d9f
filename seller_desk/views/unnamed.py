"""Which controls of a window have no name that could be read out to somebody who does not see it.

What a control is called is asked as a screen reader asks: its accessible name, else its own words,
else the label that stands for it.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from seller_desk.views.cut_texts import shown_in, where

_CONTROLS = (
    *(QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox),
    *(QLineEdit, QPlainTextEdit, QTextEdit),
)
_BY_TAB = Qt.FocusPolicy.TabFocus


def unnamed_in(window: QWidget) -> list[str]:
    """The places of those that are seen and have none."""
    return [where(widget) for widget in controls_in(window) if not name_of(widget)]


def controls_in(window: QWidget) -> Iterator[QWidget]:
    """What can be clicked, typed into or reached by Tab."""
    for widget in shown_in(window):
        if _is_control(widget) and not _is_part(widget):
            yield widget


def name_of(widget: QWidget) -> str:
    """As it is read out."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab leads to it."""
    return widget.isEnabled() and bool(widget.focusPolicy() & _BY_TAB)


def _is_control(widget: QWidget) -> bool:
    return isinstance(widget, _CONTROLS) or bool(widget.focusPolicy() & _BY_TAB)


def _is_part(widget: QWidget) -> bool:
    """The line inside of a box that counts or chooses, the headings of a table."""
    inside = isinstance(widget.parentWidget(), (QAbstractSpinBox, QComboBox))
    return isinstance(widget, QHeaderView) or (isinstance(widget, QLineEdit) and inside)
