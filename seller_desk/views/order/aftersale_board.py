"""The board of open cases: four lanes by the time that is left. Time moves a card, nobody else."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from seller_desk.services.order.aftersale_queries import CaseRow, Lane, by_time, lane
from seller_desk.views.order import aftersale_wording as words
from seller_desk.views.order.aftersale_card import CaseCard
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.wording import counted, translate

MOST = 60
"""So many cards a lane; a table has the rest."""


class CaseBoard(QWidget):
    """Lanes beside each other, the most pressing card of each on top."""

    picked = Signal(int)
    """A case is to be looked at."""
    table_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lanes = {one: _LaneColumn(one) for one in Lane}
        self._current: int | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for place, column in enumerate(self.lanes.values()):
            row.addWidget(column, 1)
            column.picked.connect(self.picked)
            column.stepped.connect(partial(self._step, place))
            column.more.clicked.connect(self.table_asked)

    @property
    def cards(self) -> Mapping[int, CaseCard]:
        """Every card by its case."""
        return {card.row.id: card for column in self.lanes.values() for card in column.cards}

    def show_cases(self, cases: Sequence[CaseRow], now: datetime) -> None:
        """These cases, each in its lane."""
        sorted_cases = by_time(cases)
        for one, column in self.lanes.items():
            column.show_cases([row for row in sorted_cases if lane(row, now) is one], now)
        self.show_current(self._current)

    def show_current(self, case_id: int | None) -> None:
        """The card that is looked at."""
        self._current = case_id
        for key, card in self.cards.items():
            card.setChecked(key == case_id)

    def first(self) -> int | None:
        """The most pressing case."""
        return next((column.cards[0].row.id for column in self.lanes.values() if column.cards),
                    None)  # fmt: skip

    def _step(self, place: int, at: int, across: int, down: int) -> None:
        """An arrow key from a card: along its lane, or to the next lane that has any."""
        columns = list(self.lanes.values())
        if down:
            cards = columns[place].cards
            target = cards[at + down] if 0 <= at + down < len(cards) else None
        else:
            beside = columns[place + across :: across] if 0 <= place + across < len(columns) else []
            cards = next((column.cards for column in beside if column.cards), [])
            target = cards[min(at, len(cards) - 1)] if cards else None
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            target.click()


class _LaneColumn(QFrame):
    picked = Signal(int)
    stepped = Signal(int, int, int)

    def __init__(self, one: Lane) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self.cards: list[CaseCard] = []
        self._dot = label("●")
        set_tone(self._dot, words.LANE_TONES[one])
        self._count = label(role="secondary")
        self.nothing = label(translate("order", "Nothing here"), "tertiary")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.more = button.link("")
        self.setAccessibleName(translate("order", words.LANES[one]))
        self._lay_out(translate("order", words.LANES[one]))

    def show_cases(self, cases: Sequence[CaseRow], now: datetime) -> None:
        """The cards that stay are kept, so that the keyboard stays where it is."""
        known = {card.row.id: card for card in self.cards}
        shown = cases[:MOST]
        self.cards = [self._card(known.pop(row.id, None), row, now) for row in shown]
        for gone in known.values():
            gone.hide()
            gone.deleteLater()
        for place, card in enumerate(self.cards):
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
        self._count.setText(counted(translate("order", "%n case(s)"), len(cases)))
        self.nothing.setVisible(not cases)
        self.more.setVisible(len(cases) > MOST)
        rest = len(cases) - MOST
        self.more.setText(counted(translate("order", "%n more in the table"), max(rest, 0)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card that gets the keyboard comes into sight."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, CaseCard):
            self._area.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def _card(self, known: CaseCard | None, row: CaseRow, now: datetime) -> CaseCard:
        if known is not None:
            known.show_row(row, now)
            return known
        card = CaseCard(row, now)
        card.clicked.connect(partial(self._pick, card))
        card.stepped.connect(partial(self._step, card))
        card.installEventFilter(self)
        return card

    def _pick(self, card: CaseCard) -> None:
        self.picked.emit(card.row.id)

    def _step(self, card: CaseCard, across: int, down: int) -> None:
        self.stepped.emit(self.cards.index(card), across, down)

    def _lay_out(self, title: str) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(10, 8, 10, 0)
        head.setSpacing(6)
        head.addWidget(self._dot)
        head.addWidget(label(title, "strong"))
        head.addStretch(1)
        head.addWidget(self._count)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(8, 0, 6, 8)
        self._column.setSpacing(8)
        self._column.addWidget(self.nothing)
        self._column.addWidget(self.more)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._area, 1)
