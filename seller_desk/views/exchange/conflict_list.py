"""The list of conflicts: mine or the file's, one by one or all at once."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.views.exchange.conflicts import Conflict, ConflictRow, conflict_rows
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.cells import PAD
from seller_desk.views.widgets.ink import text_width
from seller_desk.views.widgets.labels import ElidedLabel
from seller_desk.views.widgets.pill import pill_width
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_BUTTON = 22
_MINE, _FILE = "lock", "file-down"


class ConflictList(QWidget):
    """What the shop has changed itself stays, unless the file's word is taken."""

    taken = Signal(object, bool)
    """(row, key) of conflicts, and whether the file's word is taken."""

    def __init__(self) -> None:
        super().__init__()
        self._found: Sequence[Conflict] = ()
        self._said = ElidedLabel(size="sm", tint="text.secondary")
        self.table = _ConflictTable()
        self.table.cell_pressed.connect(lambda row_id, _key: self._turn(row_id))
        self.table.activated_id.connect(self._turn)
        mine = translate("exchange", "Keep mine everywhere")
        theirs = translate("exchange", "Take the file's everywhere")
        head = QHBoxLayout()
        head.setContentsMargins(14, 4, 12, 8)
        head.setSpacing(8)
        head.addWidget(self._said, 1)
        head.addWidget(button.secondary(mine, lambda: self._turn_all(on=False), small=True))
        head.addWidget(button.secondary(theirs, lambda: self._turn_all(on=True), small=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def show_conflicts(self, found: Sequence[Conflict], now: datetime) -> None:
        """Those of a plan; the row that is looked at stays."""
        self._found = found
        rows = conflict_rows(found, now)
        self.table.fetch = lambda ids: [rows[row_id] for row_id in ids]
        self.table.show_ids(range(len(rows)))
        taken = sum(each.is_taken for each in found)
        said = translate("exchange", "Changed here and in the file: {kept} stay, {taken} are taken")
        self._said.show_text(said.format(kept=len(found) - taken, taken=taken), "text.secondary")

    def _turn(self, row_id: int) -> None:
        each = self._found[row_id]
        self._tell([each], on=not each.is_taken)

    def _turn_all(self, *, on: bool) -> None:
        self._tell(self._found, on=on)

    def _tell(self, found: Iterable[Conflict], *, on: bool) -> None:
        marks = [each.mark for each in found if each.is_taken is not on]
        if marks:
            self.taken.emit(marks, on)


class _ConflictTable(RowTable):
    """Space turns a row like Enter does; nothing is ticked here."""

    def __init__(self) -> None:
        super().__init__(_columns())
        self.setAccessibleName(translate("exchange", "Conflicts"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._activate()
            return
        super().keyPressEvent(event)


def _columns() -> list[TableColumn]:
    return [
        TableColumn(
            "row", translate("exchange", "Row"), CellKind.COUNT, 56,
            lambda row: str(row.row), tone=lambda _row: Tone.NEUTRAL,
        ),
        TableColumn(
            "name", translate("exchange", "Record"), CellKind.TEXT, 172,
            lambda row: row.name, lead=True, tooltip=lambda row: row.name,
        ),
        TableColumn("field", translate("exchange", "Column"), CellKind.TEXT, 104, _field),
        TableColumn(
            "base", translate("exchange", "Before"), CellKind.TEXT, 96,
            lambda row: row.base, tone=lambda _row: Tone.NEUTRAL, tooltip=lambda row: row.base,
            stretch=True,
        ),
        TableColumn(
            "ours", translate("exchange", "Mine"), CellKind.TEXT, 96,
            lambda row: row.ours, tooltip=lambda row: row.ours, stretch=True,
            tone=lambda row: Tone.NEUTRAL if row.is_taken else None,
        ),
        TableColumn(
            "said", translate("exchange", "In the file"), CellKind.TEXT, 96,
            lambda row: row.said, tooltip=lambda row: row.said, stretch=True,
            tone=lambda row: None if row.is_taken else Tone.NEUTRAL,
        ),
        TableColumn(
            "stands", translate("exchange", "Stands"), CellKind.PILL, _pill_width(), _stands,
            tone=lambda row: Tone.INFO if row.is_taken else Tone.NEUTRAL,
            icon=lambda row: _FILE if row.is_taken else _MINE,
        ),
        TableColumn("turn", "", CellKind.BUTTON, _button_width(), _offer),
    ]  # fmt: skip


def _field(row: ConflictRow) -> str:
    return row.field


def _stands(row: ConflictRow) -> str:
    return translate("exchange", "File's") if row.is_taken else translate("exchange", "Mine")


def _offer(row: ConflictRow) -> str:
    if row.is_taken:
        return translate("exchange", "Keep mine")
    return translate("exchange", "Take the file's")


def _pill_width() -> int:
    names = (translate("exchange", "File's"), translate("exchange", "Mine"))
    return round(max(pill_width(name, _MINE) for name in names) / theme().scale) + 2 * PAD + 2


def _button_width() -> int:
    names = (translate("exchange", "Keep mine"), translate("exchange", "Take the file's"))
    widest = max(text_width(name, "sm", strong=True) for name in names)
    return round(widest / theme().scale) + _BUTTON + 2 * PAD
