"""The strip of figures, each with its definition."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from seller_desk.services.today import Figures, Today
from seller_desk.views.formats import count, money, share
from seller_desk.views.widgets.card import KpiCard
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone


class FigureStrip(QWidget):
    """Six figures that orders can answer."""

    def __init__(self) -> None:
        super().__init__()
        self.paid = KpiCard(
            translate("home", "Paid today (yuan)"),
            translate("home", "Amount paid less refunds, of orders paid today and not closed"),
        )
        self.to_ship = KpiCard(
            translate("home", "Orders to ship"),
            translate("home", "Paid and not shipped; those with a refund asked for are left out"),
        )
        self.average = KpiCard(
            translate("home", "Per buyer, 30 days"),
            translate("home", "Paid amount of 30 days ÷ buyers who paid"),
        )
        self.again = KpiCard(
            translate("home", "Bought again, 30 days"),
            translate("home", "Buyers with two or more paid orders in 30 days ÷ buyers who paid"),
        )
        self.in_time = KpiCard(
            translate("home", "Shipped in time, 30 days"),
            translate(
                "home",
                "Orders shipped by their ship-by date ÷ orders whose outcome is known. The time of "
                "shipping is known for what was shipped here.",
            ),
        )
        self.refunds = KpiCard(
            translate("home", "Refunded, 30 days"),
            translate("home", "Refunded amount ÷ amount paid, of orders paid in 30 days"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card in self.cards:
            row.addWidget(card, 1)

    @property
    def cards(self) -> tuple[KpiCard, ...]:
        """From left to right."""
        return (self.paid, self.to_ship, self.average, self.again, self.in_time, self.refunds)

    def show_today(self, today: Today) -> None:
        """What the running clocks say."""
        due = today.radar.overdue + today.radar.due_today
        hint = counted(translate("home", "%n to ship today"), due)
        self.to_ship.show_figure(count(today.to_ship), hint=hint)

    def show_figures(self, figures: Figures) -> None:
        """What the last weeks say."""
        self._show_paid(figures)
        month, before = figures.month, figures.before
        buyers = counted(translate("home", "%n buyer(s)"), month.paying_buyers)
        average = None if month.average_spend_fen is None else round(month.average_spend_fen)
        self.average.show_figure(money(average), hint=buyers)
        self._show_share(self.again, month.repurchase_rate, before.repurchase_rate, good=1)
        self._show_share(self.refunds, month.refund_rate, before.refund_rate, good=-1)
        known = figures.punctuality.in_time + figures.punctuality.late
        late = translate("home", "{late} of {known} late").format(
            late=figures.punctuality.late, known=known
        )
        self.in_time.show_figure(
            share(figures.punctuality.share),
            hint=late if known else translate("home", "no ship times known"),
        )

    def _show_paid(self, figures: Figures) -> None:
        today = figures.days[-1]
        yesterday = figures.days[-2] if len(figures.days) > 1 else None
        was = money(yesterday.paid_fen) if yesterday else UNKNOWN
        self.paid.show_figure(
            money(today.paid_fen),
            hint=translate("home", "yesterday {amount}").format(amount=was),
            course=[day.paid_fen for day in figures.days],
        )

    def _show_share(
        self, card: KpiCard, value: float | None, before: float | None, *, good: int
    ) -> None:
        if value is None or before is None:
            card.show_figure(share(value))
            return
        change = (value - before) * 100
        tone = None
        if abs(change) >= 0.05:  # noqa: PLR2004  (less reads as 0.0)
            tone = Tone.SUCCESS if change * good > 0 else Tone.DANGER
        card.show_figure(
            share(value),
            delta=f"{abs(change):.1f}",
            rises=change > 0,
            tone=tone,
            hint=translate("home", "pt vs. 30 days before"),
        )
