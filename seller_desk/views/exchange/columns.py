"""The card of the file's columns: what is read from where, and what is left out."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from seller_desk.views.exchange.mapped import MappedRow, Match
from seller_desk.views.icons import IconLabel
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_TONES = {Match.FOUND: Tone.SUCCESS, Match.DOUBLE: Tone.WARNING, Match.UNKNOWN: Tone.NEUTRAL}
_ICONS = {
    Match.FOUND: "circle-check",
    Match.DOUBLE: "circle-question-mark",
    Match.UNKNOWN: "circle-minus",
}

_FIRST = 1
_ROOM_FOR_VALUES = 400


class ColumnsCard(QFrame):
    """One line for every column of the file; to look at, nothing is changed here."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._said = ElidedLabel(size="sm", tint="text.secondary")
        self.table = RowTable(_columns(), "row.normal")
        self.table.setAccessibleName(translate("exchange", "Columns of the file"))
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 11)
        head.setSpacing(8)
        head.addWidget(IconLabel("columns-3", "text.secondary", 16))
        head.addWidget(label(translate("exchange", "Columns"), "section"))
        head.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def show_columns(self, rows: Sequence[MappedRow]) -> None:
        """The columns of another file."""
        self.table.fetch = lambda ids: [_by_id(rows, row_id) for row_id in ids]
        self.table.show_ids([row.id for row in rows], keep=False)
        found = sum(row.match is Match.FOUND for row in rows)
        said = translate("exchange", "%n found", "", found)
        left_out = len(rows) - found
        if left_out:
            rest = translate("exchange", "%n not imported", "", left_out)
            said = translate("exchange", "{found}, {rest}").format(found=said, rest=rest)
        self._said.show_text(said, "text.secondary")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the values go first."""
        super().resizeEvent(event)
        self.table.setColumnHidden(_FIRST, self.width() < _ROOM_FOR_VALUES)


def _columns() -> list[TableColumn]:
    return [
        TableColumn(
            "heading", translate("exchange", "Column of the file"), CellKind.TEXT, 98,
            lambda row: row.heading, tooltip=lambda row: row.heading, stretch=True,
            tone=lambda row: Tone.NEUTRAL if row.match is Match.UNKNOWN else None,
        ),
        TableColumn(
            "first", translate("exchange", "First value"), CellKind.TIME, 92,
            lambda row: row.first, tooltip=lambda row: row.first,
        ),
        TableColumn(
            "field", translate("exchange", "Goes to"), CellKind.TEXT, 112,
            _field, icon=lambda _row: "arrow-right",
            tone=lambda row: None if row.match is Match.FOUND else Tone.NEUTRAL,
        ),
        TableColumn(
            "match", "", CellKind.TEXT, 78,
            lambda row: _match_name(row.match),
            tone=lambda row: _TONES[row.match], icon=lambda row: _ICONS[row.match],
            tooltip=lambda row: _match_explained(row.match),
        ),
    ]  # fmt: skip


def _field(row: MappedRow) -> str:
    return row.field or translate("exchange", "not imported")


def _match_name(match: Match) -> str:
    return {
        Match.FOUND: translate("exchange", "Auto"),
        Match.DOUBLE: translate("exchange", "Twice"),
        Match.UNKNOWN: translate("exchange", "Skip"),
    }[match]


def _match_explained(match: Match) -> str:
    return {
        Match.FOUND: translate("exchange", "Known by its heading"),
        Match.DOUBLE: translate("exchange", "This heading stands twice; the first one counts"),
        Match.UNKNOWN: translate("exchange", "No field goes by this heading"),
    }[match]


def _by_id(rows: Sequence[MappedRow], row_id: int) -> MappedRow:
    return next(row for row in rows if row.id == row_id)
