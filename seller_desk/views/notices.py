"""Above a list: an export on its way, where it went, why it did not."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.errors import DeskError, StoreCode
from seller_desk.views.attention import call
from seller_desk.views.sheet_out import SheetOut
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.progress_row import ProgressRow
from seller_desk.views.wording import counted, say, translate
from seller_desk.words import Tone


class Notices(QWidget):
    """One notice at a time; takes no room while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._doing = ""
        self._folder = Path()
        self.progress = ProgressRow()
        self._open = button.secondary(
            translate("export", "Open folder"), self._open_folder, icon="folder-open", small=True
        )
        self.banner = Banner(Tone.SUCCESS, "", actions=[self._open], closable=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.progress)
        column.addWidget(self.banner)
        self.banner.closed.connect(self.hide)
        self.clear()

    def clear(self) -> None:
        """Nothing to say."""
        self.progress.hide()
        self.banner.hide()
        self.hide()

    def cover(self, width: int) -> None:
        """So much at the right is hidden under a drawer: what is said stands beside it."""
        self.setContentsMargins(0, 0, max(width, 0), 0)

    def follow(self, out: SheetOut) -> None:
        """Tell what becomes of the sheets that go out there."""
        out.begun.connect(self.begin)
        out.reported.connect(self.report)
        out.written.connect(self.tell_written)
        out.failed.connect(self.tell_refused)
        self.progress.cancelled.connect(out.cancel)

    def begin(self, file: str) -> None:
        """An export begins."""
        self.clear()
        self._doing = translate("export", "Exporting to {file}").format(file=file)
        self.progress.begin(self._doing)
        self.progress.show()
        self.show()

    def report(self, stage: str, done: int, total: int | None) -> None:
        """How far it is."""
        self.progress.report(stage, self._doing, done, total)

    def tell_written(self, count: int, path: Path) -> None:
        """What was written and where."""
        self._folder = path.parent
        text = counted(translate("export", "%n row(s) exported to {file}"), count)
        self._tell(Tone.SUCCESS, text.format(file=path.name), str(path), folder=True)

    def tell_saved(self, path: Path) -> None:
        """A paper was saved there."""
        self._folder = path.parent
        text = translate("export", "Saved as {file}").format(file=path.name)
        self._tell(Tone.SUCCESS, text, str(path), folder=True)

    def tell_files(self, files: Sequence[Path]) -> None:
        """These files were saved."""
        self._folder = files[0].parent
        text = counted(translate("export", "%n file(s) saved: {file}"), len(files))
        names = files[0].name if len(files) == 1 else f"{files[0].name} … {files[-1].name}"
        self._tell(Tone.SUCCESS, text.format(file=names), str(files[0].parent), folder=True)

    def tell_copied(self) -> None:
        """Something lies on the clipboard by now."""
        self._tell(Tone.SUCCESS, translate("export", "Copied to the clipboard"))

    def tell_refused(self, error: DeskError) -> None:
        """Why something was not done; a job that was stopped needs no words."""
        if error.first.code is StoreCode.CANCELLED:
            self.clear()
        else:
            self._tell(Tone.DANGER, say(error.first))

    def tell_too_many(self, count: int) -> None:
        """A clipboard cannot take so much."""
        text = translate("export", "%n row(s) are too many to copy. Export them.")
        self._tell(Tone.WARNING, counted(text, count))

    def tell_no_fill(self, columns: str) -> None:
        """Ctrl+D where nothing can be filled down."""
        text = translate("export", "Fill down: tick two rows or more and click on one of {columns}")
        self._tell(Tone.INFO, text.format(columns=columns))

    def _tell(self, tone: Tone, text: str, detail: str = "", *, folder: bool = False) -> None:
        self.progress.hide()
        self.banner.show_text(tone, text, detail=detail)
        self._open.setVisible(folder)
        self.banner.show()
        self.show()
        call(self)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
