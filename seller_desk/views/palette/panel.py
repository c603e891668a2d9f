"""The palette over the window: a field, what was found below it, and what the keys do."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.views.icons import IconLabel
from seller_desk.views.palette.entry import Group
from seller_desk.views.palette.results import ResultList
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import translate

_WIDTH, _TOP, _BOTTOM, _MOST = 640, 96, 170, 500
_SHADE = 0.38
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PalettePanel(QWidget):
    """Lies over the whole window and dims it; a click beside it or Esc closes it."""

    typed = Signal(str)
    taken = Signal()
    """Enter."""
    all_wanted = Signal()
    """Ctrl+Enter."""
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.field = LineEdit()
        self.field.setProperty("k", "bare")
        self.field.setPlaceholderText(
            translate("palette", "Number, phone tail, waybill, name, title, setting or action")
        )
        self.field.setAccessibleName(translate("palette", "Find anything"))
        self.results = ResultList()
        self.nothing = label("", "secondary", wrap=True)
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        self._lay_out()
        window.installEventFilter(self)
        self.hide()

    def open(self, text: str = "") -> None:
        """Over the window, with the keyboard in the field."""
        self.field.setText(text)
        self.setGeometry(self._window.rect())
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Away, if it is there."""
        if self.isVisible():
            self.hide()
            self.field.clear()
            self.closed.emit()

    def show_groups(self, groups: Sequence[Group], nothing: str) -> None:
        """What was found; `nothing` says it where there is none."""
        self.results.show_groups(groups)
        self.results.setVisible(bool(groups))
        self.nothing.setText(nothing)
        self.nothing.setVisible(not groups)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self._place()
        elif watched is self.field and isinstance(event, QKeyEvent) and not self.field.is_composing:
            return event.type() is QEvent.Type.KeyPress and self._press(event)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shade = QColor("black")
        shade.setAlphaF(_SHADE)
        painter.fillRect(self.rect(), shade)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close_up()

    def _press(self, event: QKeyEvent) -> bool:
        """The keys that walk and choose; every other one types."""
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if key in steps:
            self.results.walk(steps[key])
        elif key in pages:
            self.results.walk_page(pages[key])
        elif key is Qt.Key.Key_Escape:
            self.close_up()
        elif key in _ENTERS:
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.all_wanted if with_control else self.taken).emit()
        else:
            return False
        return True

    def _place(self) -> None:
        width = min(round(_WIDTH * theme().scale), self.width() - 80)
        most = min(_MOST, self.height() - _TOP - _BOTTOM)
        self.results.setFixedHeight(min(self.results.height_wanted, most))
        self._column.activate()
        height = min(self._box.sizeHint().height(), self.height() - _TOP - 20)
        self._box.setGeometry((self.width() - width) // 2, _TOP, width, height)

    def _lay_out(self) -> None:
        self._box = _Box(self)
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 16, 8)
        head.setSpacing(8)
        head.addWidget(IconLabel("search", "text.secondary", 18))
        head.addWidget(self.field, 1)
        head.addWidget(label(translate("palette", "Pinyin initials will do: gz"), "tertiary"))
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 8, 18, 10)
        foot.addWidget(
            label(
                translate(
                    "palette", "↑↓ choose   Enter open   Ctrl+Enter all in the list   Esc close"
                ),
                "tertiary",
            )
        )
        self.nothing.setContentsMargins(18, 12, 18, 14)
        column = self._column = QVBoxLayout(self._box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(_stroke())
        column.addSpacing(2)
        column.addWidget(self.results)
        column.addWidget(self.nothing)
        column.addSpacing(4)
        column.addWidget(_stroke())
        column.addLayout(foot)


class _Box(QFrame):
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        radius = theme().px("radius.panel")
        draw_box(painter, QRectF(self.rect()), "bg.overlay", "border.strong", radius=radius)
        painter.end()


def _stroke() -> QFrame:
    made = QFrame()
    made.setProperty("role", "stroke")
    made.setFixedHeight(1)
    return made
