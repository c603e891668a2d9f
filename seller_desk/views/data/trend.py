"""The trend: visitors and conversion, the amount, or ads, day by day, and the period before."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from seller_desk.services.data.measures import DayFigure, share
from seller_desk.services.overview import ShopLook
from seller_desk.views import formats
from seller_desk.views.charts.legend import Legend
from seller_desk.views.charts.picture import Picture
from seller_desk.views.charts.series import Line, Side, Stroke, as_rows
from seller_desk.views.charts.trend import TrendChart
from seller_desk.views.data.words import weekday_name
from seller_desk.views.formats import yuan
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import translate

TRAFFIC, AMOUNT, ADS = "traffic", "amount", "ads"


class TrendCard(Card):
    """One chart of three; a day opens its orders."""

    day_asked = Signal(object)

    def __init__(self) -> None:
        self.kinds = Segment(
            [
                SegmentOption(TRAFFIC, translate("data", "Visitors and conversion")),
                SegmentOption(AMOUNT, translate("data", "Amount")),
                SegmentOption(ADS, translate("data", "Ads")),
            ]
        )
        self.chart = TrendChart(translate("data", "Trend by day"))
        self.legend = Legend()
        self.picture = Picture(
            self.chart, translate("data", "trend"), self._rows, legend=self.legend
        )
        self.whole = button.icon_only(
            "rotate-ccw", translate("data", "Show all days"), self.chart.reset_zoom, small=True
        )
        super().__init__(
            translate("data", "Trend"),
            icon="chart-line",
            hint=translate("data", "a day opens its orders; Ctrl and wheel zoom"),
            actions=(self.kinds, self.whole, self.picture.button),
        )
        self._look: ShopLook | None = None
        self.add(self.legend)
        self.add(self.chart, 1)
        self.kinds.chosen.connect(self._draw)
        self.chart.chosen.connect(self._open)

    def show_look(self, look: ShopLook) -> None:
        """Another range."""
        self._look = look
        has_traffic = look.now.visitors is not None or look.before.visitors is not None
        self.kinds.offer((TRAFFIC, AMOUNT, ADS) if look.now.ad_spend_fen is not None
                         else (TRAFFIC, AMOUNT))  # fmt: skip
        if not has_traffic and self.kinds.current == TRAFFIC:
            self.kinds.choose(AMOUNT)
        self._draw()

    def _draw(self, _key: str = "") -> None:
        look = self._look
        if look is None:
            return
        days = look.now.by_day
        lines = {TRAFFIC: _traffic, AMOUNT: _amount, ADS: _ads}[self.kinds.current](look)
        self.legend.show_lines(lines)
        self.chart.show_lines(
            [f"{day.day:%m-%d}" for day in days],
            lines,
            lambda at: _day_name(days[at].day),
            _summary(look),
        )

    def _rows(self) -> Sequence[Sequence[str]]:
        return as_rows(self.chart.places, self.chart.lines)

    def _open(self, place: int) -> None:
        if self._look is not None:
            self.day_asked.emit(self._look.now.by_day[place].day)


def _day_name(day: date) -> str:
    return f"{day:%m-%d} {weekday_name(day.weekday())}"


def _summary(look: ShopLook) -> str:
    best = max(look.now.by_day, key=lambda day: day.paid_fen)
    said = translate("data", "{whole} together, the most on {day}: {amount}")
    return said.format(
        whole=yuan(look.now.paid_fen), day=f"{best.day:%m-%d}", amount=yuan(best.paid_fen)
    )


def _whole(value: float) -> str:
    return f"{value:,.0f}"


def _money(fen: float) -> str:
    return f"{fen / 100:,.0f}"


def _rate(part: float) -> str:
    return formats.share(part, 1) if part else "0"


def _rate_of(day: DayFigure) -> float | None:
    return share(day.ordering_buyers, day.visitors or 0)


def _values(days: Sequence[DayFigure], name: str) -> tuple[float | None, ...]:
    return tuple(getattr(day, name) for day in days)


def _before(look: ShopLook, name: str) -> Line:
    """The same figure, as many days earlier; days that a longer period has more of are left out."""
    count = len(look.now.by_day)
    values = _values(look.before.by_day, name)[-count:]
    said = _money if name.endswith("_fen") else _whole
    return Line(
        translate("data", "period before"),
        (*values, *([None] * (count - len(values)))),
        said,
        tint="chart.5",
        stroke=Stroke.DOTTED,
    )


def _traffic(look: ShopLook) -> list[Line]:
    days, bar = look.now.by_day, look.settings.benchmark_conversion
    lines = [
        Line(translate("data", "visitors (left)"), _values(days, "visitors"), _whole, filled=True),
        _before(look, "visitors"),
        Line(
            translate("data", "conversion (right)"),
            tuple(_rate_of(day) for day in days),
            _rate,
            tint="chart.2",
            side=Side.RIGHT,
            marked=True,
        ),
        Line(
            translate("data", "industry"),
            (bar,) * len(days),
            _rate,
            tint="neutral.solid",
            side=Side.RIGHT,
            stroke=Stroke.DASHED,
        ),
    ]
    return [line for line in lines if any(value is not None for value in line.values)]


def _amount(look: ShopLook) -> list[Line]:
    days = look.now.by_day
    return [
        Line(translate("data", "paid amount"), _values(days, "paid_fen"), _money, filled=True),
        _before(look, "paid_fen"),
    ]


def _ads(look: ShopLook) -> list[Line]:
    days = look.now.by_day
    costs = tuple(
        None if day.ad_spend_fen is None else share(day.ad_spend_fen, day.paid_orders)
        for day in days
    )
    return [
        Line(
            translate("data", "ad spend (left)"), _values(days, "ad_spend_fen"), _money, filled=True
        ),
        Line(
            translate("data", "cost per order (right)"),
            costs,
            _money,
            tint="chart.2",
            side=Side.RIGHT,
            marked=True,
        ),
    ]
