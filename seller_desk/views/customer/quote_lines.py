"""The table of lines: painted cells, an editor only in the one that is being typed in."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from seller_desk.views.customer.quote_model import TYPED, Col, QuoteModel
from seller_desk.views.theme import theme
from seller_desk.views.widgets.cells import RowState, paint_cell, paint_check
from seller_desk.views.widgets.ink import draw_box, draw_text, text_width
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.widgets.typed_grid import TypedGrid
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_ROW, _HEAD = 46, 32
_GOODS_LEAST, _AROUND = 130, 26
_WIDTHS = {
    Col.TICK: 34,
    Col.QUANTITY: 76,
    Col.TIER: 86,
    Col.LAST: 66,
    Col.FLOOR: 66,
    Col.PRICE: 96,
    Col.MARGIN: 74,
    Col.AMOUNT: 98,
}
_BOX_HEIGHT = 30
_RIGHT = Qt.AlignmentFlag.AlignRight
_COLUMNS = {
    Col.GOODS: TableColumn("goods", "", CellKind.TWO_LINE),
    Col.TIER: TableColumn("tier", "", CellKind.TWO_LINE, align=_RIGHT),
}
_NUMBER = TableColumn("number", "", CellKind.MONEY)


class QuoteLines(TypedGrid):
    """The lines of a quote."""

    details_asked = Signal(int)
    """The line whose words are to be written."""
    removed = Signal(int)
    fills = TYPED

    def __init__(self) -> None:
        lines = QuoteModel()
        super().__init__(lines)
        self.lines = lines
        self.setAccessibleName(translate("customer", "Lines"))
        self.setItemDelegate(_Delegate(self))
        self._build()
        self.lines.modelReset.connect(self._grow)
        theme().changed.connect(self._measure)
        self._measure()

    @property
    def is_typing(self) -> bool:
        """Whether somebody is typing into a cell."""
        return self.state() is QAbstractItemView.State.EditingState

    def sizeHint(self) -> QSize:
        rows = max(len(self.lines.lines), 1)
        return QSize(780, self.horizontalHeader().height() + rows * self._row_height() + 2)

    def minimumSizeHint(self) -> QSize:
        fixed = sum(self.horizontalHeader().sectionSize(column) for column in _WIDTHS)
        return QSize(fixed + round(_GOODS_LEAST * theme().scale), self.sizeHint().height())

    def chosen_rows(self) -> Sequence[int]:
        """The ticked lines, else the one that is looked at."""
        at = self.currentIndex().row()
        return self.lines.chosen if self.lines.tick_count or at < 0 else [at]

    def fill_down(self) -> None:
        """Only a draft is changed."""
        if self.lines.is_open:
            super().fill_down()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Delete takes out, Enter types."""
        index = self.currentIndex()
        if self.take_key(event):
            return
        if not index.isValid():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.lines.turn_tick(index.row())
        elif event.key() == Qt.Key.Key_Delete and self.lines.is_open:
            self.removed.emit(index.row())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.is_typing:
            self._open(index)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        if index.column() == Col.TICK:
            self.lines.turn_tick(index.row())
        elif index.column() in TYPED:
            self.edit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == Col.GOODS:
            self.details_asked.emit(index.row())
        else:
            super().mouseDoubleClickEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.lines.lines:
            painter = QPainter(self.viewport())
            said, room = translate("customer", "Add a product first"), self.viewport().rect()
            middle = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, QRectF(room), said, "text.tertiary", align=middle)
            painter.end()

    def _open(self, index: QModelIndex) -> None:
        if index.column() == Col.GOODS:
            self.details_asked.emit(index.row())
        else:
            column = index.column() if index.column() in TYPED else Col.PRICE
            self.setCurrentIndex(self.lines.index(index.row(), column))
            self.edit(self.currentIndex())

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        for column, width in _WIDTHS.items():
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(column, width)
        head.setSectionResizeMode(Col.GOODS, QHeaderView.ResizeMode.Stretch)
        self.setMouseTracking(True)

    def _measure(self) -> None:
        scale = theme().scale
        self.horizontalHeader().setFixedHeight(round(_HEAD * scale))
        self.horizontalHeader().setFont(theme().font("sm"))
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        for column, width in _WIDTHS.items():
            named = str(self.lines.headerData(column, Qt.Orientation.Horizontal))
            least = round(text_width(named)) + _AROUND
            self.horizontalHeader().resizeSection(column, max(round(width * scale), least))
        self._grow()

    def _row_height(self) -> int:
        return round(_ROW * theme().scale)

    def _grow(self) -> None:
        self.updateGeometry()


class _Delegate(QStyledItemDelegate):
    def __init__(self, table: QuoteLines) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect, row = QRectF(option.rect), index.row()
        model, column = self._table.lines, Col(index.column())
        low = model.is_low(row)
        current = row == self._table.currentIndex().row()
        fill = "danger.bg" if low else "bg.selected" if current else "bg.surface"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(rect, theme().color(fill))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, theme().color("border"))
        if low and column is Col.TICK:
            painter.fillRect(
                QRectF(rect.left(), rect.top(), 3, rect.height()), theme().color("danger.solid")
            )
        self._paint_cell(painter, rect, row, column)
        self._table.paint_ring(painter, option.rect, index)

    def _paint_cell(self, painter: QPainter, rect: QRectF, row: int, column: Col) -> None:
        model = self._table.lines
        if column is Col.TICK:
            if model.is_open:
                dpr = self._table.devicePixelRatioF()
                paint_check(painter, rect, checked=model.is_ticked(row), dpr=dpr)
            return
        cell = model.cell(row, column)
        if column in TYPED and model.is_open:
            border = "danger.solid" if cell.tone is Tone.DANGER else "border.control"
            box = QRectF(box_of(rect.toRect()))
            draw_box(painter, box, "bg.surface", border, radius=6)
            inside = box.adjusted(8, 0, -10, 0)
            tint = "danger.fg" if cell.tone is Tone.DANGER else "text.primary"
            strong = column is Col.PRICE
            draw_text(painter, inside, cell.text, tint, strong=strong, align=_RIGHT)
            return
        if column is Col.AMOUNT:
            inside = rect.adjusted(12, 0, -14, 0)
            draw_text(painter, inside, cell.text, "text.primary", strong=True, align=_RIGHT)
            return
        paint_cell(painter, rect, _COLUMNS.get(column, _NUMBER), cell, RowState())

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = LineEdit(parent)
        editor.setProperty("s", "sm")
        editor.setAlignment(_RIGHT)
        heading = self._table.lines.headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(f"{heading} {self._table.lines.lines[index.row()].title}")
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, LineEdit):
            text = str(index.data(Qt.ItemDataRole.EditRole))
            editor.setText(text.replace(",", ""))
            editor.selectAll()

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if isinstance(editor, LineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(box_of(rect))


def box_of(rect: QRect) -> QRect:
    """Where the box of a cell stands that can be typed in."""
    height = round(_BOX_HEIGHT * theme().scale)
    top = rect.center().y() - height // 2 + 1
    return QRect(rect.left() + 6, top, rect.width() - 10, height)
