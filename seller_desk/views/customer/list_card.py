"""The list of customers as it is laid out: finding, narrowing, acts on many, rows, and ways on."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from seller_desk.services.customer.queries import CustomerSort
from seller_desk.views.customer.bulk import BulkActs
from seller_desk.views.customer.narrowing import Narrowing
from seller_desk.views.customer.table import columns
from seller_desk.views.formats import yuan
from seller_desk.views.widgets.button import icon_only, link, primary, secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.search_field import SearchField
from seller_desk.views.wording import counted, translate

if TYPE_CHECKING:
    from array import array


class CustomerList(QStackedWidget):
    """The table in its card, or why there is none."""

    tiers_asked = Signal()
    export_asked = Signal()
    clear_asked = Signal()
    import_asked = Signal()
    demo_asked = Signal()
    quotes_asked = Signal()
    coupons_asked = Signal()
    analysis_asked = Signal()

    def __init__(self, now: Callable[[], datetime], is_lapsed: Callable[[], bool]) -> None:
        super().__init__()
        self.table = RowTable(columns(now, is_lapsed), "row.two_line")
        self.table.setAccessibleName(translate("customer", "Customers"))
        self.table.show_sorts(((CustomerSort.PAID, True),))
        self.find_field = SearchField()
        self.find_field.setMinimumWidth(120)
        self.narrowing = Narrowing()
        self.bulk = BulkActs()
        self.export_button = secondary(
            translate("customer", "Export"), self.export_asked.emit, icon="upload", small=True
        )
        self.columns_button = icon_only(
            "columns-3",
            translate("customer", "Columns"),
            self._offer_columns,
            small=True,
            framed=True,
        )
        self.footer = TableFooter(self._further())
        self.no_result = self._make_no_result()
        self.empty = self._make_empty()
        self._inner = QStackedWidget()
        self._card = self._make_card()
        self.addWidget(self._card)
        self.addWidget(self.empty)

    def show_rows(self, ids: "array[int]", *, is_narrowed: bool) -> None:
        """The customers of the list; without any, what to do about it."""
        self.table.show_ids(ids)
        self._inner.setCurrentWidget(self._rows if ids else self.no_result)
        self.export_button.setEnabled(bool(ids))
        self.setCurrentWidget(self._card if ids or is_narrowed else self.empty)

    def show_ticked(self, people: int, paid_fen: int | None) -> None:
        """How many are ticked, and what they have bought."""
        said = counted(translate("customer", "%n ticked"), people) if people else ""
        total = "" if paid_fen is None or not people else yuan(paid_fen)
        self.footer.show_ticked(said, total)

    def _make_card(self) -> Card:
        card = Card(margins=(0, 0, 0, 0))
        card.body.setSpacing(0)
        card.body.addLayout(self._bar())
        card.body.addLayout(self._ways())
        self._rows = QWidget()
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.footer)
        self._inner.addWidget(self._rows)
        self._inner.addWidget(self.no_result)
        card.add(self._inner, 1)
        return card

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.find_field, 1)
        tiers = translate("customer", "Set tiers")
        row.addWidget(link(tiers, self.tiers_asked.emit, icon="sliders-horizontal"))
        row.addWidget(self.export_button)
        row.addWidget(self.columns_button)
        return row

    def _offer_columns(self) -> None:
        anchor = self.columns_button
        self.table.columns_menu().popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def _ways(self) -> QVBoxLayout:
        """What narrows the list, and what is done with many."""
        row = QVBoxLayout()
        row.setContentsMargins(12, 6, 8, 6)
        self.narrowing.addWidget(self.bulk)
        row.addLayout(self.narrowing)
        return row

    def _further(self) -> Sequence[QWidget]:
        """On to what else there is of customers."""
        return (
            link(translate("customer", "Quotes"), self.quotes_asked.emit, icon="file-text"),
            link(translate("customer", "Coupons"), self.coupons_asked.emit, icon="ticket"),
            link(translate("customer", "Analysis"), self.analysis_asked.emit, icon="chart-column"),
        )

    def _make_no_result(self) -> EmptyState:
        return EmptyState(
            "search-x",
            translate("customer", "No customer fits"),
            translate("customer", "Look for a part of the name, login or phone"),
            actions=[secondary(translate("customer", "Clear filters"), self.clear_asked.emit)],
        )

    def _make_empty(self) -> EmptyState:
        return EmptyState(
            "users",
            translate("customer", "No customers yet"),
            translate("customer", "They come with the first order sheet"),
            actions=[
                primary(translate("customer", "Import files"), self.import_asked.emit),
                secondary(translate("customer", "Try the demo shop"), self.demo_asked.emit),
            ],
        )
