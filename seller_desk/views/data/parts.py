"""Who has which part of the paid amount: regions and products."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from seller_desk.services.data.measures import RegionFigure
from seller_desk.services.data.queries import ProductAmount
from seller_desk.views.formats import quantity, share, yuan
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.share_rows import ShareRow, ShareRows
from seller_desk.views.wording import UNKNOWN, counted, translate

_MOST_REGIONS = 5


class RegionCard(Card):
    """The largest regions; one opens its orders."""

    region_asked = Signal(object)
    """The short name of a province, None for addresses that cannot be read."""

    def __init__(self) -> None:
        super().__init__(
            translate("data", "Where the goods go"), icon="map-pin", margins=(8, 6, 8, 8)
        )
        self._regions: Sequence[RegionFigure] = ()
        self.rows = ShareRows(translate("data", "Paid amount by region"))
        self.rows.chosen.connect(self._open)
        self._nothing = _nothing()
        for widget in (self.rows, self._nothing):
            self.add(widget)
        self.body.addStretch(1)

    def show_regions(self, regions: Sequence[RegionFigure]) -> None:
        """Another range."""
        self._regions = regions[:_MOST_REGIONS]
        self.show_hint(counted(translate("data", "%n region(s)"), len(regions)))
        self._nothing.setVisible(not regions)
        self.rows.setVisible(bool(regions))
        largest = max((region.share or 0 for region in regions), default=0) or 1
        rows = [
            ShareRow(
                name=_region_name(region),
                second=yuan(region.paid_fen),
                value=share(region.share),
                part=(region.share or 0) / largest,
                told=counted(
                    translate("data", "{name}: {amount}, %n order(s)"), region.orders
                ).format(name=_region_name(region), amount=yuan(region.paid_fen)),
            )
            for region in self._regions
        ]
        first = rows[0].told if rows else ""
        self.rows.show_rows(rows, first)

    def _open(self, index: int) -> None:
        self.region_asked.emit(self._regions[index].name)


class ProductCard(Card):
    """The products that brought the most; one opens its orders."""

    product_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(translate("data", "What sells"), icon="package", margins=(8, 6, 8, 8))
        self._products: Sequence[ProductAmount] = ()
        self.rows = ShareRows(translate("data", "Paid amount by product"))
        self.rows.chosen.connect(self._open)
        self._nothing = _nothing()
        for widget in (self.rows, self._nothing):
            self.add(widget)
        self.body.addStretch(1)

    def show_products(self, products: Sequence[ProductAmount]) -> None:
        """Another range."""
        self._products = products
        self._nothing.setVisible(not products)
        self.rows.setVisible(bool(products))
        self.show_hint(
            counted(translate("data", "the first %n"), len(products)) if products else ""
        )
        largest = max((product.share or 0 for product in products), default=0) or 1
        rows = [
            ShareRow(
                name=product.title or translate("data", "without a product"),
                second=yuan(product.paid_fen),
                value=share(product.share),
                part=(product.share or 0) / largest,
                told=_product_told(product),
            )
            for product in products
        ]
        self.rows.show_rows(rows, rows[0].told if rows else "")

    def _open(self, index: int) -> None:
        product = self._products[index].id
        if product is not None:
            self.product_asked.emit(product)


def _region_name(region: RegionFigure) -> str:
    return region.name or translate("data", "not readable")


def _product_told(product: ProductAmount) -> str:
    return translate("data", "{title} {code}: {amount}, {pieces} pieces").format(
        title=product.title or UNKNOWN,
        code=product.code or "",
        amount=yuan(product.paid_fen),
        pieces=quantity(product.quantity_milli),
    )


def _nothing() -> QLabel:
    shown = label(translate("data", "Nothing was paid in these days"), "secondary")
    shown.setContentsMargins(8, 8, 8, 8)
    return shown
