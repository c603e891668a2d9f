"""Which part of the paid amount goes where."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from seller_desk.services.data.measures import RegionFigure
from seller_desk.views.charts.picture import Picture
from seller_desk.views.data.words import region_name
from seller_desk.views.formats import share, yuan
from seller_desk.views.typed import plain_yuan
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.share_rows import ShareRow, ShareRows
from seller_desk.views.wording import counted, translate

_MOST_REGIONS = 5


class RegionCard(Card):
    """The largest regions; one opens its orders."""

    region_asked = Signal(object)
    """The short name of a province, None for addresses that cannot be read."""

    def __init__(self) -> None:
        self.rows = ShareRows(translate("data", "Paid amount by region"))
        self._picture = Picture(self.rows, translate("data", "regions"), self._data)
        super().__init__(
            translate("data", "Where the goods go"),
            icon="map-pin",
            actions=(self._picture.button,),
            margins=(8, 6, 8, 8),
        )
        self._all: Sequence[RegionFigure] = ()
        self._regions: Sequence[RegionFigure] = ()
        self.rows.chosen.connect(self._open)
        self._nothing = nothing_paid()
        for widget in (self.rows, self._nothing):
            self.add(widget)
        self.body.addStretch(1)

    def show_regions(self, regions: Sequence[RegionFigure]) -> None:
        """Another range."""
        self._all, self._regions = regions, regions[:_MOST_REGIONS]
        self.show_hint(counted(translate("data", "%n region(s)"), len(regions)))
        self._nothing.setVisible(not regions)
        self.rows.setVisible(bool(regions))
        largest = max((region.share or 0 for region in regions), default=0) or 1
        rows = [
            ShareRow(
                name=region_name(region.name),
                second=yuan(region.paid_fen),
                value=share(region.share),
                part=(region.share or 0) / largest,
                told=counted(
                    translate("data", "{name}: {amount}, %n order(s)"), region.orders
                ).format(name=region_name(region.name), amount=yuan(region.paid_fen)),
            )
            for region in self._regions
        ]
        first = rows[0].told if rows else ""
        self.rows.show_rows(rows, first)

    def _data(self) -> Sequence[Sequence[str]]:
        """Every region, also those that have no room here."""
        head = [
            translate("data", "Region"),
            translate("data", "Orders"),
            translate("data", "Paid (yuan)"),
            translate("data", "Share"),
        ]
        lines = (
            [region_name(one.name), f"{one.orders}", plain_yuan(one.paid_fen), share(one.share, 1)]
            for one in self._all
        )
        return [head, *lines]

    def _open(self, index: int) -> None:
        self.region_asked.emit(self._regions[index].name)


def nothing_paid() -> QLabel:
    """Instead of bars that would all be nothing."""
    shown = label(translate("data", "Nothing was paid in these days"), "secondary")
    shown.setContentsMargins(8, 8, 8, 8)
    return shown
