"""The left of the settings: a field that finds, the sections, and what was found in each."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desk.views import icons
from seller_desk.views.settings.finding import Hit, Thing, hits
from seller_desk.views.theme import theme
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.search_field import SearchField
from seller_desk.views.wording import translate

_WIDTH = 212
_AROUND_TEXT = 40
"""What margins and paddings take of a hit's line."""
_MOST_HEIGHT, _GAP = 200, 8
_THING = Qt.ItemDataRole.UserRole


class SettingsNav(QFrame):
    """Sections to choose from; while something is typed, the hits under their sections."""

    found = Signal(object)
    """A Thing that is wanted in sight."""

    def __init__(
        self, sections: Sequence[tuple[str, str]], known: Callable[[], Sequence[Thing]]
    ) -> None:
        super().__init__()
        self.setProperty("role", "nav")
        self.setFixedWidth(_WIDTH)
        self._sections = sections
        self._known = known
        self.field = SearchField(translate("settings", "Find a setting  Ctrl+F"))
        self.list = _list(translate("settings", "Sections"))
        self.list.setIconSize(QSize(16, 16))
        self.hits = _list(translate("settings", "Settings found"))
        self.hits.setWordWrap(True)
        self._nothing = label(translate("settings", "No setting is called that"), "tertiary")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(8, 4, 8, 0)
        self._stack = QStackedWidget()
        for page in (self.list, self.hits, self._nothing):
            self._stack.addWidget(page)
        for name, _ in sections:
            self.list.addItem(QListWidgetItem(name))
        self._lay_out()
        self._paint()
        self._connect()

    @property
    def names(self) -> list[str]:
        """What stands in the list of hits, headings too."""
        return [self.hits.item(row).text() for row in range(self.hits.count())]

    def search(self, text: str) -> None:
        """Show what is meant; without a text the sections again."""
        found = hits(text, self._known()) if text else {}
        self._fill(found)
        page: QWidget = self.list if not text else self.hits if found else self._nothing
        self._stack.setCurrentWidget(page)

    def _fill(self, found: Mapping[int, Sequence[Hit]]) -> None:
        self.hits.clear()
        best: tuple[int, QListWidgetItem] | None = None
        for section, in_it in found.items():
            self.hits.addItem(_heading(self._sections[section][0]))
            for hit in in_it:
                item = QListWidgetItem(hit.thing.name)
                item.setData(_THING, hit.thing)
                item.setToolTip(hit.thing.also[0] if hit.thing.card is not None else "")
                item.setSizeHint(QSize(10, self._height_of(item.text())))
                self.hits.addItem(item)
                if best is None or hit.rank < best[0]:
                    best = hit.rank, item
        if best is not None:
            self.hits.setCurrentItem(best[1])

    def _height_of(self, text: str) -> int:
        """A long name goes on in a second line."""
        room = QRect(0, 0, _WIDTH - _AROUND_TEXT, _MOST_HEIGHT)
        flags = Qt.TextFlag.TextWordWrap
        lines = self.hits.fontMetrics().boundingRect(room, flags, text).height()
        return max(lines + _GAP, theme().px("control_sm"))

    def _go(self, *_item: object) -> None:
        """To the hit that is chosen, if there is any."""
        item = self.hits.currentItem()
        if self._stack.currentWidget() is self.hits and item is not None:
            self.found.emit(item.data(_THING))

    def _go_down(self) -> None:
        page = self.hits if self._stack.currentWidget() is self.hits else self.list
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.field.searched.connect(self.search)
        self.field.returnPressed.connect(self._go)
        self.field.left_downward.connect(self._go_down)
        self.hits.itemClicked.connect(self._go)
        self.hits.itemActivated.connect(self._go)
        theme().changed.connect(self._paint)

    def _paint(self) -> None:
        for place, (_, icon) in enumerate(self._sections):
            item = self.list.item(place)
            item.setIcon(icons.icon(icon))
            item.setSizeHint(QSize(10, theme().px("control") + 2))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 10, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._stack, 1)


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _heading(text: str) -> QListWidgetItem:
    """A section's name over its hits; nothing to choose."""
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setForeground(theme().color("text.tertiary"))
    return item
