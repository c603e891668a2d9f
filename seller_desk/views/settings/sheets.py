"""What the shop said of sheets: columns and words, each to be forgotten again."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services import couriers
from seller_desk.services.remembering import KnownColumns, KnownWord, Memory
from seller_desk.views import terms
from seller_desk.views.icons import IconLabel
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.wording import translate
from seller_desk.words import OrderStatus


class MemoryForm(QWidget):
    """A line for each; forgetting is written at once and can be undone."""

    columns_forgotten = Signal(str)
    """The signature of the headings."""
    word_forgotten = Signal(str, str)
    """The field and the text."""

    def __init__(self) -> None:
        super().__init__()
        self._memory: Memory | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._card = Card(
            translate("settings", "Remembered of sheets"),
            icon="columns-3",
            hint=translate("settings", "Columns and words that you chose in an import"),
            margins=(16, 10, 10, 12),
        )
        self._card.add(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.show_memory(Memory((), ()))

    def show_memory(self, memory: Memory) -> None:
        """All that is remembered now."""
        if memory == self._memory:
            return
        self._memory = memory
        emptied(self._lines)
        for line in self._made(memory):
            self._lines.addWidget(line)

    def _made(self, memory: Memory) -> Iterator[QWidget]:
        if not memory.columns and not memory.words:
            yield label(translate("settings", "Nothing is remembered yet"), "tertiary")
        for known in memory.columns:
            yield self._columns_line(known)
        for word in memory.words:
            yield self._word_line(word)

    def _columns_line(self, known: KnownColumns) -> QWidget:
        headings = ", ".join(known.columns.values())
        forget = partial(self.columns_forgotten.emit, known.mark)
        return _Line("columns-3", terms.sheet_profile(known.profile), headings, forget)

    def _word_line(self, word: KnownWord) -> QWidget:
        said = translate("settings", "“{word}” means {meaning}")
        forget = partial(self.word_forgotten.emit, word.field, word.text)
        kind = (
            translate("settings", "Status in sheets")
            if word.field == "status_text"
            else translate("settings", "Courier in sheets")
        )
        shown = said.format(word=word.text, meaning=_meaning(word))
        return _Line("message-square", shown, kind, forget)


class _Line(QFrame):
    """What is remembered, and the way to forget it."""

    def __init__(self, icon: str, said: str, more: str, forget: partial[None]) -> None:
        super().__init__()
        remove = button.icon_only(
            "trash-2", translate("settings", "Forget: {what}").format(what=said), forget, small=True
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(icon, "text.secondary", 15))
        row.addWidget(label(said))
        row.addWidget(ElidedLabel(more, size="sm", tint="text.tertiary"), 1)
        row.addWidget(remove)


def _meaning(word: KnownWord) -> str:
    if word.field == "status_text":
        return terms.status(OrderStatus(word.value))
    return couriers.name_of(word.value)
