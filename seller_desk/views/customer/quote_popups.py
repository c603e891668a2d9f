"""What opens under a button of a quote: products to add, a line's words, a reason."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.customer.quote_draft import LineDraft
from seller_desk.services.customer.quote_offers import Offer
from seller_desk.views.formats import yuan
from seller_desk.views.widgets.button import primary, quiet, secondary
from seller_desk.views.widgets.entry_rows import EntryRow, EntryRows
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.popup import Popup
from seller_desk.views.wording import UNKNOWN, translate

_WIDTH, _PAUSE_MS, _SHOWN = 420, 150, 6
_LONGEST = 80


class ProductPicker(QWidget):
    """Finds a product by its title or number; Enter takes the first one."""

    searched = Signal(str)
    picked = Signal(object)
    """A LineDraft."""

    def __init__(self) -> None:
        super().__init__()
        self._found: Sequence[Offer] = ()
        self.field = LineEdit()
        self.field.setPlaceholderText(translate("customer", "Title or item code"))
        self.field.setAccessibleName(translate("customer", "Find a product"))
        self.field.setMaxLength(_LONGEST)
        self.rows = EntryRows(translate("customer", "Products"))
        self.own = quiet("", self._take_own, icon="plus", small=True)
        self.own.hide()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self.field.textChanged.connect(self._pause.start)
        self.field.returnPressed.connect(self._take_first)
        self.rows.chosen.connect(self._take)
        self.setFocusProxy(self.field)
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.field)
        column.addWidget(self.rows)
        column.addWidget(self.own)

    def begin(self) -> None:
        """Look again from the start."""
        self.field.clear()
        self._ask()

    def show_offers(self, found: Sequence[Offer]) -> None:
        """What was found."""
        self._found = found[:_SHOWN]
        self.rows.show_rows([_entry(offer) for offer in self._found])
        typed = self.field.text().strip()
        told = translate("customer", "Add “{title}” as it is typed")
        self.own.setText(told.format(title=typed).replace("&", "&&"))
        self.own.setVisible(bool(typed))
        window = self.window()
        if isinstance(window, Popup):
            window.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.rows.setFocus()
            return
        super().keyPressEvent(event)

    def _ask(self) -> None:
        self.searched.emit(self.field.text().strip())

    def _take_first(self) -> None:
        if self._found:
            self._take(0)

    def _take(self, place: int) -> None:
        self.picked.emit(self._found[place].line())

    def _take_own(self) -> None:
        """Goods that the shop does not keep."""
        self.picked.emit(LineDraft(None, self.field.text().strip(), 1000, 0))


class LineForm(QWidget):
    """The words of a line."""

    entered = Signal(int, object)
    """The place, and the LineDraft."""

    def __init__(self, place: int, line: LineDraft, specs: Sequence[str]) -> None:
        super().__init__()
        self._place, self._line = place, line
        self.spec = QComboBox()
        self.spec.setEditable(True)
        self.spec.addItems(list(specs))
        self.spec.setCurrentText(line.spec or "")
        self.unit, self.days, self.note = LineEdit(), LineEdit(), LineEdit()
        self.unit.setText(line.unit or "")
        self.days.setText("" if line.lead_days is None else str(line.lead_days))
        self.note.setText(line.note or "")
        for editor in (self.unit, self.days, self.note):
            editor.setMaxLength(_LONGEST)
            editor.returnPressed.connect(self._enter)
        self.setFixedWidth(_WIDTH)
        self.setFocusProxy(self.spec)
        self._lay_out(line.title)

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(label(title, "strong", wrap=True))
        column.addWidget(Field(translate("customer", "Variant"), self.spec))
        pair = QHBoxLayout()
        pair.addWidget(Field(translate("customer", "Unit"), self.unit))
        pair.addWidget(Field(translate("customer", "Days to deliver"), self.days))
        column.addLayout(pair)
        column.addWidget(Field(translate("customer", "Note on this line"), self.note))
        take = primary(translate("customer", "Take over"), self._enter)
        column.addWidget(take, 0, Qt.AlignmentFlag.AlignRight)

    def _enter(self) -> None:
        days = self.days.text().strip()
        new = replace(
            self._line,
            spec=self.spec.currentText().strip() or None,
            unit=self.unit.text().strip() or None,
            lead_days=int(days) if days.isdecimal() else None,
            note=self.note.text().strip() or None,
        )
        self.entered.emit(self._place, new)


class ReasonForm(QWidget):
    """Why; some usual reasons to choose from."""

    entered = Signal(str)

    def __init__(self, title: str, act: str, usual: Sequence[str], text: str = "") -> None:
        super().__init__()
        self.field = LineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.setText(text)
        self.field.setAccessibleName(title)
        self.act = primary(act, self._enter)
        self.field.textChanged.connect(self._allow)
        self.field.returnPressed.connect(self._enter)
        self.setFixedWidth(_WIDTH)
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(label(title, "strong", wrap=True))
        column.addWidget(self.field)
        choices = QHBoxLayout()
        for reason in usual:
            choices.addWidget(secondary(reason, _fill(self.field, reason), small=True))
        choices.addStretch(1)
        column.addLayout(choices)
        column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignRight)
        self._allow()

    def _allow(self) -> None:
        self.act.setEnabled(bool(self.field.text().strip()))

    def _enter(self) -> None:
        if text := self.field.text().strip():
            self.entered.emit(text)


def _fill(field: LineEdit, text: str) -> Callable[[], object]:
    return lambda: field.setText(text)


def _entry(offer: Offer) -> EntryRow:
    last = translate("customer", "last {price}")
    second = "" if offer.last is None else last.format(price=yuan(offer.last.price_fen))
    return EntryRow(
        title=offer.title,
        second=offer.code or UNKNOWN,
        value=yuan(offer.list_fen),
        value_second=second,
        icon="package",
    )
