"""Prices of many products changed at once: by how much, what each would be, then all together."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout

from seller_desk.errors import DeskError
from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.product.repricing import Repriced
from seller_desk.services.product.tiers import ChangeBy, PriceChange, Rounding, margin
from seller_desk.views.formats import money, share
from seller_desk.views.product.editor_numbers import MoneyEdit
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import ElidedLabel, label, set_tone
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, counted, say, translate
from seller_desk.words import Tone

WAIT_MS = 150
_MORE, _LESS = "more", "less"
_PERCENT_STEP = 10
"""Hundredths of a percent, as the field has them, are ten of the thousandths of a change."""


class PricesPanel(QFrame):
    """What-if never writes: the preview is asked for, the button writes all of it."""

    planned = Signal(object)
    """A `PriceChange` whose effect is to be shown."""
    confirmed = Signal(object)
    """The `PriceChange` to carry out."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._plans: dict[int, Repriced] = {}
        self.title = ElidedLabel(translate("product", "Change prices"), size="lg", strong=True)
        self.way = Segment(
            [
                SegmentOption(_LESS, translate("product", "Lower")),
                SegmentOption(_MORE, translate("product", "Raise")),
            ]
        )
        self.by = Segment(
            [
                SegmentOption(ChangeBy.AMOUNT, translate("product", "by yuan")),
                SegmentOption(ChangeBy.PERCENT, translate("product", "by percent")),
            ]
        )
        self.amount = MoneyEdit()
        self.rounding = QComboBox()
        for step, said in (
            (Rounding.FEN, translate("product", "to the fen")),
            (Rounding.JIAO, translate("product", "to the jiao")),
            (Rounding.YUAN, translate("product", "to the yuan")),
        ):
            self.rounding.addItem(said, step)
        self.table = RowTable(_columns(), "row.two_line")
        self.table.fetch = self._fetch
        self.table.setAccessibleName(translate("product", "Prices before and after"))
        self.summary = label(role="secondary", wrap=True)
        self.write = button.primary("", self._confirm, icon="check")
        self.cancel = button.secondary(
            translate("product", "Leave prices as they are"), self.left.emit
        )
        self._later = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._later.timeout.connect(self._plan)
        self._lay_out()
        self._connect()

    @property
    def change(self) -> PriceChange:
        """The change as it is entered."""
        by = ChangeBy(self.by.current)
        amount = self.amount.number or 0
        if by is ChangeBy.PERCENT:
            amount //= _PERCENT_STEP
        signed = amount if self.way.current == _MORE else -amount
        return PriceChange(by, signed, Rounding(self.rounding.currentData()))

    def begin(self) -> None:
        """An empty form."""
        self.amount.show_number(None)
        self.amount.setFocus()
        self._plan()

    def show_plans(self, plans: Sequence[Repriced]) -> None:
        """What a change would do."""
        self._plans = {plan.product_id: plan for plan in plans}
        problems_first = sorted(plans, key=lambda plan: not plan.problems)
        self.table.show_ids([plan.product_id for plan in problems_first])
        self.table.refresh_rows()
        changed = sum(plan.is_changed for plan in plans)
        below = sum(plan.is_below_cost for plan in plans if plan.is_changed)
        stay = sum(bool(plan.problems) for plan in plans)
        parts = [counted(translate("product", "%n product(s) chosen"), len(plans))]
        if stay:
            parts.append(counted(translate("product", "%n left as before"), stay))
        if below:
            parts.append(counted(translate("product", "%n would sell below cost"), below))
        self.summary.setText(" · ".join(parts))
        set_tone(self.summary, Tone.DANGER if below or stay else None)
        self.write.setText(counted(translate("product", "Change prices of %n"), changed))
        self.write.setEnabled(changed > 0)

    def point_out(self, error: DeskError) -> None:
        """Why nothing was changed."""
        self.summary.setText(say(error.first))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _fetch(self, ids: Sequence[int]) -> Sequence[Repriced]:
        return [self._plans[product] for product in ids if product in self._plans]

    def _plan(self) -> None:
        self._later.stop()
        self.planned.emit(self.change)

    def _confirm(self) -> None:
        self.confirmed.emit(self.change)

    def _connect(self) -> None:
        self.amount.textChanged.connect(self._later.start)
        self.amount.returnPressed.connect(self._plan)
        self.rounding.activated.connect(self._plan)
        self.way.chosen.connect(self._plan)
        self.by.chosen.connect(self._plan)

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("role", "cardhead")
        head.setMinimumHeight(48)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.title, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.write)
        self.amount.setMaximumWidth(110)
        fields = QHBoxLayout()
        fields.setContentsMargins(16, 12, 16, 10)
        fields.setSpacing(10)
        fields.addWidget(Field(translate("product", "Direction"), self.way))
        fields.addWidget(Field(translate("product", "How much"), self.amount))
        fields.addWidget(Field(translate("product", "Unit of it"), self.by))
        fields.addWidget(Field(translate("product", "Rounded"), self.rounding))
        fields.addStretch(1)
        list_ = Card(margins=(0, 0, 0, 0))
        list_.add(self.table, 1)
        below = QVBoxLayout()
        below.setContentsMargins(16, 0, 16, 14)
        below.setSpacing(8)
        below.addWidget(list_, 1)
        below.addWidget(self.summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(fields)
        column.addLayout(below, 1)


def _columns() -> Sequence[TableColumn]:
    return (
        TableColumn(
            "product",
            translate("product", "Product"),
            CellKind.TWO_LINE,
            width=150,
            text=lambda plan: plan.before.title,
            secondary=lambda plan: plan.before.code or "",
            tooltip=lambda plan: plan.before.title,
            stretch=True,
            lead=True,
        ),
        TableColumn(
            "prices",
            translate("product", "Prices (yuan)"),
            CellKind.TWO_LINE,
            width=230,
            text=lambda plan: _ladder(plan.after) if plan.is_changed else _ladder(plan.before),
            secondary=lambda plan: _before(plan) if plan.is_changed else "",
            tooltip=lambda plan: f"{_ladder(plan.before)} → {_ladder(plan.after)}",
        ),
        TableColumn(
            "left",
            translate("product", "Margin"),
            width=170,
            text=_left,
            tone=lambda plan: Tone.DANGER if plan.problems or plan.is_below_cost else None,
            tooltip=lambda plan: say(plan.problems[0]) if plan.problems else "",
        ),
    )


def _ladder(draft: ProductDraft) -> str:
    prices = [tier.price_fen for tier in draft.tiers]
    prices = prices or sorted({sku.price_fen for sku in draft.skus if sku.price_fen})
    return " / ".join(money(price) for price in prices) or UNKNOWN


def _before(plan: Repriced) -> str:
    return translate("product", "was {prices}").format(prices=_ladder(plan.before))


def _left(plan: Repriced) -> str:
    """What is left at the lowest price; for one that cannot be changed, why not."""
    if plan.problems:
        return say(plan.problems[0])
    lowest = plan.after.lowest_fen
    return UNKNOWN if lowest is None else share(margin(lowest, plan.after.cost_fen))
