"""CountTile: a number that opens its list."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, text_width
from seller_desk.words import Tone

_PAD, _SQUARE, _ICON = 12, 30, 16
_HIGH, _LOW = 74, 46


class CountTile(QAbstractButton):
    """Icon, number, what is counted, and how urgent the first of it is."""

    def __init__(self, icon: str, title: str) -> None:
        super().__init__()
        self._icon = icon
        self._count: int | None = None
        self._hint = self._short = ""
        self._low = False
        self._tone = Tone.NEUTRAL
        self.setText(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.updateGeometry)

    def show_count(
        self, count: int | None, hint: str = "", tone: Tone = Tone.NEUTRAL, *, short: str = ""
    ) -> None:
        """The number, None where it is not known; the tone counts only when there is something.

        `short` stands for the hint where there is no room for it.
        """
        self._count, self._hint, self._short = count, hint, short or hint
        self._tone = tone if count else Tone.NEUTRAL
        self.setAccessibleName(f"{self.text()} {self.number} {hint}".strip())
        self.setToolTip("\n".join(filter(None, (self.text(), hint))))
        self.update()

    @property
    def number(self) -> str:
        """The number as shown."""
        return "–" if self._count is None else f"{self._count:,}"

    @property
    def hint(self) -> str:
        """The words below the number."""
        return self._hint

    def make_low(self, *, low: bool) -> None:
        """All in one line, the hint behind the title."""
        if low != self._low:
            self._low = low
            self.updateGeometry()
            self.update()

    def hint_for(self, room: float) -> str:
        """The hint as it is said in so much room."""
        return self._hint if text_width(self._hint, "sm") <= room else self._short

    def sizeHint(self) -> QSize:
        wide = text_width(self.number, "kpi", strong=True) + text_width(self.text(), strong=True)
        height = round((_LOW if self._low else _HIGH) * theme().scale)
        return QSize(round(2 * _PAD + _SQUARE + 20 + wide), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill, border = self._surface()
        draw_box(painter, rect, fill, border, radius=theme().px("radius.card"))
        upper = QRectF(_PAD, 8, rect.width() - 2 * _PAD, (rect.height() - 16) * 0.62)
        if self._low:
            upper = rect.adjusted(_PAD, 0, -_PAD, 0)
        self._paint_badge(painter, upper)
        end = self._paint_number(painter, upper)
        lower = QRectF(_PAD, upper.bottom() + 2, rect.width() - 2 * _PAD, rect.height() * 0.28)
        if self._low:
            lower = QRectF(upper)
            lower.setLeft(end + 8)
        self._paint_hint(painter, lower)
        if self.hasFocus():
            draw_ring(painter, rect, radius=theme().px("radius.card"))
        painter.end()

    def _paint_number(self, painter: QPainter, upper: QRectF) -> float:
        """Where the title ends."""
        left = _PAD + _SQUARE + 10
        room = QRectF(left, upper.top(), upper.right() - left, upper.height())
        used = draw_text(painter, room, self.number, "text.primary", size="kpi", strong=True)
        behind = room.adjusted(used + 8, 1, 0, 1)
        return behind.left() + draw_text(painter, behind, self.text(), "text.primary", strong=True)

    def _paint_hint(self, painter: QPainter, room: QRectF) -> None:
        """In one line with the number, only what fits whole."""
        said = self.hint_for(room.width())
        if self._low and text_width(said, "sm") > room.width():
            return
        tint = "text.secondary" if self._tone is Tone.NEUTRAL else f"{self._tone}.fg"
        side = Qt.AlignmentFlag.AlignRight if self._low else Qt.AlignmentFlag.AlignLeft
        draw_text(painter, room, said, tint, size="sm", align=side)

    def _surface(self) -> tuple[str, str]:
        if self.isChecked():
            return "accent.soft", "accent.text"
        return ("bg.hover" if self.underMouse() else "bg.surface"), "border"

    def _paint_badge(self, painter: QPainter, room: QRectF) -> None:
        square = QRectF(_PAD, round(room.center().y() - _SQUARE / 2), _SQUARE, _SQUARE)
        draw_box(painter, square, f"{self._tone}.bg", radius=6)
        half = _ICON / 2
        spot = QPointF(square.center().x() - half, square.center().y() - half)
        dpr = self.devicePixelRatioF()
        painter.drawPixmap(spot, pixmap(self._icon, f"{self._tone}.fg", _ICON, dpr))
