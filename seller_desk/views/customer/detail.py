"""What is known of one customer, beside the list."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from seller_desk.services.profiles import CustomerProfile, MonthAmount
from seller_desk.views import terms
from seller_desk.views.customer.contact import Contact
from seller_desk.views.formats import count, full_moment, yuan
from seller_desk.views.recent import order_entries
from seller_desk.views.widgets.button import link
from seller_desk.views.widgets.column_chart import Column, ColumnChart
from seller_desk.views.widgets.drawer import Drawer
from seller_desk.views.widgets.entry_rows import EntryRows
from seller_desk.views.widgets.facts import FactGrid
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone

_CHART_HEIGHT = 160


class CustomerDetail(Drawer):
    """Facts, a year of purchases, contact and the newest orders of the current customer."""

    orders_asked = Signal(int)
    """The id of the customer whose orders are wanted."""
    order_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._profile: CustomerProfile | None = None
        self.title = ElidedLabel(size="lg", strong=True)
        self._tier, self._silence = Pill(), Pill()
        self._facts = FactGrid()
        self._chart = ColumnChart(translate("customer", "Paid by month"), axis)
        self._chart.setFixedHeight(_CHART_HEIGHT)
        self.contact = Contact()
        self._note = label(role="secondary", wrap=True)
        self.recent = EntryRows(translate("customer", "Newest orders"))
        self.recent.chosen.connect(self._open_order)
        self.all_orders = link("", self._ask_orders)
        self._lay_out()

    def show_profile(self, profile: CustomerProfile, now: datetime) -> None:
        """Another customer."""
        self._profile = profile
        row = profile.card.row
        self.title.show_text(row.name or UNKNOWN)
        self._tier.show_pill(terms.tier(row.tier), terms.TIER_TONES[row.tier])
        self._silence.show_pill(*_silence(profile))
        self._facts.show_facts(_facts(profile))
        self._show_months(profile.months)
        self.contact.show_card(profile.card)
        self._note.setText(profile.card.note or "")
        self._note.setVisible(bool(profile.card.note))
        self.recent.show_rows(order_entries(profile.recent, now, buyers=False))
        self.all_orders.setText(
            counted(translate("customer", "See %n order(s)"), profile.order_count)
        )
        self.all_orders.setVisible(profile.order_count > 0)

    def _show_months(self, months: Sequence[MonthAmount]) -> None:
        columns = [
            Column(month.paid_fen, f"{month.first_day.month}", month_told(month))
            for month in months
        ]
        whole = yuan(sum(month.paid_fen for month in months))
        summary = translate("customer", "{amount} in twelve months").format(amount=whole)
        self._chart.show_columns(columns, summary)

    def _open_order(self, index: int) -> None:
        if self._profile is not None:
            self.order_asked.emit(self._profile.recent[index].id)

    def _ask_orders(self) -> None:
        if self._profile is not None:
            self.orders_asked.emit(self._profile.card.row.id)

    def _lay_out(self) -> None:
        self.head.addWidget(self.title, 1)
        pills = QHBoxLayout()
        pills.setSpacing(8)
        pills.addWidget(self._tier)
        pills.addWidget(self._silence)
        pills.addStretch(1)
        self.body.addLayout(pills)
        self.body.addWidget(self._facts)
        self.body.addWidget(label(translate("customer", "Paid by month (yuan)"), "section"))
        self.body.addWidget(self._chart)
        self.body.addWidget(self.contact)
        self.body.addWidget(self._note)
        line = QHBoxLayout()
        line.addWidget(label(translate("customer", "Newest orders"), "section"), 1)
        line.addWidget(self.all_orders)
        self.body.addLayout(line)
        self.body.addWidget(self.recent)


def axis(fen: float) -> str:
    """Yuan on an axis, without decimals."""
    return f"{fen / 100:,.0f}"


def month_told(month: MonthAmount) -> str:
    """One month in full."""
    return counted(translate("customer", "{month}: {amount}, %n order(s)"), month.orders).format(
        month=f"{month.first_day:%Y-%m}", amount=yuan(month.paid_fen)
    )


def _silence(profile: CustomerProfile) -> tuple[str, Tone, str]:
    days = profile.card.days_since
    if not profile.silent or days is None:
        return "", Tone.NEUTRAL, ""
    said = counted(translate("customer", "%n day(s) without an order"), days)
    return said, Tone.WARNING, "clock-3"


def _facts(profile: CustomerProfile) -> list[tuple[str, str]]:
    card, row = profile.card, profile.card.row
    gap = None if profile.gap_days is None else round(profile.gap_days)
    average = None if card.average_fen is None else round(card.average_fen)
    return [
        (translate("customer", "Login"), row.login or UNKNOWN),
        (translate("customer", "Region"), row.province or UNKNOWN),
        (translate("customer", "Paid"), yuan(row.paid_fen)),
        (translate("customer", "Paid orders"), count(row.orders)),
        (translate("customer", "Average order"), yuan(average)),
        (translate("customer", "Own rhythm"), _days(gap)),
        (translate("customer", "Since the last"), _days(card.days_since)),
        (translate("customer", "First purchase"), full_moment(row.first_at)),
        (translate("customer", "Last purchase"), full_moment(row.last_at)),
    ]


def _days(days: int | None) -> str:
    return UNKNOWN if days is None else counted(translate("customer", "%n day(s)"), days)
