"""FileTaker: a place in a page that takes files, wherever over the window they are let go."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class FileTaker(QWidget):
    """Takes files by their suffix; the window's overlay asks it first while it is in sight."""

    files_dropped = Signal(object)
    """A list of paths."""

    def __init__(self, suffixes: Iterable[str], title: str) -> None:
        super().__init__()
        self.suffixes = frozenset(suffixes)
        self.title = title
        self.setAcceptDrops(True)

    def wanted(self, files: Sequence[Path]) -> list[Path]:
        """Those of the files that it takes; none while it is out of sight or cannot be used."""
        if not self.isVisible() or not self.isEnabled():
            return []
        return [path for path in files if path.suffix.lower() in self.suffixes]

    def take(self, files: Sequence[Path]) -> None:
        """These were let go."""
        self.files_dropped.emit(list(files))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dragged(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(bool(self._dragged(event)))

    def dropEvent(self, event: QDropEvent) -> None:
        found = self._dragged(event)
        if found:
            event.acceptProposedAction()
            self.take(found)

    def _dragged(self, event: QDropEvent) -> list[Path]:
        urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
        return self.wanted([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
