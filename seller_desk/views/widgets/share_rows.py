"""Rows with a bar for their part of the whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, text_width
from seller_desk.views.widgets.walked import Walked

_ROW = 34
_NAME_PART = 0.42
_GAP = 12
_THICK = 6


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One row: a name, a second word, the value as text, and its part of the whole."""

    name: str
    second: str
    value: str
    part: float
    told: str = ""
    tint: str = "chart.1"


class ShareRows(Walked):
    """Names, bars and values in columns; a row can be opened."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rows: Sequence[ShareRow] = ()
        self._widths = (0.0, 0.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._measure)

    def show_rows(self, rows: Sequence[ShareRow], summary: str) -> None:
        """Draw these; `summary` is the sentence for who cannot see them."""
        self._rows = rows
        self._current = -1
        self.setAccessibleDescription(summary)
        self._measure()

    def sizeHint(self) -> QSize:
        return QSize(300, max(1, len(self._rows)) * self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index, row in enumerate(self._rows):
            room = QRectF(0, index * self._height, self.width(), self._height)
            if index == self._current:
                draw_box(painter, room.adjusted(0, 1, 0, -1), "bg.hover", radius=4)
                if self.hasFocus():
                    draw_ring(painter, room.adjusted(0, 1, 0, -1), 4)
            self._paint_row(painter, row, room.adjusted(6, 0, -6, 0))
        painter.end()

    @property
    def _height(self) -> int:
        return round(_ROW * theme().scale)

    @property
    def place_count(self) -> int:
        return len(self._rows)

    def told_of(self, place: int) -> str:
        return self._rows[place].told

    def place_at(self, spot: QPointF) -> int:
        found = int(spot.y() // self._height)
        return found if 0 <= found < len(self._rows) else -1

    def _measure(self) -> None:
        self._widths = (
            self._widest(lambda row: row.name),
            self._widest(lambda row: row.second),
            self._widest(lambda row: row.value, strong=True),
        )
        self.updateGeometry()
        self.update()

    def _widest(self, text: Callable[[ShareRow], str], *, strong: bool = False) -> float:
        widths = (text_width(text(row), "sm", strong=strong) for row in self._rows)
        return max(widths, default=0.0) + 1

    def _paint_row(self, painter: QPainter, row: ShareRow, room: QRectF) -> None:
        name, second, value = self._widths
        name = min(name, room.width() * _NAME_PART)
        box = QRectF(room.left(), room.top(), name, room.height())
        draw_text(painter, box, row.name, "text.primary", size="sm")
        right = Qt.AlignmentFlag.AlignRight
        box = QRectF(room.right() - value, room.top(), value, room.height())
        draw_text(painter, box, row.value, "text.primary", size="sm", strong=True, align=right)
        box = QRectF(box.left() - second - _GAP, room.top(), second, room.height())
        draw_text(painter, box, row.second, "text.tertiary", size="sm", align=right)
        left = room.left() + name + _GAP
        track = QRectF(left, room.center().y() - _THICK / 2, box.left() - left - _GAP, _THICK)
        if track.width() > _THICK:
            draw_box(painter, track, "bg.sunken", radius=3)
            track.setWidth(max(_THICK, track.width() * min(1.0, max(0.0, row.part))))
            if row.part > 0:
                draw_box(painter, track, row.tint, radius=3)
