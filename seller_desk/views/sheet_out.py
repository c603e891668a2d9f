"""A list goes out as a sheet: the place is chosen, the rows are written, the end is told."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from seller_desk.errors import DeskError
from seller_desk.services.exports import (
    ExportFilter,
    View,
    export,
    export_batch,
    export_courier,
    export_listings,
    export_view,
)
from seller_desk.services.settings import ShopSettings
from seller_desk.views.desk import Desk, Task
from seller_desk.views.export_menu import COURIER
from seller_desk.views.preferences import Preferences
from seller_desk.views.wording import language, translate

Choose = Callable[[str], str]
"""Asks where to write, given a proposal; empty when nobody wants to any more."""
_FOLDER = "export/folder"
_SUFFIXES = (".xlsx", ".csv")


class SheetOut(QObject):
    """Writes the rows that a list shows, in its order; one sheet at a time."""

    begun = Signal(str)
    """The name of the file that is being written."""
    reported = Signal(str, int, object)
    """Stage, rows done, all rows where that is known."""
    written = Signal(int, object)
    """How many rows, and the path."""
    failed = Signal(object)
    """A DeskError; also that somebody has stopped it."""

    def __init__(
        self,
        desk: Desk,
        preferences: Preferences,
        parent: QWidget,
        choose: Choose | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._preferences = preferences
        self._choose = choose or self._ask_path
        self._path = Path()
        self._task: Task[int] | None = None

    def write_view(self, name: str, view: View) -> None:
        """The list as it is seen; `name` begins the name of the file."""
        self._write(name, lambda path: self._desk.work(export_view, view, path))

    def write_batch(self, ids: Sequence[int], settings: ShopSettings) -> None:
        """The parcels of these orders, in the columns that the shop has set."""
        columns = settings.batch_ship
        self._write("batch-ship", lambda path: self._desk.work(export_batch, ids, columns, path))

    def write_listings(self, ids: Sequence[int]) -> None:
        """What is published of these products, a row for every variant."""
        begin = partial(self._desk.work, export_listings, ids, language=language())
        self._write("listings", begin)

    def write_table(self, what: str, ids: Sequence[int], settings: ShopSettings) -> None:
        """These rows as one of `ExportTable`; personal data stays masked where it may be.

        A courier's sheet is named by COURIER and its form.
        """
        if what.startswith(COURIER):
            self._write_courier(ids, what.removeprefix(COURIER), settings)
            return
        self._write(
            what,
            lambda path: self._desk.work(
                export,
                what,
                path,
                chosen=ExportFilter(ids=ids),
                full=False,
                language=language(),
                settings=settings,
                now=self._desk.now(),
            ),
        )

    def _write_courier(self, ids: Sequence[int], form: str, settings: ShopSettings) -> None:
        now = self._desk.now()
        begin = partial(self._desk.work, export_courier, ids, form, settings=settings, now=now)
        self._write("courier", begin)

    def cancel(self) -> None:
        """Stop what is being written; nothing of it stays."""
        if self._task is not None:
            self._task.cancel()

    def _write(self, name: str, begin: Callable[[Path], Task[int]]) -> None:
        if self._task is not None:
            return
        folder = Path(self._preferences.text(_FOLDER) or Path.home())
        chosen = self._choose(str(folder / f"{name}-{self._desk.now():%Y%m%d-%H%M}.xlsx"))
        if not chosen:
            return
        self._path = Path(chosen)
        self._preferences.remember_text(_FOLDER, str(self._path.parent))
        self._task = begin(self._path)
        self._task.meanwhile(self.reported.emit).then(self._tell).otherwise(self._refuse)
        self.begun.emit(self._path.name)

    def _tell(self, count: int) -> None:
        self._task = None
        self.written.emit(count, self._path)

    def _refuse(self, error: DeskError) -> None:
        self._task = None
        self.failed.emit(error)

    def _ask_path(self, proposal: str) -> str:
        parent = self.parent()
        widget = parent if isinstance(parent, QWidget) else None
        kinds = translate("export", "Excel sheet (*.xlsx);;CSV (*.csv)")
        title = translate("export", "Export")
        path, kind = QFileDialog.getSaveFileName(widget, title, proposal, kinds)
        if path and Path(path).suffix.lower() not in _SUFFIXES:
            path += ".csv" if "*.csv" in kind else ".xlsx"
        return path
