"""Sheets on their way into the shop, and what became of them, said over the tab they belong to."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from seller_desk.errors import Problem
from seller_desk.views.exchange.result import home_of, result_banner, undone_card
from seller_desk.views.guests import Guests
from seller_desk.views.main_window import MainWindow
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.wording import say, translate
from seller_desk.words import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desk.services.imports import FilePlan, ImportReport
    from seller_desk.views.exchange.page import ImportPage

IMPORTING = "importing"
_FALLBACK = "order"


class Arrivals:
    """From the dialog, from a drop, from the watched folder: one page looks at them all."""

    def __init__(
        self, window: MainWindow, guests: Guests, take_back: Callable[[int], object]
    ) -> None:
        self._window = window
        self._guests = guests
        self._take_back = take_back
        self._results: dict[str, list[QWidget]] = defaultdict(list)

    @property
    def page(self) -> "ImportPage":
        """The page of files."""
        return cast("ImportPage", self._guests.page(IMPORTING))

    def choose(self) -> None:
        """Let the seller choose files."""
        self.page.ask_files()
        if self.page.is_busy:
            self._guests.show(IMPORTING, self._tab())

    def take(self, paths: Sequence[Path]) -> None:
        """Look at these files."""
        self._guests.show(IMPORTING, self._tab())
        self.page.start(paths)

    def note(self, report: "ImportReport", plan: "FilePlan | None") -> None:
        """A file was written."""
        undo = partial(self._take_back, report.operation) if report.operation else None
        keep = partial(self.page.save_refused, plan) if plan is not None else None
        banner = result_banner(report, undo=undo, save_refused=keep)
        self._results[home_of(report.kind)].append(banner)

    def note_failure(self, name: str, problem: Problem) -> None:
        """A file was left that could not be imported."""
        said = translate("window", "{file}: not imported").format(file=name)
        banner = Banner(Tone.DANGER, said, detail=say(problem), closable=True)
        self._results[_FALLBACK].append(banner)

    def close(self) -> None:
        """The tab again where the records are seen, with what became of every file over it."""
        self._guests.dismiss(IMPORTING)
        results, self._results = self._results, defaultdict(list)
        for tab, banners in results.items():
            self._window.frames[tab].show_banners(banners)
        if results and self._window.current_tab not in results:
            self._window.show_tab(next(iter(results)))

    def name_page(self, title: str) -> None:
        """The page says what it holds."""
        frame = self._guests.frame_of(IMPORTING)
        if frame is not None:
            frame.bar.show_title(title)

    def show_left(self, title: str, report: Mapping[str, object]) -> None:
        """What became of a step that was taken back and left rows as they are: over this tab."""
        card = undone_card(title, report)
        self._window.current.show_banners([card])
        card.show()

    def forget(self) -> None:
        """What stands over the tabs may not be so any more."""
        for frame in self._window.frames.values():
            frame.show_banners([])

    def _tab(self) -> str:
        """Where the page stands already."""
        frame = self._guests.frame_of(IMPORTING)
        frames = self._window.frames.items()
        return next((name for name, known in frames if known is frame), _FALLBACK)
