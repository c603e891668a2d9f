"""A list goes out as a sheet: the place is chosen, the rows are written, the end is told."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from seller_desk.errors import DeskError
from seller_desk.services.exports import ExportFilter, export
from seller_desk.services.settings import ShopSettings
from seller_desk.views.desk import Desk, Task
from seller_desk.views.preferences import Preferences
from seller_desk.views.wording import counted, language, say, translate

Choose = Callable[[str], str]
"""Asks where to write, given a proposal; empty when nobody wants to any more."""
_FOLDER = "export/folder"


class SheetOut(QObject):
    """Writes the rows that a list shows, in its order."""

    finished = Signal(str)
    """What was written and where, as a sentence."""
    refused = Signal(str)
    begun = Signal(str)
    """The name of the file that is being written."""
    reported = Signal(str, int, object)
    """Stage, rows done, all rows."""
    written = Signal(int, object)
    """How many rows, and the path."""
    failed = Signal(object)
    """A DeskError; also that somebody has stopped it."""

    def __init__(
        self,
        what: str,
        desk: Desk,
        preferences: Preferences,
        parent: QWidget,
        choose: Choose | None = None,
    ) -> None:
        super().__init__(parent)
        self._what = what
        self._desk = desk
        self._preferences = preferences
        self._choose = choose or self._ask_path
        self._path = Path()
        self._task: Task[int] | None = None

    def write(self, ids: Sequence[int], settings: ShopSettings, what: str = "") -> None:
        """Ask where to, then write, one sheet at a time; personal data stays masked."""
        what = what or self._what
        now = self._desk.now()
        folder = Path(self._preferences.text(_FOLDER) or Path.home())
        if self._task is not None:
            return
        chosen = self._choose(str(folder / f"{what}-{now:%Y%m%d-%H%M}.xlsx"))
        if not chosen:
            return
        self._path = Path(chosen)
        self._preferences.remember_text(_FOLDER, str(self._path.parent))
        self._task = self._desk.work(
            export,
            what,
            self._path,
            chosen=ExportFilter(ids=ids),
            full=False,
            language=language(),
            settings=settings,
            now=now,
        )
        self._task.meanwhile(self.reported.emit).then(self._tell).otherwise(self._refuse)
        self.begun.emit(self._path.name)

    def cancel(self) -> None:
        """Stop what is being written; nothing of it stays."""
        if self._task is not None:
            self._task.cancel()

    def _tell(self, count: int) -> None:
        self._task = None
        self.written.emit(count, self._path)
        said = counted(translate("export", "%n row(s) written to {file}"), count)
        self.finished.emit(said.format(file=str(self._path)))

    def _refuse(self, error: DeskError) -> None:
        self._task = None
        self.failed.emit(error)
        self.refused.emit(say(error.first))

    def _ask_path(self, proposal: str) -> str:
        parent = self.parent()
        widget = parent if isinstance(parent, QWidget) else None
        kinds = translate("export", "Excel sheet (*.xlsx);;CSV (*.csv)")
        title = translate("export", "Export")
        path, _ = QFileDialog.getSaveFileName(widget, title, proposal, kinds)
        return path
