"""Files dragged over the window: an outline that says what letting go will do."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.file_taker import FileTaker
from seller_desk.views.wording import translate

SUFFIXES = frozenset({".xlsx", ".xls", ".csv"})
_SHEET_ALPHA = 238
_INSET = 14
_ICON = 44
_NAMES = 3
"""So many file names are said; the rest is a number."""


class DropOverlay(QWidget):
    """Lies over a whole window while files are dragged over it; takes sheets, refuses the rest."""

    dropped = Signal(object)
    """The sheets that were let go: a list of paths."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._paths: list[Path] = []
        self._taker: FileTaker | None = None
        self.title = ""
        self.detail = ""
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @property
    def is_welcome(self) -> bool:
        """Whether what hangs over the window can be imported."""
        return bool(self._paths)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what is dragged over the window before the window does."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._take(event)
        if isinstance(event, QDragEnterEvent):
            return self._greet(event)
        if isinstance(event, QDragMoveEvent):
            return self._follow(event)
        if event.type() == QEvent.Type.DragLeave:
            self.hide()
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil, a dashed outline, and the words in the middle."""
        colors = theme()
        tone = "accent" if self.is_welcome else "danger.solid"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colors.color("bg.surface"))
        veil.setAlpha(_SHEET_ALPHA)
        painter.fillRect(self.rect(), veil)
        pen = QPen(colors.color(tone), 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.drawRoundedRect(frame, 12, 12)
        self._paint_words(painter, tone)

    def _paint_words(self, painter: QPainter, tone: str) -> None:
        name = "file-down" if self.is_welcome else "file-x"
        picture = pixmap(name, tone, _ICON, self.devicePixelRatioF())
        middle = self.height() // 2
        painter.drawPixmap((self.width() - _ICON) // 2, middle - 78, picture)
        box = self.rect().adjusted(40, 0, -40, 0)
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setPen(theme().color("text.primary"))
        painter.setFont(theme().font("xl", strong=True))
        painter.drawText(box.translated(0, middle - 20), top, self.title)
        painter.setPen(theme().color("text.secondary"))
        painter.setFont(theme().font())
        painter.drawText(box.translated(0, middle + 14), top, self.detail)

    def _greet(self, event: QDragEnterEvent) -> bool:
        if not event.mimeData().hasUrls():
            return False
        files = _files(event.mimeData())
        self._taker, self._paths = self._find_taker(files)
        self.title, self.detail = (
            _words(self._paths, files)
            if self._taker is None
            else (self._taker.title, _names(self._paths))
        )
        self.setAccessibleName(self.title)
        self._cover()
        self.show()
        self.raise_()
        event.acceptProposedAction()
        return True

    def _follow(self, event: QDragMoveEvent) -> bool:
        if not self.isVisible():
            return False
        event.setAccepted(self.is_welcome)
        return True

    def _take(self, event: QDropEvent) -> bool:
        if not self.isVisible():
            return False
        self.hide()
        event.acceptProposedAction()
        if self._taker is not None:
            self._taker.take(self._paths)
        elif self._paths:
            self.dropped.emit(list(self._paths))
        return True

    def _find_taker(self, files: Sequence[Path]) -> tuple[FileTaker | None, list[Path]]:
        """A place of the page in sight that wants them, else the sheets for an import."""
        for taker in self._window.findChildren(FileTaker):
            if wanted := taker.wanted(files):
                return taker, wanted
        return None, [path for path in files if path.suffix.lower() in SUFFIXES]

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())


def _files(dragged: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]


def _words(sheets: Sequence[Path], files: Sequence[Path]) -> tuple[str, str]:
    if not sheets:
        return (
            translate("exchange", "This cannot be imported"),
            translate("exchange", "Only .xlsx, .xls and .csv files are taken"),
        )
    count = len(sheets)
    title = translate("exchange", "Release to import %n file(s)", "", count)
    names = _names(sheets)
    left_out = len(files) - len(sheets)
    if left_out:
        rest = translate("exchange", "%n other file(s) left out: only .xlsx, .xls and .csv", "",
                         left_out)  # fmt: skip
        names = f"{names}\n{rest}"
    return title, names


def _names(files: Sequence[Path]) -> str:
    names = "  ·  ".join(path.name for path in files[:_NAMES])
    return f"{names}  …" if len(files) > _NAMES else names
