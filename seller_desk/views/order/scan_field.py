"""The field that a scanner types into: no input method, Enter or Tab ends a scan, or a pause."""

from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import translate

BURST_MS, PAUSE_MS = 50, 120
LEAST_BURST = 6
"""So many keys without a gap are a scanner; nobody types like that."""
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


class ScanField(LineEdit):
    """Hands out whole codes; typing by hand waits for Enter."""

    scanned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setPlaceholderText(translate("order", "Scan here"))
        self.setAccessibleName(translate("order", "Scanned code"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._burst = 0
        self._clock = QElapsedTimer()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._end_burst)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *more: Any) -> Any:  # noqa: ANN401  (Qt's variants)
        """A line edit says that it takes input methods, whatever its attribute."""
        if query is Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, *more)

    def event(self, event: QEvent) -> bool:
        """Tab ends a scan; it would go to the next field before `keyPressEvent` hears of it."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and self.text()
        ):
            self._hand_out()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENDS:
            self._hand_out()
            return
        super().keyPressEvent(event)
        if not event.text().isprintable() or not event.text():
            return
        quick = self._clock.isValid() and self._clock.elapsed() <= BURST_MS
        self._burst = self._burst + 1 if quick else 1
        self._clock.start()
        self._pause.start()

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key that was typed elsewhere in the page; False for one that is no character."""
        text = event.text()
        shifted = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if not text or not text.isprintable() or event.modifiers() & ~shifted:
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.keyPressEvent(event)
        return True

    def _end_burst(self) -> None:
        """The scanner has ended without an Enter."""
        if self._burst >= LEAST_BURST and self._burst == len(self.text()):
            self._hand_out()

    def _hand_out(self) -> None:
        self._pause.stop()
        self._burst = 0
        code = self.text().strip()
        self.clear()
        if code:
            self.scanned.emit(code)
