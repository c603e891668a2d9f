"""A frame around the row that was looked for: seen for a moment, in nobody's way."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from seller_desk.views.theme import theme

_SHOWN_MS = 3_000
_ROOM, _RADIUS, _WASH = 6, 6, 28
_ROW = 140
"""What is higher is a whole card, which a frame is enough for."""
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.LayoutRequest})


class RowMark(QWidget):
    """Lies over a widget and goes with it; the mouse does not feel it."""

    def __init__(self) -> None:
        super().__init__()
        self._marked: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._away = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._away.timeout.connect(self.leave)

    @property
    def marked(self) -> QWidget | None:
        """What is marked now."""
        return self._marked

    def mark(self, widget: QWidget, content: QWidget) -> None:
        """Lie around a widget, within the content that scrolls."""
        self.leave()
        self._marked = widget
        self.setParent(content)
        for watched in (widget, content):
            watched.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self._away.start()

    def leave(self) -> None:
        """Mark nothing any more."""
        for watched in (self._marked, self.parentWidget()):
            if watched is not None:
                watched.removeEventFilter(self)
        self._marked = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wash = QColor(theme().color("border.focus"))
        painter.setPen(QPen(wash, 2))
        wash.setAlpha(_WASH if self.height() <= _ROW else 0)
        painter.setBrush(wash)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()

    def _place(self) -> None:
        """Around the widget, but not beyond the content."""
        content = self.parentWidget()
        if self._marked is None or content is None:
            return
        at = self._marked.mapTo(content, QPoint(0, 0))
        around = QRect(at, self._marked.size()).adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
        self.setGeometry(around & content.rect())
