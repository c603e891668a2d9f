"""What opens under the chip of saved lists: each by its name, and a field to keep this one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.order.filters import OrderFilter
from seller_desk.services.order.saved_views import LONGEST, SavedView
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import translate

_WIDTH = 252


class SavedLists(QWidget):
    """Names to click, each with a way to forget it."""

    chosen = Signal(object)
    """The `OrderFilter` of a saved list."""
    named = Signal(str)
    """The list that is shown is to be kept under this name."""
    dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._none = label(translate("order", "No list is kept yet"), "tertiary")
        self.name = LineEdit()
        self.name.setMaxLength(LONGEST)
        self.name.setPlaceholderText(translate("order", "Name for this list"))
        self.name.setAccessibleName(translate("order", "Name for this list"))
        self.keep = button.secondary(translate("order", "Keep"), self._keep, small=True)
        self.setFixedWidth(_WIDTH)
        self._lay_out()
        self.name.returnPressed.connect(self._keep)
        self.name.textChanged.connect(self._allow)
        self.setFocusProxy(self.name)
        self._allow()

    def show_lists(self, views: Sequence[SavedView]) -> None:
        """These lists."""
        emptied(self._rows)
        for view in views:
            self._rows.addWidget(self._row(view.name, view.wanted))
        self._none.setVisible(not views)

    def _row(self, name: str, wanted: OrderFilter) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button.link(name, partial(self.chosen.emit, wanted), icon="bookmark"))
        row.addStretch(1)
        forget = translate("order", "Forget “{name}”").format(name=name)
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
