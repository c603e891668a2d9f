"""A folder is watched for new sheets, and a strip over the page offers to import them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.models.store import Changes
from seller_desk.services import inbox
from seller_desk.services.inbox import Memory, NewSheet, Survey
from seller_desk.services.sources import sources
from seller_desk.views.desk import Desk, Task
from seller_desk.views.preferences import Preferences
from seller_desk.views.watched import WatchedFolder
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.wording import language, translate
from seller_desk.words import Tone

_NAMES = 3
"""So many file names are said; the rest is a number."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How often the folder is looked at, in milliseconds."""

    debounce: int = 600
    """After the system has told of a change."""
    settle: int = 1_500
    """Until a file that has just come is looked at once more."""
    slow: int = 30_000
    """Anyway: some folders never tell."""


class FolderWatch(QObject):
    """Finds new sheets while it is turned on; all reading is done off the window's thread."""

    found = Signal(object)
    """Paths of new sheets; every content is told once."""
    offers_changed = Signal()
    import_asked = Signal(object)
    """The paths that the seller wants to import."""

    def __init__(
        self,
        desk: Desk,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        pace: Pace | None = None,
    ) -> None:
        super().__init__(parent)
        pace = pace or Pace()
        self._desk = desk
        self._choice = WatchedFolder(preferences)
        self._folder: Path | None = None
        self._memory: Memory | None = None
        self._offers: dict[str, NewSheet] = {}
        self._told: set[str] = set()
        self._taken: set[str] = set()
        self._task: Task[Survey] | None = None
        self._stopped = Event()
        self._is_stale = False
        self._watcher = QFileSystemWatcher(self)
        self._debounce = self._timer(pace.debounce, self._survey, once=True)
        self._settle = self._timer(pace.settle, self._survey, once=True)
        self._slow = self._timer(pace.slow, self._survey, once=False)
        self._watcher.directoryChanged.connect(lambda _folder: self._debounce.start())
        desk.changed.connect(self._hear)
        self.restart()

    @property
    def offers(self) -> Sequence[Path]:
        """The sheets that are offered now, in the order in which they were found."""
        return [sheet.path for sheet in self._offers.values()]

    @property
    def layouts(self) -> Sequence[str | None]:
        """Of each of them, what it is."""
        return [sheet.layout for sheet in self._offers.values()]

    def strip(self) -> "OfferStrip":
        """What shows the offers over a page; it hides while there are none."""
        return OfferStrip(self)

    def restart(self) -> None:
        """Watch as the preferences say now; what lies in another folder counts as seen."""
        self.stop()
        self._stopped = Event()
        self._memory = None
        self._drop(list(self._offers))
        self._folder = self._choice.folder if self._choice.is_on else None
        if self._folder is not None:
            self._slow.start()
            self._survey()

    def stop(self) -> None:
        """Look no more; what is being looked at is given up. Call it before the desk closes."""
        self._stopped.set()
        for timer in (self._debounce, self._settle, self._slow):
            timer.stop()
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        if self._task is not None:
            Task[Survey]().replaces(self._task)
            self._task = None

    def accept(self) -> None:
        """Hand over what is offered."""
        paths = self.offers
        self._taken |= self._offers.keys()
        self._drop(list(self._offers))
        self.import_asked.emit(paths)

    def decline(self) -> None:
        """Offer these contents never again."""
        self._choice.decline(self._offers)
        self._drop(list(self._offers))

    # Looking

    def _survey(self) -> None:
        if self._folder is None or self._task is not None:
            self._is_stale = self._task is not None
            return
        told = self._choice.declined | self._taken
        self._task = (
            self._desk.ask(
                inbox.survey,
                self._folder,
                self._memory,
                told=told,
                cancelled=self._stopped.is_set,
            )
            .then(self._take)
            .otherwise(self._give_up)
        )

    def _take(self, survey: Survey) -> None:
        self._task = None
        self._memory = survey.memory
        if survey.is_there:
            self._listen()
            self._forget_gone()
        self._offer(survey.new)
        if survey.is_unsettled or self._is_stale:
            self._is_stale = False
            self._settle.start()

    def _give_up(self, _error: DeskError) -> None:
        """The store cannot be asked now; the slow timer tries again."""
        self._task = None

    def _listen(self) -> None:
        """The folder may be another one by now, of the same name."""
        folder = str(self._folder)
        if folder not in self._watcher.directories():
            self._watcher.addPath(folder)

    # Offering

    def _offer(self, new: Sequence[NewSheet]) -> None:
        """A file of another name may be one that was told of already."""
        if not new:
            return
        for sheet in new:
            self._offers.setdefault(sheet.sha256, sheet)
        fresh = [sheet.path for sheet in new if sheet.sha256 not in self._told]
        self._told |= self._offers.keys()
        self.offers_changed.emit()
        if fresh:
            self.found.emit(fresh)

    def _forget_gone(self) -> None:
        if self._memory is not None:
            there = {sighting.path for sighting in self._memory.before}
            self._drop([c for c, sheet in self._offers.items() if sheet.path not in there])

    def _hear(self, changes: Changes) -> None:
        """What was imported by another way is not offered any more."""
        if self._offers and changes.name.startswith("import"):
            self._desk.ask(inbox.imported, list(self._offers)).then(self._drop)

    def _drop(self, contents: Iterable[str]) -> None:
        gone = [self._offers.pop(content) for content in contents if content in self._offers]
        if gone:
            self.offers_changed.emit()

    def _timer(self, interval: int, act: Callable[[], None], *, once: bool) -> QTimer:
        timer = QTimer(self, interval=interval, singleShot=once)
        timer.timeout.connect(act)
        return timer


class OfferStrip(QWidget):
    """The banner of what is offered, with Import and Not now."""

    def __init__(self, watch: FolderWatch) -> None:
        super().__init__()
        self._watch = watch
        self._banner = Banner(
            Tone.INFO,
            "",
            actions=[
                button.secondary(
                    translate("exchange", "Import"), watch.accept, icon="file-down", small=True
                ),
                button.quiet(translate("exchange", "Not now"), watch.decline, small=True),
            ],
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 0)
        column.addWidget(self._banner)
        watch.offers_changed.connect(self._show)
        self._show()

    @property
    def text(self) -> str:
        """What is offered, as it is said."""
        return self._banner.text

    def _show(self) -> None:
        paths = self._watch.offers
        self.setVisible(bool(paths))
        if paths:
            text, detail = _words(paths, self._watch.layouts)
            self._banner.show_text(Tone.INFO, text, detail=detail, icon="file-spreadsheet")


def _words(paths: Sequence[Path], layouts: Sequence[str | None]) -> tuple[str, str]:
    """What is offered, and where it lies."""
    folder = translate("exchange", "New in {folder}").format(folder=paths[0].parent)
    if len(paths) == 1:
        text = translate("exchange", "Import {file}").format(file=paths[0].name)
        kind = _kind(layouts[0])
        return text, f"{kind} · {folder}" if kind else folder
    count = len(paths)
    names = translate("exchange", ", ").join(path.name for path in paths[:_NAMES])
    more = count - _NAMES
    if more > 0:
        names = translate("exchange", "{names} and %n more", "", more).format(names=names)
    return translate("exchange", "Import %n new sheet(s)", "", count), f"{names} · {folder}"


def _kind(layout: str | None) -> str:
    known = sources().get(layout or "")
    return known.text(language()).name if known is not None else ""
