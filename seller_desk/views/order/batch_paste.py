"""Where waybills come in: pasted, dropped as a sheet, or typed down a column."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from seller_desk.services.order.pasting import MOST_ROWS, Pasted, PasteKey, with_cells
from seller_desk.views.order import batch_words as words
from seller_desk.views.order.batch_editor import PasteEditor
from seller_desk.views.order.courier_box import CourierBox
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.file_taker import FileTaker
from seller_desk.views.widgets.labels import ElidedLabel
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.wording import counted, translate

SHEETS = (".xlsx", ".xls", ".csv")
WIDTH = 326
_HEADS_IN_A_ROW = 2


class BatchPaste(FileTaker):
    """Text with line numbers; which column is which above, what holds for all rows below."""

    changed = Signal()
    """Other rows, or something that holds for all of them."""
    file_asked = Signal()
    list_asked = Signal()
    """All orders to ship are to stand there, to be filled in."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(SHEETS, translate("order", "Release to read the waybills"))
        self._now = now
        self._columns: tuple[PasteKey, ...] | None = None
        self._begun: QDateTime | None = None
        self.editor = PasteEditor()
        self.usual = CourierBox(translate("order", "ask me"), with_self=False)
        self.shipped_at = QDateTimeEdit()
        self.shipped_at.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.heads: list[QComboBox] = []
        self.choose = button.link(
            translate("order", "File…"), self.file_asked.emit, icon="file-spreadsheet"
        )
        self.list_all = button.link(
            translate("order", "List all to ship"), self.list_asked.emit, icon="list-ordered"
        )
        self.clear = button.link(translate("order", "Clear"), self._clear)
        self._lay_out()
        self.editor.edited.connect(self._take_text)
        self.usual.activated.connect(self.changed)
        self.begin()

    @property
    def text(self) -> str:
        """What stands there."""
        return self.editor.toPlainText()

    @property
    def columns(self) -> tuple[PasteKey, ...] | None:
        """Which column is which, where somebody has said so."""
        return self._columns

    @property
    def chosen_time(self) -> datetime | None:
        """When all of it was sent off; None for now, as long as nobody has said otherwise."""
        chosen = self.shipped_at.dateTime()
        if chosen == self._begun:
            return None
        at = chosen.toPython()
        return at if isinstance(at, datetime) else None

    def begin(self) -> None:
        """The time is now again."""
        now = self._now()
        self._begun = QDateTime(now.year, now.month, now.day, now.hour, now.minute, 0)
        self.shipped_at.setDateTime(self._begun)

    def show_text(self, text: str) -> None:
        """Other rows, whose columns nobody has named."""
        self._columns = None
        self.editor.show_text(text)

    def change_cells(self, pasted: Pasted, cells: Mapping[int, Mapping[PasteKey, str]]) -> None:
        """Other cells in some lines, as one step that can be taken back; nobody is told."""
        text, self._columns = with_cells(self.text, pasted, cells)
        self.editor.change_text(text)

    def show_pasted(self, pasted: Pasted) -> None:
        """How it was read."""
        if [box.currentData() for box in self.heads] != list(pasted.columns):
            self._show_heads(pasted.columns)
        rows = counted(translate("order", "%n row(s)"), len(pasted.rows))
        said = rows if pasted.rows else ""
        if said and pasted.has_heading:
            said = translate("order", "{rows} + heading").format(rows=said)
        if pasted.cut:
            said = translate("order", "Only the first {count} rows are read").format(
                count=f"{MOST_ROWS:,}"
            )
        self._told.show_text(said, "text.secondary")
        self.clear.setVisible(bool(pasted.rows))

    def show_nothing(self) -> None:
        """Nothing stands there."""
        self._show_heads(())
        self._told.show_text("")
        self.clear.hide()

    def _take_text(self) -> None:
        if not self.text.strip():
            self._columns = None
        self.changed.emit()

    def _clear(self) -> None:
        self.show_text("")

    def _show_heads(self, columns: Sequence[PasteKey]) -> None:
        emptied(self._heads)
        self.heads = []
        self._head.setVisible(bool(columns))
        for place, key in enumerate(columns, start=1):
            box = QComboBox()
            box.setProperty("s", "sm")
            for one in PasteKey:
                box.addItem(translate("order", words.COLUMNS[one]), one)
            box.setCurrentIndex(box.findData(key))
            box.setMinimumContentsLength(4)
            box.setAccessibleName(translate("order", "Column {number}").format(number=place))
            box.activated.connect(self._name_columns)
            self.heads.append(box)
            self._heads.addWidget(box, *divmod(place - 1, _HEADS_IN_A_ROW))

    def _name_columns(self) -> None:
        """A column that is named takes the name from the one that had it."""
        named = self.sender()
        taken = named.currentData() if isinstance(named, QComboBox) else PasteKey.NONE
        for box in self.heads:
            if box is not named and box.currentData() == taken != PasteKey.NONE:
                box.setCurrentIndex(box.findData(PasteKey.NONE))
        self._columns = tuple(PasteKey(box.currentData()) for box in self.heads)
        self.changed.emit()

    def _lay_out(self) -> None:
        card = Card(
            translate("order", "Paste waybills"),
            icon="clipboard-paste",
            hint=translate("order", "or drop a sheet"),
            actions=(self.choose,),
            margins=(0, 0, 0, 0),
        )
        card.body.setSpacing(0)
        heads = QWidget()
        heads.hide()
        self._head = heads
        self._heads = QGridLayout(heads)
        self._heads.setContentsMargins(10, 8, 10, 8)
        self._heads.setSpacing(6)
        card.add(heads)
        self.editor.setFrameShape(PasteEditor.Shape.NoFrame)
        self.editor.setProperty("k", "paste")
        self.editor.setPlaceholderText(
            translate(
                "order",
                "Order number and waybill side by side, one order a line.\nPaste from Excel or a "
                "courier's page, or list the orders and type or scan down the column.",
            )
        )
        card.add(self.editor, 1)
        card.add(self._foot())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        theme().changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        """A line of what is pasted, whole."""
        self.setFixedWidth(theme().scaled(WIDTH))

    def _foot(self) -> QWidget:
        foot = QWidget()
        self._told = ElidedLabel(size="sm")
        self.clear.hide()
        told = QHBoxLayout()
        told.addWidget(self._told, 1)
        told.addWidget(self.clear)
        told.addWidget(self.list_all)
        fields = QHBoxLayout()
        fields.setSpacing(10)
        fields.addWidget(Field(translate("order", "If unsure"), self.usual), 1)
        fields.addWidget(Field(translate("order", "Shipped at"), self.shipped_at))
        column = QVBoxLayout(foot)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(told)
        column.addLayout(fields)
        return foot
