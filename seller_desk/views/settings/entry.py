"""One setting as a field: written on leaving it, its fault said below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from seller_desk.services.setting_values import SettingKind, Value
from seller_desk.services.settings import SettingSpec, ShopSettings, shown
from seller_desk.views import terms
from seller_desk.views.settings.wording import fitting
from seller_desk.views.typed import plain_yuan, read_fen
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.pill import Pill

_NUMBER_WIDTH = 132
_WIDE = frozenset({SettingKind.TEXT, SettingKind.WORDS, SettingKind.DAYS})


def written(spec: SettingSpec, value: Value) -> str:
    """A value as its field shows it: money in yuan."""
    if value is None:
        return ""
    if spec.kind is SettingKind.MONEY:
        return plain_yuan(int(value))
    return str(value)


def read(spec: SettingSpec, text: str) -> str:
    """What a text of a field means; what is no amount is none to the rules either."""
    if spec.kind is not SettingKind.MONEY or not text:
        return text
    try:
        fen = read_fen(text)
    except ValueError:
        return f"¥{text}"
    return "" if fen is None else str(fen)


class Entry(QWidget):
    """A setting's editor; Esc brings the stored value back."""

    entered = Signal(str, str)
    """The key and the new text."""

    def __init__(self, spec: SettingSpec, label: str = "", pill: Pill | None = None) -> None:
        super().__init__()
        self.spec = spec
        self.editor = _Editor()
        self._stored = ""
        self._sent: str | None = None
        by_itself = label if spec.kind is SettingKind.MONEY else ""  # the rules count in fen
        self.editor.setAccessibleName(by_itself or terms.setting(spec.key))  # without its row
        if spec.kind not in _WIDE:
            self.editor.setMaximumWidth(_NUMBER_WIDTH)
        self._field = Field(label or terms.setting(spec.key), self.editor, pill)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field)
        self.editor.editingFinished.connect(self._leave)
        self.editor.given_up.connect(self._give_up)

    @property
    def fault(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return self._field.fault

    @property
    def hint(self) -> str:
        """The word beside the label."""
        return self._field.hint

    def show_settings(self, settings: ShopSettings) -> None:
        """The stored value; what is being typed, or stands wrong, is left alone."""
        stored = written(self.spec, shown(settings, self.spec.key))
        kept = self.editor.isModified() and (self.editor.hasFocus() or bool(self.fault))
        changed = self._stored != stored
        self._stored = stored
        if changed or not kept:
            self._give_up()

    def point_out(self) -> None:
        """Say what would fit; the wrong value stays to be mended."""
        self._field.show_fault(fitting(self.spec))

    def show_hint(self, text: str, role: str = "tertiary") -> None:
        """A word beside the label."""
        self._field.show_hint(text, role)

    def _leave(self) -> None:
        text = self.editor.text().strip()
        if text == self._stored:
            self._give_up()
        elif text != self._sent:
            self._sent = text
            self.entered.emit(self.spec.key, read(self.spec, text))

    def _give_up(self) -> None:
        self._sent = None
        self.editor.setText(self._stored)
        self._field.show_fault("")


class _Editor(LineEdit):
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what was typed, if anything was."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.given_up.emit()
            return
        super().keyPressEvent(event)
