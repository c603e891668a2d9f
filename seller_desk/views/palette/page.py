"""The palette at work: asks while somebody types, and goes to what is taken."""

from collections.abc import Mapping, Sequence

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from seller_desk.errors import DeskError
from seller_desk.services import search
from seller_desk.services.search import Found, Subject
from seller_desk.views.desk import Desk
from seller_desk.views.palette import commands, hits, settings_cards
from seller_desk.views.palette.entry import Act, Entry, Group
from seller_desk.views.palette.panel import PalettePanel
from seller_desk.views.palette.ways import Ways
from seller_desk.views.preferences import Preferences
from seller_desk.views.wording import translate

_RECENT = "palette/recent"
_MOST_RECENT = 7
_SUBJECTS = {str(subject) for subject in Subject}


class Palette(QObject):
    """Ctrl+K. One question is asked at a time, always about what stands in the field then."""

    def __init__(self, window: QWidget, desk: Desk, preferences: Preferences, ways: Ways) -> None:
        super().__init__(window)
        self.panel = PalettePanel(window)
        self._desk = desk
        self._preferences = preferences
        self._ways = ways
        self._acts: Mapping[str, Act] = {}
        self._before: QWidget | None = None
        self._text = ""
        self._asked: str | None = None
        self._found = Found()
        self._hasty: str = ""
        self.panel.typed.connect(self._type)
        self.panel.taken.connect(self._take_soon)
        self.panel.all_wanted.connect(self._take_all_soon)
        self.panel.closed.connect(self._give_back)
        self.panel.results.chosen.connect(self._take)

    def open(self, text: str = "") -> None:
        """Show it, with what was used last; a second time closes it."""
        if self.panel.isVisible():
            self.panel.close_up()
            return
        self._before = QApplication.focusWidget()
        self._acts = self._ways.acts()
        self._text, self._found, self._asked, self._hasty = "", Found(), None, ""
        self.panel.open()
        self._show()
        self._ask()
        self._desk.ask(search.make_ready)
        self.panel.field.insert(text)

    # Asking

    def _type(self, text: str) -> None:
        if not self.panel.isVisible():
            return
        self._text = text.strip()
        self._hasty = ""
        self.panel.results.restart()
        self._show()
        if self._asked is None:
            self._ask()

    def _ask(self) -> None:
        self._asked = self._text
        now = self._desk.now()
        if self._text:
            asked = self._desk.ask(search.find, self._text, now)
        else:
            asked = self._desk.ask(search.recall, self._recent_hits, now)
        asked.then(self._answer).otherwise(self._refuse)

    def _answer(self, found: Found) -> None:
        """For what stands in the field; else that is asked for now."""
        asked, self._asked = self._asked, None
        if not self.panel.isVisible():
            return
        if asked != self._text:
            self._ask()
            return
        self._found = found
        self._show()
        if self._hasty:
            hasty, self._hasty = self._hasty, ""
            (self._take_now if hasty == "one" else self._take_all)()

    def _refuse(self, _error: DeskError) -> None:
        """The next key asks again."""
        self._asked = None

    def _show(self) -> None:
        shown = hits.filled(self._groups() if self._text else self._first())
        nothing = translate("palette", "Nothing is called “{text}”").format(text=self._text)
        self.panel.show_groups(shown, "" if self._asked is not None else nothing)

    def _groups(self) -> Sequence[Group]:
        return [
            *hits.groups(self._found, self._text, self._ways, self._desk.now()),
            Group(
                translate("palette", "Actions"),
                [
                    *commands.places(self._text, self._ways),
                    *commands.matching(self._text, self._acts),
                ],
            ),
            Group(translate("palette", "Settings"), self._settings()),
        ]

    def _settings(self) -> list[Entry]:
        cards = settings_cards.matching(self._text, self._ways)
        return [*cards, *commands.settings(self._text, self._ways)]

    def _first(self) -> Sequence[Group]:
        """What was used last, in that order, then the usual actions."""
        found = hits.entries(self._found, self._ways, self._desk.now())
        done = commands.remembered(self._recent_keys, self._acts, self._ways)
        known = {one.key: one for one in [*found, *done]}
        recent = [known[key] for key in self._recent_keys if key in known]
        usual = [one for one in commands.first(self._acts) if one not in recent]
        return [
            Group(translate("palette", "Used last"), recent),
            Group(translate("palette", "Actions"), usual),
        ]

    # Going

    def _take_soon(self) -> None:
        """Enter may come before the answer."""
        self._hasty = "one"
        self._take_if_answered()

    def _take_all_soon(self) -> None:
        self._hasty = "all"
        self._take_if_answered()

    def _take_if_answered(self) -> None:
        if self._asked is None:
            hasty, self._hasty = self._hasty, ""
            (self._take_now if hasty == "one" else self._take_all)()

    def _take_now(self) -> None:
        entry = self.panel.results.current
        if entry is not None:
            self._take(entry)

    def _take_all(self) -> None:
        """All hits like the current one; what has no list is opened."""
        entry = self.panel.results.current
        if entry is not None and entry.all is not None:
            self._leave()
            entry.all()
        elif entry is not None:
            self._take(entry)

    def _take(self, entry: Entry) -> None:
        self._leave()
        if entry.key:
            keys = [entry.key, *(key for key in self._recent_keys if key != entry.key)]
            self._preferences.remember_text(_RECENT, " ".join(keys[:_MOST_RECENT]))
        entry.act()

    def _leave(self) -> None:
        self.panel.close_up()

    def _give_back(self) -> None:
        """The keyboard goes back to where it was."""
        before, self._before = self._before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()

    @property
    def _recent_keys(self) -> list[str]:
        return self._preferences.text(_RECENT).split()

    @property
    def _recent_hits(self) -> list[tuple[Subject, int]]:
        return [
            (Subject(kind), int(name))
            for kind, _, name in (key.partition(":") for key in self._recent_keys)
            if kind in _SUBJECTS and name.isdigit()
        ]
