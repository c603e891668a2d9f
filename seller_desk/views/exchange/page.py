"""Importing, in the place of a page: choose files, look at what they would do, write them."""

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from seller_desk.errors import DeskError, Problem, StoreCode
from seller_desk.services.footprint import Step as PastStep
from seller_desk.services.imports import FilePlan, ImportReport
from seller_desk.views.attention import call
from seller_desk.views.desk import Desk, Task
from seller_desk.views.exchange import files, jobs
from seller_desk.views.exchange.header import FileHeader, Step
from seller_desk.views.exchange.jobs import Prepared, Wish
from seller_desk.views.exchange.look import LookPanel
from seller_desk.views.exchange.planning import Planner
from seller_desk.views.exchange.reading import WaitPanel
from seller_desk.views.exchange.same_file import SameFilePanel
from seller_desk.views.exchange.titles import page_title, writing_stage
from seller_desk.views.exchange.trouble import TroublePanel
from seller_desk.views.preferences import Preferences
from seller_desk.views.wording import say, translate
from seller_desk.words import Tone

Choose = Callable[[], Sequence[Path]]
ChooseTarget = Callable[[Path], Path | None]
_SPLIT = "import/split"


class ImportPage(QWidget):
    """One file after the other: read, look, write. Nothing is written before the button says so."""

    holds_work = True
    """Its tab, chosen again, leaves it where it stands."""
    finished = Signal(object, object)
    """A file was written: its ImportReport and its FilePlan."""
    failed = Signal(str, object)
    """A file was left that could not be imported: its name and the Problem."""
    closed = Signal()
    """No file is left; the page in whose place this one stands may come back."""
    status_changed = Signal(str)
    title_changed = Signal(str)
    """What the page is called follows the kind of the file."""
    told = Signal(str)
    """Something that was done on the side, as a sentence."""

    def __init__(
        self,
        desk: Desk,
        preferences: Preferences,
        *,
        choose: Choose | None = None,
        choose_target: ChooseTarget | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._desk = desk
        self._preferences = preferences
        self._choose = choose or (lambda: files.choose_sheets(self, preferences))
        self._choose_target = choose_target or (lambda name: files.choose_target(self, name))
        self._queue: deque[Path] = deque()
        self._place = 0
        self._path: Path | None = None
        self._task: Task[Prepared | PastStep] | Task[ImportReport] | None = None
        self._trouble_found: Problem | None = None
        self._notice: tuple[Tone, str] | None = None
        self._began = 0.0
        self.status = ""
        self.title = page_title(None)
        self._header = FileHeader()
        self._wait = WaitPanel()
        self._same = SameFilePanel()
        self._look = LookPanel()
        self._trouble = TroublePanel()
        self._planner = Planner(desk, self)
        self._lay_out()
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Whether a file is read, looked at or written."""
        return self._path is not None

    @property
    def is_planning(self) -> bool:
        """Whether a newer look than the one shown is on its way."""
        return self._planner.is_busy

    def start(self, paths: Sequence[Path]) -> None:
        """Take these files one after the other, behind those that wait already."""
        self._queue.extend(paths)
        if self._path is None:
            self._place = 0
            self._next()
        else:
            self._show_place()

    def ask_files(self) -> None:
        """Let the seller choose files, and start with them."""
        paths = self._choose()
        if paths:
            self.start(paths)

    def save_refused(self, plan: FilePlan) -> None:
        """Write the refused rows of a file as a sheet, where the seller says."""
        target = self._choose_target(files.refused_name(plan.path))
        if target is None:
            return
        task = self._desk.work(jobs.save_refused, plan, target)
        task.then(lambda rows: self._tell_saved(rows, target)).otherwise(self._tell_problem)

    def focus_find(self) -> None:
        """Ctrl+F."""
        self._look.preview.focus_find()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, or stops what is under way."""
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
            return
        super().keyPressEvent(event)

    # One file

    def _next(self) -> None:
        if self._path is not None and self._trouble_found is not None:
            self.failed.emit(self._path.name, self._trouble_found)
        self._trouble_found = None
        self._path = None
        self._planner.stop()
        self._show_title(None)
        if not self._queue:
            self._say_status("")
            call(self)
            self.closed.emit()
            return
        self._place += 1
        self._path = self._queue.popleft()
        self._planner.begin(self._path)
        self._read()

    def _read(self, *, is_asked_for: bool = False) -> None:
        if self._path is None:
            return
        self._trouble_found = None
        self._planner.stop()
        self._began = monotonic()
        self._header.show_file(self._path.name)
        self._show_place()
        self._header.show_step(Step.CHOOSE)
        self._wait.begin(self._path.name, translate("exchange", "Reading the file"))
        self._bring(self._wait)
        self._wait.setFocus()
        wish = Wish(self._path, self._planner.chosen, is_asked_for)
        jobs.sweep()
        self._task = (
            self._desk.work(jobs.look_at, wish, now=self._desk.now())
            .then(self._take_look)
            .otherwise(self._show_trouble)
            .meanwhile(self._wait.show_progress)
        )

    def _read_again(self) -> None:
        """Though the same content was imported before."""
        self._read(is_asked_for=True)

    def _take_look(self, found: Prepared | PastStep) -> None:
        if self._task is not None and self._task.is_cancelled:
            self._task = None
            self._next()
            return
        self._task = None
        if isinstance(found, Prepared):
            self._show(found)
        else:
            self._same.show_import(found, self._desk.now())
            self._bring(self._same)
            self._same.focus_skip()
            self._say_status("")

    def _show(self, prepared: Prepared) -> None:
        self._planner.show(prepared)
        self._header.show_step(Step.LOOK)
        self._look.show_file(prepared, self._planner.chosen.choice, self._desk.now())
        self._show_facts(prepared)
        if self._notice is not None:
            self._look.show_notice(*self._notice)
            self._notice = None
        self._bring(self._look)
        self._look.summary.focus_write()
        rows = prepared.report.rows
        said = translate("exchange", "Read %n row(s) in {seconds} s", "", rows)
        self._say_status(said.format(seconds=f"{monotonic() - self._began:.1f}"))

    def _show_trouble(self, error: DeskError) -> None:
        self._task = None
        if error.first.code is StoreCode.CANCELLED:
            self._next()
            return
        self._trouble_found = error.first
        path = self._path or Path()
        self._header.show_step(Step.CHOOSE)
        self._trouble.show_trouble(error.first, path, self._desk.now(), waiting=len(self._queue))
        self._bring(self._trouble)
        self._trouble.focus_first()
        self._say_status("")

    # Another choice

    def _show_again(self, prepared: Prepared) -> None:
        self._look.show_again(prepared, self._planner.chosen.choice, self._desk.now())
        self._show_facts(prepared)

    def _keep_look(self, error: DeskError) -> None:
        """It cannot be read like that: the look stays as it was, with the reason over it."""
        if self._planner.prepared is not None:
            self._show_again(self._planner.prepared)
        self._tell_problem(error)

    def _tell_dropped(self) -> None:
        said = translate(
            "exchange", "The file itself has changed meanwhile; what was put right here is dropped"
        )
        self._look.show_notice(Tone.WARNING, said)

    def _read_as(self, profile: str) -> None:
        """The seller says what a file is of which nothing could be read."""
        self._planner.choose_profile(profile)
        self._read(is_asked_for=True)

    # Writing

    def _write(self) -> None:
        self._look.preview.finish_editing()
        if self._planner.prepared is None or self._planner.is_busy:
            return
        plan = self._planner.prepared.plan
        self._header.show_step(Step.WRITE)
        self._wait.begin(plan.name, writing_stage(plan.kind), writing_stage(plan.kind))
        self._bring(self._wait)
        self._wait.setFocus()
        jobs.sweep()
        self._task = (
            self._desk.work(
                jobs.write,
                plan,
                words=self._planner.chosen.choice.words,
                remembers=self._planner.remembers,
                now=self._desk.now(),
            )
            .then(self._take_report)
            .otherwise(self._take_refusal)
            .meanwhile(self._wait.show_progress)
        )

    def _take_report(self, report: ImportReport) -> None:
        self._task = None
        plan = self._planner.prepared.plan if self._planner.prepared else None
        self.finished.emit(report, plan)
        self._next()

    def _take_refusal(self, error: DeskError) -> None:
        """Nothing was written: back to the look, with the reason over it."""
        self._task = None
        problem = error.first
        if problem.code is StoreCode.CHANGED_SINCE:
            said = translate("exchange", "The shop has changed meanwhile; this is the new look")
            self._notice = (Tone.INFO, said)
            self._read_again()
            return
        stopped = problem.code is StoreCode.CANCELLED
        self._header.show_step(Step.LOOK)
        self._look.show_notice(Tone.INFO if stopped else Tone.DANGER, say(problem))
        self._bring(self._look)
        self._look.summary.focus_write()

    def _cancel(self) -> None:
        """Stop what is under way; else leave this file without writing it."""
        if self._task is not None:
            self._task.cancel()
        else:
            self._next()

    def _change_file(self) -> None:
        """Other files in the place of this one."""
        paths = self._choose()
        if paths and self._task is None:
            self._queue.extendleft(reversed(paths))
            self._place -= 1
            self._trouble_found = None
            self._next()

    def _save_these(self) -> None:
        if self._planner.prepared is not None:
            self.save_refused(self._planner.prepared.plan)

    # What is said

    def _bring(self, panel: QWidget) -> None:
        """Show a panel; the focus does not wander through it on the way.

        Every panel but the one that waits wants an answer.
        """
        if panel is not self._wait:
            call(self)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._header.allow_change(allowed=panel is not self._wait)
        self._stack.setCurrentWidget(panel)

    def _show_facts(self, prepared: Prepared) -> None:
        headings = sum(map(bool, prepared.plan.mapping.headings))
        self._header.show_facts(prepared.report.rows, headings, prepared.size)
        self._show_title(prepared)

    def _show_title(self, prepared: Prepared | None) -> None:
        self.title = page_title(prepared.plan.kind if prepared is not None else None)
        self.title_changed.emit(self.title)

    def _show_place(self) -> None:
        waiting = len(self._queue)
        self._header.show_place(self._place, self._place + waiting)
        self._look.summary.show_waiting(waiting)

    def _tell_saved(self, rows: int, target: Path) -> None:
        said = translate("exchange", "Saved %n refused row(s) to {path}", "", rows)
        self._tell(Tone.SUCCESS, said.format(path=str(target)))

    def _tell_problem(self, error: DeskError) -> None:
        self._tell(Tone.DANGER, say(error.first))

    def _tell(self, tone: Tone, said: str) -> None:
        """Over the preview while it is looked at, else through the window."""
        if self._planner.prepared is not None and self._stack.currentWidget() is self._look:
            self._look.show_notice(tone, said)
        else:
            self.told.emit(said)

    def _say_status(self, said: str) -> None:
        self.status = said
        self.status_changed.emit(said)

    # Made of

    def _lay_out(self) -> None:
        panels = QWidget()
        self._stack = QStackedLayout(panels)
        for panel in (self._wait, self._same, self._look, self._trouble):
            self._stack.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._header)
        column.addWidget(panels, 1)
        self._look.restore_split(self._preferences.state(_SPLIT))

    def _connect(self) -> None:
        self._header.change_asked.connect(self._change_file)
        self._wait.cancel_asked.connect(self._cancel)
        self._same.again_asked.connect(self._read_again)
        self._same.skip_asked.connect(self._next)
        self._trouble.retry_asked.connect(self._read)
        self._trouble.other_asked.connect(self._change_file)
        self._trouble.next_asked.connect(self._next)
        self._trouble.profile_chosen.connect(self._read_as)
        self._look.summary.write_asked.connect(self._write)
        self._look.summary.cancel_asked.connect(self._cancel)
        self._look.summary.refused_asked.connect(self._save_these)
        self._look.split_changed.connect(lambda s: self._preferences.remember_state(_SPLIT, s))
        self._connect_choices()
        write_now = QShortcut(QKeySequence("Ctrl+Return"), self)
        write_now.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        write_now.activated.connect(self._look.summary.press_write)

    def _connect_choices(self) -> None:
        self._planner.listen(self._look)
        self._planner.began.connect(lambda: self._look.show_busy(busy=True))
        self._planner.planned.connect(self._show_again)
        self._planner.refused.connect(self._keep_look)
        self._planner.dropped.connect(self._tell_dropped)
        self._look.recognised.purchases_confirmed.connect(self._next)
