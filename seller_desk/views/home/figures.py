"""The strip of figures, each with its definition."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from seller_desk.services.today import Figures, Today
from seller_desk.views.formats import count, money, share
from seller_desk.views.widgets.card import KpiCard
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone

_GAP = 12


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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._in_line = 0
        self._place(len(self.cards))

    @property
    def cards(self) -> tuple[KpiCard, ...]:
        """From left to right."""
        return (self.paid, self.to_ship, self.average, self.again, self.in_time, self.refunds)

    def minimumSizeHint(self) -> QSize:
        """In a narrow place it goes on in a second line."""
        widest = max(card.needed_width(short=False) for card in self.cards)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """All in one line, with short words where the whole ones need more than there is."""
        fits = {short: self._needed(short=short) <= self.width() for short in (False, True)}
        for card in self.cards:
            card.make_short(short=fits[True] and not fits[False])
        self._place(len(self.cards) if fits[True] else len(self.cards) // 2)

    def _needed(self, *, short: bool) -> int:
        return sum(card.needed_width(short=short) + _GAP for card in self.cards) - _GAP

    def _place(self, in_line: int) -> None:
        if in_line == self._in_line:
            return
        self._in_line = in_line
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // in_line, place % in_line)
        for column in range(len(self.cards)):
            self._grid.setColumnStretch(column, 1 if column < in_line else 0)
        self.updateGeometry()

    def show_today(self, today: Today) -> None:
        """What the running clocks say."""
        due = today.radar.overdue + today.radar.due_today
        hint = counted(translate("home", "%n to ship today"), due)
        self.to_ship.show_figure(count(today.to_ship), hint=hint)
        self._fit()

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
        self._fit()

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
            short=translate("home", "pt"),
        )
