"""Undo and redo for the whole window: the newest step is taken back, the answer is a sentence."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.history import HistoryRow
from seller_desk.views import operations
from seller_desk.views.desk import Desk
from seller_desk.views.wording import say, translate

Report = Mapping[str, Any]
_NAMED = 3


class Steps(QObject):
    """The steps of this run of the program; older ones are taken back on the history page."""

    undone = Signal(str)
    """What was taken back, as a sentence; it can be done again."""
    left = Signal(str, object)
    """What was taken back, and the report of it, when rows of it stay as they are."""
    told = Signal(str)
    """Why nothing was."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._since = 0
        desk.ask(history.newest).then(self._begin)

    def undo(self) -> None:
        """Take the newest step back."""
        self._run(_undo, self._since, self._tell_undone)

    def redo(self) -> None:
        """Do it again."""
        self._run(_redo, self._since, self._tell_redone)

    def take_back(self, operation: int) -> None:
        """Take one step back, whatever came after it."""
        self._run(_take_back, operation, self._tell_undone)

    def _begin(self, newest: int) -> None:
        self._since = newest

    def _run(self, job: Callable[..., Report], number: int, then: Callable[[Report], None]) -> None:
        self._desk.work(job, number, now=self._desk.now()).then(then).otherwise(self._refused)

    def _refused(self, error: DeskError) -> None:
        self.told.emit(say(error.first))

    def _tell_undone(self, report: Report) -> None:
        asked = self._desk.ask(history.named, report["undone"])
        asked.then(lambda step: self._tell_outcome(step, report))

    def _tell_outcome(self, step: HistoryRow, report: Report) -> None:
        said = outcome(step, report)
        self.undone.emit(said)
        if report["kept"] or report["failed"]:
            self.left.emit(operations.sentence(step.name, step.facts), report)

    def _tell_redone(self, report: Report) -> None:
        asked = self._desk.ask(_original, report["undone"])
        asked.then(lambda step: self.told.emit(again(step)))


def outcome(step: HistoryRow, report: Report) -> str:
    """What was taken back and what stays, in one sentence."""
    said = translate("steps", "Undone: {what}").format(
        what=operations.sentence(step.name, step.facts)
    )
    left = [*report["kept"], *report["failed"]]
    if not left:
        return said
    stay = len(left)
    kept = translate("steps", "%n row(s) changed since stay as they are", "", stay)
    names = ", ".join(str(one["key"]) for one in left[:_NAMED])
    return f"{said}. {kept}: {names}"


def again(step: HistoryRow) -> str:
    """What was done once more."""
    return translate("steps", "Done again: {what}").format(
        what=operations.sentence(step.name, step.facts)
    )


def _original(session: Session, undo: int) -> HistoryRow:
    """What an undo had taken back."""
    row = history.named(session, undo)
    return row if row.undoes is None else history.named(session, row.undoes)


def _undo(store: Store, since: int, *, now: datetime, **_job: object) -> Report:
    return history.undo(store, now=now, since=since)


def _redo(store: Store, since: int, *, now: datetime, **_job: object) -> Report:
    return history.redo(store, now=now, since=since)


def _take_back(store: Store, operation: int, *, now: datetime, **_job: object) -> Report:
    return history.take_back(store, operation, now=now)
