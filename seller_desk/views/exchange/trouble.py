"""A file that cannot be opened: why, that nothing was changed, and what to do."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from seller_desk.errors import FileCode, Problem
from seller_desk.views.exchange.recognised import ProfileMenu
from seller_desk.views.widgets import button
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.wording import say, translate
from seller_desk.words import Tone

_SAY_WHAT_IT_IS = frozenset({FileCode.UNKNOWN_KIND, FileCode.AMBIGUOUS_KIND, FileCode.NO_HEADER})


class TroublePanel(QFrame):
    """The sentence of the problem, the path and code in small type, and three ways on."""

    retry_asked = Signal()
    other_asked = Signal()
    next_asked = Signal()
    profile_chosen = Signal(str)
    """What the seller says it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._state = EmptyState("file-x", "", tone=Tone.DANGER)
        self._detail = ""
        self._menu = ProfileMenu(self)
        self._menu.chosen.connect(self.profile_chosen)
        self._actions: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._state)

    @property
    def text(self) -> str:
        """All that is said."""
        return f"{self._state.title}\n{self._state.text}\n{self._detail}"

    def show_trouble(self, problem: Problem, path: Path, now: datetime, *, waiting: int) -> None:
        """`waiting` files come after this one."""
        code = translate("exchange", "Code {code} · {time}")
        self._detail = f"{path}\n{code.format(code=problem.code.value, time=f'{now:%H:%M:%S}')}"
        self._state.show_text(
            "file-x",
            translate("exchange", "This file cannot be imported; nothing was changed"),
            say(problem),
            tone=Tone.DANGER,
            detail=self._detail,
        )
        self._actions = self._ways_on(problem, waiting)
        self._state.show_actions(self._actions)

    def focus_first(self) -> None:
        """Enter takes the first way on."""
        if self._actions:
            self._actions[0].setFocus()

    def _ways_on(self, problem: Problem, waiting: int) -> list[QPushButton]:
        again = translate("exchange", "Try again")
        other = translate("exchange", "Choose another file")
        if problem.code in _SAY_WHAT_IT_IS:
            found = [
                self._what_it_is(),
                button.secondary(again, self.retry_asked.emit, icon="refresh-cw"),
            ]
        else:
            found = [button.primary(again, self.retry_asked.emit, icon="refresh-cw")]
        found.append(button.secondary(other, self.other_asked.emit))
        if waiting:
            on = translate("exchange", "Go on with %n more file(s)", "", waiting)
            found.append(button.secondary(on, self.next_asked.emit))
        else:
            found.append(button.secondary(translate("exchange", "Back"), self.next_asked.emit))
        copy = translate("exchange", "Copy what went wrong")
        found.append(button.link(copy, self._copy, icon="copy"))
        return found

    def _what_it_is(self) -> QPushButton:
        """No row of headings fits: the seller knows better."""
        made = button.primary(translate("exchange", "Say what it is"), icon="file-spreadsheet")
        made.setMenu(self._menu)
        return made

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
