"""The figures of a range: those that orders answer, and those that wait for traffic."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from seller_desk.services.data.report import Report
from seller_desk.views.formats import count, money, share
from seller_desk.views.widgets.card import KpiCard
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone

_VISIBLE = 0.05


class FigureStrip(QWidget):
    """Six cards; each says its definition as tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self.visitors = KpiCard(
            translate("data", "Visitors"),
            translate("data", "Sum of the daily visitors; comes with the shop's traffic sheet"),
        )
        self.conversion = KpiCard(
            translate("data", "Conversion"),
            translate("data", "Buyers who ordered ÷ visitors; comes with the shop's traffic sheet"),
        )
        self.paid = KpiCard(
            translate("data", "Paid (yuan)"),
            translate("data", "Amount paid less refunds, by the day of payment"),
        )
        self.average = KpiCard(
            translate("data", "Per buyer (yuan)"),
            translate("data", "Paid amount ÷ buyers who paid"),
        )
        self.again = KpiCard(
            translate("data", "Bought again"),
            translate("data", "Buyers with two or more paid orders ÷ buyers who paid"),
        )
        self.new = KpiCard(
            translate("data", "New buyers"),
            translate("data", "Buyers whose first paid order of all time lies here ÷ all who paid"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card in self.cards:
            row.addWidget(card, 1)
        for card in (self.visitors, self.conversion):
            card.show_figure(UNKNOWN, hint=translate("data", "needs the traffic sheet"))

    @property
    def cards(self) -> tuple[KpiCard, ...]:
        """From left to right."""
        return (self.paid, self.average, self.again, self.new, self.visitors, self.conversion)

    def show_report(self, report: Report) -> None:
        """The figures and how they changed."""
        now, before = report.now, report.before
        orders = counted(translate("data", "%n order(s)"), now.paid_orders)
        self._show(self.paid, money(now.paid_fen), _growth(now.paid_fen, before.paid_fen), orders)
        average = None if now.average_spend_fen is None else round(now.average_spend_fen)
        buyers = translate("data", "{count} buyers").format(count=count(now.paying_buyers))
        growth = _growth(now.average_spend_fen, before.average_spend_fen)
        self._show(self.average, money(average), growth, buyers)
        points = _points(now.repurchase_rate, before.repurchase_rate)
        self._show_share(self.again, now.repurchase_rate, points, good=1)
        self._show_share(self.new, now.new_share, _points(now.new_share, before.new_share), good=0)

    def _show(self, card: KpiCard, value: str, growth: float | None, hint: str) -> None:
        if growth is None or abs(growth) < _VISIBLE:
            card.show_figure(value, hint=hint)
            return
        tone = Tone.SUCCESS if growth > 0 else Tone.DANGER
        text = f"{abs(growth):.1f}%"
        card.show_figure(value, delta=text, rises=growth > 0, tone=tone, hint=hint)

    def _show_share(
        self, card: KpiCard, value: float | None, points: float | None, *, good: int
    ) -> None:
        if points is None or abs(points) < _VISIBLE:
            card.show_figure(share(value))
            return
        tone = None
        if good:
            tone = Tone.SUCCESS if points * good > 0 else Tone.DANGER
        card.show_figure(
            share(value),
            delta=f"{abs(points):.1f}",
            rises=points > 0,
            tone=tone,
            hint=translate("data", "points"),
        )


def _growth(value: float | None, before: float | None) -> float | None:
    """Per cent more or less; unknown beside nothing."""
    return None if value is None or not before else (value / before - 1) * 100


def _points(value: float | None, before: float | None) -> float | None:
    return None if value is None or before is None else (value - before) * 100
