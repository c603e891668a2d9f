"""The list of quotes: the newest version of each."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from seller_desk.services.customer.quote_queries import WinRate
from seller_desk.services.exports.view import OutKind
from seller_desk.views import terms
from seller_desk.views.formats import count, money, share, yuan
from seller_desk.views.notices import Notices
from seller_desk.views.saved_lists import SavedChip
from seller_desk.views.seen import Values
from seller_desk.views.widgets.button import primary, secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.flow import FlowLayout
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.sorted_table import SortedTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.widgets.toggle_chip import ToggleChip
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import QuoteState, Tone

ALL = "all"
_REASONS = 3
VALUES: Values = {
    "version": (OutKind.COUNT, lambda row: row.version),
    "quoted_on": (OutKind.DATE, lambda row: date.fromisoformat(row.quoted_on)),
    "valid_until": (OutKind.DATE, lambda row: date.fromisoformat(row.valid_until)),
    "total": (OutKind.MONEY, lambda row: row.total_fen),
}
"""What goes out as a number or a day."""


class QuoteList(QWidget):
    """Quotes by their state, those that end soon, and how many are won."""

    state_chosen = Signal(str)
    ending_turned = Signal(bool)
    export_asked = Signal()
    customers_asked = Signal()
    """There is no quote: one begins with a customer."""

    def __init__(self) -> None:
        super().__init__()
        self.states = Segment(
            [
                SegmentOption(ALL, translate("customer", "All")),
                *(SegmentOption(state.value, terms.quote(state)) for state in QuoteState),
            ]
        )
        self.ending = ToggleChip(translate("customer", "Ending soon"), "clock-3", Tone.WARNING)
        self.views = SavedChip()
        self.table = SortedTable(_columns())
        self.table.setAccessibleName(translate("customer", "Quotes"))
        self.export_button = secondary(
            translate("customer", "Export"), self.export_asked.emit, icon="upload", small=True
        )
        self.notices = Notices()
        self.footer = TableFooter()
        self._won = ElidedLabel(size="sm", tint="text.secondary")
        self._of = label(role="strong")
        self.states.chosen.connect(self.state_chosen)
        self.ending.clicked.connect(self.ending_turned)
        self.table.selection_changed.connect(self._show_ticked)
        self._lay_out()

    def show_ids(self, ids: Sequence[int]) -> None:
        """Other quotes."""
        self.table.show_ids(ids)
        self.export_button.setEnabled(bool(ids))
        self._stack.setCurrentWidget(self._card if ids else self._empty)
        self.footer.show_rows(counted(translate("customer", "%n quote(s)"), len(ids)))

    def _show_ticked(self) -> None:
        """How many quotes are ticked, and what they come to."""
        rows = self.table.fetch(self.table.selected_ids())
        said = counted(translate("customer", "%n ticked"), len(rows)) if rows else ""
        self.footer.show_ticked(said, yuan(sum(row.total_fen for row in rows)) if rows else "")

    def show_customer(self, name: str) -> None:
        """Whose quotes they are; empty for everybody's."""
        told = translate("customer", "Quotes of {customer}").format(customer=name)
        self._of.setText(told if name else "")
        self._of.setVisible(bool(name))

    def show_counts(self, counts: Mapping[str, int], ending: int) -> None:
        """How many there are of each state, and how many end soon."""
        self.states.show_counts(counts)
        self.ending.show_count(ending)

    def show_won(self, rate: WinRate, since: datetime) -> None:
        """How many of the quotes lately were won, and why others were not."""
        told = translate("customer", "Since {day}: {issued} issued, {won} won ({share})").format(
            day=f"{since:%m-%d}",
            issued=count(rate.issued),
            won=count(rate.won),
            share=share(rate.share, 0),
        )
        if rate.reasons:
            named = [f"{reason} × {count(number)}" for reason, number in rate.reasons[:_REASONS]]
            lost = translate("customer", "{told} · {lost} lost: {reasons}")
            reasons = translate("customer", ", ").join(named)
            told = lost.format(told=told, lost=count(rate.lost), reasons=reasons)
        self._won.show_text(told, "text.secondary")
        self._won.setVisible(rate.issued > 0)

    def _lay_out(self) -> None:
        self._card = Card(margins=(0, 0, 0, 0))
        self._card.body.setSpacing(0)
        self._card.add(self.table, 1)
        self._card.add(self.footer)
        self._empty = EmptyState(
            "file-text",
            translate("customer", "No quotes here"),
            translate("customer", "Choose a customer in the list and make a quote"),
            actions=[primary(translate("customer", "To the customers"), self.customers_asked.emit)],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._card)
        self._stack.addWidget(self._empty)
        narrowing = FlowLayout()
        for widget in (self._of, self.states, self.ending, self.views):
            narrowing.addWidget(widget)
        bar = QHBoxLayout()
        bar.setSpacing(10)
        bar.addLayout(narrowing, 1)
        bar.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(bar)
        column.addWidget(self._won)
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        self.show_customer("")


def _columns() -> Sequence[TableColumn]:
    return (
        TableColumn(
            "number",
            translate("customer", "Number"),
            width=150,
            whole=("QT20261123001",),
            text=lambda row: row.number,
            lead=True,
        ),
        TableColumn(
            "version",
            translate("customer", "Version"),
            CellKind.COUNT,
            width=64,
            whole=(),
            text=lambda row: str(row.version),
            value=lambda row: row.version,
        ),
        TableColumn(
            "customer",
            translate("customer", "Customer"),
            width=200,
            text=lambda row: row.customer or UNKNOWN,
            stretch=True,
        ),
        TableColumn(
            "state",
            translate("customer", "Stage"),
            CellKind.PILL,
            width=90,
            whole=[terms.quote(state) for state in QuoteState],
            text=lambda row: terms.quote(row.state),
            tone=lambda row: terms.QUOTE_TONES[row.state],
        ),
        TableColumn(
            "quoted_on",
            translate("customer", "Date"),
            CellKind.TIME,
            width=92,
            whole=("2026-11-23",),
            text=lambda row: row.quoted_on,
            value=lambda row: row.quoted_on,
        ),
        TableColumn(
            "valid_until",
            translate("customer", "Valid until"),
            CellKind.TIME,
            width=92,
            whole=("2026-11-23",),
            text=lambda row: row.valid_until,
            value=lambda row: row.valid_until,
        ),
        TableColumn(
            "total",
            translate("customer", "Total (yuan)"),
            CellKind.MONEY,
            width=120,
            whole=("1,234,567.00",),
            text=lambda row: money(row.total_fen),
            value=lambda row: row.total_fen,
        ),
        TableColumn(
            "reason",
            translate("customer", "Reason"),
            width=180,
            text=lambda row: row.reason or "",
            tooltip=lambda row: row.reason or "",
            stretch=True,
        ),
    )
