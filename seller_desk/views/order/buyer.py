"""Who bought: a letter for the eye, the name, the tier, and the way to all orders of the buyer."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.services.order.cards import BuyerCard
from seller_desk.views import terms
from seller_desk.views.widgets import button
from seller_desk.views.widgets.ink import draw_box, draw_text
from seller_desk.views.widgets.labels import ElidedLabel
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone

_SIDE = 34


class BuyerRow(QWidget):
    """The buyer of an order in two lines."""

    orders_asked = Signal(int)
    """All orders of this customer are wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._customer_id: int | None = None
        self._letter = _Letter()
        self._name = ElidedLabel(strong=True)
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._tier = Pill()
        self._facts = ElidedLabel(size="sm", tint="text.secondary")
        self.orders = button.link("", self._ask)
        self._lay_out()

    def show_buyer(self, buyer: BuyerCard, facts: str) -> None:
        """Another buyer; `facts` is the second line."""
        name = buyer.company or buyer.login or translate("order", "Buyer not named")
        tone = terms.TIER_TONES[buyer.tier] if buyer.tier else Tone.NEUTRAL
        self._customer_id = buyer.customer_id
        self._letter.show_letter(name[:1], tone)
        self._name.show_text(name)
        self._tier.show_pill(terms.tier(buyer.tier) if buyer.tier else "", tone)
        self._facts.show_text(facts, "text.secondary")
        self._facts.setVisible(bool(facts))
        self.orders.setText(counted(translate("order", "%n order(s) ›"), buyer.orders or 0))
        self.orders.setVisible(buyer.customer_id is not None)

    def _ask(self) -> None:
        if self._customer_id is not None:
            self.orders_asked.emit(self._customer_id)

    def _lay_out(self) -> None:
        name = QHBoxLayout()
        name.setSpacing(8)
        name.addWidget(self._name)
        name.addWidget(self._tier)
        name.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(name)
        words.addWidget(self._facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(11)
        row.addWidget(self._letter)
        row.addLayout(words, 1)
        row.addWidget(self.orders, 0, Qt.AlignmentFlag.AlignVCenter)


class _Letter(QWidget):
    """The first character of a name in a circle; decoration."""

    def __init__(self) -> None:
        super().__init__()
        self._text, self._tone = "", Tone.NEUTRAL
        self.setFixedSize(_SIDE, _SIDE)

    def show_letter(self, text: str, tone: Tone) -> None:
        """Another one."""
        self._text, self._tone = text, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        draw_box(painter, rect, f"{self._tone}.bg", radius=_SIDE // 2)
        centre = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, rect, self._text, f"{self._tone}.fg", strong=True, align=centre)
        painter.end()
