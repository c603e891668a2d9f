"""What the seller decides about the file that is looked at, and the plan that follows it."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from seller_desk.errors import DeskError
from seller_desk.services import remembering
from seller_desk.services.records.choice import Words
from seller_desk.sheets.mapping import signature
from seller_desk.views.desk import Desk, Task
from seller_desk.views.exchange import jobs
from seller_desk.views.exchange.choosing import Chosen
from seller_desk.views.exchange.jobs import Prepared, Wish
from seller_desk.views.exchange.lines import Spot
from seller_desk.views.exchange.look import LookPanel

_PAUSE_MS = 150
"""After the last change of a choice, before the file is planned again."""


class Planner(QObject):
    """Plans a file again after every decision; only the newest answer counts."""

    began = Signal()
    """A newer plan than the one that is shown is on its way."""
    planned = Signal(object)
    """The newest plan, as Prepared."""
    refused = Signal(object)
    """The DeskError of a decision that cannot be carried out; it is taken back."""
    dropped = Signal()
    """The file has changed meanwhile: what was said of single rows does not hold any more."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path: Path | None = None
        self.chosen = Chosen()
        """What was decided."""
        self.prepared: Prepared | None = None
        """The plan that is shown."""
        self.remembers = False
        """Whether the columns are to be remembered when the file is written."""
        self._shown = Chosen()
        self._task: Task[Prepared] | None = None
        self._number = 0
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._plan)

    @property
    def is_busy(self) -> bool:
        """Whether a newer plan than the one that is shown is on its way."""
        return self._later.isActive() or self._task is not None

    def begin(self, path: Path) -> None:
        """Another file: nothing is decided yet."""
        self.stop()
        self._path, self.prepared = path, None
        self.chosen = self._shown = Chosen()
        self.remembers = False

    def show(self, prepared: Prepared) -> None:
        """The file as it was read for the first time, or anew."""
        self.prepared, self._shown = prepared, self.chosen

    def stop(self) -> None:
        """Nothing more is wanted of what is under way."""
        self._later.stop()
        self._number += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def listen(self, look: LookPanel) -> None:
        """Take the decisions that are made there."""
        look.recognised.profile_chosen.connect(self.choose_profile)
        look.columns.columns_chosen.connect(self._choose_columns)
        look.columns.reset_asked.connect(self._reset_columns)
        look.columns.remember_asked.connect(self._remember)
        look.words.words_chosen.connect(self._choose_words)
        preview = look.preview
        preview.corrected.connect(self._correct)
        preview.reset_asked.connect(self._reset)
        preview.wanted_changed.connect(self._want)
        preview.taken.connect(self._take_words)
        preview.clears_changed.connect(self._clear)

    def choose_profile(self, name: str) -> None:
        """The file is of another kind; what stands in which row says nothing then."""
        self.change(self.chosen.reading(name, None).of_other_rows())

    def change(self, chosen: Chosen) -> None:
        """Something was decided: plan again, a short while after the last word."""
        self.chosen = chosen
        if self.prepared is not None:
            self.began.emit()
            self._later.start()

    def _choose_columns(self, columns: dict[str, int]) -> None:
        if self.prepared is not None:
            profile = self.prepared.plan.found.profile.name
            self.change(self.chosen.reading(profile, columns))

    def _reset_columns(self) -> None:
        """Guess again, and forget what was remembered for these headings."""
        if self.prepared is None:
            return
        found = self.prepared.plan.found
        mark = signature(found.mapping.headings)
        self._desk.do(remembering.forget_columns, mark).otherwise(self.refused.emit)
        self.change(self.chosen.reading(found.profile.name, None))

    def _remember(self, on: bool) -> None:  # noqa: FBT001  (a signal's)
        self.remembers = on

    def _choose_words(self, words: Words) -> None:
        self.change(self.chosen.meaning(words))

    def _correct(self, spot: Spot, typed: str) -> None:
        self.change(self.chosen.corrected(spot, typed))

    def _reset(self, spot: Spot | None) -> None:
        self.change(self.chosen.reset(spot))

    def _want(self, rows: Iterable[int], on: bool) -> None:  # noqa: FBT001  (a signal's)
        self.change(self.chosen.wanting(rows, on=on))

    def _take_words(self, marks: Iterable[tuple[int, str]], on: bool) -> None:  # noqa: FBT001  (a signal's slot)
        self.change(self.chosen.taking(marks, on=on))

    def _clear(self, keys: frozenset[str]) -> None:
        self.change(self.chosen.clearing(keys))

    def _plan(self) -> None:
        if self._path is None or self.prepared is None:
            return
        self.stop()
        wish = Wish(self._path, self.chosen, is_asked_for=True, before=self.prepared.rows)
        jobs.sweep()
        self._task = (
            self._desk.work(jobs.plan, wish, now=self._desk.now())
            .then(partial(self._take, self._number))
            .otherwise(partial(self._give_up, self._number))
        )

    def _take(self, number: int, prepared: Prepared) -> None:
        if number != self._number:
            return
        self._task = None
        if self._later.isActive() or self.prepared is None:
            return
        is_other = prepared.plan.sha256 != self.prepared.plan.sha256
        self.show(prepared)
        if is_other and self.chosen.names_rows:
            self.dropped.emit()
            self.change(self.chosen.of_other_rows())
        else:
            self.planned.emit(prepared)

    def _give_up(self, number: int, error: DeskError) -> None:
        """The last decision cannot be carried out: back to what is shown."""
        if number != self._number:
            return
        self._task = None
        if not self._later.isActive():
            self.chosen = self._shown
            self.refused.emit(error)
