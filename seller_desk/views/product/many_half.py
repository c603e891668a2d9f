"""What is done with many products of the list at once, and what they come to."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from seller_desk.services.product.many import ProductEdit, edit_products, fill_products
from seller_desk.services.product.queries import sold_of
from seller_desk.views.desk import Desk, Task
from seller_desk.views.product.board import ProductBoard
from seller_desk.views.product.many_form import ManyForm


class ManyHalf(QObject):
    """Has it done, and says on the board why it cannot be."""

    def __init__(self, desk: Desk, board: ProductBoard, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._board, self._parent = desk, board, parent
        self._summed: Task[int] | None = None
        board.change_asked.connect(self.begin)
        board.table.selection_changed.connect(self._ask_sum)
        board.table.fill_asked.connect(self._fill)
        board.table.fill_refused.connect(board.notices.tell_no_fill)
        key = QShortcut(QKeySequence("F2"), board.table)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.begin)

    def begin(self) -> None:
        """The dialog for the ticked products, else for the one that is looked at."""
        ids = self._board.table.chosen_ids()
        if not ids:
            return
        form = ManyForm(self._parent, len(ids), lambda edit: self._edit(form, ids, edit))
        form.finished.connect(form.deleteLater)
        form.open()

    def _ask_sum(self) -> None:
        ids = self._board.table.selected_ids()
        if ids:
            asked = self._desk.ask(sold_of, ids)
            self._summed = asked.then(self._board.show_sum).replaces(self._summed)

    def _edit(self, form: ManyForm, ids: Sequence[int], edit: ProductEdit) -> None:
        task = self._desk.do(edit_products, ids, edit)
        task.then(form.done_well).otherwise(form.show_error)

    def _fill(self, key: str, source: int, ids: Sequence[int]) -> None:
        done = self._desk.do(fill_products, key, source, ids)
        done.otherwise(self._board.notices.tell_refused)
