"""A list goes out as a sheet: the place is chosen, the rows are written, the end is told."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from seller_desk.errors import DeskError
from seller_desk.services.exports import ExportFilter, export
from seller_desk.services.settings import ShopSettings
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.wording import language, say, translate

Choose = Callable[[str], str]
"""Asks where to write, given a proposal; empty when nobody wants to any more."""
_FOLDER = "export/folder"


class SheetOut(QObject):
    """Writes the rows that a list shows, in its order."""

    finished = Signal(str)
    """What was written and where, as a sentence."""
    refused = Signal(str)

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

    def write(self, ids: Sequence[int], settings: ShopSettings) -> None:
        """Ask where to, then write; personal data stays masked."""
        now = self._desk.now()
        folder = Path(self._preferences.text(_FOLDER) or Path.home())
        chosen = self._choose(str(folder / f"{self._what}-{now:%Y%m%d-%H%M}.xlsx"))
        if not chosen:
            return
        self._path = Path(chosen)
        self._preferences.remember_text(_FOLDER, str(self._path.parent))
        self._desk.work(
            export,
            self._what,
            self._path,
            chosen=ExportFilter(ids=ids),
            full=False,
            language=language(),
            settings=settings,
            now=now,
        ).then(self._tell).otherwise(self._refuse)

    def _tell(self, count: int) -> None:
        said = translate("export", "%n row(s) written to {file}", "", count)
        self.finished.emit(said.format(file=str(self._path)))

    def _refuse(self, error: DeskError) -> None:
        self.refused.emit(say(error.first))

    def _ask_path(self, proposal: str) -> str:
        parent = self.parent()
        widget = parent if isinstance(parent, QWidget) else None
        kinds = translate("export", "Excel sheet (*.xlsx);;CSV (*.csv)")
        title = translate("export", "Export")
        path, _ = QFileDialog.getSaveFileName(widget, title, proposal, kinds)
        return path
