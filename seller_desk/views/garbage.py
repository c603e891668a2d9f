"""What refers to itself is collected on the window's thread alone.

Python collects on whichever thread makes the next object. On one that reads the store a widget
would end there, and Qt takes the program down with it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 1_000


class Garbage(QObject):
    """Takes the place of Python's own collecting while a window is there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(collect_what_is_due)

    def wait(self) -> None:
        """Nothing is collected: a fifth of the way to the first page would go into it."""
        gc.disable()
        self._timer.stop()

    def collect(self) -> None:
        """From now on, now and then."""
        self._timer.start()

    def end(self) -> None:
        """The window goes."""
        self._timer.stop()
        if self._was_on:
            gc.enable()


def collect_what_is_due() -> None:
    """As Python would have done by now: the young ones often, the old ones seldom."""
    held = zip(range(3), gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, count, most in held if count > most]
    if due:
        gc.collect(due[-1])
