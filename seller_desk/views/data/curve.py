"""The course of one product: views, visitors and conversion by day, and what was changed."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import zip_longest

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from seller_desk.services.product.story import Told
from seller_desk.services.product_course import ProductCourse
from seller_desk.views import formats
from seller_desk.views.charts.legend import Legend
from seller_desk.views.charts.picture import Picture
from seller_desk.views.charts.series import Line, Mark, Side, Stroke, as_rows
from seller_desk.views.charts.trend import TrendChart
from seller_desk.views.effects import effect_tone, effect_words
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import ElidedLabel
from seller_desk.views.wording import QT_TRANSLATE_NOOP, counted, translate

_EFFECTS = 2
"""So many changes of a listing are told with what followed them."""
_CHANGES: Mapping[Told, str] = {
    Told.TITLE: QT_TRANSLATE_NOOP("data", "title changed"),
    Told.PRICES: QT_TRANSLATE_NOOP("data", "price changed"),
    Told.IMAGES: QT_TRANSLATE_NOOP("data", "pictures changed"),
}


class CurveCard(Card):
    """Views and conversion of one product, with what was changed on its listing."""

    opened = Signal(int)

    def __init__(self) -> None:
        self.chart = TrendChart(translate("data", "Course of a product"))
        self.legend = Legend()
        picture = Picture(self.chart, translate("data", "product"), self._rows, legend=self.legend)
        self.open_button = button.secondary(
            translate("data", "Open the product"), self._open, small=True
        )
        super().__init__(
            translate("data", "Choose a product to see its course"),
            icon="chart-line",
            actions=(self.open_button, picture.button),
        )
        self._product: int | None = None
        self.open_button.setEnabled(False)
        self.chart.setMinimumHeight(110)
        self.effects = [ElidedLabel(size="sm") for _ in range(_EFFECTS)]
        self.add(self.legend)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        for line in self.effects:
            beside.addWidget(line, 1)
            line.hide()
        self.add(beside)
        self.add(self.chart, 1)

    def show_course(self, course: ProductCourse | None, bar: float) -> None:
        """Another product; `bar` is the conversion that the industry reaches."""
        self._product = None if course is None else course.product_id
        self.open_button.setEnabled(course is not None)
        if course is None:
            return
        self.show_title(course.title)
        changed = counted(translate("data", "%n change(s) of the listing"), len(course.changes))
        self.show_hint(changed)
        self._show_effects(course)
        lines = _course_lines(course, bar)
        self.legend.show_lines(lines)
        places = {day.day: at for at, day in enumerate(course.days)}
        marks = [
            Mark(places[one.day], translate("data", _CHANGES[one.what])) for one in course.changes
        ]
        self.chart.show_lines(
            [f"{day.day:%m-%d}" for day in course.days],
            lines,
            lambda at: f"{course.days[at].day}",
            course.title,
            marks=marks,
        )

    def _show_effects(self, course: ProductCourse) -> None:
        """The newest changes whose days before and after are known."""
        known = [one for one in reversed(course.changes) if course.effects[one.day].is_known]
        for line, one in zip_longest(self.effects, known[:_EFFECTS]):
            line.setVisible(one is not None)
            if one is not None:
                effect = course.effects[one.day]
                said = translate("data", _CHANGES[one.what])
                text = f"{one.day:%m-%d} {said} · {effect_words(effect)}"
                line.show_text(text, f"{effect_tone(effect)}.fg")

    def _open(self) -> None:
        if self._product is not None:
            self.opened.emit(self._product)

    def _rows(self) -> Sequence[Sequence[str]]:
        return as_rows(self.chart.places, self.chart.lines)


def _course_lines(course: ProductCourse, bar: float) -> list[Line]:
    said_rate = partial(formats.share, decimals=1)
    return [
        Line(
            translate("data", "views (left)"),
            tuple(day.views for day in course.days),
            _views,
            filled=True,
        ),
        Line(
            translate("data", "visitors (left)"),
            tuple(day.visitors for day in course.days),
            _views,
            tint="chart.3",
            stroke=Stroke.DOTTED,
        ),
        Line(
            translate("data", "conversion (right)"),
            tuple(day.conversion for day in course.days),
            said_rate,
            tint="chart.2",
            side=Side.RIGHT,
            marked=True,
        ),
        Line(
            translate("data", "industry"),
            (bar,) * len(course.days),
            said_rate,
            tint="neutral.solid",
            side=Side.RIGHT,
            stroke=Stroke.DASHED,
        ),
    ]


def _views(value: float) -> str:
    return f"{value:,.0f}"
