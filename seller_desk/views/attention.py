"""What the system shows of the program while somebody works in another one.

The program's icon carries how much is urgent, and asks for a look when something waits. No words
leave the window for that: whoever sees the screen reads nothing of orders or buyers.
"""

from PySide6.QtWidgets import QApplication, QWidget


def is_away() -> bool:
    """Whether none of the program's windows is the one that is worked in."""
    return QApplication.activeWindow() is None


def call(widget: QWidget) -> None:
    """The icon asks for a look at the window, until it is in front again."""
    if is_away():
        QApplication.alert(widget.window())


class Urgent:
    """How much is overdue, or due today, as a number on the program's icon."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._count: int | None = None

    def show_count(self, count: int) -> None:
        """Another number; one that has grown asks for a look."""
        if count == self._count:
            return
        before, self._count = self._count, count
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setBadgeNumber(count)
        if before is not None and count > before:
            call(self._window)
