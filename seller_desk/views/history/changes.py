"""What one step did, field by field, and what undoing it would do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.footprint import FieldChange, StepCard
from seller_desk.views.formats import near_moment
from seller_desk.views.history.steps import said
from seller_desk.views.history.wording import (
    MOST_KINDS,
    briefly_touched,
    field_name,
    subject,
    value,
)
from seller_desk.views.operations import icon_name
from seller_desk.views.widgets.button import primary, secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.sorted_table import SortedTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.widgets.tone_icon import ToneIcon
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A changed field as a row of the table."""

    id: int
    change: FieldChange
    can_undo: bool


class ChangesCard(Card):
    """Head with the buttons, table of fields, and a line that sums up."""

    undo_asked = Signal(int)
    redo_asked = Signal(int)
    back_asked = Signal(int)
    """This step and every one after it."""

    def __init__(self) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self._card: StepCard | None = None
        self._rows: Sequence[ChangeRow] = ()
        self._badge = ToneIcon("pencil", Tone.INFO)
        self.title = ElidedLabel(size="lg", strong=True)
        self.state = Pill()
        self._told = label(role="secondary", wrap=True)
        self.undo = primary(translate("history", "Undo this step"), self._undo, icon="undo-2")
        self.back = secondary("", self._back, icon="history")
        self.redo = secondary(translate("history", "Redo"), self._redo, icon="redo-2")
        self.table = SortedTable(_columns())
        self.table.fetch = self._fetch
        self.table.setAccessibleName(translate("history", "What was changed"))
        self._sum = label(role="secondary", wrap=True)
        self._nothing = label(role="secondary", wrap=True)
        self._lay_out()

    def show_card(self, card: StepCard, now: datetime) -> None:
        """Another step."""
        self._card = card
        step = card.step
        self._badge.show_tone(icon_name(step.name), Tone.NEUTRAL if step.undone else Tone.INFO)
        self.title.show_text(said(step))
        self.state.show_pill(*_state(card))
        parts = [near_moment(step.at, now), briefly_touched(step.counts, MOST_KINDS)]
        self._told.setText(" · ".join(part for part in parts if part))
        self.back.hide()
        self.undo.setVisible(card.can_undo and step.undoes is None)
        self.redo.setVisible(_can_redo(card))
        self._show_rows(card)

    def show_reach(self, operation: int, steps: int) -> None:
        """So many steps stand from this one on; one alone is what the other button undoes."""
        if self._card is not None and self._card.step.id == operation:
            text = translate("history", "Undo up to here (%n step(s))")
            self.back.setText(counted(text, steps))
            self.back.setVisible(steps > 1 and not self.undo.isHidden())

    def _show_rows(self, card: StepCard) -> None:
        self._rows = [
            ChangeRow(place, change, card.can_undo) for place, change in enumerate(card.changes)
        ]
        self.table.show_ids(list(range(len(self._rows))), keep=False)
        self.table.setVisible(bool(self._rows))
        self._nothing.setVisible(not self._rows)
        self._nothing.setText(_unnamed(card))
        self._sum.setText(_summed(card))

    def _fetch(self, ids: Sequence[int]) -> Sequence[ChangeRow]:
        return [self._rows[place] for place in ids]

    def _undo(self) -> None:
        if self._card is not None:
            self.undo_asked.emit(self._card.step.id)

    def _back(self) -> None:
        if self._card is not None:
            self.back_asked.emit(self._card.step.id)

    def _redo(self) -> None:
        card = self._card
        if card is None:
            return
        target = card.step.undone_by if card.step.undone_by is not None else card.step.id
        self.redo_asked.emit(target)

    def _lay_out(self) -> None:
        name = QHBoxLayout()
        name.setSpacing(8)
        name.addWidget(self.title, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(name)
        words.addWidget(self._told)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._badge)
        row.addLayout(words, 1)
        for widget in (self.state, self.redo, self.back, self.undo):
            row.addWidget(widget)
        self._nothing.setContentsMargins(16, 4, 16, 4)
        self._sum.setContentsMargins(16, 10, 16, 12)
        self.body.setSpacing(0)
        self.add(head)
        self.add(self.table, 1)
        self.add(self._nothing)
        self.body.addStretch(0)
        self.add(self._sum)


def _columns() -> Sequence[TableColumn]:
    return (
        TableColumn(
            "subject",
            translate("history", "What"),
            width=178,
            text=lambda row: subject(row.change),
            tooltip=lambda row: subject(row.change),
            lead=True,
        ),
        TableColumn(
            "field", translate("history", "Field"), width=130, text=lambda r: field_name(r.change)
        ),
        TableColumn(
            "change",
            translate("history", "Before → now"),
            width=200,
            text=lambda row: value(row.change, row.change.new),
            old=lambda row: value(row.change, row.change.old),
            stretch=True,
        ),
        TableColumn(
            "undo",
            translate("history", "If undone"),
            CellKind.PILL,
            width=132,
            text=lambda row: _fate(row)[0],
            tone=lambda row: _fate(row)[1],
            icon=lambda row: _fate(row)[2],
        ),
    )


def _fate(row: ChangeRow) -> tuple[str, Tone, str]:
    if not row.can_undo:
        return translate("history", "stays"), Tone.NEUTRAL, "lock"
    if row.change.stays:
        return translate("history", "edited since"), Tone.WARNING, "pencil"
    return translate("history", "comes back"), Tone.SUCCESS, "circle-check"


def _state(card: StepCard) -> tuple[str, Tone, str]:
    if card.step.undone:
        return translate("history", "Undone"), Tone.NEUTRAL, "undo-2"
    if not card.can_undo:
        return translate("history", "Cannot be undone"), Tone.NEUTRAL, "lock"
    return translate("history", "Can be undone"), Tone.SUCCESS, "undo-2"


def _can_redo(card: StepCard) -> bool:
    return card.step.undone or (card.step.name == "undo" and card.can_undo)


def _unnamed(card: StepCard) -> str:
    if card.step.counts:
        return translate(
            "history", "New rows stand in their lists; there is no value before to compare with."
        )
    return translate("history", "Nothing of this can be shown field by field.")


def _summed(card: StepCard) -> str:
    parts = [counted(translate("history", "%n change(s)"), len(card.changes) + card.more)]
    if card.more:
        parts.append(
            translate("history", "the first {count} shown").format(count=len(card.changes))
        )
    if card.later:
        parts.append(counted(translate("history", "%n later step(s)"), card.later))
    if card.staying and card.can_undo:
        parts.append(
            counted(translate("history", "%n row(s) edited since would stay"), card.staying)
        )
    return " · ".join(parts)
