"""The right column: silent customers, findings, how old the data is, what came in."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.data.finding import Finding
from seller_desk.services.data.queries import DayAmount
from seller_desk.services.reminders import LAPSED, QUOTES_ENDING
from seller_desk.services.today import Silent, Today
from seller_desk.views import advice, findings, terms
from seller_desk.views.formats import near_moment, yuan
from seller_desk.views.widgets.button import link
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.column_chart import Column, ColumnChart
from seller_desk.views.widgets.entry_rows import EntryRow, EntryRows
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone


class Room(StrEnum):
    """How high the window is."""

    LOW = "low"
    USUAL = "usual"
    HIGH = "high"


_SILENT = {Room.LOW: 2, Room.USUAL: 3, Room.HIGH: 5}
_FOUND = {Room.LOW: 1, Room.USUAL: 3, Room.HIGH: 3}
"""So many silent customers and findings are shown."""
_LOW_CHART = 90
_GAP = 12


class SideColumn(QWidget):
    """Four cards."""

    customers_asked = Signal(object)
    quotes_asked = Signal(object)
    """A QuoteFilter."""
    import_asked = Signal()
    diagnosis_asked = Signal()
    """The diagnosis, where every finding has its rows and its act."""

    def __init__(self) -> None:
        super().__init__()
        self._silent_found: tuple[Silent, ...] = ()
        self._room = Room.HIGH
        self._is_across = False
        self.silent = EntryRows(translate("home", "Silent customers"))
        self.silent.chosen.connect(self._open_customer)
        self.all_silent = link("", self._open_silent)
        self.ending_quotes = link("", self._open_quotes, icon="file-text")
        self._nobody = label(translate("home", "No good customer is silent"), "secondary")
        self._found: Sequence[Finding] = ()
        self.findings = EntryRows(translate("home", "Findings"))
        self.findings.chosen.connect(lambda _index: self.diagnosis_asked.emit())
        self.fresh = EntryRows(translate("home", "Data freshness"))
        self.fresh.chosen.connect(self._import)
        self.days = ColumnChart(translate("home", "Paid by day"), _axis)
        self._lay_out()

    def show_days(self, days: Sequence[DayAmount]) -> None:
        """What came in on each of the last days."""
        columns = [Column(day.paid_fen, f"{day.day.day}", _day_told(day)) for day in days]
        whole = yuan(sum(day.paid_fen for day in days))
        told = counted(translate("home", "{amount} in %n day(s)"), len(days)).format(amount=whole)
        self.days.show_columns(columns, told)

    def show_findings(self, found: Sequence[Finding]) -> None:
        """The worst that the diagnosis has found; without any the card is gone."""
        self._found = found
        self._show_found()

    def _show_found(self) -> None:
        shown = self._found[: _FOUND[self._room]]
        self._worth.setVisible(bool(shown))
        self.findings.show_rows([_finding(one) for one in shown])

    def show_today(self, today: Today, now: datetime) -> None:
        """The first silent ones, the newest sheet."""
        self._silent_found = today.silent
        self._show_silent()
        self.silent.setVisible(bool(today.silent))
        self._nobody.setVisible(not today.silent)
        self.all_silent.setText(translate("home", "All {count}").format(count=today.radar.lapsed))
        self.all_silent.setVisible(today.radar.lapsed > 0)
        ending = today.radar.quotes_ending
        self.ending_quotes.setText(counted(translate("home", "%n quote(s) about to end"), ending))
        self.ending_quotes.setVisible(ending > 0)
        self.fresh.show_rows([_orders(today, now), _traffic(today)])

    def make_room(self, room: Room) -> None:
        """Show as much as the window is high for."""
        if room is not self._room:
            self._room = room
            self._paid.setVisible(room is Room.HIGH)
            self._column.setStretch(self._column.count() - 1, int(room is not Room.HIGH))
            for rows in (self.silent, self.findings, self.fresh):
                rows.make_low(low=room is not Room.HIGH)
            self._show_silent()
            self._show_found()

    def lay_across(self, *, across: bool) -> None:
        """The lists beside each other, below a narrow window's radar."""
        self._is_across = across
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest list: what does not fit beside goes below."""
        widest = max(card.minimumSizeHint().width() for card in self._cards)
        return QSize(widest, super().minimumSizeHint().height())

    def _turn(self) -> None:
        """Beside each other only where every one of them is whole."""
        shown = [card for card in self._cards if not card.isHidden()]
        widest = max((card.minimumSizeHint().width() for card in shown), default=0)
        across = self._is_across and (widest + _GAP) * len(shown) - _GAP <= self.width()
        direction = QBoxLayout.Direction
        self._lists.setDirection(direction.LeftToRight if across else direction.TopToBottom)
        for place in range(self._lists.count()):
            self._lists.setStretch(place, int(across))

    def _show_silent(self) -> None:
        shown = self._silent_found[: _SILENT[self._room]]
        self.silent.show_rows([_silent(one) for one in shown])

    def _open_silent(self) -> None:
        self.customers_asked.emit(LAPSED)

    def _open_quotes(self) -> None:
        self.quotes_asked.emit(QUOTES_ENDING)

    def _open_customer(self, index: int) -> None:
        row = self._silent_found[index].customer
        self.customers_asked.emit(CustomerFilter(find=row.login or row.name or ""))

    def _import(self, _index: int) -> None:
        self.import_asked.emit()

    def _lay_out(self) -> None:
        silent = Card(
            translate("home", "Regulars to ask after"),
            icon="user-x",
            actions=[self.all_silent],
            margins=(6, 4, 6, 6),
        )
        silent.add(self.silent)
        self._nobody.setContentsMargins(8, 8, 8, 8)
        silent.add(self._nobody)
        silent.add(self.ending_quotes)
        self._worth = Card(
            translate("home", "Worth a look"),
            icon="lightbulb",
            actions=[link(translate("home", "Diagnosis"), self.diagnosis_asked.emit)],
            margins=(6, 4, 6, 6),
        )
        self._worth.add(self.findings)
        self._worth.hide()
        fresh = Card(
            translate("home", "Data freshness"),
            icon="database",
            actions=[link(translate("home", "Import"), self.import_asked.emit)],
            margins=(6, 4, 6, 6),
        )
        fresh.add(self.fresh)
        self._paid = Card(translate("home", "Paid by day (yuan)"), icon="chart-column")
        self.days.setMinimumHeight(_LOW_CHART)
        self._paid.add(self.days, 1)
        self._lists = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lists.setSpacing(_GAP)
        self._cards = (silent, self._worth, fresh)
        for card in self._cards:
            card.body.addStretch(0)
            self._lists.addWidget(card)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(self._lists)
        column.addWidget(self._paid, 1)
        column.addStretch(0)


def _axis(fen: float) -> str:
    return f"{fen / 100:,.0f}"


def _day_told(day: DayAmount) -> str:
    return counted(translate("home", "{day}: {amount}, %n order(s)"), day.orders).format(
        day=f"{day.day:%m-%d}", amount=yuan(day.paid_fen)
    )


def _silent(one: Silent) -> EntryRow:
    row = one.customer
    gap = one.lapsed.gap_days
    rhythm = (
        UNKNOWN
        if gap is None
        else counted(translate("home", "every %n day(s)"), max(1, round(gap)))
    )
    return EntryRow(
        title=row.name or UNKNOWN,
        second=" · ".join(part for part in (row.province, rhythm) if part and part != UNKNOWN),
        value=counted(translate("home", "%n day(s)"), one.lapsed.days),
        value_second=yuan(row.paid_fen),
        value_tone=Tone.WARNING,
        letter=(row.name or UNKNOWN)[0],
        tone=terms.TIER_TONES[row.tier],
        told=counted(
            translate("home", "{name}: %n day(s) without an order"), one.lapsed.days
        ).format(name=row.name or UNKNOWN),
    )


def _finding(one: Finding) -> EntryRow:
    title, cause = findings.name(one.code), advice.cause(one)
    return EntryRow(
        title=title,
        second=cause,
        icon=findings.LEVEL_ICONS[one.level],
        tone=findings.LEVEL_TONES[one.level],
        told=f"{title}\n{cause}\n{advice.todo(one)}",
        is_long=True,
    )


def _orders(today: Today, now: datetime) -> EntryRow:
    fresh = today.fresh
    if fresh is None:
        told = translate("home", "demo data") if today.is_demo else ""
        return EntryRow(
            title=translate("home", "Orders"),
            second=told or translate("home", "not from a sheet"),
            value="" if told else UNKNOWN,
            icon="clipboard-list",
        )
    return EntryRow(
        title=translate("home", "Orders"),
        second=fresh.file,
        value=near_moment(fresh.at, now),
        value_second=counted(translate("home", "%n row(s)"), fresh.rows),
        icon="circle-check",
        tone=Tone.SUCCESS,
    )


def _traffic(today: Today) -> EntryRow:
    """Up to which day it is known, and how many days are missing up to yesterday."""
    until, missing = today.traffic_until, today.radar.traffic_missing_days
    if until is None or missing is None:
        return EntryRow(
            title=translate("home", "Traffic"),
            second=translate("home", "from the shop's daily traffic sheet"),
            value=UNKNOWN,
            icon="circle-dashed",
        )
    told = translate("home", "%n day(s) missing", "", missing)
    return EntryRow(
        title=translate("home", "Traffic"),
        second=told if missing else translate("home", "every day up to yesterday"),
        value=translate("home", "until {day}").format(day=until[5:]),
        icon="circle-alert" if missing else "circle-check",
        tone=Tone.WARNING if missing else Tone.SUCCESS,
    )
