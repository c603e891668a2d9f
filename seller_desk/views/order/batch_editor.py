"""A text of many lines with their numbers, each tinted like its result; also to type down."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from seller_desk.services.order.pasting import Separator
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_text, text_width
from seller_desk.views.widgets.text_edit import TextEdit
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_PAUSE_MS = 150
_BY_TAB = Qt.FocusPolicy.TabFocus
_PAD = 8
_TAB = 168
_MOST_TINTED = 2_000
_SIGNS: Mapping[Separator, str] = {Separator.TAB: "\t", Separator.COMMA: ",", Separator.SPACE: " "}


class PasteEditor(TextEdit):
    """Tells what stands there a short while after the last key."""

    edited = Signal()
    """Somebody has typed or pasted."""

    def __init__(self) -> None:
        super().__init__()
        self._tones: Mapping[int, Tone] = {}
        self._quiet = False
        self._gutter = _Gutter(self)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setAccessibleName(translate("order", "Order numbers and waybills"))
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self.edited)
        self.textChanged.connect(self._wait)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        theme().changed.connect(self._dress)
        self._dress()

    def show_text(self, text: str) -> None:
        """Another text, as one step that can be taken back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.moveCursor(QTextCursor.MoveOperation.EndOfLine)
        self._later.stop()
        self.edited.emit()

    def change_text(self, text: str) -> None:
        """Another text, as one step that can be taken back; nobody is told."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self._quiet = True
        cursor.insertText(text)
        self._quiet = False

    def put(self, line: int, place: int, text: str, separator: Separator) -> None:
        """Another text in one column of a line; nobody is told."""
        block = self.document().findBlockByNumber(line - 1)
        sign = _SIGNS[separator]
        cells = (
            block.text().split(sign) if separator is not Separator.SPACE else (block.text().split())
        )
        cells += [""] * (place + 1 - len(cells))
        cells[place] = text
        self._replace(block, sign.join(cells))

    def blank(self, lines: set[int]) -> None:
        """Nothing stands in these lines any more; the others keep their numbers."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for line in lines:
            self._replace(self.document().findBlockByNumber(line - 1), "")
        cursor.endEditBlock()

    def show_tones(self, tones: Mapping[int, Tone]) -> None:
        """How the lines stand, by their numbers."""
        self._tones = tones
        found: list[QTextEdit.ExtraSelection] = []
        value = True
        for line, tone in list(tones.items())[:_MOST_TINTED]:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
            selection.format.setBackground(theme().color(f"{tone}.bg"))
            selection.format.setProperty(QTextFormat.Property.FullWidthSelection, value)
            found.append(selection)
        self.setExtraSelections(found)
        self._gutter.update()

    def go_to(self, line: int) -> None:
        """The cursor at the end of a line."""
        cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.setTextCursor(cursor)
        self.centerCursor()

    def event(self, event: QEvent) -> bool:
        """Undo is the window's where there is no typing to take back."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            document = self.document()
            if (undo and not document.isUndoAvailable()) or (
                redo and not document.isRedoAvailable()
            ):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter at the end of a line goes on to the next one that is there to be filled."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        cursor = self.textCursor()
        following = cursor.block().next()
        if enter and plain and cursor.atBlockEnd() and following.text().strip():
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self.setTextCursor(cursor)
        elif enter and not plain:
            event.ignore()
        elif event.key() == Qt.Key.Key_Backtab:  # Tab parts the columns, so it cannot lead away
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """The keyboard goes to what comes before."""
        before: QWidget | None = self.previousInFocusChain()
        while before is not None and before is not self:
            if before.isVisible() and before.isEnabled() and before.focusPolicy() & _BY_TAB:
                before.setFocus(Qt.FocusReason.BacktabFocusReason)
                return
            before = before.previousInFocusChain()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text only, whatever else the other program offers."""
        if source.hasText():
            self.textCursor().insertText(source.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._gutter.setGeometry(inside.left(), inside.top(), self.gutter_width, inside.height())

    @property
    def gutter_width(self) -> int:
        """As wide as the longest line number."""
        return round(text_width("0" * max(3, len(str(self.blockCount()))), "xs")) + 2 * _PAD

    def paint_gutter(self, painter: QPainter, area: QRect) -> None:
        """The numbers of the lines in sight."""
        painter.fillRect(area, theme().color("bg.subtle"))
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= area.bottom():
            height = self.blockBoundingRect(block).height()
            self._paint_number(painter, block, QRectF(0, top, self.gutter_width - _PAD, height))
            top += height
            block = block.next()

    def _paint_number(self, painter: QPainter, block: QTextBlock, room: QRectF) -> None:
        line = block.blockNumber() + 1
        tone = self._tones.get(line)
        token = f"{tone}.fg" if tone else "text.tertiary"
        right = Qt.AlignmentFlag.AlignRight
        draw_text(painter, room, str(line), token, size="xs", strong=bool(tone), align=right)

    def _replace(self, block: QTextBlock, text: str) -> None:
        cursor = QTextCursor(block)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        if block.blockNumber():  # the sign before the line is taken along
            text = "\n" + text
        self._quiet = True
        cursor.insertText(text)
        self._quiet = False

    def _wait(self) -> None:
        if not self._quiet:
            self._later.start()

    def _make_room(self, *_count: object) -> None:
        self.setViewportMargins(self.gutter_width, 0, 0, 0)

    def _follow(self, area: QRect, moved: int) -> None:
        if moved:
            self._gutter.scroll(0, moved)
        else:
            self._gutter.update(0, area.y(), self._gutter.width(), area.height())

    def _dress(self) -> None:
        self.setFont(theme().font("sm"))
        self.setTabStopDistance(_TAB * theme().scale)
        self._make_room()
        self.show_tones(self._tones)


class _Gutter(QWidget):
    def __init__(self, editor: PasteEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.gutter_width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._editor.paint_gutter(painter, event.rect())
        painter.setPen(QColor(theme().color("border")))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()
