"""The right half of the page while violations are listed: asks for one, and has it handled."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from seller_desk.errors import DeskError
from seller_desk.services import files
from seller_desk.services.files import KeptFile
from seller_desk.services.product import violations
from seller_desk.services.product.violations import ViolationDraft
from seller_desk.views.desk import Desk, Task
from seller_desk.views.product import reading
from seller_desk.views.product.reading import ViolationSight
from seller_desk.views.product.violation_panel import ViolationPanel
from seller_desk.views.wording import translate
from seller_desk.words import ViolationState

ChooseFiles = Callable[[], Sequence[str]]


class ViolationHalf(QObject):
    """One violation at a time."""

    noted = Signal(int)
    """A new one is there by now."""
    gone = Signal()
    """The one that was asked for is not there any more."""

    def __init__(self, desk: Desk, choose_files: ChooseFiles | None = None) -> None:
        self.panel = ViolationPanel()
        super().__init__(self.panel)
        self._desk = desk
        self._choose_files = choose_files or self._ask_files
        self._lent = TemporaryDirectory(ignore_cleanup_errors=True)
        """Copies of files that other programs have open."""
        self._reading: Task[ViolationSight | None] | None = None
        self.current: int | None = None
        """Which one is worked on, or on its way."""
        self.panel.destroyed.connect(self._lent.cleanup)
        self._connect()

    def show(self, violation: int) -> None:
        """Read that one, and show it."""
        self.current = violation
        asked = self._desk.ask(reading.violation_sight, violation)
        self._reading = asked.then(self._show).replaces(self._reading)

    def begin(self, product: int | None, title: str) -> None:
        """A new one, of a product or of the whole shop."""
        self.current = None
        self.panel.show_new(self._desk.now(), product, title)

    def _show(self, sight: ViolationSight | None) -> None:
        if sight is None:
            self.current = None
            self.gone.emit()
        else:
            self.panel.show_violation(sight, self._desk.now())

    def _keep(self, violation: int | None, draft: ViolationDraft) -> None:
        now = self._desk.now()
        if violation is None:
            task = self._desk.do(violations.add_violation, draft, now)
            task.then(self._tell_noted).otherwise(self.panel.point_out)
        else:
            done = self._desk.do(violations.change_violation, violation, draft, now)
            done.otherwise(self.panel.point_out)

    def _tell_noted(self, violation: int) -> None:
        self.panel.forget_new()
        self.noted.emit(violation)

    def _note_done(self, violation: int, done: str) -> None:
        self._hear(self._desk.do(violations.note_done, violation, done))

    def _appeal(self, violation: int, appeal: str) -> None:
        self._hear(self._desk.do(violations.appeal_violation, violation, appeal))

    def _settle(self, violation: int, outcome: ViolationState) -> None:
        now = self._desk.now()
        self._hear(self._desk.do(violations.settle_violation, violation, outcome, now))

    def _reopen(self, violation: int) -> None:
        self._hear(self._desk.do(violations.reopen_violation, violation))

    def _hear(self, task: Task[None]) -> None:
        """What is refused is said at its field; what is done comes back with the next reading."""
        task.otherwise(self.panel.point_out)

    def _add_files(self) -> None:
        self._keep_files([Path(name) for name in self._choose_files()])

    def _keep_files(self, sources: Sequence[Path]) -> None:
        violation = self.panel.violation_id
        if violation is not None and sources:
            now = self._desk.now()
            job = self._desk.work(
                files.attach_files, reading.VIOLATION, violation, list(sources), now=now
            )
            job.otherwise(self.panel.point_out)

    def _open_file(self, file: KeptFile) -> None:
        try:
            copy = files.lend(self._desk.store.path, file, Path(self._lent.name))
        except DeskError as error:
            self.panel.point_out(error)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def _remove_file(self, file: KeptFile) -> None:
        self._desk.do(files.detach_file, file.id).otherwise(self.panel.point_out)

    def _ask_files(self) -> Sequence[str]:
        wanted = translate("product", "Pictures and PDF (*.jpg *.jpeg *.png *.gif *.bmp *.pdf)")
        title = translate("product", "Add evidence")
        return QFileDialog.getOpenFileNames(self.panel, title, "", wanted)[0]

    def _connect(self) -> None:
        panel, evidence = self.panel, self.panel.evidence
        panel.noted.connect(self._keep)
        panel.done_noted.connect(self._note_done)
        panel.appealed.connect(self._appeal)
        panel.settled.connect(self._settle)
        panel.reopened.connect(self._reopen)
        evidence.add_asked.connect(self._add_files)
        evidence.files_dropped.connect(self._keep_files)
        evidence.open_asked.connect(self._open_file)
        evidence.remove_asked.connect(self._remove_file)
