"""Which courier goes best to which region: a line for each courier, a line to add to them."""

from collections import defaultdict
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services import couriers, regions
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.flow import FlowLayout
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.wording import translate

_NAME, _BOX = 130, 160


class CouriersForm(QWidget):
    """Every rule is written at once and can be undone."""

    rule_wanted = Signal(str, object)
    """A province and a courier's code; None takes the rule away."""

    def __init__(self) -> None:
        super().__init__()
        self._rules: Mapping[str, str] | None = None
        self.province, self.courier = QComboBox(), QComboBox()
        self.add = button.secondary(
            translate("settings", "Add the rule"), self._add, icon="plus", small=True
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self._lay_out()
        self.show_rules({})

    def show_rules(self, rules: Mapping[str, str]) -> None:
        """The courier's code by province."""
        if rules == self._rules:
            return
        self._rules = dict(rules)
        emptied(self._lines)
        by_courier: dict[str, list[str]] = defaultdict(list)
        for province, code in rules.items():
            by_courier[code].append(province)
        for code, provinces in by_courier.items():
            self._lines.addWidget(self._line(code, provinces))
        if not rules:
            told = translate("settings", "No rule yet: the courier is guessed from the number")
            self._lines.addWidget(label(told, "tertiary"))
        self._offer()

    def _line(self, code: str, provinces: list[str]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        name = label(couriers.name_of(code), "strong")
        name.setFixedWidth(_NAME)
        row.addWidget(name)
        chips = QWidget()
        flow = FlowLayout(chips, gap=6)
        for province in provinces:
            chip = button.secondary(
                province, partial(self.rule_wanted.emit, province, None), icon="x", small=True
            )
            chip.setToolTip(translate("settings", "Take {region} out").format(region=province))
            chip.setAccessibleName(chip.toolTip())
            flow.addWidget(chip)
        row.addWidget(chips, 1)
        return holder

    def _offer(self) -> None:
        """Regions that have no rule yet; the courier stays for the next one."""
        free = [one for one in regions.provinces() if one not in (self._rules or {})]
        self.province.clear()
        self.province.addItems(free)
        self.add.setEnabled(bool(free))

    def _add(self) -> None:
        self.rule_wanted.emit(self.province.currentText(), self.courier.currentData())

    def _lay_out(self) -> None:
        for box, name in (
            (self.province, translate("settings", "Region")),
            (self.courier, translate("settings", "Courier")),
        ):
            box.setFixedWidth(_BOX)
            box.setMaxVisibleItems(14)
            box.setAccessibleName(name)
        for courier in couriers.couriers().values():
            if courier.code != couriers.SELF:
                self.courier.addItem(courier.name, courier.code)
        card = Card(
            translate("settings", "Couriers by region"),
            icon="truck",
            hint=translate("settings", "Chosen beforehand where an order goes there"),
            margins=(16, 12, 16, 14),
        )
        card.add(self._lines)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.province, self.courier, self.add):
            row.addWidget(widget)
        row.addStretch(1)
        card.add(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
