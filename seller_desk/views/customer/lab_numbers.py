"""The five numbers of a replay, in as few lines as have all of them whole."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.views.widgets.ink import text_width
from seller_desk.views.widgets.labels import ElidedLabel, label, set_tone
from seller_desk.words import Tone

_SHARES = (4, 4, 6, 4, 4)
_LINES = ((5,), (3, 2), (2, 2, 1))
"""How many stand in each line; the last for the narrowest window."""
_GAP = 10
_MARGINS = (14, 8, 10, 9)


class LabNumber(QFrame):
    """A figure of the replay with its name and what it is part of."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._value = label(role="kpi")
        self._hint = ElidedLabel(size="sm", tint="text.tertiary")
        self._title = ElidedLabel(size="sm", tint="text.secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(1)
        for widget in (self._title, self._value, self._hint):
            column.addWidget(widget)

    @property
    def value(self) -> str:
        """The figure as shown."""
        return self._value.text()

    def minimumSizeHint(self) -> QSize:
        """All of its words."""
        widths = (
            text_width(self._title.text, "sm"),
            text_width(self.value, "kpi", strong=True),
            text_width(self._hint.text, "sm"),
        )
        sides = _MARGINS[0] + _MARGINS[2] + 4
        return QSize(round(max(widths)) + sides, super().minimumSizeHint().height())

    def show_number(self, title: str, value: str, hint: str, tone: Tone | None) -> None:
        """Another figure."""
        self._title.show_text(title, "text.secondary")
        self._value.setText(value)
        self._hint.show_text(hint, f"{tone}.fg" if tone else "text.tertiary")
        set_tone(self._value, tone)
        self.setAccessibleName(f"{title} {value} {hint}")
        self.updateGeometry()


class LabNumbers(QWidget):
    """The numbers as tiles."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles = [LabNumber() for _ in _SHARES]
        self._lines: Sequence[int] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        self._rows = [QHBoxLayout() for _ in _LINES[-1]]
        for row in self._rows:
            row.setSpacing(_GAP)
            column.addLayout(row)
        self._place(_LINES[0])

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest of them."""
        widest = max(tile.minimumSizeHint().width() for tile in self.tiles)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Other figures may need other room."""
        fitting = (lines for lines in _LINES if self._needed(lines) <= self.width())
        self._place(next(fitting, _LINES[-1]))

    def _needed(self, lines: Sequence[int]) -> int:
        """How wide the widest line is."""
        widths = [tile.minimumSizeHint().width() + _GAP for tile in self.tiles]
        starts = [sum(lines[:at]) for at in range(len(lines))]
        return max(
            sum(widths[start : start + count]) - _GAP
            for start, count in zip(starts, lines, strict=True)
        )

    def _place(self, lines: Sequence[int]) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        rows = [row for row, count in zip(self._rows, lines, strict=False) for _ in range(count)]
        for tile, row, share in zip(self.tiles, rows, _SHARES, strict=True):
            row.addWidget(tile, share)
        self.updateGeometry()
