"""Icons by name, in the colours of the theme, drawn as sharply as the screen shows them."""

from functools import cache, lru_cache
from typing import Protocol
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from seller_desk import resources
from seller_desk.views.theme import theme

_THIN_FROM, _FINE_FROM = 20, 16


class _Bearer(Protocol):
    """A button, an action: whatever shows an icon."""

    def setIcon(self, icon: QIcon, /) -> object: ...


def icon(name: str, tint: str = "text.secondary", size: int = 16, gap: int = 0) -> QIcon:
    """An icon in the colours of now; `put` one where it must follow the theme."""
    made = QIcon(_spaced(pixmap(name, tint, size), gap))
    made.addPixmap(_spaced(pixmap(name, "text.disabled", size), gap), QIcon.Mode.Disabled)
    return made


def put(
    bearer: _Bearer, name: str, tint: str = "text.secondary", size: int = 16, gap: int = 0
) -> None:
    """Give a button or action an icon that follows the theme, `gap` pixels off the text."""
    if isinstance(bearer, QObject):
        _bearers()[bearer] = (name, tint, size, gap)
    bearer.setIcon(icon(name, tint, size, gap))
    if (resize := getattr(bearer, "setIconSize", None)) is not None:
        resize(QSize(size + gap, size))


def pixmap(
    name: str, tint: str = "text.secondary", size: int = 16, dpr: float | None = None
) -> QPixmap:
    """The picture of an icon; kept until the theme changes."""
    ratio = dpr if dpr is not None else screen_ratio()
    return _draw(name, theme().color(tint).rgba(), size, ratio)


def screen_ratio() -> float:
    """Pixels of the sharpest screen for one of ours."""
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


class IconLabel(QWidget):
    """An icon that stands alone; decoration, so nothing is read out."""

    def __init__(self, name: str, tint: str = "text.secondary", size: int = 16) -> None:
        super().__init__()
        self._size = size
        self.setFixedSize(size, size)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_icon(name, tint)

    def show_icon(self, name: str, tint: str) -> None:
        """Another icon."""
        self._name, self._tint = name, tint
        self.update()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        shown = pixmap(self._name, self._tint, self._size, self.devicePixelRatioF())
        painter.drawPixmap(0, 0, shown)
        painter.end()


@lru_cache(maxsize=1024)
def _draw(name: str, rgba: int, size: int, dpr: float) -> QPixmap:
    source = QByteArray(_recoloured(name, rgba, size))
    drawn = QPixmap(round(size * dpr), round(size * dpr))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(source).render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
    painter.end()
    drawn.setDevicePixelRatio(dpr)
    return drawn


def _spaced(drawn: QPixmap, gap: int) -> QPixmap:
    """The picture with nothing at its right: Qt leaves only four pixels before a text."""
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    wide = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wide


def _recoloured(name: str, rgba: int, size: int) -> bytes:
    width = "1.75" if size >= _THIN_FROM else "1.9" if size >= _FINE_FROM else "2.1"
    colour = QColor.fromRgba(rgba)
    return (
        _source(name)
        .replace("currentColor", colour.name())
        .replace('stroke-width="2"', f'stroke-width="{width}"')
        .encode()
    )


@cache
def _source(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text("utf-8")


@cache
def _bearers() -> "WeakKeyDictionary[QObject, tuple[str, str, int, int]]":
    theme().changed.connect(_repaint_all)
    return WeakKeyDictionary()


def _repaint_all() -> None:
    for bearer, (name, tint, size, gap) in list(_bearers().items()):
        set_icon = getattr(bearer, "setIcon", None)
        if set_icon is not None and shiboken6.isValid(bearer):
            set_icon(icon(name, tint, size, gap))
