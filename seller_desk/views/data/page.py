"""The data tab: what the orders say of the shop; what only traffic can say is named as missing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desk.services.data.queries import DayAmount
from seller_desk.services.data.ranges import Range, last_days
from seller_desk.services.data.report import Report, report
from seller_desk.services.order.filters import OrderFilter, SortKey
from seller_desk.views.data.figures import FigureStrip
from seller_desk.views.data.parts import ProductCard, RegionCard
from seller_desk.views.desk import Desk, Task
from seller_desk.views.formats import yuan
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.button import primary, secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.column_chart import Column, ColumnChart
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone

_SPANS = (7, 30, 90)
_NARROW = 1000


class DataPage(QWidget):
    """Figures, paid amount by day, regions and products of the last days."""

    status_changed = Signal(str)
    orders_asked = Signal(object)
    import_asked = Signal()
    demo_asked = Signal()

    def __init__(self, desk: Desk, preferences: Preferences) -> None:
        super().__init__()
        self.status = ""
        self._desk = desk
        self._within = last_days(desk.now(), _SPANS[1])
        self._days: Sequence[DayAmount] = ()
        self._asked: Task[Report | None] | None = None
        self.spans = Segment(
            [
                SegmentOption(f"{days}", counted(translate("data", "%n day(s)"), days))
                for days in _SPANS
            ]
        )
        self.spans.choose(f"{_SPANS[1]}")
        self._range = label(role="secondary")
        self.figures = FigureStrip()
        self.days = ColumnChart(translate("data", "Paid amount by day"), _axis)
        self.regions, self.products = RegionCard(), ProductCard()
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read again."""
        self._within = last_days(self._desk.now(), int(self.spans.current))
        asked = self._desk.ask(report, self._within)
        self._asked = asked.then(self._show).replaces(self._asked)

    def tick(self) -> None:
        """A new day has another yesterday."""
        if last_days(self._desk.now(), self._within.days) != self._within:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = self.width() < _NARROW
        self._two.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _show(self, found: Report | None) -> None:
        if found is None:
            self._stack.setCurrentWidget(self._empty)
            self._tell(translate("data", "No orders yet"))
            return
        self._stack.setCurrentWidget(self._full)
        self._range.setText(_said(self._within))
        self.figures.show_report(found)
        self._show_days(found.now.days)
        self.regions.show_regions(found.now.regions)
        self.products.show_products(found.products)
        orders = counted(translate("data", "From %n paid order(s)"), found.now.paid_orders)
        self._tell(f"{orders} · {_said(self._within)}")

    def _show_days(self, days: Sequence[DayAmount]) -> None:
        self._days = days
        best = max(days, key=lambda day: day.paid_fen)
        summary = translate("data", "{whole} together, the most on {day}: {amount}").format(
            whole=yuan(sum(day.paid_fen for day in days)),
            day=f"{best.day:%m-%d}",
            amount=yuan(best.paid_fen),
        )
        self._days_card.show_hint(summary)
        self.days.show_columns(
            [Column(day.paid_fen, f"{day.day:%m-%d}", _told(day)) for day in days], summary
        )

    def _tell(self, status: str) -> None:
        self.status = status
        self.status_changed.emit(status)

    def _open_region(self, name: str | None) -> None:
        self.orders_asked.emit(
            OrderFilter(provinces=frozenset({name}), sort=SortKey.PAID, descending=True)
        )

    def _open_product(self, product: int) -> None:
        self.orders_asked.emit(OrderFilter(product_id=product, sort=SortKey.PAID, descending=True))

    def _choose_span(self, _key: str) -> None:
        self.refresh()

    def _connect(self) -> None:
        self.spans.chosen.connect(self._choose_span)
        self.regions.region_asked.connect(self._open_region)
        self.products.product_asked.connect(self._open_product)

    def _build(self) -> None:
        self._days_card = Card(translate("data", "Paid by day (yuan)"), icon="chart-column")
        self._days_card.add(self.days, 1)
        self.days.setMinimumHeight(150)
        self._missing = Banner(
            Tone.INFO,
            translate("data", "Visitors and conversion come with the shop's traffic sheet"),
            detail=translate(
                "data", "Everything else here is counted from the orders, down to the fen"
            ),
            icon="chart-line",
        )
        self._empty = EmptyState(
            "chart-column",
            translate("data", "No orders yet, so there is nothing to count"),
            translate("data", "Paid amount, regions and products come with the first order sheet"),
            tone=Tone.INFO,
            actions=[
                primary(translate("data", "Import files"), self.import_asked.emit),
                secondary(translate("data", "Try the demo shop"), self.demo_asked.emit),
            ],
        )
        self._full = self._lay_out()
        for page in (QWidget(), self._full, self._empty):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _lay_out(self) -> QScrollArea:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.spans)
        head.addWidget(self._range, 1)
        self._two = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._two.setSpacing(12)
        self._two.addWidget(self.regions, 1)
        self._two.addWidget(self.products, 1)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.figures)
        column.addWidget(self._days_card, 1)
        column.addLayout(self._two)
        column.addWidget(self._missing)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        return area


def _said(within: Range) -> str:
    return f"{within.since:%Y-%m-%d} – {within.until:%Y-%m-%d}"


def _axis(fen: float) -> str:
    return f"{fen / 100:,.0f}"


def _told(day: DayAmount) -> str:
    return counted(translate("data", "{day}: {amount}, %n order(s)"), day.orders).format(
        day=f"{day.day:%m-%d}", amount=yuan(day.paid_fen)
    )
