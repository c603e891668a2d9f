"""GridChart: a number for every pair of row and column, the larger the darker."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_ring, draw_text, text_width
from seller_desk.views.widgets.walked import came_by_tab

_HEAD, _GAP = 20, 2
_STEPS = (0.0, 0.10, 0.20, 0.32, 0.46, 0.88)
_WHITE_FROM = 5
"""From this step on the ground is so strong that text on it is turned over."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One number: its part of the largest, the text in it, and what is said of it in full."""

    part: float | None
    text: str = ""
    told: str = ""


class GridChart(QWidget):
    """Cells in rows and columns, walked over with the arrow keys."""

    chosen = Signal(int, int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._rows: Sequence[str] = ()
        self._columns: Sequence[str] = ()
        self._cells: Sequence[Sequence[Cell]] = ()
        self._current: tuple[int, int] | None = None
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.update)

    def show_cells(
        self,
        rows: Sequence[str],
        columns: Sequence[str],
        cells: Sequence[Sequence[Cell]],
        summary: str,
    ) -> None:
        """Draw these; a blank name of a column is not drawn."""
        self._rows, self._columns, self._cells = rows, columns, cells
        self._current = None
        self.setAccessibleDescription(summary)
        self.updateGeometry()
        self.update()

    @property
    def cells(self) -> Sequence[Sequence[Cell]]:
        """What is drawn."""
        return self._cells

    def sizeHint(self) -> QSize:
        return QSize(420, _HEAD + max(1, len(self._rows)) * 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, _HEAD + max(1, len(self._rows)) * 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_names(painter)
        for row, cells in enumerate(self._cells):
            for column, cell in enumerate(cells):
                self._paint_cell(painter, self._box(row, column), cell)
        if self._current is not None:
            draw_ring(painter, self._box(*self._current), 4)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._walk_to(self._at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self._walk_to(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().toPoint())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(*found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if came_by_tab(event) and self._current is None and self._cells and self._cells[0]:
            self._walk_to((0, 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._walk_to(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk and say the number, Enter opens."""
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        step = steps.get(Qt.Key(event.key()))
        if step and self._cells:
            row, column = self._current or (0, 0)
            row = min(max(row + step[0], 0), len(self._cells) - 1)
            column = min(column + step[1], len(self._cells[row]) - 1)
            self._walk_to((row, max(column, 0)) if self._cells[row] else self._current)
            self._say(self._current)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current is not None:
            self.chosen.emit(*self._current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The tool tip says a cell in full."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._say(self._at(event.pos()))
            return True
        return super().event(event)

    def _say(self, found: tuple[int, int] | None) -> None:
        if found is None:
            QToolTip.hideText()
            return
        told = self._cells[found[0]][found[1]].told
        QToolTip.showText(self.mapToGlobal(self._box(*found).bottomLeft().toPoint()), told, self)

    def _walk_to(self, found: tuple[int, int] | None) -> None:
        if found != self._current:
            self._current = found
            self.update()

    @property
    def _left(self) -> float:
        return max((text_width(name, "sm") for name in self._rows), default=0) + 10

    def _box(self, row: int, column: int) -> QRectF:
        left = self._left
        wide = (self.width() - left) / max(1, len(self._columns))
        high = (self.height() - _HEAD) / max(1, len(self._rows))
        return QRectF(left + column * wide, _HEAD + row * high, wide - _GAP, min(high, 40) - _GAP)

    def _at(self, spot: QPoint) -> tuple[int, int] | None:
        for row, cells in enumerate(self._cells):
            for column in range(len(cells)):
                if self._box(row, column).contains(spot):
                    return row, column
        return None

    def _paint_names(self, painter: QPainter) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        for at, name in enumerate(self._rows):
            box = self._box(at, 0)
            room = QRectF(0, box.top(), self._left - 8, box.height())
            draw_text(painter, room, name, "text.secondary", size="sm")
        for at, name in enumerate(self._columns):
            box = self._box(0, at)
            room = QRectF(box.left() - 20, 0, box.width() + 40, _HEAD - 2)
            draw_text(painter, room, name, "text.tertiary", size="xs", align=centre)

    def _paint_cell(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        step = step_of(cell.part)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground(step))
        painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if cell.text:
            dark = theme().name == "dark"
            strong = "bg.window" if dark else "text.on_accent"
            tint = strong if step >= _WHITE_FROM else "text.primary"
            centre = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, box, cell.text, tint, size="sm", align=centre)


def step_of(part: float | None) -> int:
    """Which of six grounds a part of the largest gets: 0 for nothing, 5 for the largest."""
    if part is None or not part > 0:  # also what is not a number
        return 0
    return min(5, 1 + int(part * 4.999))


def ground(step: int) -> QColor:
    """The first colour of charts mixed into the ground."""
    under, over, part = theme().color("bg.sunken"), theme().color("chart.1"), _STEPS[step]
    pairs = (
        (under.red(), over.red()),
        (under.green(), over.green()),
        (under.blue(), over.blue()),
    )
    return QColor(*(round(low * (1 - part) + high * part) for low, high in pairs))
