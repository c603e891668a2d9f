"""The history: what was done, day by day, and taking one step back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.models.store import Store
from seller_desk.services import footprint, history
from seller_desk.services.footprint import Step, StepCard
from seller_desk.views.columns_kept import ColumnsKept
from seller_desk.views.desk import Desk, Task
from seller_desk.views.history.changes import ChangesCard
from seller_desk.views.history.outcome import OutcomeCard
from seller_desk.views.history.steps import StepList
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.button import quiet
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.wording import counted, say, translate
from seller_desk.words import Tone

_PAGE = 200
_LIST = 430

Report = Mapping[str, Any]


class HistoryPage(QWidget):
    """The list at the left, the step that is looked at and what undoing did at the right."""

    status_changed = Signal(str)

    def __init__(self, desk: Desk, preferences: Preferences) -> None:
        super().__init__()
        self.status = ""
        self._desk = desk
        self._limit = _PAGE
        self._busy = False
        self._reading: Task[StepCard | None] | None = None
        self._listing: Task[list[Step]] | None = None
        self.list = StepList()
        self.changes = ChangesCard()
        ColumnsKept(self.changes.table, preferences, "history/columns")
        self.outcome = OutcomeCard()
        self._footer_more = quiet(translate("history", "Show older steps"), self._show_more)
        self._build()
        self._connect()
        self.refresh()

    def begin(self) -> None:
        """The page is opened anew: what was done last is what one wants to look at."""
        self.list.forget()

    def refresh(self) -> None:
        """Read again."""
        listed = self._desk.ask(footprint.steps, limit=self._limit)
        self._listing = listed.then(self._show_steps).replaces(self._listing)
        self._desk.ask(footprint.total).then(self._show_total)

    def tick(self) -> None:
        """The days of the headings move on with the next reading."""

    def _show_steps(self, steps: Sequence[Step]) -> None:
        self.list.show_steps(steps, self._desk.now())
        self._right.setVisible(bool(steps))
        self._nothing.setVisible(not steps)
        self._left.setVisible(bool(steps))
        self._read(self.list.current_id())

    def _show_total(self, total: int) -> None:
        self._footer_more.setVisible(total > self._limit)
        self.status = counted(translate("history", "%n step(s) in all"), total)
        self._footer.show_rows(self.status)
        self.status_changed.emit(self.status)

    def _show_more(self) -> None:
        self._limit += _PAGE
        self.refresh()

    def _read(self, operation: object) -> None:
        if not isinstance(operation, int):
            return
        asked = self._desk.ask(footprint.card, operation)
        self._reading = asked.then(self._show_card).replaces(self._reading)

    def _show_card(self, card: StepCard | None) -> None:
        if card is not None:
            self.changes.show_card(card, self._desk.now())
            asked = self._desk.ask(history.down_to, card.step.id)
            asked.then(lambda found: self.changes.show_reach(card.step.id, len(found)))

    def _undo(self, operation: int) -> None:
        self._run(partial(_take_back, name="undo"), operation, self._tell_undone)

    def _undo_down_to(self, operation: int) -> None:
        self._run(_take_back_down_to, operation, self._tell_undone)

    def _redo(self, operation: int) -> None:
        self._run(partial(_take_back, name="redo"), operation, self._tell_redone)

    def _run(
        self, job: Callable[..., Report], operation: int, then: Callable[[Report], None]
    ) -> None:
        if self._busy:
            return
        self._busy = True
        self._banner.hide()
        task: Task[Report] = self._desk.work(job, operation, now=self._desk.now())
        task.then(then).otherwise(self._refuse)

    def _tell_undone(self, report: Report) -> None:
        self._busy = False
        self.outcome.show_report(report, translate("history", "What undoing did"))

    def _tell_redone(self, report: Report) -> None:
        self._busy = False
        self.outcome.show_report(report, translate("history", "What doing it again did"))

    def _refuse(self, error: DeskError) -> None:
        self._busy = False
        self._banner.show_text(Tone.DANGER, say(error.first))
        self._banner.show()

    def _connect(self) -> None:
        self.list.step_changed.connect(self._read)
        self.changes.undo_asked.connect(self._undo)
        self.changes.redo_asked.connect(self._redo)
        self.changes.back_asked.connect(self._undo_down_to)

    def _build(self) -> None:
        self._banner = Banner(Tone.DANGER, "", closable=True)
        self._banner.hide()
        self._footer = TableFooter([self._footer_more])
        self._left = Card(margins=(0, 0, 0, 0))
        self._left.body.setSpacing(0)
        self._left.add(self.list, 1)
        self._left.add(self._footer)
        self._left.setFixedWidth(_LIST)
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._banner)
        column.addWidget(self.changes, 1)
        column.addWidget(self.outcome)
        self._nothing = EmptyState(
            "history",
            translate("history", "Nothing was done yet"),
            translate("history", "Every import and every change will stand here and can be undone"),
        )
        self._nothing.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._left)
        row.addWidget(self._right, 1)
        row.addWidget(self._nothing, 1)


def _take_back(store: Store, operation: int, *, name: str, now: datetime, **_job: object) -> Report:
    return history.take_back(store, operation, now=now, name=name)


def _take_back_down_to(store: Store, operation: int, *, now: datetime, **_job: object) -> Report:
    return history.take_back_down_to(store, operation, now=now)
