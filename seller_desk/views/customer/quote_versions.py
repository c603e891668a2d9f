"""The versions of a quote: what changed from one to the other, and what became of each."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QWidget

from seller_desk.services.customer.quote_board import QuoteBoard
from seller_desk.services.customer.quote_difference import Difference, Part, differences
from seller_desk.services.customer.quote_draft import QuoteDraft
from seller_desk.services.customer.quote_queries import QuoteRow
from seller_desk.views import terms
from seller_desk.views.customer.quote_words import named, valued
from seller_desk.views.formats import moment, money
from seller_desk.views.theme import theme
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import ElidedLabel, label, set_tone
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.widgets.timeline import Timeline, TimelineEvent
from seller_desk.views.wording import translate
from seller_desk.words import QuoteState, Tone

_SHOWN, _HASH = 8, 12
_ICONS = {
    QuoteState.DRAFT: ("pencil", Tone.INFO),
    QuoteState.ISSUED: ("lock", Tone.NEUTRAL),
    QuoteState.ACCEPTED: ("badge-check", Tone.SUCCESS),
    QuoteState.DECLINED: ("circle-x", Tone.DANGER),
    QuoteState.EXPIRED: ("calendar-x", Tone.WARNING),
}


class QuoteVersions(Card):
    """The difference to another version, and all versions as steps."""

    other_asked = Signal(int)
    """The id of the version to compare with."""

    def __init__(self) -> None:
        super().__init__(translate("customer", "Versions"), icon="history")
        self._draft: QuoteDraft | None = None
        self.other = QComboBox()
        self.other.setAccessibleName(translate("customer", "Compare with"))
        self.other.activated.connect(self._ask)
        self._compare = label(translate("customer", "Compare with"), "secondary")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._total = label(role="strong")
        self._steps = Timeline()
        self._seal = label(role="tertiary", wrap=True)
        line = QHBoxLayout()
        line.addWidget(self._compare)
        line.addWidget(self.other, 1)
        self.add(line)
        self.add(self._grid)
        self.add(self._total)
        self.add(self._steps)
        self.add(self._seal)
        self.body.addStretch(1)

    def show_board(self, board: QuoteBoard, now: datetime) -> None:
        """Another quote, compared with the version before it."""
        others = [row for row in board.versions if row.id != board.row.id]
        self.other.clear()
        told = translate("customer", "Version {number}")
        for row in others:
            self.other.addItem(told.format(number=row.version), row.id)
        before = [row for row in others if row.version < board.row.version]
        self.other.setCurrentIndex(len(before) - 1 if before else 0)
        for widget in (self.other, self._compare):
            widget.setVisible(bool(others))
        self.show_difference(board.before, board.draft)
        self._steps.show_events([_step(row, now) for row in reversed(board.versions)])
        self._show_seal(board)

    def _show_seal(self, board: QuoteBoard) -> None:
        """What was issued by its hash, and whether it is still the same."""
        seal = board.seal
        self._seal.setVisible(seal is not None)
        if seal is not None:
            kept = translate("customer", "Frozen, unchanged since · {hash}")
            changed = translate(
                "customer", "Changed outside the program since it was issued · {hash}"
            )
            told = kept if seal.is_intact else changed
            self._seal.setText(told.format(hash=seal.content_hash[:_HASH]))
            self._seal.setToolTip(seal.content_hash)
            set_tone(self._seal, None if seal.is_intact else Tone.DANGER)

    def show_difference(self, old: QuoteDraft | None, new: QuoteDraft) -> None:
        """What is different; nothing for the first version."""
        emptied(self._grid)
        self._total.setVisible(old is not None)
        if old is None:
            return
        found = differences(old, new)
        for row, change in enumerate(found[:_SHOWN]):
            self._show_change(row, change)
        sums = money(old.totals.total_fen), money(new.totals.total_fen)
        told = translate("customer", "Total {old} → {new}").format(old=sums[0], new=sums[1])
        if not found:
            told = translate("customer", "No difference")
        elif len(found) > _SHOWN:
            more = translate("customer", "{told} · {count} more").format(
                told=told, count=len(found) - _SHOWN
            )
            told = more
        self._total.setText(told)

    def _show_change(self, row: int, change: Difference) -> None:
        name = ElidedLabel(size="sm", tint="text.secondary")
        name.show_text(named(change), "text.secondary")
        self._grid.addWidget(name, row, 0)
        old, new = valued(change.part, change.old), valued(change.part, change.new)
        if change.part is not Part.ADDED and change.old not in {None, ""}:
            self._grid.addWidget(_struck(old), row, 1, Qt.AlignmentFlag.AlignRight)
        if change.part is not Part.REMOVED:
            shown = label(new, "strong")
            set_tone(shown, Tone.INFO)
            self._grid.addWidget(shown, row, 2)

    def _ask(self) -> None:
        self.other_asked.emit(self.other.currentData())


def _struck(text: str) -> QWidget:
    shown: QLabel = label(text, "tertiary")
    font = QFont(theme().font("sm"))
    font.setStrikeOut(True)
    shown.setFont(font)
    return shown


def _step(row: QuoteRow, now: datetime) -> TimelineEvent:
    icon, tone = _ICONS[row.state]
    told = translate("customer", "Version {number} · {state}")
    parts = (money(row.total_fen), row.reason or "")
    at = row.decided_at or row.issued_at
    return TimelineEvent(
        title=told.format(number=row.version, state=terms.quote(row.state)),
        detail=" · ".join(filter(None, parts)),
        when="" if at is None else moment(at, now),
        icon=icon,
        tone=tone,
        strong=row.state is QuoteState.DRAFT,
    )
