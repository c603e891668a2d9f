"""The 5 × 5 board: a cell for each pair of scores, tinted by money, walked by mouse and keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from seller_desk.services.customer.rfm import HIGH, SCORES, Axes, Board, Cell, Group
from seller_desk.views.customer.rfm_words import (
    CORNERS,
    brief_money,
    people_words,
    score_name,
    span_words,
)
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, text_width
from seller_desk.views.wording import translate

_STEPS = (0.05, 0.15, 0.27, 0.40, 0.86, 1.0)
"""Parts of the chart's colour by money; between .40 and .86 no text could be read."""
_DARK_FROM = 4
_LEFT, _FOOT, _TOP, _EDGE = 78, 40, 28, 3
_SWATCH, _LEGEND = 22, 20
_GAP, _PAD = 3, 9
_DOT = 6
_SMALLEST = 44
_NOBODY = Group()
_CELLS = tuple((across, up) for across in SCORES for up in SCORES)


class RfmBoard(QWidget):
    """Counts and money; arrows walk, a click or Enter asks for the customers of a cell."""

    chosen = Signal(object)
    """A Cell."""

    def __init__(self) -> None:
        super().__init__()
        self._board: Board | None = None
        self._axes = Axes.RF
        self._steps: dict[Cell, int] = {}
        self._current: Cell | None = None
        self._cursor: Cell = (1, len(SCORES))
        self._path: Sequence[tuple[Cell, str]] = ()
        self.setAccessibleName(translate("customer", "RFM board"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.update)

    def show_board(self, board: Board, axes: Axes) -> None:
        """Other numbers, or the same from another side."""
        self._board, self._axes = board, axes
        self._steps = _tint_steps(board, axes)
        self._describe()
        self.update()

    def mark(self, cell: Cell | None) -> None:
        """The cell whose customers are listed."""
        self._current = cell
        if cell is not None:
            self._cursor = cell
        self._describe()
        self.update()

    def show_path(self, path: Sequence[tuple[Cell, str]]) -> None:
        """Where one customer has stood and stands: cells with the month, the newest last."""
        self._path = path
        self.update()

    def group(self, cell: Cell) -> Group:
        """Who stands in a cell."""
        return _NOBODY if self._board is None else self._of(self._board, cell)

    def cell_rect(self, cell: Cell) -> QRectF:
        """Where a cell is painted, and clicked."""
        room = self._room()
        width, height = room.width() / len(SCORES), room.height() / len(SCORES)
        left = room.left() + (cell[0] - 1) * width
        top = room.top() + (len(SCORES) - cell[1]) * height
        return QRectF(left, top, width, height).adjusted(_GAP, _GAP, -_GAP, -_GAP)

    def sizeHint(self) -> QSize:
        return QSize(540, 480)

    def minimumSizeHint(self) -> QSize:
        scale = theme().scale
        side = len(SCORES) * _SMALLEST
        return QSize(round((_LEFT + side * 1.4) * scale), round((_FOOT + side) * scale))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._board is not None:
            self._paint_legend(painter)
            self._paint_names(painter, self._board)
            for cell in _CELLS:
                self._paint_ground(painter, cell)
            self._paint_way(painter)
            for cell in _CELLS:
                self._paint_figures(painter, self._board, cell)
            self._paint_quarters(painter)
            self._paint_stops(painter)
            self._paint_marks(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter, cell: Cell) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(self._steps.get(cell, 0)))
        painter.drawRoundedRect(self.cell_rect(cell), 5, 5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_figures(self, painter: QPainter, board: Board, cell: Cell) -> None:
        """The way of a customer goes behind them."""
        rect, group = self.cell_rect(cell), self._of(board, cell)
        step = self._steps.get(cell, 0)
        ink = "bg.surface" if step >= _DARK_FROM else "text.primary"
        inside = rect.adjusted(_PAD, 0, -_PAD, 0)
        line = theme().metrics("lg").height()
        top = QRectF(inside.left(), rect.top() + 4, inside.width(), line)
        if not group.ids:
            self._keep_clear(painter, top, "0", "lg", step)
            draw_text(painter, top, "0", "text.tertiary", size="lg")
            return
        number = f"{len(group.ids):,}"
        self._keep_clear(painter, top, number, "lg", step)
        draw_text(painter, top, number, ink, size="lg", strong=True)
        low = theme().metrics("xs").height()
        foot = QRectF(inside.left(), rect.bottom() - low - 3, inside.width(), low)
        if foot.top() >= top.bottom() - 4:
            amount = brief_money(group.paid_fen)
            self._keep_clear(painter, foot, amount, "xs", step)
            draw_text(painter, foot, amount, ink, size="xs")

    def _keep_clear(self, painter: QPainter, room: QRectF, text: str, size: str, step: int) -> None:
        """No line runs through a figure."""
        if self._path:
            width = min(text_width(text, size, strong=size == "lg"), room.width())
            painter.fillRect(QRectF(room.left(), room.top(), width, room.height()), tint(step))

    def _paint_legend(self, painter: QPainter) -> None:
        room = QRectF(self._room().left() + _GAP, 0, self._room().width() - 2 * _GAP, _LEGEND)
        said = translate("customer", "Cell: people and money")
        draw_text(painter, room, said, "text.secondary", size="xs")
        less, more = translate("customer", "less"), translate("customer", "more money")
        width = text_width(more, "xs")
        box = QRectF(room.right() - width, 0, width, _LEGEND)
        draw_text(painter, box, more, "text.secondary", size="xs")
        painter.setPen(Qt.PenStyle.NoPen)
        for step in reversed(range(len(_STEPS))):
            box = QRectF(box.left() - _SWATCH - 4, 5, _SWATCH, 11)
            painter.setBrush(tint(step))
            painter.drawRoundedRect(box, 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = text_width(less, "xs")
        left = QRectF(box.left() - width - 6, 0, width, _LEGEND)
        draw_text(painter, left, less, "text.secondary", size="xs")

    def _paint_names(self, painter: QPainter, board: Board) -> None:
        right, centre = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
        bounds = board.bounds
        for score, span in zip(SCORES, bounds.spans(self._axes.up), strict=True):
            rect = self.cell_rect((1, score))
            middle = rect.center().y()
            name = QRectF(0, middle - 17, rect.left() - 10, 17)
            below = QRectF(0, middle, rect.left() - 10, 16)
            said = score_name(self._axes.up, score)
            draw_text(painter, name, said, "text.primary", size="sm", strong=True, align=right)
            words = span_words(self._axes.up, span)
            draw_text(painter, below, words, "text.secondary", size="xs", align=right)
        for score, span in zip(SCORES, bounds.spans(self._axes.across), strict=True):
            rect = self.cell_rect((score, 1))
            name = QRectF(rect.left(), rect.bottom() + 6, rect.width(), 17)
            below = QRectF(rect.left() - 2, rect.bottom() + 22, rect.width() + 4, 16)
            said = score_name(self._axes.across, score)
            draw_text(painter, name, said, "text.primary", size="sm", strong=True, align=centre)
            words = span_words(self._axes.across, span)
            draw_text(painter, below, words, "text.secondary", size="xs", align=centre)

    def _paint_quarters(self, painter: QPainter) -> None:
        """High and low scores, outlined; those of recency and frequency have names."""
        painter.setPen(QPen(theme().color("text.primary"), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ends = {True: (HIGH, len(SCORES)), False: (1, HIGH - 1)}
        for quarter in CORNERS:
            left, right = ends[quarter[0]]
            low, high = ends[quarter[1]]
            box = self.cell_rect((left, high)).united(self.cell_rect((right, low)))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 7, 7)
        if self._axes is Axes.RF:
            for quarter, name in CORNERS.items():
                across, (low, high) = ends[quarter[0]][1], ends[quarter[1]]
                cell = self._off_the_path(across, range(low, high + 1))
                self._paint_label(painter, self.cell_rect(cell), translate("customer", name))

    def _off_the_path(self, across: int, heights: range) -> Cell:
        """The lowest cell of a column that the path leaves free, else the lowest."""
        walked = {cell for cell, _ in self._path}
        free = ((across, up) for up in heights if (across, up) not in walked)
        return next(free, (across, heights[0]))

    def _paint_label(self, painter: QPainter, rect: QRectF, text: str) -> None:
        width = text_width(text, "xs", strong=True) + 12
        box = QRectF(rect.right() - width - 5, rect.center().y() - 9, width, 18)
        draw_box(painter, box, "text.primary", radius=4)
        inside = box.adjusted(6, 0, -4, 0)
        draw_text(painter, inside, text, "bg.surface", size="xs", strong=True)

    def _paint_way(self, painter: QPainter) -> None:
        if self._path:
            painter.setPen(QPen(theme().color("chart.2"), 2.5))
            painter.drawPolyline([self._spot(at) for at in range(len(self._path))])

    def _paint_stops(self, painter: QPainter) -> None:
        spots = [self._spot(at) for at in range(len(self._path))]
        for at, (spot, (_, name)) in enumerate(zip(spots, self._path, strict=True)):
            radius = _DOT + (2 if at == len(spots) - 1 else 0)
            painter.setPen(QPen(theme().color("bg.surface"), 2))
            painter.setBrush(theme().color("chart.2"))
            painter.drawEllipse(spot, radius, radius)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._paint_month(painter, spot, name)

    def _paint_month(self, painter: QPainter, spot: QPointF, name: str) -> None:
        width = text_width(name, "xs", strong=True) + 10
        box = QRectF(spot.x() - width / 2, spot.y() - 26, width, 17)
        draw_box(painter, box, "bg.surface", "chart.2", radius=4)
        middle = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, box, name, "text.primary", size="xs", strong=True, align=middle)

    def _spot(self, at: int) -> QPointF:
        """The middle of its cell; several of one cell stand beside each other, the newest right."""
        cell = self._path[at][0]
        rect = self.cell_rect(cell)
        same = [n for n, (other, _) in enumerate(self._path) if other == cell]
        place = (same.index(at) + 0.5) / len(same)
        return QPointF(rect.left() + rect.width() * place, rect.center().y() + 12)

    def _paint_marks(self, painter: QPainter) -> None:
        if self._current is not None:
            painter.setPen(QPen(theme().color("chart.2"), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.cell_rect(self._current).adjusted(-1, -1, 1, 1), 6, 6)
        if self.hasFocus():
            draw_ring(painter, self.cell_rect(self._cursor).adjusted(-3, -3, 3, 3))

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._at(event.position())
        if cell is not None and event.button() is Qt.MouseButton.LeftButton:
            self._cursor = cell
            self.chosen.emit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _WAYS.get(Qt.Key(event.key()))
        if step is not None:
            across, up = self._cursor[0] + step[0], self._cursor[1] + step[1]
            self._cursor = (_within(across), _within(up))
            self._describe()
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """The tool tip says a cell in full."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self._at(QPointF(event.pos()))
            told = "" if cell is None or self._board is None else self._told(self._board, cell)
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def _describe(self) -> None:
        if self._board is not None:
            self.setAccessibleDescription(self._told(self._board, self._cursor))

    def _told(self, board: Board, cell: Cell) -> str:
        parts = []
        for measure, score in zip((self._axes.across, self._axes.up), cell, strict=True):
            words = span_words(measure, board.bounds.spans(measure)[score - 1])
            parts.append(f"{score_name(measure, score)} {words}")
        group = self._of(board, cell)
        return f"{', '.join(parts)}: {people_words(len(group.ids), group.paid_fen)}"

    def _of(self, board: Board, cell: Cell) -> Group:
        return board.cells[self._axes].get(cell, _NOBODY)

    def _at(self, spot: QPointF) -> Cell | None:
        return next((cell for cell in _CELLS if self.cell_rect(cell).contains(spot)), None)

    def _room(self) -> QRectF:
        scale = theme().scale
        return QRectF(self.rect()).adjusted(_LEFT * scale, _TOP, -_EDGE, -_FOOT * scale)


def tint(step: int) -> QColor:
    """The chart's colour over a sunken ground, by one of six steps."""
    part, top, ground = _STEPS[step], theme().color("chart.1"), theme().color("bg.sunken")
    highs = (top.red(), top.green(), top.blue())
    lows = (ground.red(), ground.green(), ground.blue())
    mixed = (round(high * part + low * (1 - part)) for high, low in zip(highs, lows, strict=True))
    return QColor(*mixed)


def _tint_steps(board: Board, axes: Axes) -> dict[Cell, int]:
    """By the rank of a cell's money, so that one large customer does not bleach all others."""
    ordered = sorted(board.cells[axes], key=lambda cell: board.cells[axes][cell].paid_fen)
    return {cell: at * len(_STEPS) // len(ordered) for at, cell in enumerate(ordered)}


def _within(score: int) -> int:
    return min(max(score, 1), len(SCORES))


_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
