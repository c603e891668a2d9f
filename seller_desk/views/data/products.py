"""The products' page: views against conversion, the lists that come of it, one product's course."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from seller_desk.services.data.measures import ProductFigure
from seller_desk.services.limits import FindingCode
from seller_desk.services.overview import ProductLook
from seller_desk.services.product_course import ProductCourse
from seller_desk.views import formats
from seller_desk.views.charts.picture import Picture
from seller_desk.views.charts.quadrant import Point, Quadrant
from seller_desk.views.data.belonging import BelongingBar
from seller_desk.views.data.curve import CurveCard
from seller_desk.views.formats import count, money, quantity
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.sorted_table import SortedTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone

ALL, HIGH, WEAK, CART, STRANGE = "all", "high", "weak", "cart", "strange"


class ProductsView(QWidget):
    """Quadrant, lists and a curve."""

    product_asked = Signal(int)
    course_asked = Signal(int)
    import_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._look: ProductLook | None = None
        self._listed: Sequence[ProductFigure] = ()
        self._seen: Sequence[ProductFigure] = ()
        self._current: int | None = None
        self.quadrant = Quadrant(translate("data", "Views and conversion"), _views, _rate)
        self.lists = Segment(
            [
                SegmentOption(ALL, translate("data", "All")),
                SegmentOption(HIGH, translate("data", "Many views, low conversion")),
                SegmentOption(WEAK, translate("data", "To take off"), spare=True),
                SegmentOption(CART, translate("data", "In the cart only"), spare=True),
                SegmentOption(STRANGE, translate("data", "Not matched"), spare=True),
            ]
        )
        self.table = SortedTable(_columns())
        self.table.setAccessibleName(translate("data", "Products by their figures"))
        self.table.fetch = self._fetch
        self.footer = TableFooter()
        self.curve = CurveCard()
        self.belonging = BelongingBar()
        self._lay_out()
        self.lists.chosen.connect(self._list)
        self.quadrant.chosen.connect(self._choose_point)
        self.table.current_changed.connect(self._choose_row)
        self.table.activated_id.connect(self._open_row)
        self.curve.opened.connect(self.product_asked)

    def show_look(self, look: ProductLook) -> None:
        """Another range."""
        self._look = look
        self._seen = [one for one in look.products if one.views and one.id is not None]
        has_traffic = any(one.views for one in look.products)
        self._upper.setCurrentIndex(0 if has_traffic else 1)
        self._draw_quadrant(look)
        self.lists.show_counts({key: len(_chosen(look, key)) for key in _RULES})
        self._list(self.lists.current)
        most = max(self._seen, key=lambda one: one.views or 0, default=None)
        self._ask_course(self._current or (most.id if most is not None else None))

    def show_course(self, course: ProductCourse | None) -> None:
        """The curve of one product."""
        if self._look is not None:
            self.curve.show_course(course, self._look.settings.benchmark_conversion)

    def _draw_quadrant(self, look: ProductLook) -> None:
        bar = look.settings.benchmark_conversion
        points = [
            Point(one.views or 0, one.conversion or 0, _tint(one, look), _told(one))
            for one in self._seen
        ]
        high = len(_chosen(look, HIGH))
        summary = counted(translate("data", "%n product(s) with many views convert badly"), high)
        corners = (
            translate("data", "few views, low conversion"),
            translate("data", "many views, sells badly"),
            translate("data", "few views, sells well"),
            translate("data", "many views, sells well"),
        )
        self.quadrant.show_points(points, (look.most_views, bar), corners, summary)

    def _list(self, key: str) -> None:
        if self._look is None:
            return
        self._listed = _chosen(self._look, key)
        self.table.show_ids(array("q", range(len(self._listed))), keep=False)
        if not self._listed:
            self.belonging.show_figure(None)
        self.footer.show_rows(counted(translate("data", "%n product(s)"), len(self._listed)))

    def _fetch(self, ids: Sequence[int]) -> Sequence[ProductFigure]:
        return [self._listed[at] for at in ids if at < len(self._listed)]

    def _choose_point(self, index: int) -> None:
        self._ask_course(self._seen[index].id)

    def _choose_row(self, index: int | None) -> None:
        if index is None or index >= len(self._listed):
            return
        figure = self._listed[index]
        self.belonging.show_figure(figure)
        self._ask_course(figure.id)

    def _ask_course(self, product_id: int | None) -> None:
        if product_id is not None:
            self._current = product_id
            self.course_asked.emit(product_id)

    def _open_row(self, index: int) -> None:
        product_id = self._listed[index].id
        if product_id is not None:
            self.product_asked.emit(product_id)
        else:
            self.belonging.button.click()

    def _lay_out(self) -> None:
        picture = Picture(self.quadrant, translate("data", "quadrant"), self._rows)
        chart = Card(
            translate("data", "Views × conversion"),
            icon="chart-column",
            hint=translate("data", "dashes: limits; a dot shows its curve"),
            actions=(picture.button,),
        )
        inside = QWidget()
        self._upper = QStackedLayout(inside)
        self._upper.addWidget(self.quadrant)
        bring = button.primary(translate("data", "Import traffic"), self.import_asked.emit)
        self._upper.addWidget(
            EmptyState(
                "chart-line",
                translate("data", "No views known in these days"),
                translate("data", "They come with the product traffic sheet"),
                tone=Tone.INFO,
                actions=[bring],
            )
        )
        chart.add(inside, 1)
        listed = Card(margins=(0, 8, 0, 0))
        segment = QHBoxLayout()
        segment.setContentsMargins(10, 0, 10, 0)
        segment.addWidget(self.lists)
        listed.add(segment)
        listed.add(self.belonging)
        listed.add(self.table, 1)
        listed.add(self.footer)
        upper = QHBoxLayout()
        upper.setSpacing(12)
        upper.addWidget(chart, 4)
        upper.addWidget(listed, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(12)
        column.addLayout(upper, 3)
        column.addWidget(self.curve, 2)

    def _rows(self) -> Sequence[Sequence[str]]:
        head = ["", translate("data", "Views"), translate("data", "Conversion")]
        return [
            head,
            *([one.title or "", f"{one.views}", f"{one.conversion or 0:g}"] for one in self._seen),
        ]


def _views(value: float) -> str:
    return f"{value:,.0f}"


def _rate(part: float) -> str:
    return formats.share(part, 1)


def _is_high(one: ProductFigure, look: ProductLook) -> bool:
    rate = one.conversion
    low = rate is not None and rate < look.settings.benchmark_conversion
    return one.id is not None and (one.views or 0) >= look.most_views and low


def _is_weak(one: ProductFigure, look: ProductLook) -> bool:
    """As the rule of the diagnosis has it, but for what it asks of the listing."""
    days = look.settings.limit(FindingCode.LOW_VIEWS_LOW_CONVERSION, "known_days")
    known = one.id is not None and one.views is not None and one.traffic_days >= days
    low = (one.views or 0) < look.few_views
    return known and low and (one.conversion or 0) < look.settings.benchmark_conversion


def _is_in_carts(one: ProductFigure, look: ProductLook) -> bool:
    bar = look.settings.limit(FindingCode.CART_WITHOUT_ORDERS)
    return one.id is not None and (one.cart_buyers or 0) >= bar and one.ordering_buyers == 0


def _is_stranger(one: ProductFigure, _look: ProductLook) -> bool:
    return one.id is None and one.views is not None


def _is_known(one: ProductFigure, _look: ProductLook) -> bool:
    return one.id is not None


_RULES = {
    ALL: _is_known,
    HIGH: _is_high,
    WEAK: _is_weak,
    CART: _is_in_carts,
    STRANGE: _is_stranger,
}


def _chosen(look: ProductLook, key: str) -> list[ProductFigure]:
    return [one for one in look.products if _RULES[key](one, look)]


def _tint(one: ProductFigure, look: ProductLook) -> str:
    if _is_high(one, look):
        return "danger.solid"
    good = (one.conversion or 0) >= look.settings.benchmark_conversion
    return "success.solid" if good else "neutral.solid"


def _told(one: ProductFigure) -> str:
    said = translate("data", "{title}: {views} views, conversion {rate}, {amount} yuan")
    return said.format(
        title=one.title or UNKNOWN,
        views=count(one.views),
        rate=formats.share(one.conversion, 2),
        amount=money(one.paid_fen),
    )


def _columns() -> Sequence[TableColumn]:
    number = CellKind.COUNT
    return (
        TableColumn("title", translate("data", "Product"), width=140, stretch=True, lead=True,
                    text=lambda one: one.title or one.code or one.offer_id or UNKNOWN),
        TableColumn("views", translate("data", "Views"), number, 72,
                    lambda one: count(one.views), value=lambda one: one.views),
        TableColumn("visitors", translate("data", "Visitors"), number, 72,
                    lambda one: count(one.visitors), value=lambda one: one.visitors),
        TableColumn("cart", translate("data", "Cart rate"), number, 76,
                    lambda one: formats.share(one.add_to_cart_rate, 1),
                    value=lambda one: one.add_to_cart_rate),
        TableColumn("conversion", translate("data", "Conversion"), number, 96,
                    lambda one: formats.share(one.conversion, 2),
                    value=lambda one: one.conversion),
        TableColumn("buyers", translate("data", "Buyers"), number, 64,
                    lambda one: count(one.ordering_buyers),
                    value=lambda one: one.ordering_buyers),
        TableColumn("quantity", translate("data", "Pieces"), number, 76,
                    lambda one: quantity(one.quantity_milli), visible=False,
                    value=lambda one: one.quantity_milli),
        TableColumn("paid", translate("data", "Paid (yuan)"), CellKind.MONEY, 104,
                    lambda one: money(one.paid_fen), value=lambda one: one.paid_fen),
    )  # fmt: skip
