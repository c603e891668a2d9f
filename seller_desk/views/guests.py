"""Guests: pages that stand in for a tab's own: the import, the history, the settings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QWidget

from seller_desk.views.frame import Frame
from seller_desk.views.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Invitation:
    """How a guest is made, its title, and its button at the foot of the rail if it has one."""

    make: Callable[[], QWidget]
    title: str
    button: QAbstractButton | None = None


class Guests:
    """One guest a tab at most, one tab a guest; the rail shows who is in front.

    A guest is made when it is invited for the first time.
    """

    def __init__(self, window: MainWindow, known: Mapping[str, Invitation]) -> None:
        self._window = window
        self._known = known
        self._made: dict[str, QWidget] = {}
        window.tab_shown.connect(self.light)
        window.tab_again.connect(self._go_home)

    @property
    def made(self) -> Iterable[QWidget]:
        """The guests that were invited so far."""
        return self._made.values()

    @property
    def in_front(self) -> str:
        """The name of the guest in the tab in front; empty without one."""
        frame = self._window.current
        return next((name for name in self._made if self._stands_in(frame, name)), "")

    def page(self, name: str) -> QWidget:
        """The guest of that name."""
        if name not in self._made:
            self._made[name] = self._known[name].make()
        return self._made[name]

    def toggle(self, name: str) -> None:
        """Show the guest in the tab in front, or send it away when it stands there already."""
        frame = self._window.current
        if self._stands_in(frame, name):
            self.dismiss(name)
        else:
            self._invite(name, frame)

    def show(self, name: str, tab: str) -> None:
        """Show the guest in a tab of its own choice."""
        self._window.show_tab(tab)
        if not self._stands_in(self._window.frames[tab], name):
            self._invite(name, self._window.frames[tab])

    def clear(self, tab: str) -> None:
        """The tab's own page again."""
        self._send_away(self._window.frames[tab])

    def dismiss(self, name: str) -> None:
        """Send a guest away, wherever it is."""
        self._send_away(self.frame_of(name))

    def frame_of(self, name: str) -> Frame | None:
        """Where the guest stands, if anywhere."""
        frames = self._window.frames.values()
        return next((frame for frame in frames if self._stands_in(frame, name)), None)

    def light(self, *_tab: object) -> None:
        """Show in the rail who is in front: the guest's button, or the tab."""
        at_home = True
        for name, known in self._known.items():
            if known.button is not None:
                is_front = self._stands_in(self._window.current, name)
                known.button.setChecked(is_front)
                at_home = at_home and not is_front
        self._window.tabs.light_tab(on=at_home)

    def _go_home(self, tab: str) -> None:
        """The tab's own page again, unless its guest would lose what somebody typed."""
        if not getattr(self._window.frames[tab].guest, "holds_work", False):
            self.clear(tab)

    def _stands_in(self, frame: Frame, name: str) -> bool:
        return name in self._made and frame.guest is self._made[name]

    def _send_away(self, frame: Frame | None) -> None:
        if frame is not None and frame.dismiss() is not None:
            frame.line.show_facts(getattr(frame.page, "status", ""))
            frame.focus_shown()
        self.light()

    def _invite(self, name: str, frame: Frame) -> None:
        is_new = name not in self._made
        guest = self.page(name)
        for stands in (self.frame_of(name), frame):
            self._send_away(stands)
        frame.invite(guest, getattr(guest, "title", "") or self._known[name].title)
        frame.line.show_facts(getattr(guest, "status", ""))
        self._window.toast.hide()
        if not is_new:  # a new one asks by itself
            _call(guest, "begin")
            _call(guest, "refresh")
        self.light()


def _call(guest: QWidget, name: str) -> None:
    act = getattr(guest, name, None)
    if act is not None:
        act()
