"""What the replay says: the verdict, five numbers, the chart, each tier, the orders behind it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.services.customer.coupon_draft import CouponDraft
from seller_desk.services.laboratory import FEW_ORDERS, NEAR, Outcome, Point, Replay
from seller_desk.views.customer.coupon_forms import tiers_words
from seller_desk.views.customer.lab_numbers import LabNumbers
from seller_desk.views.customer.lab_tables import LabTables, lost
from seller_desk.views.customer.threshold_chart import ThresholdChart
from seller_desk.views.customer.tier_outcomes import TierOutcomes, margins
from seller_desk.views.formats import count, money, share
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.beside import Beside
from seller_desk.views.widgets.button import secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tier, Tone

EXTRAS = {"none": 0.0, "one": 0.1, "three": 0.3}
"""How many more orders come for each that qualifies."""
_USUAL = "one"
_MUCH = 0.5
_ENOUGH_PERCENT = 80


class LabResults(QWidget):
    """Shows a replay; old numbers stay until the new ones are there."""

    extra_chosen = Signal()
    threshold_chosen = Signal(int)
    only_asked = Signal(object)
    """Only for this tier."""
    order_asked = Signal(int)
    customers_asked = Signal(object)
    """Customers by their ids."""

    def __init__(self) -> None:
        super().__init__()
        self._advised = Tier.REGULAR
        self._narrow = secondary("", self._ask_only, small=True)
        self.banner = Banner(Tone.WARNING, "", icon="users", actions=[self._narrow])
        self.banner.hide()
        self._numbers = LabNumbers()
        self.numbers = self._numbers.tiles
        self.chart = ThresholdChart()
        self.extra = Segment(
            [
                SegmentOption("none", translate("customer", "No more orders"), spare=True),
                SegmentOption("one", translate("customer", "+1 in 10")),
                SegmentOption("three", translate("customer", "+3 in 10")),
            ]
        )
        self.extra.choose(_USUAL)
        self._few = label(role="secondary", wrap=True)
        self._strength = label(role="axis", wrap=True)
        self._few.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.tiers = TierOutcomes()
        self.tables = LabTables()
        self._lay_out()
        self._connect()

    @property
    def extra_share(self) -> float:
        """The assumption of the chart."""
        return EXTRAS[self.extra.current]

    def show_replay(self, found: Replay, points: Sequence[Point]) -> None:
        """Another draft was tried."""
        self._show_verdict(found)
        self._show_numbers(found)
        self._show_chart(found, points)
        self.tiers.show_replay(found)
        self.tables.show_replay(found)

    def show_nothing(self) -> None:
        """The draft makes no sense: nothing is known of it, and no old number stays."""
        self.banner.hide()
        for tile, title in zip(self.numbers, _titles(), strict=True):
            tile.show_number(title, UNKNOWN, "", None)
        self._numbers.fit()
        self.chart.hide()
        self._few.show()
        self._few.setText(
            translate("customer", "Put the draft right, then its answer stands here again")
        )
        self._strength.setText("")
        self.tiers.show_nothing()
        self.tables.show_nothing()

    def _show_verdict(self, found: Replay) -> None:
        """The banner appears when all tiers may have it, or key customers take most of it."""
        key, whole = found.by_tier[Tier.KEY], found.whole
        part = key.cost_fen / whole.cost_fen if whole.cost_fen else 0.0
        shown = bool(whole.orders) and (found.draft.is_open_to_all or part > _MUCH)
        self.banner.setVisible(shown)
        if not shown:
            return
        regular = found.by_tier[Tier.REGULAR]
        title = (
            translate("customer", "Open to all tiers")
            if found.draft.is_open_to_all
            else translate("customer", "Key customers take most of it")
        )
        words = translate(
            "customer",
            "Key customers take {share} of the money, and they order without a coupon. For regular "
            "customers alone it costs ¥{less} less.",
        )
        less = money(whole.cost_fen - regular.cost_fen)
        self.banner.show_text(
            Tone.WARNING, title, detail=words.format(share=share(part, 0), less=less), icon="users"
        )
        self._narrow.setText(translate("customer", "Regular customers only"))

    def _show_numbers(self, found: Replay) -> None:
        whole = found.whole
        facts = (
            (count(whole.orders), _of_all(found), None),
            (money(whole.cost_fen), _of_sales(whole), None),
            margins(whole),
            (count(len(found.losses)), lost(found), Tone.DANGER if found.losses else None),
            (
                count(len(found.near)),
                translate("customer", "up to {share} short").format(share=share(NEAR, 0)),
                None,
            ),
        )
        for tile, title, fact in zip(self.numbers, _titles(), facts, strict=True):
            tile.show_number(title, *fact)
        self._numbers.fit()

    def _show_chart(self, found: Replay, points: Sequence[Point]) -> None:
        draft = found.draft
        self._strength.setText(_strength(draft))
        self.chart.setVisible(bool(points))
        self._few.setVisible(not points)
        chosen = "" if draft.is_open_to_all else tiers_words(draft.tiers)
        self.chart.show_points(points, draft.threshold_fen, chosen)
        if found.is_few:
            words = translate(
                "customer", "Too few orders: {orders} in the days looked at, {least} are needed"
            )
            self._few.setText(words.format(orders=count(found.orders), least=FEW_ORDERS))
        else:
            words = translate(
                "customer",
                "Too many goods without a cost price: below {share} no margin is claimed. Enter "
                "costs in the product sheet.",
            )
            self._few.setText(words.format(share=f"{_ENOUGH_PERCENT}%"))

    def _ask_only(self) -> None:
        self.only_asked.emit(self._advised)

    def _connect(self) -> None:
        self.tables.order_asked.connect(self.order_asked)
        self.tables.customers_asked.connect(self.customers_asked)
        self.extra.chosen.connect(self.extra_chosen)
        self.chart.chosen.connect(self.threshold_chosen)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.banner)
        column.addWidget(self._numbers)
        column.addWidget(Beside((self._make_chart_card(), 5), (self._make_tier_card(), 3)), 3)
        column.addWidget(self.tables, 2)

    def _make_chart_card(self) -> Card:
        self._chart_card = Card(
            translate("customer", "Another threshold"),
            icon="chart-line",
            actions=[self.extra],
        )
        self._chart_card.add(self.chart, 1)
        self._chart_card.add(self._few, 1)
        self._chart_card.add(self._strength)
        return self._chart_card

    def _make_tier_card(self) -> Card:
        card = Card(translate("customer", "By tier"), icon="layers", margins=(14, 6, 14, 10))
        card.add(self.tiers, 1)
        return card


def _titles() -> tuple[str, ...]:
    """What the five numbers are."""
    return (
        translate("customer", "Could use it"),
        translate("customer", "Its cost (yuan)"),
        translate("customer", "Margin of these orders"),
        translate("customer", "Turn loss-making"),
        translate("customer", "Just below it"),
    )


def _of_all(found: Replay) -> str:
    if not found.orders:
        return translate("customer", "no paid order")
    part = share(found.whole.orders / found.orders)
    said = translate("customer", "{share} of {orders} orders")
    return said.format(share=part, orders=count(found.orders))


def _of_sales(whole: Outcome) -> str:
    if whole.cost_share is None:
        return ""
    return translate("customer", "{share} of sales").format(share=share(whole.cost_share))


def _strength(draft: CouponDraft) -> str:
    """What the chart says, and of which coupons."""
    told = translate("customer", "Net effect = margin of the further orders − what it takes off")
    stays = translate("customer", "strength stays {share}").format(share=share(draft.strength))
    return f"{told} · {stays}"


def replayed(found: Replay, since: datetime, until: datetime) -> str:
    """Which orders were replayed, for the line below the page."""
    words = translate(
        "customer",
        "Replayed: {since} – {until}, {orders} paid orders, cost prices of today, limits per "
        "customer not applied",
    )
    return words.format(
        since=f"{since:%Y-%m-%d}", until=f"{until:%m-%d}", orders=count(found.orders)
    )
