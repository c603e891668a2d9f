"""Timeline: what happened to a thing, newest first, and where each fact came from."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_text, text_width
from seller_desk.words import Tone

_ICON, _LEFT = 16, 26


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """A step: what, more about it, when, and how it looks."""

    title: str
    detail: str = ""
    when: str = ""
    icon: str = "circle-check"
    tone: Tone = Tone.SUCCESS
    strong: bool = False
    more: str = ""
    """A third line, in the colour of `more_tone`."""
    more_tone: Tone = Tone.NEUTRAL


class Timeline(QWidget):
    """Steps below each other, joined by a line."""

    def __init__(self) -> None:
        super().__init__()
        self._events: tuple[TimelineEvent, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_events(self, events: Sequence[TimelineEvent]) -> None:
        """Other steps."""
        self._events = tuple(events)
        said = (". ".join(filter(None, (e.title, e.detail, e.more, e.when))) for e in self._events)
        self.setAccessibleName("\n".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, sum(map(_height, self._events)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = 0
        for number, step in enumerate(self._events):
            height = _height(step)
            if number < len(self._events) - 1:
                painter.setPen(QPen(theme().color("border"), 2))
                middle = _ICON / 2
                painter.drawLine(QPointF(middle, top + 20), QPointF(middle, top + height))
            self._paint_step(painter, step, QRectF(0, top, self.width(), height))
            top += height
        painter.end()

    def _paint_step(self, painter: QPainter, step: TimelineEvent, room: QRectF) -> None:
        line = round(theme().metrics("base").height()) + 1
        dpr = self.devicePixelRatioF()
        mark = pixmap(step.icon, f"{step.tone}.fg", _ICON, dpr)
        painter.drawPixmap(QPointF(0, room.top() + round((line - _ICON) / 2)), mark)
        when = text_width(step.when, "sm") + 12 if step.when else 0
        title = QRectF(_LEFT, room.top(), room.width() - _LEFT - when, line)
        draw_text(painter, title, step.title, "text.primary", strong=step.strong)
        if step.when:
            spot = QRectF(room.right() - when + 12, room.top(), when, line)
            draw_text(painter, spot, step.when, "text.tertiary", size="sm")
        below = QRectF(_LEFT, room.top() + line, room.width() - _LEFT, line)
        draw_text(painter, below, step.detail, "text.tertiary", size="sm")
        if step.more:
            below.translate(0, line)
            draw_text(painter, below, step.more, f"{step.more_tone}.fg", size="sm")


def _height(step: TimelineEvent) -> int:
    line = round(theme().metrics("base").height()) + 1
    return line * (1 + bool(step.detail) + bool(step.more)) + 8
