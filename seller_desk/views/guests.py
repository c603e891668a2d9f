"""Guests: pages that stand in for a tab's own: the import, the history, the settings."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QWidget

from seller_desk.views.frame import Frame
from seller_desk.views.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Invitation:
    """A guest's name, and its button at the foot of the rail if it has one."""

    title: str
    button: QAbstractButton | None = None


class Guests:
    """One guest a tab at most, one tab a guest; the rail shows who is in front."""

    def __init__(self, window: MainWindow, known: Mapping[QWidget, Invitation]) -> None:
        self._window = window
        self._known = known
        window.tab_shown.connect(self.light)

    def toggle(self, guest: QWidget) -> None:
        """Show the guest in the tab in front, or send it away when it stands there already."""
        frame = self._window.current
        if frame.guest is guest:
            self.dismiss(guest)
        else:
            self._invite(guest, frame)

    def show(self, guest: QWidget, tab: str) -> None:
        """Show the guest in a tab of its own choice."""
        self._window.show_tab(tab)
        if self._window.frames[tab].guest is not guest:
            self._invite(guest, self._window.frames[tab])

    def clear(self, tab: str) -> None:
        """The tab's own page again."""
        guest = self._window.frames[tab].guest
        if guest is not None:
            self.dismiss(guest)

    def dismiss(self, guest: QWidget) -> None:
        """Send a guest away, wherever it is."""
        frame = self.frame_of(guest)
        if frame is not None:
            frame.dismiss()
            frame.line.show_facts(getattr(frame.page, "status", ""))
            frame.focus_shown()
        self.light()

    def frame_of(self, guest: QWidget) -> Frame | None:
        """Where the guest stands, if anywhere."""
        return next((f for f in self._window.frames.values() if f.guest is guest), None)

    def light(self, *_tab: object) -> None:
        """Show in the rail who is in front: the guest's button, or the tab."""
        front = self._window.current.guest
        for guest, known in self._known.items():
            if known.button is not None:
                known.button.setChecked(guest is front)
        at_home = front is None or self._known[front].button is None
        self._window.tabs.light_tab(on=at_home)

    def _invite(self, guest: QWidget, frame: Frame) -> None:
        for gone in (guest, frame.guest):
            if gone is not None:
                self.dismiss(gone)
        frame.invite(guest, self._known[guest].title)
        self._window.toast.hide()
        for name in ("begin", "refresh"):
            act = getattr(guest, name, None)
            if act is not None:
                act()
        self.light()
