"""Invoices that buyers wait for, a page of the orders tab: copy the block, mark it done."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.services import disclosure
from seller_desk.services.order.invoices import InvoiceRow, invoices, mark_invoiced
from seller_desk.views.columns_kept import ColumnsKept
from seller_desk.views.desk import Desk, Task
from seller_desk.views.formats import moment, money
from seller_desk.views.notices import Notices
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets import button
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.sorted_table import SortedTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone

_MARGINS = (16, 12, 16, 14)
_COPY = "copy"
_TODO, _DONE = "todo", "done"


class InvoicePage(QWidget):
    """Those to do and those done; the ticked ones are marked as one step."""

    status_changed = Signal(str)
    order_asked = Signal(int)
    told = Signal(str)
    left = Signal()
    """Back to the orders."""

    def __init__(self, desk: Desk, preferences: Preferences) -> None:
        super().__init__()
        self.status = translate("order", "The amount is what was paid less what was refunded")
        self.desk = desk
        self._preferences = preferences
        self._rows: dict[int, InvoiceRow] = {}
        self._asked: Task[list[InvoiceRow]] | None = None
        self.segment = Segment(
            [
                SegmentOption(_TODO, translate("order", "To invoice")),
                SegmentOption(_DONE, translate("order", "Invoiced")),
            ]
        )
        self.table = SortedTable(_columns(desk.now))
        self.table.setAccessibleName(translate("order", "Invoices"))
        self.notices = Notices()
        self.mark = button.primary("", self._mark, icon="check")
        self.empty = EmptyState(
            "receipt",
            translate("order", "No invoice to write"),
            translate("order", "Orders whose sheet names an invoice title stand here once paid"),
            tone=Tone.SUCCESS,
        )
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read again."""
        asked = self.desk.ask(invoices, done=self._shows_done)
        self._asked = asked.then(self._show_invoices).replaces(self._asked)

    @property
    def _shows_done(self) -> bool:
        return self.segment.current == _DONE

    def _choose(self) -> None:
        self.table.clear_selection()
        self.refresh()

    def _show_invoices(self, found: list[InvoiceRow]) -> None:
        self._rows = {row.id: row for row in found}
        self.table.show_ids(list(self._rows))
        self.table.refresh_rows()
        self._card.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.segment.show_counts({self.segment.current: len(found)})
        self._name_mark()

    def _fetch(self, ids: Sequence[int]) -> Sequence[InvoiceRow]:
        return [self._rows[key] for key in ids if key in self._rows]

    def _name_mark(self) -> None:
        count = len(self.table.chosen_ids())
        said = (
            translate("order", "Back to do: %n order(s)")
            if self._shows_done
            else translate("order", "Mark %n order(s) invoiced")
        )
        none = (
            translate("order", "Back to do")
            if self._shows_done
            else translate("order", "Mark as invoiced")
        )
        self.mark.setText(counted(said, count) if count else none)
        self.mark.setEnabled(bool(count))

    def _mark(self) -> None:
        ids = list(self.table.chosen_ids())
        if ids:
            task = self.desk.do(mark_invoiced, ids, not self._shows_done, self.desk.now())
            task.otherwise(self._complain)

    def _complain(self, error: DeskError) -> None:
        self.notices.tell_refused(error)

    def _press(self, order_id: int, column: str) -> None:
        row = self._rows.get(order_id)
        if row is not None and column == _COPY:
            QGuiApplication.clipboard().setText(block(row))
            note = self.desk.do(disclosure.give_out, disclosure.INVOICE, [row.id], self.desk.now())
            note.otherwise(self._complain)
            self.told.emit(
                translate("order", "Invoice of {number} copied").format(number=row.number)
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.table.fetch = self._fetch
        ColumnsKept(self.table, self._preferences, "order/invoice_columns")
        self.table.cell_pressed.connect(self._press)
        self.table.activated_id.connect(self.order_asked)
        self.table.selection_changed.connect(self._name_mark)
        self.table.current_changed.connect(self._name_mark)
        self.segment.chosen.connect(self._choose)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.segment)
        head.addStretch(1)
        head.addWidget(button.quiet(translate("order", "Back to the orders"), self.left.emit))
        head.addWidget(self.mark)
        self._card = QFrame()
        self._card.setProperty("role", "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.notices)
        column.addWidget(self._card, 1)
        column.addWidget(self.empty, 1)


def block(row: InvoiceRow) -> str:
    """What goes onto the invoice, a line for each part, as the tax program takes it."""
    parts = (
        (translate("order", "Invoice title"), row.title),
        (translate("order", "Tax no."), row.tax_id),
        (translate("order", "Bank and account"), row.bank),
        (translate("order", "Address and phone"), row.address),
        (translate("order", "Contact"), row.contact),
        (translate("order", "Amount"), money(row.paid_fen)),
        (translate("order", "Order no."), row.number),
    )
    pattern = translate("order", "{name}: {value}")
    return "\n".join(pattern.format(name=name, value=value) for name, value in parts if value)


def _columns(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    return (
        TableColumn("tick", "", CellKind.CHECK, 40),
        TableColumn(
            "number", translate("order", "Order no."), width=174, text=lambda r: r.number, lead=True
        ),
        TableColumn(
            "buyer",
            translate("order", "Buyer"),
            width=140,
            text=lambda row: row.buyer or UNKNOWN,
            stretch=True,
        ),
        TableColumn(
            "title",
            translate("order", "Invoice title"),
            width=200,
            text=lambda row: row.title or UNKNOWN,
            tooltip=block,
            stretch=True,
        ),
        TableColumn(
            "tax", translate("order", "Tax no."), width=178, text=lambda r: r.tax_id or UNKNOWN
        ),
        TableColumn(
            "amount",
            translate("order", "Amount (¥)"),
            CellKind.MONEY,
            104,
            lambda row: money(row.paid_fen),
            value=lambda row: row.paid_fen,
        ),
        TableColumn(
            "paid",
            translate("order", "Paid at"),
            CellKind.TIME,
            100,
            lambda row: moment(row.paid_at, now()),
            value=lambda row: row.paid_at,
        ),
        TableColumn(
            "done",
            translate("order", "Invoiced"),
            CellKind.TIME,
            100,
            lambda row: moment(row.invoiced_at, now()),
            value=lambda row: row.invoiced_at,
            visible=False,
        ),
        TableColumn(_COPY, "", CellKind.BUTTON, 120, lambda _: translate("order", "Copy")),
    )
