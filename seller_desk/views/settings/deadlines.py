"""Days to ship by kind of product, and the other clocks."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.settings import ShopSettings, spec_of
from seller_desk.views.settings.entry import Entry
from seller_desk.views.settings.kind_row import KindRow
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate
from seller_desk.words import ProductKind

_CLOCKS = ("due_soon_hours", "tracking_hours", "lapsed.days")


class DeadlinesForm(QWidget):
    """Three kinds with their ranges; three clocks."""

    entered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.kinds = {kind: KindRow(kind) for kind in ProductKind}
        self.clocks = [Entry(spec_of(key)) for key in _CLOCKS]
        for row in self.kinds.values():
            row.entered.connect(self.entered)
        for clock in self.clocks:
            clock.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._kinds_card())
        column.addWidget(self._clocks_card())
        column.addStretch(1)

    @property
    def entries(self) -> Sequence[Entry]:
        """Every field."""
        return (*(row.entry for row in self.kinds.values()), *self.clocks)

    def show_settings(self, settings: ShopSettings) -> None:
        """The values as they stand."""
        for row in self.kinds.values():
            row.show_settings(settings)
        for clock in self.clocks:
            clock.show_settings(settings)

    def _kinds_card(self) -> Card:
        card = Card(
            translate("settings", "Days to ship by kind"),
            icon="package",
            hint=translate("settings", "Counted from payment · the platform's rules decide"),
            margins=(0, 0, 0, 0),
        )
        card.body.setSpacing(0)
        for place, row in enumerate(self.kinds.values()):
            if place:
                card.add(_line())
            card.add(row)
        return card

    def _clocks_card(self) -> Card:
        card = Card(translate("settings", "Other clocks"), icon="timer", margins=(16, 12, 16, 14))
        row = QHBoxLayout()
        row.setSpacing(24)
        for clock in self.clocks:
            row.addWidget(clock, 1)
        card.add(row)
        told = translate(
            "settings",
            "Due soon marks what leaves within these hours; a waybill number must follow the "
            "shipping within the platform's 24 hours",
        )
        card.add(label(told, "tertiary", wrap=True))
        return card


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "stroke")
    line.setFixedHeight(1)
    return line
