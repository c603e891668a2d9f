"""From visitor to payment, and what ads and faults cost beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from seller_desk.services.data.courses import Stretch
from seller_desk.services.overview import ShopLook
from seller_desk.views import formats
from seller_desk.views.charts.funnel import Funnel
from seller_desk.views.charts.picture import Picture
from seller_desk.views.data.definitions import definition
from seller_desk.views.data.funnel_steps import steps_of
from seller_desk.views.formats import count, yuan
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import UNKNOWN, translate


class FunnelCard(Card):
    """Bars from zero; a step without a source is left out."""

    rows_asked = Signal(str)

    def __init__(self) -> None:
        self.funnel = Funnel(translate("data", "From visitor to payment"))
        self._picture = Picture(self.funnel, translate("data", "funnel"), self._rows)
        super().__init__(
            translate("data", "Funnel"),
            icon="funnel",
            actions=(self._picture.button,),
        )
        self._keys: Sequence[str] = ()
        self._look: ShopLook | None = None
        self.facts = {key: label(UNKNOWN, "strong") for key in _FACTS}
        self.add(self.funnel, 1)
        self.add(self._fact_grid())
        self.funnel.chosen.connect(lambda at: self.rows_asked.emit(self._keys[at]))

    def show_look(self, look: ShopLook) -> None:
        """Another range."""
        self._look = look
        self._draw(look, None)
        now = look.now
        self.facts["add_to_cart_rate"].setText(formats.share(now.add_to_cart_rate, 2))
        spread = translate("data", "(spread)") if look.spread else ""
        self.facts["ad_spend_fen"].setText(f"{yuan(now.ad_spend_fen)} {spread}".strip())
        self.facts["cost_per_order"].setText(_with_before(look))
        self.facts["points"].setText(count(look.points))

    def show_courses(self, stretches: Sequence[Stretch]) -> None:
        """Who paid on each day, which takes longer to find out."""
        if self._look is not None:
            self._draw(self._look, stretches)

    def _draw(self, look: ShopLook, stretches: Sequence[Stretch] | None) -> None:
        steps = steps_of(look, stretches)
        self._keys = [key for key, _ in steps]
        said = " → ".join(f"{step.name} {step.value}" for _, step in steps)
        self.funnel.show_steps([step for _, step in steps], said)
        by_day = translate("data", "people, added up by day")
        self.show_hint(translate("data", "people") if look.now.visitors is None else by_day)

    def _rows(self) -> Sequence[Sequence[str]]:
        return [["", ""], *([step.name, f"{step.count:g}"] for step in self.funnel.steps)]

    def _fact_grid(self) -> QGridLayout:
        names = {
            "add_to_cart_rate": translate("data", "Add-to-cart rate"),
            "ad_spend_fen": translate("data", "Ad spend"),
            "cost_per_order": translate("data", "Cost per order"),
            "points": translate("data", "Violation points this year"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for at, (key, value) in enumerate(self.facts.items()):
            name = label(names[key], "secondary")
            for widget in (name, value):
                widget.setToolTip(definition(key))
            row, column = divmod(at, 2)
            grid.addWidget(name, row, column * 2)
            grid.addWidget(value, row, column * 2 + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid


_FACTS = ("add_to_cart_rate", "ad_spend_fen", "cost_per_order", "points")


def _with_before(look: ShopLook) -> str:
    cost, before = look.cost_per_order, look.cost_before
    if cost is None:
        return UNKNOWN
    said = yuan(round(cost))
    if before is None:
        return said
    was = translate("data", "(before {value})").format(value=yuan(round(before)))
    return f"{said} {was}"
