"""A table in which one column is picked from a list, row by row.

The boxes are painted; a real list opens over the row that is picked for, and is gone afterwards.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from seller_desk.views.exchange.pick_list import Option, PickList
from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.cells import RowState
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text
from seller_desk.views.widgets.popup import Popup
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import Cell, Row, TableColumn
from seller_desk.words import Tone

Options = Callable[[Row], Sequence[Option]]
_PAD, _CHEVRON = 10, 14
_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})
_CLEARING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class PickTable(RowTable):
    """F2, Enter, Alt+↓, a letter or a click opens the list of the current row; Delete clears."""

    picked = Signal(int, str)
    """The row's id and the key; an empty key for nothing."""

    def __init__(
        self,
        columns: Sequence[TableColumn],
        key: str,
        options: Options,
        chosen: Callable[[Row], str],
        *,
        doubted: Callable[[Row], bool] | None = None,
    ) -> None:
        super().__init__(columns, "row.normal")
        self._at = next(at for at, column in enumerate(columns) if column.key == key)
        self._options, self._chosen, self._doubted = options, chosen, doubted
        self._anchor = QWidget(self.viewport())
        self._anchor.hide()
        self._popup: Popup | None = None

    @property
    def open_list(self) -> PickList | None:
        """The list that is open now."""
        if self._popup is None or not self._popup.isVisible():
            return None
        return self._popup.findChild(PickList)

    def open_current(self, typed: str = "") -> None:
        """Open the list of the current row, with this typed in it."""
        row = self.current_row()
        row_id = self.current_id()
        if row is None or row_id is None:
            return
        self.scrollTo(self.currentIndex())
        self._anchor.setGeometry(self.box_rect(self.currentIndex().row()).toRect())
        content = PickList(self._options(row), self._chosen(row), typed)
        content.picked.connect(lambda key: self._take(row_id, key))
        if self._popup is None:
            self._popup = Popup(self._anchor, content)
        else:
            self._popup.show_content(content)
        self._popup.open_below()

    def box_rect(self, at: int) -> QRectF:
        """Where the box of a row is painted."""
        header = self.horizontalHeader()
        height = self.verticalHeader().defaultSectionSize()
        left = header.sectionViewportPosition(self._at)
        rect = QRect(left, self.rowViewportPosition(at), header.sectionSize(self._at), height - 1)
        return _box(QRectF(rect))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The row that is picked for stays in sight when something comes in above or below."""
        super().resizeEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers()
        alt_down = event.key() == Qt.Key.Key_Down and modifiers == Qt.KeyboardModifier.AltModifier
        plain = modifiers in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if alt_down or (plain and event.key() in _OPENING):
            self.open_current()
        elif plain and event.key() in _CLEARING:
            self._clear()
        elif _types(event):
            self.open_current(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        spot = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and self._is_on_box(spot):
            self.open_current()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        on_box = self._is_on_box(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if on_box else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def event(self, event: QEvent) -> bool:
        """Letters belong to this table, not to the window's short cuts."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (_types(event) or event.key() in _CLEARING)
        ):
            event.accept()
            return True
        return super().event(event)

    def _is_on_box(self, spot: QPoint) -> bool:
        index = self.indexAt(spot)
        return index.isValid() and self.box_rect(index.row()).contains(QPointF(spot))

    def _take(self, row_id: int, key: str) -> None:
        if self._popup is not None:
            self._popup.close()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        row = self.current_row()
        if row is None or self._chosen(row) != key:
            self.picked.emit(row_id, key)

    def _clear(self) -> None:
        row, row_id = self.current_row(), self.current_id()
        if row is not None and row_id is not None and self._chosen(row):
            self.picked.emit(row_id, "")

    def _background(self, at: int, state: RowState) -> str:
        """A doubtful row stands out until it is looked at."""
        row = self.rows.row(at)
        is_doubted = self._doubted is not None and row is not None and self._doubted(row)
        return "warning.bg" if is_doubted else super()._background(at, state)

    def _paint_row(
        self, painter: QPainter, at: int, rect: QRect, columns: list[tuple[int, int, int]]
    ) -> None:
        others = [place for place in columns if place[0] != self._at]
        super()._paint_row(painter, at, rect, others)
        for _, left, width in (place for place in columns if place[0] == self._at):
            box = _box(QRectF(left, rect.top(), width, rect.height() - 1))
            self._paint_box(painter, box, self.rows.cells(at)[self._at], at)

    def _paint_box(self, painter: QPainter, box: QRectF, cell: Cell, at: int) -> None:
        warned = cell.tone is Tone.WARNING
        border = "warning.solid" if warned else "border.control"
        draw_box(painter, box, "bg.surface", border, theme().px("radius.control"))
        tint = "text.primary" if cell.tone is None else f"{cell.tone}.fg"
        tint = "text.tertiary" if cell.tone is Tone.NEUTRAL else tint
        inside = box.adjusted(_PAD, 0, -_PAD - _CHEVRON - 2, 0)
        draw_text(painter, inside, cell.text, tint, strong=warned)
        spot = QPointF(round(box.right() - _PAD - _CHEVRON + 3), round(box.center().y() - 7))
        painter.drawPixmap(
            spot, pixmap("chevron-down", "text.secondary", _CHEVRON, self.devicePixelRatioF())
        )
        if at == self.currentIndex().row() and self._by_key and self.hasFocus():
            draw_ring(painter, box.adjusted(-1, -1, 1, 1))


def _box(cell: QRectF) -> QRectF:
    return cell.adjusted(4, 3, -4, -3)


def _types(event: QKeyEvent) -> bool:
    """Whether a key writes a letter or a digit."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return plain and len(event.text()) == 1 and event.text().isalnum()
