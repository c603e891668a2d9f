"""Popup: a frame below a button; Esc or a click beside it closes it."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box

_GAP = 4


class Popup(QFrame):
    """Shows a widget below its anchor, inside of the screen."""

    def __init__(self, anchor: QWidget, content: QWidget) -> None:
        super().__init__(anchor, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._anchor = anchor
        self._content = content
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 6, 6, 6)
        self._column.addWidget(content)

    def show_content(self, content: QWidget) -> None:
        """Show something else the next time."""
        self._column.removeWidget(self._content)
        self._content.setParent(None)
        self._content = content
        self._column.addWidget(content)
        content.show()

    def open_below(self) -> None:
        """Show it, with the keyboard in it."""
        self.adjustSize()
        self.move(self._place())
        self.show()
        self._content.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Round corners: a style sheet would fill the window's square."""
        painter = QPainter(self)
        box, radius = QRectF(self.rect()), theme().px("radius.card")
        draw_box(painter, box, "bg.overlay", "border.strong", radius=radius)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _place(self) -> QPoint:
        spot = self._anchor.mapToGlobal(QPoint(0, self._anchor.height() + _GAP))
        room = _screen_at(spot).availableGeometry()
        left = min(spot.x(), room.right() - self.width())
        if spot.y() + self.height() <= room.bottom():
            return QPoint(max(left, room.left()), spot.y())
        above = self._anchor.mapToGlobal(QPoint(0, -_GAP)).y() - self.height()
        return QPoint(max(left, room.left()), max(above, room.top()))


def _screen_at(spot: QPoint) -> QScreen:
    """Never ask a widget for its screen: with the widget, the binding deletes the screen, too."""
    found: QScreen | None = QGuiApplication.screenAt(spot)
    return found if found is not None else QGuiApplication.primaryScreen()
