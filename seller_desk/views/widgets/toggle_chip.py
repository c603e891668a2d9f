"""ToggleChip: narrows a list to those of its rows that need a look, and says how many they are."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, text_width
from seller_desk.words import Tone

_PAD, _GAP, _ICON = 9, 5, 13


class ToggleChip(QAbstractButton):
    """On or off; icon, words and number together."""

    def __init__(self, text: str, icon: str, tone: Tone) -> None:
        super().__init__()
        self._icon, self._tone = icon, tone
        self._count = 0
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.updateGeometry)

    @property
    def count(self) -> int:
        """The number that is shown."""
        return self._count

    def show_count(self, count: int) -> None:
        """Another number."""
        self._count = count
        self.setAccessibleName(self._said())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = text_width(self.text(), "sm") + text_width(f"{self._count:,}", "sm", strong=True)
        return QSize(round(width) + 2 * _PAD + 2 * _GAP + _ICON + 1, theme().px("chip"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        on = self.isChecked()
        plain = "bg.hover" if self.underMouse() else "bg.surface"
        fill, border = ("accent.soft", "accent.text") if on else (plain, "border.control")
        draw_box(painter, rect, fill, border, radius=6)
        ink = "accent.text" if on else f"{self._tone}.fg"
        mark = pixmap(self._icon, ink, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(_PAD, round(rect.center().y() - _ICON / 2), mark)
        left = _PAD + _ICON + _GAP
        words = "accent.text" if on else "text.primary"
        room = QRectF(left, 0, rect.width() - left, rect.height())
        used = draw_text(painter, room, self.text(), words, size="sm")
        number = room.adjusted(used + _GAP, 0, 0, 0)
        draw_text(painter, number, f"{self._count:,}", ink, size="sm", strong=True)
        if self.hasFocus():
            draw_ring(painter, rect)
        painter.end()

    def _said(self) -> str:
        return f"{self.text()} {self._count:,}"
