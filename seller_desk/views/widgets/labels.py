"""Labels: a text in one of the house's roles, and one that is cut with … where it must be."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from seller_desk.views.theme import restyle, theme
from seller_desk.views.widgets.ink import draw_text, elided, text_width
from seller_desk.words import Tone


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label; roles are those of the style sheet: title, section, secondary, kpi and others."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def set_tone(shown: QLabel, tone: Tone | None) -> None:
    """Give a label the colour of a tone; without one it has that of its role again."""
    shown.setProperty("tone", str(tone) if tone else None)
    restyle(shown)


def key_label(text: str) -> QLabel:
    """A key of the keyboard."""
    made = label(text, "key")
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


class ElidedLabel(QWidget):
    """One line that gives way: cut with …, in full as tool tip."""

    def __init__(
        self,
        text: str = "",
        *,
        size: str = "base",
        tint: str = "text.primary",
        strong: bool = False,
    ) -> None:
        super().__init__()
        self._size, self._strong = size, strong
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self.show_text(text, tint)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def show_text(self, text: str, tint: str = "text.primary") -> None:
        """Another text."""
        self._text, self._tint = text, tint
        self.setAccessibleName(text)
        self._explain()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = text_width(self._text, self._size, strong=self._strong)
        return QSize(round(width) + 2, round(theme().metrics(self._size).height()) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        draw_text(painter, rect, self._text, self._tint, size=self._size, strong=self._strong)
        painter.end()

    def _explain(self) -> None:
        shown = elided(self._text, self.width(), self._size, strong=self._strong)
        self.setToolTip("" if shown == self._text else self._text)
