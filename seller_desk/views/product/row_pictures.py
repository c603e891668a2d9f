"""Small pictures beside the rows of a table, read off the window's thread as rows are seen."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QImage
from sqlalchemy.orm import Session

from seller_desk.views.desk import Desk, Task
from seller_desk.views.pictures.thumbs import thumbs
from seller_desk.views.widgets.cell_picture import side_of
from seller_desk.views.widgets.row_table import RowTable

MOST_KEPT = 600
"""So many stay in memory; beyond that only those in sight."""
_REST_MS = 15


class RowPictures(QObject):
    """Follows one table; its columns name their pictures by the hash of the file."""

    def __init__(self, desk: Desk, table: RowTable) -> None:
        super().__init__(table)
        self._desk = desk
        self._table = table
        self._known: dict[str, QImage | None] = {}
        self._asked: frozenset[str] = frozenset()
        self._reading: Task[Mapping[str, QImage | None]] | None = None
        table.pictures = self._known
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self._read)
        table.window_changed.connect(self._later.start)
        table.rows.dataChanged.connect(self._later.start)

    def refresh(self) -> None:
        """Files that were gone may be there by now."""
        for key in [key for key, picture in self._known.items() if picture is None]:
            del self._known[key]
        self._later.start()

    def _read(self) -> None:
        seen = self._in_sight()
        missing = frozenset(seen) - self._known.keys()
        if not missing or missing <= self._asked:
            return
        if len(self._known) > MOST_KEPT:
            for key in self._known.keys() - frozenset(seen):
                del self._known[key]
        self._asked = missing
        height = self._table.verticalHeader().defaultSectionSize() - 1
        side = round(side_of(height) * self._table.devicePixelRatioF())
        asked = self._desk.ask(_small, self._desk.store.path, sorted(missing), side)
        self._reading = asked.then(self._show).replaces(self._reading)

    def _show(self, found: Mapping[str, QImage | None]) -> None:
        self._asked = frozenset()
        self._known.update(found)
        self._table.viewport().update()

    def _in_sight(self) -> list[str]:
        first, last = self._table.visible_range()
        rows = range(max(first - 1, 0), min(last + 1, len(self._table.ids)))
        return [
            cell.picture for row in rows for cell in self._table.rows.cells(row) if cell.picture
        ]


def _small(
    session: Session, store: Path, hashes: Sequence[str], side: int
) -> Mapping[str, QImage | None]:
    found = thumbs(session, store, hashes)
    return {
        sha256: None if picture is None else picture.scaled(
            side, side,
            Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation,
        )
        for sha256, picture in found.items()
    }  # fmt: skip
