"""From visitor to payment, and what ads and faults cost beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from seller_desk.services.data.measures import Figures, share
from seller_desk.services.overview import ShopLook
from seller_desk.views import formats
from seller_desk.views.charts.funnel import Funnel, Step
from seller_desk.views.charts.picture import Picture
from seller_desk.views.data.definitions import definition
from seller_desk.views.data.figures import BUYERS, DAYS
from seller_desk.views.formats import count, yuan
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone

ORDERED = "ordered"


class FunnelCard(Card):
    """Bars from zero; a step without a source is left out."""

    rows_asked = Signal(str)

    def __init__(self) -> None:
        self.funnel = Funnel(translate("data", "From visitor to payment"))
        self._picture = Picture(self.funnel, translate("data", "funnel"), self._rows)
        super().__init__(
            translate("data", "Funnel"),
            icon="funnel",
            hint=translate("data", "people"),
            actions=(self._picture.button,),
        )
        self._keys: Sequence[str] = ()
        self.facts = {key: label(UNKNOWN, "strong") for key in _FACTS}
        self.add(self.funnel, 1)
        self.add(self._fact_grid())
        self.funnel.chosen.connect(lambda at: self.rows_asked.emit(self._keys[at]))

    def show_look(self, look: ShopLook) -> None:
        """Another range."""
        steps = _steps(look)
        self._keys = [key for key, _ in steps]
        said = " → ".join(f"{step.name} {step.value}" for _, step in steps)
        self.funnel.show_steps([step for _, step in steps], said)
        now = look.now
        self.facts["add_to_cart_rate"].setText(formats.share(now.add_to_cart_rate, 2))
        spread = translate("data", "(spread)") if look.spread else ""
        self.facts["ad_spend_fen"].setText(f"{yuan(now.ad_spend_fen)} {spread}".strip())
        self.facts["cost_per_order"].setText(_with_before(look))
        self.facts["points"].setText(count(look.points))

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


def _steps(look: ShopLook) -> list[tuple[str, Step]]:
    now = look.now
    steps: list[tuple[str, Step]] = []
    if now.visitors is not None:
        steps.append((DAYS, _visitors(now)))
    carts = [day.cart_buyers for day in now.by_day if day.cart_buyers is not None]
    if now.visitors is not None and len(carts) == now.traffic_days:
        steps.append((DAYS, _carts(now, sum(carts))))
    steps.append((ORDERED, _ordering(look)))
    steps.append((BUYERS, _paying(now)))
    return steps


def _visitors(now: Figures) -> Step:
    return Step(
        translate("data", "Visitors"),
        now.visitors or 0,
        count(now.visitors),
        hint=translate("data", "of the step before"),
        told=definition("visitors"),
    )


def _carts(now: Figures, carts: int) -> Step:
    return Step(
        translate("data", "In the cart"),
        carts,
        count(carts),
        part=formats.share(now.add_to_cart_rate, 1),
        told=definition("add_to_cart_rate"),
    )


def _ordering(look: ShopLook) -> Step:
    """Beside visitors stands the conversion of the figures: day by day, as the rule has it."""
    now, bar = look.now, look.settings.benchmark_conversion
    name = translate("data", "Ordered")
    if now.conversion is None:
        return Step(name, now.ordering_buyers, count(now.ordering_buyers))
    good = now.conversion >= bar
    return Step(
        name,
        now.ordering_buyers,
        count(now.ordering_buyers),
        part=formats.share(now.conversion, 2),
        tone=Tone.SUCCESS if good else Tone.DANGER,
        icon="check" if good else "arrow-down",
        hint=translate("data", "industry {value}").format(value=formats.share(bar, 0)),
        told=definition("conversion"),
    )


def _paying(now: Figures) -> Step:
    part = share(now.paying_buyers, now.ordering_buyers)
    orders = counted(translate("data", "%n order(s)"), now.paid_orders)
    return Step(
        translate("data", "Paid"),
        now.paying_buyers,
        count(now.paying_buyers),
        part="" if part is None else formats.share(part, 1),
        told=translate("data", "{buyers}: {orders}").format(
            buyers=definition("paying_buyers"), orders=orders
        ),
    )
