"""Funnel: how many are left at each step; bars are linear, a step that is not known is left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, text_width
from seller_desk.views.widgets.pill import draw_pill, pill_width
from seller_desk.views.widgets.walked import Walked
from seller_desk.words import Tone

_LEAST_BAR, _THICK, _ROW = 4.0, 22, 48


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, how many, as text, and the part of the step before as a pill."""

    name: str
    count: float
    value: str
    part: str = ""
    tone: Tone = Tone.NEUTRAL
    icon: str = ""
    hint: str = ""
    told: str = ""


class Funnel(Walked):
    """Steps from top to bottom; one can be opened."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._steps: Sequence[Step] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.update)

    def show_steps(self, steps: Sequence[Step], summary: str) -> None:
        """Draw these; `summary` is the sentence for who cannot see them."""
        self._steps = steps
        self._current = -1
        self.setAccessibleDescription(summary)
        self.updateGeometry()
        self.update()

    @property
    def steps(self) -> Sequence[Step]:
        """What is drawn."""
        return self._steps

    def bar_width(self, index: int) -> float:
        """How wide the bar of a step is; in proportion to the first one, but never less than 4."""
        largest = max((step.count for step in self._steps), default=0)
        room = self._track(index).width()
        part = self._steps[index].count / largest if largest else 0
        return max(_LEAST_BAR, room * part)

    def sizeHint(self) -> QSize:
        return QSize(420, max(1, len(self._steps)) * _ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, max(1, len(self._steps)) * 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index, step in enumerate(self._steps):
            self._paint_step(painter, index, step)
        painter.end()

    def _row(self, index: int) -> QRectF:
        high = self.height() / max(1, len(self._steps))
        return QRectF(0, index * high, self.width(), high)

    @property
    def place_count(self) -> int:
        return len(self._steps)

    def told_of(self, place: int) -> str:
        return self._steps[place].told

    def place_at(self, spot: QPointF) -> int:
        found = int(spot.y() // (self.height() / max(1, len(self._steps))))
        return found if 0 <= found < len(self._steps) else -1

    def _columns(self) -> tuple[float, float, float]:
        """Room for the names, the numbers and the pills."""
        names = max((text_width(step.name) for step in self._steps), default=0) + 16
        values = max((text_width(step.value, strong=True) for step in self._steps), default=0) + 12
        pills = max(
            (
                max(pill_width(step.part, step.icon), text_width(step.hint, "sm"))
                for step in self._steps
            ),
            default=0,
        )
        return min(names, self.width() * 0.3), values, pills + 14

    def _track(self, index: int) -> QRectF:
        row = self._row(index)
        names, values, pills = self._columns()
        wide = max(20.0, row.width() - names - values - pills)
        return QRectF(names, row.center().y() - _THICK / 2, wide, _THICK)

    def _paint_step(self, painter: QPainter, index: int, step: Step) -> None:
        row, track = self._row(index), self._track(index)
        if index == self._current:
            draw_box(painter, row.adjusted(0, 2, 0, -2), "bg.hover", radius=4)
            if self.hasFocus():
                draw_ring(painter, row.adjusted(0, 2, 0, -2), 4)
        if index:
            painter.setPen(QPen(theme().color("border"), 1))
            painter.drawLine(row.topLeft(), row.topRight())
        names, values, _ = self._columns()
        draw_text(painter, QRectF(4, row.top(), names - 8, row.height()), step.name, "text.primary")
        draw_box(painter, track, "bg.sunken", radius=4)
        bar = QRectF(track)
        bar.setWidth(self.bar_width(index))
        draw_box(painter, bar, "chart.1", radius=min(4, int(bar.width() / 2)))
        right = Qt.AlignmentFlag.AlignRight
        number = QRectF(track.right(), row.top(), values, row.height())
        draw_text(painter, number, step.value, "text.primary", strong=True, align=right)
        self._paint_part(painter, step, QRectF(number.right() + 12, row.top(), 200, row.height()))

    def _paint_part(self, painter: QPainter, step: Step, room: QRectF) -> None:
        if not step.part:
            draw_text(painter, room, step.hint, "text.secondary", size="sm")
            return
        upper = room.adjusted(0, 0, 0, -18) if step.hint else room
        draw_pill(painter, upper, step.part, step.tone, step.icon, dpr=self.devicePixelRatioF())
        if step.hint:
            lower = QRectF(room.left() + 2, room.center().y() + 2, room.width(), 16)
            draw_text(painter, lower, step.hint, "text.secondary", size="sm")
