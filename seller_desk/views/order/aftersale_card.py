"""A case as a card on the board, and the bar of its four stages."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from seller_desk.services.order.aftersale_queries import CaseRow
from seller_desk.views.icons import pixmap
from seller_desk.views.order import aftersale_wording as words
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, text_width
from seller_desk.views.widgets.pill import draw_pill, pill_width
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import AfterSaleKind, AfterSaleState, Tone

_PAD, _GAP, _BAR = 8, 4, 5
_CLIP, _LEAST_KIND = 13, 44
_STEPS = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0),
          Qt.Key.Key_Right: (1, 0)}  # fmt: skip


def draw_stages(painter: QPainter, rect: QRectF, state: AfterSaleState, tone: Tone) -> None:
    """Four parts, as many of them full as steps are reached; all of a settled case."""
    reached = min(words.step(state) + 1, words.STEPS)
    width = (rect.width() - 3 * _GAP) / words.STEPS
    full = "info.solid" if tone is Tone.NEUTRAL else f"{tone}.solid"
    for place in range(words.STEPS):
        part = QRectF(rect.left() + place * (width + _GAP), rect.top(), width, rect.height())
        draw_box(painter, part, full if place < reached else "bg.sunken", radius=2)


class CaseCard(QAbstractButton):
    """Time left, kind, who, what about, how far, how much, and how many files there are."""

    stepped = Signal(int, int)
    """An arrow key: lanes to the right, cards down."""

    def __init__(self, row: CaseRow, now: datetime) -> None:
        super().__init__()
        self.row = row
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_row(row, now)

    def show_row(self, row: CaseRow, now: datetime) -> None:
        """The case as it stands."""
        self.row = row
        self._clock = words.clock(row, now)
        self.setText(row.buyer or row.order_number)
        course = f"{words.kind(row.kind)} · {self._state()} · {self._clock[0]}"
        about = (course, row.order_number, row.product, row.reason)
        self.setToolTip("\n".join(filter(None, about)))
        said = (self._clock[0], words.kind(row.kind), self.text(), words.subject(row))
        self.setAccessibleName(", ".join((*said, self._state(), words.amount(row), self._files())))
        self.update()

    def sizeHint(self) -> QSize:
        lines = 3 * self._line("base") + self._line("sm")
        return QSize(160, round(2 * _PAD + theme().px("pill") + lines + _BAR + 5 * _GAP))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(*step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill = "bg.hover" if self.underMouse() and not self.isChecked() else "bg.surface"
        border = "accent.text" if self.isChecked() else "border"
        draw_box(painter, rect, fill, border, radius=theme().px("radius.card"))
        self._paint_inside(painter, rect.adjusted(_PAD, _PAD, -_PAD, -_PAD))
        if self.isChecked() or self.hasFocus():
            draw_ring(painter, rect, radius=theme().px("radius.card"))
        painter.end()

    def _paint_inside(self, painter: QPainter, room: QRectF) -> None:
        top = self._paint_pills(painter, room) + 2 * _GAP
        top = self._paint_line(painter, room, top, self.text(), strong=True)
        about = words.subject(self.row)
        top = self._paint_line(painter, room, top, about, "text.secondary", "sm") + _GAP
        bar = QRectF(room.left(), top, room.width(), _BAR)
        draw_stages(painter, bar, self.row.state, self._clock[1])
        top = self._paint_line(painter, room, bar.bottom() + _GAP, self._state())
        self._paint_foot(painter, QRectF(room.left(), top, room.width(), self._line("base")))

    def _paint_pills(self, painter: QPainter, room: QRectF) -> float:
        height = theme().px("pill")
        dpr = self.devicePixelRatioF()
        kind = words.short_kind(self.row.kind)
        said, tone, icon = self._clock
        taken = min(pill_width(said, icon), room.width() - _LEAST_KIND - _GAP)
        wide = min(pill_width(kind), room.width() - taken - _GAP)
        left = QRectF(room.left(), room.top(), taken + 0.5, height)
        draw_pill(painter, left, said, tone, icon, dpr=dpr)
        right = QRectF(room.right() - wide, room.top(), wide, height)
        draw_pill(painter, right, kind, words.KIND_TONES[AfterSaleKind(self.row.kind)], dpr=dpr)
        return room.top() + height

    def _paint_line(  # noqa: PLR0917  (a line of text is so many things)
        self,
        painter: QPainter,
        room: QRectF,
        top: float,
        text: str,
        tint: str = "text.primary",
        size: str = "base",
        *,
        strong: bool = False,
    ) -> float:
        line = QRectF(room.left(), top, room.width(), self._line(size))
        draw_text(painter, line, text or UNKNOWN, tint, size=size, strong=strong)
        return line.bottom()

    def _paint_foot(self, painter: QPainter, room: QRectF) -> None:
        count = str(self.row.files)
        tint = "text.tertiary" if self.row.files else "warning.fg"
        wide = text_width(count, "sm") + _CLIP + _GAP
        draw_text(painter, room.adjusted(0, 0, -wide, 0), words.amount(self.row), "text.primary",
                  strong=True)  # fmt: skip
        spot = QPointF(room.right() - wide, round(room.center().y() - _CLIP / 2))
        painter.drawPixmap(spot, pixmap("image", tint, _CLIP, self.devicePixelRatioF()))
        figures = QRectF(room.right() - wide + _CLIP + _GAP, room.top(), wide, room.height())
        draw_text(painter, figures, count, tint, size="sm")

    def _state(self) -> str:
        return words.state(self.row.state, self.row.kind)

    def _files(self) -> str:
        return counted(translate("order", "%n file(s)"), self.row.files)

    @staticmethod
    def _line(size: str) -> float:
        return round(theme().metrics(size).height()) + 3


class StageTrack(QWidget):
    """The stages of one case as numbered discs; those that its kind skips are dashed."""

    _DISC = 22

    def __init__(self) -> None:
        super().__init__()
        self._titles: Sequence[str] = ()
        self._skipped: frozenset[int] = frozenset()
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_stages(self, titles: Sequence[str], at: int, skipped: frozenset[int]) -> None:
        """The titles; the place of the current one, past the last when all is done."""
        self._titles, self._at, self._skipped = titles, at, skipped
        self.setAccessibleName(titles[min(at, len(titles) - 1)] if titles else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self._DISC + round(theme().metrics("sm").height()) + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._titles:
            wide = self.width() / len(self._titles)
            middle = self._DISC / 2 + 1
            track = QRectF(wide / 2, middle - 1, self.width() - wide, 2)
            draw_box(painter, track, "border", radius=1)
            for place, title in enumerate(self._titles):
                self._paint_stage(painter, QRectF(place * wide, 0, wide, self.height()), place,
                                  title)  # fmt: skip
        painter.end()

    def _paint_stage(self, painter: QPainter, room: QRectF, place: int, title: str) -> None:
        size = self._DISC
        disc = QRectF(round(room.center().x() - size / 2), 1, size, size)
        done, here, skipped = place < self._at, place == self._at, place in self._skipped
        centre = Qt.AlignmentFlag.AlignHCenter
        if skipped:
            draw_box(painter, disc, "bg.surface", "border.strong", radius=size // 2)
            draw_text(painter, disc, "–", "text.tertiary", size="sm", align=centre)
        elif done:
            draw_box(painter, disc, "success.solid", radius=size // 2)
            tick = pixmap("check", "text.on_accent", 14, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(disc.left() + 4, disc.top() + 4), tick)
        else:
            fill, tint = ("accent", "text.on_accent") if here else ("bg.surface", "text.secondary")
            draw_box(painter, disc, fill, None if here else "border.strong", radius=size // 2)
            draw_text(painter, disc, str(place + 1), tint, size="sm", strong=True, align=centre)
        below = QRectF(room.left() + 2, disc.bottom() + 4, room.width() - 4, 18)
        tint = "accent.text" if here else "text.secondary"
        draw_text(painter, below, title, tint, size="sm", strong=here, align=centre)
