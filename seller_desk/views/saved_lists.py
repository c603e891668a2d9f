"""The chip of saved lists: each by its name, a field to keep this one, and the desk behind it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.services.kept_lists import LONGEST, SavedView, Shelf
from seller_desk.views.desk import Desk, Task
from seller_desk.views.widgets import button
from seller_desk.views.widgets.chip import FilterChip
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import translate

_WIDTH = 252


class SavedChip(FilterChip):
    """Says which of the saved lists is shown; opens to all of them."""

    chosen = Signal(object)
    """The filter of a saved list."""
    kept = Signal(str, object)
    """The list that is shown is to be kept under this name."""
    dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("window", "My lists"))
        self.lists = SavedLists()
        self._views: Sequence[SavedView[object]] = ()
        self._wanted: object = None
        self.use_popup(self.lists)
        self.lists.chosen.connect(self._take)
        self.lists.named.connect(self._keep)
        self.lists.dropped.connect(self.dropped)

    def offer_views(self, views: Sequence[SavedView[object]]) -> None:
        """The lists that somebody has kept."""
        self._views = views
        self.lists.show_lists(self._views)
        self._name()

    def show_wanted(self, wanted: object) -> None:
        """The filter of the list that is shown."""
        self._wanted = wanted
        self._name()

    def _name(self) -> None:
        found = (view.name for view in self._views if view.wanted == self._wanted)
        self.show_value(next(found, ""))

    def _take(self, wanted: object) -> None:
        self.close_popup()
        self.chosen.emit(wanted)

    def _keep(self, name: str) -> None:
        self.close_popup()
        self.kept.emit(name, self._wanted)


class SavedLists(QWidget):
    """Names to click, each with a way to forget it."""

    chosen = Signal(object)
    """The filter of a saved list."""
    named = Signal(str)
    """The list that is shown is to be kept under this name."""
    dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._none = label(translate("window", "No list is kept yet"), "tertiary")
        self.name = LineEdit()
        self.name.setMaxLength(LONGEST)
        self.name.setPlaceholderText(translate("window", "Name for this list"))
        self.name.setAccessibleName(translate("window", "Name for this list"))
        self.keep = button.secondary(translate("window", "Keep"), self._keep, small=True)
        self.setFixedWidth(_WIDTH)
        self._lay_out()
        self.name.returnPressed.connect(self._keep)
        self.name.textChanged.connect(self._allow)
        self.setFocusProxy(self.name)
        self._allow()

    def show_lists(self, views: Sequence[SavedView[object]]) -> None:
        """These lists."""
        emptied(self._rows)
        for view in views:
            self._rows.addWidget(self._row(view.name, view.wanted))
        self._none.setVisible(not views)

    def _row(self, name: str, wanted: object) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button.link(name, partial(self.chosen.emit, wanted), icon="bookmark"))
        row.addStretch(1)
        forget = translate("window", "Forget “{name}”").format(name=name)
        drop = partial(self.dropped.emit, name)
        row.addWidget(button.icon_only("trash-2", forget, drop, small=True))
        return holder

    def _allow(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip()))

    def _keep(self) -> None:
        name = self.name.text().strip()
        if name:
            self.name.clear()
            self.named.emit(name)

    def _lay_out(self) -> None:
        entry = QHBoxLayout()
        entry.setSpacing(6)
        entry.addWidget(self.name, 1)
        entry.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        column.addWidget(self._none)
        column.addLayout(self._rows)
        column.addLayout(entry)


class ListsKept(QObject):
    """Reads the lists of a shelf for a page, and keeps and forgets them."""

    def __init__(
        self, desk: Desk, shelf: Shelf[Any], chip: SavedChip, refuse: Callable[[DeskError], object]
    ) -> None:
        super().__init__(chip)
        self._desk, self._shelf, self._chip, self._refuse = desk, shelf, chip, refuse
        self._reading: Task[tuple[SavedView[object], ...]] | None = None
        chip.kept.connect(self._keep)
        chip.dropped.connect(self._drop)

    def refresh(self) -> None:
        """Read again; every change leads here by the refresh of the page."""
        asked = self._desk.ask(self._shelf.saved_views).then(self._chip.offer_views)
        self._reading = asked.replaces(self._reading)

    def _keep(self, name: str, wanted: object) -> None:
        shelf = self._shelf
        self._desk.do(shelf.save_view, name, wanted).otherwise(self._refuse)

    def _drop(self, name: str) -> None:
        shelf = self._shelf
        self._desk.do(shelf.drop_view, name).otherwise(self._refuse)
