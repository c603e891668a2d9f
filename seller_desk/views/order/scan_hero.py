"""The large answer of the bench: read from two metres, colour, picture and words together."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.services.order.scan_bench import Bench
from seller_desk.services.order.scanning import ONE
from seller_desk.views.formats import quantity
from seller_desk.views.icons import pixmap
from seller_desk.views.order.scan_words import Said
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_text
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone

_HEIGHT, _SQUARE, _ICON = 164, 108, 56
_LARGE = 40
_PAD, _RING = 22, 118


class ScanHero(QWidget):
    """One answer at a time; it stays until the next scan."""

    def __init__(self) -> None:
        super().__init__()
        self._said = Said(Tone.INFO, "scan-barcode", "", "")
        self._foot = ""
        self._done, self._all, self._below = 0, 0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)

    @property
    def said(self) -> Said:
        """What is said."""
        return self._said

    def show_said(self, said: Said, foot: str = "") -> None:
        """Say something; `foot` is the code and the time."""
        self._said, self._foot = said, foot
        spoken = (said.word, said.large, said.detail, foot)
        self.setAccessibleName(". ".join(part for part in spoken if part))
        self.update()

    def show_progress(self, bench: Bench | None, *, counts: bool) -> None:
        """How far the order is: its pieces where they are counted, else its waybills."""
        if bench is None:
            self._done, self._all, self._below = 0, 0, ""
        elif counts or bench.counted_milli:
            self._done, self._all = bench.counted_milli // ONE, bench.ordered_milli // ONE
            whole = quantity(bench.ordered_milli)
            self._below = translate("order", "/ {count} pcs").format(count=whole)
        else:
            self._done, self._all = len(bench.progress.waybills), bench.progress.wanted
            self._below = counted(translate("order", "/ %n waybill(s)"), self._all)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect, tone = QRectF(self.rect()), self._said.tone
        draw_box(painter, rect, f"{tone}.bg", f"{tone}.solid", radius=theme().px("radius.panel"))
        square = QRectF(_PAD, (rect.height() - _SQUARE) / 2, _SQUARE, _SQUARE)
        draw_box(painter, square, f"{tone}.solid", radius=16)
        half = _ICON / 2
        spot = QPointF(square.center().x() - half, square.center().y() - half)
        drawn = pixmap(self._said.icon, "text.on_accent", _ICON, self.devicePixelRatioF())
        painter.drawPixmap(spot, drawn)
        right = rect.right() - _PAD - (_RING + 12 if self._all else 0)
        left = square.right() + 24
        self._paint_words(painter, QRectF(left, 18, right - left, rect.height() - 36))
        if self._all:
            top = (rect.height() - _RING) / 2
            self._paint_ring(painter, QRectF(rect.right() - _PAD - _RING, top, _RING, _RING))
        painter.end()

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        tone = self._said.tone
        word = QRectF(room.left(), room.top(), room.width(), 22)
        draw_text(painter, word, self._said.word, f"{tone}.fg", size="md", strong=True)
        large = QRectF(room.left(), word.bottom() + 2, room.width(), 52)
        self._paint_large(painter, large)
        detail = QRectF(room.left(), large.bottom() + 2, room.width(), 24)
        draw_text(painter, detail, self._said.detail, "text.primary", size="lg")
        foot = QRectF(room.left(), detail.bottom() + 2, room.width(), 20)
        draw_text(painter, foot, self._foot, "text.secondary", size="sm")

    def _paint_large(self, painter: QPainter, room: QRectF) -> None:
        """As large as fits, down to the size of a title."""
        font = QFont(theme().font("hero", strong=True))
        size = round(_LARGE * theme().scale)
        font.setPixelSize(size)
        while size > theme().px("font.lg"):
            if QFontMetricsF(font).horizontalAdvance(self._said.large) <= room.width():
                break
            size -= 2
            font.setPixelSize(size)
        measures = QFontMetricsF(font)
        text = measures.elidedText(self._said.large, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(theme().color("text.primary"))
        baseline = room.center().y() + (measures.ascent() - measures.descent()) / 2
        painter.drawText(QPointF(room.left(), baseline), text)

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        inside = box.adjusted(7, 7, -7, -7)
        painter.setPen(QPen(theme().color("bg.surface"), 12))
        painter.drawEllipse(inside)
        share = min(self._done / self._all, 1.0)
        pen = QPen(theme().color(f"{self._said.tone}.solid"), 12)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if share:
            painter.drawArc(inside, 90 * 16, -round(360 * 16 * share))
        middle = Qt.AlignmentFlag.AlignHCenter
        number = QRectF(box.left(), box.center().y() - 24, box.width(), 30)
        draw_text(painter, number, f"{self._done:,}", "text.primary", size="hero", strong=True,
                  align=middle)  # fmt: skip
        below = QRectF(box.left(), number.bottom(), box.width(), 20)
        draw_text(painter, below, self._below, "text.secondary", size="sm", align=middle)
