"""The right half of the page of after-sales: asks for one case, and has it worked on."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QFileDialog

from seller_desk.errors import DeskError
from seller_desk.services import files
from seller_desk.services.files import KeptFile
from seller_desk.services.order import aftersales
from seller_desk.services.order.aftersale_queries import CaseSight
from seller_desk.services.order.aftersales import CaseDraft, CaseMove
from seller_desk.views.desk import Desk, Task
from seller_desk.views.order import aftersale_reading as reading
from seller_desk.views.order.aftersale_drawer import CaseDrawer
from seller_desk.views.wording import translate

ChooseFiles = Callable[[], Sequence[str]]


class CaseHalf(QObject):
    """One case at a time."""

    found = Signal()
    """The case that was asked for is shown."""
    gone = Signal()
    """It is not there any more."""
    registered = Signal(int)
    """A new one is there by now."""
    refused = Signal(object)
    """A DeskError about its files."""

    def __init__(self, desk: Desk, choose_files: ChooseFiles | None = None) -> None:
        self.drawer = CaseDrawer(desk.now)
        super().__init__(self.drawer)
        self._desk = desk
        self._choose_files = choose_files or self._ask_files
        self._lent = TemporaryDirectory(prefix="seller-desk-", ignore_cleanup_errors=True)
        """Copies of files that other programs have open."""
        self._reading: Task[CaseSight | None] | None = None
        self._picturing: Task[Mapping[str, QImage]] | None = None
        self.current: int | None = None
        """Which one is worked on, or on its way."""
        self.drawer.destroyed.connect(self._lent.cleanup)
        self._connect()

    def show(self, case_id: int) -> None:
        """Read that one, and show it."""
        self.current = case_id
        asked = self._desk.ask(reading.sight, case_id, self._desk.now())
        self._reading = asked.then(self._show).replaces(self._reading)

    def refresh(self) -> None:
        """Read again what is shown."""
        if self.current is not None:
            self.show(self.current)

    def begin(self, order_number: str) -> None:
        """A new one, of that order when it is known."""
        self.current = None
        self.drawer.begin_new(order_number)
        if order_number:
            self._seek(order_number)

    def leave(self) -> None:
        """Nothing is looked at any more."""
        self.current = None

    def _show(self, sight: CaseSight | None) -> None:
        if sight is None:
            self.current = None
            self.gone.emit()
            return
        self.drawer.show_case(sight)
        self.found.emit()
        self._ask_pictures(sight.files)

    def _ask_pictures(self, kept: Sequence[KeptFile]) -> None:
        if kept:
            asked = self._desk.ask(reading.pictures, self._desk.store.path, kept)
            shown = asked.then(self.drawer.evidence.show_pictures)
            self._picturing = shown.replaces(self._picturing)

    def _seek(self, number: str) -> None:
        asked = self._desk.ask(reading.blank, number, self._desk.now())
        self._reading = asked.then(self._show_blank).replaces(self._reading)

    def _show_blank(self, sight: CaseSight | None) -> None:
        if sight is None:
            self.drawer.tell_no_order()
        else:
            self.drawer.show_case(sight)
            self.drawer.begin()

    # What is done with it

    def _open(self, order_id: int, draft: CaseDraft) -> None:
        done = self._desk.do(aftersales.open_case, order_id, draft, self._desk.now())
        done.then(self.registered.emit).otherwise(self.drawer.point_out)

    def _change(self, case_id: int, draft: CaseDraft) -> None:
        done = self._desk.do(aftersales.change_case, case_id, draft)
        done.otherwise(self.drawer.point_out)

    def _move(self, case_id: int, move: CaseMove) -> None:
        self._hear(self._desk.do(aftersales.move_case, case_id, move, self._desk.now()))

    def _dispute(self, case_id: int, note: str) -> None:
        self._hear(self._desk.do(aftersales.dispute_case, case_id, note, self._desk.now()))

    def _note(self, case_id: int, note: str) -> None:
        self._hear(self._desk.do(aftersales.note_case, case_id, note, self._desk.now()))

    def _hear(self, task: Task[None]) -> None:
        """What is refused is said at its field; what was written along is written by then."""
        task.then(self._clear_typed).otherwise(self.drawer.point_out)

    def _clear_typed(self, _done: object) -> None:
        self.drawer.note.clear()
        self.drawer.waybill.clear()

    # Files

    def _add_files(self) -> None:
        self._keep_files([Path(name) for name in self._choose_files()])

    def _paste(self, picture: tuple[str, bytes]) -> None:
        self._keep_files([picture])

    def _keep_files(self, sources: Sequence[Path | tuple[str, bytes]]) -> None:
        case = self.drawer.case_id
        if case is not None and sources:
            kept = self._desk.work(
                files.attach_files,
                aftersales.TABLE,
                case,
                list(sources),
                now=self._desk.now(),
                sent_by=self.drawer.evidence.senders.current,
            )
            kept.otherwise(self.refused.emit)

    def _open_file(self, file: KeptFile) -> None:
        try:
            copy = files.lend(self._desk.store.path, file, Path(self._lent.name))
        except DeskError as error:
            self.refused.emit(error)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def _remove_file(self, file: KeptFile) -> None:
        self._desk.do(files.detach_file, file.id).otherwise(self.refused.emit)

    def _set_sender(self, file: KeptFile, sent_by: str) -> None:
        self._desk.do(files.set_sender, file.id, sent_by).otherwise(self.refused.emit)

    def _ask_files(self) -> Sequence[str]:
        wanted = translate("order", "Pictures and PDF (*.jpg *.jpeg *.png *.gif *.bmp *.pdf)")
        title = translate("order", "Add proof")
        return QFileDialog.getOpenFileNames(self.drawer, title, "", wanted)[0]

    def _connect(self) -> None:
        drawer, evidence = self.drawer, self.drawer.evidence
        drawer.closed.connect(self.leave)
        drawer.order_sought.connect(self._seek)
        drawer.opened.connect(self._open)
        drawer.changed.connect(self._change)
        drawer.moved.connect(self._move)
        drawer.disputed.connect(self._dispute)
        drawer.noted.connect(self._note)
        evidence.add_asked.connect(self._add_files)
        evidence.files_dropped.connect(self._keep_files)
        evidence.pasted.connect(self._paste)
        evidence.open_asked.connect(self._open_file)
        evidence.remove_asked.connect(self._remove_file)
        evidence.sender_chosen.connect(self._set_sender)
