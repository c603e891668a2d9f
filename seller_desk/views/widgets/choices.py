"""ChoiceList: one or several of a list, by click or keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.wording import translate

_KEY = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 12
_NARROWEST, _WIDEST = 168, 320


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen, and how many rows there are of it."""

    key: str
    text: str
    count: int | None = None


class ChoiceList(QWidget):
    """Choosing one closes it; of several each is ticked, and the list follows at once."""

    picked = Signal(object)
    """The chosen keys as a frozenset."""
    finished = Signal()

    def __init__(
        self, choices: Sequence[Choice], chosen: frozenset[str], *, multiple: bool
    ) -> None:
        super().__init__()
        self._multiple = multiple
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("widgets", "Choices"))
        self.setFocusProxy(self.list)
        for choice in choices:
            self.list.addItem(self._item(choice, chosen))
        self.list.setCurrentRow(self._first(choices, chosen))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        if multiple:
            column.addWidget(button.link(translate("widgets", "Choose none"), self._clear))
        self._size(len(choices))
        self.list.itemClicked.connect(self._take)
        self.list.itemChanged.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.list.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self._take(item)
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def _item(self, choice: Choice, chosen: frozenset[str]) -> QListWidgetItem:
        count = "" if choice.count is None else f"  {choice.count:,}"
        item = QListWidgetItem(choice.text + count)
        item.setData(_KEY, choice.key)
        if self._multiple:
            on = choice.key in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        return item

    def _first(self, choices: Sequence[Choice], chosen: frozenset[str]) -> int:
        return next((at for at, choice in enumerate(choices) if choice.key in chosen), 0)

    def _size(self, count: int) -> None:
        row = max(self.list.sizeHintForRow(0), 1) if count else theme().px("control_sm")
        width = self.list.sizeHintForColumn(0) + 40 if count else 0
        self.list.setFixedHeight(min(max(count, 1), _MOST_SHOWN) * row + 2)
        self.list.setFixedWidth(min(max(width, _NARROWEST), _WIDEST))

    def _take(self, item: QListWidgetItem) -> None:
        if not self._multiple:
            self.picked.emit(frozenset({item.data(_KEY)}))
            self.finished.emit()
            return
        on = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _clear(self) -> None:
        for item in self._items():
            item.setCheckState(Qt.CheckState.Unchecked)

    def _tell(self) -> None:
        on = (item for item in self._items() if item.checkState() is Qt.CheckState.Checked)
        self.picked.emit(frozenset(item.data(_KEY) for item in on))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(at) for at in range(self.list.count())]
