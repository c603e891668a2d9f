"""Days to ship by kind of product, the other limits of time, and the tiers of customers."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.order.closing import KindFacts
from seller_desk.services.settings import ShopSettings, spec_of
from seller_desk.services.workdays import DayCount
from seller_desk.views.settings.calendar import CalendarCard
from seller_desk.views.settings.choice import ChoiceEntry
from seller_desk.views.settings.entry import Entry
from seller_desk.views.settings.kind_row import KindRow
from seller_desk.views.settings.wording import named
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.segment import SegmentOption
from seller_desk.views.wording import translate
from seller_desk.words import ProductKind, Tone

_CLOCKS = ("due_soon_hours", "tracking_hours", "lapsed.days", "lapsed.factor", "ending_days")
_TIERS = ("tier.regular_fen", "tier.key_fen")
_OF_THE_PLATFORM = frozenset({"tracking_hours"})
"""What the platform has published; all else is experience."""
_IN_LINE = 3


class DeadlinesForm(QWidget):
    """Three kinds with their ranges; the calendar; clocks; the bounds of the tiers."""

    entered = Signal(str, str)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.counting = ChoiceEntry(spec_of("deadline.days"), _ways_to_count())
        self.cutoff = Entry(spec_of("deadline.cutoff_hour"))
        self.cutoff.show_hint(translate("settings", "paid later counts from the next day"))
        self.calendar = CalendarCard(today)
        self.kinds = {kind: KindRow(kind) for kind in ProductKind}
        self.clocks = [Entry(spec_of(key), pill=_source(key)) for key in _CLOCKS]
        self.tiers = [Entry(spec_of(key), named(key), _source(key)) for key in _TIERS]
        for row in self.kinds.values():
            row.entered.connect(self.entered)
        for field in self._fields:
            field.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._kinds_card())
        column.addWidget(self.calendar)
        column.addWidget(self._clocks_card())
        column.addWidget(self._tiers_card())
        column.addStretch(1)

    @property
    def entries(self) -> Sequence[Entry | ChoiceEntry]:
        """Every field."""
        kinds = (row.entry for row in self.kinds.values())
        return (*kinds, *self.calendar.entries, *self._fields)

    @property
    def _fields(self) -> Sequence[Entry | ChoiceEntry]:
        """Those that stand alone and are written at once."""
        fields: list[Entry | ChoiceEntry] = [self.counting, self.cutoff]
        return (*fields, *self.clocks, *self.tiers)

    def show_settings(self, settings: ShopSettings) -> None:
        """The values as they stand."""
        for row in self.kinds.values():
            row.show_settings(settings)
        for field in self._fields:
            field.show_settings(settings)
        self.calendar.show_settings(settings)

    def show_products(self, facts: Mapping[ProductKind, KindFacts]) -> None:
        """How the products of each kind come to their days."""
        for kind, row in self.kinds.items():
            row.show_products(facts[kind])

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
        card.add(_line())
        card.add(self._counting_row())
        return card

    def _counting_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(16, 10, 16, 12)
        row.setSpacing(24)
        row.addWidget(self.counting)
        row.addWidget(self.cutoff)
        row.addStretch(1)
        return holder

    def _clocks_card(self) -> Card:
        card = Card(
            translate("settings", "Other limits"),
            icon="timer",
            hint=translate("settings", "What the platform has not published is experience"),
            margins=(16, 12, 16, 14),
        )
        card.add(_in_lines(self.clocks))
        told = translate(
            "settings",
            "Due soon marks what leaves within these hours; a waybill number must follow the "
            "shipping within the platform's 24 hours",
        )
        card.add(label(told, "tertiary", wrap=True))
        return card

    def _tiers_card(self) -> Card:
        card = Card(
            translate("settings", "Customer tiers"),
            icon="users",
            hint=translate("settings", "By all that a customer has paid"),
            margins=(16, 12, 16, 14),
        )
        card.add(_in_lines(self.tiers))
        return card


def _in_lines(entries: Sequence[Entry]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(10)
    for place, entry in enumerate(entries):
        grid.addWidget(entry, place // _IN_LINE, place % _IN_LINE)
    for column in range(_IN_LINE):
        grid.setColumnStretch(column, 1)
    return grid


def _ways_to_count() -> Sequence[SegmentOption]:
    return (
        SegmentOption(DayCount.CALENDAR, translate("settings", "Calendar days (platform)")),
        SegmentOption(DayCount.WORKING, translate("settings", "Working days")),
    )


def _source(key: str) -> Pill:
    """Whose rule a value is."""
    if key in _OF_THE_PLATFORM:
        return Pill(translate("settings", "platform"), Tone.INFO)
    return Pill(translate("settings", "experience"), Tone.NEUTRAL)


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "stroke")
    line.setFixedHeight(1)
    return line
