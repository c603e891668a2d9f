"""Where a window stands when it opens: where it was left, unless that screen is gone."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from seller_desk.views.preferences import Preferences

_GEOMETRY, _FRAME = "window/geometry", "window/frame"
_TITLE = 30
"""About as high as the bar of a title."""
_GRIP = 160
"""So much of that bar must lie on a screen, so that a hand can take hold of it."""
_SIDES = 4


def remember(window: QWidget, preferences: Preferences) -> None:
    """Keep its place and size, and whether it fills its screen."""
    frame = window.normalGeometry()
    preferences.remember_state(_GEOMETRY, window.saveGeometry())
    sides = (frame.x(), frame.y(), frame.width(), frame.height())
    preferences.remember_text(_FRAME, " ".join(map(str, sides)))


def put_back(window: QWidget, preferences: Preferences) -> None:
    """As it was left; in the middle of the main screen when nobody could reach it there."""
    window.restoreGeometry(preferences.state(_GEOMETRY) or QByteArray())
    left = _frame(preferences.text(_FRAME))
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if left is not None and screens and not window.isMaximized():
        place = placed(left, screens)
        if place != left:
            window.setGeometry(place)


def placed(left: QRect, screens: Sequence[QRect]) -> QRect:
    """The place itself, else one of its size in the middle of the first screen."""
    if any(_is_in_reach(left, screen) for screen in screens):
        return left
    main = screens[0].adjusted(0, _TITLE, 0, 0)
    middle = QRect(main.topLeft(), left.size().boundedTo(main.size()))
    middle.moveCenter(main.center())
    return middle


def _is_in_reach(frame: QRect, screen: QRect) -> bool:
    bar = QRect(frame.x(), frame.y(), frame.width(), _TITLE).intersected(screen)
    return bar.width() >= min(_GRIP, frame.width()) and bar.height() * 2 >= _TITLE


def _frame(text: str) -> QRect | None:
    try:
        sides = [int(part) for part in text.split()]
    except ValueError:
        return None
    return QRect(*sides) if len(sides) == _SIDES else None
