"""What is done with many orders of the list at once: changed alike, or filled down."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from seller_desk.services.order.many import OrderEdit, edit_orders, fill_orders, keepers
from seller_desk.views.desk import Desk, Task
from seller_desk.views.order.board import OrderBoard
from seller_desk.views.order.many_form import ManyForm


class ManyActs(QObject):
    """Has it done, and says on the board why it cannot be."""

    def __init__(self, desk: Desk, board: OrderBoard, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._board, self._parent = desk, board, parent
        self._asked: Task[tuple[str, ...]] | None = None
        self.form: ManyForm | None = None
        board.change_asked.connect(self.begin)
        board.table.fill_asked.connect(self._fill)
        board.table.fill_refused.connect(board.notices.tell_no_fill)
        key = QShortcut(QKeySequence("F2"), board.table)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.begin)

    def begin(self) -> None:
        """The dialog for the ticked orders, else for the one that is looked at."""
        ids = self._board.table.chosen_ids()
        if ids:
            asked = self._desk.ask(keepers).then(partial(self._open, ids))
            self._asked = asked.replaces(self._asked)

    def _open(self, ids: Sequence[int], names: Sequence[str]) -> None:
        form = ManyForm(self._parent, len(ids), names, lambda edit: self._edit(form, ids, edit))
        form.finished.connect(form.deleteLater)
        self.form = form
        form.open()

    def _edit(self, form: ManyForm, ids: Sequence[int], edit: OrderEdit) -> None:
        task = self._desk.do(edit_orders, ids, edit)
        task.then(form.done_well).otherwise(form.show_error)

    def _fill(self, key: str, source: int, ids: Sequence[int]) -> None:
        done = self._desk.do(fill_orders, key, source, ids)
        done.otherwise(self._board.notices.tell_refused)
