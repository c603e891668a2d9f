"""StepsHeader: where in a job of few steps one is."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_text, text_width

_DISC, _GAP, _LINE = 22, 10, 46


class StepsHeader(QWidget):
    """Done steps have a tick, the current one is filled, later ones are empty.

    One that is left out has a dash, whether it lies before or behind.
    """

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self._titles = tuple(titles)
        self._current = 0
        self.skipped: frozenset[int] = frozenset()
        """The steps that are left out."""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self.show_step(0)

    @property
    def current(self) -> int:
        """The step, counted from 0."""
        return self._current

    def show_step(self, current: int, skipped: Iterable[int] = ()) -> None:
        """Go to a step, counted from 0; one past the last is all done."""
        self._current, self.skipped = current, frozenset(skipped)
        at = min(current, len(self._titles) - 1)
        self.setAccessibleName(f"{at + 1} / {len(self._titles)} {self._titles[at]}")
        self.update()

    def sizeHint(self) -> QSize:
        texts = sum(text_width(title, strong=True) for title in self._titles)
        each = _DISC + _GAP + 2
        lines = (len(self._titles) - 1) * (_LINE + 2 * _GAP)
        return QSize(round(texts + each * len(self._titles) + lines), max(30, _DISC + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 0.0
        for at, title in enumerate(self._titles):
            if at:
                left = self._paint_line(painter, left)
            left = self._paint_step(painter, left, at, title)
        painter.end()

    def _paint_line(self, painter: QPainter, left: float) -> float:
        middle = self.height() / 2
        painter.setPen(QPen(theme().color("border.strong"), 1))
        painter.drawLine(QPointF(left + _GAP, middle), QPointF(left + _GAP + _LINE, middle))
        return left + 2 * _GAP + _LINE

    def _paint_step(self, painter: QPainter, left: float, at: int, title: str) -> float:
        disc = QRectF(left + 1, round(self.height() / 2 - _DISC / 2), _DISC, _DISC)
        self._paint_disc(painter, disc, at)
        strong = at == self._current
        is_there = at <= self._current and at not in self.skipped
        tint = "text.primary" if is_there else "text.secondary"
        text_left = disc.right() + _GAP
        width = text_width(title, strong=strong) + 1
        room = QRectF(text_left, 0, width, self.height())
        draw_text(painter, room, title, tint, strong=strong)
        return text_left + width

    def _paint_disc(self, painter: QPainter, disc: QRectF, at: int) -> None:
        look = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        if at > self._current or at in self.skipped:
            painter.setPen(QPen(look.color("border.strong"), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("success.solid" if at < self._current else "accent"))
        painter.drawEllipse(disc)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if at in self.skipped:
            dash = pixmap("minus", "text.secondary", 14, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(disc.left() + 4, disc.top() + 4), dash)
            return
        if at < self._current:
            tick = pixmap("check", "text.on_accent", 14, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(disc.left() + 4, disc.top() + 4), tick)
            return
        tint = "text.on_accent" if at == self._current else "text.secondary"
        centre = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, disc, str(at + 1), tint, size="sm", strong=True, align=centre)
