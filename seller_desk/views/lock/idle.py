"""How long nobody has touched keyboard or mouse in any window of the program."""

import time
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_LOOK_MS = 5_000
_MINUTE = 60
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Watches the window that has the keyboard: every key and move goes through it first.

    A filter over the whole program would see every paint, too.
    """

    idle = Signal()

    def __init__(
        self, parent: QObject, clock: Callable[[], float] = time.monotonic, look_ms: int = _LOOK_MS
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._last = clock()
        self._minutes = 0
        self._watched: QWindow | None = None
        self._timer = QTimer(self, interval=look_ms)
        self._timer.timeout.connect(self._look)

    def begin(self, minutes: int) -> None:
        """Tell when nobody has touched anything for so long; never at 0."""
        self._minutes = minutes
        self._last = self._clock()
        application = QGuiApplication.instance()
        if minutes and not self._timer.isActive():
            application.focusWindowChanged.connect(self._follow)  # type: ignore[union-attr]
            self._follow(QGuiApplication.focusWindow())
            self._timer.start()
        elif not minutes and self._timer.isActive():
            application.focusWindowChanged.disconnect(self._follow)  # type: ignore[union-attr]
            self._follow(None)
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._last = self._clock()
        return False

    def _follow(self, window: QWindow | None) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)

    def _look(self) -> None:
        if self._minutes and self._clock() - self._last >= self._minutes * _MINUTE:
            self._last = self._clock()
            self.idle.emit()
