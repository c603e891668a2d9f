"""Traffic that no product of the shop goes by: the seller says whose it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from seller_desk.services.data.belonging import Owner
from seller_desk.services.data.measures import ProductFigure
from seller_desk.views.exchange.pick_list import Option, PickList
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import ElidedLabel
from seller_desk.views.widgets.popup import Popup
from seller_desk.views.wording import UNKNOWN, translate


class BelongingBar(QWidget):
    """Over the list of what was not matched; only where one of those is the current row."""

    products_asked = Signal()
    chosen = Signal(object, int)
    """The stranger's figure, and the id of the product it belongs to."""

    def __init__(self) -> None:
        super().__init__()
        self._stranger: ProductFigure | None = None
        self._said = ElidedLabel(size="sm", tint="text.secondary")
        self.button = button.secondary(
            translate("data", "Belongs to…"), self.products_asked.emit, icon="package", small=True
        )
        self.button.setToolTip(
            translate("data", "Its days then count for that product, later ones too")
        )
        self._popup: Popup | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._said, 1)
        row.addWidget(self.button)
        self.hide()

    @property
    def open_list(self) -> PickList | None:
        """The list that is open now."""
        return self._popup.findChild(PickList) if self._popup is not None else None

    def show_figure(self, figure: ProductFigure | None) -> None:
        """The current row; nothing is asked of a product that is known."""
        self._stranger = figure if figure is not None and figure.id is None else None
        if self._stranger is not None and not self._stranger.traffic_days:
            self._stranger = None
        self.setVisible(self._stranger is not None)
        if self._stranger is not None:
            said = translate("data", "The shop has no product by the names of “{title}”")
            one = self._stranger
            name = one.title or one.code or one.offer_id or UNKNOWN
            self._said.show_text(said.format(title=name), "text.secondary")

    def show_owners(self, owners: Sequence[Owner]) -> None:
        """Let the seller choose among these."""
        options = [Option(f"{o.id}", o.title, o.code or "", o.found_by) for o in owners]
        content = PickList(options, "")
        content.picked.connect(self._take)
        if self._popup is None:
            self._popup = Popup(self.button, content)
        else:
            self._popup.show_content(content)
        self._popup.open_below()

    def _take(self, key: str) -> None:
        if self._popup is not None:
            self._popup.close()
        if key and self._stranger is not None:
            self.chosen.emit(self._stranger, int(key))
