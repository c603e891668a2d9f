"""RailTabs: the tabs of the window as a rail at its left: icon over name, and what is urgent."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, text_width
from seller_desk.views.wording import translate

_LOGO = 36
_LOGO_TOP, _LOGO_BELOW = 16, 16
_ICON = 20
_SIDE = 10
_BAR = 3
_MOST = 99


class RailTabs(QTabWidget):
    """A tab widget whose tabs stand in a rail; below them buttons that are no tabs."""

    _laid_out: QSize | None = None
    """The size of the rail when it was last laid out."""

    def __init__(self) -> None:
        super().__init__()
        self.rail = Rail()
        self.rail.setAccessibleName(translate("widgets", "Pages"))
        self.setAccessibleName(translate("widgets", "Pages"))
        self.setTabBar(self.rail)
        self.setTabPosition(QTabWidget.TabPosition.West)
        self.setDocumentMode(True)
        self._logo = _Logo(self)
        self._foot = QWidget(self)
        self._extras = QVBoxLayout(self._foot)
        self._extras.setContentsMargins(0, 0, 0, 8)
        self._extras.setSpacing(4)
        theme().changed.connect(self._place)

    def add_page(self, page: QWidget, title: str, icon: str) -> None:
        """A tab with its page."""
        self.rail.icons.append(icon)
        self.addTab(page, title)

    def add_extra(self, icon: str, title: str, act: Callable[[], object]) -> "RailButton":
        """A button at the foot of the rail."""
        button = RailButton(icon, title)
        button.clicked.connect(lambda _checked=False: act())
        self._extras.addWidget(button)
        button.show()
        self._place()
        return button

    def light_tab(self, *, on: bool) -> None:
        """Whether the current tab is shown as such; not while a page of the foot is in front."""
        self.rail.is_lit = on
        self.rail.update()

    def show_badge(self, index: int, count: int) -> None:
        """How many urgent things wait behind a tab; 0 shows nothing."""
        self.rail.badges[index] = count
        title = self.tabText(index)
        self.rail.setAccessibleTabName(index, f"{title} {count}" if count else title)
        self.rail.update()

    def event(self, event: QEvent) -> bool:
        """A word that changes on a page moves nothing here; Qt would paint the whole window."""
        if event.type() is QEvent.Type.LayoutRequest:
            size = self.rail.sizeHint()
            if size == self._laid_out:
                self.updateGeometry()
                return True
            self._laid_out = size
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, theme().px("rail"), self.height(), theme().color("bg.rail"))
        edge = theme().px("rail") - 1
        painter.fillRect(edge, 0, 1, self.height(), theme().color("border"))
        painter.end()

    def _place(self) -> None:
        width = theme().px("rail")
        height = self._foot.sizeHint().height()
        self._foot.setGeometry(0, self.height() - height, width - 1, height)
        self._foot.raise_()
        self._logo.move((width - _LOGO) // 2, _LOGO_TOP)
        self._logo.raise_()


class Rail(QTabBar):
    """The tabs, painted; keys and screen readers find an ordinary tab bar."""

    def __init__(self) -> None:
        super().__init__()
        self.icons: list[str] = []
        self.badges: dict[int, int] = {}
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setMouseTracking(True)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.is_lit = True
        self._hover = -1
        self._by_key = False

    def tabSizeHint(self, index: int) -> QSize:
        """Room for icon and name; the first one also for the mark of the program above it."""
        above = _LOGO_TOP + _LOGO + _LOGO_BELOW if index == 0 else 0
        return QSize(theme().px("rail"), theme().px("rail_item") + 6 + above)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        keys = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self._by_key = event.reason() in keys
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_key = True
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            wanted = self.currentIndex() + steps[Qt.Key(event.key())]
            self.setCurrentIndex(min(max(wanted, 0), self.count() - 1))
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = self.tabAt(event.position().toPoint())
        self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: object) -> None:
        self._hover = -1
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("bg.rail"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme().color("border"))
        for index in range(self.count()):
            item = self.item_rect(index)
            current = index == self.currentIndex() and self.is_lit
            hover = index == self._hover
            dpr = self.devicePixelRatioF()
            icon = self.icons[index] if index < len(self.icons) else ""
            title = self.tabText(index)
            paint_item(painter, item, icon, title, current=current, hover=hover, dpr=dpr)
            if current and self._by_key and self.hasFocus():
                draw_ring(painter, item, radius=8)
            if count := self.badges.get(index, 0):
                _paint_badge(painter, item, count)
        painter.end()

    def item_rect(self, index: int) -> QRectF:
        """Where icon and name of a tab stand."""
        tab = QRectF(self.tabRect(index))
        height = theme().px("rail_item")
        return QRectF(_SIDE, tab.bottom() - height - 3, self.width() - 2 * _SIDE - 1, height)


class RailButton(QAbstractButton):
    """A button that looks like a tab of the rail; lit while its page is open."""

    def __init__(self, icon: str, title: str) -> None:
        super().__init__()
        self._icon = icon
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """A click does not light it: whoever opens the page does."""

    def sizeHint(self) -> QSize:
        return QSize(theme().px("rail") - 1, theme().px("rail_item"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        item = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        dpr = self.devicePixelRatioF()
        on, hover = self.isChecked(), self.underMouse()
        paint_item(painter, item, self._icon, self.text(), current=on, hover=hover, dpr=dpr)
        if self.hasFocus():
            draw_ring(painter, item, radius=8)
        painter.end()


def paint_item(
    painter: QPainter,
    item: QRectF,
    icon: str,
    title: str,
    *,
    current: bool,
    hover: bool,
    dpr: float,
) -> None:
    """Icon over name; the current one on a card, with a bar at the window's edge."""
    if current:
        dark = theme().name == "dark"
        draw_box(painter, item, "bg.hover" if dark else "bg.surface", "border", radius=8)
        bar = QRectF(-_BAR, item.top() + 12, 2 * _BAR, item.height() - 24)
        draw_box(painter, bar, "accent", radius=_BAR)
    elif hover:
        draw_box(painter, item, "bg.hover", radius=8)
    tint = "accent.text" if current else "text.secondary"
    if icon:
        spot = QPointF(round(item.center().x() - _ICON / 2), round(item.top() + 9))
        painter.drawPixmap(spot, pixmap(icon, tint, _ICON, dpr))
    fits = text_width(title, "sm", strong=current) <= item.width() - 2
    size = "sm" if fits else "xs"
    name = QRectF(item.left() + 1, item.top() + 31, item.width() - 2, item.height() - 34)
    draw_text(
        painter, name, title, tint, size=size, strong=current, align=Qt.AlignmentFlag.AlignHCenter
    )


def _paint_badge(painter: QPainter, item: QRectF, count: int) -> None:
    text = str(count) if count <= _MOST else f"{_MOST}+"
    width = max(text_width(text, "xs", strong=True) + 9, 16)
    badge = QRectF(item.center().x() + 5, item.top() + 3, width, 16)
    draw_box(painter, badge, "danger.fill", radius=8)
    centre = Qt.AlignmentFlag.AlignHCenter
    draw_text(painter, badge, text, "text.on_accent", size="xs", strong=True, align=centre)


class _Logo(QWidget):
    """The mark of the program: a shop on ink blue."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(_LOGO, _LOGO)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), "accent", radius=8)
        spot = QPoint((_LOGO - _ICON) // 2, (_LOGO - _ICON) // 2)
        mark = pixmap("store", "text.on_accent", _ICON, self.devicePixelRatioF())
        painter.drawPixmap(spot, mark)
        painter.end()
