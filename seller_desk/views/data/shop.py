"""The shop's page: figures, funnel, trend, regions, hours, late orders."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from seller_desk.services.data.courses import Stretch
from seller_desk.services.overview import ShopLook
from seller_desk.views.data.figures import FigureStrip
from seller_desk.views.data.funnel import FunnelCard
from seller_desk.views.data.lateness import LatenessCard
from seller_desk.views.data.parts import RegionCard
from seller_desk.views.data.pattern import PatternCard
from seller_desk.views.data.trend import TrendCard

_NARROW = 1000
_BESIDE = 12 + 2 * 16 + 12
"""Gap, margins and scroll bar."""
_TALL, _LOW = 322, 232


class ShopView(QScrollArea):
    """What is known of the shop in a range."""

    rows_asked = Signal(str)
    day_asked = Signal(object)
    region_asked = Signal(object)
    import_asked = Signal()
    behind_asked = Signal(object)
    """Orders to be listed, as a `Behind`."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = FigureStrip()
        self.funnel, self.trend = FunnelCard(), TrendCard()
        self.regions, self.pattern = RegionCard(), PatternCard()
        self.lateness = LatenessCard()
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        for part in (self.figures, self.funnel):
            part.rows_asked.connect(self.rows_asked)
        self.figures.import_asked.connect(self.import_asked)
        self.trend.day_asked.connect(self.day_asked)
        self.lateness.behind_asked.connect(self.behind_asked)
        self.regions.region_asked.connect(self.region_asked)

    def show_look(self, look: ShopLook) -> None:
        """Another range."""
        self.figures.show_look(look)
        self.funnel.show_look(look)
        self.trend.show_look(look)
        self.regions.show_regions(look.now.by_region)
        self.pattern.show_pattern(look.pattern)

    def show_courses(self, stretches: Sequence[Stretch]) -> None:
        """How the figures about buyers went, which takes longer to find out."""
        self.figures.show_courses(stretches)
        self.funnel.show_courses(stretches)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        for row, cards in (
            (self._upper, (self.funnel, self.trend)),
            (self._lower, (self.regions, self.pattern)),
        ):
            needed = sum(card.minimumSizeHint().width() for card in cards) + _BESIDE
            narrow = self.width() < max(_NARROW, needed)
            row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _lay_out(self) -> None:
        for row, cards, least in (
            (self._upper, ((self.funnel, 5), (self.trend, 10)), _TALL),
            (self._lower, ((self.regions, 5), (self.pattern, 10)), _LOW),
        ):
            row.setSpacing(12)
            for card, part in cards:
                card.setMinimumHeight(least)
                row.addWidget(card, part)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.figures)
        column.addLayout(self._upper, 3)
        column.addLayout(self._lower, 2)
        column.addWidget(self.lateness)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)
