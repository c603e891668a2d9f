"""Undo and redo for the whole window: the newest step is taken back, the answer is a sentence."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from seller_desk.errors import DeskError
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.views.desk import Desk
from seller_desk.views.wording import say, translate

Report = Mapping[str, Any]


class Steps(QObject):
    """The steps of this run of the program; older ones are taken back on the history page."""

    undone = Signal(str)
    """What was taken back, as a sentence; it can be done again."""
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
        self.undone.emit(outcome(report))

    def _tell_redone(self, _report: Report) -> None:
        self.told.emit(translate("steps", "Done again"))


def outcome(report: Report) -> str:
    """What became of an undone step, in one sentence."""
    kept, failed = len(report["kept"]), len(report["failed"])
    if not kept and not failed:
        return translate("steps", "Undone")
    stay = kept + failed
    said = translate("steps", "Undone; %n row(s) changed since stay as they are", "", stay)
    names = ", ".join(str(left["key"]) for left in (*report["kept"], *report["failed"])[:3])
    return f"{said}: {names}"


def _undo(store: Store, since: int, *, now: datetime, **_job: object) -> Report:
    return history.undo(store, now=now, since=since)


def _redo(store: Store, since: int, *, now: datetime, **_job: object) -> Report:
    return history.redo(store, now=now, since=since)


def _take_back(store: Store, operation: int, *, now: datetime, **_job: object) -> Report:
    return history.take_back(store, operation, now=now)
