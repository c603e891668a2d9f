"""The shop's coupons: what they were, what became of them."""

from array import array
from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from seller_desk.services.customer.coupons import CouponRow, CouponState
from seller_desk.services.exports.view import OutKind
from seller_desk.views.customer.coupon_forms import plain, tiers_words
from seller_desk.views.customer.coupon_results import CouponResultsCard
from seller_desk.views.formats import count, share
from seller_desk.views.seen import Values
from seller_desk.views.widgets.button import primary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.widgets.sorted_table import SortedTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.widgets.toggle_chip import ToggleChip
from seller_desk.views.wording import QT_TRANSLATE_NOOP, counted, translate
from seller_desk.words import Tone

_STATES = {
    CouponState.PLANNED: QT_TRANSLATE_NOOP("customer", "planned"),
    CouponState.RUNNING: QT_TRANSLATE_NOOP("customer", "running"),
    CouponState.ENDED: QT_TRANSLATE_NOOP("customer", "ended"),
}
_TONES = {
    CouponState.PLANNED: Tone.NEUTRAL,
    CouponState.RUNNING: Tone.SUCCESS,
    CouponState.ENDED: Tone.NEUTRAL,
}
_END, _TRY = "end", "try"
VALUES: Values = {
    "granted": (OutKind.COUNT, lambda row: row.granted),
    "used": (OutKind.COUNT, lambda row: row.used),
}
"""What goes out as a number."""


class CouponList(QWidget):
    """A table of coupons; a running one can be ended, each can be tried again.

    What the current one brought stands below.
    """

    end_asked = Signal(int)
    try_asked = Signal(object)
    """A CouponRow, to be looked at in the laboratory."""
    results_asked = Signal(object)
    """The CouponRow whose results are wanted."""
    draft_asked = Signal()
    """There is no coupon: one begins in the laboratory."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[int, CouponRow] = {}
        self._ending: frozenset[int] = frozenset()
        self.ending = ToggleChip(translate("customer", "Ending soon"), "clock-3", Tone.WARNING)
        self.ending.clicked.connect(self._narrow)
        self.table = SortedTable(_columns())
        self.table.fetch = lambda ids: [self._rows[one] for one in ids if one in self._rows]
        self.table.setAccessibleName(translate("customer", "Coupons"))
        self.table.cell_pressed.connect(self._press)
        self.table.activated_id.connect(lambda one: self.try_asked.emit(self._rows[one]))
        self.table.current_changed.connect(self._look_at)
        self.table.selection_changed.connect(self._show_ticked)
        self.results = CouponResultsCard()
        self._footer = TableFooter([self.ending])
        card = Card(margins=(0, 0, 0, 0))
        card.body.setSpacing(0)
        card.add(self.table, 1)
        card.add(self._footer)
        nothing = EmptyState(
            "ticket",
            translate("customer", "No coupon yet"),
            translate("customer", "Try a draft on real orders first, then make it"),
            actions=[primary(translate("customer", "Try a draft"), self.draft_asked.emit)],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(card)
        self._stack.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._stack, 1)
        column.addWidget(self.results)

    def show_rows(self, rows: Sequence[CouponRow], ending: Collection[int]) -> None:
        """Every coupon; the first is looked at until another is chosen."""
        self._rows = {row.id: row for row in rows}
        self._ending = frozenset(ending)
        self.ending.show_count(len(ending))
        self.ending.setVisible(bool(ending) or self.ending.isChecked())
        self._stack.setCurrentIndex(0 if rows else 1)
        self._narrow()

    def show_ending(self, *, only: bool) -> None:
        """Only those that end within the days of the setting, or all again."""
        self.ending.setChecked(only)
        self._narrow()

    def _narrow(self) -> None:
        only = self.ending.isChecked()
        ids = [one for one in self._rows if not only or one in self._ending]
        self.table.show_ids(array("q", ids))
        self.table.refresh_rows()
        self._footer.show_rows(counted(translate("customer", "%n coupon(s)"), len(ids)))
        current = self.table.current_id()
        if not ids:
            self.results.clear()
        elif current in ids:
            self._look_at(current)
        else:
            self.table.select_row(0)

    def _show_ticked(self) -> None:
        """How many coupons are ticked, and how many of them were given and used."""
        rows = self.table.fetch(self.table.selected_ids())
        said = counted(translate("customer", "%n ticked"), len(rows)) if rows else ""
        sums = translate("customer", "{given} given, {used} used").format(
            given=count(sum(row.granted for row in rows)), used=count(sum(row.used for row in rows))
        )
        self._footer.show_ticked(said, sums if rows else "")

    def _look_at(self, coupon: int | None) -> None:
        """Nobody waits for results that are out of sight."""
        if self.isVisible() and coupon in self._rows:
            self.results_asked.emit(self._rows[coupon])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_at(self.table.current_id())

    def _press(self, coupon: int, key: str) -> None:
        if key == _END:
            self.end_asked.emit(coupon)
        else:
            self.try_asked.emit(self._rows[coupon])


def _columns() -> Sequence[TableColumn]:
    end, again = translate("customer", "End it"), translate("customer", "Try it")
    return (
        TableColumn(
            "name",
            translate("customer", "Coupon"),
            width=160,
            text=lambda row: row.name,
            stretch=True,
            lead=True,
        ),
        TableColumn(
            "amounts",
            translate("customer", "Amounts"),
            width=190,
            text=_amounts,
            value=lambda row: row.reduction_fen,
        ),
        TableColumn(
            "tiers",
            translate("customer", "For"),
            width=170,
            text=lambda row: tiers_words(row.tiers),
            tooltip=lambda row: tiers_words(row.tiers),
        ),
        TableColumn(
            "days",
            translate("customer", "Days"),
            width=170,
            text=lambda row: f"{row.starts_on:%Y-%m-%d} – {row.ends_on:%m-%d}",
            value=lambda row: row.starts_on,
        ),
        TableColumn(
            "state",
            translate("customer", "State"),
            CellKind.PILL,
            width=90,
            text=lambda row: translate("customer", _STATES[row.state]),
            tone=lambda row: _TONES[row.state],
        ),
        TableColumn(
            "granted",
            translate("customer", "Given"),
            CellKind.COUNT,
            width=80,
            text=lambda row: count(row.granted),
            value=lambda row: row.granted,
        ),
        TableColumn(
            "used",
            translate("customer", "Used"),
            CellKind.COUNT,
            width=110,
            text=_used,
            value=lambda row: row.used,
        ),
        TableColumn(_TRY, "", CellKind.BUTTON, width=84, text=lambda _row: again),
        TableColumn(
            _END,
            "",
            CellKind.BUTTON,
            width=84,
            text=lambda row: "" if row.state is CouponState.ENDED else end,
            quiet=True,
        ),
    )


def _amounts(row: CouponRow) -> str:
    words = translate("customer", "¥{reduction} off from ¥{threshold}")
    return words.format(reduction=plain(row.reduction_fen), threshold=plain(row.threshold_fen))


def _used(row: CouponRow) -> str:
    if not row.granted:
        return count(row.used)
    return f"{count(row.used)} · {share(row.used / row.granted, 0)}"
