"""An icon on a rounded square in the colours of a tone."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box
from seller_desk.words import Tone

_ICON = 16


class ToneIcon(QWidget):
    """Stands before a number; decoration, so nothing is read out."""

    def __init__(self, icon: str, tone: Tone, size: int = 34) -> None:
        super().__init__()
        self._icon, self._tone = icon, tone
        self.setFixedSize(size, size)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().changed.connect(self.update)

    def show_tone(self, icon: str, tone: Tone) -> None:
        """Another icon or tone."""
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), f"{self._tone}.bg", radius=7)
        shown = pixmap(self._icon, f"{self._tone}.fg", _ICON, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - _ICON) // 2, (self.height() - _ICON) // 2, shown)
        painter.end()
