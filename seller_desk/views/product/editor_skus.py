"""The variants: typed into a grid, made of attributes, pasted from Excel."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from seller_desk.errors import Problem
from seller_desk.services.product.draft import SkuDraft
from seller_desk.services.product.variants import (
    MOST_VARIANTS,
    Pasted,
    attribute_values,
    combined,
    entered,
    read_rows,
)
from seller_desk.views.formats import money
from seller_desk.views.product.editor_heads import SectionHead
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.clipboard import tabbed_rows
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.typed_grid import Cells, TypedGrid, TypedModel
from seller_desk.views.wording import UNKNOWN, counted, say, translate

Index = QModelIndex | QPersistentModelIndex
FIELDS = ("spec", "price_fen", "stock", "cargo_number", "sku_id")
_SHOWN_ROWS = 6
_ATTRIBUTES = 2
_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_NUMBERS = frozenset({"price_fen", "stock"})
_PAD = 9
_WIDEST = 140
_MOST_NAMED = 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SHOWN: Mapping[str, Callable[[SkuDraft], str]] = {
    "spec": lambda sku: sku.spec,
    "price_fen": lambda sku: "" if sku.price_fen is None else money(sku.price_fen),
    "stock": lambda sku: "" if sku.stock is None else f"{sku.stock:,}",
    "cargo_number": lambda sku: sku.cargo_number or "",
    "sku_id": lambda sku: sku.sku_id or "",
}


class SkuModel(TypedModel):
    """The variants as a table that can be typed into."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.skus: tuple[SkuDraft, ...] = ()
        self._titles = (
            translate("product", "Variant"),
            translate("product", "Price (yuan)"),
            translate("product", "In stock"),
            translate("product", "Item no."),
            translate("product", "SKU ID"),
        )

    def show_skus(self, skus: Sequence[SkuDraft]) -> None:
        """Other variants."""
        self.beginResetModel()
        self.skus = tuple(skus)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.skus)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(FIELDS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:  # noqa: ANN401  (as Qt has it)
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole:
            return _RIGHT if FIELDS[section] in _NUMBERS else _LEFT
        return self._titles[section] if role == _Role.DisplayRole else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401  (Qt's own signature)
        if not index.isValid():
            return None
        field = FIELDS[index.column()]
        if role in {_Role.DisplayRole, _Role.EditRole}:
            text = _SHOWN[field](self.skus[index.row()])
            return text or (UNKNOWN if role == _Role.DisplayRole else "")
        if role == _Role.TextAlignmentRole and field in _NUMBERS:
            return _RIGHT
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:  # noqa: ANN401  (Qt's own signature)
        """What cannot be read is not taken: the cell keeps what it had."""
        before = self.skus
        if role == _Role.EditRole:
            self.put_cells({(index.row(), index.column()): str(value)})
        return self.skus != before

    def put_cells(self, cells: Cells) -> int:
        """Change them as one step; how many texts could not be read."""
        skus, refused = list(self.skus), 0
        for (row, column), text in cells.items():
            made = entered(skus[row], FIELDS[column], text)
            refused += made is None
            skus[row] = made or skus[row]
        if tuple(skus) != self.skus:
            self.skus = tuple(skus)
            last = self.index(len(skus) - 1, len(FIELDS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.edited.emit()
        return refused


class _Padded(QStyledItemDelegate):
    """Cells with room at their sides, as the house's tables have it."""

    def __init__(self, grid: "SkuGrid") -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        inside = QStyleOptionViewItem(option)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme().color("bg.selected"))
        inside.rect = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        super().paint(painter, inside, index)
        self._grid.paint_ring(painter, option.rect, index)


class SkuGrid(TypedGrid):
    """Edits on a key or double click; takes rows from Excel, Delete removes the chosen ones."""

    pasted = Signal(str)
    """Whole rows of variants."""
    removed = Signal(list)
    fills = frozenset({FIELDS.index(field) for field in ("price_fen", "stock", "cargo_number")})

    def __init__(self, model: SkuModel) -> None:
        super().__init__(model)
        self._model = model
        self.setAccessibleName(translate("product", "Variants"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setItemDelegate(_Padded(self))
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().px("row.compact"))
        header = self.horizontalHeader()
        header.setFixedHeight(theme().px("table_header"))
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(self._share)
        theme().changed.connect(self._share)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes the chosen rows; the rest is what every grid does."""
        if self.take_key(event):
            return
        if event.key() == Qt.Key.Key_Delete and self.selectedIndexes():
            self.removed.emit(sorted({index.row() for index in self.selectedIndexes()}))
        else:
            super().keyPressEvent(event)

    def paste(self, text: str) -> None:
        """A column of values goes down from its cell; rows with names are variants."""
        if self._are_values(text):
            super().paste(text)
        else:
            self.pasted.emit(text)

    def _are_values(self, text: str) -> bool:
        """Whether all that came can stand in the current column, which is not that of names."""
        at = self.currentIndex().column()
        rows = tabbed_rows(text)
        fits = at > 0 and all(len(row) <= len(FIELDS) - at for row in rows)
        return fits and all(entered(SkuDraft(""), FIELDS[at], row[0]) is not None for row in rows)

    def _fit(self) -> None:
        rows = min(max(self._model.rowCount(), 1), _SHOWN_ROWS)
        height = rows * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(height + self.horizontalHeader().height() + 2)
        self._share()

    def _share(self) -> None:
        """Every column but the name has the room that its heading and values need."""
        header = self.horizontalHeader()
        for column in range(1, len(FIELDS)):
            values = self.sizeHintForColumn(column) + 2 * _PAD
            header.resizeSection(column, min(max(header.sectionSizeHint(column), values), _WIDEST))


def _named(problems: Sequence[Problem]) -> str:
    """The first of the rows that they speak of."""
    names = [f"{problem.facts['spec'] or problem.facts['row']}" for problem in problems]
    return ", ".join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else "")


class SkusSection(QWidget):
    """Grid, generator and paste."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = SkuModel()
        self.grid = SkuGrid(self.model)
        self.values = [LineEdit() for _ in range(_ATTRIBUTES)]
        self.make = button.secondary(
            translate("product", "Make combinations"), self._combine, small=True
        )
        self.paste = button.link(
            translate("product", "Paste from Excel"), self._paste, icon="clipboard-paste"
        )
        self.paste.setToolTip(translate("product", "Ctrl+V takes rows of Excel"))
        self.add = button.link(translate("product", "Add a variant"), self._add, icon="plus")
        self._head = SectionHead(translate("product", "Variants"), actions=[self.paste, self.add])
        self._fault = label(role="fault", wrap=True)
        self._fault.hide()
        self.model.edited.connect(self._tell)
        self.grid.pasted.connect(self._take)
        self.grid.removed.connect(self._remove)
        self.grid.left_out.connect(self._say_left_out)
        for edit in self.values:
            edit.returnPressed.connect(self._combine)
        self._lay_out()

    @property
    def skus(self) -> tuple[SkuDraft, ...]:
        """The variants as they are entered; one without a name or a number is none yet."""
        return tuple(sku for sku in self.model.skus if sku.spec or sku.sku_id or sku.cargo_number)

    def show_skus(self, skus: Sequence[SkuDraft]) -> None:
        """Another product's; nothing is told."""
        self.model.show_skus(skus)
        for edit, known in zip(self.values, [*attribute_values(skus), [], []], strict=False):
            edit.setText(",".join(known))
        self._fault.hide()
        self._count()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """What is wrong with one of them."""
        self._fault.setText(say(problems[0]) if problems else "")
        self._fault.setVisible(bool(problems))

    def place_of(self) -> QWidget:
        """Where variants are begun."""
        return self.grid if self.model.skus else self.values[0]

    def _combine(self) -> None:
        values = [
            edit.text().replace("，", ",").replace("、", ",").split(",") for edit in self.values
        ]
        made = combined(values, self.model.skus)
        if made and made != self.model.skus:
            self._show(made)

    def _paste(self) -> None:
        self._take(QGuiApplication.clipboard().text())

    def _take(self, text: str) -> None:
        found = read_rows(text, self.model.skus)
        if found.skus:
            named = {sku.spec for sku in found.skus}
            kept = [sku for sku in self.model.skus if sku.spec not in named]
            self._show((*kept, *found.skus)[:MOST_VARIANTS])
            self.grid.scrollToBottom()
        self._report(found)

    def _report(self, found: Pasted) -> None:
        rows = len(found.problems)
        said = counted(
            translate("product", "%n row(s) left out, unclear name, price or stock: {names}"), rows
        ).format(names=_named(found.problems))
        nothing = translate("product", "Copy rows in Excel first: variant, price, stock, item no.")
        text = said if rows else "" if found.skus else nothing
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    def _say_left_out(self, count: int) -> None:
        said = translate("product", "%n value(s) left out: not to be read, or below the last row")
        self._fault.setText(counted(said, count))
        self._fault.show()

    def _add(self) -> None:
        self._show((*self.model.skus, SkuDraft("")))
        last = self.model.index(len(self.model.skus) - 1, 0)
        self.grid.setCurrentIndex(last)
        self.grid.edit(last)

    def _remove(self, rows: list[int]) -> None:
        self._show([sku for at, sku in enumerate(self.model.skus) if at not in rows])

    def _show(self, skus: Sequence[SkuDraft]) -> None:
        self.model.show_skus(skus)
        self._tell()

    def _tell(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        said = counted(translate("product", "%n variant(s)"), len(self.model.skus))
        nothing = translate("product", "Ctrl+V takes rows of Excel")
        self._head.show_hint(said if self.model.skus else nothing)

    def _lay_out(self) -> None:
        named = (translate("product", "Colours"), translate("product", "Sizes"))
        hints = ("红色,蓝色", "S,M,L,XL")
        generator = QHBoxLayout()
        generator.setSpacing(8)
        for edit, name, hint in zip(self.values, named, hints, strict=True):
            edit.setPlaceholderText(hint)
            generator.addWidget(Field(name, edit), 1)
        low = QVBoxLayout()
        low.addStretch(1)
        low.addWidget(self.make)
        generator.addLayout(low)
        frame = QFrame()
        frame.setProperty("role", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addLayout(generator)
        column.addWidget(frame)
        column.addWidget(self._fault)
