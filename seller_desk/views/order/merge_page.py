"""Orders that can be shipped together, a page of the orders tab."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from seller_desk.services.order import merging
from seller_desk.services.order.merging import MergeDraft, MergeGroup
from seller_desk.views.desk import Desk, Task
from seller_desk.views.order.merge_card import MergeCard
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets import button
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone

_MARGINS = (16, 12, 16, 14)
_MOST_SHOWN = 40
"""So many groups are enough for a morning; more come as these are shipped."""


class MergePage(QWidget):
    """A card for each group; what is typed in one stays while others are shipped."""

    status_changed = Signal(str)
    order_asked = Signal(int)
    left = Signal()
    """Back to the orders."""

    def __init__(self, desk: Desk, preferences: Preferences) -> None:
        super().__init__()
        self.status = translate("order", "The same buyer, receiver, phone and address")
        self.desk = desk
        self.cards: list[MergeCard] = []
        self._asked: Task[list[MergeGroup]] | None = None
        self._told = label(role="strong")
        self._hint = label(
            translate("order", "One waybill for all ticked orders of a card, as one step"),
            "secondary",
        )
        self.empty = EmptyState(
            "boxes",
            translate("order", "Nothing to ship together"),
            translate("order", "No buyer has two orders to ship to the same address"),
            tone=Tone.SUCCESS,
        )
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Read again."""
        asked = self.desk.ask(merging.merge_groups)
        self._asked = asked.then(self._show_groups).replaces(self._asked)

    def tick(self) -> None:
        """The times left go on."""
        self.refresh()

    def _show_groups(self, groups: list[MergeGroup]) -> None:
        orders = sum(len(group.orders) for group in groups)
        count = counted(translate("order", "%n group(s)"), len(groups))
        saved = counted(translate("order", "%n parcel(s) fewer"), orders - len(groups))
        self._told.setText(f"{count}  ·  {saved}" if groups else "")
        self.empty.setVisible(not groups)
        self._area.setVisible(bool(groups))
        self._hint.setVisible(bool(groups))
        used = {card.group.ids: card for card in self.cards if card.is_in_use}
        kept = [used.pop(group.ids, None) for group in groups[:_MOST_SHOWN]]
        for old in self.cards:
            self._column.removeWidget(old)
            if old not in kept:
                old.hide()
                old.deleteLater()
        self.cards = [
            card or self._card(group, first=place == 0)
            for place, (group, card) in enumerate(zip(groups, kept, strict=False))
        ]
        for place, card in enumerate(self.cards):
            self._column.insertWidget(place, card)

    def _card(self, group: MergeGroup, *, first: bool) -> MergeCard:
        card = MergeCard(group, self.desk.now(), first=first)
        card.saved.connect(partial(self._ship, card))
        card.order_asked.connect(self.order_asked)
        return card

    def _ship(self, card: MergeCard, draft: MergeDraft) -> None:
        task = self.desk.do(merging.ship_merged, draft, self.desk.now())
        task.then(partial(_done, card)).otherwise(card.point_out)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._told)
        head.addWidget(self._hint)
        head.addStretch(1)
        head.addWidget(button.quiet(translate("order", "Back to the orders"), self.left.emit))
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addWidget(self.empty, 1)


def _done(card: MergeCard, _count: int) -> None:
    """What was typed is used up: the card goes with the next reading."""
    card.number.setText("")
