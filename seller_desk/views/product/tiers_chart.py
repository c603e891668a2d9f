"""The price tiers as a staircase over the cost."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.services.product.tiers import Band
from seller_desk.views.formats import money
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_text, text_width
from seller_desk.views.wording import translate

_TOP, _FOOT, _SIDE = 18, 20, 6
_LINE = 2.2


class TierChart(QWidget):
    """A step for every tier, alike in width; its height is the price."""

    def __init__(self) -> None:
        super().__init__()
        self._bands: Sequence[Band] = ()
        self._cost: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.update)

    def show_bands(self, bands: Sequence[Band], cost_fen: int | None) -> None:
        """Other tiers."""
        self._bands, self._cost = bands, cost_fen
        said = "; ".join(f"{band.first}: {money(band.price_fen)}" for band in bands)
        self.setAccessibleName(f"{translate('product', 'Price tiers')} {said}".strip())
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(110, 96)

    def sizeHint(self) -> QSize:
        return QSize(200, 110)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bands:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        self._paint_cost(painter)
        before: QPointF | None = None
        for at, band in enumerate(self._bands):
            left, right, y = self._step(at, band)
            if before is not None:
                painter.setPen(QPen(theme().color("accent"), 1, Qt.PenStyle.DotLine))
                painter.drawLine(before, QPointF(left, y))
            painter.setPen(QPen(theme().color("accent"), _LINE))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            before = QPointF(right, y)
            room = QRectF(left + 1, y - 17, right - left, 15)
            draw_text(painter, room, money(band.price_fen), "text.primary", size="xs", strong=True)
            foot = QRectF(left, self.height() - _FOOT + 3, right - left + 12, 15)
            draw_text(painter, foot, f"{band.first:,}", "text.tertiary", size="xs")
        painter.end()

    def _step(self, at: int, band: Band) -> tuple[float, float, float]:
        width = (self.width() - 2 * _SIDE) / len(self._bands)
        left = _SIDE + at * width
        return left, left + width, self._height_of(band.price_fen)

    def _height_of(self, fen: int) -> float:
        lowest, highest = self._span()
        room = self.height() - _TOP - _FOOT
        return _TOP + room * (1 - (fen - lowest) / max(highest - lowest, 1))

    def _span(self) -> tuple[int, int]:
        """From somewhat below the lowest line to the highest."""
        values = [band.price_fen for band in self._bands]
        if self._cost is not None:
            values.append(self._cost)
        spread = max(values) - min(values)
        return min(values) - max(spread // 8, 1), max(values)

    def _paint_cost(self, painter: QPainter) -> None:
        if self._cost is None:
            return
        y = round(self._height_of(self._cost)) + 0.5
        painter.setPen(QPen(theme().color("neutral.solid"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(_SIDE, y), QPointF(self.width() - _SIDE, y))
        said = translate("product", "cost {money}").format(money=money(self._cost))
        width = text_width(said, "xs")
        room = QRectF(self.width() - _SIDE - width, y - 16, width, 15)
        if not any(room.intersects(taken) for taken in self._taken()):
            draw_text(painter, room, said, "text.tertiary", size="xs")

    def _taken(self) -> Iterator[QRectF]:
        """Where the steps stand with their prices; the cost is told above the tiers too."""
        for at, band in enumerate(self._bands):
            left, right, y = self._step(at, band)
            yield QRectF(left, y - 17, right - left, 19)
