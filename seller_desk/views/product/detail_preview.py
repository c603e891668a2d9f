"""A detail page as buyers will see it, drawn small: only the strips that are in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.services.product.detail_page import Part
from seller_desk.views.paper.detail_strips import WIDTH, Strip, height_of
from seller_desk.views.paper.ink import WHITE, Ink
from seller_desk.views.theme import theme
from seller_desk.views.wording import translate

_EDGE = 14
_WIDEST, _NARROWEST = 460, 200


class DetailPreview(QWidget):
    """The long image; a part that is out of date has a dashed frame."""

    def __init__(self) -> None:
        super().__init__()
        self._strips: Sequence[Strip] = ()
        self._stale: frozenset[Part | None] = frozenset()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(translate("product", "The detail page as it will be"))

    def show_strips(self, strips: Sequence[Strip], stale: frozenset[Part | None]) -> None:
        """Another state of the page."""
        self._strips, self._stale = strips, stale
        self._fit()
        self.update()

    def place_of(self, part: Part) -> int:
        """How far down a part begins."""
        above = 0.0
        for strip in self._strips:
            if strip.part is part:
                break
            above += strip.height
        return round(_EDGE + above * self._scale)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height

    def sizeHint(self) -> QSize:
        return QSize(_WIDEST, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scale = self._scale
        painter.translate((self.width() - WIDTH * scale) / 2, _EDGE)
        painter.scale(scale, scale)
        page = QRectF(0, 0, WIDTH, height_of(self._strips))
        painter.fillRect(page.adjusted(-2, -2, 2, 2), theme().color("border.strong"))
        painter.fillRect(page, WHITE)
        ink, top = Ink(painter), 0.0
        seen = QRectF(event.rect())
        for strip in self._strips:
            box = QRectF(0, _EDGE + top * scale, self.width(), strip.height * scale)
            if box.intersects(seen):
                strip.draw(ink, top)
            top += strip.height
        self._frame_stale(ink)
        painter.end()

    def _frame_stale(self, ink: Ink) -> None:
        for part in self._stale:
            rows = [strip for strip in self._strips if strip.part is part]
            if rows and part is not None:
                top = (self.place_of(part) - _EDGE) / self._scale
                ink.dashed(QRectF(8, top + 8, WIDTH - 16, height_of(rows) - 16), "#B86E00")

    @property
    def _scale(self) -> float:
        return max(min(self.width() - 2 * _EDGE, _WIDEST), _NARROWEST) / WIDTH

    @property
    def _height(self) -> int:
        return round(height_of(self._strips) * self._scale) + 2 * _EDGE

    def _fit(self) -> None:
        self.setMinimumHeight(self._height)
