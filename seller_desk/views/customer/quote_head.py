"""The head of a quote: its number, state and versions, the customer, and what can be done."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.services.customer.quote_board import QuoteBoard
from seller_desk.views import terms
from seller_desk.views.formats import day, masked_phone, yuan
from seller_desk.views.widgets.button import icon_only, link, primary, secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.layouts import width_without
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import QuoteState

_ICONS = {
    QuoteState.DRAFT: "pencil",
    QuoteState.ISSUED: "lock",
    QuoteState.ACCEPTED: "badge-check",
    QuoteState.DECLINED: "circle-x",
    QuoteState.EXPIRED: "calendar-x",
}
_OPEN = frozenset({QuoteState.ISSUED, QuoteState.EXPIRED})


class QuoteHead(Card):
    """One primary button: issue a draft, or turn an issued quote into an order."""

    back_asked = Signal()
    version_asked = Signal(int)
    issue_asked = Signal()
    accept_asked = Signal()
    decline_asked = Signal()
    revise_asked = Signal()
    drop_asked = Signal()
    order_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self._order: int | None = None
        self.paper = secondary(translate("customer", "On paper"), icon="file-text")
        self.paper.hide()
        self._number = label(role="heading")
        self._state = Pill()
        self.versions = Segment([])
        self.saved = label(role="secondary")
        self.why = ElidedLabel(size="sm", tint="danger.fg")
        back = translate("customer", "All quotes")
        self.back = icon_only("arrow-left", back, self.back_asked.emit, small=True)
        self.issue = primary(
            translate("customer", "Issue and freeze"), self.issue_asked.emit, icon="lock"
        )
        self.accept = primary(
            translate("customer", "Turn into an order"), self.accept_asked.emit, icon="badge-check"
        )
        self.decline = secondary(translate("customer", "Declined…"), self.decline_asked.emit)
        self.revise = secondary(translate("customer", "Next version"), self.revise_asked.emit)
        self.drop = link(translate("customer", "Throw away"), self.drop_asked.emit)
        self.order = secondary(translate("customer", "See the order"), self._ask_order)
        self._name = ElidedLabel(strong=True)
        for giving_way in (self._name, self.why):
            giving_way.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tier, self._contact = Pill(), label(role="secondary")
        self._facts = [_Fact(), _Fact(), _Fact()]
        self._lay_out()

    def show_board(self, board: QuoteBoard, now: datetime) -> None:
        """Another quote."""
        row = board.row
        self._order = row.order_id
        self._number.setText(row.number)
        self._state.show_pill(
            terms.quote(row.state), terms.QUOTE_TONES[row.state], _ICONS[row.state]
        )
        self._show_versions(board)
        is_newest = row.id == board.versions[-1].id
        later = [one for one in board.versions if one.version > row.version]
        stands = all(one.state is QuoteState.DRAFT for one in later)
        is_draft = row.state is QuoteState.DRAFT
        for button, on in (
            (self.issue, is_draft),
            (self.drop, is_draft),
            (self.accept, row.state is QuoteState.ISSUED and stands),
            (self.decline, row.state in _OPEN and stands),
            (self.revise, not is_draft and is_newest and row.state is not QuoteState.ACCEPTED),
            (self.order, row.order_id is not None),
        ):
            button.setVisible(on)
        self._show_customer(board, now)

    @property
    def width_without_paper(self) -> int:
        """The room that it needs while the paper stands beside it."""
        return max(width_without(self._line, self.paper), self._below.minimumSize().width())

    def show_hindrance(self, why: str) -> None:
        """Why a draft cannot be issued; empty when it can."""
        self.issue.setEnabled(not why)
        self.why.show_text(why, "danger.fg")
        self.why.setVisible(bool(why) and self.issue.isVisibleTo(self))

    def show_saved(self, told: str) -> None:
        """Whether what was typed is written down."""
        self.saved.setText(told)

    def _show_versions(self, board: QuoteBoard) -> None:
        told = translate("customer", "Version {number}")
        options = [
            SegmentOption(str(row.id), told.format(number=row.version)) for row in board.versions
        ]
        fresh = Segment(options)
        fresh.choose(str(board.row.id))
        fresh.chosen.connect(self._choose)
        self._line.replaceWidget(self.versions, fresh)
        self.versions.hide()
        self.versions.deleteLater()
        self.versions = fresh
        fresh.setVisible(len(options) > 1)

    def _choose(self, key: str) -> None:
        self.version_asked.emit(int(key))

    def _ask_order(self) -> None:
        if self._order is not None:
            self.order_asked.emit(self._order)

    def _show_customer(self, board: QuoteBoard, now: datetime) -> None:
        card = board.customer
        self._name.show_text((card and card.row.name) or UNKNOWN)
        if card is None:
            self._tier.show_pill("")
            self._contact.setText("")
        else:
            tier = card.row.tier
            self._tier.show_pill(terms.tier(tier), terms.TIER_TONES[tier])
            silent = translate("customer", "%n day(s) without an order")
            parts = [masked_phone(card.mobile or card.phone)]
            parts += [counted(silent, card.days_since)] if card.days_since else []
            self._contact.setText(" · ".join(parts))
        for fact, (name, value) in zip(self._facts, _customer_facts(board, now), strict=True):
            fact.show_fact(name, value)

    def _lay_out(self) -> None:
        self._line = QHBoxLayout()
        self._line.setContentsMargins(10, 8, 12, 8)
        self._line.setSpacing(8)
        for widget in (self.back, self._number, self._state, self.versions):
            self._line.addWidget(widget)
        self._line.addStretch(1)
        buttons = (
            self.paper,
            self.drop,
            self.order,
            self.revise,
            self.decline,
            self.issue,
            self.accept,
        )
        self._line.addWidget(self.saved)
        self._line.addWidget(self.why)
        for button in buttons:
            self._line.addWidget(button)
        stroke = QFrame()
        stroke.setProperty("role", "stroke")
        stroke.setFixedHeight(1)
        self._below = below = QHBoxLayout()
        below.setContentsMargins(14, 8, 14, 10)
        below.setSpacing(18)
        below.addLayout(self._who(), 1)
        for fact in self._facts:
            below.addWidget(fact)
        self.body.setSpacing(0)
        self.add(self._line)
        self.add(stroke)
        self.add(below)

    def _who(self) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._name)
        line.addWidget(self._tier)
        line.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self._contact)
        return column


class _Fact(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._label, self._value = label(role="secondary"), label(role="strong")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._label)
        column.addWidget(self._value)

    def show_fact(self, name: str, value: str) -> None:
        self._label.setText(name)
        self._value.setText(value)


def _customer_facts(board: QuoteBoard, now: datetime) -> Sequence[tuple[str, str]]:
    bought, quoted = board.last_bought, board.last_quote
    last = UNKNOWN if bought is None else f"{day(bought.at, now)} · {yuan(bought.paid_fen)}"
    before = UNKNOWN if quoted is None else f"{quoted.quoted_on[5:]} {terms.quote(quoted.state)}"
    return (
        (translate("customer", "Last purchase"), last),
        (translate("customer", "Last quote"), before),
        (translate("customer", "Bought in a year"), yuan(board.year_fen)),
    )
