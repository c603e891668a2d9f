"""Six steps of the first day: what is done has its tick, the next one its button."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.first_day import FirstDay, Step
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.button import icon_only, link
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.tone_icon import ToneIcon
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone

_KEPT = "home/first_day"
_AWAY, _WANTED = "away", "wanted"
_ICON = 26
_LINK_PAD = 6
"""What a link has before its text; the words above begin there, too."""


class FirstDayCard(QWidget):
    """Stands over the page while a new shop has steps before it; put away until it is asked for."""

    step_asked = Signal(str)
    """The name of an action that leads to where a step is done."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._low = False
        self.steps = {step: StepCell(step) for step in Step}
        self.away = icon_only(
            "x", translate("home", "Put away; the help (F1) brings it back"), self._put_away
        )
        self._next: Step | None = None
        self.go_on = link("", self._go_on)
        self._card = Card(
            translate("home", "The first day in six steps"),
            icon="list-ordered",
            actions=(self.go_on, self.away),
            margins=(0, 0, 0, 0),
        )
        self._cells = QWidget()
        row = QHBoxLayout(self._cells)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(12)
        for step, cell in self.steps.items():
            row.addWidget(cell, 1)
            cell.go.clicked.connect(partial(self.step_asked.emit, f"first.{step}"))
        self._card.add(self._cells)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 0)
        column.addWidget(self._card)
        self.hide()

    def show_path(self, path: FirstDay) -> None:
        """How far the shop is; without anything left to do it goes by itself."""
        said = translate("home", "{done} of {count} done")
        self._card.show_hint(said.format(done=len(path.done), count=len(self.steps)))
        for cell in self.steps.values():
            cell.show_step(path)
        self._next = path.next
        if path.next is not None:
            next_one = translate("home", "Next: {step}").format(step=_words()[path.next][0])
            self.go_on.setText(next_one)
        self._arrange()
        kept = self._preferences.text(_KEPT)
        by_itself = path.is_fresh and path.next is not None and kept != _AWAY
        self.setVisible(by_itself or kept == _WANTED)

    def make_low(self, *, low: bool) -> None:
        """One line, with the next step only."""
        self._low = low
        self._arrange()

    def _arrange(self) -> None:
        self._cells.setVisible(not self._low)
        self.go_on.setVisible(self._low and self._next is not None)

    def _go_on(self) -> None:
        if self._next is not None:
            self.step_asked.emit(f"first.{self._next}")

    def bring_back(self) -> None:
        """Show it until it is put away again, whatever is done."""
        self._preferences.remember_text(_KEPT, _WANTED)
        self.show()

    def _put_away(self) -> None:
        self._preferences.remember_text(_KEPT, _AWAY)
        self.hide()


class StepCell(QFrame):
    """One step: its name, what there is to say of it, and the way to it."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self._step = step
        self._icon = ToneIcon(_ICONS[step], Tone.NEUTRAL, _ICON)
        name, act = _words()[step]
        self._name = label(name, "strong", wrap=True)
        self._told = label("", "secondary", wrap=True)
        self.go = link(act)
        self.is_done = False
        words = QVBoxLayout()
        words.setSpacing(2)
        for said in (self._name, self._told):
            said.setContentsMargins(_LINK_PAD, 0, 0, 0)
            words.addWidget(said)
        words.addStretch(1)
        words.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    @property
    def told(self) -> str:
        """What is said of the step."""
        return self._told.text()

    def show_step(self, path: FirstDay) -> None:
        """Done, next, or still to come."""
        self.is_done = self._step in path.done
        if self.is_done:
            self._icon.show_tone("check", Tone.SUCCESS)
        else:
            tone = Tone.INFO if self._step is path.next else Tone.NEUTRAL
            self._icon.show_tone(_ICONS[self._step], tone)
        self._told.setText(translate("home", "done") if self.is_done else _told(self._step, path))
        self.go.setVisible(not self.is_done)
        self.setAccessibleName(f"{self._name.text()} {self.told}")


_ICONS: Mapping[Step, str] = {
    Step.NAME: "store",
    Step.ORDERS: "clipboard-list",
    Step.KINDS: "package",
    Step.SHIP_DAYS: "calendar-clock",
    Step.TRAFFIC: "chart-line",
    Step.BACKUP: "shield-check",
}


def _words() -> Mapping[Step, Sequence[str]]:
    """The name of a step, and of the way to it."""
    return {
        Step.NAME: (translate("home", "Name the shop"), translate("home", "Enter the name")),
        Step.ORDERS: (translate("home", "Import orders"), translate("home", "Choose the sheets")),
        Step.KINDS: (translate("home", "Confirm kinds"), translate("home", "See the products")),
        Step.SHIP_DAYS: (
            translate("home", "Days to ship"),
            translate("home", "Set the days"),
        ),
        Step.TRAFFIC: (
            translate("home", "Import traffic"),
            translate("home", "See how to export"),
        ),
        Step.BACKUP: (translate("home", "Make a backup"), translate("home", "To the backups")),
    }


def _told(step: Step, path: FirstDay) -> str:
    """Why it is still to be done."""
    if step is Step.KINDS and path.unconfirmed:
        return counted(translate("home", "%n product(s) not confirmed"), path.unconfirmed)
    return {
        Step.NAME: translate("home", "Stands on quotes and slips"),
        Step.ORDERS: translate("home", "Brings customers and products"),
        Step.KINDS: translate("home", "Stock, custom or processing"),
        Step.SHIP_DAYS: translate("home", "Stock 3–7 days, custom 10–30"),
        Step.TRAFFIC: translate("home", "For conversion and diagnosis"),
        Step.BACKUP: translate("home", "For the day the disk breaks"),
    }[step]
