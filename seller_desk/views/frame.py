"""What stands around every page: the bar above it, the line below, and a place for guests."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from seller_desk.views import actions
from seller_desk.views.icons import IconLabel
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.freshness import FreshnessPill
from seller_desk.views.widgets.labels import ElidedLabel
from seller_desk.views.widgets.layouts import emptied, width_without
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.search_field import add_glass
from seller_desk.views.wording import translate

BAR_HEIGHT = 52
LINE_HEIGHT = 28
SEARCH_WIDTH = 340


class TopBar(QFrame):
    """The page's name, the shop, one box that finds everything, how old the data is, and import."""

    import_asked = Signal()
    search_asked = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "topbar")
        self.setFixedHeight(BAR_HEIGHT)
        self._title = QLabel(title)
        self._title.setProperty("role", "title")
        self._shop = QLabel()
        self._shop.setProperty("role", "secondary")
        self.search = SearchBox()
        self.search.asked.connect(self.search_asked)
        self.freshness = FreshnessPill()
        self.freshness.clicked.connect(self.import_asked)
        self._import = button.primary(
            translate("window", "Import files"), self.import_asked.emit, icon="file-down"
        )
        said = translate("window", "Take in sheets of the platform")
        self._import.setToolTip(actions.with_key(said, "import"))
        self._lay_out()

    def show_title(self, title: str) -> None:
        """Name what stands below."""
        self._title.setText(title)

    def show_shop(self, name: str) -> None:
        """Name the shop; nothing when it has no name yet."""
        self._shop.setText(name)
        self._shop.setVisible(bool(name))
        self._stroke.setVisible(bool(name))

    def _lay_out(self) -> None:
        self._stroke = QFrame()
        self._stroke.setProperty("role", "stroke")
        self._stroke.setFixedSize(1, 20)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(12)
        for widget in (self._title, self._stroke, self._shop):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.search, 3)
        row.addWidget(self.freshness)
        row.addWidget(self._import)
        self.show_shop("")


class SearchBox(LineEdit):
    """Where the palette is at home: a click, Enter, or the first letter opens it."""

    asked = Signal(str)
    """What was typed already."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("k", "search")
        self.setMinimumWidth(180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = translate("window", "Find anything, do anything")
        self.setPlaceholderText(f"{said}  {actions.named('search').key}")
        self.setAccessibleName(translate("window", "Find anything"))
        self.setToolTip(actions.with_key(said, "search"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        add_glass(self)
        self.returnPressed.connect(self._ask)
        self.textEdited.connect(self._ask)
        theme().changed.connect(self._measure)
        self._measure()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The palette has the field that one types into."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._ask()

    def _measure(self) -> None:
        """Its words whole, wherever the bar has the room."""
        self.setFixedHeight(theme().px("control"))
        self.setMaximumWidth(round(SEARCH_WIDTH * theme().scale))

    def _ask(self, _text: str = "") -> None:
        typed = self.text()
        self.clear()
        self.asked.emit(typed)


class StatusLine(QFrame):
    """One line of facts: that nothing leaves this computer, the page's own, the keys to know."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "statusline")
        self.setFixedHeight(LINE_HEIGHT)
        shield = IconLabel("shield-check", "text.tertiary", 14)
        self._facts = ElidedLabel(size="sm", tint="text.secondary")
        self._stroke = QFrame()
        self._stroke.setProperty("role", "stroke")
        self._stroke.setFixedSize(1, 12)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(shield)
        row.addWidget(_small(translate("window", "Offline · data stays on this computer")))
        row.addWidget(self._stroke)
        row.addWidget(self._facts, 1)
        self._keys = _small("   ".join(_hints()))
        row.addWidget(self._keys)
        self._row = row
        self.show_facts("")

    def show_veil(self, lift: Callable[[], object]) -> None:
        """The badge of screenshots mode; a click on it ends the mode."""
        badge = button.link(translate("window", "Screenshots mode"), lift, icon="eye-off")
        badge.setToolTip(
            translate("window", "Buyers, numbers and amounts are hidden. Click to show them again.")
        )
        self._row.insertWidget(0, badge)

    def show_facts(self, facts: str) -> None:
        """What the page has to say about itself."""
        self._facts.show_text(facts, "text.secondary")
        self._stroke.setVisible(bool(facts))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The keys give way where the facts would be cut: the help has them too."""
        others = width_without(self._row, self._keys, self._facts)
        needed = others + self._facts.sizeHint().width() + self._keys.sizeHint().width()
        self._keys.setVisible(needed + 2 * self._row.spacing() <= self.width())


class Frame(QWidget):
    """A page with its bar and its line. A guest (import, history, settings) may stand in for it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._own_title = title
        self.bar = TopBar(title)
        self.line = StatusLine()
        self._banners = QVBoxLayout()
        self._banners.setContentsMargins(0, 0, 0, 0)
        self._banners.setSpacing(8)
        self._own = QWidget()
        self._under_banners = QVBoxLayout(self._own)
        self._under_banners.setContentsMargins(0, 0, 0, 0)
        self._under_banners.setSpacing(0)
        self._under_banners.addLayout(self._banners)
        self._stack = QStackedWidget()
        self._make: Callable[[], QWidget] | None = None
        self.page: QWidget = QWidget()
        self._under_banners.addWidget(self.page, 1)
        self._stack.addWidget(self._own)
        self._guest: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.line)

    @property
    def guest(self) -> QWidget | None:
        """Who stands in for the page, if anybody."""
        return self._guest

    @property
    def shown(self) -> QWidget:
        """What stands in the frame: the guest, else the page."""
        return self._guest or self.page

    def furnish(self, make: Callable[[], QWidget]) -> None:
        """How the page is made that is to stand here; `open` makes it."""
        self._make = make

    def open(self) -> None:
        """Somebody looks: the real page, in the place of the empty one."""
        if self._make is None:
            return
        make, self._make = self._make, None
        page = make()
        self._under_banners.replaceWidget(self.page, page)
        self.page.deleteLater()
        self.page = page
        page.show()
        self._under_banners.activate()  # the first answer may come before Qt would do it

    def stand_over(self, strip: QWidget) -> None:
        """Put a strip under the bar, over whatever is shown; it hides itself."""
        self._column.insertWidget(1, strip)

    def invite(self, guest: QWidget, title: str) -> None:
        """Show a guest instead of the page."""
        self.dismiss()
        self._guest = guest
        self._stack.addWidget(guest)
        self._stack.setCurrentWidget(guest)
        self.bar.show_title(title)

    def dismiss(self) -> QWidget | None:
        """The page again; the guest that stood there."""
        guest = self._guest
        if guest is not None:
            self._stack.removeWidget(guest)
            guest.setParent(None)
        self._guest = None
        self._stack.setCurrentWidget(self._own)
        self.bar.show_title(self._own_title)
        return guest

    def focus_shown(self) -> None:
        """Give the keyboard to the list that is shown, else to the page."""
        tables = self.shown.findChildren(QTableView)
        table = next((one for one in tables if one.isVisibleTo(self.shown)), None)
        (table if table is not None else self.shown).setFocus()

    def show_banners(self, banners: Sequence[QWidget]) -> None:
        """Put banners above the page, in the place of those that stand there."""
        emptied(self._banners)
        edge = (16, 12, 16, 8) if banners else (0, 0, 0, 0)
        self._banners.setContentsMargins(*edge)
        for banner in banners:
            self._banners.addWidget(banner)


def _hints() -> Sequence[str]:
    """The keys to know: `F1 help`."""
    said = {
        "search": translate("window", "find"),
        "undo": translate("window", "undo"),
        "keys": translate("window", "keys"),
        "help": translate("window", "help"),
    }
    return [f"{actions.named(name).key} {word}" for name, word in said.items()]


def _small(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "tertiary")
    return label
