"""The backups: make one, see what there is, go back to one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.services.backup import (
    AUTOMATIC,
    BEFORE_IMPORT,
    BEFORE_UPDATE,
    MANUAL,
    REPLACED,
    Backup,
)
from seller_desk.views.formats import file_size, full_moment, near_moment
from seller_desk.views.widgets.button import primary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.sorted_table import SortedTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import translate

_RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup as a row of the table."""

    id: int
    backup: Backup


class BackupCard(QWidget):
    """A button and a list."""

    make_asked = Signal()
    restore_asked = Signal(object)
    """A Backup."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._rows: Sequence[BackupRow] = ()
        self.make_button = primary(
            translate("settings", "Make a backup now"), self.make_asked.emit, icon="save"
        )
        self.table = SortedTable(_columns(now))
        self.table.fetch = self._fetch
        self.table.setAccessibleName(translate("settings", "Backups"))
        self.table.cell_pressed.connect(self._press)
        self._nothing = EmptyState(
            "shield-check",
            translate("settings", "There is no backup yet"),
            translate("settings", "The first one comes with the next import"),
        )
        card = Card(
            translate("settings", "Backups"),
            icon="shield-check",
            hint=translate("settings", "Made by itself before every import and when you close"),
            actions=[self.make_button],
            margins=(0, 0, 0, 0),
        )
        card.body.setSpacing(0)
        card.add(self.table, 1)
        card.add(self._nothing, 1)
        told = translate(
            "settings",
            "All of two days stay, then one a day for 14 days, one a week for 8 weeks, one a month "
            "for a year. Those made by hand stay until you remove them.",
        )
        kept = label(told, "tertiary", wrap=True)
        kept.setContentsMargins(16, 10, 16, 12)
        card.add(kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card, 1)

    def show_backups(self, found: Sequence[Backup]) -> None:
        """The newest first."""
        self._rows = [BackupRow(place, backup) for place, backup in enumerate(found)]
        self.table.show_ids(list(range(len(self._rows))), keep=False)
        self.table.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def _fetch(self, ids: Sequence[int]) -> Sequence[BackupRow]:
        return [self._rows[place] for place in ids]

    def _press(self, place: int, column: str) -> None:
        if column == _RESTORE:
            self.restore_asked.emit(self._rows[place].backup)


def _columns(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    return (
        TableColumn(
            "at",
            translate("settings", "Made"),
            width=150,
            text=lambda row: near_moment(row.backup.at, now()),
            tooltip=lambda row: full_moment(row.backup.at),
            value=lambda row: row.backup.at,
            lead=True,
        ),
        TableColumn(
            "reason", translate("settings", "Why"), width=150, text=lambda row: why(row.backup)
        ),
        TableColumn(
            "size",
            translate("settings", "Size"),
            CellKind.COUNT,
            width=90,
            text=lambda row: file_size(row.backup.size),
            value=lambda row: row.backup.size,
        ),
        TableColumn(
            "file",
            translate("settings", "File"),
            width=180,
            text=lambda row: row.backup.path.name,
            tooltip=lambda row: str(row.backup.path),
            stretch=True,
        ),
        TableColumn(
            _RESTORE,
            "",
            CellKind.BUTTON,
            width=120,
            text=lambda _: translate("settings", "Restore…"),
        ),
    )


def why(backup: Backup) -> str:
    """Why a backup was made; a foreign file by its name."""
    reasons = {
        MANUAL: translate("settings", "by hand"),
        AUTOMATIC: translate("settings", "by itself"),
        BEFORE_IMPORT: translate("settings", "before an import"),
        REPLACED: translate("settings", "replaced by a restore"),
    }
    if backup.reason.startswith(BEFORE_UPDATE):
        return translate("settings", "before an update")
    return reasons.get(backup.reason, backup.reason)
