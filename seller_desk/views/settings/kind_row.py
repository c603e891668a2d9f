"""The ship-by days of one kind of product: the value, the usual range, and the trap."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from seller_desk.services.order.closing import KindFacts
from seller_desk.services.settings import ShopSettings, shown, spec_of
from seller_desk.views import terms
from seller_desk.views.icons import IconLabel
from seller_desk.views.settings.entry import Entry
from seller_desk.views.settings.range_bar import RangeBar
from seller_desk.views.theme import theme
from seller_desk.views.widgets.button import secondary
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.wording import counted, translate
from seller_desk.words import ProductKind

KEYS: Mapping[ProductKind, str] = {
    ProductKind.STOCK: "ship_days.stock",
    ProductKind.CUSTOM: "ship_days.custom",
    ProductKind.PROCESSING: "ship_days.processing",
}


_ENTRY, _ALLOWED = 150, 128


class KindRow(QFrame):
    """One kind; amber while its days lie outside what the platform allows."""

    entered = Signal(str, str)

    def __init__(self, kind: ProductKind) -> None:
        super().__init__()
        spec = spec_of(KEYS[kind])
        self._usual = spec.usual or (int(spec.minimum), int(spec.maximum))
        self.entry = Entry(spec, translate("settings", "Days to ship"))
        self.entry.setFixedWidth(_ENTRY)
        self.entry.entered.connect(self.entered)
        self._bar = RangeBar(self._usual)
        self._warning = QLabel()
        self._warning.setProperty("role", "warn")
        self._warning.setWordWrap(True)
        self._sign = IconLabel("triangle-alert", "warning.fg", 14)
        self._repair = secondary("", self._mend, small=True)
        self._products = label(role="tertiary")
        self._outside = label(role="warn")
        self._outside.hide()
        self._lay_out(Pill(terms.kind(kind), terms.KIND_TONES[kind]))

    @property
    def warning(self) -> str:
        """What is said of days outside the usual range; empty when all is well."""
        return self._warning.text()

    def show_settings(self, settings: ShopSettings) -> None:
        """The value as it stands, and whether it lies where it should."""
        self.entry.show_settings(settings)
        days = int(shown(settings, self.entry.spec.key) or 0)
        low, high = self._usual
        self._bar.show_value(
            days,
            translate("settings", "{days} days; allowed are {low} to {high}").format(
                days=days, low=low, high=high
            ),
        )
        self._warn(_trap(days, low, high))
        target = low if days < low else high
        self._repair.setText(counted(translate("settings", "Set to %n day(s)"), target))
        self._target = target

    def show_products(self, facts: KindFacts) -> None:
        """How many products go by this, and how many have odd days of their own."""
        using = translate("settings", "{count} of {total} products go by it")
        self._products.setText(using.format(count=facts.on_default, total=facts.products))
        odd = counted(translate("settings", "%n own outside the range"), facts.outside)
        self._outside.setText(odd)
        self._outside.setVisible(facts.outside > 0)

    def _warn(self, text: str) -> None:
        self._warning.setText(text)
        for part in (self._warning, self._sign, self._repair):
            part.setVisible(bool(text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.warning:
            painter = QPainter(self)
            painter.fillRect(self.rect(), theme().color("warning.bg"))
            painter.end()

    def _mend(self) -> None:
        self.entered.emit(self.entry.spec.key, str(self._target))

    def _lay_out(self, pill: Pill) -> None:
        self._target = self._usual[0]
        kind = QWidget()
        kind.setMinimumWidth(76)
        row = QHBoxLayout(kind)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(pill)
        row.addStretch(1)
        allowed = QWidget()
        allowed.setMinimumWidth(_ALLOWED)
        said = translate("settings", "Allowed: {low}–{high} days").format(
            low=self._usual[0], high=self._usual[1]
        )
        words = QVBoxLayout(allowed)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(1)
        for shown_word in (label(said, "secondary"), self._products, self._outside):
            words.addWidget(shown_word)
        top = QHBoxLayout()
        top.setSpacing(16)
        for widget, stretch in ((kind, 0), (self.entry, 0), (self._bar, 1), (allowed, 0)):
            top.addWidget(widget, stretch)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._sign)
        below.addWidget(self._warning, 1)
        below.addWidget(self._repair)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(below)


def _trap(days: int, low: int, high: int) -> str:
    if days < low:
        return counted(
            translate(
                "settings",
                "Shorter than the platform allows, %n day(s): orders may be late from the start",
            ),
            low,
        )
    if days > high:
        return counted(translate("settings", "Longer than the platform's longest, %n day(s)"), high)
    return ""
