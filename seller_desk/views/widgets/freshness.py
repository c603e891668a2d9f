"""FreshnessPill: how old the data is; software without a network must always say so."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_ring
from seller_desk.views.widgets.pill import draw_pill, pill_width
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_ICONS = {
    Tone.SUCCESS: "circle-check",
    Tone.WARNING: "triangle-alert",
    Tone.NEUTRAL: "circle-dashed",
}


class FreshnessPill(QAbstractButton):
    """A pill that can be clicked; green is fresh, amber too old, grey not there yet."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.updateGeometry)
        self._tone = Tone.NEUTRAL
        self.show_age(translate("widgets", "Nothing imported yet"), Tone.NEUTRAL)

    def show_age(self, text: str, tone: Tone, tooltip: str = "") -> None:
        """The age in words; SUCCESS is fresh, WARNING too old, NEUTRAL not there."""
        self._tone = tone
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(tooltip)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = pill_width(self.text(), self._icon)
        return QSize(round(width + 0.5), max(theme().px("pill") + 4, 26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        dpr = self.devicePixelRatioF()
        draw_pill(painter, QRectF(self.rect()), self.text(), self._tone, self._icon, dpr=dpr)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()))
        painter.end()

    @property
    def _icon(self) -> str:
        return _ICONS.get(self._tone, "clock-3")
