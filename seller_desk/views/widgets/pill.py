"""Pills: icon, words and tone together, for a state that must not be told by colour alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_text, text_width
from seller_desk.words import Tone

ICON = 13
_PAD, _GAP = 8, 4


def pill_width(text: str, icon: str = "", *, strong: bool = False) -> float:
    """How wide a pill with that content is."""
    return text_width(text, "sm", strong=strong) + 2 * _PAD + ((ICON + _GAP) if icon else 0)


def draw_pill(
    painter: QPainter,
    rect: QRectF,
    text: str,
    tone: Tone,
    icon: str = "",
    *,
    strong: bool = False,
    dpr: float | None = None,
) -> float:
    """A pill at the left of the rect, in the middle of its height. Returns its width."""
    height = theme().px("pill")
    width = min(pill_width(text, icon, strong=strong), rect.width())
    box = QRectF(rect.left(), round(rect.center().y() - height / 2 + 0.5), width, height)
    draw_box(painter, box, f"{tone}.bg", radius=theme().px("radius.pill"))
    left = box.left() + _PAD
    if icon:
        top = round(box.center().y() - ICON / 2)
        painter.drawPixmap(round(left), top, pixmap(icon, f"{tone}.fg", ICON, dpr))
        left += ICON + _GAP
    inside = QRectF(left, box.top(), box.right() - _PAD - left + 1, height)
    draw_text(painter, inside, text, f"{tone}.fg", size="sm", strong=strong)
    return width


class Pill(QWidget):
    """A pill that stands in a layout."""

    def __init__(self, text: str = "", tone: Tone = Tone.NEUTRAL, icon: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().changed.connect(self.updateGeometry)
        self.show_pill(text, tone, icon)

    def show_pill(self, text: str, tone: Tone = Tone.NEUTRAL, icon: str = "") -> None:
        """Another state; without text nothing is shown."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.setVisible(bool(text)) if self.parent() else None
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """The words of the pill."""
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(round(pill_width(self._text, self._icon) + 0.5), theme().px("pill"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        dpr = self.devicePixelRatioF()
        if self._text:
            draw_pill(painter, QRectF(self.rect()), self._text, self._tone, self._icon, dpr=dpr)
        painter.end()
