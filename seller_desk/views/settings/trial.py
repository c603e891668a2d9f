"""What marked days mean for the orders that wait, before they are kept."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.order.closing import Trial
from seller_desk.services.settings import ShopSettings
from seller_desk.services.workdays import DayCount
from seller_desk.views.formats import near_moment, yuan
from seller_desk.views.icons import IconLabel
from seller_desk.views.settings.days import DayDraft
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone

_NAMED = 5
_DAY = timedelta(days=1)


class TrialBlock(QWidget):
    """The platform's count first, the shop's own below, and the orders that must leave before."""

    order_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 4, 0, 0)
        self._rows.setSpacing(6)
        self._said: list[str] = []
        self.hide()

    @property
    def said(self) -> list[str]:
        """Every sentence that stands there."""
        return [text for text in self._said if text]

    def show_trial(
        self, trial: Trial, draft: DayDraft, settings: ShopSettings, now: datetime
    ) -> None:
        """The outcome for these days."""
        emptied(self._rows)
        self._said = []
        self.setVisible(bool(draft.closed or draft.opened))
        self._add(*_platform(trial), Tone.DANGER if trial.caught else Tone.SUCCESS)
        if settings.deadline_days == DayCount.WORKING:
            self._add(*_own(trial), Tone.DANGER if trial.late else Tone.NEUTRAL)
        if trial.caught:
            self._rows.addWidget(label(_before(trial, draft, now), "strong"))
            for one in trial.caught[:_NAMED]:
                self._add_order(one.id, one.number, one.buyer, near_moment(one.at, now))
            more = len(trial.caught) - _NAMED
            if more > 0:
                said = counted(translate("settings", "and %n more order(s)"), more)
                self._rows.addWidget(label(said, "tertiary"))

    def _add(self, count: str, said: str, tone: Tone) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        icon = "triangle-alert" if tone is Tone.DANGER else "circle-check"
        row.addWidget(IconLabel(icon, f"{tone}.fg", 15))
        row.addWidget(label(said, "secondary", wrap=True), 1)
        number = label(count, "strong")
        set_tone(number, tone)
        row.addWidget(number)
        self._said.append(f"{said} {count}")
        self._rows.addWidget(holder)

    def _add_order(self, order_id: int, number: str, buyer: str | None, at: str) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(button.link(number, lambda: self.order_asked.emit(order_id)))
        row.addWidget(label(buyer or UNKNOWN, "secondary"), 1)
        row.addWidget(label(at, "secondary"))
        self._said.append(number)
        self._rows.addWidget(holder)


def _platform(trial: Trial) -> tuple[str, str]:
    said = translate(
        "settings", "By the days of the calendar, as the platform counts: due while closed"
    )
    count = counted(translate("settings", "%n order(s)"), len(trial.caught))
    if trial.caught_fen:
        count = f"{count}  ·  {yuan(trial.caught_fen)}"
    return count, said


def _own(trial: Trial) -> tuple[str, str]:
    """What the shop's working days say; the platform does not know of them."""
    said = translate(
        "settings",
        "By working days, which the platform does not know: {longer} get more time, "
        "{shorter} less, late at once",
    ).format(longer=trial.longer, shorter=trial.shorter)
    return counted(translate("settings", "%n order(s)"), trial.late), said


def _before(trial: Trial, draft: DayDraft, now: datetime) -> str:
    """By when they must have left: the last open day before the first one that catches them."""
    first: date = trial.caught[0].at.date()
    while first in draft.closed:
        first -= _DAY
    if first < now.date():
        return translate("settings", "No open day is left before they are due")
    day = f"{first:%m-%d}"
    return translate("settings", "Ship them until {day}, the last open day").format(day=day)
