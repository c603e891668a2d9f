"""One kind of sheet: what it is called, the way to it, what it brings; the way can be rewritten."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from seller_desk.services.sources import LONGEST, Source
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.ink import draw_ring
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.text_edit import TextEdit
from seller_desk.views.wording import language, translate
from seller_desk.words import Tone

_LINES = 5
_NAMES = 64
_ICONS: Mapping[str, str] = {
    "products": "package",
    "customers": "users",
    "shipments": "truck",
    "shop-traffic": "chart-line",
    "product-traffic": "chart-column",
}


class SourceCard(Card):
    """Reads like a page of a guide until Edit is pressed."""

    changed = Signal(str, str)
    """The layout and the new way; an empty way is the usual one."""

    def __init__(self, source: Source) -> None:
        text = source.text(language())
        self._pill = Pill(translate("exchange", "own words"), Tone.INFO)
        self._edit = button.link(translate("exchange", "Edit"), self._begin, icon="pencil")
        self._edit.setAccessibleName(
            translate("exchange", "Edit the way to: {sheet}").format(sheet=text.name)
        )
        super().__init__(
            text.name,
            icon=_ICONS.get(source.layout, "clipboard-list"),
            hint=_platform(source.platform, text.name),
            actions=[self._pill, self._edit],
            margins=(14, 12, 14, 12),
        )
        self.layout_name = source.layout
        self._usual = text.way
        self._own = ""
        self._is_meant = False
        self._way = label(wrap=True)
        self._way.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.editor = _WayEdit()
        self._editing = self._edit_block()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnMinimumWidth(0, _NAMES)
        grid.setColumnStretch(1, 1)
        way = QVBoxLayout()
        way.addWidget(self._way)
        way.addWidget(self._editing)
        grid.addWidget(_name(translate("exchange", "Called")), 0, 0)
        grid.addWidget(label(text.called, wrap=True), 0, 1)
        grid.addWidget(_name(translate("exchange", "Way")), 1, 0)
        grid.addLayout(way, 1, 1)
        grid.addWidget(_name(translate("exchange", "Brings")), 2, 0)
        grid.addWidget(label(text.brings, wrap=True), 2, 1)
        grid.addWidget(_name(translate("exchange", "Files")), 3, 0)
        grid.addWidget(label(text.files, wrap=True), 3, 1)
        self.add(grid)
        self.body.addStretch(1)
        self._end()
        self.show_own("")

    @property
    def way(self) -> str:
        """The way as it is shown."""
        return self._own or self._usual

    def show_own(self, own: str) -> None:
        """The shop's own words; without any, the usual ones. What is being typed stays."""
        self._own = own
        steps = self.way.splitlines()
        self._way.setText("\n".join(f"{place}. {step}" for place, step in enumerate(steps, 1)))
        self._pill.setVisible(bool(own))
        self._reset.setVisible(bool(own))

    def show_meant(self, *, meant: bool) -> None:
        """Whether this is the one that was asked for."""
        self._is_meant = meant
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_meant:
            painter = QPainter(self)
            draw_ring(painter, QRectF(self.rect()))
            painter.end()

    def _begin(self) -> None:
        self.editor.setPlainText(self.way)
        self._way.hide()
        self._edit.hide()
        self._editing.show()
        self.editor.setFocus()

    def _end(self) -> None:
        self._editing.hide()
        self._way.show()
        self._edit.show()

    def _save(self) -> None:
        typed = self.editor.toPlainText().strip()[:LONGEST]
        if typed == self.way:
            self._end()
        else:
            self._hand_out("" if typed == self._usual else typed)

    def _take_usual(self) -> None:
        self._hand_out("")

    def _hand_out(self, own: str) -> None:
        self._end()
        self.show_own(own)
        self.changed.emit(self.layout_name, own)

    def _edit_block(self) -> QWidget:
        self.editor.setAccessibleName(translate("exchange", "The way, a line for each step"))
        self.editor.given_up.connect(self._end)
        self.editor.kept.connect(self._save)
        self._reset = button.link(
            translate("exchange", "Back to the usual words"), self._take_usual, icon="rotate-ccw"
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(
            button.secondary(translate("exchange", "Save"), self._save, icon="check", small=True)
        )
        buttons.addWidget(button.quiet(translate("exchange", "Cancel"), self._end, small=True))
        buttons.addWidget(self._reset)
        buttons.addStretch(1)
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.editor)
        column.addLayout(buttons)
        return block


class _WayEdit(TextEdit):
    """A step a line; Ctrl+Enter keeps it, Esc gives it up."""

    given_up = Signal()
    kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a new step."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit()
        else:
            super().keyPressEvent(event)


def _name(text: str) -> QLabel:
    made = label(text, "secondary")
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return made


def _platform(code: str, name: str) -> str:
    """Where it comes from, unless its name says so."""
    said = {
        "1688": translate("exchange", "1688"),
        "taobao": translate("exchange", "Taobao · Qianniu"),
        "pinduoduo": translate("exchange", "Pinduoduo"),
    }.get(code, "")
    return "" if name.startswith(said) else said
