"""The head of the data centre: its sections, the days, the industry, and what can be taken out."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.benchmarks import benchmarks
from seller_desk.services.settings import ShopSettings
from seller_desk.views import formats
from seller_desk.views.data.ranges import RangePicker
from seller_desk.views.widgets import button
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import language, translate
from seller_desk.words import Tone

SHOP, PRODUCTS, BUYERS, DIAGNOSIS, REVIEW = "shop", "products", "buyers", "diagnosis", "review"
RANGED = frozenset({SHOP, PRODUCTS, BUYERS})
"""These look at days that are chosen; the others have their own."""


class DataHead(QWidget):
    """Two rows: what is looked at, and over which days."""

    section_chosen = Signal(str)
    range_chosen = Signal()
    industry_chosen = Signal(str)
    typing_asked = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.sections = Segment(
            [
                SegmentOption(SHOP, translate("data", "Shop")),
                SegmentOption(PRODUCTS, translate("data", "Products")),
                SegmentOption(BUYERS, translate("data", "Customers")),
                SegmentOption(DIAGNOSIS, translate("data", "Diagnosis")),
                SegmentOption(REVIEW, translate("data", "Weekly review")),
            ]
        )
        self.picker = RangePicker(now)
        self.industry = QComboBox()
        self.industry.setAccessibleName(translate("data", "Industry"))
        self.industry.setToolTip(
            translate(
                "data",
                "What shops of this industry usually reach. Industries differ: where no number is "
                "published, the 3 % of the guide stands; your own goes into the settings.",
            )
        )
        for one in benchmarks().values():
            self.industry.addItem(_industry(one.name(language()), one.conversion), one.industry)
        self.typing = button.secondary(
            translate("data", "Type in traffic"), self.typing_asked.emit, icon="pencil"
        )
        self._lay_out()
        self.sections.chosen.connect(self._choose)
        self.picker.chosen.connect(self.range_chosen)
        self.industry.activated.connect(
            lambda at: self.industry_chosen.emit(self.industry.itemData(at))
        )

    @property
    def section(self) -> str:
        """What is looked at."""
        return self.sections.current

    def show_section(self, key: str) -> None:
        """Another section, without telling."""
        self.sections.choose(key)
        self._second.setVisible(key in RANGED)

    def show_settings(self, settings: ShopSettings) -> None:
        """The industry in force, with the conversion that counts."""
        at = self.industry.findData(settings.industry)
        one = benchmarks()[settings.industry]
        self.industry.setItemText(
            at, _industry(one.name(language()), settings.benchmark_conversion)
        )
        self.industry.setCurrentIndex(at)

    def show_count(self, findings: int | None) -> None:
        """How many findings there are; None where nothing is known that could be looked at."""
        self.sections.show_counts({DIAGNOSIS: findings})

    def show_due(self, *, due: bool) -> None:
        """Whether the review of last week waits to be made, as it does on a Monday."""
        self.sections.show_counts({REVIEW: 1 if due else None}, {REVIEW: Tone.WARNING})

    def _choose(self, key: str) -> None:
        self._second.setVisible(key in RANGED)
        self.section_chosen.emit(key)

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(12)
        upper.addWidget(self.sections)
        upper.addStretch(1)
        upper.addWidget(self.typing)
        self._second = QWidget()
        lower = QHBoxLayout(self._second)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(12)
        lower.addWidget(self.picker, 1)
        lower.addWidget(self.industry)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(10)
        column.addLayout(upper)
        column.addWidget(self._second)


def _industry(name: str, conversion: float) -> str:
    said = translate("data", "Benchmark: {name} {value}")
    return said.format(name=name, value=formats.share(conversion, 1))
