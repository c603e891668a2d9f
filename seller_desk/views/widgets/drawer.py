"""Drawer: what is known of the current row, beside the table or, where it is narrow, over it."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.scrolling import scrolled
from seller_desk.views.wording import translate

DOCKED_FROM = 1300
"""Width of the page from which the drawer stands beside; below, a table needs all its room."""
_SHADOW = 26
_GRIP = 6


class Drawer(QFrame):
    """A head line, a body that scrolls, a foot that does not. Fill `head`, `body` and `foot`."""

    closed = Signal()
    """× or Esc."""
    resized = Signal(int)
    """The seller wants it that wide."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "drawer")
        self.head = QHBoxLayout()
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.setSpacing(8)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(18, 4, 18, 16)
        self.body.setSpacing(12)
        self.foot = QVBoxLayout()
        self.close_button = button.icon_only("x", translate("widgets", "Close (Esc)"), self._close)
        self.area = _scroll(self.body)
        self._grip = _Grip(self)
        line = QHBoxLayout()
        line.setContentsMargins(18, 10, 10, 6)
        line.addLayout(self.head, 1)
        line.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.area, 1)
        column.addLayout(self.foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grip.setGeometry(0, 0, _GRIP, self.height())
        self._grip.raise_()

    def _close(self) -> None:
        self.closed.emit()


class DrawerHost(QWidget):
    """A page's content with its drawer: docked where there is room, else laid over."""

    toggled = Signal(bool)
    """The drawer was opened or closed."""

    def __init__(self, content: QWidget, drawer: Drawer) -> None:
        super().__init__()
        self.content = content
        self.drawer = drawer
        self._width: int | None = None
        self._open = False
        content.setParent(self)
        self._shadow = _Shadow(self)
        drawer.setParent(self)
        drawer.hide()
        self._shadow.hide()
        drawer.closed.connect(self.close_drawer)
        drawer.resized.connect(self.set_drawer_width)
        theme().changed.connect(self._place)

    @property
    def is_open(self) -> bool:
        """Whether the drawer is seen."""
        return self._open

    @property
    def is_docked(self) -> bool:
        """Whether there is room for the drawer beside the content."""
        return self.width() >= theme().scaled(DOCKED_FROM)

    @property
    def drawer_width(self) -> int:
        """How wide the drawer is, to be remembered."""
        wanted = self._width if self._width is not None else theme().px("drawer")
        most = min(theme().px("drawer_max"), max(self.width() - 200, 0))
        return min(max(wanted, theme().px("drawer_min")), max(most, theme().px("drawer_min")))

    def set_drawer_width(self, width: int) -> None:
        """Make the drawer that wide, as far as its limits allow."""
        self._width = width
        self._place()

    def open_drawer(self) -> None:
        """Show the drawer; the focus stays where it is."""
        if not self._open:
            self._open = True
            self._place()
            self.drawer.show()
            self.toggled.emit(self._open)

    def close_drawer(self) -> None:
        """Hide the drawer; the focus goes back to the content."""
        if not self._open:
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.drawer.isAncestorOf(focus)
        self._open = False
        self.drawer.hide()
        self._place()
        if had_focus:
            self.content.setFocus(Qt.FocusReason.OtherFocusReason)
        self.toggled.emit(self._open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        return self.content.minimumSizeHint()

    def sizeHint(self) -> QSize:
        return self.content.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def _place(self) -> None:
        width = self.drawer_width if self._open else 0
        beside = width if self.is_docked else 0
        self.content.setGeometry(0, 0, self.width() - beside, self.height())
        self.drawer.setGeometry(QRect(self.width() - width, 0, width, self.height()))
        over = self._open and not self.is_docked
        self._shadow.setVisible(over)
        self._shadow.setGeometry(self.width() - width - _SHADOW, 0, _SHADOW, self.height())
        if self._open:
            self._shadow.raise_()
            self.drawer.raise_()


class _Shadow(QWidget):
    """A painted strip: an effect would draw the whole drawer again with every change."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shade = QLinearGradient(0, 0, self.width(), 0)
        deep = theme().color("shadow")
        clear = QColor(deep)
        clear.setAlpha(0)
        shade.setColorAt(0, clear)
        shade.setColorAt(1, deep)
        painter.fillRect(self.rect(), shade)
        painter.end()


class _Grip(QWidget):
    """The left edge, to be dragged."""

    def __init__(self, drawer: Drawer) -> None:
        super().__init__(drawer)
        self._drawer = drawer
        self.setCursor(Qt.CursorShape.SizeHorCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        host = self._drawer.parentWidget()
        if event.buttons() & Qt.MouseButton.LeftButton and host is not None:
            spot = host.mapFromGlobal(event.globalPosition().toPoint())
            self._drawer.resized.emit(host.width() - spot.x())


def _scroll(body: QVBoxLayout) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(body)
    column.addStretch(1)
    return scrolled(inside)
