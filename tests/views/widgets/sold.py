"""A table of sold things, for all tests of tables."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.words import Tone

MILLION = array("q", range(1_000_000))
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Sold:
    id: int

    @property
    def number(self) -> str:
        return f"{self.id:06}"


COLUMNS = (
    TableColumn("tick", "", CellKind.CHECK, 44),
    TableColumn(
        "due",
        "Ship by",
        CellKind.COUNTDOWN,
        120,
        lambda row: f"{row.id} h left",
        tone=lambda _row: Tone.WARNING,
        icon=lambda _row: "clock-3",
        spoken=lambda row: f"{row.id} hours left",
        sortable=True,
    ),
    TableColumn("number", "Order", CellKind.TEXT, 120, lambda row: row.number, lead=True),
    TableColumn(
        "paid",
        "Paid",
        CellKind.MONEY,
        100,
        lambda row: f"{row.id}.00",
        tooltip=lambda row: f"¥{row.id}.00",
        sortable=True,
        descends=True,
    ),
    TableColumn("note", "Note", CellKind.TEXT, 100, lambda _row: "=1+1", stretch=True, fills=True),
    TableColumn("region", "Region", text=lambda _row: "广东", visible=False),
    TableColumn("act", "", CellKind.BUTTON, 100, lambda _row: "Ship"),
)


class Shelf:
    """Reads rows as a page does, and counts how many."""

    def __init__(self, gone: Sequence[int] = ()) -> None:
        self.read = 0
        self._gone = set(gone)

    def __call__(self, ids: Sequence[int]) -> list[Sold]:
        self.read += len(ids)
        return [Sold(row_id) for row_id in ids if row_id not in self._gone]


def click(
    qtbot: QtBot,
    table: RowTable,
    row: int,
    key: str,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    column = [column.key for column in COLUMNS].index(key)
    spot = table.visualRect(table.rows.index(row, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, spot)
