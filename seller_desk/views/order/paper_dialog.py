"""Which paper of the chosen orders, how it looks, and whether it goes to a printer or a file."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.errors import DeskError, StoreCode
from seller_desk.services.order.slips import Paper
from seller_desk.views.order import paper_words as words
from seller_desk.views.order.paper_preview import PaperPreview
from seller_desk.views.order.paper_reading import FORMATS, Draft, SlipSize, Wanted
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.progress_row import ProgressRow
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import counted, say, translate
from seller_desk.words import Tone

_WIDTH, _HEIGHT, _SIDE = 1040, 700, 380
_AROUND = 60


class PaperDialog(QDialog):
    """Shows what it is given; tells what is wanted."""

    wanted_changed = Signal(object)
    """A `Wanted`."""
    print_asked = Signal()
    save_asked = Signal()
    cancelled = Signal()
    """What is being written or printed is to stop."""

    def __init__(self, parent: QWidget, wanted: Wanted) -> None:
        super().__init__(parent.window())
        self.setWindowTitle(translate("order", "Print"))
        self.setModal(True)
        self._wanted = wanted
        self._busy = False
        self._folder = Path()
        self.papers = Segment([SegmentOption(one, words.name(one)) for one in Paper])
        self.papers.choose(wanted.paper)
        self._about = label(role="secondary", wrap=True)
        self.sizes = Segment([SegmentOption(one, one.value.upper()) for one in SlipSize])
        self.prices = QCheckBox(translate("order", "With prices"))
        self._facts = label(role="strong", wrap=True)
        self.held = Banner(Tone.DANGER, "", icon="octagon-alert")
        self._others = label(role="secondary", wrap=True)
        self.progress = ProgressRow()
        self._open = button.secondary(
            translate("order", "Open folder"), self._open_folder, icon="folder-open", small=True
        )
        self.outcome = Banner(Tone.SUCCESS, "", actions=[self._open])
        self.printer = button.primary(
            translate("order", "Print…"), self.print_asked.emit, icon="printer"
        )
        self.file = button.secondary(
            translate("order", "Save as PDF…"), self.save_asked.emit, icon="file-down"
        )
        self.away = button.quiet(translate("order", "Close"), self.reject)
        self.preview = PaperPreview()
        self._lay_out()
        room = parent.window().size()
        self.resize(min(_WIDTH, room.width() - _AROUND), min(_HEIGHT, room.height() - _AROUND))
        self._connect()
        self._show_wanted()

    @property
    def wanted(self) -> Wanted:
        """What is asked for now."""
        return self._wanted

    def show_draft(self, draft: Draft) -> None:
        """The paper is laid out."""
        with QSignalBlocker(self.prices):
            self.prices.setChecked(draft.look.prices)
        size = next(one for one, form in FORMATS.items() if form == draft.look.format)
        self.sizes.choose(size)
        count = len(draft.printed)
        self.preview.show_paper(draft.paper if count else None)
        self._facts.setText(_facts(draft) if count else words.nothing())
        text, numbers = words.held_of(draft.left_out)
        self.held.setVisible(bool(text))
        self.held.show_text(Tone.DANGER, text, detail=numbers, icon="octagon-alert")
        others = words.others_of(draft.left_out)
        self._others.setText(others)
        self._others.setVisible(bool(others))
        self.printer.setEnabled(count > 0)
        self.file.setEnabled(count > 0)

    def begin(self, text: str) -> None:
        """Something is being written or printed: until it is done nothing else can be asked."""
        self._set_busy(on=True)
        self.outcome.hide()
        self.progress.begin(text)
        self.progress.show()

    def report(self, stage: str, done: int, total: int | None) -> None:
        """How many pages are drawn."""
        self.progress.report(stage, translate("order", "Pages"), done, total)

    def tell_saved(self, path: Path) -> None:
        """The file is there."""
        self._folder = path.parent
        told = translate("order", "Saved as {file}").format(file=path.name)
        self._tell(Tone.SUCCESS, told, folder=True)

    def tell_printed(self, pages: int) -> None:
        """The printer has all pages."""
        told = counted(translate("order", "%n page(s) went to the printer"), pages)
        self._tell(Tone.SUCCESS, told)

    def tell_silent_printer(self) -> None:
        """The printer takes nothing."""
        self._tell(Tone.DANGER, translate("order", "The printer does not answer"))

    def tell_refused(self, error: DeskError) -> None:
        """Why it was not done; what was stopped needs no words."""
        if error.first.code is StoreCode.CANCELLED:
            self.stop()
        else:
            self._tell(Tone.DANGER, say(error.first))

    def stop(self) -> None:
        """It was stopped; nothing of it is left."""
        self._set_busy(on=False)
        self.progress.hide()

    def reject(self) -> None:
        """Esc stops what goes on, then closes."""
        if self._busy:
            self.cancelled.emit()
        else:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that turn pages work everywhere."""
        self.preview.keyPressEvent(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def _tell(self, tone: Tone, text: str, *, folder: bool = False) -> None:
        self.stop()
        self.outcome.show_text(tone, text)
        self._open.setVisible(folder)
        self.outcome.show()
        self.away.setDefault(True)
        self.away.setFocus()

    def _set_busy(self, *, on: bool) -> None:
        self._busy = on
        for part in (self.papers, self.sizes, self.prices, self.printer, self.file, self.away):
            part.setEnabled(not on)

    def _choose_paper(self, key: str) -> None:
        self._want(Wanted(self._wanted.ids, Paper(key), self._wanted.size, self._wanted.prices))

    def _choose_size(self, key: str) -> None:
        self._want(Wanted(self._wanted.ids, self._wanted.paper, SlipSize(key), self._wanted.prices))

    def _choose_prices(self, on: bool) -> None:  # noqa: FBT001  (a slot of Qt)
        self._want(Wanted(self._wanted.ids, self._wanted.paper, self._wanted.size, on))

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self.outcome.hide()
        self.printer.setDefault(True)
        self._show_wanted()
        self.wanted_changed.emit(wanted)

    def _show_wanted(self) -> None:
        paper = self._wanted.paper
        self.papers.choose(paper)
        self._about.setText(words.about(paper))
        self._look.setVisible(paper is Paper.SLIP)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _connect(self) -> None:
        self.papers.chosen.connect(self._choose_paper)
        self.sizes.chosen.connect(self._choose_size)
        self.prices.toggled.connect(self._choose_prices)
        self.progress.cancelled.connect(self.cancelled)
        for paper, keys in words.KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda paper=paper: self._choose_paper(paper))
        save = QShortcut(QKeySequence("Ctrl+S"), self)
        save.activated.connect(self.file.click)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(label(translate("order", "Print"), "heading"))
        side.addWidget(_at_left(self.papers))
        side.addWidget(self._about)
        self._look = _at_left(self.sizes, self.prices)
        side.addWidget(self._look)
        side.addWidget(self._facts)
        side.addWidget(self.held)
        side.addWidget(self._others)
        side.addStretch(1)
        side.addWidget(self.progress)
        side.addWidget(self.outcome)
        side.addLayout(self._buttons())
        for hidden in (self.held, self.progress, self.outcome):
            hidden.hide()
        holder = QWidget()
        holder.setFixedWidth(_SIDE)
        side.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(side)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 20, 22, 18)
        row.setSpacing(20)
        row.addWidget(holder)
        row.addWidget(self.preview, 1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.away)
        row.addStretch(1)
        row.addWidget(self.file)
        row.addWidget(self.printer)
        self.printer.setDefault(True)
        return row


def _facts(draft: Draft) -> str:
    """`33 orders · 6 pages · 100 × 150 mm`."""
    orders = counted(translate("order", "%n order(s)"), len(draft.printed))
    pages = counted(translate("order", "%n page(s)"), draft.paper.count)
    form = draft.paper.format
    return "  ·  ".join((orders, pages, f"{form.wide:g} × {form.high:g} mm"))


def _at_left(*shown: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(14)
    for part in shown:
        row.addWidget(part)
    row.addStretch(1)
    return holder
