"""Fields of numbers and money that may be empty: what is typed is always a number or nothing."""

from PySide6.QtCore import QRegularExpression, QSignalBlocker, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from seller_desk.views.typed import plain_fen, read_fen
from seller_desk.views.widgets.line_edit import LineEdit

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NumberEdit(LineEdit):
    """A whole number of at most so many digits, or nothing."""

    def __init__(self, digits: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._allow(rf"\d{{0,{digits}}}")

    @property
    def number(self) -> int | None:
        """What stands there."""
        text = self.text().strip()
        return int(text) if text else None

    def show_number(self, number: int | None) -> None:
        """Another number; nothing is told."""
        with QSignalBlocker(self):
            self.setText("" if number is None else str(number))

    def _allow(self, pattern: str) -> None:
        self.setValidator(QRegularExpressionValidator(QRegularExpression(pattern), self))


class MoneyEdit(NumberEdit):
    """Yuan with up to two decimals; its number is whole fen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._allow(r"\d{0,7}(\.\d{0,2})?")

    @property
    def number(self) -> int | None:
        """The fen of what stands there."""
        text = self.text().strip()
        return None if text == "." else read_fen(text)

    def show_number(self, number: int | None) -> None:
        """Other fen; nothing is told."""
        with QSignalBlocker(self):
            self.setText(plain_fen(number))


def right_aligned(edit: NumberEdit, width: int) -> NumberEdit:
    """As numbers stand in a table."""
    edit.setAlignment(_RIGHT)
    edit.setFixedWidth(width)
    return edit
