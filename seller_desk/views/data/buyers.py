"""The customers' page: who is new, who comes back, how much hangs on few."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from seller_desk.services.data.buyers import MONTHS, Cohort
from seller_desk.services.data.courses import Stretch
from seller_desk.services.overview import BuyerLook
from seller_desk.views import formats
from seller_desk.views.charts.grid import Cell, GridChart
from seller_desk.views.charts.picture import Picture
from seller_desk.views.data.bench import BenchStrip, Shown
from seller_desk.views.data.best_card import BestCard
from seller_desk.views.data.changes import grown, moved
from seller_desk.views.data.figures import course_card, drawn, new_share
from seller_desk.views.data.tier_card import TierCard
from seller_desk.views.formats import count
from seller_desk.views.theme import theme
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.column_chart import Column, ColumnChart
from seller_desk.views.wording import UNKNOWN, counted, translate

ALL, AGAIN, NEW = "buyers", "again", "new"
_NARROW = 1000
_LEAST = (312, 250)


class BuyersView(QScrollArea):
    """What is known of the buyers of a range."""

    rows_asked = Signal(str)
    tier_asked = Signal(object)
    customer_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.buyers = course_card(translate("data", "Buyers"), "paying_buyers")
        self.new = course_card(translate("data", "New buyers"), "new_share")
        self.again = course_card(translate("data", "Bought again"), "repurchase_rate")
        self.often = course_card(translate("data", "Orders per buyer"), "purchase_frequency")
        self.tiers = TierCard()
        self.frequency = _Frequency()
        self.cohorts = _Cohorts()
        self.best = BestCard()
        self._rows = [QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2)]
        self._lay_out()
        for card, key in (
            (self.buyers, ALL),
            (self.new, NEW),
            (self.again, AGAIN),
            (self.often, ALL),
        ):
            card.opened.connect(lambda key=key: self.rows_asked.emit(key))
        self.tiers.tier_asked.connect(self.tier_asked)
        self.best.customer_asked.connect(self.customer_asked)

    def show_look(self, look: BuyerLook) -> None:
        """Another range."""
        now, before = look.now, look.before
        self.buyers.show_figure(
            grown(
                count(now.paying_buyers),
                now.paying_buyers,
                before.paying_buyers,
                count(before.paying_buyers),
            )
        )
        self.new.show_figure(new_share(look))
        self.again.show_figure(moved(now.repurchase_rate, before.repurchase_rate))
        self.often.show_figure(_often(look))
        self.tiers.show_look(look)
        self.frequency.show_look(look)
        self.cohorts.show_cohorts(look.cohorts)
        self.best.show_look(look)

    def show_courses(self, stretches: Sequence[Stretch]) -> None:
        """How the figures went, which takes longer to find out."""
        self.buyers.show_course([float(one.buyers) for one in stretches])
        self.new.show_course(drawn(one.new_share for one in stretches))
        self.again.show_course(drawn(one.repurchase_rate for one in stretches))
        self.often.show_course(drawn(one.purchase_frequency for one in stretches))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = self.width() < theme().scaled(_NARROW)
        for row in self._rows:
            row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _lay_out(self) -> None:
        pairs = ((self.tiers, self.frequency), (self.cohorts, self.best))
        for row, cards, least in zip(self._rows, pairs, _LEAST, strict=True):
            row.setSpacing(12)
            for card in cards:
                card.setMinimumHeight(least)
                row.addWidget(card, 1)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(12)
        column.addWidget(BenchStrip((self.buyers, self.new, self.again, self.often)))
        for row in self._rows:
            column.addLayout(row, 1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)


class _Frequency(Card):
    """How many buyers have one order, two, and so on."""

    def __init__(self) -> None:
        self.chart = ColumnChart(translate("data", "Buyers by number of orders"), _whole)
        self._picture = Picture(self.chart, translate("data", "frequency"), self._data)
        super().__init__(
            translate("data", "How often they buy"),
            icon="repeat",
            actions=(self._picture.button,),
        )
        self._columns: Sequence[Column] = ()
        self.add(self.chart, 1)

    def show_look(self, look: BuyerLook) -> None:
        """Another range."""
        names = ("1", "2", "3", "4", "5+")
        self._columns = [
            Column(
                buyers,
                counted(translate("data", "{times} order(s)"), at + 1).format(times=names[at]),
                translate("data", "{times}: {buyers} buyers, before {before}").format(
                    times=names[at], buyers=buyers, before=look.frequencies_before[at]
                ),
            )
            for at, buyers in enumerate(look.frequencies)
        ]
        often = look.now.purchase_frequency
        hint = UNKNOWN if often is None else f"{often:.2f}"
        self.show_hint(translate("data", "{count} orders per buyer").format(count=hint))
        self.chart.show_columns(self._columns, "; ".join(one.told for one in self._columns))

    def _data(self) -> Sequence[Sequence[str]]:
        return [["", ""], *([one.label, f"{one.value:g}"] for one in self._columns)]


class _Cohorts(Card):
    """Of those who first bought in a month: how many bought in each month since."""

    def __init__(self) -> None:
        self.grid = GridChart(translate("data", "Retention by month of the first purchase"))
        self._picture = Picture(self.grid, translate("data", "cohorts"), self._data)
        super().__init__(
            translate("data", "Who comes back"),
            icon="undo-2",
            hint=translate("data", "by the month of the first purchase"),
            actions=(self._picture.button,),
        )
        self._cohorts: Sequence[Cohort] = ()
        self.add(self.grid, 1)

    def show_cohorts(self, cohorts: Sequence[Cohort]) -> None:
        """Other months."""
        self._cohorts = cohorts
        rows = [f"{one.month:%Y-%m} · {one.size}" for one in cohorts]
        columns = [translate("data", "first") if at == 0 else f"+{at}" for at in range(MONTHS)]
        cells = [[_cohort_cell(one, month) for month in range(len(one.buyers))] for one in cohorts]
        told = translate("data", "{months} months of newcomers").format(months=len(cohorts))
        self.grid.show_cells(rows, columns, cells, told)

    def _data(self) -> Sequence[Sequence[str]]:
        head = ["", *(f"+{at}" for at in range(MONTHS))]
        return [head, *([f"{one.month:%Y-%m}", *map(str, one.buyers)] for one in self._cohorts)]


def _cohort_cell(one: Cohort, month: int) -> Cell:
    part = one.kept(month)
    told = translate("data", "{month}: {kept} of {size} bought after {later} month(s)").format(
        month=f"{one.month:%Y-%m}", kept=one.buyers[month], size=one.size, later=month
    )
    return Cell(part, formats.share(part, 0), told)


def _often(look: BuyerLook) -> Shown:
    now, before = look.now.purchase_frequency, look.before.purchase_frequency
    return grown(
        UNKNOWN if now is None else f"{now:.2f}",
        now,
        before,
        UNKNOWN if before is None else f"{before:.2f}",
    )


def _whole(value: float) -> str:
    return f"{value:,.0f}"
