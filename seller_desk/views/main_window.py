"""The window: five tabs, and the keys that work everywhere.

It stands before the store is open; `furnish` brings the pages. What happens between the pages is
in `views/furniture.py`.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from seller_desk.views import actions, placing
from seller_desk.views.finding import Finding
from seller_desk.views.frame import Frame
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.rail import RailTabs
from seller_desk.views.widgets.toast import Toast
from seller_desk.views.wording import translate

ICONS = {
    "home": "layout-dashboard",
    "product": "package",
    "order": "clipboard-list",
    "customer": "users",
    "data": "chart-line",
}
TABS = tuple(ICONS)
_EXPORT = "export_view"
SMALLEST = (1024, 600)
"""1366×768 at 125 %."""
USUAL = (1440, 900)


class MainWindow(QMainWindow):
    """Tabs and keys; a feature adds a page, not a method."""

    import_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    refresh_asked = Signal()
    search_asked = Signal(str)
    """The palette, with what was typed already."""
    help_asked = Signal()
    keys_asked = Signal()
    history_asked = Signal()
    settings_asked = Signal()
    screenshots_asked = Signal()
    """Screenshots mode on, or off again."""
    lock_asked = Signal()
    tab_shown = Signal(str)
    tab_again = Signal(str)
    """The tab that is in front already was chosen once more."""
    closing = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.setWindowTitle(translate("window", "Seller Desk"))
        self.setMinimumSize(*SMALLEST)
        self.tabs = RailTabs()
        self.frames: Mapping[str, Frame] = {name: Frame(title) for name, title in titles().items()}
        for name, frame in self.frames.items():
            self.tabs.add_page(frame, titles()[name], ICONS[name])
            frame.bar.import_asked.connect(self.import_asked)
            frame.bar.search_asked.connect(self.search_asked)
        self.history_button = self.tabs.add_extra(
            "history", translate("window", "History"), self.history_asked.emit
        )
        self.settings_button = self.tabs.add_extra(
            "settings", translate("window", "Settings"), self.settings_asked.emit
        )
        self.setCentralWidget(self.tabs)
        self.toast = Toast(self)
        self.finding = Finding(self, lambda: self.current.shown)
        self._connect_keys()
        self._restore()
        self.tabs.currentChanged.connect(self._tell_tab)
        self.tabs.tabBarClicked.connect(self._tell_again)

    def furnish(self, pages: Mapping[str, Callable[[], QWidget]]) -> None:
        """How the pages of an open store are made: each when its tab is first in front."""
        for name, make in pages.items():
            self.frames[name].furnish(make)
        self.current.open()

    def show_veil(self) -> None:
        """Say that screenshots mode is on."""
        for frame in self.frames.values():
            frame.line.show_veil(self.screenshots_asked.emit)

    def page(self, name: str) -> QWidget:
        """The page of a tab; made now if it was not there yet."""
        self.frames[name].open()
        return self.frames[name].page

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front."""
        self.tabs.setCurrentIndex(TABS.index(name))

    @property
    def current_tab(self) -> str:
        """The tab in front."""
        return TABS[self.tabs.currentIndex()]

    @property
    def current(self) -> Frame:
        """The frame in front."""
        return self.frames[self.current_tab]

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place and tab."""
        placing.remember(self, self._preferences)
        self._preferences.remember_text("window/tab", self.current_tab)
        self.closing.emit()
        super().closeEvent(event)

    def _connect_keys(self) -> None:
        for action in actions.of(actions.EVERYWHERE):
            for keys in action.keys:
                QShortcut(QKeySequence(keys), self).activated.connect(self.acts[action.id])

    @property
    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the window does itself, by the name of the action."""
        return {
            **{f"go.{name}": partial(self._go_to, name) for name in TABS},
            "search": partial(self.search_asked.emit, ""),
            "find": self._find,
            "import": self.import_asked.emit,
            "export": partial(self._tell_page, _EXPORT),
            "undo": self.undo_asked.emit,
            "redo": self.redo_asked.emit,
            "refresh": self.refresh_asked.emit,
            "settings": self.settings_asked.emit,
            "history": self.history_asked.emit,
            "lock": self.lock_asked.emit,
            "screenshots": self.screenshots_asked.emit,
            "help": self.help_asked.emit,
            "keys": self.keys_asked.emit,
        }

    @property
    def acts_now(self) -> Mapping[str, Callable[[], object]]:
        """Those that would do something on the page in front, but for the palette itself."""
        cannot = {"search"}
        if not hasattr(self.current.shown, _EXPORT):
            cannot.add("export")
        if not self.finding.is_possible:
            cannot.add("find")
        return {name: act for name, act in self.acts.items() if name not in cannot}

    def _go_to(self, name: str) -> None:
        """With the keyboard: its keys go on in the list that is shown then."""
        self._tell_again(TABS.index(name))
        self.show_tab(name)
        self.current.focus_shown()

    def _find(self) -> None:
        """Where there is no list to find in, one finds everywhere."""
        if not self.finding.begin():
            self.search_asked.emit("")

    def _tell_page(self, name: str) -> None:
        """What a page can do is its own: a list can be exported, a form cannot."""
        act = getattr(self.current.shown, name, None)
        if act is not None:
            act()

    def _tell_tab(self, _index: int) -> None:
        self.current.open()
        self.tab_shown.emit(self.current_tab)

    def _tell_again(self, index: int) -> None:
        """A click comes before the tab changes."""
        if index == self.tabs.currentIndex():
            self.tab_again.emit(TABS[index])

    def _restore(self) -> None:
        self.resize(*USUAL)
        placing.put_back(self, self._preferences)
        tab = self._preferences.text("window/tab", "home")
        self.show_tab(tab if tab in TABS else "home")


def titles() -> dict[str, str]:
    """The names of the tabs."""
    return {
        "home": translate("window", "Home"),
        "product": translate("window", "Products"),
        "order": translate("window", "Orders"),
        "customer": translate("window", "Customers"),
        "data": translate("window", "Data"),
    }
