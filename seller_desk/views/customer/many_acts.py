"""What is noted of many customers of the list at once, and what they come to."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from seller_desk.services.customer.many import CustomerEdit, edit_customers, keepers
from seller_desk.services.customer.queries import bought_by
from seller_desk.views.customer.list_card import CustomerList
from seller_desk.views.customer.many_form import ManyForm
from seller_desk.views.desk import Desk, Task


class ManyActs(QObject):
    """Opens the dialog for the customers that are meant, and has it done."""

    def __init__(
        self, desk: Desk, shown: CustomerList, meant: Callable[[], Sequence[int]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._table, self._meant, self._parent = desk, shown.table, meant, parent
        self._asked: Task[tuple[str, ...]] | None = None
        self._shown = shown
        self._summed: Task[int] | None = None
        shown.bulk.change_asked.connect(self.begin)
        shown.table.selection_changed.connect(self._ask_sum)
        key = QShortcut(QKeySequence("F2"), shown.table)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.begin)

    def begin(self) -> None:
        """For those that are meant, else for the one that is looked at."""
        ids = list(self._meant()) or list(self._table.chosen_ids())
        if ids:
            asked = self._desk.ask(keepers).then(partial(self._open, ids))
            self._asked = asked.replaces(self._asked)

    def _ask_sum(self) -> None:
        people = self._table.selected_count
        self._shown.show_ticked(people, None)
        if people:
            asked = self._desk.ask(bought_by, self._table.selected_ids())
            self._summed = asked.then(self._show_sum).replaces(self._summed)

    def _show_sum(self, paid_fen: int) -> None:
        self._shown.show_ticked(self._table.selected_count, paid_fen)

    def _open(self, ids: Sequence[int], names: Sequence[str]) -> None:
        form = ManyForm(self._parent, len(ids), names, lambda edit: self._edit(form, ids, edit))
        form.finished.connect(form.deleteLater)
        form.open()

    def _edit(self, form: ManyForm, ids: Sequence[int], edit: CustomerEdit) -> None:
        task = self._desk.do(edit_customers, ids, edit)
        task.then(form.done_well).otherwise(form.show_error)
