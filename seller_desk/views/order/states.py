"""What stands in the place of a list without rows: why it is empty, and what ends that."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.services.order.filters import OrderFilter, Stage
from seller_desk.views.order import facets, wording
from seller_desk.views.order.reading import NearMiss
from seller_desk.views.widgets import button
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone


class NoRows(QWidget):
    """One of three: a shop without orders, a list that is done, conditions that nothing meets."""

    import_asked = Signal()
    demo_asked = Signal()
    filter_asked = Signal(object)
    """An `OrderFilter` that shows something."""

    def __init__(self) -> None:
        super().__init__()
        self.state = EmptyState("inbox", "")
        self._is_empty_shop = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)

    def show_empty_shop(self) -> None:
        """There are no orders at all; every minute it is said again, and its buttons stay."""
        if self._is_empty_shop:
            return
        self._is_empty_shop = True
        self.state.show_text(
            "file-down",
            translate("order", "Bring the shop's orders in first"),
            translate(
                "order",
                "Drop the order sheet that you exported from 1688 here: .xlsx, .xls or .csv.\n"
                "It is read on this computer only.",
            ),
            tone=Tone.INFO,
        )
        self.state.show_actions(
            (
                button.primary(
                    translate("order", "Choose a file"), self.import_asked.emit, icon="folder-open"
                ),
                button.secondary(
                    translate("order", "Try the demo shop"),
                    self.demo_asked.emit,
                    icon="flask-conical",
                ),
            )
        )

    def show_done(self, stage: Stage) -> None:
        """A list that has no orders, without any condition."""
        self._is_empty_shop = False
        if stage is Stage.AWAITING_SHIPMENT:
            title = translate("order", "Everything is shipped")
            self.state.show_text("party-popper", title, tone=Tone.SUCCESS)
        else:
            title = translate("order", "There are no orders in the list “{list}”")
            self.state.show_text("circle-check", title.format(list=wording.stage(stage)))
        self.state.show_actions(())

    def show_no_match(
        self, wanted: OrderFilter, named: str, misses: Sequence[NearMiss] | None
    ) -> None:
        """Nothing meets the conditions; which one to drop, as soon as that is known."""
        self._is_empty_shop = False
        count = len(facets.active(wanted))
        title = translate("order", "No order meets these %n condition(s)", "", count)
        best = misses[0] if misses else None
        self.state.show_text("search-x", title, _hint(wanted, named, best) if best else "")
        actions = [] if best is None else [self._drop(wanted, best)]
        clear = translate("order", "Clear all filters")
        actions.append(
            button.secondary(clear, lambda: self.filter_asked.emit(facets.cleared(wanted)))
        )
        self.state.show_actions(actions)

    def _drop(self, wanted: OrderFilter, miss: NearMiss) -> QWidget:
        if miss.facet is None:
            other = facets.of_stage(Stage.ALL, wanted)
            text = translate("order", "Look in all orders")
        else:
            other = facets.without(wanted, miss.facet)
            text = translate("order", "Drop “{condition}”").format(
                condition=facets.name(miss.facet)
            )
        return button.primary(text, lambda: self.filter_asked.emit(other))


def _hint(wanted: OrderFilter, named: str, miss: NearMiss) -> str:
    if miss.facet is None:
        return counted(translate("order", "Among all orders there are %n"), miss.count)
    condition = f"{facets.name(miss.facet)} {facets.value(miss.facet, wanted, named)}"
    said = counted(translate("order", "Without “{condition}” there are %n"), miss.count)
    return said.format(condition=condition)
