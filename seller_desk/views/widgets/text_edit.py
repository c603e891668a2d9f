"""TextEdit: lines of text that leave dragged files to the window."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit


class TextEdit(QPlainTextEdit):
    """A file is no text: it is the window that says what letting it go will do."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Qt would write the path of a file."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)
