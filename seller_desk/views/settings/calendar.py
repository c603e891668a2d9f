"""The shop's calendar: days are marked, tried out on the orders that wait, then kept."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from seller_desk.services.order.closing import CLOSED, OPENED, Trial
from seller_desk.services.settings import ShopSettings, spec_of
from seller_desk.services.workdays import Calendar, announced_years, read_days
from seller_desk.views.icons import IconLabel
from seller_desk.views.settings.days import DayDraft
from seller_desk.views.settings.entry import Entry
from seller_desk.views.settings.holiday_block import HolidayBlock
from seller_desk.views.settings.month_grid import MonthGrid, months_on
from seller_desk.views.settings.trial import TrialBlock
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone


class CalendarCard(Card):
    """Months to mark days in; nothing is written before somebody says so."""

    tried = Signal(str, str)
    """Closed and opened days to be tried out."""
    kept = Signal(str, str)
    """Closed and opened days to be written."""
    order_asked = Signal(int)
    table_asked = Signal()
    """A table of public holidays is to be chosen."""
    holidays_kept = Signal(str, str)
    """The file and the days that it gives, as the setting has them."""

    def __init__(self, today: date) -> None:
        self.bring_in = button.link(translate("settings", "Bring in holidays…"), icon="file-down")
        self.back = button.icon_only("chevron-left", translate("settings", "A month back"))
        self.on = button.icon_only("chevron-right", translate("settings", "A month on"))
        self.now = button.link(translate("settings", "Today"))
        super().__init__(
            translate("settings", "Calendar"),
            icon="calendar",
            hint=translate("settings", "Click a day to close or open it, drag over several"),
            actions=(self.bring_in, self.now, self.back, self.on),
            margins=(16, 10, 16, 14),
        )
        self._stored = DayDraft()
        self._draft = DayDraft()
        self._settings = ShopSettings()
        self._trial: Trial | None = None
        self.grid = MonthGrid(today)
        self._today = today
        self.closed, self.opened = Entry(spec_of(CLOSED)), Entry(spec_of(OPENED))
        self.notice = Banner(Tone.WARNING, "")
        self.holidays = HolidayBlock()
        self.trial = TrialBlock()
        self.save = button.primary(translate("settings", "Save"), self._keep, icon="check")
        self.give_up = button.secondary(translate("settings", "Never mind"), self._give_up)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def entries(self) -> Sequence[Entry]:
        """The days as text."""
        return (self.closed, self.opened)

    @property
    def draft(self) -> DayDraft:
        """The days as they are marked now."""
        return self._draft

    def show_settings(self, settings: ShopSettings) -> None:
        """The days as they are kept; marks that are not kept stay until others are."""
        stored = DayDraft.of(settings)
        self._settings = settings
        if stored.differs_by(self._stored) or not self._draft.differs_by(self._stored):
            self._draft = stored
        self._draft = replace(self._draft, given=stored.given)
        self._stored = stored
        self._show()
        self._try()

    def show_trial(self, trial: Trial, now: datetime) -> None:
        """What the marked days mean for the orders that wait."""
        self._today = now.date()
        self._trial = trial
        self.trial.show_trial(trial, self._draft, self._settings, now)
        self._show()

    def _mark(self, draft: DayDraft) -> None:
        if draft != self._draft:
            self._draft = draft
            self._show()
            self._try()

    def _enter(self, key: str, text: str) -> None:
        """Days that were typed are marks like any other."""
        try:
            days = read_days(text)
        except ValueError:
            (self.closed if key == CLOSED else self.opened).point_out()
            return
        draft = self._draft
        self._mark(
            replace(draft, closed=days, opened=draft.opened - days)
            if key == CLOSED
            else replace(draft, opened=days, closed=draft.closed - days)
        )
        self._show()

    def _try(self) -> None:
        self.tried.emit(self._draft.closed_text, self._draft.opened_text)

    def _keep(self) -> None:
        self.kept.emit(self._draft.closed_text, self._draft.opened_text)

    def _give_up(self) -> None:
        self._mark(self._stored)

    def _turn(self, months: int) -> None:
        self.grid.show_month(months_on(self.grid.first, months))
        self._show_notice()

    def _ask_table(self) -> None:
        self.table_asked.emit()

    def _turn_back(self) -> None:
        self._turn(-1)

    def _turn_on(self) -> None:
        self._turn(1)

    def _go_to_today(self) -> None:
        self.grid.show_month(self._today.replace(day=1))
        self._show_notice()

    def _show(self) -> None:
        trial = self._trial
        self.grid.show_days(self._draft, trial.dues if trial else {}, self._today)
        marked = replace(
            self._settings,
            deadline_closed=self._draft.closed_text,
            deadline_opened=self._draft.opened_text,
        )
        for entry in self.entries:
            entry.show_settings(marked)
        count = self._draft.differs_by(self._stored)
        self._bar.setVisible(count > 0)
        self._unsaved.setText(counted(translate("settings", "%n day(s) not saved"), count))
        self._show_notice()

    def _show_notice(self) -> None:
        """A year without announced holidays says so, where it is looked at or counted in."""
        years = {month.year for month in self.grid.months()}
        if self._trial is not None and self._trial.is_estimate:
            years.add(_first_unknown(self._draft.calendar))
        known = self._draft.calendar
        unknown = sorted(year for year in years if not known.is_announced(year))
        self.notice.setVisible(bool(unknown))
        if unknown:
            said = translate(
                "settings", "The holidays of {year} are not announced here: its weekends count"
            )
            self.notice.show_text(
                Tone.WARNING,
                said.format(year=", ".join(map(str, unknown))),
                detail=translate(
                    "settings",
                    "Once they are known, bring them in as a table, or mark the days by hand",
                ),
            )

    def _connect(self) -> None:
        self.grid.marked.connect(self._mark)
        self.grid.month_wanted.connect(self._turn)
        self.back.clicked.connect(self._turn_back)
        self.on.clicked.connect(self._turn_on)
        self.now.clicked.connect(self._go_to_today)
        self.trial.order_asked.connect(self.order_asked)
        self.bring_in.clicked.connect(self._ask_table)
        self.holidays.kept.connect(self.holidays_kept)
        for entry in self.entries:
            entry.entered.connect(self._enter)

    def _lay_out(self) -> None:
        self.add(self.grid)
        self.add(_legend())
        self.add(self.notice)
        self.add(self.holidays)
        lists = QHBoxLayout()
        lists.setSpacing(16)
        for entry in self.entries:
            lists.addWidget(entry, 1)
        self.add(lists)
        self.add(self.trial)
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        self._unsaved = label(role="warn")
        row.addWidget(IconLabel("circle-dot", "warning.fg", 14))
        row.addWidget(self._unsaved)
        row.addStretch(1)
        row.addWidget(self.give_up)
        row.addWidget(self.save)
        self.add(self._bar)


def _first_unknown(calendar: Calendar) -> int:
    """The first year after those of the list whose holidays nobody has brought in."""
    year = max(announced_years()) + 1
    while calendar.is_announced(year):
        year += 1
    return year


def _legend() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for word, tone, said in (
        (translate("settings", "off"), Tone.DANGER, translate("settings", "public holiday")),
        (translate("settings", "work"), Tone.WARNING, translate("settings", "worked on")),
        (translate("settings", "shut"), Tone.NEUTRAL, translate("settings", "the shop is closed")),
    ):
        row.addWidget(Pill(word, tone))
        row.addWidget(label(said, "secondary"))
        row.addSpacing(8)
    row.addStretch(1)
    row.addWidget(label(translate("settings", "Space marks the day · Page keys turn"), "tertiary"))
    return row
