"""The right half of the page while prices of many products are changed at once."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from seller_desk.services.product import repricing
from seller_desk.services.product.tiers import PriceChange
from seller_desk.views.desk import Desk, Task
from seller_desk.views.product.tiers_change import PricesPanel

if TYPE_CHECKING:
    from seller_desk.services.product.repricing import Repriced


class PricesHalf(QObject):
    """Those of the ticked products: shown before they are changed."""

    left = Signal()
    """They were changed, or nobody wants to any more."""

    def __init__(self, desk: Desk, chosen: Callable[[], Sequence[int]]) -> None:
        self.panel = PricesPanel()
        super().__init__(self.panel)
        self._desk, self._chosen = desk, chosen
        self._planning: Task[tuple[Repriced, ...]] | None = None
        self.panel.planned.connect(self._plan)
        self.panel.confirmed.connect(self._change)
        self.panel.left.connect(self.left)

    def _plan(self, change: PriceChange) -> None:
        asked = self._desk.ask(repricing.plan_prices, list(self._chosen()), change)
        self._planning = asked.then(self.panel.show_plans).replaces(self._planning)

    def _change(self, change: PriceChange) -> None:
        task = self._desk.do(repricing.change_prices, list(self._chosen()), change)
        task.then(self._leave).otherwise(self.panel.point_out)

    def _leave(self, _done: object) -> None:
        self.left.emit()
