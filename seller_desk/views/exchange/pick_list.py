"""A list to pick one thing from: typing finds, arrows walk, Enter takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from seller_desk.views.theme import theme
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import translate

_KEY = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 11
_NARROWEST, _WIDEST = 210, 340
_WALKING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_TAKING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Option:
    """Something to pick; `also` are other words by which it is found."""

    key: str
    """Empty for nothing."""
    text: str
    hint: str = ""
    also: str = ""

    @property
    def shown(self) -> str:
        """One line."""
        return f"{self.text} · {self.hint}" if self.hint else self.text

    def rank(self, typed: str) -> int | None:
        """How well it fits what was typed: 0 begins with it, 1 holds all words; None for not."""
        if self.text.casefold().startswith(typed):
            return 0
        searched = f"{self.text} {self.also}".casefold()
        fits = bool(self.key) and all(word in searched for word in typed.split())
        return 1 if fits else None


class PickList(QWidget):
    """A field to type in over the list."""

    picked = Signal(str)

    def __init__(self, options: Sequence[Option], current: str, typed: str = "") -> None:
        super().__init__()
        self._options = options
        self._current = current
        self.field = LineEdit()
        self.field.setPlaceholderText(translate("exchange", "Type to find"))
        self.field.setAccessibleName(translate("exchange", "Find in the list"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self._show("")
        self._size()
        self.field.textChanged.connect(self._show)
        self.list.itemClicked.connect(self._take)
        self.field.setText(typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keyboard stays in the field; what walks and takes goes to the list."""
        if self.field.is_composing:
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _WALKING:
                self.list.keyPressEvent(event)
                return True
            if event.key() in _TAKING:
                self._take(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _show(self, typed: str) -> None:
        wanted = typed.casefold().strip()
        ranks = [(option.rank(wanted), option) for option in self._options]
        fitting = [o for best in (0, 1) for rank, o in ranks if rank == best]
        self.list.clear()
        for option in fitting:
            item = QListWidgetItem(option.shown)
            item.setData(_KEY, option.key)
            self.list.addItem(item)
        at = next((at for at, o in enumerate(fitting) if o.key == self._current), 0)
        self.list.setCurrentRow(0 if wanted else at)

    def _size(self) -> None:
        row = max(self.list.sizeHintForRow(0), theme().px("control_sm"))
        width = self.list.sizeHintForColumn(0) + 40
        self.list.setFixedHeight(min(max(len(self._options), 1), _MOST_SHOWN) * row + 4)
        self.list.setFixedWidth(min(max(width, _NARROWEST), _WIDEST))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.picked.emit(item.data(_KEY))
