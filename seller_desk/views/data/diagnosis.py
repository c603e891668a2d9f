"""The diagnosis: a card for every finding, what is put off, and what became of what was done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from seller_desk.services.data.finding import Evidence, Finding, Noun
from seller_desk.services.diagnosis_look import SAMPLES, DiagnosisLook
from seller_desk.services.kept_findings import RECHECK_DAYS, Watched
from seller_desk.services.limits import LIMITS, WINDOW, key_of
from seller_desk.views import advice, findings, terms
from seller_desk.views.data.acts import act_name, act_of, nouns
from seller_desk.views.data.rows import fact_name, fact_text
from seller_desk.views.icons import IconLabel
from seller_desk.views.paper import review_words
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.tone_icon import ToneIcon
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone

_SNOOZES = (7, 14, 30)
_LEAST_CARD = 420
_KEYS_OF_ROW = 2


class DiagnosisCard(Card):
    """One finding: why, two of its rows, and what to do."""

    rows_asked = Signal(object)
    act_asked = Signal(object)
    snoozed = Signal(object, int)
    done = Signal(object)

    def __init__(self, finding: Finding, look: DiagnosisLook) -> None:
        super().__init__(margins=(14, 12, 14, 12))
        self.finding = finding
        tone = findings.LEVEL_TONES[finding.level]
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(ToneIcon(findings.LEVEL_ICONS[finding.level], tone))
        title = ElidedLabel(findings.name(finding.code), size="md", strong=True)
        head.addWidget(title, 1)
        value = label(advice.measured(finding.code, finding.value), "strong")
        value.setProperty("tone", str(tone))
        head.addWidget(value)
        self.add(head)
        cause = label(advice.cause(finding), "secondary", wrap=True)
        cause.setMinimumHeight(34)
        cause.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.add(cause)
        self.add(_samples(finding, look))
        todo = label(advice.todo(finding), "strong", wrap=True)
        self.add(todo)
        self.body.addStretch(1)
        self.add(self._buttons(look))
        self.setAccessibleName(f"{findings.level(finding.level)} {title.text}")

    def _buttons(self, look: DiagnosisLook) -> QHBoxLayout:
        finding = self.finding
        row = QHBoxLayout()
        row.setSpacing(8)
        self.rows_button = button.secondary(
            nouns(finding.rows[0].noun, len(finding.rows)),
            partial(self.rows_asked.emit, finding),
            icon="columns-3",
            small=True,
        )
        row.addWidget(self.rows_button)
        self.act_button = button.secondary(
            act_name(act_of(finding)), partial(self.act_asked.emit, finding), small=True
        )
        row.addWidget(self.act_button)
        row.addStretch(1)
        how = IconLabel("info", "text.tertiary", 14)
        how.setToolTip(_how(finding, look))
        row.addWidget(how)
        self.more = button.icon_only(
            "ellipsis", translate("data", "Done, or put off"), self.open_menu, small=True
        )
        row.addWidget(self.more)
        return row

    def menu(self) -> QMenu:
        """What can be said about the finding."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("data", "Done: watch the number"), self._finish)
        menu.addSeparator()
        for days in _SNOOZES:
            said = counted(translate("data", "Put off for %n day(s)"), days)
            menu.addAction(said, partial(self._snooze, days))
        return menu

    def open_menu(self) -> None:
        """Below its button."""
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _finish(self) -> None:
        self.done.emit(self.finding)

    def _snooze(self, days: int) -> None:
        self.snoozed.emit(self.finding, days)


class DiagnosisView(QScrollArea):
    """All of them, the worst first."""

    rows_asked = Signal(object)
    act_asked = Signal(object)
    snoozed = Signal(object, int)
    done = Signal(object)
    woken = Signal(object)
    recheck_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._look: DiagnosisLook | None = None
        self.cards: list[DiagnosisCard] = []
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._nothing = EmptyState(
            "circle-check",
            translate("data", "Nothing stands out"),
            translate("data", "Every rule was asked; none of them has something to say"),
            tone=Tone.SUCCESS,
        )
        self.watched = _WatchedCard()
        self.put_off = _PutOffCard()
        self.watched.recheck.clicked.connect(self.recheck_asked)
        self.put_off.woken.connect(self.woken)
        self._lay_out()

    def show_look(self, look: DiagnosisLook) -> None:
        """The findings as they stand."""
        self._look = look
        for card in self.cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self.cards = [DiagnosisCard(finding, look) for finding in look.board.active]
        for card in self.cards:
            card.rows_asked.connect(self.rows_asked)
            card.act_asked.connect(self.act_asked)
            card.snoozed.connect(self.snoozed)
            card.done.connect(self.done)
        self._nothing.setVisible(not self.cards)
        self.watched.show_watched(look.board.watched)
        self.put_off.show_put_off(look)
        self._columns = 0
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns = max(1, min(4, self.viewport().width() // theme().scaled(_LEAST_CARD)))
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.watched)
        column.addWidget(self._nothing)
        column.addLayout(self._grid)
        column.addWidget(self.put_off)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)


class _WatchedCard(Card):
    """What was done lately, and whether its number has moved."""

    def __init__(self) -> None:
        self.recheck = button.secondary(
            translate("data", "Check again"), icon="refresh-cw", small=True
        )
        hint = counted(translate("data", "the number is watched for %n day(s)"), RECHECK_DAYS)
        super().__init__(
            translate("data", "Done lately"), icon="history", hint=hint, actions=(self.recheck,)
        )
        self.lines: list[QWidget] = []

    def show_watched(self, watched: Sequence[Watched]) -> None:
        """Other ones; nothing is shown without any."""
        for line in self.lines:
            self.body.removeWidget(line)
            line.deleteLater()
        self.lines = [_watched_line(one) for one in watched]
        for line in self.lines:
            self.add(line)
        self.setVisible(bool(watched))


class _PutOffCard(Card):
    """What is put off, and until when."""

    woken = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("data", "Put off"), icon="timer-off")
        self.lines: list[QWidget] = []

    def show_put_off(self, look: DiagnosisLook) -> None:
        """Other ones; nothing is shown without any."""
        for line in self.lines:
            self.body.removeWidget(line)
            line.deleteLater()
        self.lines = []
        for finding, until in look.board.snoozed:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(10)
            row.addWidget(ElidedLabel(findings.name(finding.code)), 1)
            until_said = translate("data", "until {day}").format(day=until)
            row.addWidget(label(until_said, "secondary"))
            wake = button.link(
                translate("data", "Show now"), partial(self.woken.emit, finding.code)
            )
            row.addWidget(wake)
            self.lines.append(line)
            self.add(line)
        self.setVisible(bool(self.lines))


def _watched_line(one: Watched) -> QWidget:
    kept = one.kept
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(ElidedLabel(kept.action or findings.name(kept.code), strong=True), 3)
    done = UNKNOWN if kept.done_at is None else f"{kept.done_at:%m-%d}"
    row.addWidget(label(translate("data", "done {day}").format(day=done), "secondary"))
    row.addWidget(ElidedLabel(findings.name(kept.code), size="sm", tint="text.secondary"), 2)
    row.addWidget(label(advice.numbers(kept.code, kept.value, one.value), "strong"))
    if kept.checked_on is not None:
        checked = translate("data", "checked {day}: {value}").format(
            day=f"{kept.checked_on:%m-%d}", value=advice.numbers(kept.code, kept.checked_value)
        )
        row.addWidget(label(checked, "secondary"))
    verdict = Pill(
        review_words.verdict(one.verdict),
        review_words.VERDICT_TONES[one.verdict],
        review_words.VERDICT_ICONS[one.verdict],
    )
    row.addWidget(verdict)
    return line


def _samples(finding: Finding, look: DiagnosisLook) -> QFrame:
    """The first rows, of days the newest, with what the rule saw of them."""
    well = QFrame()
    well.setProperty("role", "well")
    grid = QGridLayout(well)
    grid.setContentsMargins(10, 6, 10, 6)
    grid.setVerticalSpacing(4)
    grid.setHorizontalSpacing(12)
    newest = finding.rows[0].noun is Noun.DAY
    samples = finding.rows[-SAMPLES:] if newest else finding.rows[:SAMPLES]
    for at, row in enumerate(samples):
        called = look.name(row) or UNKNOWN
        if row.noun is Noun.VIOLATION:
            called = terms.violation(called)
        name = ElidedLabel(called, size="sm")
        grid.addWidget(name, at, 0)
        for column, said in enumerate(_said(row), start=1):
            fact = label(said, "secondary")
            grid.addWidget(fact, at, column, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
    return well


def _said(row: Evidence) -> list[str]:
    """A few facts of a row that are known."""
    known = [(key, value) for key, value in row.facts.items() if value is not None]
    return [
        f"{fact_name(key)} {fact_text(key, value).removesuffix('.0')}"
        for key, value in known[:_KEYS_OF_ROW]
    ]


def _how(finding: Finding, look: DiagnosisLook) -> str:
    """With what the number was compared, and over how many days."""
    said = translate("data", "Limit {limit}, a setting of the diagnosis.").format(
        limit=advice.measured(finding.code, finding.threshold)
    )
    if key_of(finding.code, WINDOW) in LIMITS:
        days = look.settings.window(finding.code)
        over = counted(translate("data", "Over the last %n day(s) that ended yesterday."), days)
        said = f"{said} {over}"
    return said
