"""The columns of the batch-ship sheet: named, chosen, added, removed and put in order."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from seller_desk.services import batch_columns
from seller_desk.services.batch_columns import HEADINGS, USUAL, BatchColumn, BatchField
from seller_desk.services.settings import NO, YES, ShopSettings, spec_of
from seller_desk.views.settings.choice import ChoiceEntry
from seller_desk.views.settings.wording import fitting
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.segment import SegmentOption
from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate

KEY = "batch_ship.columns"
_HEADING_WIDTH, _FIELD_WIDTH = 180, 170
_FIELDS: Mapping[BatchField, str] = {
    BatchField.NUMBER: QT_TRANSLATE_NOOP("settings", "Order number"),
    BatchField.COURIER: QT_TRANSLATE_NOOP("settings", "Courier"),
    BatchField.TRACKING_NUMBER: QT_TRANSLATE_NOOP("settings", "Waybill number"),
    BatchField.SHIPPED_AT: QT_TRANSLATE_NOOP("settings", "Time of shipping"),
    BatchField.TITLE: QT_TRANSLATE_NOOP("settings", "First goods"),
    BatchField.RECEIVER: QT_TRANSLATE_NOOP("settings", "Receiver"),
    BatchField.NOTE: QT_TRANSLATE_NOOP("settings", "Own note"),
}


class SheetsForm(QWidget):
    """What the sheets look like that the shop takes out."""

    entered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.batch = BatchColumnsEntry()
        self.batch.entered.connect(self.entered)
        self.slips = [ChoiceEntry(spec_of(key), ways) for key, ways in _slip_ways()]
        card = Card(
            translate("settings", "Batch-ship sheet"),
            icon="truck",
            hint=translate("settings", "For the platform's page for many waybills"),
            margins=(16, 12, 16, 14),
        )
        card.add(self.batch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(self._slips_card())

    @property
    def entries(self) -> "Sequence[BatchColumnsEntry | ChoiceEntry]":
        """Every setting."""
        return (self.batch, *self.slips)

    def show_settings(self, settings: ShopSettings) -> None:
        """The values as they stand."""
        for entry in self.entries:
            entry.show_settings(settings)

    def _slips_card(self) -> Card:
        card = Card(
            translate("settings", "Packing slips"),
            icon="printer",
            hint=translate("settings", "What they begin with; each print can differ"),
            margins=(16, 12, 16, 14),
        )
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(28)
        for entry in self.slips:
            entry.entered.connect(self.entered)
            row.addWidget(entry)
        row.addStretch(1)
        card.add(holder)
        return card


def _slip_ways() -> Sequence[tuple[str, Sequence[SegmentOption]]]:
    return (
        ("slip.size", (SegmentOption("a5", "A5"), SegmentOption("a4", "A4"))),
        (
            "slip.prices",
            (
                SegmentOption(NO, translate("settings", "without")),
                SegmentOption(YES, translate("settings", "with")),
            ),
        ),
    )


class BatchColumnsEntry(QWidget):
    """One line for each column; every change is written at once."""

    entered = Signal(str, str)
    """The key and the new text."""

    def __init__(self) -> None:
        super().__init__()
        self.spec = spec_of(KEY)
        self.rows: list[ColumnRow] = []
        self._stored = ""
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.add = button.secondary(
            translate("settings", "Add a column"), self._add, icon="plus", small=True
        )
        self.reset = button.quiet(
            translate("settings", "The usual columns"), self._reset, icon="rotate-ccw", small=True
        )
        self._fault = label("", "fault", wrap=True)
        self._fault.hide()
        self._lay_out()

    @property
    def fault(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return "" if self._fault.isHidden() else self._fault.text()

    def show_settings(self, settings: ShopSettings) -> None:
        """The columns as they stand; what is being typed, or stands wrong, is left alone."""
        stored = settings.batch_ship_columns
        if stored != self._stored or not (self.fault or self._is_typing):
            self._stored = stored
            if self._written() != stored:
                self._show(settings.batch_ship)
            self._show_fault("")

    def point_out(self) -> None:
        """Say what would fit; the wrong columns stay to be mended."""
        self._show_fault(fitting(self.spec))

    @property
    def _is_typing(self) -> bool:
        return any(row.heading.hasFocus() and row.heading.isModified() for row in self.rows)

    def _written(self) -> str:
        return batch_columns.written(row.column for row in self.rows)

    def _show(self, columns: Sequence[BatchColumn]) -> None:
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(at, column, len(columns)) for at, column in enumerate(columns)]
        for row in self.rows:
            self._lines.addWidget(row)
        self.add.setEnabled(_unused(columns) is not None)

    def _row(self, at: int, column: BatchColumn, count: int) -> "ColumnRow":
        row = ColumnRow(column, first=at == 0, last=at == count - 1)
        row.changed.connect(self._enter)
        row.up.clicked.connect(partial(self._move, at, -1))
        row.down.clicked.connect(partial(self._move, at, 1))
        row.remove.clicked.connect(partial(self._remove, at))
        return row

    def _move(self, at: int, step: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  (a signal's)
        columns = self._columns()
        columns.insert(at + step, columns.pop(at))
        self._show(columns)
        moved = self.rows[at + step]
        (moved.up if step < 0 else moved.down).setFocus()
        self._enter()

    def _remove(self, at: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  (a signal's)
        columns = self._columns()
        del columns[at]
        self._show(columns)
        self._enter()

    def _add(self) -> None:
        columns = self._columns()
        new = _unused(columns)
        if new is not None:
            self._show([*columns, new])
            self.rows[-1].heading.setFocus()
            self.rows[-1].heading.selectAll()
            self._enter()

    def _reset(self) -> None:
        self._show(USUAL)
        self._enter()

    def _columns(self) -> list[BatchColumn]:
        return [row.column for row in self.rows]

    def _enter(self) -> None:
        """Send what would be read as it is shown; else say what is wrong."""
        text = self._written()
        if not self._reads(text):
            self.point_out()
            return
        self._show_fault("")
        if text != self._stored:
            self.entered.emit(KEY, text)

    def _reads(self, text: str) -> bool:
        """A comma in a heading would make two columns of one."""
        try:
            return list(batch_columns.read(text)) == self._columns()
        except ValueError:
            return False

    def _show_fault(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setContentsMargins(0, 4, 0, 0)
        below.addWidget(self.add)
        below.addWidget(self.reset)
        below.addStretch(1)
        told = translate("settings", "Heading at the left, what stands below it at the right")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(told, "tertiary", wrap=True))
        column.addLayout(self._lines)
        column.addWidget(self._fault)
        column.addLayout(below)


class ColumnRow(QWidget):
    """One column: its heading, what stands below, and where it goes."""

    changed = Signal()

    def __init__(self, column: BatchColumn, *, first: bool, last: bool) -> None:
        super().__init__()
        self.heading = LineEdit(column.heading)
        self.heading.setMaxLength(batch_columns.LONGEST_HEADING)
        self.heading.setAccessibleName(translate("settings", "Heading"))
        self.field = _Fields()
        self.field.setAccessibleName(translate("settings", "What stands below"))
        for field, name in _FIELDS.items():
            self.field.addItem(translate("settings", name), field)
        self.field.setCurrentIndex(self.field.findData(column.field))
        self.up = button.icon_only("arrow-up", translate("settings", "Move to the left"))
        self.down = button.icon_only("arrow-down", translate("settings", "Move to the right"))
        self.remove = button.icon_only("trash-2", translate("settings", "Remove the column"))
        self.up.setDisabled(first)
        self.down.setDisabled(last)
        self.remove.setDisabled(first and last)
        self._named = column.field
        self._lay_out()
        self.heading.editingFinished.connect(self._leave)
        self.field.activated.connect(self._choose)

    @property
    def column(self) -> BatchColumn:
        """The column as it is shown."""
        return BatchColumn(self.heading.text().strip(), BatchField(self.field.currentData()))

    def _leave(self) -> None:
        if self.heading.isModified():
            self.heading.setModified(False)
            self.changed.emit()

    def _choose(self) -> None:
        """A heading that only named the old field names the new one."""
        chosen = self.column.field
        if self.column.heading in {HEADINGS[self._named], ""}:
            self.heading.setText(HEADINGS[chosen])
        self._named = chosen
        self.changed.emit()

    def _lay_out(self) -> None:
        self.heading.setFixedWidth(_HEADING_WIDTH)
        self.field.setFixedWidth(_FIELD_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        parts: Sequence[QWidget | QPushButton] = (
            *(self.heading, self.field),
            *(self.up, self.down, self.remove),
        )
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)


class _Fields(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel turns the page; a setting is not changed in passing."""
        event.ignore()


def _unused(columns: Sequence[BatchColumn]) -> BatchColumn | None:
    """A column that is not there yet, with the name that the platform gives it."""
    headings = {column.heading for column in columns}
    fields = {column.field for column in columns}
    free = (
        BatchColumn(heading, field)
        for field, heading in HEADINGS.items()
        if field not in fields and heading not in headings
    )
    return next(free, None)
