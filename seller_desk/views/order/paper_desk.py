"""Papers of orders, from the choice to the mark on the orders: read, shown, printed, saved."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from seller_desk.services import disclosure
from seller_desk.services.order import printing
from seller_desk.services.order.slips import Paper
from seller_desk.views.desk import Desk, Task
from seller_desk.views.order import paper_reading as reading
from seller_desk.views.order import paper_words as words
from seller_desk.views.order.paper_dialog import PaperDialog
from seller_desk.views.order.paper_reading import Draft, Wanted
from seller_desk.views.paper.output import STAGE, Printable, draw_on, prepare
from seller_desk.views.preferences import Preferences
from seller_desk.views.wording import translate

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Choose = Callable[[str], str]
"""Asks where to write, given a proposal; empty when nobody wants to any more."""
Ready = Callable[["QPrinter"], bool]
"""Asks which printer, and sets it up; False when nobody wants to any more."""
_FOLDER = "export/folder"
_WITH_RECEIVERS = frozenset({Paper.SLIP, Paper.LABEL})


class PaperDesk(QObject):
    """One dialog at a time; what is printed is noted on its orders."""

    def __init__(
        self,
        desk: Desk,
        preferences: Preferences,
        window: QWidget,
        choose: Choose | None = None,
        ready: Ready | None = None,
    ) -> None:
        super().__init__(window)
        self._desk, self._preferences, self._window = desk, preferences, window
        self._choose, self._ready = choose or self._ask_path, ready or self._ask_printer
        self._draft: Draft | None = None
        self._seen: set[Paper] = set()
        self._asked: Task[Draft] | None = None
        self._saving: Task[int] | None = None
        self._job: PrintJob | None = None
        self.dialog: PaperDialog | None = None

    def show_papers(self, ids: Sequence[int], paper: str) -> None:
        """The papers of these orders, beginning with one of them."""
        if not ids:
            return
        self.dialog = dialog = PaperDialog(self._window, Wanted(tuple(ids), Paper(paper)))
        dialog.wanted_changed.connect(self._ask)
        dialog.print_asked.connect(self._print)
        dialog.save_asked.connect(self._save)
        dialog.cancelled.connect(self._stop)
        dialog.finished.connect(self._forget)
        self._draft = None
        self._seen.clear()
        self._ask(dialog.wanted)
        dialog.open()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def _ask(self, wanted: Wanted) -> None:
        asked = self._desk.ask(reading.draft, wanted, self._desk.now())
        self._asked = asked.then(self._show).replaces(self._asked)

    def _show(self, draft: Draft) -> None:
        self._draft = draft
        if self.dialog is not None:
            self.dialog.show_draft(draft)
            self._note_seen(draft)

    def _note_seen(self, draft: Draft) -> None:
        """Receivers stand on the screen in full: noted once for each paper of a dialog."""
        paper = draft.wanted.paper
        if draft.printed and paper in _WITH_RECEIVERS - self._seen:
            self._seen.add(paper)
            ids = [one.order_id for one in draft.printed]
            self._desk.do(disclosure.give_out, paper.value, ids, self._desk.now())

    # Into a file

    def _save(self) -> None:
        draft, dialog = self._draft, self.dialog
        if draft is None or dialog is None or not draft.printed:
            return
        folder = Path(self._preferences.text(_FOLDER) or Path.home())
        stamp = f"{self._desk.now():%Y%m%d-%H%M}"
        chosen = self._choose(str(folder / f"{words.name(draft.wanted.paper)}-{stamp}.pdf"))
        if not chosen:
            return
        path = Path(chosen)
        self._preferences.remember_text(_FOLDER, str(path.parent))
        dialog.begin(translate("order", "Writing {file}").format(file=path.name))

        def done(_pages: int) -> None:
            dialog.tell_saved(path)
            self._note(draft)

        job = self._desk.work(reading.save, draft.paper, path)
        self._saving = job.meanwhile(dialog.report).then(done).otherwise(dialog.tell_refused)

    # To a printer

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrinter

        draft, dialog = self._draft, self.dialog
        if draft is None or dialog is None or not draft.printed:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(printer, draft.paper)
        if not self._ready(printer):
            return
        dialog.begin(translate("order", "Printing"))
        self._job = job = PrintJob(printer, draft.paper, self)
        job.reported.connect(dialog.report)
        job.failed.connect(dialog.tell_silent_printer)
        job.stopped.connect(dialog.stop)

        def done() -> None:
            dialog.tell_printed(draft.paper.count)
            self._note(draft)

        job.done.connect(done)
        job.start()

    def _stop(self) -> None:
        if self._saving is not None:
            self._saving.cancel()
        if self._job is not None:
            self._job.cancel()

    def _note(self, draft: Draft) -> None:
        picks = draft.wanted.paper is Paper.PICKING
        act = printing.mark_picked if picks else printing.mark_printed
        self._desk.do(act, draft.printed, self._desk.now())

    def _ask_path(self, proposal: str) -> str:
        title = translate("order", "Save as PDF")
        path, _ = QFileDialog.getSaveFileName(self.dialog, title, proposal, "PDF (*.pdf)")
        return f"{path}.pdf" if path and Path(path).suffix.lower() != ".pdf" else path

    def _ask_printer(self, printer: "QPrinter") -> bool:
        from PySide6.QtPrintSupport import QPrintDialog

        return QPrintDialog(printer, self.dialog).exec() == QPrintDialog.DialogCode.Accepted


class PrintJob(QObject):
    """Draws page by page, and lets the window breathe between them."""

    reported = Signal(str, int, object)
    done = Signal()
    failed = Signal()
    stopped = Signal()

    def __init__(self, printer: "QPrinter", paper: Printable, parent: QObject) -> None:
        super().__init__(parent)
        self._printer, self._paper = printer, paper
        self._painter = QPainter()
        self._number = 0
        self._cancelled = False

    def start(self) -> None:
        """The first page."""
        if self._painter.begin(self._printer):
            QTimer.singleShot(0, self, self._go_on)
        else:
            self.failed.emit()

    def cancel(self) -> None:
        """Stop after this page; the printer forgets those that it has."""
        self._cancelled = True

    def _go_on(self) -> None:
        if self._cancelled:
            self._printer.abort()
            self._painter.end()
            self.stopped.emit()
            return
        self._number += 1
        if self._number > 1 and not self._printer.newPage():
            self._painter.end()
            self.failed.emit()
            return
        draw_on(self._printer, self._painter, self._paper, self._number)
        self.reported.emit(STAGE, self._number, self._paper.count)
        if self._number < self._paper.count:
            QTimer.singleShot(0, self, self._go_on)
        elif self._painter.end():
            self.done.emit()
        else:
            self.failed.emit()
