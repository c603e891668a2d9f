"""Work beside the window's thread while no desk is there: a password takes half a second."""

import threading
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from seller_desk.errors import DeskError


class Aside(QObject):
    """One call on a thread of its own; how it ended comes by a signal."""

    done = Signal(object)
    """What it returned."""
    refused = Signal(object)
    """A DeskError."""
    _ended = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], object]) -> None:
        """Begin."""
        threading.Thread(target=self._work, args=(work,), name="aside", daemon=True).start()

    def _work(self, work: Callable[[], object]) -> None:
        try:
            self._end(work(), None)
        except DeskError as error:
            self._end(None, error)

    def _end(self, result: object, error: DeskError | None) -> None:
        if shiboken6.isValid(self):
            self._ended.emit(result, error)

    def _tell(self, result: object, error: DeskError | None) -> None:
        if error is None:
            self.done.emit(result)
        else:
            self.refused.emit(error)
        self.deleteLater()
